"""Finds the headings that say how many follow: what they announce stands below them, whatever its format says."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import Final

import msgspec

from trainkit.model import Heading

from .given import typed_markers
from .line import Line
from .numerals import WORD_VALUES

MOST: Final = 30
"""Nobody announces more headings than that; greater numbers are years, shares and prices."""

FARTHEST: Final = 90
"""Headings that are looked at behind one that says a number: two below each of as many as anybody announces."""

FEWEST: Final = 2
"""One is an article in most languages."""

COUNT = re.compile(r"(?:[^\W\d_]+\s)?[#(]?(\d{1,2})\s?[.):](?!\d)")
"""The number before a heading: `3. Bread`, `Tip 3: Bread`."""

NUMBER = re.compile(r"(?<![\d.,])\d{1,2}(?![\d.,]*\d|\s?[.%:)])|[^\W\d_]+")
"""What may say how many: a number that counts nothing itself, or a word."""


def announced(lines: list[Line]) -> list[Line]:
    """Return the lines, of which headings that the format gives rank below the one that says how many they are: if it
    has their rank and they count from one to that number; or if they are all headings behind it, most of them of one
    lower rank.
    """
    headings = [index for index, line in enumerate(lines) if isinstance(line.given, Heading)]
    counted = typed_markers(lines, lambda line: isinstance(line.given, Heading)) if headings else {}
    levels = {index: level_of(lines[index]) for index in headings}
    for place, index in enumerate(headings):
        if index in counted or COUNT.match(lines[index].text):
            continue  # That number is its own.
        numbers = numbers_in(lines[index].text)
        if not numbers:
            continue
        own = level_of(lines[index])
        below = section(lines, headings[place + 1 : place + 1 + FARTHEST], own)
        beside = [other for other in below if level_of(lines[other]) == own]
        run = counted_run(lines, beside)
        if place and run in numbers and beside[0] == below[0]:
            end = beside[run] if run < len(beside) else len(lines)
            levels.update((other, level_of(lines[other]) + 1) for other in below if other < end)
        elif len(below) in numbers and below[-1] == headings[-1]:
            rank, size = Counter(level_of(lines[other]) for other in below).most_common(1)[0]
            if rank > own and size * 2 > len(below):
                levels.update((other, rank) for other in below)
    return [given_level(line, levels[index]) if index in levels else line for index, line in enumerate(lines)]


def level_of(line: Line) -> int:
    """Return the rank that the format gives a heading."""
    return line.given.level if isinstance(line.given, Heading) else 0


def given_level(line: Line, level: int) -> Line:
    """Return a line whose heading has that rank."""
    if not isinstance(line.given, Heading) or line.given.level == level:
        return line
    return msgspec.structs.replace(line, given=msgspec.structs.replace(line.given, level=level))


def section(lines: Sequence[Line], headings: Sequence[int], own: int) -> list[int]:
    """Return the headings up to one of more weight than `own`."""
    higher = next((place for place, index in enumerate(headings) if level_of(lines[index]) < own), len(headings))
    return list(headings[:higher])


def counted_run(lines: Sequence[Line], headings: Sequence[int]) -> int:
    """Return how many of the headings count from one on, without any between them."""
    run = 0
    for index in headings:
        found = COUNT.match(lines[index].text)
        if found is None or int(found[1]) != run + 1:
            break
        run += 1
    return run


def numbers_in(text: str) -> frozenset[int]:
    """Return the numbers of headings that a heading may announce, in digits or words."""
    found = (int(said) if said.isdigit() else WORD_VALUES.get(said.casefold(), 0) for said in NUMBER.findall(text))
    return frozenset(number for number in found if FEWEST <= number <= MOST)
