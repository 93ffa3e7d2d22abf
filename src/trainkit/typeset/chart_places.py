"""Where the parts of a chart stand at one size of text, and whether they have room there."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from trainkit.model import Axis, Box, Chart, ChartKind, points

from .breaking import line_text
from .chart_measure import Measure
from .fonts import FontChain
from .setting import LINE_HEIGHT, SAFETY
from .ticks import decimals_of, scale, ticks, written

# In ems: between a name and what it names, between two names side by side, and around the legend.
NAME_GAP = 0.5
_BETWEEN_NAMES = 0.4
_BELOW_LEGEND = 0.6

# In ems: the sign of a series in the legend, the gap behind it, and the one before the next; programs differ by as much
# as the last.
SWATCH = 0.7
SWATCH_GAP = 0.5
ENTRY_GAP = 1.6
LEGEND_LINE = 1.5
_MOST_LEGEND_LINES = 2

# In ems: what a number takes at the end of its bar, across and along it.
NUMBER_ROOM = 1.5
NUMBER_GAP = 0.35

# As many numbers as are still read one by one.
_MOST_NUMBERS = 24
_MOST_NUMBERS_OF_A_LINE = 12

# Ticks are this many ems apart where there is room, and as many as one counts at a glance; fewer are no scale.
_TICK_DISTANCE = 2.6
_FEWEST_TICKS, _MOST_TICKS = 4, 7

# Names of columns break into up to so many lines, those of bars, which stand beside the names, into as many less one.
_MOST_NAME_LINES = 3

# A plot narrower than so many ems shows no difference between bars.
_NARROWEST = 6

# Names beside bars take no more than this part of the width.
_MOST_NAMES = 0.36

# A bar that is thicker is a block, a thinner one a stroke; between two groups are three quarters of a bar, or more.
_THICKEST_COLUMN = points(84)
_THICKEST_BAR = points(40)
_THINNEST = points(6)
_LEAST_GAP, _MOST_GAP = 75, 300

# A line whose lowest point is above this part of its highest would be a flat one if its scale began at 0.
_FLAT = 0.6

# One category in so many is named, as people count them.
_NAMED_EVERY = (1, 2, 3, 4, 5, 6, 10, 12, 20)


class Places(msgspec.Struct, frozen=True):
    """What `TypesetChart` says under the same names."""

    plot: Box
    legend: Box | None
    axis: Axis
    gap: int
    is_labelled: bool
    label_every: int = 1


def places_of(chart: Chart, kind: ChartKind, box: Box, chain: FontChain, size: int) -> Places | None:
    """Return where the parts of the chart stand in the box at that size (EMU), None if they don't fit it."""
    measure = Measure(chain, size)
    legend = _legend(chart, box, measure)
    if legend and (legend.width > box.width or legend.height > measure.ems(LEGEND_LINE * _MOST_LEGEND_LINES)):
        return None
    top = legend.height + measure.ems(_BELOW_LEGEND) if legend else 0
    below = Box(box.x, box.y + top, box.width, box.height - top)
    return (
        _bars(chart, below, legend, measure) if kind is ChartKind.BAR else _upright(chart, kind, below, legend, measure)
    )


def legend_rows(names: Sequence[str], width: int, measure: Measure) -> list[list[tuple[int, str]]]:
    """Return the names in rows of a legend, each with the x of its sign; 0 is the legend's left edge."""
    rows: list[list[tuple[int, str]]] = [[]]
    x = 0
    for name in names:
        own = measure.ems(SWATCH + SWATCH_GAP) + measure.width(name)
        if rows[-1] and x + own > width:
            rows.append([])
            x = 0
        rows[-1].append((x, name))
        x += own + measure.ems(ENTRY_GAP)
    return rows


def broken_names(names: Sequence[str], plot: Box, box: Box, measure: Measure) -> list[str]:
    """Return the names beside bars with their line ends; `plot` is what the axes of the chart in the box enclose."""
    room = plot.x - measure.ems(NAME_GAP) - box.x
    return ["\n".join(map(line_text, measure.lines(name, room))) for name in names]


def _legend(chart: Chart, box: Box, measure: Measure) -> Box | None:
    names = [series.name for series in chart.series]
    is_told = len(names) == 1 and names[0].casefold() in chart.table.caption.casefold()
    if is_told or not any(names):
        return None
    rows = legend_rows(names, box.width, measure)
    right = max(row[-1][0] + measure.width(row[-1][1]) for row in rows) + measure.ems(SWATCH + SWATCH_GAP)
    # Programs part the names a little more than they are parted here.
    wide = right if right > box.width else min(right + measure.ems(ENTRY_GAP), box.width)
    return Box(box.x, box.y, wide, measure.ems(LEGEND_LINE) * len(rows))


