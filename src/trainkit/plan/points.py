"""The slides of a point: what it says, what it shows, and the points below it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain

import msgspec

from trainkit.model import Exhibit, Fill, Links, NotesParagraph, PlannedSlide, Point, Progress
from trainkit.texts import Texts

from .exhibits import (
    all_exhibits,
    described,
    kind_of,
    leading_exhibits,
    notes_of,
    own_exhibits,
    title_of_exhibit,
    words_around,
)
from .identity import Names
from .linked import links_of_body, links_of_entry, links_of_title
from .notes import full_text, own_remarks, own_text, remarks
from .wording import choose_items, entry_of, title_of
from .words import count_words

# Sub-points that say more than this between them are worth a slide each.
_WORDS_OF_A_LIST = 40


class _Head(msgspec.Struct, frozen=True):
    """What all slides of one point have in common."""

    point: Point
    slide_id: str
    title: str
    title_links: Links
    number: str
    progress: Progress
    fills: tuple[Fill, ...]


def heading_of(point: Point, texts: Texts) -> str:
    """Return the title of the point's slide, "" if the point neither says nor shows anything."""
    title = title_of(point)[0]
    shown = None if title else next(all_exhibits(point), None)
    return title_of_exhibit(shown, texts) if shown else title


def point_slides(point: Point, number: str, progress: Progress, texts: Texts, names: Names) -> Iterator[PlannedSlide]:
    """Yield the slides of a point and, where the points below it have much to say, theirs.

    What the point shows before its first sentence comes before the slide that says it, the rest behind.
    """
    points = [below for below in point.points if title_of(below)[0]]
    own_slides = _have_much_to_say(points)
    items = _items(point, points, own_slides)
    head = _head(point, number, progress, texts, names)
    before = leading_exhibits(point)
    after = own_exhibits(point)[len(before) :]
    after += chain.from_iterable(all_exhibits(below) for below in point.points if not title_of(below)[0])
    notes = (*own_text(point), *own_remarks(point)) if own_slides else (*full_text(point), *remarks(point))
    if items is None and (before or after):
        first, *others = (*before, *after)
        yield _exhibit_slide(head, first, head.slide_id, notes, texts)
        yield from _exhibit_slides(head, others, texts, names)
    else:
        yield from _exhibit_slides(head, before, texts, names)
        yield _text_slide(head, items, notes)
        yield from _exhibit_slides(head, after, texts, names)
    for index, below in enumerate(points, start=1):
        if own_slides:
            yield from point_slides(below, f"{number}.{index}", progress, texts, names)
        else:
            yield from _shown_below(below, f"{number}.{index}", progress, texts, names)


def _head(point: Point, number: str, progress: Progress, texts: Texts, names: Names) -> _Head:
    title = names.title(heading_of(point, texts))
    title_links = links_of_title(point)
    fills = [Fill("title", (title,), links=(title_links,) if title_links else ())]
    if progress.count > 1:
        name = "subpoint" if "." in number else "point"
        label = texts.label(name, number=number, count=progress.count)
        fills += [Fill("label", (label,)), Fill("number", (number,))]
    return _Head(point, names.point_id(point), title, title_links, number, progress, tuple(fills))


def _items(point: Point, points: Sequence[Point], own_slides: bool) -> Fill | None:
    lead = choose_items(title_of(point)[1])
    items = lead + tuple(title_of(below)[0] if own_slides else entry_of(below) for below in points)
    if not items:
        return None
    own = links_of_body(lead, point) or ((),) * len(lead)
    links = (*own, *(links_of_title(below) if own_slides else links_of_entry(below) for below in points))
    return Fill("body", items, (0,) * len(lead) + (1 if lead else 0,) * len(points), links if any(links) else ())


def _text_slide(head: _Head, items: Fill | None, notes: tuple[NotesParagraph, ...]) -> PlannedSlide:
    return PlannedSlide(
        id=head.slide_id,
        slide_layout="content" if items else "statement",
        heading=head.title,
        fills=(*head.fills, items) if items else head.fills,
        speaker_notes=notes,
        spans=(head.point.span,),
        number=head.number,
        progress=head.progress,
        heading_links=head.title_links,
    )


def _exhibit_slides(head: _Head, exhibits: Sequence[Exhibit], texts: Texts, names: Names) -> Iterator[PlannedSlide]:
    for exhibit in exhibits:
        yield _exhibit_slide(head, exhibit, names.part_id(head.slide_id, kind_of(exhibit)), (), texts)


def _exhibit_slide(
    head: _Head, exhibit: Exhibit, slide_id: str, notes: tuple[NotesParagraph, ...], texts: Texts
) -> PlannedSlide:
    return PlannedSlide(
        id=slide_id,
        slide_layout=kind_of(exhibit),
        heading=head.title,
        fills=(*head.fills, *words_around(exhibit, head.title, texts)),
        speaker_notes=(*notes, *notes_of(exhibit)),
        spans=(head.point.span if slide_id == head.slide_id else exhibit.span,),
        number=head.number,
        progress=head.progress,
        heading_links=head.title_links,
        exhibit=described(exhibit, head.title, texts),
    )


def _shown_below(below: Point, number: str, progress: Progress, texts: Texts, names: Names) -> Iterator[PlannedSlide]:
    """Yield what a point shows that is itself an entry of the list on the slide above."""
    exhibits = own_exhibits(below)
    if exhibits:
        head = _head(below, number, progress, texts, names)
        first, *others = exhibits
        yield _exhibit_slide(head, first, head.slide_id, (), texts)
        yield from _exhibit_slides(head, others, texts, names)
    for index, deeper in enumerate(below.points, start=1):
        yield from _shown_below(deeper, f"{number}.{index}", progress, texts, names)


def _have_much_to_say(points: Sequence[Point]) -> bool:
    """Whether the points say more than a list of them shows."""
    return sum(_words_beyond_entry(point) for point in points) > _WORDS_OF_A_LIST


def _words_beyond_entry(point: Point) -> int:
    words = sum(count_words(paragraph.text) for paragraph in full_text(point))
    return words if point.heading else words - count_words(entry_of(point))
