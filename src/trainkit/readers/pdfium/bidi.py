"""Puts the characters of a line with right-to-left script in the order in which they are spelt.

A PDF paints them where they are seen. Seen order becomes spelt order by the same turning of runs that made it (UAX #9,
rule L2), once each character has its level. PDFium does this too, but loses the places of marks, of numbers and of
ligatures on the way.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

import msgspec

RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
LATIN = re.compile("[A-Za-z\u00c0-\u024f\u0370-\u052f]")
"""Letters that run from left to right, of the alphabets that texts of the others quote."""

SEPARATORS: Final = frozenset(".,:/-\u066b\u066c\u060c")
"""What numbers have between their digits (UAX #9, classes ES and CS)."""

GAP: Final = 0.2
"""Of the size: letters of a word stand closer."""

WIDE_GAP: Final = 0.5
"""The same in a line that has blanks of its own; numbers stand somewhat apart from Arabic letters."""

NO_ROOM: Final = 0.05
"""Of the size: producers that move back to place a mark leave a blank of no width."""

MIRRORED: Final = str.maketrans("()[]{}<>«»", ")(][}{><»«")
OPENING: Final = "([{"
CLOSING: Final = ")]}"

ALEFS: Final = "اأإآٱ"
LAM: Final = "ل"


class Glyph(msgspec.Struct):
    """A character where it is painted; `style` is the number of how it is set."""

    text: str
    left: float
    bottom: float
    right: float
    top: float
    base: float
    style: int
    size: float

    @property
    def direction(self) -> str:
        """L, R, N for a digit, M for a mark on another character, or O."""
        found = unicodedata.bidirectional(self.text)
        return {"L": "L", "R": "R", "AL": "R", "EN": "N", "AN": "N", "NSM": "M"}.get(found, "O")


def is_right_to_left(text: str) -> bool:
    """Return whether a text has letters that run from right to left."""
    return max(text, default="") >= "\u0590" and RIGHT_TO_LEFT.search(text) is not None


def runs_to_left(text: str) -> bool:
    """Return whether most letters of a text run from right to left."""
    return is_right_to_left(text) and len(RIGHT_TO_LEFT.findall(text)) > len(LATIN.findall(text))


def spelt(glyphs: Sequence[Glyph], mirrored: bool) -> list[Glyph]:
    """Return the glyphs of a line in the order of spelling, with blanks in the gaps.

    `mirrored` is whether a line without any letter runs from right to left.
    """
    bases = with_blanks(sorted((glyph for glyph in glyphs if glyph.direction != "M"), key=lambda glyph: glyph.left))
    if not bases:
        return list(glyphs)
    directions = [glyph.direction for glyph in bases]
    levels = levels_of(directions, [glyph.text for glyph in bases], mirrored)
    order = turned(list(range(len(bases))), levels)
    marks: dict[int, list[Glyph]] = {}
    lefts = [glyph.left for glyph in bases]
    for glyph in glyphs:
        if glyph.direction == "M":
            marks.setdefault(max(0, bisect_left(lefts, (glyph.left + glyph.right) / 2) - 1), []).append(glyph)
    line = [glyph for index in order for glyph in (bases[index], *marks.get(index, ()))]
    for index in range(len(line) - 1):
        one, other = line[index], line[index + 1]
        if one.text in ALEFS and other.text == LAM and (one.left, one.right) == (other.left, other.right):
            line[index], line[index + 1] = other, one  # a ligature is one glyph, always of lam and alef
    return line


def with_blanks(glyphs: Sequence[Glyph]) -> list[Glyph]:
    """Return glyphs, from left to right, with blanks in their gaps; blanks that take no room are none."""
    seen = [glyph for glyph in glyphs if not glyph.text.isspace() or glyph.right - glyph.left > NO_ROOM * glyph.size]
    gaps = sum(glyph.left - before.right > GAP * glyph.size for before, glyph in pairwise(seen))
    # Lines that are filled up have gaps beside their blanks.
    least = GAP if gaps > sum(glyph.text.isspace() for glyph in seen) else WIDE_GAP
    result = seen[:1]
    for before, glyph in pairwise(seen):
        if glyph.left - before.right > least * glyph.size:
            result.append(msgspec.structs.replace(glyph, text=" ", left=before.right, right=glyph.left))
        result.append(glyph)
    return result


def levels_of(directions: Sequence[str], texts: Sequence[str], mirrored: bool) -> list[int]:
    """Return the embedding levels of characters in the order in which they are seen."""
    right, left = directions.count("R"), directions.count("L")
    base = int(right > left or (right == left and mirrored))
    count = len(directions)
    before = neighbours(directions, range(count))
    behind = neighbours(directions, range(count - 1, -1, -1))
    levels = []
    for index, direction in enumerate(directions):
        around = before[index] + behind[index]
        if direction == "R":
            levels.append(1)
        elif direction == "L":
            levels.append(2 if base else 0)
        elif direction == "N":
            levels.append(2 if base or around == "RR" else 0)
        elif base and (around in ("LL", "LN", "NL") or (around == "NN" and parts_digits(directions, texts, index))):
            levels.append(2)
        else:
            levels.append(base if base else int("R" in before[index] and "R" in behind[index]))
    return levels


def parts_digits(directions: Sequence[str], texts: Sequence[str], index: int) -> bool:
    """Return whether a character is a mark within a number."""
    inside = 0 < index < len(texts) - 1 and directions[index - 1] == directions[index + 1] == "N"
    return inside and texts[index] in SEPARATORS


def neighbours(directions: Sequence[str], order: range) -> list[str]:
    """Return the nearest letter's or digit's direction that comes before each character in that order."""
    found = [""] * len(directions)
    last = ""
    for index in order:
        found[index] = last
        if directions[index] in "LRN":
            last = directions[index]
    return found


def turned(order: list[int], levels: Sequence[int]) -> list[int]:
    """Turn the runs of each level, from the highest down (UAX #9, L2)."""
    for level in range(max(levels), 0, -1):
        start = 0
        while start < len(order):
            end = start
            while end < len(order) and levels[order[end]] >= level:
                end += 1
            order[start:end] = order[start:end][::-1]
            start = end + 1
    return order


def mirrors_brackets(lines: Sequence[str]) -> bool:
    """Return whether the brackets of right-to-left lines must be swapped: producers name them as seen, or as spelt.

    Brackets that are opened are closed, but `1)` closes one that nobody opened.
    """
    return sum(unclosed(line.translate(MIRRORED)) for line in lines) < sum(map(unclosed, lines))


def unclosed(line: str) -> int:
    """Return how many brackets a line opens and doesn't close."""
    open_brackets = 0
    for character in line:
        if character in OPENING:
            open_brackets += 1
        elif character in CLOSING:
            open_brackets = max(0, open_brackets - 1)
    return open_brackets
