"""Font files that a layout brings in `fonts/`: what each is, and whether it may be embedded."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

import msgspec
from msgspec.structs import replace

from trainkit.errors import LayoutError
from trainkit.model import Diagnostic, FontScheme, Layout, OwnFont, Severity, Span, TextStyle, Theme

from .inherit import Layer
from .reading import read_bytes, unreadable
from .report import Faulty

FONTS_FOLDER: Final = "fonts"

SUFFIXES: Final = (".otf", ".ttf")

MOST_FONT_BYTES: Final = 32 * 2**20
"""A variable font with all characters of Chinese and all weights has 17 to 25 MB; no other has as much."""

MOST_FONTS: Final = 64
"""A family of nine weights has 18 files, and an organisation two families or three."""

_REGULAR = 400

# Where bold text is wanted, programs thicken a weight below this by themselves.
_BOLD_FROM = 600


class Brought(msgspec.Struct, frozen=True):
    """A font file of a layout, and its place."""

    font: OwnFont
    path: Path


def read_fonts(layers: list[Layer]) -> tuple[dict[str, Brought], list[Faulty]]:
    """Return the font files of all layers by their names, and what is wrong with those that can't be used.

    A file replaces that of the same name in the layout below. Raises LayoutError for files that can't be read at all.
    """
    fonts: dict[str, Brought] = {}
    faulty: list[Faulty] = []
    for layer in reversed(layers):
        files = [path for path in fonts_in(layer.folder) if path.suffix.lower() in SUFFIXES]
        if len(files) > MOST_FONTS:
            message, hint = f"there are {len(files)} font files", f"Keep those that are named, {MOST_FONTS} at most."
            faulty.append(Faulty(layer.folder / FONTS_FOLDER, "", ((FONTS_FOLDER,), message, hint)))
            continue
        for path in files:
            found = open_font(read_bytes(layer.folder, path, MOST_FONT_BYTES), path)
            if isinstance(found, OwnFont):
                fonts[path.name] = Brought(found, path)
            else:
                faulty.append(found)
    return fonts, faulty


def open_font(data: bytes, path: Path) -> OwnFont | Faulty:
    """Return the font in a file, or why it can't be used."""
    # Most layouts bring no fonts, and need not wait for HarfBuzz.
    from .sfnt import FontError, font_of

    try:
        return font_of(data, str(path))
    except FontError as error:
        return Faulty(path, "", ((f"{FONTS_FOLDER}/{path.name}",), str(error), error.hint))


def fonts_in(folder: Path) -> list[Path]:
    """Return what is in the folder for fonts of a layout, sorted. Raises LayoutError if it can't be listed."""
    where = folder / FONTS_FOLDER
    try:
        return sorted(where.iterdir())
    except FileNotFoundError:
        return []
    except OSError as error:
        raise unreadable(where, error) from None


def family_of(fonts: list[OwnFont]) -> str:
    """Return the one family that all of the fonts belong to. Raises LayoutError if there is none."""
    regular = min(fonts, key=lambda font: (font.is_italic, abs(font.lightest - _REGULAR)))
    for name in (regular.name, *regular.families):
        if all(name.casefold() in font.families for font in fonts):
            return name
    others = " and ".join(f"'{name}'" for name in dict.fromkeys(font.name for font in fonts))
    raise LayoutError(f"The font files are of {others}; give those of one family, and name others in the layout file.")


def with_fonts(theme: Theme, fonts: Iterable[Brought]) -> Theme:
    """Return the theme with those of the fonts that it names."""
    named = _named(theme.fonts)
    own = tuple(brought.font for brought in fonts if named.intersection(brought.font.families))
    return replace(theme, fonts=replace(theme.fonts, own=own))


def font_warnings(layout: Layout, fonts: dict[str, Brought], folder: Path) -> Iterator[Diagnostic]:
    """Yield a warning for each font file that does nothing, and each family that lacks a bold one which is used."""
    for path in fonts_in(folder):
        if path.suffix.lower() in (".ttc", ".woff", ".woff2", ".eot", ".pfb"):
            yield _warning("font-not-read", path, "this font file is not read", "Put it there as .ttf or .otf.")
    named = _named(layout.theme.fonts)
    for brought in fonts.values():
        if not named.intersection(brought.font.families):
            message = f"nothing in the layout names the typeface '{brought.font.name}'"
            yield _warning("font-unused", brought.path, message, "Name it under [fonts], or take the file away.")
    for family in sorted(_bold_families(layout)):
        files = [brought for brought in fonts.values() if family in brought.font.families]
        if files and all(brought.font.heaviest < _BOLD_FROM for brought in files):
            message = f"'{files[0].font.name}' has no bold file, and the layout sets text in bold"
            yield _warning("font-not-bold", files[0].path, message, "Put the bold one beside it.")


def _named(fonts: FontScheme) -> set[str]:
    """Return every family that the scheme names, in lower case."""
    entries = (fonts.heading, fonts.body, fonts.monospace)
    names = {name for entry in entries for name in (entry.latin, entry.east_asian, entry.complex_script)}
    return {name.casefold() for name in (*names, *fonts.measured_with.values(), *fonts.east_asian.values()) if name}


def _bold_families(layout: Layout) -> set[str]:
    """Return the Latin families that some style sets in bold, in lower case."""
    fonts = layout.theme.fonts
    slots = [slot for slide_layout in layout.slide_layouts.values() for slot in slide_layout.slots.values()]
    paper = (getattr(layout.handout, name) for name in layout.handout.__struct_fields__)
    styles = [*(slot.style for slot in slots), *(style for style in paper if isinstance(style, TextStyle))]
    latin = {"heading": fonts.heading.latin, "body": fonts.body.latin, "monospace": fonts.monospace.latin}
    return {latin[style.font].casefold() for style in styles if style.bold}


def _warning(code: str, path: Path, message: str, hint: str) -> Diagnostic:
    return Diagnostic(Severity.WARNING, code, f"{message}.", Span(str(path), 1, 1, 1, 1), hint)
