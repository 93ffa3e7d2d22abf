"""Puts lines of code together again as they were typed, with their indents, blanks and empty lines."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from .lines import Line

LETTER: Final = 0.6
"""Of the size: how wide a letter of a monospaced font is."""

MOST_EMPTY: Final = 3
"""Empty lines between two; more room than that isn't part of the code."""


def typed(lines: Sequence[Line]) -> str:
    """Return lines of code as one text."""
    left = min((line.left for line in lines), default=0.0)
    result = [columns_of(line, left) for line in lines[:1]]
    distances = [line.base - before.base for before, line in pairwise(lines) if line.base > before.base]
    usual = min(distances, default=1.0)
    for before, line in pairwise(lines):
        empty = round((line.base - before.base) / usual) - 1 if line.page == before.page else 0
        result += [""] * min(max(empty, 0), MOST_EMPTY) + [columns_of(line, left)]
    return "\n".join(result)


def columns_of(line: Line, left: float) -> str:
    """Return a line with its words in their columns, of which the first begins at `left`."""
    text = ""
    for piece in line.pieces:
        column = round((piece.left - left) / (LETTER * line.size))
        blank = 0 if piece.glued and text else column - len(text)
        text += " " * max(blank, bool(text) and not piece.glued) + piece.text
    return text
