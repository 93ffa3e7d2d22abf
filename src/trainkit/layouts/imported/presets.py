"""Preset outlines whose corners are worked out from their sides (ECMA-376 part 1, 20.1.9.18 and its annex)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final

from .custom import Command

Corners = Callable[[float, float, Callable[[str, float], float]], list[tuple[float, float]]]

FULL: Final = 100_000
"""What adjustments are shares of."""

# The distance of a cubic's control points that comes nearest to a quarter of a circle: 4/3 · (√2 - 1).
_KAPPA: Final = 0.5522847498


def _chevron(w: float, h: float, adj: Callable[[str, float], float]) -> list[tuple[float, float]]:
    tip = min(w, h) * adj("adj", 50_000) / FULL
    return [(0, 0), (w - tip, 0), (w, h / 2), (w - tip, h), (0, h), (tip, h / 2)]


def _home_plate(w: float, h: float, adj: Callable[[str, float], float]) -> list[tuple[float, float]]:
    tip = min(w, h) * adj("adj", 50_000) / FULL
    return [(0, 0), (w - tip, 0), (w, h / 2), (w - tip, h), (0, h)]


def _parallelogram(w: float, h: float, adj: Callable[[str, float], float]) -> list[tuple[float, float]]:
    slant = min(w, h) * adj("adj", 25_000) / FULL
    return [(slant, 0), (w, 0), (w - slant, h), (0, h)]


def _trapezoid(w: float, h: float, adj: Callable[[str, float], float]) -> list[tuple[float, float]]:
    slant = min(w, h) * adj("adj", 25_000) / FULL
    return [(slant, 0), (w - slant, 0), (w, h), (0, h)]


def _hexagon(w: float, h: float, adj: Callable[[str, float], float]) -> list[tuple[float, float]]:
    slant = min(w, h) * adj("adj", 25_000) / FULL
    return [(slant, 0), (w - slant, 0), (w, h / 2), (w - slant, h), (slant, h), (0, h / 2)]


def _right_arrow(w: float, h: float, adj: Callable[[str, float], float]) -> list[tuple[float, float]]:
    half, head = h * adj("adj1", 50_000) / FULL / 2, min(w, h) * adj("adj2", 50_000) / FULL
    neck, middle = w - head, h / 2
    top, bottom = middle - half, middle + half
    return [(0, top), (neck, top), (neck, 0), (w, middle), (neck, h), (neck, bottom), (0, bottom)]


def _snip_1(w: float, h: float, adj: Callable[[str, float], float]) -> list[tuple[float, float]]:
    cut = min(w, h) * adj("adj", 16_667) / FULL
    return [(0, 0), (w - cut, 0), (w, cut), (w, h), (0, h)]


def _triangle(w: float, h: float, adj: Callable[[str, float], float]) -> list[tuple[float, float]]:
    return [(w * adj("adj", 50_000) / FULL, 0), (w, h), (0, h)]


def _plus(w: float, h: float, adj: Callable[[str, float], float]) -> list[tuple[float, float]]:
    a = min(w, h) * adj("adj", 25_000) / FULL
    x, y = w - a, h - a
    return [(a, 0), (x, 0), (x, a), (w, a), (w, y), (x, y), (x, h), (a, h), (a, y), (0, y), (0, a), (a, a)]


POLYGONS: Final[dict[str, Corners]] = {
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


def polygon(corners: list[tuple[float, float]]) -> Iterator[Command]:
    """Yield the outline through corners."""
    for index, corner in enumerate(corners):
        yield ("L" if index else "M"), corner
    yield "Z", ()


def round_rectangle(w: float, h: float, radius: float, rounded: tuple[bool, ...]) -> list[Command]:
    """Return a rectangle with corners of that radius, the `rounded` ones from the top left on clockwise."""
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
