"""Finished slides and pages: every glyph has its place, exporters only write it down.

Coordinates are absolute EMU from the top left corner of the slide or page.
"""

from __future__ import annotations

from enum import StrEnum

import msgspec

from .charts import Axis, ChartKind, NumberForm
from .geometry import Box, Colour, Size
from .plan import NotesParagraph


class FontFile(msgspec.Struct, frozen=True, gc=False):
    """A font file, and the instance of it if it is variable. `name` is unique and fit for a PDF name ("Arimo-Bold").

    `data` is the content of a file that a layout brings, which somebody may replace while a deck is built; all others
    are read from their path.
    """

    name: str
    path: str
    index: int = 0
    axes: tuple[tuple[str, float], ...] = ()
    data: bytes = b""


class ShapedText(msgspec.Struct, frozen=True, eq=False, gc=False):
    """A word or a stretch of spaces as HarfBuzz shaped it, in font units; shared by all places that show it.

    The tuples run in parallel, a glyph an entry, in visual order: `clusters` holds the index in `text` of the first
    character that a glyph stands for. `offsets` is empty where every glyph sits on its origin.
    Compared by identity, so that it can be the key of an exporter's cache.
    """

    font: FontFile
    text: str
    glyphs: tuple[int, ...]
    advances: tuple[int, ...]
    clusters: tuple[int, ...]
    offsets: tuple[tuple[int, int], ...] = ()
    units_per_em: int = 1000


class Run(msgspec.Struct, frozen=True, gc=False):
    """Shaped words that follow one another from `x` on, in one font, size (EMU) and colour.

    `tracking` is extra space after every glyph, in EMU.
    """

    x: int
    size: int
    colour: Colour
    words: tuple[ShapedText, ...]
    tracking: int = 0
    underlined: bool = False


class Line(msgspec.Struct, frozen=True, gc=False):
    """A line of text on its baseline; the spaces between it and the next line of its paragraph stand at its end."""

    baseline: int
    runs: tuple[Run, ...]


class Alignment(StrEnum):
    """Horizontal alignment of a paragraph."""

    START = "start"
    CENTRE = "centre"
    END = "end"


class Anchor(StrEnum):
    """Vertical place of text in its box."""

    TOP = "top"
    MIDDLE = "middle"
    BOTTOM = "bottom"


class Bullet(msgspec.Struct, frozen=True, gc=False):
    """What stands before a list paragraph: a character, or a number when `start_at` is above 0."""

    character: str
    colour: Colour
    start_at: int = 0
    scale: int = 100
    """Size in per cent of the text."""


class TextRun(msgspec.Struct, frozen=True, gc=False):
    """A stretch of text in one style. `fonts` names typefaces by script class, where they differ from the theme's."""

    text: str
    size: int
    colour: Colour
    bold: bool = False
    tracking: int = 0
    language: str = "en"
    field: str = ""
    """"slidenum" where the program that shows the deck works out the text."""
    east_asian: str = ""
    """Typeface for East Asian characters where the theme names none."""
    capitals: bool = False
    """Shown in capitals; `text` is as written."""
    font: str = "body"
    """Entry of the theme's font scheme: "heading", "body" or "monospace"."""
    address: str = ""
    """Where it leads if it is a link: a URI."""


class TextParagraph(msgspec.Struct, frozen=True, gc=False):
    """A paragraph as an editor sees it. Spaces are EMU, `line_spacing` is in per cent of the font's own.

    A `line_pitch` above 0 (EMU) is the distance of its baselines whatever the font, in place of `line_spacing`.
    """

    runs: tuple[TextRun, ...]
    level: int = 0
    bullet: Bullet | None = None
    indent: int = 0
    """Distance of the text from the box's edge; a bullet hangs at `indent - hanging`."""
    hanging: int = 0
    alignment: Alignment = Alignment.START
    line_spacing: int = 100
    line_pitch: int = 0
    space_before: int = 0
    space_after: int = 0


class Text(msgspec.Struct, frozen=True, gc=False):
    """Text twice: `paragraphs` for formats that break lines themselves, `lines` for those that don't."""

    paragraphs: tuple[TextParagraph, ...]
    lines: tuple[Line, ...]
    anchor: Anchor = Anchor.TOP
    insets: tuple[int, int, int, int] = (0, 0, 0, 0)
    """Left, top, right, bottom."""


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


class Element(msgspec.Struct, frozen=True, gc=False):
    """A node of the document's logical structure (ISO 32000-1, 14.7): `tag` is a standard structure type
    (14.8.4: "Document", "Sect", "H1", "P", "Figure", "L", "LI", "Lbl", "LBody", …), `parent` an index, -1 at the root.
    Children stand in the order of their indexes, a "Link" where its content stands within that of its parent.
    """

    tag: str
    parent: int
    alt: str = ""
    language: str = ""
    numbering: str = ""
    """The kind of labels in an "L" (14.8.5.5: "Decimal", "Disc", …); a list without labels has none."""
    scope: str = ""
    """What a "TH" heads (14.8.5.7: "Column", "Row", "Both")."""


class SlidePicture(msgspec.Struct, frozen=True, gc=False):
    """The slide of that index in the deck, drawn to fill the box."""

    slide: int
    box: Box


class PlacedPicture(msgspec.Struct, frozen=True, gc=False):
    """A picture drawn to fill the box."""

    picture: TypesetPicture
    box: Box


class LinkArea(msgspec.Struct, frozen=True, gc=False):
    """What of a page leads to an address, a URI, when it is clicked."""

    box: Box
    address: str


class Mark(msgspec.Struct, frozen=True, gc=False):
    """Something drawn on a page: content of the element of that index or, where `element` is None, an artifact
    (ISO 32000-1, 14.8.2.2) of the kind `artifact` ("Header", "Footer", or "" for layout). Where there is a `link`, the
    element is a "Link" (14.8.4.4.2).
    """

    content: tuple[Line, ...] | Shape | SlidePicture | PlacedPicture
    element: int | None = None
    artifact: str = ""
    link: LinkArea | None = None


class Page(msgspec.Struct, frozen=True, gc=False):
    """One page; marks are drawn in order, and their order is the reading order."""

    marks: tuple[Mark, ...]


class Bookmark(msgspec.Struct, frozen=True, gc=False):
    """An entry of the PDF outline; `page` is an index, `y` the place to scroll to, `level` counts from 0."""

    title: str
    page: int
    y: int
    level: int = 0


class TypesetHandout(msgspec.Struct, frozen=True, gc=False):
    """A finished handout. `elements[0]` is the Document element."""

    properties: Properties
    page_size: Size
    pages: tuple[Page, ...]
    bookmarks: tuple[Bookmark, ...]
    elements: tuple[Element, ...]
