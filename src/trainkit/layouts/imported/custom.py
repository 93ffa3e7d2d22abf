"""Outlines that a template draws itself: paths of lines, curves and arcs (ECMA-376 part 1, 20.1.9.8)."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from math import ceil, cos, pi, radians, sin, tan
from typing import TYPE_CHECKING, Final

from .guides import Guides
from .package import A

if TYPE_CHECKING:
    from lxml import etree

Command = tuple[str, tuple[float, ...]]
"""A letter of a path ("M", "L", "C", "Z") and its coordinates."""

_DEGREE: Final = 60_000


def guides_of(custom: etree._Element, width: float, height: float) -> Guides:
    """Return the guides of a custom outline of that size (EMU)."""
    guides = Guides(width, height)
    guides.add(custom.find(f"{A}avLst"))
    guides.add(custom.find(f"{A}gdLst"))
    return guides


def custom_outline(custom: etree._Element, width: float, height: float) -> list[Command] | None:
    """Return a custom outline of that size (EMU), None if it draws nothing."""
    guides = guides_of(custom, width, height)
    drawn: list[Command] = []
    for path in custom.iterfind(f"{A}pathLst/{A}path"):
        own_width, own_height = guides.value(path.get("w", "0")), guides.value(path.get("h", "0"))
        scale = (width / own_width if own_width else 1, height / own_height if own_height else 1)
        drawn += _scaled(list(_commands(path, guides)), scale)
    return drawn or None


def _commands(path: etree._Element, guides: Guides) -> Iterator[Command]:
    at = (0.0, 0.0)
    for step in path:
        places = [(guides.value(p.get("x", "0")), guides.value(p.get("y", "0"))) for p in step.iterfind(f"{A}pt")]
        match step.tag.rpartition("}")[2]:
            case "moveTo" if places:
                yield "M", places[0]
            case "lnTo" if places:
                yield "L", places[0]
            case "cubicBezTo" if len(places) == 3:
                yield "C", tuple(number for place in places for number in place)
            case "quadBezTo" if len(places) == 2:
                (qx, qy), (x, y) = places
                near = (at[0] + 2 / 3 * (qx - at[0]), at[1] + 2 / 3 * (qy - at[1]))
                yield "C", (*near, x + 2 / 3 * (qx - x), y + 2 / 3 * (qy - y), x, y)
            case "arcTo":
                radii = guides.value(step.get("wR", "0")), guides.value(step.get("hR", "0"))
                angles = guides.value(step.get("stAng", "0")), guides.value(step.get("swAng", "0"))
                places = []
                for curve in _arc(at, radii, radians(angles[0] / _DEGREE), radians(angles[1] / _DEGREE)):
                    yield "C", curve
                    places = [(curve[4], curve[5])]
            case "close":
                yield "Z", ()
        at = places[-1] if places else at


def _arc(
    at: tuple[float, float], radii: tuple[float, float], start: float, sweep: float
) -> Iterator[tuple[float, ...]]:
    """Yield the cubics of an arc that begins `at` a place, none over more than a quarter turn."""
    (x, y), (rx, ry) = at, radii
    cx, cy = x - rx * cos(start), y - ry * sin(start)
    count = max(1, ceil(abs(sweep) / (pi / 2) - 1e-9))
    steps = [start + sweep * index / count for index in range(count + 1)]
    pull = 4 / 3 * tan(sweep / count / 4)
    for one, other in pairwise(steps):
        yield (
            cx + rx * (cos(one) - pull * sin(one)),
            cy + ry * (sin(one) + pull * cos(one)),
            cx + rx * (cos(other) + pull * sin(other)),
            cy + ry * (sin(other) - pull * cos(other)),
            cx + rx * cos(other),
            cy + ry * sin(other),
        )


def _scaled(commands: list[Command], scale: tuple[float, float]) -> list[Command]:
    return [(letter, tuple(n * scale[i % 2] for i, n in enumerate(numbers))) for letter, numbers in commands]
