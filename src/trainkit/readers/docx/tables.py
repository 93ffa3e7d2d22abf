"""Tables of data as grids of cells; others only put blocks beside one another (ECMA-376 part 1, 17.4)."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, Final

import msgspec

from trainkit.readers.inline import Fragment
from trainkit.readers.office.names import W, children, is_on, number

from .levels import nest
from .pieces import Beside, Grid, Piece, Shown, Text
from .styles import Style, value

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

MOST_COLUMNS: Final = 60
"""A table of more columns than that can't be read on a slide or a page; Word itself allows 63."""

LONGEST_CELL: Final = 700
"""Characters. A cell with more is a column of text, unless a header says what it is."""

MARKER = re.compile(r"\(?(?:\d{1,3}|[a-zA-Z]|[ivxIVX]{1,5})[.)]|[•·●▪■◦‣–*-]")
"""What stands in the first column of a list set as a table; a number alone may be data."""

LINE_END: Final = Fragment("\n")

WRAPPED: Final = frozenset(f"{W}{name}" for name in ("sdt", "sdtContent", "customXml", "ins", "moveTo"))
FIRST_ROW: Final = 0x20
"""The bit of a table's look that asks for a header row (17.4.55)."""

WHITE: Final = frozenset(("", "auto", "FFFFFF", "ffffff"))


class Cell(msgspec.Struct):
    """A cell that takes `across` columns. One that only continues the cell above it has no pieces."""

    pieces: list[Piece]
    across: int
    is_shaded: bool

    @property
    def lines(self) -> list[str]:
        """The text, a line for each paragraph, with the signs of its lists."""
        return [f"{sign} {text.text}".strip() for sign, text in self._signed]

    @property
    def fragments(self) -> list[Fragment]:
        """The same as it was set."""
        lines = [[LINE_END, Fragment(f"{sign} "), *text.fragments] for sign, text in self._signed]
        return [fragment for line in lines for fragment in line][1:]

    @property
    def _signed(self) -> list[tuple[str, Text]]:
        """The paragraphs, each with the sign before it."""
        texts = [piece for piece in self.pieces if isinstance(piece, Text)]
        signed = sum(text.kind == "item" for text in texts) > 1
        return [
            ((text.marker or "•") if text.kind == "item" and (signed or text.marker) else "", text) for text in texts
        ]

    @property
    def is_strong(self) -> bool:
        """Whether there is text, and all of it is bold."""
        texts = [piece for piece in self.pieces if isinstance(piece, Text)]
        return bool(texts) and all(text.is_strong for text in texts)

    @property
    def has_structure(self) -> bool:
        """Whether it holds what no cell of data does: a table, a heading with text below it."""
        kinds = [piece.kind for piece in self.pieces if isinstance(piece, Text)]
        is_headed = len(kinds) > 1 and not {"heading", "title"}.isdisjoint(kinds)
        return is_headed or any(isinstance(piece, Grid) for piece in self.pieces)


class Row(msgspec.Struct):
    """A row; `before` columns are left free at its beginning. `repeats` on each page if it is a header."""

    cells: list[Cell]
    before: int
    repeats: bool


def pieces_of_table(table: Element, style: Style, read: Callable[[Element], list[Piece]]) -> Iterator[Piece]:
    """Yield a table of data with the pictures in it, or what stands in a table that is none, cell by cell."""
    rows = [row for element in wrapped(table, "tr") if (row := row_of(element, read)) is not None]
    pairs = numbered(rows)
    if pairs:
        yield from listed(pairs)
        return
    header_rows = headers(table, style, rows)
    cells = [cell for row in rows for cell in row.cells]
    if not holds_data(rows, header_rows):
        yield from (piece for cell in cells for piece in cell.pieces)
        return
    grid = [[*[""] * row.before, *in_columns(row)] for row in rows]
    leading = any(fragment.address for cell in cells for fragment in cell.fragments)
    fragments = [[*[[]] * row.before, *in_columns_as_set(row)] for row in rows] if leading else []
    yield Grid(grid, header_rows, place_of(rows), caption_of(table), fragments)
    yield from (piece for cell in cells for piece in cell.pieces if isinstance(piece, Shown | Beside))


def place_of(rows: Sequence[Row]) -> str:
    """Return where the first text of a table stands."""
    pieces = (piece for row in rows for cell in row.cells for piece in cell.pieces)
    return next((piece.place for piece in pieces), "")


def in_columns(row: Row) -> list[str]:
    """Return the texts of a row; what spans several columns stands in the first of them."""
    return [text for cell in row.cells for text in ("\n".join(cell.lines), *[""] * (cell.across - 1))]


def in_columns_as_set(row: Row) -> list[list[Fragment]]:
    """Return the same as it was set."""
    return [said for cell in row.cells for said in (cell.fragments, *[[]] * (cell.across - 1))]


def wrapped(element: Element, name: str) -> Iterator[Element]:
    """Yield the rows of a table or the cells of a row, also those within controls."""
    for child in children(element):
        if child.tag == f"{W}{name}":
            yield child
        elif child.tag in WRAPPED:
            yield from wrapped(child, name)


