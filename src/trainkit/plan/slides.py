"""One function a kind of slide that speaks of the whole: what is to be said goes in, a PlannedSlide comes out."""

from __future__ import annotations

from trainkit.model import Fill, Layout, Outline, PlannedSlide, Progress
from trainkit.texts import Texts

from .identity import Names
from .linked import links_of_items
from .notes import paragraphs
from .wording import leading_sentences

# One column of an agenda takes this many entries with room between them.
_ENTRIES_IN_A_COLUMN = 5

# Two columns hold this many entries on one slide; an agenda that runs over several is a contents list nobody reads.
MOST_AGENDA_ENTRIES = 24

# As many headings as a room can take with it.
_MOST_TAKEAWAYS = 8

# A closing slide is all text: it may say a little more than one with a list.
_WORDS_OF_A_CLOSING = 60


def title_slide(outline: Outline, title: str, texts: Texts, names: Names) -> PlannedSlide:
    """Return the title slide: title, summary, and the session's data where given."""
    session = outline.session
    line = texts.text("cover", trainer=session.trainer, organisation=session.organisation, date=session.date)
    title_links = outline.title.links if outline.title else ()
    fills = [Fill("title", (names.title(title),), links=(title_links,) if title_links else ())]
    if outline.summary:
        links = tuple(sentence.links for sentence in outline.summary)
        fills.append(Fill("summary", tuple(s.text for s in outline.summary), links=links if any(links) else ()))
    if line:
        fills.append(Fill("session", (line,)))
    return PlannedSlide(
        id="title",
        slide_layout="title",
        heading=title,
        fills=tuple(fills),
        speaker_notes=tuple(paragraphs(outline.summary)),
        spans=tuple(s.span for s in ((outline.title,) if outline.title else ()) + outline.summary),
    )


def agenda_slide(titles: tuple[str, ...], layout: Layout, texts: Texts, names: Names) -> PlannedSlide:
    """Return the agenda of these titles."""
    label = names.title(texts.label("agenda"))
    fills = (
        Fill("label", (texts.label("points", count=len(titles)),)),
        Fill("title", (label,)),
        Fill("body", titles),
    )
    wide = len(titles) > _ENTRIES_IN_A_COLUMN and "agenda-columns" in layout.slide_layouts
    return PlannedSlide(
        id="agenda",
        slide_layout="agenda-columns" if wide else "agenda",
        heading=label,
        fills=fills,
        speaker_notes=(),
        spans=(),
        progress=Progress(0, len(titles)),
    )


def closing_slide(outline: Outline, titles: tuple[str, ...], texts: Texts, names: Names) -> PlannedSlide:
    """Return the last slide: the conclusion, else the points once more if they are few, else an invitation to ask."""
    if outline.conclusion:
        label, items = "takeaways", leading_sentences(outline.conclusion, _WORDS_OF_A_CLOSING)
    elif 1 < len(titles) <= _MOST_TAKEAWAYS:
        label, items = "takeaways", titles
    else:
        label, items = "questions", ()
    title = names.title(texts.label(label))
    links = links_of_items(items, outline.conclusion)
    return PlannedSlide(
        id="closing",
        slide_layout="closing" if items else "questions",
        heading=title,
        fills=(Fill("title", (title,)), *((Fill("body", items, links=links),) if items else ())),
        speaker_notes=tuple(paragraphs(outline.conclusion)),
        spans=tuple(sentence.span for sentence in outline.conclusion),
    )
