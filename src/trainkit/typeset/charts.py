"""Charts, native ones: of which kind and size, where the axes stand, and which numbers are written out.

All text of a chart is of one size, the largest of the slot's at which everything has room. Programs are told each place
that they would choose by themselves, so that what they draw and what is drawn on paper agree.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from msgspec import structs

from trainkit.model import (
    Chart,
    ChartKind,
    Colour,
    Diagnostic,
    Frame,
    Severity,
    Slot,
    TypesetChart,
    TypesetSeries,
    Warned,
    points,
)

from .bodies import HAIRLINE, Body, Look, placeholder_for
from .chart_drawing import drawing
from .chart_measure import Measure
from .chart_places import NUMBER_ROOM, Places, broken_names, places_of
from .placing import text_run
from .series_colours import series_colours
from .tables import table_bodies
from .ticks import decimals_of, written

# The last row of a room reads what is at least so large (and no caption is smaller).
_FLOOR = points(12)

# Lines are seen from afar, and their points where there are so few that one is looked at.
_LINE = points(2.25)
_MARKER = points(7)
_MOST_MARKERS = 24

# An alternative text names every number where they are few, else the first, the last and the two between that are the
# lowest and the highest.
_FEW_NUMBERS = 12


def chart_bodies(chart: Chart, slot: Slot, look: Look, background: Colour, name: str) -> Warned[list[Body]]:
    """Return the chart on one slide; as a table, with a warning, where it has no room. `name` says what it is."""
    sizes = [size for size in slot.style.sizes if size >= _FLOOR] or [_FLOOR]
    found = next(_fitting(chart, slot, look, sizes), None)
    if found is None:
        tables = table_bodies(chart.table, slot, look, name)
        return Warned(tables.value, (_no_room(chart), *tables.diagnostics))
    kind, size, places = found
    style = structs.replace(slot.style, sizes=(size,), bold=False)
    chain = look.chain(style)
    names = (series.name for series in chart.series)
    texts = "".join((*chart.categories, *names, chart.form.prefix, chart.form.suffix))
    colours = series_colours(look.theme, background, len(chart.series))
    is_line, is_bar = kind is ChartKind.LINE, kind is ChartKind.BAR
    typeset = TypesetChart(
        kind=kind,
        categories=chart.categories,
        series=tuple(TypesetSeries(s.name, s.values, colour) for s, colour in zip(chart.series, colours, strict=True)),
        form=chart.form,
        axis=places.axis,
        axis_decimals=decimals_of(places.axis),
        plot=places.plot,
        legend=places.legend,
        gap=places.gap,
        is_labelled=places.is_labelled,
        label=text_run(texts, size, style, chain, look.fonts),
        grid=slot.items.rule or look.theme.colours["accent4"],
        baseline=look.theme.colours["muted"],
        rule_width=HAIRLINE,
        line_width=_LINE,
        marker=_MARKER if is_line and (len(chart.categories) <= _MOST_MARKERS or _has_lone_points(chart)) else 0,
        label_every=places.label_every,
        labelled_below=tuple(_below(chart, places, size)) if is_line and places.is_labelled else (),
        broken_names=tuple(broken_names(chart.categories, places.plot, slot.box, Measure(chain, size)))
        if is_bar
        else (),
        corner=chart.corner,
    )
    typeset = structs.replace(typeset, drawing=tuple(drawing(typeset, slot.box, chain, style)))
    frame = Frame("Chart", slot.box, typeset, placeholder_for(slot, "chart"), alt=described(chart, name))
    said = tuple("\t".join(" ".join(cell.split()) for cell in row) for row in chart.table.rows)
    turned = (_turned(chart),) if chart.is_given and kind is not chart.kind else ()
    return Warned([Body((frame,), said, slot.box.bottom)], turned)


def described(chart: Chart, name: str) -> str:
    """Return what the chart shows, for those who don't see it: its name, and its numbers or the ones that matter."""
    return "\n".join((name, *(_in_words(chart, index) for index in range(len(chart.series)))))


def _fitting(chart: Chart, slot: Slot, look: Look, sizes: list[int]) -> Iterator[tuple[ChartKind, int, Places]]:
    """Yield the kinds and sizes in which the chart fits, the best first: large text before columns, if it may turn."""
    turns = (ChartKind.BAR,) if chart.kind is ChartKind.COLUMN else ()
    first = (chart.kind,) if chart.is_given else (chart.kind, *turns)
    tried = [(kind, size) for size in sizes for kind in first]
    if chart.is_given:
        tried += [(kind, size) for size in sizes for kind in turns]
    for kind, size in tried:
        chain = look.chain(structs.replace(slot.style, bold=False))
        places = places_of(chart, kind, slot.box, chain, size)
        if places:
            yield kind, size, places


def _has_lone_points(chart: Chart) -> bool:
    """Whether a point stands between two gaps, where no line shows it."""
    runs = (groupby(series.values, key=lambda value: value is not None) for series in chart.series)
    return any(known and len(list(run)) == 1 for each in runs for known, run in each)


def _below(chart: Chart, places: Places, size: int) -> Iterator[int]:
    """Yield the places of numbers that stand below their points: there the line bends away from them. Where there is no
    room for that, they stay above.
    """
    values, axis = chart.series[0].values, places.axis
    for index, value in enumerate(values):
        around = [v for v in (*values[max(0, index - 1) : index], *values[index + 1 : index + 2]) if v is not None]
        if value is None or not around or value >= sum(around) / len(around):
            continue
        if (value - axis.low) / (axis.high - axis.low) * places.plot.height >= NUMBER_ROOM * size:
            yield index


def _in_words(chart: Chart, index: int) -> str:
    series = chart.series[index]
    known = [(place, value) for place, value in enumerate(series.values) if value is not None]
    if len(known) * len(chart.series) > _FEW_NUMBERS and len(known) > 1:
        ends = (known[0], known[-1], min(known, key=lambda each: each[1]), max(known, key=lambda each: each[1]))
        known = sorted(set(ends))
    said: list[str] = []
    for order, (place, value) in enumerate(known):
        joint = ", " if order and place == known[order - 1][0] + 1 else ", … " if order else ""
        said.append(f"{joint}{chart.categories[place]} {written(value, chart.form, chart.form.decimals)}")
    numbers = "".join(said)
    return f"{series.name}: {numbers}" if series.name else numbers


def _no_room(chart: Chart) -> Diagnostic:
    message = "A table that asks to be a chart stays a table: its names and numbers have no room beside one another."
    hint = "Shorten the names in its first column and its header, or leave out some rows."
    return Diagnostic(Severity.WARNING, "no-chart", message, chart.span, hint)


def _turned(chart: Chart) -> Diagnostic:
    message = "A chart has bars in place of columns, as the names below columns have no room."
    return Diagnostic(Severity.INFO, "chart-turned", message, chart.span, "Shorten the names, or ask for bars.")
