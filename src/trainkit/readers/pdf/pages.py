"""The pages of a document as they are judged: segments in rows from top to bottom, and what the format left out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

import msgspec

from .segments import Piece, Segment, in_order, is_mirrored, pieces_of, segments_of
from .wire import Box, Contents, Sheet

ARTIFACT: Final = "Artifact"
"""The tag of what belongs to the page and not to the text: its head, its foot, its number (ISO 32000-1, 14.8.2.2)."""

FIGURE: Final = "Figure"
"""The tag of what is part of a drawing or a chart (ISO 32000-1, 14.8.4.5)."""

BELIEVED: Final = 0.5
"""Share of a document's text. Some programs tag all that they print as artifacts; a book of figures has more text."""

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


class Page(msgspec.Struct, frozen=True, eq=False):
    """A page; `number` counts from 1. `left_out` are texts with their reasons."""

    number: int
    width: float
    height: float
    rows: tuple[Row, ...]
    sheet: Sheet
    mirrored: bool
    left_out: tuple[tuple[str, str], ...]

    @property
    def place(self) -> str:
        """The page in words."""
        return f"page {self.number}"


def pages_of(contents: Contents) -> list[Page]:
    """Return the pages of a document without what its tags say is no text of it."""
    sheets = contents.sheets
    counts = dict.fromkeys((ARTIFACT, FIGURE, ""), 0)
    for sheet in sheets:
        for word in sheet.words:
            mark = contents.styles[word.style].mark
            counts[mark if mark in counts else ""] += len(word.text)
    total = sum(counts.values())
    unbelieved = {mark for mark in (ARTIFACT, FIGURE) if counts[mark] > BELIEVED * total}
    mirrored = is_mirrored(word for sheet in sheets for word in sheet.words)
    ignored = {ARTIFACT: "running-head", FIGURE: "picture"}
    reasons = {mark: reason for mark, reason in ignored.items() if mark not in unbelieved}
    return [page_of(contents, number, mirrored, reasons) for number in range(len(sheets))]


def page_of(contents: Contents, index: int, mirrored: bool, reasons: dict[str, str]) -> Page:
    """Return a page without the text whose tag has a reason to leave it out."""
    sheet = contents.sheets[index]
    kept: list[Piece] = []
    dropped: dict[str, list[Piece]] = {}
    for piece in pieces_of(sheet, contents.styles, mirrored):
        reason = reasons.get(piece.style.mark)
        if reason:
            dropped.setdefault(reason, []).append(piece)
        else:
            kept.append(piece)
    left_out = [(segment.text, reason) for reason, pieces in dropped.items() for segment in segments_of(pieces)]
    if sheet.turned:
        left_out.append((sheet.turned, "rotated-text"))
    rows = tuple(rows_of(segments_of(kept)))
    return Page(index + 1, sheet.width, sheet.height, rows, sheet, mirrored, tuple(left_out))


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


def mirrored_box(box: Box, page: Page) -> Box:
    """Return a box of the page as its segments are counted."""
    return Box(page.width - box.right, box.top, page.width - box.left, box.bottom) if page.mirrored else box
