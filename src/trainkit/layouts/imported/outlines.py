"""Outlines of shapes: the preset geometries that templates are made of, and custom ones (ECMA-376 part 1, 20.1.9)."""

from __future__ import annotations

from math import cos, pi
from typing import TYPE_CHECKING, Final

from trainkit.model import PRESETS, Box

from .custom import Command, custom_outline, guides_of
from .guides import Guides
from .package import A
from .presets import FULL, POLYGONS, polygon, round_rectangle

if TYPE_CHECKING:
    from lxml import etree

__all__ = ["Command", "outline", "text_rectangle"]

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
        return custom_outline(custom, width, height)
    preset = properties.find(f"{A}prstGeom")
    name = preset.get("prst", "rect") if preset is not None else "rect"
    guides = Guides(width, height)
    if preset is not None:
        guides.add(preset.find(f"{A}avLst"))

    def adj(key: str, otherwise: float) -> float:
        return guides.adjusted({key: otherwise}, key)

    if name in POLYGONS:
        return list(polygon(POLYGONS[name](width, height, adj)))
    if name in _ROUNDED:
        radius = min(width, height) * min(adj("adj" if name == "roundRect" else "adj1", 16_667), 50_000) / FULL
        return round_rectangle(width, height, radius, _ROUNDED[name])
    if name == "flowChartTerminator":
        return round_rectangle(width, height, min(width, height) / 2, (True,) * 4)
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
        guides = guides_of(custom, width, height)
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
