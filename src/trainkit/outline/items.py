"""Puts together what can begin a point: items of lists, and headings without a number."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter

from .bare import find_bare_headings, is_label
from .lines import Line
from .markers import RANK
from .phrases import is_closing_label
from .series import Series
from .title import Title
from .tree import Item, Layout, bare_item


def lay_out(lines: list[Line], found: list[Series], title: Title | None) -> Layout:
    """Return what begins points behind the title."""
    start, copies = (title.end, title.copies) if title else (0, ())
    listed = [
        item for number, series in enumerate(found) for item in series_items(series, number) if item.line >= start
    ]
    taken = {item.line for item in listed if item.start == 0} | set(copies)
    bare = find_bare_headings(lines, taken, start)
    labels = [index for index in bare if is_label(lines[index].text)]
    end = conclusion_label(lines, labels, listed, bare)
    kept = outer_headings([index for index in bare if index not in set(labels) and index < end], listed)
    why = f"one of {len(kept)} short lines without a full stop that have text below them"
    headings = [bare_item(index, kept[-1], why) for index in kept]
    items = sorted((*listed, *headings), key=place)
    begins = first_point([item for item in items if item.line < end], start)
    return Layout(items, start, begins, end, copies, tuple(labels))


def place(item: Item) -> tuple[int, int]:
    """Sort key: the order of reading."""
    return item.line, item.start


def series_items(series: Series, number: int) -> list[Item]:
    """Return the items of one list."""
    why, last = series.explain(), series.markers[-1].line
    return [
        # Numbers that no reader could count for himself stay in the text.
        Item(
            m.line,
            m.start,
            m.start if series.is_extract else m.content,
            m.kind,
            number,
            RANK[m.style.name],
            m.indent,
            last,
            why,
        )
        for m in series.markers
    ]


def conclusion_label(lines: list[Line], labels: list[int], listed: list[Item], bare: list[int]) -> int:
    """Return the line of the last label of a conclusion behind which nothing goes on, or the number of lines.

    A summary at the top is followed by the points, a conclusion only by its own text and perhaps a list of its own.
    """
    closing = [index for index in labels if is_closing_label(lines[index].text)]
    if not closing or any(index > closing[-1] for index in bare):
        return len(lines)
    before = {item.series for item in listed if item.line < closing[-1]}
    goes_on = any(item.line > closing[-1] and item.series in before for item in listed)
    has_points = before or any(index < closing[-1] and index not in labels for index in bare)
    return closing[-1] if has_points and not goes_on else len(lines)


def outer_headings(bare: list[int], listed: list[Item]) -> list[int]:
    """Return those headings without a number that are points of the first level.

    A numbered list that goes on across a heading is the stronger evidence; so is one that has more items than there
    are headings, if no other heading has a list.
    """
    numbered = [item for item in listed if not is_bullet(item)]
    first = {item.series: item.line for item in reversed(numbered)}
    # How many lists are open behind each line: one more where a list begins, one less where it ends.
    opened, closed = sorted(first.values()), sorted({item.series: item.last_line for item in numbered}.values())
    if any(bisect_left(opened, index) > bisect_right(closed, index) for index in bare):
        return []
    counts = Counter(bisect_right(bare, item.line) for item in numbered if bare and item.line > bare[0])
    if len(bare) < 2 or (len(counts) == 1 and max(counts.values()) > len(bare)):
        return []
    return bare


def is_bullet(item: Item) -> bool:
    """Return whether the item's marker doesn't count."""
    return item.rank >= RANK["•"]


def first_point(items: list[Item], start: int) -> int:
    """Return the line of the first point.

    A bulleted list before numbered points (aims, what to bring) belongs to the introduction if it ends there and none
    of its items is part of a point.
    """
    if not items:
        return start
    numbered = next((item.line for item in items if not is_bullet(item)), items[0].line)
    ended = all(item.last_line < numbered for item in items if item.line < numbered)
    return numbered if ended else items[0].line
