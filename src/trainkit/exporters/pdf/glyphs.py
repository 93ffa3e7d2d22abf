"""What a document uses of a font, and shaped text as operands of the TJ operator (ISO 32000-1, 9.4.3).

A character identifier (CID) is the glyph's number in the font file: subsets keep the numbers, which costs nothing once
compressed.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

import uharfbuzz as hb

from trainkit.model import EMU_PER_POINT, FontFile, ShapedText

from .objects import utf16_hex

# Fonts draw these with the same glyphs as rarer characters (no-break space, non-breaking hyphen), and the glyph has to
# mean the common one whichever comes first.
_COMMON_CHARACTERS = " -"


class UsedFont:
    """A font of the document: `name` is its resource name, `text_of` what each used glyph stands for."""

    def __init__(self, file: FontFile, name: str) -> None:
        self.file = file
        self.name = name
        self.face = hb.Face(hb.Blob.from_file_path(file.path), file.index)
        self.font = hb.Font(self.face)
        if file.axes:
            self.font.set_variations(dict(file.axes))
        self.text_of: dict[int, str] = {}
        self._advances: dict[int, int] = {}
        self._claimed = {self.font.get_nominal_glyph(ord(c)): c for c in _COMMON_CHARACTERS}

    def advance(self, glyph: int) -> int:
        """Return the advance that the font itself gives a glyph, in font units."""
        if glyph not in self._advances:
            self._advances[glyph] = self.font.get_glyph_h_advance(glyph)
        return self._advances[glyph]

    def operand(self, word: ShapedText, size: int) -> str:
        """Return what stands for a word between `[<` and `>] TJ`, at that size in EMU.

        Where glyphs don't map to characters one to one, their text goes with them as ActualText (14.9.4).
        """
        parts = []
        for text, glyphs in _clusters(word):
            shown = "".join([self._glyph(word, index, size) for index in glyphs])
            if not self._is_plain(text, [word.glyphs[index] for index in glyphs]):
                shown = f">] TJ /Span <</ActualText <FEFF{utf16_hex(text)}>>> BDC [<{shown}>] TJ EMC [<"
            parts.append(shown)
        return "".join(parts)

    def space(self) -> str:
        """Return the operand for a word space, "" if the font has none."""
        glyph = self.font.get_nominal_glyph(ord(" "))
        if not glyph:
            return ""
        self.text_of[glyph] = " "
        return f"{glyph:04X}"

    def _is_plain(self, text: str, glyphs: list[int]) -> bool:
        """Note what the glyphs of a cluster stand for; say whether that alone gives the text back."""
        meanings = [self.text_of.setdefault(glyph, self._claimed.get(glyph, text)) for glyph in glyphs]
        return meanings == [text]

    def _glyph(self, word: ShapedText, index: int, size: int) -> str:
        glyph = word.glyphs[index]
        shown = f"{glyph:04X}"
        right, up = word.offsets[index] if word.offsets else (0, 0)
        if up:
            rise = up * size / word.units_per_em / EMU_PER_POINT
            shown = f">] TJ {rise:.3f} Ts [<{shown}>] TJ 0 Ts [<"
        after = self.advance(glyph) + right - word.advances[index]
        return _back(-right, word.units_per_em) + shown + _back(after, word.units_per_em)


def _back(distance: int, units_per_em: int) -> str:
    """Return an adjustment to the left between two glyphs, in thousandths of the size."""
    return f">{distance * 1000 / units_per_em:.1f}<" if distance else ""


def _clusters(word: ShapedText) -> Iterator[tuple[str, range]]:
    """Yield each stretch of text with the indexes of the glyphs that stand for it."""
    starts = sorted(set(word.clusters))
    ends = dict(zip(starts, [*starts[1:], len(word.text)], strict=True))
    first = 0
    for start, group in groupby(word.clusters):
        after = first + sum(1 for _ in group)
        yield word.text[start : ends[start]], range(first, after)
        first = after
