"""Decides which sequences of markers are believed; numbers that only look like markers stay words of the text."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from typing import Final

from .line import Line
from .months import month_at_start
from .series import Series
from .styles import CHAPTERS, SECTION, UNMARKED

LATE_START: Final = 3
"""A list that doesn't begin with 1 is an extract; three in a row are no accident."""

FIRST_YEAR: Final = 1000
"""No list is read from its thousandth item on; such numbers count years, and are words of the text."""

FEWEST_MONTHS: Final = 3
"""`1. January, 2. February, 3. March` is a list of months; fewer, or a month twice, are days."""

FEWEST_UNMARKED: Final = 3
"""Two lines that begin with 1 and 2 may be about one trainer and two rooms."""

SHARE_APART: Final = 0.75
"""A chapter or two of a handbook may hold no more than their headings."""


def is_list(series: Series, lines: list[Line]) -> bool:
    """Return whether the markers together are believed."""
    values = [marker.value or 0 for marker in series.markers]
    regular = sum(after - before == 1 for before, after in pairwise(values))
    if values[0] >= FIRST_YEAR or are_days(series, lines):
        return False
    if series.markers[0].style.name == UNMARKED:
        return values == list(range(1, len(values) + 1)) and len(values) >= FEWEST_UNMARKED and stand_apart(series)
    if set(values) == {1}:
        return len(values) > 1
    # More irregular than regular steps: numbers that came together by accident.
    return len(values) >= (2 if values[0] <= 1 else LATE_START) and regular * 2 >= len(values) - 1


def stand_apart(series: Series) -> bool:
    """Return whether text stands between the items; numbers at line after line may be amounts (`2 Eggs`)."""
    lines = [marker.line for marker in series.markers]
    return sum(after - before > 1 for before, after in pairwise(lines)) >= SHARE_APART * (len(lines) - 1)


def are_days(series: Series, lines: list[Line]) -> bool:
    """Return whether the numbers are days of months: `3. Mai: Beginn`, `4. Mai: Ende`."""
    named = [month_at_start(lines[marker.line].text[marker.content :]) for marker in series.markers]
    months = [month for month in named if month]
    if len(months) * 2 <= len(named):
        return False
    return series.first != 1 or len(set(months)) < max(FEWEST_MONTHS, len(months))


LONGEST_DECIMAL: Final = 2
"""Parts of a number that may be a decimal."""


def lone_sections(found: list[Series], accepted: list[Series]) -> list[Series]:
    """Return the numbers like `2.1` that are alone in their chapter.

    They are believed behind the number of the chapter, if there is another list, or number, of their depth; `2.1.1` is
    no decimal, and needs no other.
    """
    chapters = {m.path: m.place for series in accepted for m in series.markers if m.style.name in CHAPTERS}
    depths = Counter(series.markers[0].kind for series in accepted)
    singles = [s for s in found if len(s.markers) == 1 and s.first == 1 and s.markers[0].style.name == SECTION]
    lone = []
    for series in sorted(singles, key=lambda s: (len(s.markers[0].path), s.markers[0].place)):
        marker = series.markers[0]
        if chapters.get(marker.path[:-1], marker.place) < marker.place:
            chapters.setdefault(marker.path, marker.place)
            depths[marker.kind] += 1
            lone.append(series)
    return [
        series for series in lone if depths[series.markers[0].kind] > 1 or len(series.markers[0].path) > LONGEST_DECIMAL
    ]


def begun_late(found: list[Series], accepted: list[Series]) -> list[Series]:
    """Return the short extracts of lists whose items number their sections: `2.` with `2.1`, `3.` with `3.1` below."""
    sections = {m.path[:-1]: m.place for series in accepted for m in series.markers[:1] if m.style.name == SECTION}
    return [
        series
        for series in found
        if 1 < len(series.markers) < LATE_START
        and series.first > 1
        and series.markers[0].style.name in CHAPTERS
        and all(sections.get(m.path, m.place) > m.place for m in series.markers)
    ]
