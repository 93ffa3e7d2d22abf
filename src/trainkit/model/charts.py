"""Numbers that are shown as a chart: what kind of one, how the numbers are written, and the series of them."""

from __future__ import annotations

from enum import StrEnum

import msgspec


class ChartKind(StrEnum):
    """A kind of chart. `ANY` leaves it to the numbers."""

    ANY = "chart"
    COLUMN = "column"
    BAR = "bar"
    LINE = "line"


class NumberForm(msgspec.Struct, frozen=True, gc=False):
    """How the numbers of a chart are written: "€ 1.234,5" has the prefix "€ ", a decimal, and the marks "," and ".".

    `group_mark` is "" where thousands are not set apart.
    """

    decimals: int = 0
    decimal_mark: str = "."
    group_mark: str = ""
    prefix: str = ""
    suffix: str = ""

    @property
    def is_percentage(self) -> bool:
        """Whether the numbers are per cent, which workbooks hold as parts of 1."""
        return self.suffix.strip() == "%"


class Series(msgspec.Struct, frozen=True, gc=False):
    """Numbers that belong together, one for each category; None where there is none."""

    name: str
    values: tuple[float | None, ...]


class Axis(msgspec.Struct, frozen=True, gc=False):
    """The scale of the numbers: it runs from `low` to `high`, with a tick every `step`."""

    low: float
    high: float
    step: float
