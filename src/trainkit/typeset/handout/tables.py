"""Tables on paper: real ones over the measure, their header again on every page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec
from msgspec import structs

from trainkit.model import Box, Colour, Line, Links, Mark, Table, TextStyle, preset_shape
from trainkit.typeset.breaking import SegmentLine, line_width
from trainkit.typeset.columns import PADDING, Column, fits, measure, widths
from trainkit.typeset.linking import lines_of
from trainkit.typeset.placing import place_line
from trainkit.typeset.setting import below_baseline, line_height

from .paragraphs import Block, flowing, glued, link_parts, text_lines
from .rows import LinkPart, Row, linked_marks, rule_below
from .sheet import Sheet

# The type scale of tables, in per cent of the text; the last is what can still be read in print.
_SIZES = (90, 86, 81, 76, 71, 67)
_LINE_SPACING = 106

# Above and below the text of a cell, in ems.
_PADDING_ABOVE = 0.35

_BELOW_CAPTION = 0.4

# A row that takes more of a page than this may part between its lines; a header, too, and it is not set again.
_TALL = 0.3


class CellLines(msgspec.Struct, frozen=True):
    """The text of a cell in lines, each with its distance from the row's left edge, whether a paragraph ends there, and
    the links in it; `element` is the structure element of the cell.
    """

    lines: tuple[tuple[int, SegmentLine, bool, tuple[LinkPart, ...]], ...]
    element: int


class TableRow(msgspec.Struct, frozen=True):
    """A row of a table, or some of its lines. `above` and `below` are the room round the text; lengths are EMU."""

    cells: tuple[CellLines, ...]
    style: TextStyle
    size: int
    width: int
    above: int
    below: int
    rule: Colour | None
    fill: Colour | None
    link_colour: Colour | None = None

    @property
    def height(self) -> int:
        """Height in EMU."""
        return self.above + round(self.line_count * line_height(self.size, self.style)) + self.below

    @property
    def line_count(self) -> int:
        """The number of lines of the longest cell, at least one."""
        return max([1, *(len(cell.lines) for cell in self.cells)])

    def marks(self, x: int, y: int) -> Iterator[Mark]:
        """Yield the fill, the cells, and the rule below."""
        if self.fill:
            yield Mark(preset_shape("rect", Box(x, y, self.width, self.height), fill=self.fill))
        distance = line_height(self.size, self.style)
        first = y + self.above + distance - below_baseline(self.size, self.style)
        for cell in self.cells:
            lines: list[Line] = []
            for index, (left, line, ends, links) in enumerate(cell.lines):
                if not line:
                    continue
                placed = place_line(line, x + left, round(first + index * distance), self.size, self.style, ends=ends)
                if not links:
                    lines.append(placed)
                    continue
                if lines:
                    yield Mark(tuple(lines), cell.element)
                    lines = []
                yield from linked_marks(placed, links, cell.element, self.size, self.link_colour)
            if lines:
                yield Mark(tuple(lines), cell.element)
        if self.rule:
            yield Mark(rule_below(x, y + self.height, self.width, self.rule))

    def parted(self) -> list[TableRow]:
        """Return the row as one row for each of its lines."""
        last = self.line_count - 1
        return [
            structs.replace(
                self,
                cells=tuple(structs.replace(cell, lines=cell.lines[index : index + 1]) for cell in self.cells),
                above=0 if index else self.above,
                below=0 if index < last else self.below,
                rule=None if index < last else self.rule,
            )
            for index in range(last + 1)
        ]


def table_rows(table: Table, caption: str, sheet: Sheet, gap: int) -> Block:
    """Return caption, header and rows of a table, `gap` (EMU) below what is above."""
    setter = _Setter(table, sheet)
    title: Block = []
    if caption:
        title = glued(text_lines(caption, sheet.look.details, sheet, "Caption", parent=setter.element), gap)
        gap = round(_BELOW_CAPTION * sheet.look.details.sizes[0])
    links = table.links or (((),) * len(table.rows[0]),) * len(table.rows)
    placed = [
        setter.row(tuple(zip(cells, leading, strict=True)), index < table.header_rows)
        for index, (cells, leading) in enumerate(zip(table.rows, links, strict=True))
    ]
    header, body = placed[: table.header_rows], placed[table.header_rows :]
    most = round((sheet.bottom - sheet.look.margin_top) * _TALL)
    if sum(row.height for row in header) <= most:
        # Neither the first nor the last row stands alone on a page.
        kept = {0, len(body) - 2} - {len(body) - 1}
        below = [part for index, row in enumerate(body) for part in _parts(row, most, index in kept)]
        below = [structs.replace(row, repeated=tuple(header)) for row in below]
        rows = glued(header, 0) + below
    else:
        rows = [part for row in placed for part in _parts(row, most, False)]
    rows[0] = structs.replace(rows[0], gap=gap)
    return title + rows


def _parts(row: TableRow, most: int, keep: bool) -> Block:
    """Return the row, in lines if it is higher than `most`; `keep` holds it to the next where it is not."""
    return [Row(row, keep_with_next=keep)] if row.height <= most else flowing(row.parted(), 0)


class _Setter:
    """Sets the rows of one table in columns that are as wide as its cells ask for."""

    def __init__(self, table: Table, sheet: Sheet) -> None:
        self.element = sheet.element("Table")
        self._sheet = sheet
        self._body, self._head = _styles(sheet.look.text)
        columns = measure(table, sheet.chain(self._body), sheet.chain(self._head))
        self._size = _size(columns, self._body, sheet.width)
        self._is_numeric = [column.is_numeric for column in columns]
        self._widths = [round(em * self._size) for em in widths(columns, sheet.width / self._size)]

    def row(self, texts: Sequence[tuple[str, Links]], is_header: bool) -> TableRow:
        """Return a row of texts with their links, whose structure elements are added to the sheet's."""
        style = self._head if is_header else self._body
        element = self._sheet.element("TR", self.element)
        cells: list[CellLines] = []
        left = 0
        for (text, links), width, is_numeric in zip(texts, self._widths, self._is_numeric, strict=True):
            scope = "Column" if is_header else ""
            cell = self._sheet.element("TH" if is_header else "TD", element, scope=scope)
            cells.append(CellLines(tuple(self._lines(text, links, cell, style, left, width, is_numeric)), cell))
            left += width
        padding = round(_PADDING_ABOVE * self._size)
        fill, link = self._sheet.panel if is_header else None, self._sheet.link
        return TableRow(tuple(cells), style, self._size, left, padding, padding, self._sheet.look.rule, fill, link)

    def _lines(
        self, text: str, links: Links, cell: int, style: TextStyle, left: int, width: int, is_numeric: bool
    ) -> Iterator[tuple[int, SegmentLine, bool, tuple[LinkPart, ...]]]:
        padding = round(PADDING * self._size)
        # A column is as wide as its widest word to the last unit, and rounding must not break that.
        room = width - 2 * padding + 1
        for paragraph, within in lines_of(text.strip(), links):
            broken = self._sheet.lines(paragraph, style, room, self._size)
            parts = link_parts(broken, within, cell, self._sheet)
            for index, (line, part) in enumerate(zip(broken, parts, strict=True)):
                slack = room - round(line_width(line) * self._size) if is_numeric else 0
                yield left + padding + max(0, slack), line, index == len(broken) - 1, part


def _styles(text: TextStyle) -> tuple[TextStyle, TextStyle]:
    sizes = tuple(text.sizes[0] * share // 100 for share in _SIZES)
    body = structs.replace(text, sizes=sizes, line_spacing=_LINE_SPACING)
    return body, structs.replace(body, bold=True)


def _size(columns: Sequence[Column], style: TextStyle, width: int) -> int:
    """Return the largest size at which no word is broken, the smallest if there is none."""
    return next((size for size in style.sizes if fits(columns, width / size)), style.sizes[-1])
