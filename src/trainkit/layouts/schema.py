"""The file format of `layout.toml`, as types."""

from __future__ import annotations

from typing import Annotated, Final, Literal

import msgspec

from trainkit.model import Alignment, Anchor, BadgeContent, BadgePlace, Density, EdgePlace, Marker, Overflow

BoxInPoints = tuple[float, float, float, float]

LEAST_SIDE: Final = 72
MOST_SIDE: Final = 4032
"""Points: slides are between 1 and 56 inches wide and high (ECMA-376 part 1, 19.7.11)."""

Length = Annotated[float, msgspec.Meta(ge=0, le=MOST_SIDE)]
Side = Annotated[float, msgspec.Meta(ge=LEAST_SIDE, le=MOST_SIDE)]

LEAST_BADGE: Final = 8
"""Points; no number can be read in a smaller one."""

TextSize = Annotated[float, msgspec.Meta(ge=1, le=800)]
"""Points. Programs know none below 1 (ECMA-376 part 1, 20.1.10.72), and 800 fills a slide with one letter."""

Tracking = Annotated[float, msgspec.Meta(ge=-20, le=100)]
Spacing = Annotated[int, msgspec.Meta(ge=20, le=400)]
"""Per cent of the font's own; closer lines stand upon one another."""

Lines = Annotated[int, msgspec.Meta(ge=0, le=200)]
Segments = Annotated[int, msgspec.Meta(ge=1, le=200)]
Index = Annotated[int, msgspec.Meta(ge=0, le=4_294_967_295)]
"""ECMA-376 part 1, 19.3.1.36: an unsigned int."""

Millimetres = Annotated[float, msgspec.Meta(ge=0, le=150)]
PictureWidth = Annotated[float, msgspec.Meta(ge=20, le=200)]
LineDistance = Annotated[float, msgspec.Meta(ge=4, le=50)]
"""Millimetres between lines for notes; nobody writes smaller than 4."""

PlaceholderType = Literal[
    "", "title", "body", "ctrTitle", "subTitle", "ftr", "sldNum", "dt", "obj", "tbl", "pic", "chart", "dgm", "media"
]
"""ECMA-376 part 1, 19.7.10, without those of notes and handout masters."""


