"""The look of an organisation as data: everything that plan and typeset need to know, resolved and in EMU."""

from __future__ import annotations

from enum import StrEnum

import msgspec

from .geometry import Box, Colour, Size
from .typeset import Alignment, Anchor, Frame, Placeholder, TypesetPicture


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
    is_restated: bool = False
    """Whether the template's placeholder stands or runs otherwise, so that slides must say place and direction."""


class ProgressBar(msgspec.Struct, frozen=True):
    """A line in segments that shows how many points are done; it is unbroken from `most_segments` points on."""

    box: Box
    done: Colour
    rest: Colour
    gap: int
    most_segments: int


class FixedText(msgspec.Struct, frozen=True):
    """Words that a slide layout itself shows."""

    slot: Slot
    text: str


class SlideLayout(msgspec.Struct, frozen=True):
    """A slide layout of the template deck. `part` is its part name there; `furniture` and `fixed_texts` are drawn by
    it, not by slides. `colour_map` is there where it maps the theme's colours otherwise than its master (ECMA-376
    part 1, 19.3.1.7), which slides then must repeat.
    """

    name: str
    title: str
    part: str
    background: Colour
    slots: dict[str, Slot]
    furniture: tuple[Frame, ...] = ()
    progress: ProgressBar | None = None
    fixed_texts: tuple[FixedText, ...] = ()
    colour_map: dict[str, str] = {}


class Typefaces(msgspec.Struct, frozen=True):
    """The typefaces of one entry of a font scheme by script class (ECMA-376 part 1, 20.1.4.1.16)."""

    latin: str
    east_asian: str = ""
    complex_script: str = ""


class FontScheme(msgspec.Struct, frozen=True):
    """Typefaces as the deck names them, and the families with the same metrics that measure and embed them.

    `east_asian` names the typeface of the deck for a language ("zh-Hans"), where the theme names none.
    """

    heading: Typefaces
    body: Typefaces
    measured_with: dict[str, str]
    east_asian: dict[str, str] = {}
    monospace: Typefaces = Typefaces("Courier New")
    """Themes have no such entry (ECMA-376 part 1, 20.1.4.1.18), so decks name this typeface itself."""
    slack: dict[str, int] = {}
    """Per cent that a typeface may take more than what measures it, where nothing of the same metrics is known."""


class Theme(msgspec.Struct, frozen=True):
    """Colours by role ("text", "background", "accent1", …) and the font scheme."""

    colours: dict[str, Colour]
    fonts: FontScheme


class HandoutLayout(msgspec.Struct, frozen=True):
    """What a handout page looks like."""

    paper: str
    margin_inner: int
    margin_outer: int
    margin_top: int
    margin_bottom: int
    picture_width: int
    gutter: int
    note_line_distance: int
    block_gap: int
    most_block_gap: int
    rule: Colour
    accent: Colour
    spark: Colour
    panel: Colour
    title: TextStyle
    summary: TextStyle
    details: TextStyle
    heading: TextStyle
    number: TextStyle
    subheading: TextStyle
    text: TextStyle
    furniture: TextStyle
    logo: TypesetPicture | None = None
    logo_size: Size = Size(0, 0)
    """How large the logo is on the first page; where it is 0 wide, there is none."""


class Layout(msgspec.Struct, frozen=True):
    """Everything that is an organisation's own: theme, slide layouts, handout, words and template deck.

    `texts` holds Jinja2 templates by name, `labels` those of one or two words by language and name;
    `template_deck` is the package (ECMA-376 part 2) that decks are written into.
    """

    name: str
    folder: str
    slide_size: Size
    theme: Theme
    slide_layouts: dict[str, SlideLayout]
    handout: HandoutLayout
    texts: dict[str, str]
    labels: dict[str, dict[str, str]]
    template_deck: bytes
