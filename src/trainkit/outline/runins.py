"""Finds points that are told only by how their paragraphs begin: a heading in bold, a term and a colon, a time."""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Final

from trainkit.lazy import lazy

from .headings import BOLD_END, COLON, DASH, FULL_STOP
from .line import Line, paragraph_end
from .measure import is_short, length
from .tree import Item

FEWEST: Final = 3
"""Two paragraphs may begin alike by accident."""

LONGEST_TERM: Final = 6
"""Words before the colon; a writer who needs more has written a sentence."""

LONGEST_CALL: Final = 8
SHORT_CALL: Final = 4
MANY_CALLS: Final = 5
"""Words of a short sentence that a paragraph may begin with as with a heading. Three paragraphs in a row that begin so
are no accident if these are very short; of longer ones it takes five."""

RANK: Final = -5
"""Below all headings, above the lists that may stand within such a paragraph."""

SERIES: Final = -200
"""No list has this number."""

TIME = lazy(r"(?:[^\W\d_]{1,9}\.?\s)?(?P<hour>[01]?\d|2[0-4])\s?[:.h時点点时]\s?(?P<minute>[0-5]\d)(?!\d|[.,]\d)")
TERM_END = re.compile(rf"{COLON.pattern}|{DASH.pattern}")
REFERS = lazy(
    r"(?:it|this|that|these|those|he|she|they|we|i|but|and|so|then|there|here|das|dies|diese|dieser|es|er|aber|und|dann|dort"
    r"|c'est|ce|cela|il|elle|ils|mais|et|puis|esto|eso|pero|y|isso|isto|mas|e|это|но|и|а|он|она|они|这|那|但|而|它)\b",
    re.IGNORECASE,
)
"""Words that refer to what was said before; no heading begins with them."""

SET_OFF = re.compile(r"\s*[:：–—-]")
LONGEST_HEAD: Final = 80
"""Characters that hold the longest term."""


def find_run_ins(lines: Sequence[Line], taken: Container[int], start: int) -> list[Item]:
    """Return the items that such beginnings make, from line `start` on; lines that are `taken` begin other items."""
    free = [index for index in range(start, len(lines)) if is_free(lines[index]) and index not in taken]
    bold = [index for index in free if begins_in_bold(lines[index])]
    if len(bold) > 1:
        return items_of(bold, "it begins in bold", SERIES)
    found: list[Item] = []
    for begins, why in BEGINNINGS:
        for run in runs(lines, free, taken, begins):
            is_new = not {item.line for item in found}.intersection(run)
            if is_new and (begins not in DOUBTS or DOUBTS[begins](lines, run)):
                found += items_of(run, f"it begins with {why}", SERIES - 1 - len(found))
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
    if match is None or not match.start() or not head[match.end() :].strip():
        return False
    if head[0].islower() and not line.opens_block:
        return False  # Terms may begin small where each has its paragraph, as in a glossary.
    term = head[: match.start()]
    return is_short(term, LONGEST_TERM) and not any(sign in term for sign in ".!?,;。！？，；、،؛")


def begins_with_call(line: Line) -> bool:
    """Return whether a paragraph of its own begins with a sentence of a few words that the rest explains."""
    head = line.text[:LONGEST_HEAD]
    match = FULL_STOP.search(head)
    if match is None or head[0].islower() or REFERS.match(head) or len(line.text) < 2 * match.end():
        return False
    return is_short(head[: match.start()], LONGEST_CALL) and head[match.start()] in ".!。！"


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


def are_calls(lines: Sequence[Line], run: Sequence[int]) -> bool:
    """Return whether so many paragraphs begin with so short a sentence that these must be headings.

    They stand in blocks of their own, or fill one.
    """
    matches = [FULL_STOP.search(lines[index].text[:LONGEST_HEAD]) for index in run]
    words = [length(lines[index].text[: match.start()]) for index, match in zip(run, matches, strict=True) if match]
    apart = sum(lines[index].opens_block for index in run)
    end = paragraph_end(lines, run[-1])
    fills = apart <= 1 and lines[end - 1].closes_block
    return (apart == len(run) or fills) and (sum(words) <= SHORT_CALL * len(words) or len(words) >= MANY_CALLS)


DOUBTS: Final = {begins_with_time: is_rising, begins_with_call: are_calls}
"""What a run must be besides, by how its paragraphs begin."""

BEGINNINGS: Final = (
    (begins_with_time, "a time"),
    (begins_with_term, "a term and a mark"),
    (begins_with_call, "a short call"),
)
"""What paragraphs can have in common at their beginnings; a run that is one thing isn't another."""
