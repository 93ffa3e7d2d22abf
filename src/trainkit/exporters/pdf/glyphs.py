"""What a document uses of a font, and shaped text as operands of the TJ operator (ISO 32000-1, 9.4.3).

A character identifier (CID) is the glyph's number in the font file: subsets keep the numbers, which costs nothing once
compressed.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import groupby

import uharfbuzz as hb

from trainkit.model import EMU_PER_POINT, FontFile, ShapedText

from .objects import STRING_ESCAPES, utf16_hex

# Fonts draw these with the same glyphs as rarer characters (no-break space, non-breaking hyphen), and the glyph has to
# mean the common one whichever comes first.
_COMMON_CHARACTERS = " -"


class UsedFont:
    """A font of the document: `name` is its resource name, `text_of` what each used glyph stands for."""

    def __init__(self, file: FontFile, name: str) -> None:
        self.file = file
        self.name = name
        self.face = hb.Face(hb.Blob(file.data) if file.data else hb.Blob.from_file_path(file.path), file.index)
        self.font = hb.Font(self.face)
        if file.axes:
            self.font.set_variations(dict(file.axes))
        self.text_of: dict[int, str] = {}
        self._claimed = {self.font.get_nominal_glyph(ord(c)): c for c in _COMMON_CHARACTERS}
        self._advances: dict[int, int] = {}
        self._pieces: dict[tuple[str, int, int], str] = {}

    def advance(self, glyph: int) -> int:
        """Return the advance that the font itself gives a glyph, in font units."""
        if glyph not in self._advances:
            self._advances[glyph] = self.font.get_glyph_h_advance(glyph)
        return self._advances[glyph]

    def operand(self, word: ShapedText, size: int) -> str:
        """Return what stands for a word between `[(` and `)] TJ`, at that size in EMU."""
        if not word.offsets and word.clusters == tuple(range(len(word.text))):
            known = self._pieces
            keys = zip(word.text, word.glyphs, word.advances, strict=True)
            return "".join([known.get(key) or self._piece(key) for key in keys])
        parts = []
        for text, indexes in _clusters(word):
            shown = "".join([self._glyph(word, index, size) for index in indexes])
            parts.append(self._readable(text, [word.glyphs[index] for index in indexes], shown))
        return "".join(parts)

    def _piece(self, key: tuple[str, int, int]) -> str:
        """Return the operand for one character that has one glyph, from the text, the glyph and its advance."""
        text, glyph, advance = key
        shown = _code(glyph) + self._back(self.advance(glyph) - advance)
        self._pieces[key] = piece = self._readable(text, [glyph], shown)
        return piece

    def _glyph(self, word: ShapedText, index: int, size: int) -> str:
        glyph = word.glyphs[index]
        shown = _code(glyph)
        right, up = word.offsets[index] if word.offsets else (0, 0)
        if up:
            rise = up * size / self.face.upem / EMU_PER_POINT
            shown = f")] TJ {rise:.3f} Ts [({shown})] TJ 0 Ts [("
        return self._back(-right) + shown + self._back(self.advance(glyph) + right - word.advances[index])

    def _back(self, distance: int) -> str:
        """Return an adjustment to the left between two glyphs: font units in, thousandths of the size out."""
        return f"){distance * 1000 / self.face.upem:.1f}(" if distance else ""

    def _readable(self, text: str, glyphs: list[int], shown: str) -> str:
        """Return the operand of a cluster so that its text can be read back.

        Where the meanings of its glyphs don't say it, the text goes along as ActualText (ISO 32000-1, 14.9.4).
        """
        meanings = [self.text_of.setdefault(glyph, self._claimed.get(glyph, text)) for glyph in glyphs]
        if meanings == [text]:
            return shown
        return f")] TJ /Span <</ActualText <FEFF{utf16_hex(text)}>>> BDC [({shown})] TJ EMC [("


@cache
def _code(glyph: int) -> str:
    """Return a glyph number as two bytes of a literal string; hexadecimal digits take twice the time to compress."""
    return glyph.to_bytes(2, "big").decode("latin-1").translate(STRING_ESCAPES)


def _clusters(word: ShapedText) -> Iterator[tuple[str, range]]:
    """Yield each stretch of text with the indexes of the glyphs that stand for it."""
    starts = sorted(set(word.clusters))
    ends = dict(zip(starts, [*starts[1:], len(word.text)], strict=True))
    first = 0
    for start, group in groupby(word.clusters):
        after = first + sum(1 for _ in group)
        yield word.text[start : ends[start]], range(first, after)
        first = after
