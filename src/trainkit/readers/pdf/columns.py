"""Puts the rows of a page in reading order: bands from top to bottom, and within a band its columns.

A gutter is a stretch of white that goes through several rows with text on either side of it. Whether columns stand
there, or the cells of rows, is told by the order in which the page is painted: programs keep together what belongs so.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

import msgspec

from .rows import Row, row_of, rows_of
from .segments import GAP, Segment
from .tables import with_aligned

FEWEST_ROWS: Final = 3
"""Two lines beside two lines are an address and a date."""

EDGE: Final = 0.1
"""Of the width: columns are wider; what stands further out is a marker, a number, a note."""

SWITCHES: Final = 0.25
"""Of the rows on the shorter side: how often the painting may cross the gutter. Columns need it once, rows always."""

FULL: Final = 0.85
"""Of its width, that most lines of a column of prose fill."""

NEAR: Final = 2.5
"""Sizes between the base lines of rows above a seed that can belong to its columns."""

MOST_ATTEMPTS: Final = 40
"""Of finding columns on a page: so many of its rows may only seem to stand in some."""

BESIDE: Final = 0.9
"""Of the size: what stands beside a text and isn't part of it is further away than words are."""

LONGEST_MARKER: Final = 6
"""Characters; markers are sometimes painted before or after all that they mark."""

White = list[tuple[float, float]]
"""Stretches without text, from left to right."""


class Flow(msgspec.Struct, frozen=True, eq=False):
    """Rows that are read one after the other; `columns` is how many stand side by side, `column` which of them."""

    rows: tuple[Row, ...]
    column: int = 0
    columns: int = 1


def flows_of(rows: Sequence[Row]) -> list[Flow]:
    """Return the flows of a page in the order of reading."""
    flows: list[Flow] = []
    start = 0
    for band, columns in bands(rows):
        flows += single(rows[start : band.start])
        flows += [Flow(tuple(column), number, len(columns)) for number, column in enumerate(columns)]
        start = band.stop
    return [*flows, *single(rows[start:])]


def single(rows: Sequence[Row]) -> list[Flow]:
    """Return the flow of rows that stand in no columns, and another one of what only stands beside them."""
    main: list[Row] = []
    asides: list[Row] = []
    for row in rows:
        kept, aside = parted(row)
        main.append(row_of(kept) if aside else row)
        if aside:
            asides.append(row_of(aside))
    return [Flow(tuple(with_aligned(part))) for part in (main, asides) if part]


def parted(row: Row) -> tuple[list[Segment], list[Segment]]:
    """Return the segments of a row, and those of another text beside it: far from the others, and painted apart."""
    groups = [[row.segments[0]]]
    for before, segment in pairwise(row.segments):
        apart = segment.left - before.right > BESIDE * row.size and len(before.text) > LONGEST_MARKER
        painted = segment.order - before.order - len(before.pieces)
        if apart and painted and before.exhibit is None and segment.exhibit is None:
            groups.append([segment])
        else:
            groups[-1].append(segment)
    longest = max(groups, key=lambda group: sum(len(segment.text) for segment in group))
    return longest, [segment for group in groups if group is not longest for segment in group]


def bands(rows: Sequence[Row]) -> Iterator[tuple[range, list[list[Row]]]]:
    """Yield which rows stand in columns, and the rows of each of these."""
    if not rows:
        return
    left = min(row.segments[0].left for row in rows)
    right = max(segment.right for row in rows for segment in row.segments)
    start = attempts = 0
    for index in range(len(rows)):
        seed = inner_gaps(rows, index, left, right) if index >= start and attempts < MOST_ATTEMPTS else []
        if not seed:
            continue
        band, white = grown(rows, index, start, seed, left, right)
        gutters = enough(rows[band.start : band.stop], white)
        columns = cut(rows[band.start : band.stop], gutters)
        if gutters and are_columns(columns):
            yield band, columns
            start = band.stop
        else:
            attempts += 1


