"""How wide the columns of a table are, in ems, and which of them stand on one slide."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from trainkit.lazy import lazy
from trainkit.model import Table

from .breaking import break_lines, line_width
from .fonts import FontChain
from .shaping import segments

# Room at each side of a cell's text, in ems.
PADDING = 0.6

# A column need not be wider than this for the sake of one word, which is then broken.
_WIDEST_WORD = 12.0

# A table of little text is drawn wider than its words so as not to look lost: up to this many times as wide, or to this
# part of the slot.
_MOST_STRETCH = 1.8
_LEAST_SHARE = 0.55

# Numbers with signs, separators, units of one to three letters, currencies, per cent; "–" for none.
_NUMBER = lazy(r"[-+−–±~≈<>≤≥ ]*[€$£¥₩]?\s?\d[\d.,:'’\s\u00a0\u202f/–-]*\s?(?:[%‰°€$£¥₩]|[^\W\d_]{1,3}\.?)?")
_NONE = ("", "-", "–", "—", "−", "n/a", "…")


class Column(msgspec.Struct, frozen=True):
    """A column's width if no word of it is broken, and if none of its lines is, in ems with padding."""

    least: float
    natural: float
    is_numeric: bool


def measure(table: Table, body: FontChain, head: FontChain) -> list[Column]:
    """Return the columns of a table as its cells ask for them."""
    return [_column(cells, table.header_rows, body, head) for cells in zip(*table.rows, strict=True)]


def fits(columns: Sequence[Column], width: float) -> bool:
    """Whether the columns stand beside one another in `width` ems without a broken word."""
    return sum(column.least for column in columns) <= width


def shared_out(columns: Sequence[Column], width: float) -> list[list[int]]:
    """Return the columns (indexes) in groups that fit; each begins with the first column, which names the rows."""
    groups: list[list[int]] = []
    used = width
    for index in range(1, len(columns)):
        if used + columns[index].least > width:
            groups.append([0])
            used = columns[0].least
        groups[-1].append(index)
        used += columns[index].least
    return groups or [[0]]


def widths(columns: Sequence[Column], width: float) -> list[float]:
    """Return how wide the columns are within `width` ems: what short ones need, long ones sharing the rest."""
    natural = sum(column.natural for column in columns)
    if natural <= width:
        stretched = min(width, max(natural * _MOST_STRETCH, width * _LEAST_SHARE))
        return [column.natural * stretched / natural for column in columns]
    least = sum(column.least for column in columns)
    if least > width:
        # Words have to be broken: those of the widest columns, as short ones are spoilt by it.
        most = _share([column.least for column in columns], width)
        return [min(column.least, most) for column in columns]
    share = _share([column.natural for column in columns], width)
    long = {index for index, column in enumerate(columns) if column.natural > share}
    rest = width - sum(column.natural for index, column in enumerate(columns) if index not in long)
    if rest < sum(columns[index].least for index in long):
        # Words of long columns need what short ones would take: all give way alike.
        long, rest = set(range(len(columns))), width
    needed = sum(columns[index].least for index in long)
    wishes = sum(columns[index].natural - columns[index].least for index in long)
    part = (rest - needed) / wishes
    return [
        column.least + (column.natural - column.least) * part if index in long else column.natural
        for index, column in enumerate(columns)
    ]


def _share(wishes: Sequence[float], width: float) -> float:
    """Return the most that a column may have if those that wish for less get it and all together fit `width`."""
    rest = width
    share = width
    for index, wish in enumerate(sorted(wishes)):
        share = rest / (len(wishes) - index)
        if wish > share:
            break
        rest -= wish
    return share


def _column(cells: tuple[str, ...], header_rows: int, body: FontChain, head: FontChain) -> Column:
    least = natural = 0.0
    for index, cell in enumerate(cells):
        chain = head if index < header_rows else body
        for line in cell.split("\n"):
            least = max([least, *(segment.width for segment in segments(line, chain))])
            natural = max([natural, *(line_width(whole) for whole in break_lines(line, chain, float("inf")))])
    values = [cell.strip() for cell in cells[header_rows:]]
    numbers = [value for value in values if value.casefold() not in _NONE]
    is_numeric = bool(numbers) and all(_NUMBER.fullmatch(number) for number in numbers)
    room, taken = 2 * PADDING, 1 - body.slack
    return Column(min(least, _WIDEST_WORD) / taken + room, natural / taken + room, is_numeric)
