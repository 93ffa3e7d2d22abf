"""One function a kind of slide that speaks of the whole: what is to be said goes in, its slides come out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from trainkit.links import cut_links
from trainkit.model import Fill, Layout, Links, NotesParagraph, Outline, PlannedSlide, Point, Progress, Sentence
from trainkit.texts import Texts

from .identity import Names
from .linked import links_of_items
from .notes import paragraphs
from .selection import Selection
from .sharing import shares
from .wording import as_heading
from .words import count_words

# One column of an agenda takes this many entries with room between them.
_ENTRIES_IN_A_COLUMN = 5

# Four slides of six; an agenda that runs over more is a contents list nobody reads.
MOST_AGENDA_ENTRIES = 24


def title_slides(outline: Outline, title: str, texts: Texts, names: Names, selection: Selection) -> list[PlannedSlide]:
    """Return the title slide with the summary and the session's data where given; the summary goes on where it is to be
    shown whole.
    """
    session = outline.session
    line = texts.text("cover", trainer=session.trainer, organisation=session.organisation, date=session.date)
    shown = names.title(as_heading(title))
    links = cut_links(outline.title.links, 0, len(shown)) if outline.title else ()
    first, *others = _parts(outline.summary, shown, selection) or [()]
    linked = _linked(outline.summary, (first, *others))
    fills = [Fill("title", (shown,), links=(links,) if links else ())]
    if first:
        fills.append(Fill("summary", first, links=linked[0]))
    if line:
        fills.append(Fill("session", (line,)))
    whole = () if as_heading(title) == title else (NotesParagraph(title, 1),)
    slide = PlannedSlide(
        id="title",
        slide_layout="title",
        heading=title,
        fills=tuple(fills),
        speaker_notes=(*whole, *paragraphs(outline.summary)),
        spans=tuple(s.span for s in ((outline.title,) if outline.title else ()) + outline.summary),
    )
    going_on = names.title(as_heading(title)) if others else ""
    return [slide, *_going_on(slide, "content", (Fill("title", (going_on,)),), others, linked[1:])]


def entries_in_agenda(points: Iterable[tuple[Point, str]], selection: Selection) -> tuple[str, ...]:
    """Return what stands for points, which come with their headings, in an agenda."""
    return tuple(selection.name(point) or heading for point, heading in points)


def agenda_slides(
    titles: tuple[str, ...], layout: Layout, texts: Texts, names: Names, selection: Selection
) -> Iterator[PlannedSlide]:
    """Yield the agenda of these titles, on as many slides as it needs."""
    label = names.title(texts.label("agenda"))
    parts = shares(list(map(count_words, titles)), selection.room(label), selection.budget.items)
    wide = any(end - start > _ENTRIES_IN_A_COLUMN for start, end in parts) and "agenda-columns" in layout.slide_layouts
    for number, (start, end) in enumerate(parts, start=1):
        fills = (
            Fill("label", (texts.label("points", count=len(titles)),)),
            Fill("title", (label,)),
            Fill("body", titles[start:end], first=start + 1),
        )
        yield PlannedSlide(
            id="agenda" if number == 1 else f"agenda-{number}",
            slide_layout="agenda-columns" if wide else "agenda",
            heading=label,
            fills=fills,
            speaker_notes=(),
            spans=(),
            progress=Progress(0, len(titles)),
        )


def closing_slides(
    outline: Outline, titles: tuple[str, ...], texts: Texts, names: Names, selection: Selection
) -> list[PlannedSlide]:
    """Return what comes last: the conclusion, else the points once more if they are few, else an invitation to ask."""
    label = "takeaways"
    parts = _parts(outline.conclusion, texts.label(label), selection)
    if not outline.conclusion and len(titles) > 1 and _are_few(titles, texts.label(label), selection):
        parts = [titles]
    elif not parts:
        label = "questions"
    title = Fill("title", (names.title(texts.label(label)),))
    first, *others = parts or [()]
    linked = _linked(outline.conclusion, (first, *others))
    slide = PlannedSlide(
        id="closing",
        slide_layout="closing" if first else "questions",
        heading=title.items[0],
        fills=(title, Fill("body", first, links=linked[0])) if first else (title,),
        speaker_notes=tuple(paragraphs(outline.conclusion)),
        spans=tuple(sentence.span for sentence in outline.conclusion),
    )
    return [slide, *_going_on(slide, "closing", (title,), others, linked[1:])]


def _are_few(titles: Sequence[str], label: str, selection: Selection) -> bool:
    return len(titles) <= selection.budget.items and sum(map(count_words, titles)) <= selection.room(label)


def _parts(sentences: Sequence[Sentence], title: str, selection: Selection) -> list[tuple[str, ...]]:
    """Return the items that sentences make on each slide of that title, [] if they make none."""
    room = selection.room(title)
    items = selection.items((sentence.text for sentence in sentences), title, room)
    if not items:
        return []
    parts = shares(list(map(count_words, items)), room, selection.budget.items)
    return [items[start:end] for start, end in parts]


def _linked(sentences: Sequence[Sentence], parts: Sequence[tuple[str, ...]]) -> list[tuple[Links, ...]]:
    """Return the links of the items of each part, () for one that has none."""
    links = iter(links_of_items([item for part in parts for item in part], sentences))
    found = [tuple(islice(links, len(part))) for part in parts]
    return [own if any(own) else () for own in found]


def _going_on(
    slide: PlannedSlide,
    slide_layout: str,
    fills: tuple[Fill, ...],
    parts: Sequence[tuple[str, ...]],
    links: Sequence[tuple[Links, ...]],
) -> Iterator[PlannedSlide]:
    """Yield the slides on which a slide goes on; its notes have all that they say already."""
    for number, (items, own) in enumerate(zip(parts, links, strict=True), start=2):
        yield PlannedSlide(
            id=f"{slide.id}-{number}",
            slide_layout=slide_layout,
            heading=fills[0].items[0],
            fills=(*fills, Fill("body", items, links=own)),
            speaker_notes=tuple(NotesParagraph(item, trainer_only=True) for item in items),
            spans=slide.spans,
        )