def row_of(element: Element, read: Callable[[Element], list[Piece]]) -> Row | None:
    """Return a row, None if it was deleted."""
    properties = element.find(f"{W}trPr")
    before, repeats = 0, False
    if properties is not None:
        if properties.find(f"{W}del") is not None:
            return None
        before = number(value(properties, "gridBefore"), 0)
        header = properties.find(f"{W}tblHeader")
        repeats = header is not None and is_on(header.get(f"{W}val"))
    cells = [cell_of(each, read) for each in wrapped(element, "tc")]
    return Row(cells, min(max(before, 0), MOST_COLUMNS), repeats)


def cell_of(element: Element, read: Callable[[Element], list[Piece]]) -> Cell:
    """Return a cell."""
    properties = element.find(f"{W}tcPr")
    across, shade = 1, ""
    if properties is not None:
        across = number(value(properties, "gridSpan"), 1)
        shading = properties.find(f"{W}shd")
        shade = "" if shading is None else shading.get(f"{W}fill", "")
    return Cell(read(element), min(max(across, 1), MOST_COLUMNS), shade not in WHITE)


def headers(table: Element, style: Style, rows: Sequence[Row]) -> int:
    """Return how many rows at the top are headers: marked as such, or the first one where it is set apart.

    Programs ask for a header row in every table; it is one if the table's style sets it apart, or it is set apart by
    bold text or a shade that the next row doesn't have.
    """
    marked = next((count for count, row in enumerate(rows) if not row.repeats), len(rows))
    if marked or len(rows) < 2:
        return marked if marked < len(rows) else min(len(rows), 1)
    if style.has_header and asks_for_header(table):
        return 1
    first, second = ([cell for cell in row.cells if cell.pieces] for row in rows[:2])
    is_strong = bool(first) and all(cell.is_strong for cell in first)
    is_shaded = bool(first) and all(cell.is_shaded for cell in first)
    if is_strong and not all(cell.is_strong for cell in second):
        return 1
    return int(is_shaded and not all(cell.is_shaded for cell in second))


def asks_for_header(table: Element) -> bool:
    """Return whether the look of a table includes a header row."""
    look = table.find(f"{W}tblPr/{W}tblLook")
    if look is None:
        return True
    if look.get(f"{W}firstRow") is not None:
        return is_on(look.get(f"{W}firstRow"))
    flags = re.fullmatch(r"[0-9A-Fa-f]{1,8}", look.get(f"{W}val", ""))
    return flags is not None and bool(int(flags[0], 16) & FIRST_ROW)


def holds_data(rows: Sequence[Row], header_rows: int) -> bool:
    """Return whether a table's rows and columns mean something."""
    cells = [cell for row in rows for cell in row.cells]
    widest = max((row.before + sum(cell.across for cell in row.cells) for row in rows), default=0)
    if widest > MOST_COLUMNS or any(cell.has_structure for cell in cells):
        return False
    filled = [[place for place, text in enumerate(in_columns(row)) if text] for row in rows]
    if len({place for places in filled for place in places}) < 2:
        return False
    if header_rows and len(rows) > header_rows:
        return True
    longest = max(sum(map(len, cell.lines)) for cell in cells)
    return sum(map(bool, filled)) > 1 and sum(map(len, filled)) > 2 and longest <= LONGEST_CELL


def numbered(rows: Sequence[Row]) -> list[tuple[Cell, Cell]]:
    """Return the cells of a list that is set as a table, its numbers or bullets in the first column; [] if it is none.

    Each pair is the cell of the marker and the cell of the text.
    """
    filled = [[cell for cell in row.cells if cell.lines] for row in rows]
    pairs = [(cells[0], cells[1]) for cells in filled if len(cells) == 2]
    is_list = len(pairs) > 1 and len(pairs) == sum(map(bool, filled))
    return pairs if is_list and all(MARKER.fullmatch(" ".join(sign.lines).strip()) for sign, _ in pairs) else []


def listed(pairs: Sequence[tuple[Cell, Cell]]) -> Iterator[Piece]:
    """Yield such a list: an item for each row, and what else stands in its cell below it."""
    texts: list[Text] = []
    for sign, cell in pairs:
        marker = " ".join(sign.lines).strip()
        first, *rest = (piece for piece in cell.pieces if isinstance(piece, Text))
        first.kind, first.list_key, first.rank, first.left, first.first = "item", "table", 0, 0, 0
        first.marker, first.is_bullet = marker if marker[-2:-1].isalnum() else "", False
        for text in rest:
            text.level = 1 if text.kind == "paragraph" else text.level
        texts += [first, *rest]
    nest(texts)
    for text in texts:
        text.list_key = ""  # their levels are found, whatever stands around the table
    yield from (piece for _, cell in pairs for piece in cell.pieces)


def caption_of(table: Element) -> str:
    """Return the title that a table's properties give (17.4.39)."""
    properties = table.find(f"{W}tblPr")
    return "" if properties is None else value(properties, "tblCaption") or ""
