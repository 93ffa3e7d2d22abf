"""Tells headings by their size, by the document's bookmarks and by its tags, and ranks them by their size."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Final

from trainkit.readers.pdfium.wire import Bookmark

from .lines import Line
from .measures import Measures
from .paragraphs import Block, Passage

RECOGNISED: Final = 1.35
"""Times the size of text that a scanner recognised: it guesses sizes."""

LONGEST: Final = 200
"""Characters of a heading; whole paragraphs in large type are leads or slides."""

LARGE_SHARE: Final = 0.4
"""Of a document's characters. If more are large, it is a poster, and its size says nothing."""

LONGEST_ABOVE: Final = 600
"""Characters above a title. A page of text before the largest heading is a text of its own."""

DEEPEST: Final = 6
"""Levels of headings."""

TAGGED = re.compile(r"H([1-6])|Title")


class Headings:
    """What is known of a document's headings: the level of each size that they are set in."""

    def __init__(self, blocks: Sequence[Block | Line], bookmarks: Sequence[Bookmark], measures: Measures) -> None:
        self._measures = measures
        wanted = {(bookmark.page, letters(bookmark.title)) for bookmark in bookmarks}
        self._levels: dict[float, int] = {}
        passages = [passage for block in blocks if not isinstance(block, Line) for passage in block]
        self._marked = {id(passage) for passage in best_of(passages, wanted)}
        large = [passage for passage in passages if self._is_large(passage)]
        total = sum(len(line.text) for passage in passages for line in passage.lines)
        self._believed = sum(len(line.text) for p in large for line in p.lines) <= LARGE_SHARE * total
        sizes = sorted({size_of(passage) for passage in passages if self._is_heading(passage)}, reverse=True)
        for size in sizes:
            near = next((known for known in self._levels if abs(known - size) <= 0.04 * known), None)
            self._levels[size] = self._levels[near] if near else min(len(set(self._levels.values())) + 1, DEEPEST)

    def level_of(self, passage: Passage) -> int:
        """Return the level of a passage as a heading, 0 if it is none."""
        return self._levels[size_of(passage)] if self._is_heading(passage) else 0

    def above_title(self, blocks: Sequence[Block | Line]) -> int:
        """Return how many of the first blocks stand above the title: a letter head, a trail of pages, a number.

        The title is the only heading of the first rank; what comes before it is short, and on its page.
        """
        tops = [
            (index, passage)
            for index, block in enumerate(blocks)
            if not isinstance(block, Line)
            for passage in block
            if self.level_of(passage) == 1
        ]
        if len(tops) != 1 or tops[0][1] is not block_start(blocks[tops[0][0]]):
            return 0
        end = tops[0][0]
        above = [block for block in blocks[:end] if not isinstance(block, Line)]
        lines = [line for block in above for passage in block for line in passage.lines]
        same_page = all(line.page == tops[0][1].lines[0].page for line in lines)
        return end if same_page and sum(len(line.text) for line in lines) <= LONGEST_ABOVE else 0

    def _is_heading(self, passage: Passage) -> bool:
        if not is_short(passage):
            return False
        if self._tagged(passage) or id(passage) in self._marked:
            return True
        return self._believed and self._is_large(passage)

    def _is_large(self, passage: Passage) -> bool:
        hidden = all(piece.style.hidden for line in passage.lines for piece in line.pieces)
        size = size_of(passage)
        large = size >= RECOGNISED * self._measures.body if hidden else self._measures.is_large(size)
        return large and is_short(passage)

    def _tagged(self, passage: Passage) -> bool:
        return all(TAGGED.fullmatch(piece.style.mark) for line in passage.lines for piece in line.pieces)


def best_of(passages: Sequence[Passage], wanted: set[tuple[int, str]]) -> Iterable[Passage]:
    """Return the passages that bookmarks lead to; of several with the same words on a page, the one set largest."""
    best: dict[tuple[int, str], Passage] = {}
    for passage in passages:
        key = passage.lines[0].page - 1, letters(" ".join(line.text for line in passage.lines))
        if key in wanted and (key not in best or weight(passage) >= weight(best[key])):
            best[key] = passage
    return best.values()


def weight(passage: Passage) -> tuple[float, bool]:
    """Return what makes a passage look like a heading."""
    return size_of(passage), passage.lines[0].is_bold


def block_start(block: Block | Line) -> Passage | None:
    """Return the first passage of a block."""
    return None if isinstance(block, Line) else block[0]


def is_short(passage: Passage) -> bool:
    """Return whether a passage is short enough for a heading, and says something."""
    return says_something(" ".join(line.text for line in passage.lines))


def says_something(text: str) -> bool:
    """Return whether a text is short enough for a heading, and says something."""
    return len(text) <= LONGEST and sum(map(str.isalpha, text)) > 1


def size_of(passage: Passage) -> float:
    """Return the size that a passage is set in."""
    return max(line.size for line in passage.lines)


def letters(text: str) -> str:
    """Return letters and digits of a text, caseless."""
    return re.sub(r"[\W_]+", "", text.casefold())
