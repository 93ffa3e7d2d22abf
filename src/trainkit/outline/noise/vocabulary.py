"""Tells whether a short line is put together from set phrases alone, as those are that sites and offices add to texts.

Phrases are looked up by their first letters, so that nothing has to be compiled and a line costs what its words cost.
"""

from __future__ import annotations

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
    """The phrases of all rows of some tables: a line may be in another language than its text.

    Tables may come in groups; `group_of` says of which a phrase is, of the first that has it.
    """

    def __init__(self, *tables: Table | tuple[Table, ...]) -> None:
        self.group_of: dict[str, int] = {}
        for number, group in enumerate(tables):
            for table in group if isinstance(group, tuple) else (group,):
                for phrase in words_of(table):
                    self.group_of.setdefault(fold(phrase), number)
        self.phrases = frozenset(self.group_of)
        self.by_head: dict[str, list[str]] = {}
        self.short: dict[str, list[str]] = {}
        for phrase in sorted(self.phrases, key=len, reverse=True):
            heads, head = (self.by_head, phrase[:HEAD]) if len(phrase) >= HEAD else (self.short, phrase[:1])
            heads.setdefault(head, []).append(phrase)

    def at(self, text: str, start: int = 0) -> str:
        """Return the longest phrase with which the folded `text` goes on from `start`, or ""."""
        for phrase in self.by_head.get(text[start : start + HEAD], ()):
            if text.startswith(phrase, start) and not runs_on(text, start + len(phrase)):
                return phrase
        for phrase in self.short.get(text[start : start + 1], ()):
            if text.startswith(phrase, start) and not runs_on(text, start + len(phrase)):
                return phrase
        return ""


def runs_on(text: str, end: int) -> bool:
    """Return whether a word goes on over `end`; Chinese and its kin have no blanks between words."""
    before, after = text[end - 1 : end], text[end : end + 1]
    if not before.isalpha() or after >= FIRST_UNSPACED or before >= FIRST_UNSPACED:
        return False
    return after.isalpha() or (after >= FIRST_MARK and category(after).startswith("M"))


def consume(text: str, vocabulary: Vocabulary) -> list[int] | None:
    """Return of which group each phrase of the folded `text` is, or None if anything else is in it."""
    found, end = reach(text, vocabulary)
    return found if end == len(text) else None


def reach(text: str, vocabulary: Vocabulary) -> tuple[list[int], int]:
    """Return of which group each phrase at the beginning of the folded `text` is, and where they end.

    Marks and digits say nothing; they are passed over.
    """
    found = []
    place = 0
    while place < len(text):
        if not text[place].isalpha():
            place += 1
        elif phrase := vocabulary.at(text, place):
            found.append(vocabulary.group_of[phrase])
            place += len(phrase)
        else:
            break
    return found, place


def label_of(text: str) -> tuple[str, str]:
    """Return what stands before the first colon of a line, or in brackets at its beginning, folded, and what stands
    behind it; "" without a label.
    """
    if text[:1] in "【［[":
        head, bracket, rest = text[1:].replace("］", "】").replace("]", "】").partition("】")
        return (fold(head), rest.strip(" :：")) if bracket and rest else ("", text)
    head, colon, rest = text.replace("：", ":").partition(":")
    return (fold(head), rest.strip()) if colon else ("", text)
