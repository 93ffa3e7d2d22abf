"""The slides of a point: what it says, what it shows, and the points below it."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from itertools import chain

import msgspec

from trainkit.model import Exhibit, Fill, Layout, Links, NotesParagraph, PlannedSlide, Point, Progress
from trainkit.texts import Texts

from .choose import choose
from .contents import Content
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
from .linked import links_of_title
from .notes import full_text, own_remarks, own_text, remarks
from .portions import contents_of, portions
from .selection import Selection
from .wording import cut_heading, entry_of, title_of
from .words import count_words

# Sub-points that say more than this between them are worth a slide each.
_WORDS_OF_A_LIST = 40


class Means(msgspec.Struct, frozen=True):
    """What all slides of a deck are planned with; `asking` holds the numbers of points that ask for a slide layout."""

    texts: Texts
    names: Names
    layout: Layout
    language: str
    selection: Selection
    asking: Collection[str] = ()


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


def points_below(point: Point) -> list[Point]:
    """Return the points below a point that say anything: those that are numbered, from 1."""
    return [below for below in point.points if title_of(below)[0]]


def point_slides(point: Point, number: str, progress: Progress, means: Means) -> Iterator[PlannedSlide]:
    """Yield the slides of a point and, where the points below it have much to say, theirs; so, too, where one of these
    is among the numbers `asking` for a slide layout of their own.

    What the point shows before its first sentence comes before the slide that says it, the rest behind.
    """
    points = points_below(point)
    own_slides = _have_much_to_say(points, title_of(point)[0], means.selection) or any(
        other.startswith(f"{number}.") for other in means.asking
    )
    contents = contents_of(point, points, own_slides, means.selection, means.language)
    head = _head(point, number, progress, means)
    before = leading_exhibits(point)
    after = own_exhibits(point)[len(before) :]
    after += chain.from_iterable(all_exhibits(below) for below in point.points if not title_of(below)[0])
    notes = (*own_text(point), *own_remarks(point)) if own_slides else (*full_text(point), *remarks(point))
    notes = (*cut_heading(point), *notes)
    if not any(content.list_fill for content in contents) and (before or after):
        first, *others = (*before, *after)
        yield _exhibit_slide(head, first, head.slide_id, notes, means)
        yield from _exhibit_slides(head, others, means)
    else:
        yield from _exhibit_slides(head, before, means)
        parts = [part for content in contents for part in portions(content, own_slides, means.selection)]
        yield from _text_slides(head, parts, notes, means)
        yield from _exhibit_slides(head, after, means)
    for index, below in enumerate(points, start=1):
        if own_slides:
            yield from point_slides(below, f"{number}.{index}", progress, means)
        else:
            yield from _shown_below(below, f"{number}.{index}", progress, means)


def _head(point: Point, number: str, progress: Progress, means: Means) -> _Head:
    title = means.names.title(heading_of(point, means.texts))
    title_links = links_of_title(point)
    fills = [Fill("title", (title,), links=(title_links,) if title_links else ())]
    if progress.count > 1:
        name = "subpoint" if "." in number else "point"
        label = means.texts.label(name, number=number, count=progress.count)
        fills += [Fill("label", (label,)), Fill("number", (number,))]
    return _Head(point, means.names.point_id(point), title, title_links, number, progress, tuple(fills))


def _text_slides(
    head: _Head, contents: Sequence[Content], notes: tuple[NotesParagraph, ...], means: Means
) -> Iterator[PlannedSlide]:
    """Yield a slide for each part of what a point says; the notes of the first have all of it."""
    first, *others = contents
    yield _text_slide(head, head.slide_id, first, notes, means)
    for other in others:
        said = other.list_fill.items if other.list_fill else ()
        again = tuple(NotesParagraph(text, trainer_only=True) for text in said)
        yield _text_slide(head, means.names.part_id(head.slide_id, "part"), other, again, means)


def _text_slide(
    head: _Head, slide_id: str, content: Content, notes: tuple[NotesParagraph, ...], means: Means
) -> PlannedSlide:
    slide_layout, fills = choose(content, means.layout.slide_layouts)
    return PlannedSlide(
        id=slide_id,
        slide_layout=slide_layout,
        heading=head.title,
        fills=(*head.fills, *fills),
        speaker_notes=notes,
        spans=(head.point.span,),
        number=head.number,
        progress=head.progress,
        heading_links=head.title_links,
    )


def _exhibit_slides(head: _Head, exhibits: Sequence[Exhibit], means: Means) -> Iterator[PlannedSlide]:
    for exhibit in exhibits:
        yield _exhibit_slide(head, exhibit, means.names.part_id(head.slide_id, kind_of(exhibit)), (), means)


def _exhibit_slide(
    head: _Head, exhibit: Exhibit, slide_id: str, notes: tuple[NotesParagraph, ...], means: Means
) -> PlannedSlide:
    return PlannedSlide(
        id=slide_id,
        slide_layout=kind_of(exhibit),
        heading=head.title,
        fills=(*head.fills, *words_around(exhibit, head.title, means.texts, means.selection)),
        speaker_notes=(*notes, *notes_of(exhibit)),
        spans=(head.point.span if slide_id == head.slide_id else exhibit.span,),
        number=head.number,
        progress=head.progress,
        heading_links=head.title_links,
        exhibit=described(exhibit, head.title, means.texts),
    )


def _shown_below(below: Point, number: str, progress: Progress, means: Means) -> Iterator[PlannedSlide]:
    """Yield what a point shows that is itself an entry of the list on the slide above."""
    exhibits = own_exhibits(below)
    if exhibits:
        head = _head(below, number, progress, means)
        first, *others = exhibits
        yield _exhibit_slide(head, first, head.slide_id, (), means)
        yield from _exhibit_slides(head, others, means)
    for index, deeper in enumerate(below.points, start=1):
        yield from _shown_below(deeper, f"{number}.{index}", progress, means)


def _have_much_to_say(points: Sequence[Point], title: str, selection: Selection) -> bool:
    """Whether the points say more than a list of them shows below that title."""
    most = 0 if selection.is_full else _WORDS_OF_A_LIST
    beyond = sum(_words_beyond_entry(point) for point in points)
    return beyond > most or any(selection.needs_slide(point, title) for point in points)


def _words_beyond_entry(point: Point) -> int:
    words = sum(count_words(paragraph.text) for paragraph in full_text(point))
    return words if point.heading else words - count_words(entry_of(point))
