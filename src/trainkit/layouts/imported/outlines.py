"""Outlines of shapes: the preset geometries that templates are made of, and custom ones (ECMA-376 part 1, 20.1.9)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import pairwise
from math import ceil, cos, pi, radians, sin, tan
from typing import TYPE_CHECKING, Final

from trainkit.model import PRESETS, Box

from .guides import Guides
from .package import A

if TYPE_CHECKING:
    from lxml import etree

Command = tuple[str, tuple[float, ...]]
"""A letter of a path ("M", "L", "C", "Z") and its coordinates."""

Corners = Callable[[float, float, Callable[[str, float], float]], list[tuple[float, float]]]

_DEGREE: Final = 60_000
_FULL: Final = 100_000

# The distance of a cubic's control points that comes nearest to a quarter of a circle: 4/3 · (√2 - 1).
_KAPPA: Final = 0.5522847498


def _chevron(w: float, h: float, adj: Callable[[str, float], float]) -> list[tuple[float, float]]:
    tip = min(w, h) * adj("adj", 50_000) / _FULL
    return [(0, 0), (w - tip, 0), (w, h / 2), (w - tip, h), (0, h), (tip, h / 2)]


def _home_plate(w: float, h: float, adj: Callable[[str, float], float]) -> list[tuple[float, float]]:
    tip = min(w, h) * adj("adj", 50_000) / _FULL
    return [(0, 0), (w - tip, 0), (w, h / 2), (w - tip, h), (0, h)]


def _parallelogram(w: float, h: float, adj: Callable[[str, float], float]) -> list[tuple[float, float]]:
    slant = min(w, h) * adj("adj", 25_000) / _FULL
    return [(slant, 0), (w, 0), (w - slant, h), (0, h)]


def _trapezoid(w: float, h: float, adj: Callable[[str, float], float]) -> list[tuple[float, float]]:
    slant = min(w, h) * adj("adj", 25_000) / _FULL
    return [(slant, 0), (w - slant, 0), (w, h), (0, h)]


def _hexagon(w: float, h: float, adj: Callable[[str, float], float]) -> list[tuple[float, float]]:
    slant = min(w, h) * adj("adj", 25_000) / _FULL
    return [(slant, 0), (w - slant, 0), (w, h / 2), (w - slant, h), (slant, h), (0, h / 2)]


def _right_arrow(w: float, h: float, adj: Callable[[str, float], float]) -> list[tuple[float, float]]:
    half, head = h * adj("adj1", 50_000) / _FULL / 2, min(w, h) * adj("adj2", 50_000) / _FULL
    neck, middle = w - head, h / 2
    top, bottom = middle - half, middle + half
    return [(0, top), (neck, top), (neck, 0), (w, middle), (neck, h), (neck, bottom), (0, bottom)]


def _snip_1(w: float, h: float, adj: Callable[[str, float], float]) -> list[tuple[float, float]]:
    cut = min(w, h) * adj("adj", 16_667) / _FULL
    return [(0, 0), (w - cut, 0), (w, cut), (w, h), (0, h)]


def _triangle(w: float, h: float, adj: Callable[[str, float], float]) -> list[tuple[float, float]]:
    return [(w * adj("adj", 50_000) / _FULL, 0), (w, h), (0, h)]


def _plus(w: float, h: float, adj: Callable[[str, float], float]) -> list[tuple[float, float]]:
    a = min(w, h) * adj("adj", 25_000) / _FULL
    x, y = w - a, h - a
    return [(a, 0), (x, 0), (x, a), (w, a), (w, y), (x, y), (x, h), (a, h), (a, y), (0, y), (0, a), (a, a)]


_POLYGONS: Final[dict[str, Corners]] = {
    "chevron": _chevron,
    "diamond": lambda w, h, _: [(w / 2, 0), (w, h / 2), (w / 2, h), (0, h / 2)],
    "flowChartDecision": lambda w, h, _: [(w / 2, 0), (w, h / 2), (w / 2, h), (0, h / 2)],
    "flowChartProcess": lambda w, h, _: [(0, 0), (w, 0), (w, h), (0, h)],
    "hexagon": _hexagon,
    "homePlate": _home_plate,
    "mathPlus": _plus,
    "parallelogram": _parallelogram,
    "plus": _plus,
    "rightArrow": _right_arrow,
    "rtTriangle": lambda w, h, _: [(0, 0), (w, h), (0, h)],
    "snip1Rect": _snip_1,
    "trapezoid": _trapezoid,
    "triangle": _triangle,
}

# Rectangles with round corners: which of them are (top left, top right, bottom right, bottom left).
_ROUNDED: Final = {
    "flowChartAlternateProcess": (True, True, True, True),
    "roundRect": (True, True, True, True),
    "round1Rect": (False, True, False, False),
    "round2SameRect": (True, True, False, False),
    "round2DiagRect": (True, False, True, False),
}
_LINES: Final = ("line", "straightConnector1", "lineInv")


def outline(properties: etree._Element, width: float, height: float) -> list[Command] | None:
    """Return the outline of a shape of that size (EMU) from its own top left corner, None if it can't be drawn."""
    custom = properties.find(f"{A}custGeom")
    if custom is not None:
        return _custom(custom, width, height)
    preset = properties.find(f"{A}prstGeom")
    name = preset.get("prst", "rect") if preset is not None else "rect"
    guides = Guides(width, height)
    if preset is not None:
        guides.add(preset.find(f"{A}avLst"))

    def adj(key: str, otherwise: float) -> float:
        return guides.adjusted({key: otherwise}, key)

    if name in _POLYGONS:
        return list(_polygon(_POLYGONS[name](width, height, adj)))
    if name in _ROUNDED:
        radius = min(width, height) * min(adj("adj" if name == "roundRect" else "adj1", 16_667), 50_000) / _FULL
        return _round_rectangle(width, height, radius, _ROUNDED[name])
    if name == "flowChartTerminator":
        return _round_rectangle(width, height, min(width, height) / 2, (True,) * 4)
    if name in _LINES:
        return [("M", (0, 0)), ("L", (width, height))]
    if name in PRESETS:
        drawn = PRESETS[name](Box(0, 0, round(width), round(height)))
        return [(str(letter), tuple(map(float, numbers))) for letter, *numbers in drawn]
    return None


