"""From text to shaped segments: what may stand between two line breaks, measured in ems.

Break opportunities are those of Unicode Standard Annex #14 as ICU finds them; glyphs and advances are HarfBuzz's.
A segment is shaped once for each chain of fonts and then shared, so that text costs what its vocabulary costs.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from itertools import groupby
from typing import Any

from msgspec import structs

from trainkit.model import ShapedText
from trainkit.scripts import is_wide

from .fonts import Font, FontChain

# Longer stretches without a break opportunity are no words; they may break between any two characters.
_LONGEST_WORD = 200

# The vocabulary of a long book; a batch of many sources starts over when it has seen more.
_SEGMENTS_KEPT = 50_000

# A text is set at several sizes, on a slide and on paper, all within one deck. The cells of the longest table are so
# many; with 4,000 texts kept it took half as long again.
_TEXTS_KEPT = 70_000

# Stands for a character that no font has: a white square, which the character remains the text of.
_BOX = "\u25a1"

# Break rules for East Asian text as printers keep them: no small kana at the start of a line.
_STRICT = {"zh": "@lb=strict", "ja": "@lb=strict", "ko": "@lb=strict"}


class Segment:
    """Text between two break opportunities, with the spaces behind it apart. Widths are ems.

    `kerning` is what the space before it is wider, on the same line: fonts bring an "A" nearer to it.
    """

    __slots__ = ("glyphs", "is_east_asian", "kerning", "pieces", "space", "space_width", "text", "width")

    def __init__(self, text: str, chain: FontChain) -> None:
        word = text.rstrip()
        spaces = text[len(word) :]
        runs = _runs(word, chain)
        self.text = text
        self.pieces = tuple(_shape(run, font) if font else _boxes(run, chain.primary) for font, run in runs)
        self.width = sum(_width(piece) for piece in self.pieces)
        self.glyphs = sum(len(piece.glyphs) for piece in self.pieces)
        self.space = _spaces(len(spaces), (runs and runs[-1][0]) or chain.primary) if spaces else None
        if self.space and runs and runs[-1][0]:
            self.space = kerned(self.space, _kerning(word[-1] + " ", runs[-1][0]))
        self.kerning = _kerning(" " + word[0], runs[0][0]) if runs and runs[0][0] else 0.0
        self.space_width = _width(self.space) if self.space else 0.0
        self.is_east_asian = any(font not in (chain.primary, None) for font, _ in runs)


class _Kept:
    """What was shaped with one chain of fonts: segments by their text, and whole texts cut into segments."""

    __slots__ = ("segments", "texts")

    def __init__(self) -> None:
        self.segments: dict[str, Segment] = {}
        self.texts: dict[str, list[Segment]] = {}


@cache
def _kept(chain: FontChain) -> _Kept:
    return _Kept()


def segments(text: str, chain: FontChain) -> list[Segment]:
    """Return the text cut at every place where a line may break."""
    texts = _kept(chain).texts
    found = texts.get(text)
    if found is None:
        if len(texts) > _TEXTS_KEPT:
            texts.clear()
        found = texts[text] = [_segment(stretch, chain) for stretch in _stretches(text, chain.language)]
    return found


def whole_segment(text: str, chain: FontChain) -> Segment:
    """Return the text as one segment, whether a line may break in it or not."""
    return _segment(text, chain)


def broken_up(segment: Segment, chain: FontChain) -> list[Segment]:
    """Return the segment cut between all its characters (grapheme clusters), for lines that it does not fit."""
    return [_segment(cluster, chain) for cluster in _clusters(segment.text, chain.language)]


def kerned(space: ShapedText, ems: float) -> ShapedText:
    """Return a stretch of spaces that is so much wider."""
    return _kerned(space, round(ems * space.units_per_em)) if ems else space


@cache
def _spaces(count: int, font: Font) -> ShapedText:
    return _shape(" " * count, font)


@cache
def _kerned(space: ShapedText, units: int) -> ShapedText:
    return structs.replace(space, advances=(*space.advances[:-1], space.advances[-1] + units))


@cache
def _kerning(pair: str, font: Font) -> float:
    """Return what two characters are wider, in ems, than each by itself."""
    return _width(_shape(pair, font)) - sum(_width(_shape(character, font)) for character in pair)


def _segment(text: str, chain: FontChain) -> Segment:
    known = _kept(chain).segments
    segment = known.get(text)
    if segment is None:
        if len(known) > _SEGMENTS_KEPT:
            known.clear()
        segment = known[text] = Segment(text, chain)
    return segment


def _stretches(text: str, language: str) -> Iterator[str]:
    from icu4py.breakers import LineBreaker

    locale = language + _STRICT.get(language.split("-")[0], "")
    for stretch in LineBreaker(text, locale):
        if len(stretch) <= _LONGEST_WORD:
            yield stretch
        else:
            yield from _clusters(stretch, language)


def _clusters(text: str, language: str) -> Iterable[str]:
    from icu4py.breakers import CharacterBreaker

    clusters = list(CharacterBreaker(text, language))
    # Spaces stay with what they follow: a line never begins with one.
    spaces = text[len(text.rstrip()) :]
    if spaces and len(clusters) > len(spaces):
        clusters[-len(spaces) - 1 :] = ["".join(clusters[-len(spaces) - 1 :])]
    return clusters


def _runs(word: str, chain: FontChain) -> list[tuple[Font | None, str]]:
    """Return the word in runs of one font; None is the font of characters that no font has."""
    return [(font, "".join(run)) for font, run in groupby(word, chain.font_of)]


def _boxes(text: str, font: Font) -> ShapedText:
    """Return a box for each character, as wide as it takes where a font has it."""
    boxes = _shape(_BOX * len(text), font)
    wide = font.units_per_em
    advances = tuple(wide if is_wide(c) else own for c, own in zip(text, boxes.advances, strict=True))
    return structs.replace(boxes, text=text, advances=advances)


def _shape(text: str, font: Font) -> ShapedText:
    import uharfbuzz as hb

    buffer: Any = hb.Buffer()
    buffer.add_str(text)
    buffer.guess_segment_properties()
    hb.shape(font.hb_font, buffer)
    infos, positions = buffer.glyph_infos, buffer.glyph_positions
    offsets = tuple((p.x_offset, p.y_offset) for p in positions)
    return ShapedText(
        font=font.file,
        text=text,
        glyphs=tuple(info.codepoint for info in infos),
        advances=tuple(position.x_advance for position in positions),
        clusters=tuple(info.cluster for info in infos),
        offsets=offsets if any(map(any, offsets)) else (),
        units_per_em=font.units_per_em,
    )


def _width(shaped: ShapedText) -> float:
    return sum(shaped.advances) / shaped.units_per_em
