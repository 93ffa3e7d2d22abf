"""Turns the headings and list items that the source's format marks as such into items."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from trainkit.model import Heading, ItemMark, ListItem

from .line import Line
from .markers import Marker
from .marks import given_mark, mark_of
from .sequences import find_series
from .tree import Item

HEADINGS: Final = -100
"""The rank of given headings, before all that is only told by its looks; their level is added to it."""

LISTS: Final = 1_000
"""The rank of given items: nothing stands below them but what their format puts there."""

NUMBERS: Final = -1_000
"""Series of given items are counted from here downwards, so that they are no other list's."""


def given_items(lines: list[Line]) -> list[Item]:
    """Return the items that headings and list items begin, without the numbers that writers typed into them."""
    return [*given_headings(lines), *given_list_items(lines)]


def given_headings(lines: list[Line]) -> list[Item]:
    """Return the items of given headings."""
    typed = typed_markers(lines, lambda line: isinstance(line.given, Heading), extracts=True)
    last = {line.given.level: index for index, line in enumerate(lines) if isinstance(line.given, Heading)}
    return [
        Item(
            line=index,
            start=0,
            content=typed[index].content if index in typed else 0,
            kind=f"heading {line.given.level}",
            series=NUMBERS - line.given.level,
            rank=HEADINGS + line.given.level,
            indent=0,
            last_line=last[line.given.level],
            why=f"its format makes it a heading of rank {line.given.level}",
            bare=True,
            level=line.given.level,
            mark=mark_of(typed[index]) if index in typed else ItemMark.NONE,
        )
        for index, line in enumerate(lines)
        if isinstance(line.given, Heading)
    ]


def given_list_items(lines: list[Line]) -> list[Item]:
    """Return the items of given lists; a list ends where a line is no part of it."""
    typed = typed_markers(lines, lambda line: isinstance(line.given, ListItem))
    open_lists: dict[int, int] = {}
    found: list[Item] = []
    last: dict[int, int] = {}
    for index, line in enumerate(lines):
        open_lists = {level: series for level, series in open_lists.items() if level <= line.level}
        if not isinstance(line.given, ListItem):
            continue
        series = open_lists.setdefault(line.level, NUMBERS * 2 - index)
        last[series] = index
        why = f"its format makes it an item of a list, of rank {line.level}"
        marker = None if says_all(lines, index, typed) else typed.get(index)
        found.append(
            Item(
                line=index,
                start=0,
                content=marker.content if marker else 0,
                kind=f"item {line.level}",
                series=series,
                rank=LISTS,
                indent=0,
                last_line=index,
                why=why,
                level=line.level,
                mark=mark_of(marker) if marker else given_mark(line.given.marker),
            )
        )
    return found


def says_all(lines: list[Line], index: int, typed: dict[int, Marker]) -> bool:
    """Return whether what looks like a marker (`step one`) is all that an item says; its format marks it already."""
    line = lines[index]
    marker = typed.get(index)
    if marker is None or marker.content != len(line.text) or " " not in line.text.strip():
        return False
    following = lines[index + 1] if index + 1 < len(lines) else None
    return following is None or following.given is not None or following.level < line.level


def typed_markers(lines: list[Line], concerns: Callable[[Line], bool], extracts: bool = False) -> dict[int, Marker]:
    """Return the believed markers at the beginning of those lines, by index of line; of `extracts` of lists too where
    nobody has to count what they number.
    """
    series = find_series(lines, [index for index, line in enumerate(lines) if concerns(line)])
    return {m.line: m for one in series if extracts or not one.is_extract for m in one.markers if m.start == 0}
