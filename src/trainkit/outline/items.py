"""Puts together what can begin a point: items of lists, and headings without a number."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Container, Iterable
from typing import Final

import msgspec

from .bare import LOOKS, believed, find_bare_headings, has_heading_shape, heading_items
from .given import given_items
from .labelled import conclusion_label, find_labels
from .line import Line
from .marks import mark_of
from .ordinals import find_ordinals, find_ordinals_inside
from .questions import Questions
from .runins import find_run_ins
from .sequences import find_series
from .series import Series
from .styles import FIRST_BULLET, LAST_DIVISION, RANK
from .title import Title
from .tree import Item, Layout
from .unmarked import FEWEST, find_unmarked, short_lines

HEADING_SERIES: Final = -10
"""Headings are no list; their series are counted downwards from here."""

LARGEST_OPENING: Final = 3
"""A third of the text is no introduction any more."""


def lay_out(lines: list[Line], title: Title | None, asked: Questions) -> Layout:
    """Return what begins points behind the title."""
    start, copies = (title.end, title.copies) if title else (0, ())
    given = [
        msgspec.structs.replace(item, content=asked.headings.get(item.line, item.content))
        for item in given_items(lines)
        if item.line >= start
    ]
    taken = {item.line for item in (*given, *asked.items)} | {*asked.answers, *copies}
    listed = [*given, *asked.items, *listed_items(lines, plain_lines(lines, taken, start))]
    taken |= {item.line for item in listed if item.start == 0}
    listed += find_ordinals(lines, taken, start)
    taken |= {item.line for item in listed if item.start == 0}
    taken |= {item.line + 1 for item in listed if item.content == len(lines[item.line].text)}
    found = find_bare_headings(lines, taken, start)
    labels = find_labels(lines, sorted({*found, *(item.line for item in given if item.bare)}))
    end = conclusion_label(lines, labels, listed, list(found))
    chapters = chapter_series(lines, listed)
    listed = below_chapters(listed, asked.items, chapters)
    others = believed({i: look for i, look in found.items() if i not in labels and i < end}, bool(chapters))
    headings = settle_headings(lines, others, listed, chapters)
    taken |= {item.line for item in headings} | set(labels)
    listed += find_run_ins(lines, taken | {item.line for item in listed}, first_counted((*listed, *headings), start))
    listed += find_unmarked(lines, taken | {item.line for item in listed}, {item.line for item in headings})
    if not listed and not headings:
        listed += find_ordinals_inside(lines, taken, start)
    items = sorted((*(item for item in listed if item.line not in labels), *headings), key=place)
    items = named_by_markers(items, lines)
    begins = first_point([item for item in items if item.line < end], lines, start)
    return Layout(items, start, begins, end, copies, tuple(labels), asked.answers)


def named_by_markers(items: list[Item], lines: list[Line]) -> list[Item]:
    """Return the items, of which those that are no more than a marker with items right below it (`§ 4`) have it as
    their words, where it says what it counts.
    """
    begun = {item.line for item in items if not item.bare}
    return [
        msgspec.structs.replace(item, content=item.start)
        if item.rank <= LAST_DIVISION
        and not item.bare
        and item.content == len(lines[item.line].text)
        and item.line + 1 in begun
        else item
        for item in items
    ]


def first_counted(items: Iterable[Item], start: int) -> int:
    """Return the line of the first heading or numbered item; what begins alike before it tells of the text as a whole
    (`Date: …`, `Place: …`).
    """
    return min((item.line for item in items if item.rank < FIRST_BULLET), default=start)


def plain_lines(lines: list[Line], taken: Container[int], start: int) -> list[int]:
    """Return the indices of the lines that nothing but their own words says anything of."""
    return [
        index
        for index in range(start, len(lines))
        if index not in taken and lines[index].part is None and lines[index].text and lines[index].given is None
    ]


def listed_items(lines: list[Line], wanted: list[int]) -> list[Item]:
    """Return the items of the lists that those lines make."""
    return [item for number, series in enumerate(find_series(lines, wanted)) for item in series_items(series, number)]


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
            # Headings of chapters are centred as often as not; how far in they stand says nothing of their rank.
            0 if RANK[m.style.name] <= LAST_DIVISION else m.indent,
            last,
            why,
            mark=mark_of(m),
        )
        for m in series.markers
    ]


class Headings(msgspec.Struct, frozen=True):
    """Headings of one look by their lines: those `across` which a numbered list goes on, how many of these are followed
    by its next item at once, and `walls`, these and all weightier headings.
    """

    lines: list[int]
    across: list[int]
    grouping: int
    walls: list[int]


def settle_headings(
    lines: list[Line], found: dict[int, str], listed: list[Item], chapters: Container[int]
) -> list[Item]:
    """Return the items of those headings that lists leave room for, look by look.

    A numbered list that goes on across a heading is the stronger evidence: the heading stands within one of its items,
    unless the list's next item follows it at once; then the headings group the items.
    """
    counted = [item for item in listed if item.rank < FIRST_BULLET and not item.bare]
    numbered = [item for item in counted if item.series not in chapters]
    begun = {item.line for item in numbered if item.start == 0}
    first = {item.series: item.line for item in reversed(numbered)}
    # How many lists are open behind each line: one more where a list begins, one less where it ends.
    opened, closed = sorted(first.values()), sorted({item.series: item.last_line for item in numbered}.values())
    kept: list[Item] = [item for item in listed if item.bare]
    for look in sorted(set(found.values()), key=list(LOOKS).index):
        indices = sorted(index for index in found if found[index] == look)
        if look == "colon" or (look == "short" and chapters):
            indices = with_sisters(indices, {item.line for item in listed}, [*kept, *counted])
        across = [index for index in indices if bisect_left(opened, index) > bisect_right(closed, index)]
        grouping = sum(index + 1 in begun for index in across)
        headings = Headings(indices, across, grouping, sorted({*indices, *(item.line for item in kept)}))
        if look == "short" and not have_room(headings, numbered, count_over_lists(lines, indices, listed)):
            continue
        outer = bool(across) and grouping * 2 >= len(across)
        kept += heading_items(lines, dict.fromkeys(indices, look), outer, HEADING_SERIES)
    return [item for item in kept if item.line in found]


def chapter_series(lines: list[Line], listed: list[Item]) -> set[int]:
    """Return the numbered lists whose items are headings of chapters: most have a short line with text below it."""
    numbered = [item for item in listed if item.rank < FIRST_BULLET and not item.bare]
    sizes = Counter(item.series for item in numbered)
    begun = {item.line for item in numbered}
    headed = Counter(item.series for item in numbered if item.start == 0 and heads_chapter(lines, item, begun))
    return {series for series, size in sizes.items() if headed[series] * 2 > size}


def below_chapters(listed: list[Item], asked: list[Item], chapters: Container[int]) -> list[Item]:
    """Return the items, of which questions rank below the numbered chapters that part them."""
    ranks = [
        item.rank
        for item in listed
        if item.series in chapters and asked and asked[0].line < item.line < asked[-1].line and not item.bare
    ]
    if not ranks:
        return listed
    rank = max(ranks)
    return [
        msgspec.structs.replace(item, rank=rank) if asked and item.series == asked[0].series else item
        for item in listed
    ]


def heads_chapter(lines: list[Line], item: Item, begun: Container[int]) -> bool:
    """Return whether the item is a short line, or its marker alone, with text below it.

    Right below a line that is called a chapter, article or step, its own items may begin.
    """
    after = item.line + 1
    if after >= len(lines) or lines[after].goes_on or (after in begun and item.rank > LAST_DIVISION):
        return False
    return has_heading_shape(lines[item.line].text[item.content :].strip() or "?")


def with_sisters(headings: list[int], begun: Container[int], others: list[Item]) -> list[int]:
    """Return the headings without those right over a list that share their section with no other; such a line is a
    sentence that leads over to its list. `begun` are the lines where items begin, `others` what parts sections.
    """
    leads = {index for index in headings if index + 1 in begun}
    led = {item.series for item in others if item.line - 1 in leads}
    walls = sorted({item.line for item in others if item.series not in led})
    sections = Counter(bisect_right(walls, index) for index in headings)
    return [index for index in headings if index not in leads or sections[bisect_right(walls, index)] > 1]


def count_over_lists(lines: list[Line], headings: list[int], listed: list[Item]) -> int:
    """Return how many of the headings have a list right below them, with marks or without."""
    begun = {item.line for item in listed}
    return sum(index + 1 in begun or bool(short_lines(lines, index + 1, begun)[FEWEST - 1 :]) for index in headings)


def have_room(headings: Headings, numbered: list[Item], over_lists: int) -> bool:
    """Return whether headings that are only short are believed beside the numbered lists.

    They aren't within the items of a list, nor if one list has more items than there are headings and no other heading
    has a list.
    """
    lines = headings.lines
    if len(lines) < 2 or len(headings.across) > 2 * headings.grouping:
        return False
    above = (bisect_right(headings.walls, item.line) - 1 for item in numbered)
    counts = Counter(headings.walls[place] for place in above if place >= 0 and headings.walls[place] in set(lines))
    return over_lists > 1 or len(counts) != 1 or max(counts.values()) <= len(lines)


def first_point(items: list[Item], lines: list[Line], start: int) -> int:
    """Return the line of the first point.

    A list before numbered points or before headings (aims, what to bring) belongs to the introduction if it ends there
    and none of its items is part of a point, and if it isn't most of the text.
    """
    if not items:
        return start
    main = next((item for item in items if item.bare), None)
    main = main or next((item for item in items if item.rank < FIRST_BULLET), items[0])
    before = [item for item in items if item.line < main.line]
    if not all(item.last_line < main.line for item in before):
        return items[0].line
    if before:
        opening, rest = (
            sum(len(line.text) for line in part) for part in (lines[before[0].line : main.line], lines[main.line :])
        )
        if opening * LARGEST_OPENING > opening + rest:
            return items[0].line
    return main.line
