"""Breaking paragraphs into lines, first-fit as slide programs do, or balanced for headings."""

from __future__ import annotations

from itertools import pairwise

from .fonts import FontChain
from .shaping import Segment, broken_up, segments

# Narrowing a heading stops when the width is known to this part of an em: half a letter.
_PRECISION = 0.25


SegmentLine = list[Segment]


def break_lines(text: str, chain: FontChain, width: float, tracking: float = 0) -> list[SegmentLine]:
    """Return the text in lines no wider than `width` ems, each as full as it can be.

    `tracking` is the extra space after every glyph, in ems. A segment wider than a line is broken between its
    characters; a single character wider than a line stands alone.
    """
    return _first_fit(_fitting(segments(text, chain), chain, width, tracking), width, tracking)


def break_balanced(text: str, chain: FontChain, width: float, tracking: float = 0) -> tuple[list[SegmentLine], float]:
    """Return the text in as few lines as `break_lines`, of about the same length, and the width (ems) that does it.

    Words with hyphens are kept whole where that takes no further line.
    """
    parts = _fitting(segments(text, chain), chain, width, tracking)
    lines = _first_fit(parts, width, tracking)
    if len(lines) == 1:
        return lines, width
    too_narrow, wide_enough = width / 2, width
    while wide_enough - too_narrow > _PRECISION:
        middle = (too_narrow + wide_enough) / 2
        if len(_first_fit(parts, middle, tracking)) > len(lines):
            too_narrow = middle
        else:
            wide_enough = middle
    return _without_hyphens(parts, wide_enough, width, tracking)


def _without_hyphens(
    parts: list[Segment], least: float, most: float, tracking: float
) -> tuple[list[SegmentLine], float]:
    """Return the lines at the least width at which none ends in a hyphen; at `least` if there is no such width."""
    narrowest = _first_fit(parts, least, tracking)
    lines, width = narrowest, least
    while any(line[-1].text.endswith("-") for line in lines[:-1]):
        width += _PRECISION
        if width > most:
            return narrowest, least
        lines = _first_fit(parts, width, tracking)
    return lines, width


def keeps_words(text: str, chain: FontChain, width: float) -> bool:
    """Return whether a line of `width` ems holds the longest word, so that none is broken between its characters."""
    return all(part.width <= width for part in segments(text, chain))


def line_width(line: SegmentLine, tracking: float = 0) -> float:
    """Return the width of a line in ems, without the spaces at its end."""
    if not line:
        return 0.0
    width = sum(s.width + s.space_width for s in line) - line[-1].space_width
    width += sum(s.kerning for before, s in pairwise(line) if s.kerning and before.space)
    if tracking:
        width += tracking * sum(s.glyphs + bool(s.space) for s in line)
    return width


def line_text(line: SegmentLine) -> str:
    """Return the text of a line without the spaces at its end."""
    return "".join(segment.text for segment in line).rstrip()


def _fitting(parts: list[Segment], chain: FontChain, width: float, tracking: float) -> list[Segment]:
    if all(part.width + tracking * part.glyphs <= width for part in parts):
        return parts
    fitting: list[Segment] = []
    for part in parts:
        if part.width + tracking * part.glyphs <= width:
            fitting.append(part)
        else:
            fitting += broken_up(part, chain)
    return fitting


def _first_fit(parts: list[Segment], width: float, tracking: float) -> list[SegmentLine]:
    lines: list[SegmentLine] = []
    line: SegmentLine = []
    used = 0.0
    for part in parts:
        own = part.width + tracking * part.glyphs
        kerning = part.kerning if line and line[-1].space else 0.0
        if line and used + own + kerning > width:
            lines.append(line)
            line, used, kerning = [], 0.0, 0.0
        line.append(part)
        used += own + kerning + part.space_width + (tracking if part.space else 0)
    if line:
        lines.append(line)
    return lines