def text_rectangle(properties: etree._Element | None, width: float, height: float) -> tuple[int, int, int, int]:
    """Return how far the rectangle for text lies inside a shape: left, top, right, bottom in EMU (20.1.9.22)."""
    custom = properties.find(f"{A}custGeom") if properties is not None else None
    if custom is not None:
        rectangle = custom.find(f"{A}rect")
        if rectangle is None:
            return 0, 0, 0, 0
        guides = _guides(custom, width, height)
        left, top, right, bottom = (guides.value(rectangle.get(side, "0")) for side in "ltrb")
        sides = (left, top, width - right, height - bottom)
        l, t, r, b = (max(0, round(side)) for side in sides)  # noqa: E741 - as the standard calls them
        return l, t, r, b
    preset = properties.find(f"{A}prstGeom") if properties is not None else None
    share = _TEXT_SHARES.get(preset.get("prst", "rect"), _OTHER_TEXT_SHARE) if preset is not None else 0
    across, down = round(width * share), round(height * share)
    return across, down, across, down


# How far inside of its shape text stands, as a share of its sides; a circle's square touches it at 45°.
_TEXT_SHARES: Final = {
    "rect": 0.0,
    "ellipse": (1 - cos(pi / 4)) / 2,
    "roundRect": 0.05,
    "round1Rect": 0.05,
    "round2SameRect": 0.05,
    "round2DiagRect": 0.05,
    "snip1Rect": 0.05,
    "flowChartProcess": 0.0,
    "diamond": 0.25,
    "triangle": 0.25,
}
_OTHER_TEXT_SHARE: Final = 0.15


def _guides(custom: etree._Element, width: float, height: float) -> Guides:
    guides = Guides(width, height)
    guides.add(custom.find(f"{A}avLst"))
    guides.add(custom.find(f"{A}gdLst"))
    return guides


def _custom(custom: etree._Element, width: float, height: float) -> list[Command] | None:
    guides = _guides(custom, width, height)
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


def _polygon(corners: list[tuple[float, float]]) -> Iterator[Command]:
    for index, corner in enumerate(corners):
        yield ("L" if index else "M"), corner
    yield "Z", ()


def _round_rectangle(w: float, h: float, radius: float, rounded: tuple[bool, ...]) -> list[Command]:
    a, b, c, d = (radius if is_round else 0.0 for is_round in rounded)
    k = 1 - _KAPPA
    return [
        ("M", (a, 0)),
        ("L", (w - b, 0)),
        ("C", (w - b * k, 0, w, b * k, w, b)),
        ("L", (w, h - c)),
        ("C", (w, h - c * k, w - c * k, h, w - c, h)),
        ("L", (d, h)),
        ("C", (d * k, h, 0, h - d * k, 0, h - d)),
        ("L", (0, a)),
        ("C", (0, a * k, a * k, 0, a, 0)),
        ("Z", ()),
    ]
