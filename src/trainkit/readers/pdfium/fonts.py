"""Tells how the text of a document is set: its size, its font, whether it is bold, and what its tag says it is."""

from __future__ import annotations

import ctypes
import re
from typing import Any, Final

import pypdfium2.raw

from .wire import Style

RAW: Any = pypdfium2.raw  # has no type information

LONGEST_NAME: Final = 128
"""Bytes. Names in PDF are at most as long (ISO 32000-1, annex C)."""

MOST_MARKS: Final = 8
"""Marked content nests; what says something is the outermost tag or the one below it."""

MOST_STYLES: Final = 4_000
"""Documents have some dozens; beyond, all text is set alike, so that no memory is spent on what nobody meant."""

BOLD = re.compile(r"bold|black|heavy|(?<!s)demi|\bbd\b", re.IGNORECASE)
MONOSPACED = re.compile(r"mono|courier|consol|typewriter|menlo|cmtt|code", re.IGNORECASE)
SUBSET = re.compile(r"^[A-Z]{6}\+")
"""What stands before the name of a font that isn't embedded whole (ISO 32000-1, 9.6.4)."""

BOLD_WEIGHT: Final = 600
"""Semi-bold (OpenType, usWeightClass)."""

FIXED_PITCH: Final = 1
FORCE_BOLD: Final = 1 << 18
"""Flags of a font (ISO 32000-1, table 123)."""

TELLING = re.compile(r"Artifact|Figure|H[1-6]|Title")
"""Tags that say what text is; others, as P or Span, say what is known anyway (ISO 32000-1, 14.8.4)."""


class Fonts:
    """The styles of a document so far; a word names its style by its index. PDFium's fonts live as long as a page."""

    def __init__(self) -> None:
        self.styles: list[Style] = []
        self._numbers: dict[Style, int] = {}
        self._looks: dict[int | None, tuple[str, bool, bool]] = {}

    def new_page(self) -> None:
        """Forget what may live no longer."""
        self._looks.clear()

    def style_of(self, painter: Any, size: float, bearer: Any) -> int:
        """Return the number of the style of a text object that is set at that size; `bearer` bears its marks."""
        font = RAW.FPDFTextObj_GetFont(painter)
        address = ctypes.cast(font, ctypes.c_void_p).value
        if address not in self._looks:
            self._looks[address] = look_of(font)
        name, bold, monospaced = self._looks[address]
        mode = RAW.FPDFTextObj_GetTextRenderMode(painter)
        # Word processors make up a bold style that a font lacks by drawing along its outlines.
        bold = bold or mode == RAW.FPDF_TEXTRENDERMODE_FILL_STROKE
        hidden = mode == RAW.FPDF_TEXTRENDERMODE_INVISIBLE
        style = Style(round(size, 1), name, bold, monospaced, hidden, mark_of(bearer))
        if style not in self._numbers:
            if len(self.styles) == MOST_STYLES:
                return 0
            self._numbers[style] = len(self.styles)
            self.styles.append(style)
        return self._numbers[style]


def look_of(font: Any) -> tuple[str, bool, bool]:
    """Return the name of a font, whether it is bold, and whether all its letters are of one width."""
    if not font:
        return "", False, False
    buffer = ctypes.create_string_buffer(LONGEST_NAME)
    RAW.FPDFFont_GetBaseFontName(font, buffer, LONGEST_NAME)
    name = SUBSET.sub("", buffer.value.decode("utf-8", "replace"))
    flags = max(RAW.FPDFFont_GetFlags(font), 0)
    bold = BOLD.search(name) is not None or bool(flags & FORCE_BOLD)
    # Without a name that says so, the weight is guessed from the stems' width, which many producers make up.
    bold = bold or (not name and RAW.FPDFFont_GetWeight(font) >= BOLD_WEIGHT)
    return name, bold, MONOSPACED.search(name) is not None or bool(flags & FIXED_PITCH)


def mark_of(painter: Any) -> str:
    """Return the tag of the marked content that an object stands in, if it tells something."""
    buffer, length = (ctypes.c_ushort * LONGEST_NAME)(), ctypes.c_ulong()
    for number in range(min(RAW.FPDFPageObj_CountMarks(painter), MOST_MARKS)):
        mark = RAW.FPDFPageObj_GetMark(painter, number)
        if mark and RAW.FPDFPageObjMark_GetName(mark, buffer, ctypes.sizeof(buffer), length):
            name = bytes(buffer)[: length.value].decode("utf-16-le", "replace").rstrip("\0")
            if TELLING.fullmatch(name):
                return name
    return ""
