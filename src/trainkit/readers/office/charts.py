"""The numbers of a chart as a table (ECMA-376 part 1, 21.2), from what the program last drew of them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final, NamedTuple

from .names import A, C, number

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

MOST_ROWS: Final = 60
MOST_SERIES: Final = 20
"""A table of more can't be read; the chart was a curve or a cloud of points."""

DIGITS: Final = 10
"""Significant ones; those behind are what binary fractions leave (0.30000000000000004)."""


class ChartTable(NamedTuple):
    """The categories in the first column, a column for each series, names in the first row."""

    rows: list[list[str]]
    title: str


def chart_table(root: Element) -> ChartTable | None:
    """Return the table of a chart, None if it keeps no numbers or too many to be read."""
    series = list(root.iter(f"{C}ser"))
    if not 0 < len(series) <= MOST_SERIES:
        return None
    categories: dict[int, str] = {}
    columns = []
    for one in series:
        for place, text in _points(_first(one, "cat", "xVal")):
            categories.setdefault(place, text)
        columns.append(dict(_points(_first(one, "val", "yVal"))))
    places = sorted({place for column in (categories, *columns) for place in column})
    if not 0 < len(places) <= MOST_ROWS:
        return None
    names = [" ".join(text for _, text in _points(one.find(f"{C}tx"))) for one in series]
    rows = [["", *names], *([categories.get(p, ""), *(column.get(p, "") for column in columns)] for p in places)]
    title = root.find(f"{C}chart/{C}title")
    said = "" if title is None else "".join(text.text or "" for text in title.iter(f"{A}t"))
    return ChartTable(rows, said)


def _first(series: Element, *names: str) -> Element | None:
    return next((found for name in names if (found := series.find(f"{C}{name}")) is not None), None)


def _points(reference: Element | None) -> Iterator[tuple[int, str]]:
    """Yield the places and texts of the points that a reference keeps; of several ranks, the innermost."""
    if reference is None:
        return
    inner = reference.find(f".//{C}lvl")
    form = reference.findtext(f".//{C}formatCode") or ""
    points = (reference if inner is None else inner).iter(f"{C}pt")
    found = [(number(point.get("idx"), 0), point.findtext(f"{C}v") or "") for point in points]
    yield from ((place, _shown(text, form)) for place, text in found)
    plain = reference.find(f"{C}v")
    if plain is not None and plain.text:
        yield 0, plain.text


def _shown(text: str, form: str) -> str:
    """Return a number as its format shows it: percentages as such, others without what fractions leave."""
    if not re.fullmatch(r"-?\d+(\.\d+)?([eE][-+]?\d{1,3})?", text) or len(text) > 40:
        return text
    if "%" in form:
        return f"{float(text) * 100:.{DIGITS}g}%"
    return f"{float(text):.{DIGITS}g}" if "." in text or "e" in text.casefold() else text
