"""Measuring the text of a chart, all of which is of one size."""

from __future__ import annotations

from math import inf

import msgspec

from .breaking import SegmentLine, break_lines, line_width
from .fonts import FontChain
from .shaping import segments


class Measure(msgspec.Struct, frozen=True):
    """Measures text in one size; lengths are EMU."""

    chain: FontChain
    size: int

    def ems(self, count: float) -> int:
        """Return so many times the size."""
        return round(count * self.size)

    def width(self, text: str) -> int:
        """Return the width of a text on one line."""
        lines = break_lines(text, self.chain, inf)
        return round(max(map(line_width, lines), default=0) * self.size / (1 - self.chain.slack))

    def longest_word(self, text: str) -> int:
        """Return the width of the longest piece in which no line breaks."""
        widths = (segment.width for segment in segments(text, self.chain))
        return round(max(widths, default=0) * self.size / (1 - self.chain.slack))

    def lines(self, text: str, width: int) -> list[SegmentLine]:
        """Return the lines of a text that is no wider than that."""
        return break_lines(text, self.chain, width * (1 - self.chain.slack) / self.size)
