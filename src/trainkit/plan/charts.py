"""Tables that ask to be charts: which numbers they hold, and why they stay tables where they can't be shown so.

The first column holds the categories, the header the names of the series.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from msgspec import structs

from trainkit.lazy import lazy
from trainkit.model import (
    Chart,
    ChartKind,
    Diagnostic,
    NumberForm,
    PlannedSlide,
    Series,
    Severity,
    Table,
    Warned,
)

from .numbers import Notation, Number, is_none, notation_of, number_of
from .sums import ends_in_sums, last_is_sum
from .times import are_times

MOST_SERIES: Final = 6
"""More colours than that nobody tells apart, and more lines nobody follows."""

MOST_CATEGORIES: Final = {ChartKind.LINE: 60, ChartKind.COLUMN: 20, ChartKind.BAR: 20}
"""Bars are compared one by one; a line is seen as a whole, up to five years of months."""

MOST_BARS: Final = 60
"""In all, so that the thinnest is as wide as the rule of a table."""

# A unit in the name of a series: "Umsatz (Mio. €)", "Share [%]".
_UNIT = lazy(
    r"[(\[（]\s*((?:[^()\[\]\d]{0,6}\s)?(?:[%‰°€$£¥₩₹]|°[CF]|EUR|USD|GBP|CHF|k?[gWmVA]|[ckM]?[mW]h?|kWh|MWh|GWh|[mh]?l|t|s|min|h))\s*[)\]）]"
)

# A cell that is quoted in a warning.
_LONGEST_QUOTED = 40


class _RefusedError(Exception):
    """A table can't be a chart; the message says why, as the end of a sentence, `hint` what to do."""

    def __init__(self, why: str, hint: str) -> None:
        super().__init__(why)
        self.hint = hint


class _Column(NamedTuple):
    name: str
    numbers: tuple[Number | None, ...]


def with_charts(slides: Sequence[PlannedSlide], language: str) -> Warned[tuple[PlannedSlide, ...]]:
    """Return the slides; where a table asks to be a chart and can be one, its slide shows the chart."""
    shown: list[PlannedSlide] = []
    diagnostics: list[Diagnostic] = []
    for slide in slides:
        table = slide.exhibit
        if not isinstance(table, Table) or table.chart is None:
            shown.append(slide)
            continue
        try:
            chart = chart_of(table, table.chart, language)
        except _RefusedError as refused:
            diagnostics.append(_stays_a_table(table, refused))
            shown.append(slide)
        else:
            shown.append(structs.replace(slide, slide_layout="chart", exhibit=chart))
    return Warned(tuple(shown), tuple(diagnostics))


def chart_of(table: Table, kind: ChartKind, language: str) -> Chart:
    """Return the chart of a table whose numbers are written as usual in the language. Raises _RefusedError."""
    head, rows = _head_and_rows(table)
    if len(head) < 2 or not rows:
        hint = "Give it a first column of names, and a column of numbers for each series."
        raise _RefusedError("it has no numbers beside its first column", hint)
    names = tuple(" ".join(row[0].split()) for row in rows)
    categories, columns = _without_sums(names, _columns(head, rows, language))
    if kind is ChartKind.ANY:
        kind, is_given = (ChartKind.LINE if are_times(categories) else ChartKind.COLUMN), False
    else:
        is_given = True
    _refuse_too_much(kind, len(columns), len(categories))
    numbers = [number for column in columns for number in column.numbers if number]
    series = tuple(Series(c.name, tuple(number and number.value for number in c.numbers)) for c in columns)
    form = _form(numbers, _notation(rows, language))
    return Chart(kind, categories, series, form, table, is_given, " ".join(head[0].split()))


def _head_and_rows(table: Table) -> tuple[list[str], list[tuple[str, ...]]]:
    """Return the names of the columns and the rows below them; those that hold nothing but a name are headings, but
    times without a number.
    """
    count = table.header_rows
    if not count and table.rows and not any(character.isdigit() for cell in table.rows[0][1:] for character in cell):
        count = 1
    names = [" ".join(" ".join(cells).split()) for cells in zip(*table.rows[:count], strict=True)]
    rows = list(table.rows[count:])
    if not are_times([row[0] for row in rows]):
        rows = [row for row in rows if any(cell.strip() for cell in row[1:])]
    return names or [""] * len(table.rows[0]), rows


