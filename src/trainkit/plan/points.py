"""The slides of a point: what it says, what it shows, and the points below it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import chain

import msgspec
from msgspec import structs

from trainkit.model import (
    Exhibit,
    Fill,
    Layout,
    Links,
    NotesParagraph,
    PlannedSlide,
    Point,
    Progress,
    SlideLayout,
    Wish,
)
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
from .notes import full_text, remarks
from .ownslides import with_own_slides
from .portions import contents_of
from .seats import shows_title_alone, takes_text
from .selection import Selection
from .sharing import portions
from .wording import cut_heading, title_of


class Means(msgspec.Struct, frozen=True):
    """What all slides of a deck are planned with; `asking` holds what is asked of slides by the numbers of points."""

    texts: Texts
    names: Names
    layout: Layout
    language: str
    selection: Selection
    asking: Mapping[str, Wish] = {}


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
    has_cells = "cards" in means.layout.slide_layouts
    alone = with_own_slides(points, *title_of(point), number, means.asking, means.selection, has_cells=has_cells)
    contents = contents_of(point, points, alone, means.selection, means.language)
    head = _head(point, number, progress, means)
    before = leading_exhibits(point)
    after = own_exhibits(point)[len(before) :]
    after += chain.from_iterable(all_exhibits(below) for below in point.points if not title_of(below)[0])
    listed = structs.replace(point, points=tuple(below for below in point.points if id(below) not in alone))
    notes = (*cut_heading(point), *full_text(listed), *remarks(listed))
    if not any(content.list_fill for content in contents) and (before or after):
        first, *others = (*before, *after)
        yield _exhibit_slide(head, first, head.slide_id, notes, means)
        yield from _exhibit_slides(head, others, means)
    else:
        yield from _exhibit_slides(head, before, means)
        parts = [part for content in contents for part in portions(content, means.selection)]
        parts = [part for part in parts if part.list_fill] or parts[:1]
        wanted = _wanted(number, (*before, *after), means)
        if wanted and shows_title_alone(wanted):
            parts = parts[:1]
        yield from _text_slides(head, parts, notes, means, wanted.name if wanted and takes_text(wanted) else "")
        yield from _exhibit_slides(head, after, means)
    for index, below in enumerate(points, start=1):
        if id(below) in alone:
            yield from point_slides(below, f"{number}.{index}", progress, means)
        else:
            yield from _shown_below(below, f"{number}.{index}", progress, means)


def _wanted(number: str, exhibits: Sequence[Exhibit], means: Means) -> SlideLayout | None:
    """Return the slide layout that the text of a point is to have; it may be asked for what the point shows."""
    wish = means.asking.get(number)
    if wish is None or wish.slide_layout in map(kind_of, exhibits):
        return None
    return means.layout.slide_layouts[wish.slide_layout]


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
    head: _Head, contents: Sequence[Content], notes: tuple[NotesParagraph, ...], means: Means, wanted: str
) -> Iterator[PlannedSlide]:
    """Yield a slide for each part of what a point says; the notes of the first have all of it."""
    first, *others = contents
    yield _text_slide(head, head.slide_id, first, notes, means, wanted)
    for other in others:
        said = other.list_fill.items if other.list_fill else ()
        again = tuple(NotesParagraph(text, trainer_only=True) for text in said)
        yield _text_slide(head, means.names.part_id(head.slide_id, "part"), other, again, means, wanted)


def _text_slide(
    head: _Head, slide_id: str, content: Content, notes: tuple[NotesParagraph, ...], means: Means, wanted: str
) -> PlannedSlide:
    slide_layout, fills = choose(content, means.layout.slide_layouts, wanted)
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
