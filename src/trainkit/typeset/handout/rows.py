"""Rows: what stands below one another on a page and is never parted. Each knows its height and how it is drawn."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Protocol

import msgspec

from trainkit.model import (
    Box,
    Colour,
    Line,
    Link,
    LinkArea,
    Mark,
    PlacedPicture,
    Run,
    Shape,
    SlidePicture,
    TextStyle,
    TypesetPicture,
    preset_shape,
)
from trainkit.typeset.breaking import SegmentLine
from trainkit.typeset.linking import as_link, stretches
from trainkit.typeset.placing import place_line
from trainkit.typeset.setting import below_baseline, line_height

# 0.5 points: fine, and still whole on a printer of 300 dots to the inch.
HAIRLINE = 6_350

# How high letters reach above the baseline, and how high they are in all, in parts of the size (Arial: 0.905, 1.117).
_ASCENT, _LETTERS = 0.91, 1.12


class Content(Protocol):
    """What a row shows."""

    @property
    def height(self) -> int:
        """Height in EMU."""

    def marks(self, x: int, y: int) -> Iterator[Mark]:
        """Yield what is drawn when the row's top left corner is at (x, y)."""


class Backdrop(msgspec.Struct, frozen=True):
    """A rectangle behind neighbouring rows that share it, `width` from the left; it reaches `padding` (EMU) beyond them
    above and below.
    """

    colour: Colour
    width: int
    padding: int = 0

    def mark(self, x: int, top: int, bottom: int) -> Mark:
        """Return the rectangle behind rows that stand from `top` to `bottom`."""
        box = Box(x, top - self.padding, self.width, bottom - top + 2 * self.padding)
        return Mark(preset_shape("rect", box, fill=self.colour))


class Row(msgspec.Struct, frozen=True):
    """Content with the room above it and what holds it to its neighbours.

    `opens_block` marks the first row of a block, above which room may be added; `bookmark` is a title and a level;
    `repeated` is set again above the row where it begins a page.
    """

    content: Content
    gap: int = 0
    keep_with_next: bool = False
    opens_block: bool = False
    bookmark: tuple[str, int] | None = None
    backdrop: Backdrop | None = None
    repeated: tuple[Content, ...] = ()


class LinkPart(msgspec.Struct, frozen=True):
    """What of a link stands in a line, and the structure element of the whole link."""

    element: int
    link: Link


class TextLine(msgspec.Struct, frozen=True):
    """A line of a structure element's text, `indent` from the left; `marker` stands at the left edge before it.

    An empty line is room and belongs to no element. `links` are shown in `link_colour`.
    """

    line: SegmentLine
    style: TextStyle
    size: int
    element: int | None
    indent: int = 0
    ends: bool = True
    marker: Run | None = None
    links: tuple[LinkPart, ...] = ()
    link_colour: Colour | None = None

    @property
    def height(self) -> int:
        """Height in EMU."""
        return round(line_height(self.size, self.style))

    def marks(self, x: int, y: int) -> Iterator[Mark]:
        """Yield the line."""
        if not self.line:
            return
        baseline = round(y + self.height - below_baseline(self.size, self.style))
        placed = place_line(self.line, x + self.indent, baseline, self.size, self.style, ends=self.ends)
        if self.links:
            if self.marker:
                moved = msgspec.structs.replace(self.marker, x=x + self.marker.x)
                yield Mark((msgspec.structs.replace(placed, runs=(moved,)),), self.element)
            yield from linked_marks(placed, self.links, self.element, self.size, self.link_colour)
            return
        if self.marker:
            moved = msgspec.structs.replace(self.marker, x=x + self.marker.x)
            placed = msgspec.structs.replace(placed, runs=(moved, *placed.runs))
        yield Mark((placed,), self.element)


def linked_marks(
    line: Line, links: Sequence[LinkPart], element: int | None, size: int, colour: Colour | None
) -> Iterator[Mark]:
    """Yield a line of text at that size in parts: what is a link is content of its element, all else of `element`.

    `colour` is that of links, None if they look like all text.
    """
    elements = {id(part.link): part.element for part in links}
    top = line.baseline - round(_ASCENT * size)
    for stretch in stretches(line, tuple(part.link for part in links)):
        if stretch.link is None:
            yield Mark((stretch.line,), element)
        else:
            box = Box(stretch.left, top, stretch.right - stretch.left, round(_LETTERS * size))
            shown = as_link(stretch.line, colour) if colour else stretch.line
            yield Mark((shown,), elements[id(stretch.link)], link=LinkArea(box, stretch.link.address))


class PictureAndLines(msgspec.Struct, frozen=True):
    """The picture of a slide (an index) at the left, ruled lines for notes beside it, the last level with its foot."""

    slide: int
    element: int
    width: int
    height: int
    gutter: int
    row_width: int
    line_distance: int
    rule: Colour

    def marks(self, x: int, y: int) -> Iterator[Mark]:
        """Yield the picture with its border, then the lines."""
        picture = Box(x, y, self.width, self.height)
        yield Mark(SlidePicture(self.slide, picture), self.element)
        yield Mark(preset_shape("rect", picture, stroke=self.rule, stroke_width=HAIRLINE))
        left = x + self.width + self.gutter
        bottom = y + self.height
        for line_y in range(bottom, y + self.line_distance // 2, -self.line_distance):
            yield Mark(rule_below(left, line_y, x + self.row_width - left, self.rule))


class Figure(msgspec.Struct, frozen=True):
    """A picture of the source."""

    picture: TypesetPicture
    element: int
    width: int
    height: int

    def marks(self, x: int, y: int) -> Iterator[Mark]:
        """Yield the picture."""
        yield Mark(PlacedPicture(self.picture, Box(x, y, self.width, self.height)), self.element)


class Again(msgspec.Struct, frozen=True):
    """Content that was read before and is drawn once more, as an artifact."""

    content: Content

    @property
    def height(self) -> int:
        """Height in EMU."""
        return self.content.height

    def marks(self, x: int, y: int) -> Iterator[Mark]:
        """Yield what the content yields, for the eye alone."""
        return (msgspec.structs.replace(mark, element=None, link=None) for mark in self.content.marks(x, y))


class Bar(msgspec.Struct, frozen=True):
    """A filled rectangle that means nothing."""

    width: int
    height: int
    colour: Colour

    def marks(self, x: int, y: int) -> Iterator[Mark]:
        """Yield the rectangle."""
        yield Mark(preset_shape("rect", Box(x, y, self.width, self.height), fill=self.colour))


class Rule(msgspec.Struct, frozen=True):
    """A hairline."""

    width: int
    colour: Colour
    height: int = 0

    def marks(self, x: int, y: int) -> Iterator[Mark]:
        """Yield the line."""
        yield Mark(rule_below(x, y, self.width, self.colour))


class Together(msgspec.Struct, frozen=True):
    """Contents side by side, each at its own distance from the left; their feet are level."""

    parts: tuple[tuple[int, Content], ...]

    @property
    def height(self) -> int:
        """Height of the highest, EMU."""
        return max(content.height for _, content in self.parts)

    def marks(self, x: int, y: int) -> Iterator[Mark]:
        """Yield the contents from left to right."""
        for offset, content in self.parts:
            yield from content.marks(x + offset, y + self.height - content.height)


def rule_below(x: int, y: int, width: int, colour: Colour) -> Shape:
    """Return a hairline from (x, y) to the right."""
    return preset_shape("line", Box(x, y, width, 0), stroke=colour, stroke_width=HAIRLINE)
