"""The look of an organisation as data: everything that plan and typeset need to know, resolved and in EMU."""

from __future__ import annotations

import msgspec

from .density import Density
from .geometry import Box, Colour, Size
from .slots import Slot, TextStyle
from .typeset import Frame, TypesetPicture


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


class OwnFont(msgspec.Struct, frozen=True):
    """A font file that a layout brings.

    `name` is the family as slide programs list it, `families` all names that it goes by, in lower case (OpenType,
    "name" table). `lightest` and `heaviest` are weights as in its OS/2 table (400 is regular, 700 bold), and differ
    where the file is variable.
    """

    path: str
    data: bytes
    name: str
    families: tuple[str, ...]
    lightest: int
    heaviest: int
    is_italic: bool = False


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
    own: tuple[OwnFont, ...] = ()
    """The font files that the layout brings for typefaces named here; they count before all others."""


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
    `template_deck` is the package (ECMA-376 part 2) that decks are written into. `density` is that of its decks, where
    neither the source nor who builds them asks for another.
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
    density: Density = Density.BALANCED
