"""Finds lists that carry no marks at all: short lines one below the other, under a heading or behind a colon."""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from typing import Final

from .line import ENDS_SENTENCE, Line
from .measure import is_short
from .tree import Item

FEWEST: Final = 3
"""Two short lines are a name and its address."""

LONGEST: Final = 8
"""Words of a line; longer ones without a full stop are sentences that wrap."""

RANK: Final = 2_000
"""Below all other lists."""

SERIES: Final = -400
"""No list has this number."""


def find_unmarked(lines: Sequence[Line], taken: Container[int], headings: Container[int]) -> list[Item]:
    """Return the items of such lists; lines that are `taken` begin other items."""
    found: list[Item] = []
    for number, run in enumerate(short_runs(lines, taken, headings)):
        why = f"one of {len(run)} short lines in a list without marks"
        found += [Item(index, 0, 0, "short line", SERIES - number, RANK, 0, run[-1], why) for index in run]
    return found


def short_runs(lines: Sequence[Line], taken: Container[int], headings: Container[int]) -> Iterator[list[int]]:
    """Yield the runs of short lines that stand in one block, right behind a heading or a colon."""
    index = 1
    while index < len(lines):
        run = short_lines(lines, index, taken) if introduces(lines, index - 1, headings) else []
        if len(run) >= FEWEST:
            yield run
        index += max(1, len(run))


def introduces(lines: Sequence[Line], index: int, headings: Container[int]) -> bool:
    """Return whether a list may follow the line."""
    return index in headings or lines[index].text.endswith((":", "："))


def short_lines(lines: Sequence[Line], start: int, taken: Container[int]) -> list[int]:
    """Return the short lines of one block from `start` on; none if the block has any other line."""
    run = []
    for index in range(start, len(lines)):
        line = lines[index]
        if index > start and line.opens_block:
            break
        if index in taken or line.goes_on or line.part is not None or line.given is not None or not is_entry(line.text):
            return []
        run.append(index)
    return run


def is_entry(text: str) -> bool:
    """Return whether a line can be an entry of a list without marks."""
    return is_short(text, LONGEST) and ENDS_SENTENCE.search(text[-8:]) is None
