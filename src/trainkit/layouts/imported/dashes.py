"""Lines in dashes, as outlines of many short parts: a layout file knows unbroken lines alone."""

from __future__ import annotations

from itertools import cycle, pairwise
from math import hypot
from typing import TYPE_CHECKING, Final

from .masks import polygons

if TYPE_CHECKING:
    from .outlines import Command

# A dotted frame around a slide has some hundreds of dots; finer ones are a line from afar.
_MOST_DASHES: Final = 600


def dashed(commands: list[Command], lengths: list[float]) -> list[Command]:
    """Return an outline with nothing where gaps are; `lengths` are of dashes and gaps in turns, in its own unit."""
    parts = [
        [*corners, corners[0]] if is_closed else corners
        for corners, is_closed in zip(polygons(commands), _closed(commands), strict=True)
    ]
    whole = sum(hypot(x - u, y - v) for part in parts for (u, v), (x, y) in pairwise(part))
    period = sum(lengths)
    if period <= 0 or whole / period * len(lengths) / 2 > _MOST_DASHES:
        return commands
    return [command for part in parts for command in _cut(part, lengths)] or commands


def _cut(corners: list[tuple[float, float]], lengths: list[float]) -> list[Command]:
    found: list[Command] = []
    turns = cycle(enumerate(lengths))
    index, left = next(turns)
    is_begun = False
    for (x, y), (u, v) in pairwise(corners):
        length = hypot(u - x, v - y)
        done = 0.0
        while length - done > 1e-9:
            step = min(left, length - done)
            ends = [(x + (u - x) * at / length, y + (v - y) * at / length) for at in (done, done + step)]
            if index % 2 == 0:
                found += [] if is_begun else [("M", ends[0])]
                found.append(("L", ends[1]))
            is_begun = index % 2 == 0
            done += step
            left -= step
            if left <= 1e-9:
                index, left = next(turns)
                is_begun = False
    return found


def _closed(commands: list[Command]) -> list[bool]:
    found: list[bool] = []
    for letter, _ in commands:
        if letter == "M":
            found.append(False)
        elif letter == "Z" and found:
            found[-1] = True
    return found
