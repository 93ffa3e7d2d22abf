"""Writes what was found on the pages into a transcript."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Final

from trainkit.readers.inline import Fragment
from trainkit.readers.transcript import Transcript

from .blanks import is_unspaced
from .headings import Headings
from .lines import Line
from .paragraphs import Block, Passage
from .segments import Piece, parts_words

COLUMN: Final = 0.5
"""Of the size: the average width of a letter, in which text counts how far its lines are indented."""

HYPHENATED = re.compile(r"\w[-\u2010\u00ad]$")
THAI = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]")
"""Scripts that are written without blanks, but for Chinese and Japanese (Unicode blocks)."""


class Writer:
    """Writes blocks in their order."""

    def __init__(self, transcript: Transcript, headings: Headings) -> None:
        self._transcript, self._headings = transcript, headings

    def write(self, block: Block | Line) -> None:
        """Write a block or an exhibit."""
        if isinstance(block, Line):
            self._exhibit(block)
            return
        pending: list[Passage] = []
        for passage in block:
            level = self._headings.level_of(passage)
            if level:
                self._paragraph(pending)
                pending = []
                place = f"page {passage.lines[0].page}"
                self._transcript.heading(fragments(passage), level, place)
            else:
                pending.append(passage)
        self._paragraph(pending)

    def _paragraph(self, passages: list[Passage]) -> None:
        if not passages:
            return
        self._transcript.typed(map(indented, passages), f"page {passages[0].lines[0].page}")

    def _exhibit(self, line: Line) -> None:
        exhibit, place = line.exhibit, f"page {line.page}"
        assert exhibit is not None  # noqa: S101  # lines without pieces have one
        if exhibit.rows:
            self._transcript.table(exhibit.rows, exhibit.header_rows, place)
        elif exhibit.image is not None:
            self._transcript.picture("", place, exhibit.image.data)


def indented(passage: Passage) -> tuple[int, list[Fragment]]:
    """Return by how many columns a passage is indented, and its text."""
    return round(passage.indent / (COLUMN * passage.lines[0].size)), fragments(passage)


def fragments(passage: Passage) -> list[Fragment]:
    """Return the text of a passage. A hyphen at a line's end keeps the line end, as the whole text must judge it."""
    result = stretches(passage.lines[0].pieces)
    for before, line in pairwise(passage.lines):
        last, first = before.pieces[-1].text, line.pieces[0].text
        result.append(Fragment(joint(last, first), before.pieces[-1].style.bold and line.pieces[0].style.bold))
        result += stretches(line.pieces)
    return result


def joint(last: str, first: str) -> str:
    """Return what stands between the last word of a line and the first of the next one."""
    if HYPHENATED.search(last) and first[0].isalpha():
        return "\n"
    if (is_unspaced(last[-1]) and is_unspaced(first[0])) or (THAI.match(last[-1]) and THAI.match(first[0])):
        return ""
    return " "


def stretches(pieces: list[Piece]) -> list[Fragment]:
    """Return the pieces of a line as text."""
    result = [Fragment(pieces[0].text, pieces[0].style.bold)]
    for before, piece in pairwise(pieces):
        blank = " " if parts_words(before, piece) else ""
        result.append(Fragment(blank + piece.text, piece.style.bold))
    return result
