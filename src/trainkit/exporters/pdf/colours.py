"""Colours as content operators (ISO 32000-1, 8.6), and those that run into one another as bands of plain ones."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from functools import cache
from math import cos, radians, sin

from trainkit.model import Box, Colour, Gradient, Path

from .space import Space

# Bands over a slide picture of 84 mm are narrower than two dots of 200 an inch are apart from one another in colour.
_BANDS = 64


@cache
def rgb(value: str) -> str:
    """Return `RRGGBB` as the three operands of a colour operator."""
    return " ".join(f"{part / 255:.4g}" for part in _channels(value))


def bands(gradient: Gradient, box: Box, space: Space) -> Iterator[str]:
    """Yield the operators that fill the box with bands across the gradient's line."""
    turn = radians(gradient.angle)
    along = (cos(turn), sin(turn))
    # The line reaches as far as the corners do (ECMA-376 part 1, 20.1.8.41), half of it on each side of the middle.
    reach = (abs(along[0]) * box.width + abs(along[1]) * box.height) / 2
    side = (box.width + box.height) / 2
    middle = (box.x + box.width / 2, box.y + box.height / 2)
    for index in range(_BANDS):
        # Each goes on to the end, so that no gap shows between it and the next.
        start = reach * (2 * index / _BANDS - 1)
        corners = [(at, across) for at in (start, reach) for across in (-side, side)]
        xs = [middle[0] + at * along[0] - across * along[1] for at, across in corners]
        ys = [middle[1] + at * along[1] + across * along[0] for at, across in corners]
        first, second, fourth, third = (space.point(x, y) for x, y in zip(xs, ys, strict=True))
        fill = rgb(_mixed(gradient, (index + 0.5) * 100 / _BANDS))
        yield f"{fill} rg\n{first} m {second} l {third} l {fourth} l h f"


def extent(path: Path) -> Box:
    """Return the box around all points of a path."""
    numbers = [[int(number) for number in command[1:]] for command in path.commands]
    xs = [x for command in numbers for x in command[::2]]
    ys = [y for command in numbers for y in command[1::2]]
    return Box(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys))


def _mixed(gradient: Gradient, place: float) -> str:
    places = [stop for stop, _ in gradient.stops]
    after = bisect_right(places, place)
    (start, one), (end, other) = _stop(gradient, after - 1), _stop(gradient, after)
    share = (place - start) / (end - start) if end > start else 0
    pairs = zip(_channels(one.rgb), _channels(other.rgb), strict=True)
    return "".join(f"{round(a + (b - a) * share):02X}" for a, b in pairs)


def _stop(gradient: Gradient, index: int) -> tuple[float, Colour]:
    return gradient.stops[min(max(index, 0), len(gradient.stops) - 1)]


def _channels(value: str) -> tuple[int, ...]:
    return tuple(int(value[i : i + 2], 16) for i in (0, 2, 4))
