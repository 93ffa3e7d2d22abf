"""The numbers of a chart as a table (ECMA-376 part 1, 21.2), from what the program last drew of them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final, NamedTuple

from trainkit.model import ChartKind

from .names import A, C, number

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

MOST_ROWS: Final = 60
MOST_SERIES: Final = 20
"""A table of more can't be read; the chart was a curve or a cloud of points."""

DIGITS: Final = 10
"""Significant ones; those behind are what binary fractions leave (0.30000000000000004)."""


KINDS: Final = {
    "barChart": ChartKind.COLUMN,
    "bar3DChart": ChartKind.COLUMN,
    "lineChart": ChartKind.LINE,
    "line3DChart": ChartKind.LINE,
    "areaChart": ChartKind.LINE,
    "area3DChart": ChartKind.LINE,
    "pieChart": ChartKind.ANY,
    "pie3DChart": ChartKind.ANY,
    "doughnutChart": ChartKind.ANY,
    "ofPieChart": ChartKind.ANY,
}
"""What charts are drawn as, by the kinds of 21.2.2 that have categories; clouds of points and the like stay tables."""

DECIMALS: Final = re.compile(r"-?[1-9]\d{0,2}\.\d{3}")
"""Three decimals, which languages with a comma before theirs take for thousands."""

FORM: Final = re.compile(r'(?P<before>(?:"[^"]*"|\\.|[$€£¥₩ ])*)[#0?.,]+(?P<behind>(?:"[^"]*"|\\.|[%$€£¥₩ ])*)')
"""A format of numbers (18.8.31) with words and signs around the digits; what only programs understand is none."""


class ChartTable(NamedTuple):
    """The categories in the first column, a column for each series, names in the first row.

    `kind` is what it may be drawn as again, None for a chart of several kinds or of one without categories.
    """

    rows: list[list[str]]
    title: str
    kind: ChartKind | None = None


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
    names = [_one_line(" ".join(text for _, text in _points(one.find(f"{C}tx")))) for one in series]
    rows = [
        ["", *names],
        *([_one_line(categories.get(p, "")), *(column.get(p, "") for column in columns)] for p in places),
    ]
    title = root.find(f"{C}chart/{C}title")
    said = "" if title is None else "".join(text.text or "" for text in title.iter(f"{A}t"))
    return ChartTable(rows, said, _kind(root))


def _kind(root: Element) -> ChartKind | None:
    area = root.find(f"{C}chart/{C}plotArea")
    drawn = [] if area is None else [child for child in area if child.tag.endswith("Chart")]
    if len(drawn) != 1:
        return None
    direction = drawn[0].find(f"{C}barDir")
    if direction is not None and direction.get("val") == "bar":
        return ChartKind.BAR
    return KINDS.get(drawn[0].tag.rpartition("}")[2])


def _one_line(text: str) -> str:
    return " ".join(text.split())


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
    match = FORM.fullmatch(form.split(";")[0])
    before, behind = (_literal(match[name]) if match else "" for name in ("before", "behind"))
    sign, digits = ("-", text[1:]) if text.startswith("-") else ("", text)
    if "%" in form:
        number = f"{float(digits) * 100:.{DIGITS}g}"
        return f"{sign}{before}{number}{behind if '%' in behind else '%'}"
    number = f"{float(digits):.{DIGITS}g}" if "." in text or "e" in text.casefold() else digits
    return f"{sign}{before}{number}{'0' if DECIMALS.fullmatch(number) else ''}{behind}"


def _literal(part: str) -> str:
    """Return what a format shows around the digits."""
    return re.sub(r'"([^"]*)"|\\(.)', r"\1\2", part)
