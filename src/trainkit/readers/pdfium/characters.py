"""The characters of a page as PDFium gives them: line by line, in its own reading order, each at its place."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from math import hypot
from typing import Any, Final

import msgspec
import pypdfium2.raw

from .fonts import Fonts
from .frame import quarters
from .structure import Bearers

RAW: Any = pypdfium2.raw  # has no type information

Bounds = tuple[float, float, float, float]
"""Left, bottom, right and top of a character in the page's own places."""

APART: Final = 0.15
"""Of the size: the letters of a word stand closer, even where each of them is placed by itself."""


class Setting(msgspec.Struct, frozen=True):
    """How a character is set: the number of its style, its size, and how it is turned (None if it leans); and the
    number of the marked content that it is in, or -1.
    """

    style: int
    size: float
    turn: int | None
    content: int


class Characters:
    """The characters of one page; `text` is all of them, PDFium's own blanks and line ends included."""

    def __init__(self, page: Any, fonts: Fonts, bearers: Bearers) -> None:
        self._fonts, self._bearers = fonts, bearers
        self._painter: int | None = None
        self._setting = Setting(0, 0, 0, -1)
        self._page: Any = RAW.FPDFText_LoadPage(page)
        count = RAW.FPDFText_CountChars(self._page) if self._page else 0
        get = RAW.FPDFText_GetUnicode
        self.text = "".join([chr(get(self._page, index)) for index in range(count)])

    def close(self) -> None:
        """Give PDFium its memory back."""
        if self._page:
            RAW.FPDFText_ClosePage(self._page)

    def lines(self) -> Iterator[range]:
        """Yield the indices of each of PDFium's lines."""
        start = 0
        for line in self.text.split("\n"):
            yield range(start, start + len(line))
            start += len(line) + 1

    def is_added(self, index: int) -> bool:
        """Return whether PDFium added a character where it saw a gap."""
        return bool(RAW.FPDFText_IsGenerated(self._page, index))

    def setting(self, index: int) -> Setting:
        """Return how a character is set; all that one text object paints is set alike."""
        painter = RAW.FPDFText_GetTextObject(self._page, index)
        address = ctypes.cast(painter, ctypes.c_void_p).value
        if address is not None and address != self._painter:
            matrix = RAW.FS_MATRIX()
            RAW.FPDFText_GetMatrix(self._page, index, matrix)
            size = RAW.FPDFText_GetFontSize(self._page, index) * hypot(matrix.c, matrix.d)
            style = self._fonts.style_of(painter, size, self._bearers.bearer_of(painter))
            turn = quarters(matrix.a, matrix.b)
            self._setting = Setting(style, size, turn, self._bearers.content_of(painter))
            self._painter = address
        return self._setting

    def bounds(self, index: int) -> Bounds:
        """Return the box of a character."""
        rect = RAW.FS_RECTF()
        RAW.FPDFText_GetLooseCharBox(self._page, index, rect)
        return rect.left, rect.bottom, rect.right, rect.top

    def origin(self, index: int) -> tuple[float, float]:
        """Return where a character stands on its base line."""
        x, y = ctypes.c_double(), ctypes.c_double()
        RAW.FPDFText_GetCharOrigin(self._page, index, x, y)
        return x.value, y.value


def are_apart(one: Bounds, other: Bounds, size: float) -> bool:
    """Return whether there is a gap between two characters that are painted one after the other."""
    across = max(other[0] - one[2], one[0] - other[2])
    along = max(other[1] - one[3], one[1] - other[3])
    return max(across, along) > APART * size
