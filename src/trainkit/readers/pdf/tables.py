"""Makes tables of grids, and of rows that stand in columns so clearly that nothing else can be meant.

A wrong table is worse than lines: what isn't certain stays text.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Final

from trainkit.readers.pdfium.wire import Box

from .grids import Grid, cell_of, find_grids
from .joints import joint, rejoined
from .lines import Line
from .rows import Row, row_of, rows_of
from .segments import Exhibit, Piece, exhibited, in_order, is_inside, segments_of

FILLED: Final = 0.5
"""Of the cells of a grid: a form that waits to be filled in is no table."""

LONGEST_CELL: Final = 300
"""Characters on average: beyond, the grid lays out a page."""

LONGEST_ALIGNED: Final = 60
"""Characters of a cell without lines around it; longer ones are text in columns."""

FEWEST_ALIGNED: Final = 3
"""Rows, and columns: two could be anything that tabs are used for."""

SAME_EDGE: Final = 3.0
"""Points by which the edges of the cells of a column differ."""

NEAR: Final = 2.6
"""Sizes between the base lines of a table's rows."""

Cells = tuple[tuple[str, ...], ...]


def with_grids(pieces: Sequence[Piece], rules: Iterable[Box]) -> tuple[list[Piece], list[Exhibit]]:
    """Return the pieces of a page that stand in no grid, and the tables that the others make."""
    left = list(pieces)
    tables: list[Exhibit] = []
    for grid in find_grids(rules):
        inside = [piece for piece in left if is_inside(piece, grid.box)]
        table = table_of(grid, inside)
        if table is not None:
            tables.append(table)
            taken = set(map(id, inside))
            left = [piece for piece in left if id(piece) not in taken]
    return left, tables


def table_of(grid: Grid, pieces: Sequence[Piece]) -> Exhibit | None:
    """Return the table that pieces make in a grid, or None if it is something else."""
    cells: dict[tuple[int, int], list[Piece]] = {}
    for piece in pieces:
        row = cell_of((piece.top + piece.bottom) / 2, grid.rows)
        column = cell_of((piece.left + piece.right) / 2, grid.columns)
        cells.setdefault((row, begins(grid, row, column)), []).append(piece)
    rows, columns = {row for row, _ in cells}, {column for _, column in cells}
    if len(rows) < 2 or len(columns) < 2 or len(cells) < FILLED * len(rows) * len(columns):
        return None
    if sum(len(piece.text) + 1 for piece in pieces) > LONGEST_CELL * len(cells):
        return None
    texts = {place: cell_text(inside) for place, inside in cells.items()}
    across, down = range(len(grid.columns) - 1), range(len(grid.rows) - 1)
    table = tuple(tuple(texts.get((row, column), "") for column in across) for row in down)
    return exhibit(table, header_rows(cells, sorted(rows)), grid.box, pieces)


def exhibit(table: Cells, headers: int, box: Box, pieces: Sequence[Piece]) -> Exhibit:
    """Return a table as what stands on the page."""
    order = min(piece.order for piece in pieces)
    return Exhibit(box.left, box.top, box.right, box.bottom, order, None, table, headers)


def begins(grid: Grid, row: int, column: int) -> int:
    """Return in which column the cell begins that a place belongs to: where no line parts them, cells are merged."""
    middle = (grid.rows[row] + grid.rows[row + 1]) / 2
    while column > 0 and not any(
        abs(rule.at - grid.columns[column]) <= 2 * SAME_EDGE and rule.start <= middle <= rule.end
        for rule in grid.uprights
    ):
        column -= 1
    return column


def cell_text(pieces: Sequence[Piece]) -> str:
    """Return the text of a cell; items of a list in it keep their lines."""
    lines = [
        Line(in_order(piece for segment in row.segments for piece in segment.pieces), 0)
        for row in rows_of(segments_of(pieces))
    ]
    parts = [lines[0].text]
    for before, line in pairwise(lines):
        parts += ["\n" if line.marker else joint(before.pieces[-1].text, line.pieces[0].text), line.text]
    return rejoined("".join(parts))


def header_rows(cells: dict[tuple[int, int], list[Piece]], rows: Sequence[int]) -> int:
    """Return 1 if the first row alone is all bold."""
    bold = [
        all(piece.style.bold for (row, _), pieces in cells.items() if row == one for piece in pieces) for one in rows
    ]
    return int(bold[0] and not all(bold))


def with_aligned(rows: Sequence[Row]) -> list[Row]:
    """Return rows with tables in place of those that stand in columns without lines around them."""
    result: list[Row] = []
    for run in runs(rows):
        table = aligned(run) if len(run) >= FEWEST_ALIGNED else None
        result += [row_of([exhibited(table, run[0].size)])] if table else run
    return result


def runs(rows: Sequence[Row]) -> Iterator[list[Row]]:
    """Yield rows that follow each other with as many segments; single rows for all others."""
    run: list[Row] = []
    for row in rows:
        near = bool(run) and row.base - run[-1].base <= NEAR * row.size and len(row.segments) == len(run[-1].segments)
        if not near or len(row.segments) < FEWEST_ALIGNED:
            if run:
                yield run
            run = []
        run.append(row)
    if run:
        yield run


def counts_pages(texts: Sequence[str]) -> bool:
    """Return whether the last cells of rows are the numbers of pages: the rows are a list of contents."""
    numbers = [int(text) for text in texts if text.isdecimal() and len(text) < 5]
    return len(numbers) == len(texts) and numbers == sorted(numbers)


def aligned(rows: Sequence[Row]) -> Exhibit | None:
    """Return the table that rows make, or None if their cells don't stand in columns, or are something else."""
    columns = list(zip(*(row.segments for row in rows), strict=True))
    for column in columns:
        if any(segment.exhibit is not None or len(segment.text) > LONGEST_ALIGNED for segment in column):
            return None
        lefts, rights = [segment.left for segment in column], [segment.right for segment in column]
        middles = [(left + right) / 2 for left, right in zip(lefts, rights, strict=True)]
        if min(max(edges) - min(edges) for edges in (lefts, rights, middles)) > SAME_EDGE:
            return None
    numbered = not any(map(str.isalpha, "".join(segment.text for segment in columns[0])))
    if (numbered and len(columns) == FEWEST_ALIGNED) or counts_pages([segment.text for segment in columns[-1]]):
        return None
    pieces = [piece for row in rows for segment in row.segments for piece in segment.pieces]
    table = tuple(tuple(segment.text for segment in row.segments) for row in rows)
    box = Box(
        min(piece.left for piece in pieces),
        min(piece.top for piece in pieces),
        max(piece.right for piece in pieces),
        max(piece.bottom for piece in pieces),
    )
    cells = {(r, c): list(segment.pieces) for r, row in enumerate(rows) for c, segment in enumerate(row.segments)}
    return exhibit(table, header_rows(cells, range(len(rows))), box, pieces)
