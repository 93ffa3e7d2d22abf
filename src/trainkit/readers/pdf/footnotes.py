"""Finds footnotes and the signs that refer to them.

They stand below the text of a page, smaller than it, and begin with a number or a sign.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

import msgspec

from .rows import Row
from .segments import Piece, Segment

SMALLER: Final = 0.93
"""Of the size of the text."""

LOWEST: Final = 0.4
"""Of the height of the page: footnotes stand below it, even on a last page that is half empty."""

NOTE = re.compile(r"\(?(\d{1,3}|[*†‡§])[.):\]]?(?=\D)")
"""How a footnote begins."""

RAISED: Final = 0.2
"""Of the size: how far a sign stands above the base line at least."""


def without_footnotes(rows: Sequence[Row], height: float, body: float) -> tuple[list[Row], list[Row]]:
    """Return the rows of a page's text, without signs that refer to footnotes, and the rows of its footnotes.

    `height` is that of the page, `body` the size of the document's text.
    """
    first = end = len(rows)
    for index in range(len(rows) - 1, -1, -1):
        row = rows[index]
        small = row.size <= SMALLER * body and row.base >= LOWEST * height
        if not small or any(segment.exhibit is not None for segment in row.segments):
            break
        if NOTE.match(row.text):
            first = index
    if first in (0, end):
        return list(rows), []
    signs = {match.group(1) for row in rows[first:] if (match := NOTE.match(row.text))}
    return [without_signs(row, signs) for row in rows[:first]], list(rows[first:])


def without_signs(row: Row, signs: set[str]) -> Row:
    """Return a row without raised signs."""
    if not any(is_sign(piece, segment, signs) for segment in row.segments for piece in segment.pieces):
        return row
    segments = []
    for segment in row.segments:
        pieces = tuple(piece for piece in segment.pieces if not is_sign(piece, segment, signs))
        if pieces or segment.exhibit is not None:
            segments.append(msgspec.structs.replace(segment, pieces=pieces))
    return msgspec.structs.replace(row, segments=tuple(segments)) if segments else row


def is_sign(piece: Piece, segment: Segment, signs: set[str]) -> bool:
    """Return whether a piece refers to a footnote."""
    raised = piece.base <= segment.base - RAISED * segment.size and piece.size < SMALLER * segment.size
    return raised and piece.text.strip("(),;") in signs
