"""Finds points that are told only by how their paragraphs begin: a heading in bold, a term and a colon, a time."""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Final

from .headings import BOLD_END, COLON, DASH
from .line import Line, paragraph_end
from .title import is_short
from .tree import Item

FEWEST: Final = 3
"""Two paragraphs may begin alike by accident."""

LONGEST_TERM: Final = 6
"""Words before the colon; a writer who needs more has written a sentence."""

RANK: Final = -5
"""Below all headings, above the lists that may stand within such a paragraph."""

SERIES: Final = -200
"""No list has this number."""

TIME = re.compile(r"(?:[^\W\d_]{1,9}\.?\s)?(?P<hour>[01]?\d|2[0-4])\s?[:.h時点点时]\s?(?P<minute>[0-5]\d)(?!\d|[.,]\d)")
TERM_END = re.compile(rf"{COLON.pattern}|{DASH.pattern}")
SET_OFF = re.compile(r"\s*[:：–—-]")
LONGEST_HEAD: Final = 80
"""Characters that hold the longest term."""


def find_run_ins(lines: Sequence[Line], taken: Container[int], start: int) -> list[Item]:
    """Return the items that such beginnings make, from line `start` on; lines that are `taken` begin other items."""
    free = [index for index in range(start, len(lines)) if is_free(lines[index]) and index not in taken]
    bold = [index for index in free if begins_in_bold(lines[index])]
    if len(bold) > 1:
        return items_of(bold, "it begins in bold", SERIES)
    times = [run for run in runs(lines, free, taken, begins_with_time) if is_rising(lines, run)]
    terms = runs(lines, free, taken, begins_with_term)
    found: list[Item] = []
    for number, (run, why) in enumerate([*((r, "a time") for r in times), *((r, "a term and a mark") for r in terms)]):
        if not found or run[0] > found[-1].line or not {item.line for item in found} & set(run):
            found += items_of(run, f"it begins with {why}", SERIES - 1 - number)
    return found


def items_of(indices: Sequence[int], why: str, series: int) -> list[Item]:
    """Return the items that these lines begin."""
    told = f"one of {len(indices)} paragraphs of its kind: {why}"
    return [Item(index, 0, 0, "run-in", series, RANK, 0, indices[-1], told) for index in indices]


def is_free(line: Line) -> bool:
    """Return whether a paragraph of plain text begins in the line."""
    return line.part is None and line.given is None and not line.goes_on and line.level == 0 and bool(line.text)


def begins_in_bold(line: Line) -> bool:
    """Return whether the line begins with a few bold words that are set off from what follows."""
    if line.strong is None or line.strong[0] > 0 or line.is_strong:
        return False
    bold, behind = line.text[: line.strong[1]], line.text[line.strong[1] :]
    return is_short(bold, 2 * LONGEST_TERM) and bool(BOLD_END.search(bold) or SET_OFF.match(behind))


def begins_with_time(line: Line) -> bool:
    """Return whether the line is an entry of a programme."""
    return TIME.match(line.text) is not None


def begins_with_term(line: Line) -> bool:
    """Return whether the line begins with a term, a colon or a dash, and its explanation."""
    head = line.text[:LONGEST_HEAD]
    match = TERM_END.search(head)
    if match is None or not match.start() or not head[match.end() :].strip() or head[0].islower():
        return False
    term = head[: match.start()]
    return is_short(term, LONGEST_TERM) and not any(sign in term for sign in ".!?,;。！？，；、،؛")


def runs(
    lines: Sequence[Line], free: Iterable[int], taken: Container[int], begins: Callable[[Line], bool]
) -> Iterator[list[int]]:
    """Yield the runs of paragraphs, each right behind the one before, that all begin so."""
    run: list[int] = []
    for index in free:
        follows = bool(run) and paragraph_end(lines, run[-1]) == index
        if begins(lines[index]):
            if not follows:
                if len(run) >= FEWEST:
                    yield run
                run = []
            run.append(index)
    if len(run) >= FEWEST:
        yield run


def is_rising(lines: Sequence[Line], run: Sequence[int]) -> bool:
    """Return whether the times of a programme go on and never back."""
    matches = [TIME.match(lines[index].text) for index in run]
    times = [int(match["hour"]) * 60 + int(match["minute"]) for match in matches if match is not None]
    return all(before <= after for before, after in pairwise(times)) and times[0] < times[-1]
