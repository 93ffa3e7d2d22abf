"""Tables in lines: the widths of columns, the heights of rows, and which rows stand on which slide, at one size."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil

import msgspec
from msgspec import structs

from trainkit.model import Alignment, Box, ItemStyle, Links, Overflow, Slot, Table

from .bodies import Look
from .columns import PADDING, Column, widths
from .fitting import fit_trimmed
from .fonts import FontChain
from .linking import lines_of
from .setting import SAFETY, UNSURE, Item, Setting, set_items

# Room above and below a cell's text, in ems.
_PADDING_ABOVE = 0.36

# What a column has beyond its share in ems: the half point that lines keep free, and what rounding may take.
_BEYOND = SAFETY + 2

# A header takes no more than this part of a slide.
_MOST_HEADER = 0.5


class Row(msgspec.Struct, frozen=True):
    """A row in lines: its cells, its height in EMU, and whether a cell of it was cut."""

    cells: tuple[Setting, ...]
    height: int
    is_cut: bool


class Grid(msgspec.Struct, frozen=True):
    """The columns of a table that stand on one slide, at one size; lengths are EMU.

    Each page is the rows of one slide, below the header.
    """

    size: int
    column_widths: tuple[int, ...]
    header: tuple[Row, ...]
    pages: tuple[tuple[Row, ...], ...]

    @property
    def is_cut(self) -> bool:
        """Whether a cell does not show all of its text."""
        return any(row.is_cut for page in (self.header, *self.pages) for row in page)


class Gridder:
    """Sets a table, or some columns of it, at one size or another."""

    def __init__(self, table: Table, columns: Sequence[Column], slot: Slot, look: Look) -> None:
        self._table = table
        self._columns = columns
        self._slot = slot
        plain = structs.replace(slot, overflow=Overflow.TRIM, items=ItemStyle(), most_lines=0, balanced=False)
        bold = structs.replace(plain, style=structs.replace(slot.style, bold=True))
        self._body = (plain, look.chain(plain.style))
        self._head = (bold, look.chain(bold.style))

    def grid(self, group: Sequence[int], size: int) -> Grid:
        """Return the columns of those indexes set at `size` (EMU)."""
        columns = [self._columns[index] for index in group]
        ems = widths(columns, ems_of(self._slot, len(columns), size))
        column_widths = tuple(ceil(em * size / (1 - UNSURE)) + _BEYOND for em in ems)
        links = self._table.links or (((),) * len(self._columns),) * len(self._table.rows)
        cells = zip(self._table.rows, links, strict=True)
        all_rows = [[(row[index], leading[index]) for index in group] for row, leading in cells]
        head_rows, body_rows = all_rows[: self._table.header_rows], all_rows[self._table.header_rows :]
        setter = _RowSetter(columns, column_widths, size)
        height = self._slot.box.height
        header = tuple(setter.row(cells, *self._head, round(height * _MOST_HEADER)) for cells in head_rows)
        room = height - sum(row.height for row in header)
        rows = [setter.row(cells, *self._body, room) for cells in body_rows]
        return Grid(size, column_widths, header, even_pages(rows, room))


class _RowSetter(msgspec.Struct, frozen=True):
    """Sets rows to the widths of their columns."""

    columns: list[Column]
    column_widths: tuple[int, ...]
    size: int

    def row(self, cells: list[tuple[str, Links]], slot: Slot, chain: FontChain, most_height: int) -> Row:
        """Return a row; a cell that is higher than `most_height` is cut."""
        above = round(_PADDING_ABOVE * self.size)
        settings: list[Setting] = []
        is_cut = False
        for (cell, links), column, width in zip(cells, self.columns, self.column_widths, strict=True):
            own = self._cell_slot(slot, column, width, most_height - 2 * above)
            items = [Item(line, links=within) for line, within in lines_of(cell, links)]
            setting = set_items(items, own, chain, self.size)
            if not setting.fits:
                setting = fit_trimmed([Item(" ".join(cell.split()))], own, chain, [self.size])
                is_cut = True
            settings.append(setting)
        highest = max(sum(item.most_height for item in setting.items) for setting in settings)
        # An empty row still takes a line.
        return Row(tuple(settings), round(max(highest, 1.2 * self.size)) + 2 * above, is_cut)

    def _cell_slot(self, slot: Slot, column: Column, width: int, height: int) -> Slot:
        side = int(PADDING * self.size)
        alignment = Alignment.END if column.is_numeric else slot.style.alignment
        style = structs.replace(slot.style, alignment=alignment)
        return structs.replace(slot, name="cell", box=Box(side, 0, width - 2 * side, height), style=style)


def ems_of(slot: Slot, columns: int, size: int) -> float:
    """Return the width that a slot has for that many columns at `size`, in ems."""
    return (slot.box.width - (_BEYOND + 1) * columns) * (1 - UNSURE) / size


def even_pages(rows: Sequence[Row], room: int) -> tuple[tuple[Row, ...], ...]:
    """Return the rows on as few slides as they need, about as full as one another."""
    pages = _filled(rows, room)
    if len(pages) == 1:
        return pages
    too_low, enough = sum(row.height for row in rows) // len(pages), room
    while enough - too_low > SAFETY:
        middle = (too_low + enough) // 2
        if len(_filled(rows, middle)) > len(pages):
            too_low = middle
        else:
            enough = middle
    return _filled(rows, enough)


def _filled(rows: Sequence[Row], room: int) -> tuple[tuple[Row, ...], ...]:
    pages: list[list[Row]] = [[]]
    used = 0
    for row in rows:
        if pages[-1] and used + row.height > room:
            pages.append([])
            used = 0
        pages[-1].append(row)
        used += row.height
    return tuple(tuple(page) for page in pages)