class _Table(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A table of the file; keys that it does not know are faults."""


class StyleTable(_Table, frozen=True):
    """`[styles.*]`: sizes and tracking in points, line spacing in per cent of the font's own."""

    sizes: list[TextSize]
    colour: str
    font: Literal["heading", "body", "monospace"] = "body"
    bold: bool = False
    capitals: bool = False
    tracking: Tracking = 0
    line_spacing: Spacing = 100
    alignment: Alignment = Alignment.START
    anchor: Anchor = Anchor.TOP


class LevelTable(_Table, frozen=True):
    """`[[*.slots.*.levels]]`: what a placeholder of a template of one's own says of a level, in points.

    `line_spacing` is 0 where the template gives it in points.
    """

    indent: float = 0
    hanging: float = 0
    bullet: str = ""
    alignment: Alignment = Alignment.START
    bold: bool = False
    line_spacing: int = 100
    spaced: bool = False


class SlotTable(_Table, frozen=True):
    """`[slide_layouts.*.slots.*]`: a place for text, in points.

    `levels`, `insets`, `restated` and `coloured` are about placeholders of a template of one's own, which stand
    `insets` around the box; those that are `restated` stand or run otherwise in the template, `coloured` ones have
    another colour.
    """

    box: BoxInPoints
    style: str
    placeholder: PlaceholderType = ""
    index: Index = 0
    overflow: Overflow = Overflow.CONTINUE
    most_lines: Lines = 0
    balanced: bool = False
    marker: Marker = Marker.NONE
    marker_colour: str = ""
    hanging: Length = 0
    gap: Length = 0
    most_gap: Length = 0
    rule: str = ""
    joined: bool = False
    cells: str = ""
    levels: list[LevelTable] = []
    insets: BoxInPoints = (0, 0, 0, 0)
    restated: bool = False
    coloured: bool = False


class BadgeTable(_Table, frozen=True):
    """`badge` of `[cells.*]`: a disc with a number or a pictogram in each cell, in points."""

    shows: BadgeContent
    style: str
    size: Annotated[float, msgspec.Meta(ge=LEAST_BADGE, le=MOST_SIDE)]
    place: BadgePlace = BadgePlace.ABOVE
    fill: str = ""
    gap: Length = 0
    connector: str = ""
    connector_width: Length = 0


class CellTable(_Table, frozen=True):
    """`[cells.*]`: how items stand apart, each in a shape of its own, in points.

    `columns` says how many stand side by side when there is one, when there are two, and so on; fewer do where a word
    would be broken. A heading is set in `term`, what it says in `text` behind `marker`s if that is more than one thing,
    a heading without more in `alone`. `signs` gives the colours of bar, heading and badge by the pictogram that a
    heading calls for, where all headings of a slide call for one of those. A bar is `edge_height` thick.
    """

    term: str
    text: str
    alone: str
    columns: Annotated[list[Segments], msgspec.Meta(min_length=1, max_length=12)]
    fills: list[str] = []
    stroke: str = ""
    stroke_width: Length = 0
    corner: Length = 0
    padding: BoxInPoints = (0, 0, 0, 0)
    gap: Length = 0
    term_gap: Length = 0
    edges: list[str] = []
    edge_height: Length = 0
    edge_place: EdgePlace = EdgePlace.TOP
    marker: Marker = Marker.NONE
    marker_colour: str = ""
    hanging: Length = 0
    item_gap: Length = 0
    most_item_gap: Length = 0
    badge: BadgeTable | None = None
    signs: dict[str, str] = {}


class StopTable(_Table, frozen=True):
    """A colour of a gradient, at its place in per cent."""

    colour: str
    place: float


class GradientTable(_Table, frozen=True):
    """`gradient` of a shape; the angle is in degrees, clockwise from left to right."""

    stops: list[StopTable]
    angle: float = 0


class FixedTextTable(_Table, frozen=True):
    """`[[furniture.*.texts]]`: words that the slide layout itself shows, in points."""

    text: str
    box: BoxInPoints
    style: str


class ShapeTable(_Table, frozen=True):
    """`[[slide_layouts.*.shapes]]`: furniture, in points.

    `path` ("M 0 0 L 9 9 C 9 5 5 0 0 0 Z") stands in place of a preset; `picture` is an SVG, PNG or JPEG file in the
    layout's folder that fills the box.
    """

    name: str
    box: BoxInPoints
    preset: Literal["ellipse", "line", "pieWedge", "rect", "roundRect"] = "rect"
    fill: str = ""
    stroke: str = ""
    stroke_width: Length = 0
    flip: Literal["", "horizontal", "vertical", "both"] = ""
    path: str = ""
    picture: str = ""
    gradient: GradientTable | None = None


class ProgressTable(_Table, frozen=True):
    """`[*.progress]`: the line that shows how many points are done, in points."""

    box: BoxInPoints
    done: str
    rest: str
    gap: Length = 4
    most_segments: Segments = 24


class FurnitureTable(_Table, frozen=True):
    """`[furniture.*]`: what several slide layouts share."""

    slots: dict[str, SlotTable] = {}
    shapes: list[ShapeTable] = []
    progress: ProgressTable | None = None
    texts: list[FixedTextTable] = []


class SlideLayoutTable(_Table, frozen=True):
    """`[slide_layouts.*]`; `title` is what the menu of a slide program shows.

    `part` is the slide layout of a template of one's own that it stands on, `colour_map` how that one maps the theme's
    colours if it does so otherwise than its master.
    """

    title: str
    background: str
    slots: dict[str, SlotTable]
    furniture: str = ""
    shapes: list[ShapeTable] = []
    progress: ProgressTable | None = None
    part: str = ""
    colour_map: dict[str, str] = {}


class LogoTable(_Table, frozen=True):
    """`[logo]`: an SVG, PNG or JPEG file in the layout's folder.

    `boxes` says where it stands on slides, by the slide layout, in points; it keeps its proportions, in the middle of
    what `padding` leaves of the box, on a `plate` of that colour if one is named. On the handout's first page it is as
    large as fits `paper` (width and height in millimetres), at the top on the right.
    """

    file: str = ""
    alt: str = ""
    boxes: dict[str, BoxInPoints] = {}
    padding: Length = 0
    plate: str = ""
    paper: tuple[Millimetres, Millimetres] = (0, 0)


class TypefacesTable(_Table, frozen=True):
    """`heading`, `body` and `monospace` of `[fonts]`."""

    latin: str
    east_asian: str = ""
    complex_script: str = ""


class FontsTable(_Table, frozen=True):
    """`[fonts]`."""

    heading: TypefacesTable
    body: TypefacesTable
    monospace: TypefacesTable = TypefacesTable("Courier New")
    measured_with: dict[str, str] = {}
    east_asian: dict[str, str] = {}
    slack: dict[str, int] = {}


class MarginsTable(_Table, frozen=True):
    """`margins` of `[handout]`, in millimetres; `inner` is the side where pages are bound."""

    inner: Millimetres
    outer: Millimetres
    top: Millimetres
    bottom: Millimetres


class HandoutStylesTable(_Table, frozen=True):
    """`[handout.styles.*]`."""

    title: StyleTable
    summary: StyleTable
    details: StyleTable
    heading: StyleTable
    number: StyleTable
    subheading: StyleTable
    text: StyleTable
    furniture: StyleTable


class HandoutTable(_Table, frozen=True):
    """`[handout]`, in millimetres."""

    margins: MarginsTable
    picture_width: PictureWidth
    gutter: Millimetres
    note_line_distance: LineDistance
    block_gap: Millimetres
    most_block_gap: Millimetres
    rule: str
    accent: str
    spark: str
    styles: HandoutStylesTable
    panel: str = "surface"
    paper: Literal["a4", "letter"] = "a4"


class LayoutTable(_Table, frozen=True):
    """The whole of `layout.toml`; `slide_size` is in points.

    `colour_slots` names the slot of the theme's colour scheme that holds a role, where a template of one's own holds
    them otherwise than the templates that are made. `extends` names the layout whose values count where this file has
    none, `without` what is not taken over from it. `density` is how much slides say where nobody asks for another.
    """

    title: str
    slide_size: tuple[Side, Side]
    colours: dict[str, str]
    fonts: FontsTable
    styles: dict[str, StyleTable]
    slide_layouts: dict[str, SlideLayoutTable]
    handout: HandoutTable
    furniture: dict[str, FurnitureTable] = {}
    cells: dict[str, CellTable] = {}
    logo: LogoTable = LogoTable()
    extends: str = ""
    without: list[str] = []
    colour_slots: dict[str, str] | None = None
    density: Density = Density.BALANCED


MOST: Final = 100_000
"""Points or millimetres; the largest slide that there can be is 4,032 points wide (ECMA-376 part 1, 19.7.11)."""
