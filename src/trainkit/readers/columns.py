"""Tables as people type them in plain text: lines whose cells stand apart by tabs, bars, semicolons or wide gaps.

Nothing marks such a table, so several things must agree: consecutive lines that all have the same number of short
cells, none of them begun by the marker of a list, and a column of numbers behind the first or, where bars or tabs part
the cells, three columns at least.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

import msgspec

from trainkit.lazy import lazy

FEWEST_LINES: Final = 3
"""Two lines may have their gaps in common by accident."""

MOST_COLUMNS: Final = 12

LONGEST_CELL: Final = 48
"""Characters: what is longer is prose."""

NUMBERED: Final = 2 / 3
"""The part of a column's cells that hold numbers where it is one of figures; the rest may be missing or in words."""

MARKER = lazy(r"[-–*•·](?:\s|$)|[(（]?(?:\d{1,3}|[A-Za-z])(?:[.)、）．](?:\s|$)|$)|.*[:：]$")
"""What begins an item of a list, or names what stands behind it (`Date:   3 May`)."""

YEAR = lazy(r"\d{4}")
FIGURE = lazy(r"[-–+<>≈~]?\s?[$€£¥]?\s?\d[\d.,'’\u00a0\u202f/:–-]*\s?\S{0,4}")
DASHES = lazy(r"[-–—.…]?")
LEADERS = lazy(r"[.…·・_ ]{3,}")
"""What leads to the number of a page in a table of contents."""

RULE = lazy(r"[\s|+:=-]*")


class Parting(msgspec.Struct, frozen=True):
    """What stands between cells; `is_sign` tells that it is a sign which prose does not have so often."""

    pattern: re.Pattern[str]
    is_sign: bool


PARTINGS: Final = (
    Parting(lazy(r"\t+"), is_sign=True),
    Parting(lazy(r"[|｜]"), is_sign=True),
    Parting(lazy(r"\u3000+"), is_sign=False),
    Parting(lazy(r"(?:[ \u00a0]{2,})"), is_sign=False),
    Parting(lazy(r"[;；]"), is_sign=False),
)


class Found(msgspec.Struct, frozen=True):
    """A table in the lines `start:end`; the first of its rows is a header if `has_header`."""

    start: int
    end: int
    rows: tuple[tuple[str, ...], ...]
    has_header: bool


def find_tables(lines: Sequence[str]) -> list[Found]:
    """Return the tables among the lines of a paragraph, in order."""
    tables: list[Found] = []
    taken = bytearray(len(lines))
    for parting in PARTINGS:
        for start, rows in _runs(lines, parting):
            end = start + len(rows)
            table = None if any(taken[start:end]) else _as_table(start, end, [row for row in rows if row], parting)
            if table:
                tables.append(table)
                taken[start:end] = b"\x01" * (end - start)
    return sorted(tables, key=lambda table: table.start)


def _runs(lines: Sequence[str], parting: Parting) -> Iterator[tuple[int, list[tuple[str, ...]]]]:
    """Yield the runs of lines that have as many cells as one another, with where each begins; rules below heads of
    tables are rows without cells.
    """
    rows: list[tuple[str, ...]] = []
    count = 0
    for index, line in enumerate(lines):
        cells = _cells(line, parting)
        if rows and RULE.fullmatch(line):
            rows.append(())
        elif count and len(cells) == count:
            rows.append(cells)
        else:
            if len(rows) >= FEWEST_LINES:
                yield index - len(rows), rows
            rows, count = ([cells], len(cells)) if cells else ([], 0)
    if len(rows) >= FEWEST_LINES:
        yield len(lines) - len(rows), rows


def _as_table(start: int, end: int, rows: list[tuple[str, ...]], parting: Parting) -> Found | None:
    if len(rows) < FEWEST_LINES:
        return None
    columns = list(zip(*rows, strict=True))
    figures = [_is_of_figures(column[1:]) for column in columns[1:]]
    if not any(figures) and not (parting.is_sign and len(columns) > 2):
        return None
    if any(all(LEADERS.fullmatch(cell) for cell in column) for column in columns):
        return None
    has_header = not any(FIGURE.fullmatch(cell) for cell in rows[0][1:])
    return Found(start, end, tuple(rows), has_header)


def _cells(line: str, parting: Parting) -> tuple[str, ...]:
    """Return the cells of a line, none if it is no row of a table."""
    text = line.strip()
    if parting.is_sign:
        text = text.strip("|｜").strip()
    if not parting.pattern.search(text):
        return ()
    cells = tuple(cell.strip() for cell in parting.pattern.split(text))
    if not 2 <= len(cells) <= MOST_COLUMNS or max(map(len, cells)) > LONGEST_CELL or _begins_item(cells[0]):
        return ()
    return cells


def _begins_item(cell: str) -> bool:
    return MARKER.match(cell) is not None and YEAR.fullmatch(cell) is None


def _is_of_figures(cells: Sequence[str]) -> bool:
    """Whether a column holds numbers, but for cells that say there is none."""
    said = [cell for cell in cells if not DASHES.fullmatch(cell)]
    return bool(said) and sum(FIGURE.fullmatch(cell) is not None for cell in said) >= NUMBERED * len(said)
