"""Finished text: every glyph has its place, and an editor's view of the same words stands beside it.

Coordinates are absolute EMU from the top left corner of the slide or page.
"""

from __future__ import annotations

from enum import StrEnum

import msgspec

from .geometry import Colour


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
