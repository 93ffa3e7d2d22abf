"""Tells which indents are meant: those of items below items, not those of first lines."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Final

from .measures import ALIKE
from .paragraphs import Passage
from .relations import SAME_EDGE, is_centred

COLUMN: Final = 0.5
"""Of the size: the average width of a letter, in which text counts how far its lines are indented."""

FEWEST: Final = 3
"""Paragraphs that show how a document indents first lines."""


class Indents:
    """The indents of a document."""

    def __init__(self, passages: Iterable[Passage]) -> None:
        indents: Counter[int] = Counter()
        for passage in passages:
            lines, left = passage.lines, passage.frame.left
            if len(lines) > 1 and not lines[0].marker and abs(lines[1].left - left) <= ALIKE:
                indents[round(lines[0].left - left)] += 1
        indent, number = indents.most_common(1)[0] if indents else (0, 0)
        self._usual = indent if number >= FEWEST else 0

    def columns(self, passage: Passage) -> int:
        """Return by how many columns a passage is indented.

        A first line further in isn't meant so, nor is a line in the middle, nor one that has no other below it and
        stands where first lines do.
        """
        lines, frame = passage.lines, passage.frame
        if is_centred(lines[0], frame) and not lines[0].marker:
            return 0
        indent = min(line.left for line in lines[:2]) - frame.left
        if indent < SAME_EDGE * lines[0].size or (len(lines) == 1 and abs(indent - self._usual) <= ALIKE / 2):
            return 0
        return round(indent / (COLUMN * lines[0].size))
