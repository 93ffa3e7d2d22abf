"""Tells whether a short line is put together from set phrases alone, as those are that sites and offices add to texts.

Phrases are looked up by their first letters, so that nothing has to be compiled and a line costs what its words cost.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final
from unicodedata import category

from trainkit.outline.line import fold
from trainkit.outline.phrases import words_of

Table = dict[str, str]

HEAD: Final = 3
"""Letters by which phrases are looked up: few begin with the same three."""

FIRST_UNSPACED: Final = "\u2e80"
"""From here on stand the characters of East Asia, which no blanks part into words (Unicode blocks)."""

FIRST_MARK: Final = "\u0300"
"""From here on marks are set upon letters, as the vowels of Hindi and Arabic are."""


class Vocabulary:
    """The phrases of all rows of some tables: a line may be in another language than its text."""

    def __init__(self, *tables: Table) -> None:
        phrases = {fold(phrase) for table in tables for phrase in words_of(table)}
        self.phrases = frozenset(phrases)
        self.by_head: dict[str, list[str]] = {}
        for phrase in sorted(phrases, key=lambda one: (-len(one), one)):
            self.by_head.setdefault(phrase[:HEAD], []).append(phrase)

    def at(self, text: str, start: int = 0) -> str:
        """Return the longest phrase with which the folded `text` goes on from `start`, or ""."""
        for length in range(HEAD, 0, -1):
            # A head shorter than others is a whole phrase, so the longest come first.
            for phrase in self.by_head.get(text[start : start + length], ()):
                if text.startswith(phrase, start) and not runs_on(text, start + len(phrase)):
                    return phrase
        return ""


def runs_on(text: str, end: int) -> bool:
    """Return whether a word goes on over `end`; Chinese and its kin have no blanks between words."""
    before, after = text[end - 1 : end], text[end : end + 1]
    if not before.isalpha() or after >= FIRST_UNSPACED or before >= FIRST_UNSPACED:
        return False
    return after.isalpha() or (after >= FIRST_MARK and category(after).startswith("M"))


def consume(text: str, vocabularies: Iterable[Vocabulary]) -> list[int] | None:
    """Return which of the vocabularies each phrase of the folded `text` is from, or None if anything else is in it."""
    found, end = reach(text, vocabularies)
    return found if end == len(text) else None


def reach(text: str, vocabularies: Iterable[Vocabulary]) -> tuple[list[int], int]:
    """Return which of the vocabularies each phrase at the beginning of the folded `text` is from, and where they end.

    Marks and digits say nothing; they are passed over.
    """
    found = []
    listed = list(vocabularies)
    place = 0
    while place < len(text):
        if not text[place].isalpha():
            place += 1
            continue
        hits = [(phrase, number) for number, one in enumerate(listed) if (phrase := one.at(text, place))]
        if not hits:
            break
        phrase, number = max(hits, key=lambda hit: len(hit[0]))
        found.append(number)
        place += len(phrase)
    return found, place


def label_of(text: str) -> tuple[str, str]:
    """Return what stands before the first colon of a line, folded, and what stands behind it; "" without a colon."""
    head, colon, rest = text.replace("：", ":").partition(":")
    return (fold(head), rest.strip()) if colon else ("", text)
