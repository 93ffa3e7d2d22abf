"""Puts the paragraphs of a document together again from its lines.

A line goes on in the next one where that line's first word had no room, where both are set alike, stand as close as
lines do, and begin where lines of one paragraph begin. All else parts them.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain, pairwise
from typing import Final

import msgspec

from .lines import Line
from .measures import Column, Frame, Measures
from .relations import Relation, below, is_full, is_heading_on, over_page

SAME_SIZE: Final = 0.08
"""Share by which sizes of one paragraph differ: lines of numbers or of small capitals."""

WIDER: Final = 1.2
"""Times the usual distance of lines: paragraphs stand this far apart, if they do."""

PROVING: Final = 3
"""Lines: a paragraph that is narrower than its column proves its own width with so many."""


class Passage(msgspec.Struct, frozen=True, eq=False):
    """Lines that are one line of the text, and the edges of the column that they stand in."""

    lines: list[Line]
    frame: Frame


Block = list[Passage]
"""Passages that stand right below each other."""


class Builder:
    """Puts lines together; the state is what has been put together so far."""

    def __init__(self, columns: Sequence[Column], measures: Measures) -> None:
        self._columns, self._measures = columns, measures
        self.blocks: list[Block | Line] = []
        self._block: Block = []
        for column in columns:
            self._read(column)
        self._close()

    def _read(self, column: Column) -> None:
        """Read the lines of a flow."""
        narrow = narrower(column, self._measures)
        for index, line in enumerate(column.lines):
            if line.exhibit is not None:
                self._close()
                self.blocks.append(line)
                continue
            after = column.lines[index + 1] if index + 1 < len(column.lines) else None
            frame = narrow.get(index, column.frame)
            relation = self._relation(line, after, frame, first=index == 0)
            if relation is Relation.GOES_ON:
                self._block[-1].lines.append(line)
            elif relation is Relation.BREAKS:
                self._block.append(Passage([line], frame))
            else:
                self._close()
                self._block.append(Passage([line], frame))

    def _close(self) -> None:
        if self._block:
            self.blocks.append(self._block)
        self._block = []

    def _relation(self, line: Line, after: Line | None, frame: Frame, first: bool) -> Relation:
        """Return how a line follows what is there; `first` opens a page or a column."""
        if not self._block:
            return Relation.PARTS
        lines = self._block[-1].lines
        before = lines[-1]
        if abs(line.size - before.size) > SAME_SIZE * max(line.size, before.size):
            return Relation.PARTS
        if first:
            return over_page(lines, line, self._block[-1].frame, frame)
        if not 0 < line.base - before.base <= WIDER * self._measures.leading_of(before):
            return Relation.PARTS
        if self._measures.is_large(line.size) and is_heading_on(lines, line, frame):
            return Relation.GOES_ON
        return below(lines, line, after, frame)


def narrower(column: Column, measures: Measures) -> dict[int, Frame]:
    """Return the frames of lines whose paragraphs are narrower than their column, by their places in it.

    Such a paragraph proves its width: each of its lines but the last was too long for the word that follows, and most
    lines go on in small letters.
    """
    found: dict[int, Frame] = {}
    start = 0
    for index, (before, line) in enumerate(pairwise(chain(column.lines, (None,)))):
        ends = line is None or before is None or not is_near(before, line, measures)
        if ends:
            lines = column.lines[start : index + 1]
            if len(lines) >= PROVING and all(one.exhibit is None for one in lines):
                frame = Frame(column.frame.left, max(one.right for one in lines))
                small = sum(one.text[0].islower() for one in lines[1:])
                if small * 2 >= len(lines) - 1 and all(is_full(a, b, frame) for a, b in pairwise(lines)):
                    found |= dict.fromkeys(range(start, index + 1), frame)
            start = index + 1
    return found


def is_near(before: Line, line: Line, measures: Measures) -> bool:
    """Return whether a line stands right below another that is set alike."""
    if before.exhibit is not None or line.exhibit is not None or line.size != before.size:
        return False
    return 0 < line.base - before.base <= WIDER * measures.leading_of(before)