def _upright(chart: Chart, kind: ChartKind, box: Box, legend: Box | None, measure: Measure) -> Places | None:
    """Return the places of columns or of a line: categories side by side, numbers upwards."""
    is_line = kind is ChartKind.LINE
    numbers = _numbers(chart)
    low, high, from_zero = _range(numbers, is_line=is_line)
    axis = scale(low, high, _tick_count(box.height, measure))
    decimals = decimals_of(axis)
    left = max(measure.width(written(tick, chart.form, decimals)) for tick in ticks(axis)) + measure.ems(NAME_GAP)
    is_labelled = False
    if from_zero and len(numbers) <= (_MOST_NUMBERS_OF_A_LINE if is_line else _MOST_NUMBERS):
        room = box.width // len(chart.categories)
        if not is_line:
            room = room if len(chart.series) == 1 else _thickness(room, _gap(room, chart, _THICKEST_COLUMN), chart)
        is_labelled = not (is_line and chart.series[1:]) and _widest_number(chart, measure) <= room
    above = 0 if is_labelled else measure.ems(LINE_HEIGHT / 2)
    left, right = 0 if is_labelled else left, 0
    each = (box.width - left) // len(chart.categories)
    every, lines = _names_below(chart, each, measure, may_skip=is_line)
    if every > 1:
        # The first name, and the last if it is shown, stand out on both sides of what they name.
        widest = max(map(measure.width, chart.categories[::every]))
        left = max(left, (widest - each) // 2)
        right = max(0, (widest - each) // 2) if (len(chart.categories) - 1) % every == 0 else 0
        each = (box.width - left - right) // len(chart.categories)
    gap = _gap(each, chart, _THICKEST_COLUMN)
    if not every or (not is_line and _thickness(each, gap, chart) < _THINNEST):
        return None
    foot = measure.ems(lines * LINE_HEIGHT + NAME_GAP)
    plot = Box(box.x + left, box.y + above, each * len(chart.categories), box.height - above - foot)
    if plot.height < measure.ems(2 * _TICK_DISTANCE):
        return None
    if is_labelled:
        share = measure.ems(NUMBER_ROOM) / plot.height
        axis = _with_room(low, high, share if low < 0 else 0, share if high > 0 else 0)
    return Places(plot, legend, axis, gap, is_labelled, every)


def _bars(chart: Chart, box: Box, legend: Box | None, measure: Measure) -> Places | None:
    """Return the places of bars: categories one below the other, numbers to the right."""
    names = min(max(map(measure.width, chart.categories)) + SAFETY, round(box.width * _MOST_NAMES))
    if max(map(measure.longest_word, chart.categories)) > names:
        return None
    left = names + measure.ems(NAME_GAP)
    lines = max(len(measure.lines(name, names)) for name in chart.categories)
    numbers = _numbers(chart)
    low, high, _ = _range(numbers, is_line=False)
    is_labelled = len(numbers) <= _MOST_NUMBERS
    for labelled in (True, False) if is_labelled else (False,):
        foot = 0 if labelled else measure.ems(LINE_HEIGHT + NAME_GAP)
        right = 0 if labelled else measure.ems(1)
        each = (box.height - foot) // len(chart.categories)
        gap = _gap(each, chart, _THICKEST_BAR)
        thickness = _thickness(each, gap, chart)
        narrowest = measure.ems(LINE_HEIGHT if labelled and chart.series[1:] else 0)
        between = _BETWEEN_NAMES if lines > 1 else 0
        if lines > _MOST_NAME_LINES - 1 or each < measure.ems(lines * LINE_HEIGHT + between):
            return None
        if thickness < max(_THINNEST, narrowest):
            continue
        plot = Box(box.x + left, box.y, box.width - left - right, each * len(chart.categories))
        if plot.width < measure.ems(_NARROWEST):
            return None
        axis = scale(low, high, _tick_count(plot.width // 2, measure))
        if labelled:
            room = (_widest_number(chart, measure) + measure.ems(NUMBER_GAP)) / plot.width
            axis = _with_room(low, high, room if low < 0 else 0, room if high > 0 else 0)
        return Places(plot, legend, axis, gap, labelled)
    return None


def _numbers(chart: Chart) -> list[float]:
    return [value for series in chart.series for value in series.values if value is not None]


def _range(numbers: Sequence[float], *, is_line: bool) -> tuple[float, float, bool]:
    """Return the lowest and the highest of what the scale holds, and whether 0 is in it: bars without it would lie."""
    low, high = min(numbers), max(numbers)
    from_zero = not is_line or low <= _FLAT * high <= high or (low < 0 < high)
    if low == high == 0:
        return 0.0, 1.0, True
    return (min(low, 0.0), max(high, 0.0), True) if from_zero else (low, high, False)


def _with_room(low: float, high: float, below: float, above: float) -> Axis:
    """Return a scale that nobody sees, with that part of it free at its ends for numbers."""
    extent = ((high - low) or 1.0) / max(0.2, 1 - below - above)
    low, high = float(f"{low - below * extent:.6g}"), float(f"{high + above * extent:.6g}")
    return Axis(low, high, high - low)


def _tick_count(length: int, measure: Measure) -> int:
    return max(_FEWEST_TICKS, min(_MOST_TICKS, length // measure.ems(_TICK_DISTANCE)))


def _widest_number(chart: Chart, measure: Measure) -> int:
    form = chart.form
    return max(measure.width(written(number, form, form.decimals)) for number in _numbers(chart)) + measure.ems(0.3)


def _names_below(chart: Chart, each: int, measure: Measure, *, may_skip: bool) -> tuple[int, int]:
    """Return which of the categories are named, 0 if they have no room, and in how many lines."""
    room = each - measure.ems(_BETWEEN_NAMES)
    if room > 0 and max(map(measure.longest_word, chart.categories)) <= room:
        lines = max(len(measure.lines(name, room)) for name in chart.categories)
        if lines <= (1 if may_skip else _MOST_NAME_LINES):
            return 1, lines
    widest = max(map(measure.width, chart.categories)) + measure.ems(_BETWEEN_NAMES)
    every = next((every for every in _NAMED_EVERY if widest <= every * each), 0) if may_skip else 0
    return (every, 1) if every < len(chart.categories) else (0, 1)


def _gap(each: int, chart: Chart, thickest: int) -> int:
    """Return the room between the bars of two categories, which have `each` (EMU), in per cent of a bar."""
    return round(min(_MOST_GAP, max(_LEAST_GAP, 100 * (each / thickest - len(chart.series)))))


def _thickness(each: int, gap: int, chart: Chart) -> int:
    return round(each / (len(chart.series) + gap / 100))
