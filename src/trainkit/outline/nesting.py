"""Finds the lists that stand beside another in the source and belong into it: formats end a list where text comes that
isn't indented, and count on behind it.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import msgspec

from trainkit.model import Heading, ListItem

from .line import Line

COLONS: Final = (":", "：")


def nested(lines: list[Line]) -> list[Line]:
    """Return the lines with the level that lists have for a reader: below the numbered item that they stand behind, if
    its numbers go on behind them, or if it ends with a colon.
    """
    numbered = [index for index, line in enumerate(lines) if number_of(line)]
    if not numbered:
        return lines
    levels = [line.level for line in lines]
    counted_on: set[int | None] = set()
    for place, index in enumerate(numbered):
        following = next_of(lines, numbered, place)
        is_last = following is None and index in counted_on
        end = following if following is not None else first_below(lines, index) if is_last else led_end(lines, index)
        counted_on.add(following)
        own, beside = lines[index].level, False
        for inner in range(index + 1, end):
            if lines[inner].given is not None:
                beside = beside or lines[inner].level <= own
                levels[inner] += beside
            elif following is not None or is_last:
                levels[inner] = max(levels[inner], levels[index])
    return [
        msgspec.structs.replace(line, level=level) if level != line.level else line
        for line, level in zip(lines, levels, strict=True)
    ]


def number_of(line: Line) -> int:
    """Return the number of an item whose format counts it, or 0."""
    marker = line.given.marker.strip(".)") if isinstance(line.given, ListItem) else ""
    return int(marker) if marker.isascii() and marker.isdigit() else 0


def next_of(lines: Sequence[Line], numbered: Sequence[int], place: int) -> int | None:
    """Return the item that counts on from the one at `place` behind other lists of its level, or None."""
    index = numbered[place]
    own = lines[index]
    for other in numbered[place + 1 :]:
        if lines[other].level == own.level:
            between = lines[index + 1 : other]
            if number_of(lines[other]) != number_of(own) + 1 or any(isinstance(one.given, Heading) for one in between):
                return None
            interrupted = any(isinstance(one.given, ListItem) and one.level == own.level for one in between)
            return other if interrupted else None
        if lines[other].level < own.level:
            return None
    return None


def first_below(lines: Sequence[Line], index: int) -> int:
    """Return the index behind the lists and the first paragraph below the last item, which heads a section as those
    before it do; what stands further below may be anybody's, and so is a paragraph that leads over to another list.
    """
    after, paragraphs = index + 1, 0
    while after < len(lines) and not isinstance(lines[after].given, Heading):
        begins = lines[after].given is None and not lines[after].goes_on and lines[after].level < lines[index].level
        behind_list = lines[after - 1].given is not None and after > index + 1
        if begins and (paragraphs or (behind_list and lines[after].text.endswith(COLONS))):
            break
        paragraphs += begins
        after += 1
    return after


def led_end(lines: Sequence[Line], index: int) -> int:
    """Return the index behind the list that the item leads over to with a colon, or behind the item."""
    after = index + 1
    while after < len(lines) and lines[after].goes_on:
        after += 1
    if not lines[after - 1].text.endswith(COLONS) or after == len(lines):
        return after
    level = lines[index].level
    if lines[after].level != level or not isinstance(lines[after].given, ListItem) or number_of(lines[after]):
        return after
    while (
        after < len(lines)
        and lines[after].level >= level
        and not (lines[after].level == level and number_of(lines[after]))
    ):
        after += 1
    return after
