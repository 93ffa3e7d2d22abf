"""Finds the grids that the lines ruled on a page make."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Final

import msgspec

from trainkit.readers.pdfium.wire import Box

TOUCH: Final = 3.0
"""Points between the ends of lines that are meant to meet, and between lines that are meant to be one."""

MOST_LINES: Final = 200
"""Lines of either direction; a page that has more is a drawing or squared paper."""

FEWEST: Final = 3
"""Lines of either direction: two columns and two rows."""


class Rule(msgspec.Struct, frozen=True, gc=False):
    """A line at the place `at` across, from `start` to `end` along it."""

    at: float
    start: float
    end: float


class Grid(msgspec.Struct, frozen=True):
    """Where the rows and columns of a grid end, and its upright lines, which not all rows have."""

    columns: tuple[float, ...]
    rows: tuple[float, ...]
    uprights: tuple[Rule, ...]

    @property
    def box(self) -> Box:
        """The rectangle that it takes up."""
        return Box(self.columns[0], self.rows[0], self.columns[-1], self.rows[-1])


def find_grids(boxes: Iterable[Box]) -> list[Grid]:
    """Return the grids of a page; one has at least two rows and two columns."""
    levels, uprights = merged(boxes)
    if max(len(levels), len(uprights)) > MOST_LINES:
        return []
    grids = []
    for level, upright in connected(levels, uprights):
        columns, rows = places(upright, (rule for rule in level)), places(level, (rule for rule in upright))
        if min(len(columns), len(rows)) >= FEWEST:
            grids.append(Grid(columns, rows, tuple(upright)))
    return grids


def merged(boxes: Iterable[Box]) -> tuple[list[Rule], list[Rule]]:
    """Return the level and the upright lines; what lies on one line and touches is one."""
    sides: tuple[list[Rule], list[Rule]] = ([], [])
    for box in boxes:
        if box.right - box.left >= box.bottom - box.top:
            sides[0].append(Rule((box.top + box.bottom) / 2, box.left, box.right))
        else:
            sides[1].append(Rule((box.left + box.right) / 2, box.top, box.bottom))
    return joined(sides[0]), joined(sides[1])


def joined(rules: Iterable[Rule]) -> list[Rule]:
    """Return lines of one direction, put together where they touch."""
    lanes: dict[int, list[Rule]] = defaultdict(list)
    for rule in sorted(rules, key=lambda rule: (rule.at, rule.start)):
        lanes[round(rule.at / TOUCH)].append(rule)
    result: list[Rule] = []
    for lane in lanes.values():
        lane.sort(key=lambda rule: rule.start)
        last = lane[0]
        for rule in lane[1:]:
            if rule.start <= last.end + TOUCH:
                last = Rule(last.at, last.start, max(last.end, rule.end))
            else:
                result.append(last)
                last = rule
        result.append(last)
    return result


def connected(levels: Sequence[Rule], uprights: Sequence[Rule]) -> list[tuple[list[Rule], list[Rule]]]:
    """Return the groups of lines that cross or touch each other."""
    parents = list(range(len(levels) + len(uprights)))

    def root(index: int) -> int:
        while parents[index] != index:
            parents[index] = parents[parents[index]]
            index = parents[index]
        return index

    for i, level in enumerate(levels):
        for j, upright in enumerate(uprights):
            along = level.start - TOUCH <= upright.at <= level.end + TOUCH
            if along and upright.start - TOUCH <= level.at <= upright.end + TOUCH:
                parents[root(len(levels) + j)] = root(i)
    groups: dict[int, tuple[list[Rule], list[Rule]]] = defaultdict(lambda: ([], []))
    for i, level in enumerate(levels):
        groups[root(i)][0].append(level)
    for j, upright in enumerate(uprights):
        groups[root(len(levels) + j)][1].append(upright)
    return list(groups.values())


def places(rules: Iterable[Rule], across: Iterable[Rule]) -> tuple[float, ...]:
    """Return where lines stand, each place once; lines across that stick out end a row or a column without a line."""
    crossing = list(across)
    ends = [min(r.start for r in crossing), max(r.end for r in crossing)] if crossing else []
    found: list[float] = []
    for at in sorted([*(rule.at for rule in rules), *ends]):
        if not found or at - found[-1] > 2 * TOUCH:
            found.append(at)
    return tuple(found)


def cell_of(place: float, borders: Sequence[float]) -> int:
    """Return in which of the stretches between borders a place lies."""
    return min(max(bisect_left(borders, place) - 1, 0), len(borders) - 2)
