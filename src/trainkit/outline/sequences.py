"""Takes lines in and gives the items of lists out: markers that count together, anywhere in the document.

A marker is believed when its sequence is: markers of one style that count up from 1, with few missing or repeated, at
one indentation. A number that is alone, or only fits a sequence by accident, stays prose.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from itertools import accumulate, pairwise
from typing import Final

from .belief import begun_late, is_list, lone_sections
from .line import Line, paragraph_end
from .markers import Marker, markers_at, markers_inside, style_inside
from .series import INDENT_TOLERANCE, Series
from .styles import RANK

LONGEST_GAP: Final = 3
"""Two numbers may be missing in a row, as when a page was lost; a longer jump is another list, or a year."""

OPEN_SERIES: Final = 4
"""How many lists of one style may be open at once: lists nest four ranks deep before people lose count."""

INLINE_START: Final = 3
"""Inside a line, where `(1) … (2)` may refer to something, it takes three markers from 1 on without a gap."""


def find_series(lines: list[Line], wanted: Sequence[int]) -> list[Series]:
    """Return the lists that the `wanted` lines, by index, make; no marker belongs to two of them."""
    strong, weak = read_markers(lines, wanted)
    numbered = [
        fill_gaps(series, weak[name], lines)
        for name, markers in strong.items()
        if markers[0].style.counts
        for series in chain(markers)
    ]
    bullets = [series for markers in strong.values() if not markers[0].style.counts for series in by_indent(markers)]
    inline = inline_runs(lines, wanted)
    begun = {run.markers[0].place for run in inline}
    # Items that all are number one and begin a list each within their line are no list of their own.
    merged = [s for s in merge_singles(numbered) if s.last > 1 or not any(m.place in begun for m in s.markers)]
    accepted = settle([series for series in merged if is_list(series, lines)] + bullets)
    accepted += begun_late(numbered, accepted)
    accepted += lone_sections(numbered, accepted)
    taken = {marker.place for series in accepted for marker in series.markers}
    return accepted + settle([run for run in inline if not any(marker.place in taken for marker in run.markers)])


Markers = dict[str, list[Marker]]


def read_markers(lines: list[Line], wanted: Sequence[int]) -> tuple[Markers, Markers]:
    """Return every reading of every line's beginning, by series: first those of lines that begin on purpose.

    A line that wraps the one before it begins with a number by accident, unless its block has items of the same series
    at lines that surely begin: then all its lines only happen to be of one length.
    """
    blocks = list(accumulate((line.opens_block for line in lines), initial=0))
    readings = []
    purposeful = set()
    for index in wanted:
        block = blocks[index + 1]
        for marker in markers_at(lines[index], index):
            readings.append((block, marker))
            if not lines[index].goes_on:
                purposeful.add((block, marker.series))
    strong: Markers = defaultdict(list)
    weak: Markers = defaultdict(list)
    for block, marker in readings:
        (strong if (block, marker.series) in purposeful else weak)[marker.series].append(marker)
    return strong, weak


def chain(markers: list[Marker]) -> list[Series]:
    """Return the markers of one style sorted into lists that count up."""
    found: list[Series] = []
    recent: list[Series] = []
    for marker in markers:
        value = marker.value or 0
        fitting = [series for series in recent if series.last + 1 == value]
        if not fitting and value > 1:
            fitting = [s for s in recent if s.at_indent(marker) and 0 <= value - s.last <= LONGEST_GAP]
        if fitting:
            best = max(fitting, key=lambda series: series.at_indent(marker))
            best.markers.append(marker)
        else:
            best = Series([marker])
            found.append(best)
        recent = [best, *(series for series in recent if series is not best)][:OPEN_SERIES]
    return found


def merge_singles(found: list[Series]) -> list[Series]:
    """Put lists together that never got past their first number: `1. … 1. … 1.` as Markdown allows."""
    merged: list[Series] = []
    for series in found:
        alike = merged and len(series.markers) == 1 and series.first <= 1 and merged[-1].last == series.first
        if (
            alike
            and merged[-1].markers[0].series == series.markers[0].series
            and merged[-1].at_indent(series.markers[0])
        ):
            merged[-1].markers += series.markers
        else:
            merged.append(series)
    return merged


def fill_gaps(series: Series, weak: list[Marker], lines: list[Line]) -> Series:
    """Take in markers at wrapped lines, or inside of lines, where exactly they are missing."""
    if len(series.markers) < 2:
        return series
    by_value = defaultdict(list)
    for marker in (*weak, *inside_gaps(series, lines)):
        by_value[marker.value].append(marker)
    if not by_value:
        return series
    filled = series.markers[:1]
    for marker in series.markers[1:]:
        while (missing := (filled[-1].value or 0) + 1) < (marker.value or 0):
            fitting = [other for other in by_value[missing] if filled[-1].place < other.place < marker.place]
            if not fitting:
                break
            filled.append(fitting[0])
        filled.append(marker)
    return Series(filled)


def inside_gaps(series: Series, lines: list[Line]) -> list[Marker]:
    """Return the markers of a list inside of the lines between two of its items whose numbers leave a gap."""
    style = series.markers[0].style
    if not style.inline:
        return []
    found: list[Marker] = []
    for before, after in pairwise(series.markers):
        if (after.value or 0) - (before.value or 0) > 1:
            end = min(paragraph_end(lines, before.line), after.line)
            found += [m for index in range(before.line, end) for m in style_inside(style, lines[index], index)]
    return found


def by_indent(bullets: list[Marker]) -> list[Series]:
    """Sort bullets of one kind by how far in they stand; one alone is a dash."""
    levels: dict[int, Series] = {}
    for marker in bullets:
        near = (marker.indent + shift for shift in (0, -INDENT_TOLERANCE, INDENT_TOLERANCE))
        level = next((levels[indent] for indent in near if indent in levels), None)
        if level is None:
            levels[marker.indent] = Series([marker])
        else:
            level.markers.append(marker)
    return [level for level in levels.values() if len(level.markers) > 1]


def settle(found: list[Series]) -> list[Series]:
    """Give each place to the longest list that claims it (`i.` after `h.` is a letter, after nothing a number)."""
    taken: set[tuple[int, int]] = set()
    settled = []
    for series in sorted(found, key=lambda s: (-len(s.markers), RANK[s.markers[0].style.name], s.markers[0].place)):
        free = [marker for marker in series.markers if marker.place not in taken]
        if len(free) * 2 > len(series.markers) and len(free) > 1:
            settled.append(Series(free))
            taken.update(marker.place for marker in free)
    return settled


def inline_runs(lines: list[Line], wanted: Sequence[int]) -> list[Series]:
    """Return lists that run on inside one paragraph: they count from 1 without a gap and are at least three."""
    found: list[Series] = []
    by_series: Markers = defaultdict(list)
    for index in wanted:
        if not lines[index].goes_on:
            found += [run for markers in by_series.values() for run in strict_runs(markers)]
            by_series = defaultdict(list)
        for marker in markers_inside(lines[index], index):
            by_series[marker.series].append(marker)
    return found + [run for markers in by_series.values() for run in strict_runs(markers)]


def strict_runs(markers: list[Marker]) -> list[Series]:
    """Return the runs 1, 2, 3, … among the markers of one line, without gaps."""
    runs: list[Series] = []
    current: list[Marker] = []
    for marker in markers:
        if current and marker.value == (current[-1].value or 0) + 1:
            current.append(marker)
        elif marker.value == 1:
            runs.append(Series(current))
            current = [marker]
    runs.append(Series(current))
    return [run for run in runs if len(run.markers) >= INLINE_START]