def inner_gaps(rows: Sequence[Row], index: int, left: float, right: float) -> White:
    """Return the white between segments of a row, or of it and the next one where columns aren't level."""
    row = rows[index]
    segments = list(row.segments)
    if index + 1 < len(rows) and rows[index + 1].base - row.base < min(row.size, rows[index + 1].size):
        segments = sorted((*segments, *rows[index + 1].segments), key=lambda segment: segment.left)
    first, last = segments[0].left, max(segment.right for segment in segments)
    return [gap for gap in gaps(segments, row.size, left, right) if gap[0] > first and gap[1] < last]


def grown(rows: Sequence[Row], seed: int, start: int, white: White, left: float, right: float) -> tuple[range, White]:
    """Return the rows around a seed, from `start` on, that have white in common with it, and that white."""
    first = end = seed
    while end < len(rows):
        free = common(white, gaps(rows[end].segments, rows[end].size, left, right), GAP * rows[end].size)
        if not free:
            break
        white, end = free, end + 1
    while first > start and rows[first].base - rows[first - 1].base <= NEAR * rows[first].size:
        free = common(white, gaps(rows[first - 1].segments, rows[first - 1].size, left, right), GAP * rows[first].size)
        if not free:
            break
        white, first = free, first - 1
    return range(first, end), white


def gaps(segments: Sequence[Segment], size: float, left: float, right: float) -> White:
    """Return the white beside segments that is wide enough for a gutter and not at the edges of the text."""
    edge, least = EDGE * (right - left), GAP * size
    edges = [left, *(segment.left for segment in segments), right]
    white: White = []
    reached = left
    for segment, begin in zip((None, *segments), edges[1:], strict=True):
        reached = max(reached, segment.right) if segment else reached
        first, last = max(reached, left + edge), min(begin, right - edge)
        if last - first >= least:
            white.append((first, last))
    return white


def common(one: White, other: White, least: float) -> White:
    """Return the white that both have."""
    result: White = []
    i = j = 0
    while i < len(one) and j < len(other):
        start, end = max(one[i][0], other[j][0]), min(one[i][1], other[j][1])
        if end - start >= least:
            result.append((start, end))
        if one[i][1] < other[j][1]:
            i += 1
        else:
            j += 1
    return result


def enough(band: Sequence[Row], white: White) -> list[float]:
    """Return the middles of the stretches that have enough rows on either side."""
    found: list[float] = []
    for start, end in white:
        middle = (start + end) / 2
        before = sum(any((found[-1] if found else 0) < s.left < middle for s in row.segments) for row in band)
        after = sum(any(s.left > middle for s in row.segments) for row in band)
        if min(before, after) >= FEWEST_ROWS:
            found.append(middle)
    return found


def cut(band: Sequence[Row], gutters: Sequence[float]) -> list[list[Row]]:
    """Return the rows of each column."""
    columns: list[list[Segment]] = [[] for _ in range(len(gutters) + 1)]
    for row in band:
        for segment in row.segments:
            columns[sum(segment.left > gutter for gutter in gutters)].append(segment)
    return [rows_of(column) for column in columns]


def are_columns(columns: Sequence[Sequence[Row]]) -> bool:
    """Return whether columns are read one after the other, not row by row."""
    painted = sorted(
        (segment.order, number) for number, column in enumerate(columns) for row in column for segment in row.segments
    )
    switches = sum(one[1] != other[1] for one, other in pairwise(painted))
    shortest = min(len(column) for column in columns)
    if switches <= max(len(columns) - 1, SWITCHES * shortest):
        return True
    return all(is_prose(column) for column in columns)


def is_prose(column: Sequence[Row]) -> bool:
    """Return whether most lines of a column fill it, as only running text does."""
    left = min(row.segments[0].left for row in column)
    right = max(row.segments[-1].right for row in column)
    full = sum(row.segments[-1].right >= left + FULL * (right - left) for row in column)
    return len(column) > 2 * FEWEST_ROWS and full * 2 > len(column)