def _columns(head: Sequence[str], rows: Sequence[Sequence[str]], language: str) -> list[_Column]:
    notation = _notation(rows, language)
    columns = [
        _Column(name, tuple(_numbers(name, [row[index] for row in rows], notation)))
        for index, name in enumerate(head)
        if index
    ]
    for column in columns:
        if not any(number is not None for number in column.numbers):
            raise _RefusedError(f"the column '{column.name}' holds no numbers", "Leave that column out of the table.")
    _refuse_mixed(columns)
    return columns


def _without_sums(categories: tuple[str, ...], columns: list[_Column]) -> tuple[tuple[str, ...], list[_Column]]:
    """Return the table's parts without a last row and a last column that sum up the others."""
    values = [[number and number.value for number in column.numbers] for column in columns]
    if columns[1:] and last_is_sum([column.name for column in columns], values):
        columns, values = columns[:-1], values[:-1]
    if categories[1:] and ends_in_sums(categories, values):
        return categories[:-1], [column._replace(numbers=column.numbers[:-1]) for column in columns]
    return categories, columns


def _notation(rows: Sequence[Sequence[str]], language: str) -> Notation:
    notation = notation_of((cell for row in rows for cell in row[1:]), language)
    if notation is None:
        hint = "Write all its numbers alike."
        raise _RefusedError("some of its numbers have a comma before their decimals, others a point", hint)
    return notation


def _numbers(name: str, cells: Sequence[str], notation: Notation) -> Iterator[Number | None]:
    for cell in cells:
        number = number_of(cell, notation)
        if number is None and not is_none(cell):
            said = " ".join(cell.split())
            quoted = said if len(said) <= _LONGEST_QUOTED else said[: _LONGEST_QUOTED - 1] + "…"
            where = f" in the column '{name}'" if name else ""
            raise _RefusedError(
                f"'{quoted}'{where} is no number", "Leave words out of its cells, or let it be a table."
            )
        yield number


def _refuse_mixed(columns: Sequence[_Column]) -> None:
    """Refuse numbers of several units: one scale can't show them."""
    units: Counter[str] = Counter()
    for column in columns:
        named = _UNIT.search(column.name)
        for number in column.numbers:
            if number is not None:
                own = (number.prefix + number.suffix).strip()
                # Whoever writes units leaves them out behind a zero.
                if own or number.value:
                    units[own or (named[1].strip() if named else "")] += 1
    if len(units) > 1:
        first, second = (f"'{unit}'" if unit else "none" for unit, _ in units.most_common(2))
        hint = "Make a table of its own for each unit."
        raise _RefusedError(f"its numbers are of several units, {first} and {second}", hint)


def _refuse_too_much(kind: ChartKind, series: int, categories: int) -> None:
    most = MOST_CATEGORIES[kind]
    if series > MOST_SERIES:
        hint = f"Up to {MOST_SERIES} can be told apart; leave out some, or make several tables of it."
        raise _RefusedError(f"it has {series} series", hint)
    if categories < 2:
        raise _RefusedError("it has a single row of numbers", "Turn its columns into rows.")
    if categories > most:
        raise _RefusedError(f"it has {categories} rows", f"Up to {most} can be seen; leave out or sum up some.")
    if kind is not ChartKind.LINE and series * categories > MOST_BARS:
        hint = f"Up to {MOST_BARS} can be seen; leave out some rows or columns."
        raise _RefusedError(f"it would have {series * categories} bars", hint)


def _form(numbers: Sequence[Number], notation: Notation) -> NumberForm:
    with_unit = next((number for number in numbers if number.prefix or number.suffix), numbers[0])
    decimals = max(number.decimals for number in numbers)
    return NumberForm(decimals, notation.decimal, notation.group, with_unit.prefix, with_unit.suffix)


def _stays_a_table(table: Table, refused: _RefusedError) -> Diagnostic:
    message = f"A table that asks to be a chart stays a table: {refused}."
    return Diagnostic(Severity.WARNING, "no-chart", message, table.span, refused.hint)
