"""A chart drawn by its own places: what slide programs make of it, for those who can't."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from math import inf

from trainkit.model import (
    Box,
    ChartKind,
    Colour,
    Line,
    Path,
    Shape,
    TextStyle,
    TypesetChart,
    TypesetSeries,
    preset_shape,
)

from .breaking import SegmentLine, break_lines, line_width
from .chart_measure import Measure
from .chart_places import (
    LEGEND_LINE,
    NAME_GAP,
    NUMBER_GAP,
    SWATCH,
    SWATCH_GAP,
    legend_rows,
)
from .fonts import FontChain
from .placing import place_line
from .setting import LINE_HEIGHT
from .ticks import ticks, written

# From the middle of a line's letters down to its baseline, and from the top of its line down to it, in ems.
_HALF_CAPITALS = 0.36
_ASCENT = 1.0

# The signs of points (ECMA-376 part 1, 21.2.3.27), so that lines are told apart without their colours.
MARKERS = ("circle", "square", "diamond", "triangle", "circle", "square")

Mark = Shape | Line


def drawing(chart: TypesetChart, box: Box, chain: FontChain, style: TextStyle) -> Iterator[Mark]:
    """Yield the shapes and lines of text of the chart that fills the box, those in front last."""
    drawer = _Drawer(chart, box, chain, style)
    if chart.kind is ChartKind.BAR:
        yield from drawer.bars()
    else:
        yield from drawer.upright()
    yield from drawer.legend()


class _Drawer:
    def __init__(self, chart: TypesetChart, box: Box, chain: FontChain, style: TextStyle) -> None:
        self._chart = chart
        self._box = box
        self._style = style
        self._measure = Measure(chain, style.sizes[0])
        self._size = style.sizes[0]

    def upright(self) -> Iterator[Mark]:
        """Yield columns or lines with their axes."""
        chart, plot = self._chart, self._chart.plot
        if not chart.is_labelled:
            for tick in ticks(chart.axis):
                y = self._y(tick)
                yield self._rule(Box(plot.x, y, plot.width, 0), chart.grid)
                x = plot.x - self._measure.ems(NAME_GAP)
                yield from self._text(written(tick, chart.form, chart.axis_decimals), x, y + self._middle, 1)
        yield from self._lines() if chart.kind is ChartKind.LINE else self._columns()
        yield self._rule(Box(plot.x, self._y(self._base), plot.width, 0), chart.baseline)
        each = plot.width / len(chart.categories)
        room = round(each * chart.label_every) - self._measure.ems(0.1)
        for index in range(0, len(chart.categories), chart.label_every):
            top = plot.bottom + self._measure.ems(NAME_GAP / 2)
            yield from self._paragraph(chart.categories[index], plot.x + each * (index + 0.5), top, room)

    def bars(self) -> Iterator[Mark]:
        """Yield bars with their axes."""
        chart, plot = self._chart, self._chart.plot
        if not chart.is_labelled:
            for tick in ticks(chart.axis):
                x = self._x(tick)
                yield self._rule(Box(x, plot.y, 0, plot.height), chart.grid)
                y = plot.bottom + self._measure.ems(NAME_GAP / 2 + _ASCENT)
                yield from self._text(written(tick, chart.form, chart.axis_decimals), x, y, 0.5)
        each = plot.height / len(chart.categories)
        thickness = each / (len(chart.series) + chart.gap / 100)
        for number, series in enumerate(chart.series):
            for index, value in enumerate(series.values):
                if value is None:
                    continue
                top = plot.y + each * index + (each - thickness * len(chart.series)) / 2 + thickness * number
                left, right = sorted((self._x(self._base), self._x(value)))
                yield self._bar(Box(left, round(top), right - left, round(thickness)), series)
                if chart.is_labelled:
                    gap = self._measure.ems(NUMBER_GAP)
                    edge, share = (left - gap, 1.0) if value < 0 else (right + gap, 0.0)
                    yield from self._number(value, edge, round(top + thickness / 2) + self._middle, share)
        yield self._rule(Box(self._x(self._base), plot.y, 0, plot.height), chart.baseline)
        yield from self._names_beside(each)

    def legend(self) -> Iterator[Mark]:
        """Yield the signs of the series with their names."""
        chart, ems = self._chart, self._measure.ems
        if chart.legend is None:
            return
        rows = legend_rows([series.name for series in chart.series], chart.legend.width, self._measure)
        entries = iter(enumerate(chart.series))
        for number, row in enumerate(rows):
            middle = chart.legend.y + ems(LEGEND_LINE * (number + 0.5))
            for x, name in row:
                index, series = next(entries)
                left = chart.legend.x + x
                box = Box(left, middle - ems(SWATCH / 2), ems(SWATCH), ems(SWATCH))
                if chart.kind is ChartKind.LINE and not chart.marker:
                    stroke = Box(left, middle, box.width, 0)
                    yield preset_shape("line", stroke, stroke=series.colour, stroke_width=chart.line_width)
                else:
                    yield self._sign(box, index) if chart.kind is ChartKind.LINE else self._bar(box, series)
                yield from self._text(name, left + ems(SWATCH + SWATCH_GAP), middle + self._middle, 0)

    @property
    def _middle(self) -> int:
        return self._measure.ems(_HALF_CAPITALS)

    @property
    def _base(self) -> float:
        """Where bars begin and the axis of categories stands."""
        return min(max(0.0, self._chart.axis.low), self._chart.axis.high)

    def _y(self, value: float) -> int:
        axis, plot = self._chart.axis, self._chart.plot
        return round(plot.bottom - (value - axis.low) / (axis.high - axis.low) * plot.height)

    def _x(self, value: float) -> int:
        axis, plot = self._chart.axis, self._chart.plot
        return round(plot.x + (value - axis.low) / (axis.high - axis.low) * plot.width)

    def _columns(self) -> Iterator[Mark]:
        chart, plot = self._chart, self._chart.plot
        each = plot.width / len(chart.categories)
        thickness = each / (len(chart.series) + chart.gap / 100)
        for number, series in enumerate(chart.series):
            for index, value in enumerate(series.values):
                if value is None:
                    continue
                x = plot.x + each * index + (each - thickness * len(chart.series)) / 2 + thickness * number
                top, bottom = sorted((self._y(self._base), self._y(value)))
                yield self._bar(Box(round(x), top, round(thickness), bottom - top), series)
                if chart.is_labelled:
                    is_below = value < 0
                    yield from self._number_at(value, round(x + thickness / 2), bottom if is_below else top, is_below)

    def _lines(self) -> Iterator[Mark]:
        chart, plot = self._chart, self._chart.plot
        each = plot.width / len(chart.categories)
        for number, series in enumerate(chart.series):
            places = [
                None if value is None else (round(plot.x + each * (index + 0.5)), self._y(value))
                for index, value in enumerate(series.values)
            ]
            yield from _stroke(places, series.colour, chart.line_width)
            for index, place in enumerate(places):
                if place:
                    # Where points have no signs, a dot rounds the joint of the line.
                    half = (chart.marker or chart.line_width) // 2
                    box = Box(place[0] - half, place[1] - half, 2 * half, 2 * half)
                    dot = preset_shape("ellipse", box, fill=series.colour)
                    yield self._sign(box, number) if chart.marker else dot
                value = series.values[index]
                if place and value is not None and chart.is_labelled:
                    is_below = index in chart.labelled_below
                    edge = place[1] + (chart.marker // 2 if is_below else -chart.marker // 2)
                    yield from self._number_at(value, place[0], edge, is_below)

    def _number_at(self, value: float, x: int, edge: int, is_below: bool) -> Iterator[Line]:
        shift = self._measure.ems(NUMBER_GAP / 2 + _ASCENT) if is_below else -self._measure.ems(NUMBER_GAP)
        yield from self._number(value, x, edge + shift, 0.5)

    def _number(self, value: float, x: int, baseline: int, share: float) -> Iterator[Line]:
        yield from self._text(written(value, self._chart.form, self._chart.form.decimals), x, baseline, share)

    def _names_beside(self, each: float) -> Iterator[Line]:
        chart, plot = self._chart, self._chart.plot
        right = plot.x - self._measure.ems(NAME_GAP)
        room = right - self._box.x
        for index, name in enumerate(chart.categories):
            lines = self._broken(name, room)
            middle = plot.y + each * (index + 0.5)
            first = middle + self._middle - self._measure.ems(LINE_HEIGHT * (len(lines) - 1) / 2)
            for number, line in enumerate(lines):
                x = right - self._width(line)
                yield self._placed(line, x, round(first + number * self._measure.ems(LINE_HEIGHT)))

    def _paragraph(self, text: str, middle: float, top: int, room: int) -> Iterator[Line]:
        """Yield a text in lines, each in the middle of its room."""
        for number, line in enumerate(self._broken(text, room)):
            baseline = top + self._measure.ems(_ASCENT + LINE_HEIGHT * number)
            yield self._placed(line, round(middle - self._width(line) / 2), baseline)

    def _text(self, text: str, x: int, baseline: int, share: float) -> Iterator[Line]:
        """Yield a text on one line; `share` of its width stands to the left of `x`."""
        for line in break_lines(text, self._measure.chain, inf)[:1]:
            yield self._placed(line, round(x - self._width(line) * share), baseline)

    def _broken(self, text: str, room: int) -> list[SegmentLine]:
        return self._measure.lines(text, room)

    def _width(self, line: SegmentLine) -> int:
        return round(line_width(line) * self._size)

    def _placed(self, line: SegmentLine, x: int, baseline: int) -> Line:
        return place_line(line, x, baseline, self._size, self._style)

    def _rule(self, box: Box, colour: Colour) -> Shape:
        return preset_shape("line", box, stroke=colour, stroke_width=self._chart.rule_width)

    def _bar(self, box: Box, series: TypesetSeries) -> Shape:
        return preset_shape("rect", box, fill=series.colour)

    def _sign(self, box: Box, number: int) -> Shape:
        colour, kind = self._chart.series[number].colour, MARKERS[number % len(MARKERS)]
        if kind in ("circle", "square"):
            return preset_shape("ellipse" if kind == "circle" else "rect", box, fill=colour)
        middle_x, middle_y = box.x + box.width // 2, box.y + box.height // 2
        corners = [(middle_x, box.y), (box.right, middle_y), (middle_x, box.bottom), (box.x, middle_y)]
        if kind == "triangle":
            corners = [(middle_x, box.y), (box.right, box.bottom), (box.x, box.bottom)]
        (start, *others) = corners
        return Shape("", Path((("M", *start), *(("L", *corner) for corner in others), ("Z",))), colour)


def _stroke(places: list[tuple[int, int] | None], colour: Colour, width: int) -> Iterator[Shape]:
    """Yield the line through the points, piece by piece, as sharp joints would stand out; none beside a gap."""
    commands: list[tuple[str | int, ...]] = []
    for before, place in pairwise(places):
        if before and place:
            commands += (("M", *before), ("L", *place))
    if commands:
        yield Shape("", Path(tuple(commands)), None, colour, width)
