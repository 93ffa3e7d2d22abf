"""What a document's lines have in common: the size of its text, how far apart its lines stand, how wide they are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import Final

import msgspec

from .lines import Line

CLOSEST: Final = 0.9
WIDEST: Final = 3.0
"""Of the size: how far apart the base lines of a paragraph can be; double spacing is less than three times a size."""

FULL: Final = 0.8
"""Of the width: a line so long is likely to go on in the next, so that the two stand as far apart as lines do."""

SURE: Final = 1_000
"""Pairs of lines that one counts for which surely belongs together."""

FREQUENT: Final = 0.2
"""Of the pairs at the most frequent distance, that are no accident."""

STICKING_OUT: Final = 20
"""One line of so many may be longer than its column: an address, a row of a table."""

ALIKE: Final = 3.0
"""Points by which the edges of one column differ from page to page."""

JUSTIFIED: Final = 0.7
"""Share of the lines that go on; items beside justified paragraphs often aren't justified."""

FEWEST_SURE: Final = 3
"""Of such lines: two end at the edge by accident."""

FEWEST_LINES: Final = 5
"""Lines of a column that tell its edges."""


LARGER: Final = 1.12
"""Times the size of the text. A point more than ten or eleven is seen; less is another typeface's."""


class Frame(msgspec.Struct, frozen=True):
    """The edges of the column that lines stand in, and whether lines that go on are filled up to the right one."""

    left: float
    right: float
    justified: bool = False

    @property
    def width(self) -> float:
        """How wide it is."""
        return self.right - self.left


class Column(msgspec.Struct, frozen=True, eq=False):
    """The lines of one flow and their frame."""

    lines: tuple[Line, ...]
    frame: Frame


class Measures(msgspec.Struct, frozen=True):
    """The size of most text, and the usual distance of base lines, by size, in sizes."""

    body: float
    leadings: dict[int, float]
    leading: float

    def is_large(self, size: float) -> bool:
        """Return whether a size is larger than that of the text."""
        return size >= LARGER * self.body

    def leading_of(self, line: Line) -> float:
        """Return how far below a line the next one of its paragraph stands, in points."""
        return self.leadings.get(round(line.size), self.leading) * line.size


Place = tuple[int, int, int]
"""How many columns stand side by side, which of them it is, and whether the page is odd."""


def framed(flows: Sequence[tuple[Place, tuple[Line, ...]]]) -> list[Column]:
    """Return the lines of flows with their frames: a page of short lines has those of the pages like it."""
    own = [edges(lines) for _, lines in flows]
    usual: dict[tuple[int, ...], Counter[tuple[int, int]]] = {}
    exact: dict[tuple[int, int], Frame] = {}
    for (place, lines), frame in zip(flows, own, strict=True):
        if len(lines) < FEWEST_LINES:
            continue
        rough = round(frame.left / ALIKE), round(frame.right / ALIKE)
        exact.setdefault(rough, frame)
        for key in (place, place[:2]):
            usual.setdefault(key, Counter())[rough] += len(lines)
    columns = []
    for (place, lines), frame in zip(flows, own, strict=True):
        for key in (place, place[:2]):
            common = exact[usual[key].most_common(1)[0][0]] if key in usual else frame
            if common.left <= frame.left + ALIKE and frame.right <= common.right + ALIKE:
                frame = Frame(min(common.left, frame.left), max(common.right, frame.right))
                break
        columns.append(Column(lines, frame))
    return filled_up(columns)


def filled_up(columns: Sequence[Column]) -> list[Column]:
    """Return the columns with whether their lines are filled up to the edge: if nearly all are that surely go on."""
    sure = [
        (before, column.frame)
        for column in columns
        for before, line in pairwise(line for line in column.lines if line.exhibit is None)
        if surely_goes_on(before, line, column.frame)
    ]
    filled = sum(line.right >= frame.right - ALIKE / 2 for line, frame in sure)
    justified = len(sure) >= FEWEST_SURE and filled >= JUSTIFIED * len(sure)
    return [Column(column.lines, msgspec.structs.replace(column.frame, justified=justified)) for column in columns]


def edges(lines: Sequence[Line]) -> Frame:
    """Return the frame that lines have by themselves."""
    texts = [line for line in lines if line.exhibit is None] or list(lines)
    rights = sorted((line.right for line in texts), reverse=True)
    return Frame(min(line.left for line in texts), rights[len(rights) // STICKING_OUT])


def measured(columns: Iterable[Column]) -> Measures:
    """Return the measures of a document."""
    sizes: Counter[float] = Counter()
    near: Counter[tuple[int, float]] = Counter()
    for column in columns:
        texts = [line for line in column.lines if line.exhibit is None]
        for line in texts:
            sizes[line.size] += len(line.text)
        for before, line in pairwise(texts):
            distance = (line.base - before.base) / before.size
            if line.size == before.size and CLOSEST <= distance <= WIDEST:
                near[round(line.size), round(distance, 2)] += SURE if surely_goes_on(before, line, column.frame) else 1
    leadings = {size: usual({d: n for (s, d), n in near.items() if s == size}) for size, _ in near}
    body = max(sizes, key=lambda size: (sizes[size], -size), default=0.0)
    return Measures(body, leadings, leadings.get(round(body), 1.2))


def usual(distances: dict[float, int]) -> float:
    """Return the usual distance of a size: the most frequent one, or the smallest frequent one if none is sure."""
    most = max(distances.values())
    if most >= SURE:
        return max(distances, key=lambda distance: distances[distance])
    return min(distance for distance, number in distances.items() if number >= FREQUENT * most)


def surely_goes_on(before: Line, line: Line, frame: Frame) -> bool:
    """Return whether a line goes on in the next one by its width and its words: a full one, in mid-sentence."""
    if before.right - frame.left < FULL * frame.width or not line.text[0].isalpha():
        return False
    is_caseless = line.text[0].lower() == line.text[0].upper()
    return line.text[0].islower() or (is_caseless and before.is_unfinished)
