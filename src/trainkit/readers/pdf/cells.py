"""Puts the cells of a tagged table together (ISO 32000-1, 14.8.4.3.4)."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from typing import Final

import msgspec

from .parts import Part
from .tables import LONGEST_CELL
from .tags import Tags
from .widths import Widths

MOST_COLUMNS: Final = 60
"""A table of more columns than that can't be read on a slide or a page."""


class TableRow(msgspec.Struct, frozen=True):
    """The texts of a row by their columns; `is_header` and `is_bold` are whether all its cells are."""

    cells: dict[int, str]
    is_header: bool
    is_bold: bool


class Grid(msgspec.Struct, frozen=True):
    """The rows of a table, of which the first `header_rows` are headers."""

    rows: list[list[str]]
    header_rows: int


def grid_of(parts: Sequence[Part], tags: Tags, widths: Widths) -> Grid | None:
    """Return the table that parts make, or None if it only puts blocks beside one another."""
    texts = [part for part in parts if part.lines]
    if any(part.ancestry.heading >= 0 or part.ancestry.cell < 0 for part in texts):
        return None
    rows = rows_of_table(texts, tags, widths)
    columns = {column for row in rows for column in row.cells}
    length = sum(len(text) for row in rows for text in row.cells.values())
    is_data = len(rows) > 1 and len(columns) > 1 and max(columns) < MOST_COLUMNS
    if not is_data or length > LONGEST_CELL * sum(len(row.cells) for row in rows):
        return None
    headers = next((number for number, row in enumerate(rows) if not row.is_header), 0)
    headers = headers or int(rows[0].is_bold and not all(row.is_bold for row in rows))
    # Some programs tag the header anew on each page.
    kept = rows[:headers] + [row for row in rows[headers:] if row not in rows[:headers]]
    return Grid([[row.cells.get(column, "") for column in range(max(columns) + 1)] for row in kept], headers)


def rows_of_table(parts: Sequence[Part], tags: Tags, widths: Widths) -> list[TableRow]:
    """Return the rows of a table. Cells stand in the columns that those before and above leave free; empty ones, of
    which nothing is seen, count by the places that they leave.
    """
    rows: list[TableRow] = []
    below: dict[int, int] = {}
    for _, group in groupby(parts, key=lambda part: part.ancestry.row):
        inside = list(group)
        cells: dict[int, str] = {}
        shift = 0
        spans: dict[int, int] = {}
        for index, of_cell in groupby(inside, key=lambda part: part.ancestry.cell):
            cell = tags.elements[index]
            column = cell.place + shift
            while below.get(column, 0) > 0:
                column, shift = column + 1, shift + 1
            cells[column] = "\n".join(widths.text(part) for part in of_cell)
            shift += cell.columns - 1
            spans |= dict.fromkeys(range(column, column + cell.columns), cell.rows - 1)
        below = {column: left - 1 for column, left in below.items() if left > 1} | {c: n for c, n in spans.items() if n}
        is_header = all(tags.role(part.ancestry.cell) == "TH" for part in inside)
        is_bold = all(line.is_bold for part in inside for line in part.lines)
        rows.append(TableRow(cells, is_header, is_bold))
    return rows
