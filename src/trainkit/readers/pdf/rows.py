"""The segments of a page in rows."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

import msgspec

from .segments import Segment, in_order

SAME_ROW: Final = 0.3
"""Of the size: the base lines of a row's segments differ by less."""


class Row(msgspec.Struct, frozen=True, eq=False):
    """The segments of a page that stand on one base line, from left to right."""

    segments: tuple[Segment, ...]
    base: float
    size: float

    @property
    def text(self) -> str:
        """Its words, with a space between any two."""
        return " ".join(piece.text for piece in in_order(p for segment in self.segments for p in segment.pieces))


def rows_of(segments: Iterable[Segment]) -> list[Row]:
    """Return segments in rows, from top to bottom."""
    rows: list[list[Segment]] = []
    for segment in sorted(segments, key=lambda segment: (segment.base, segment.left)):
        if rows and segment.base - rows[-1][0].base <= SAME_ROW * min(segment.size, rows[-1][0].size):
            rows[-1].append(segment)
        else:
            rows.append([segment])
    return [row_of(row) for row in rows]


def row_of(segments: Sequence[Segment]) -> Row:
    """Return segments as a row."""
    ordered = tuple(sorted(segments, key=lambda segment: segment.left))
    largest = max(ordered, key=lambda segment: (segment.size, len(segment.pieces)))
    return Row(ordered, largest.base, largest.size)
