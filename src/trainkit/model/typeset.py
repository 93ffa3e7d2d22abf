"""Finished slides: every shape and every text has its place, exporters only write it down.

Coordinates are absolute EMU from the top left corner of the slide.
"""

from __future__ import annotations

import msgspec

from .charts import Axis, ChartKind, NumberForm
from .geometry import Box, Colour, Size
from .plan import NotesParagraph
from .set_text import Line, Text, TextRun


class Path(msgspec.Struct, frozen=True, gc=False):
    """An outline: ("M", x, y), ("L", x, y), ("C", x1, y1, x2, y2, x, y) and ("Z",), in absolute EMU."""

    commands: tuple[tuple[str | int, ...], ...]


class Gradient(msgspec.Struct, frozen=True, gc=False):
    """Colours that run into one another along a line; `angle` is in degrees, clockwise from left to right.

    `stops` holds each colour with its place on the line, in per cent, in order.
    """

    stops: tuple[tuple[float, Colour], ...]
    angle: float


class Shape(msgspec.Struct, frozen=True, gc=False):
    """A native shape. `preset` is its ECMA-376 name (20.1.10.56: "rect", "roundRect", "ellipse", "line") or "" for a
    freeform, which `path` then describes; `path` is there for every shape, for those who draw.
    """

    preset: str
    path: Path
    fill: Colour | None = None
    stroke: Colour | None = None
    stroke_width: int = 0
    flip: str = ""
    """"horizontal", "vertical" or "both": how the preset is mirrored; `path` is so already."""
    adjust: int | None = None
    """The preset's first adjust value (20.1.9.5), in 1/100,000 of its shorter side; None for the standard's own."""
    gradient: Gradient | None = None
    """What it is filled with in place of `fill`."""


class Cell(msgspec.Struct, frozen=True, gc=False):
    """A cell of a table; `fill` None shows the background."""

    box: Box
    text: Text
    fill: Colour | None = None


class TypesetTable(msgspec.Struct, frozen=True, gc=False):
    """A native table whose cells fill their boxes, row by row; lengths in EMU.

    The first `header_rows` rows are headers. `rule` is the colour of the lines between rows, `rule_width` their width.
    """

    column_widths: tuple[int, ...]
    row_heights: tuple[int, ...]
    rows: tuple[tuple[Cell, ...], ...]
    header_rows: int
    rule: Colour
    rule_width: int


class TypesetSeries(msgspec.Struct, frozen=True, gc=False):
    """The numbers of a series, and what it is drawn in."""

    name: str
    values: tuple[float | None, ...]
    colour: Colour


class TypesetChart(msgspec.Struct, frozen=True, eq=False):
    """A native chart: its numbers and their place for formats that draw charts themselves, `drawing` for those that
    don't. Compared by identity, as numbers and drawing are long.

    `plot` is what the axes enclose; `legend` is None where there is none. `gap` is the room between the bars of two
    categories, in per cent of a bar. Where `is_labelled`, every number stands at its bar or point, and there is neither
    a scale of numbers nor a grid; a line has its numbers above it, but for the points `labelled_below`. Lines name one
    category in `label_every`. `label` is how all text is set, `line_width` that of the lines of a line chart, `marker`
    the size of their points (EMU both), 0 for none. `broken_names` are the categories with a line end wherever names
    beside bars are broken, as programs would break them elsewhere; empty where none is.
    """

    kind: ChartKind
    categories: tuple[str, ...]
    series: tuple[TypesetSeries, ...]
    form: NumberForm
    axis: Axis
    axis_decimals: int
    plot: Box
    legend: Box | None
    gap: int
    is_labelled: bool
    label: TextRun
    grid: Colour
    baseline: Colour
    rule_width: int
    line_width: int
    marker: int
    label_every: int = 1
    labelled_below: tuple[int, ...] = ()
    broken_names: tuple[str, ...] = ()
    corner: str = ""
    drawing: tuple[Shape | Line, ...] = ()


class TypesetPicture(msgspec.Struct, frozen=True, gc=False):
    """An encoded picture (PNG, JPEG, GIF or WebP) that fills its frame's box, which has its proportions.

    `width` and `height` are in pixels, which stand upright: nobody looks for a camera's turn (EXIF) any more. Its
    alternative text is the frame's `alt`. `drawing` is the SVG that it was made from, if it was, for formats that know
    drawings.
    """

    data: bytes
    media_type: str
    width: int
    height: int
    drawing: bytes = b""


class Placeholder(msgspec.Struct, frozen=True, gc=False):
    """The placeholder of the slide layout that a frame fills: ECMA-376 type (19.7.10) and index (19.3.1.36)."""

    type: str
    index: int


class Frame(msgspec.Struct, frozen=True, gc=False):
    """Something that stands somewhere on a slide.

    `inherited` frames belong to the slide layout: a deck gets them from there, a picture of the slide draws them.
    `alt` is the alternative text; a frame without text and without `alt` is decoration. A text that stands in a `shape`
    of its own is one with it. Neighbours of the same `group` are moved together.
    """

    name: str
    box: Box
    content: Text | Shape | TypesetTable | TypesetChart | TypesetPicture
    placeholder: Placeholder | None = None
    inherited: bool = False
    alt: str = ""
    shape: Shape | None = None
    group: str = ""


class TypesetSlide(msgspec.Struct, frozen=True, gc=False):
    """One slide as it will look; `part` counts the slides that one planned slide takes, from 1.

    `id` is the planned slide's, with ".2" and so on for its further parts.
    """

    id: str
    number: int
    slide_layout: str
    title: str
    background: Colour
    frames: tuple[Frame, ...]
    speaker_notes: tuple[NotesParagraph, ...]
    alt: str = ""
    """What a picture of the slide says, for those who don't see it."""
    part: int = 1
    link_colour: Colour | None = None
    """What links are set in."""


class Properties(msgspec.Struct, frozen=True, gc=False):
    """What a file says of itself. `created` is a time in seconds since 1970, UTC."""

    title: str
    author: str
    organisation: str
    subject: str
    language: str
    created: int


class TypesetDeck(msgspec.Struct, frozen=True, gc=False):
    """A finished deck."""

    properties: Properties
    slide_size: Size
    slides: tuple[TypesetSlide, ...]
