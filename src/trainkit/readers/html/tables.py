"""Tables: those that hold data, as a grid of cells; others only put blocks beside one another."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Final

import msgspec

from trainkit.readers.inline import Fragment

from .phrasing import Phrasing
from .tags import HEADINGS
from .tree import Element

MOST_COLUMNS: Final = 60
"""A table of more columns than that can't be read on a slide or a page; its cells are read one by one."""

WIDEST_SPAN: Final = 30
GROUPS: Final = frozenset(("thead", "tbody", "tfoot"))
LAYING_OUT: Final = frozenset(
    ("table", "article", "section", "nav", "aside", "form", "main", "hr", "figure", *HEADINGS)
)
"""What no cell of data holds."""

LONGEST_CELL: Final = 700
"""Characters. A cell with more is a column of text, unless a header says what it is."""


MARKER = re.compile(r"\(?(?:\d{1,3}|[a-zA-Z]|[ivxIVX]{1,5})[.)]|[•·●▪■◦‣–*-]")
"""What stands in the first column of a list set as a table; a number alone may be data."""


class Grid(msgspec.Struct, frozen=True):
    """The cells of a table."""

    rows: list[list[list[Fragment]]]
    header_rows: int
    caption: str


def rows_of(table: Element) -> Iterator[tuple[Element, bool]]:
    """Yield the rows of a table, and whether each stands in its head; those of tables within it aren't its own."""
    for child in table.elements:
        if child.tag == "tr":
            yield child, False
        elif child.tag in GROUPS:
            yield from ((row, child.tag == "thead") for row in child.elements if row.tag == "tr")


def cells_of(row: Element) -> list[Element]:
    """Return the cells of a row."""
    return [cell for cell in row.elements if cell.tag in ("td", "th")]


def holds_data(table: Element, judged: Mapping[Element, str]) -> bool:
    """Return whether a table's rows and columns mean something."""
    if table.get("role") in ("presentation", "none"):
        return False
    rows = [cells for row, _ in rows_of(table) if row not in judged and (cells := cells_of(row))]
    widest = max(map(len, rows), default=0)
    if not 2 <= widest <= MOST_COLUMNS:
        return False
    cells = [cell for row in rows for cell in row]
    within = {part.tag for cell in cells for part in cell.walk() if part is not cell}
    if within & LAYING_OUT - {"figure"} or any(cell in judged for cell in cells):
        return False
    is_headed = any(cell.tag == "th" or cell.get("scope") for cell in cells)
    if is_headed or any(child.tag in ("thead", "caption") for child in table.elements):
        return True
    filled = [cell for cell in cells if cell.chars]
    return len(rows) > 1 and len(filled) > 2 and all(cell.chars <= LONGEST_CELL for cell in cells)


def grid(table: Element, phrasing: Phrasing) -> Grid:
    """Return the cells of a table of data. What spans several rows or columns stands in the first of them."""
    rows: list[list[list[Fragment]]] = []
    covered: dict[int, int] = {}
    headers: list[bool] = []
    for row, in_head in rows_of(table):
        cells = cells_of(row)
        line: list[list[Fragment]] = []
        for cell in cells:
            skip(line, covered)
            line.append(phrasing.read(cell.children, False).fragments)
            across, down = span(cell, "colspan"), span(cell, "rowspan")
            line += [[] for _ in range(across - 1)]
            covered.update({len(line) - 1 - step: down for step in range(across) if down > 1})
        skip(line, covered)
        covered = {column: left - 1 for column, left in covered.items() if left > 1}
        rows.append(line)
        headers.append(in_head or (bool(cells) and is_header_row([cell for cell in cells if cell.chars], phrasing)))
    caption = next((text_of(child, phrasing) for child in table.elements if child.tag == "caption"), "")
    return Grid(rows, leading(headers), caption)


def numbered(table: Element, judged: Mapping[Element, str]) -> list[tuple[Element, Element]]:
    """Return the cells of a list that is set as a table, its numbers or bullets in the first column; [] if it is none.

    Each pair is the cell of the marker and the cell of the text.
    """
    rows = [[cell for cell in cells_of(row) if cell.chars] for row, _ in rows_of(table) if row not in judged]
    pairs = [(cells[0], cells[1]) for cells in rows if len(cells) == 2]
    is_list = len(pairs) > 1 and len(pairs) == sum(map(bool, rows))
    return pairs if is_list and all(MARKER.fullmatch(sign.words().strip()) for sign, _ in pairs) else []


def skip(line: list[list[Fragment]], covered: Mapping[int, int]) -> None:
    """Leave the columns free that cells of earlier rows reach down into."""
    while covered.get(len(line), 0) > 0 and len(line) < MOST_COLUMNS:
        line.append([])


def span(cell: Element, name: str) -> int:
    """Return how many rows or columns a cell takes."""
    given = cell.get(name)
    return min(max(int(given), 1), WIDEST_SPAN) if given.isdecimal() and len(given) < 6 else 1


def is_header_row(cells: list[Element], phrasing: Phrasing) -> bool:
    """Return whether a row has nothing but headers. The first of them may be said to be one of its row."""
    of_columns = [cell for cell in cells if is_header(cell, phrasing)]
    return len(of_columns) == len(cells) or (bool(of_columns) and all(cell.tag == "th" for cell in cells))


def is_header(cell: Element, phrasing: Phrasing) -> bool:
    """Return whether a cell is marked as a header, or set as one."""
    if cell.tag == "th":
        return cell.get("scope") not in ("row", "rowgroup")
    said = [fragment for fragment in phrasing.read(cell.children, False).fragments if fragment.text.strip()]
    return bool(said) and all(fragment.strong for fragment in said)


def text_of(cell: Element, phrasing: Phrasing) -> str:
    """Return the text of a cell, a line for each of its blocks."""
    return "".join(fragment.text for fragment in phrasing.read(cell.children, False).fragments)


def leading(headers: list[bool]) -> int:
    """Return how many rows at the top are headers; where all are, the first one is."""
    count = next((index for index, is_head in enumerate(headers) if not is_head), len(headers))
    return min(count, 1) if count == len(headers) else count
