"""Writes what was found on the pages into a transcript."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise
from typing import Final

from trainkit.readers.inline import Fragment
from trainkit.readers.transcript import Transcript

from .headings import Headings
from .indents import Indents
from .joints import joint, rejoined
from .lines import Line
from .measures import ALIKE
from .paragraphs import Block, Passage
from .segments import Piece, parts_words

WIDE: Final = 2.0
"""Of the size: a gap within a line that was made with a tab, as before the number of a page in a list of contents."""

WIDE_BLANK: Final = " \u00a0 "
"""What it becomes: in a text, three blanks."""


class Writer:
    """Writes blocks in their order. A table that goes on over the end of a page is one table."""

    def __init__(self, transcript: Transcript, headings: Headings, indents: Indents) -> None:
        self._transcript, self._headings, self._indents = transcript, headings, indents
        self._table: list[Line] = []

    def write(self, above: Iterable[Block | Line], blocks: Iterable[Block | Line]) -> None:
        """Write blocks and exhibits, and leave out those that stand above the title."""
        for block in above:
            for passage in () if isinstance(block, Line) else block:
                text = "".join(fragment.text for fragment in fragments(passage))
                self._transcript.leave_out(rejoined(text), "beside-title", place_of(passage.lines[0]))
        for block in blocks:
            if isinstance(block, Line):
                self._exhibit(block)
            else:
                self._close_table()
                self._block(block)
        self._close_table()

    def _block(self, block: Block) -> None:
        pending: list[Passage] = []
        for passage in block:
            level = self._headings.level_of(passage)
            if level:
                self._paragraph(pending)
                pending = []
                title = [Fragment(rejoined("".join(fragment.text for fragment in fragments(passage))))]
                self._transcript.heading(title, level, place_of(passage.lines[0]))
            else:
                pending.append(passage)
        self._paragraph(pending)

    def _paragraph(self, passages: list[Passage]) -> None:
        if passages:
            lines = [(self._indents.columns(passage), fragments(passage)) for passage in passages]
            self._transcript.typed(lines, place_of(passages[0].lines[0]))

    def _exhibit(self, line: Line) -> None:
        exhibit = line.exhibit
        if exhibit is not None and exhibit.rows:
            if self._table and not goes_on(self._table[-1], line):
                self._close_table()
            self._table.append(line)
            return
        self._close_table()
        if exhibit is not None and exhibit.image is not None and exhibit.image.data:
            self._transcript.picture("", place_of(line), exhibit.image.data)
        else:
            self._transcript.leave_out("picture", "picture", place_of(line))

    def _close_table(self) -> None:
        if not self._table:
            return
        first = self._table[0].exhibit
        assert first is not None  # noqa: S101  # tables are exhibits
        rows = list(first.rows)
        for line in self._table[1:]:
            more = line.exhibit.rows if line.exhibit else ()
            repeated = more[0] == rows[0] if more else False
            rows += more[1:] if repeated else more
        self._transcript.table(rows, first.header_rows, place_of(self._table[0]))
        self._table = []


def goes_on(before: Line, line: Line) -> bool:
    """Return whether a table goes on from the page before: with as many columns, between the same edges."""
    one, other = before.exhibit, line.exhibit
    if one is None or other is None or line.page != before.page + 1:
        return False
    alike = abs(one.left - other.left) <= ALIKE and abs(one.right - other.right) <= ALIKE
    return alike and len(one.rows[0]) == len(other.rows[0])


def place_of(line: Line) -> str:
    """Return where a line stands, in words."""
    return f"page {line.page}"


def fragments(passage: Passage) -> list[Fragment]:
    """Return the text of a passage. A hyphen at a line's end keeps the line end, as the whole text must judge it."""
    result = stretches(passage.lines[0].pieces)
    for before, line in pairwise(passage.lines):
        last, first = before.pieces[-1].text, line.pieces[0].text
        result.append(Fragment(joint(last, first), before.pieces[-1].style.bold and line.pieces[0].style.bold))
        result += stretches(line.pieces)
    return result


def stretches(pieces: list[Piece]) -> list[Fragment]:
    """Return the pieces of a line as text."""
    result = [Fragment(pieces[0].text, pieces[0].style.bold)]
    for before, piece in pairwise(pieces):
        blank = " " if parts_words(before, piece) else ""
        if piece.left - before.right > WIDE * piece.size and before is not pieces[0]:
            blank = WIDE_BLANK
        result.append(Fragment(blank + piece.text, piece.style.bold))
    return result
