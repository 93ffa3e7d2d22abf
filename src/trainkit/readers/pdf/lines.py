"""The lines of a flow, as they are judged when paragraphs are put together again."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import pairwise
from typing import Final

from trainkit.readers.pdfium.blanks import is_unspaced

from .rows import Row
from .segments import Exhibit, Piece, in_order, parts_words

SIGN = re.compile(r"(?:[^\w\s\"'“”‘’«»„(（\[【「『《<§$€£¥#@&…—.,;:!?/\\]\ufe0f?|o|\[\s?[xX✓]?\s?\])(?=\s|$)")
"""What a line begins with that is an item without a number: a bullet, a dash, a box."""

NUMBER = re.compile(
    r"[(（\[]?(?:\d{1,3}(?:\.\d{1,3}){0,3}|[A-Za-zА-Яа-я]|[ivxlc]{1,6}|[IVXLC]{1,6})[.)）\]:、．]{0,2}(?=\s)"
    r"|[(（]?(?:[一二三四五六七八九十]{1,3}|\d{1,3})[)）、．.]\s?|第[\d一二三四五六七八九十百]{1,4}[章节節条條部篇课課]\s?|[①-⑳]\s?"
)
"""The same with a number or a letter."""

DASHES: Final = "-–—*+"
"""Bullets that sentences have, too."""


ENDS_SENTENCE = re.compile(r"""[.!?…:;。！？：；।؟۔]["'”’»)\]）」』]*$""")

HANG: Final = 2.2
"""Characters. Marks that may not begin a line pull up to two down with them (JIS X 4051)."""


NUMBER_LENGTH: Final = 5
"""Characters of a number that stays together before Chinese: `2024年`."""


class Line:
    """Pieces on one base line, in the order of reading; or an exhibit, which has none."""

    def __init__(self, pieces: list[Piece], number: int, exhibit: Exhibit | None = None, base: float = 0) -> None:
        self.pieces, self.page, self.exhibit = pieces, number, exhibit
        if exhibit is not None:
            self.left, self.right, self.base, self.size = exhibit.left, exhibit.right, exhibit.bottom, 0.0
            return
        self.left, self.right = min(p.left for p in pieces), max(p.right for p in pieces)
        sizes: dict[float, int] = {}
        for piece in pieces:
            sizes[piece.size] = sizes.get(piece.size, 0) + len(piece.text)
        self.size = max(sizes, key=lambda size: (sizes[size], size))
        self.base = base

    @cached_property
    def text(self) -> str:
        """The words of the line."""
        return text_of(self.pieces)

    @cached_property
    def is_bold(self) -> bool:
        """Whether all letters of the line are bold."""
        return all(piece.style.bold for piece in self.pieces if any(map(str.isalnum, piece.text)))

    @cached_property
    def is_unfinished(self) -> bool:
        """Whether no sentence ends with the line."""
        return ENDS_SENTENCE.search(self.text[-8:]) is None

    @cached_property
    def marker(self) -> str:
        """What the line begins with, if it can be the marker of an item."""
        match = SIGN.match(self.text[:12]) or NUMBER.match(self.text[:12])
        return match.group().strip() if match and match.end() < len(self.text) else ""

    @property
    def is_bullet(self) -> bool:
        """Whether the marker is one that no sentence has."""
        return bool(self.marker) and self.marker not in DASHES and SIGN.fullmatch(self.marker) is not None

    @cached_property
    def hang(self) -> float:
        """Where the text begins behind the marker."""
        length = 0
        for piece in self.pieces if self.marker else ():
            if length >= len(self.marker.replace(" ", "")):
                return piece.left
            length += len(piece.text)
        # Chinese stands right behind its marker, in one piece with it.
        return self.left + len(self.marker) * self.size

    @property
    def first_word(self) -> float:
        """How much room the first word takes; Chinese is broken anywhere, except before some marks."""
        first = self.pieces[0]
        return HANG * first.size if any(map(is_unspaced, first.text[:NUMBER_LENGTH])) else first.right - first.left


def text_of(pieces: list[Piece]) -> str:
    """Return pieces as one text."""
    parts = [pieces[0].text]
    for before, piece in pairwise(pieces):
        parts.append(f" {piece.text}" if parts_words(before, piece) else piece.text)
    return "".join(parts)


def lines_of(rows: Sequence[Row], page: int) -> Iterator[Line]:
    """Yield rows as lines; an exhibit comes before the line beside its upper edge."""
    for row in rows:
        pieces: list[Piece] = []
        for segment in row.segments:
            if segment.exhibit is not None:
                yield Line([], page, segment.exhibit)
            pieces += segment.pieces
        if pieces:
            yield Line(in_order(pieces), page, base=row.base)
