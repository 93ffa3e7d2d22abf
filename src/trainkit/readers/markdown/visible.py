"""The letters that a piece of HTML shows, and the lines in which they stand."""

from __future__ import annotations

import html
import re
from bisect import bisect_right
from typing import Final

from trainkit.cleaning import UNWANTED

from .rawhtml import pieces

BLANK: Final = re.compile(r"[\s\xad]+")
"""What the reader of web pages changes."""

FARTHEST: Final = 2_000
"""Letters ahead in which a word is looked for; only ruby, marks of notes and bullets are passed over by that reader."""


class Visible:
    """A walk through the text of some HTML, word by word."""

    def __init__(self, source: str, first: int) -> None:
        """`source` begins in that line."""
        words: list[str] = []
        self._starts: list[int] = []
        self._lines: list[int] = []
        self._first = first
        self._here = length = 0
        number = first
        for piece in pieces(source):
            for place, line in enumerate(piece.text.split("\n")):
                number += place > 0
                letters = letters_of(html.unescape(line)) if piece.kind == "text" else ""
                if letters:
                    self._starts.append(length)
                    self._lines.append(number)
                    words.append(letters)
                    length += len(letters)
        self._text = "".join(words)

    @property
    def here(self) -> int:
        """The line of the letter that comes next, or of the last."""
        return self._lines[max(bisect_right(self._starts, self._here) - 1, 0)] if self._lines else self._first

    def line(self, word: str) -> int:
        """Return the line in which the next such word begins; where none is, that of what comes next."""
        letters = letters_of(word)
        found = self._text.find(letters, self._here, self._here + len(letters) + FARTHEST) if letters else -1
        if found < 0:
            return self.here
        self._here = found + len(letters)
        return self._lines[bisect_right(self._starts, found) - 1]


def letters_of(text: str) -> str:
    """Return what is left of a text without blanks and without what no sink can take."""
    return BLANK.sub("", UNWANTED.sub("", text))
