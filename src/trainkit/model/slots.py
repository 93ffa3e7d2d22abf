"""Places for text on a slide layout, and how what stands there is set: all lengths in EMU."""

from __future__ import annotations

from enum import StrEnum

import msgspec

from .geometry import Box, Colour
from .set_text import Alignment, Anchor
from .typeset import Placeholder


class Overflow(StrEnum):
    """What happens to text that does not fit a slot at the smallest size of its style."""

    CONTINUE = "continue"
    """It goes on, on another slide with the same title."""
    TRIM = "trim"
    """Whole items are left off the slide; they stand in the notes."""


class Marker(StrEnum):
    """What stands before each item of a slot."""

    NONE = "none"
    BULLET = "bullet"
    NUMBER = "number"
    CHECK = "check"
    """A box to tick."""


class TextStyle(msgspec.Struct, frozen=True):
    """How text is set. `sizes` is the type scale, largest first; its last entry is the floor.

    `font` is the entry of the font scheme ("heading", "body" or "monospace"); `line_spacing` is in per cent of the
    font's own.
    """

    sizes: tuple[int, ...]
    colour: Colour
    font: str = "body"
    bold: bool = False
    capitals: bool = False
    tracking: int = 0
    line_spacing: int = 100
    alignment: Alignment = Alignment.START
    anchor: Anchor = Anchor.TOP


class ItemStyle(msgspec.Struct, frozen=True):
    """How a slot sets several items: their markers, and the room between them, which grows to fill the box."""

    marker: Marker = Marker.NONE
    marker_colour: Colour | None = None
    hanging: int = 0
    gap: int = 0
    most_gap: int = 0
    rule: Colour | None = None
    """Colour of a hairline between items."""
    joined: bool = False
    """Items follow one another in one paragraph."""


class BadgeContent(StrEnum):
    """What a badge shows."""

    NUMBER = "number"
    """Which of the items it is."""
    PICTOGRAM = "pictogram"
    """A drawing that one of the item's words stands for; without one there is no badge."""


class BadgePlace(StrEnum):
    """Where a badge stands in its cell."""

    ABOVE = "above"
    BEFORE = "before"
    AFTER = "after"
    """At the end of the heading's line, which has to be one then."""


class EdgePlace(StrEnum):
    """Along which side of a cell its bar runs."""

    TOP = "top"
    START = "start"


class Badge(msgspec.Struct, frozen=True):
    """A disc with a number or a pictogram in each cell, `size` wide; what it shows has the colour of `style`.

    Where there is a `connector`, a line of that colour joins each badge to the next.
    """

    shows: BadgeContent
    place: BadgePlace
    size: int
    style: TextStyle
    fill: Colour | None = None
    gap: int = 0
    connector: Colour | None = None
    connector_width: int = 0


class CellStyle(msgspec.Struct, frozen=True):
    """How items stand apart from one another, each in a shape of its own.

    `columns` holds how many stand side by side when there is one item, when there are two, and so on; more items than
    it has entries go on, on another slide. An item's heading is set in `term`, what it says in `text`, as a list of
    `items` if that is more than one thing; an item that is no more than its heading in `alone`. `fills` and `edges`
    colour the shapes and the bars along one of their sides, one after the other and from the start again; `padding` is
    left, top, right, bottom.
    """

    term: TextStyle
    text: TextStyle
    alone: TextStyle
    columns: tuple[int, ...]
    fills: tuple[Colour, ...] = ()
    stroke: Colour | None = None
    stroke_width: int = 0
    corner: int = 0
    padding: tuple[int, int, int, int] = (0, 0, 0, 0)
    gap: int = 0
    term_gap: int = 0
    edges: tuple[Colour, ...] = ()
    edge_height: int = 0
    edge_place: EdgePlace = EdgePlace.TOP
    items: ItemStyle = ItemStyle()
    badge: Badge | None = None
    signs: tuple[tuple[str, Colour], ...] = ()
    """What cells are coloured with whose headings call for a pictogram of that name: "Do" in green, "Don't" in red."""


class Level(msgspec.Struct, frozen=True):
    """What a placeholder of an organisation's own template says of the paragraphs of one level; lengths in EMU.

    `bullet` is drawn where programs show the level's own, "" if it has none. `line_spacing` is in per cent of the
    font's own, 0 where the template gives it in points, which holds for one size alone.
    """

    indent: int
    hanging: int
    bullet: str
    alignment: Alignment = Alignment.START
    bold: bool = False
    line_spacing: int = 100
    is_spaced: bool = False
    """Whether paragraphs keep a distance of their own, in place of which slides say theirs."""


class Slot(msgspec.Struct, frozen=True):
    """A place for text on a slide layout. Without `placeholder` it becomes a named text box.

    `levels` is there for placeholders of an organisation's own template, and empty where the template deck was made
    from the layout; `insets` (left, top, right, bottom) is then the distance of the text from the placeholder's edges,
    which lie around `box`.
    """

    name: str
    box: Box
    style: TextStyle
    placeholder: Placeholder | None = None
    overflow: Overflow = Overflow.CONTINUE
    items: ItemStyle = ItemStyle()
    most_lines: int = 0
    """The lines that a heading may take; 0 for as many as fit."""
    balanced: bool = False
    """Lines of about the same length, for headings."""
    levels: tuple[Level, ...] = ()
    insets: tuple[int, int, int, int] = (0, 0, 0, 0)
    cells: CellStyle | None = None
    """How items stand apart; None if they stand below one another in one text."""
    is_restated: bool = False
    """Whether the template's placeholder stands or runs otherwise, so that slides must say place and direction."""
    is_coloured: bool = False
    """Whether the template's placeholder has another colour, so that slides must say theirs."""
