"""The arithmetic of shape geometries: guides with formulas (ECMA-376 part 1, 20.1.9.11)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from math import atan2, cos, hypot, radians, sin, sqrt, tan
from typing import TYPE_CHECKING, Final

from .numbers import real
from .package import A

if TYPE_CHECKING:
    from lxml import etree

# Angles are in 1/60,000 degree (20.1.10.3).
_DEGREE: Final = 60_000
_HALF_TURN: Final = 180 * _DEGREE

# Shapes of Office have a hundred guides at most.
_MOST_GUIDES: Final = 2_000


def _turn(angle: float) -> float:
    return radians(angle / _DEGREE)


_FORMULAS: Final[dict[str, Callable[[float, float, float], float]]] = {
    "*/": lambda x, y, z: x * y / z if z else 0,
    "+-": lambda x, y, z: x + y - z,
    "+/": lambda x, y, z: (x + y) / z if z else 0,
    "?:": lambda x, y, z: y if x > 0 else z,
    "abs": lambda x, _y, _z: abs(x),
    "at2": lambda x, y, _z: atan2(y, x) / _turn(1),
    "cat2": lambda x, y, z: x * cos(atan2(z, y)),
    "cos": lambda x, y, _z: x * cos(_turn(y)),
    "max": lambda x, y, _z: max(x, y),
    "min": lambda x, y, _z: min(x, y),
    "mod": lambda x, y, z: hypot(x, y, z),
    "pin": lambda x, y, z: min(max(x, y), z),
    "sat2": lambda x, y, z: x * sin(atan2(z, y)),
    "sin": lambda x, y, _z: x * sin(_turn(y)),
    "sqrt": lambda x, _y, _z: sqrt(max(x, 0)),
    "tan": lambda x, y, _z: x * tan(_turn(y)),
    "val": lambda x, _y, _z: x,
}


class Guides:
    """The values of a geometry's guides; what it does not know is 0, as programs take it."""

    def __init__(self, width: float, height: float) -> None:
        short = min(width, height)
        self._values: dict[str, float] = {
            "w": width,
            "h": height,
            "l": 0,
            "t": 0,
            "r": width,
            "b": height,
            "hc": width / 2,
            "vc": height / 2,
            "ss": short,
            "ls": max(width, height),
            "cd8": _HALF_TURN / 4,
            "cd4": _HALF_TURN / 2,
            "3cd8": _HALF_TURN * 3 / 4,
            "cd2": _HALF_TURN,
            "3cd4": _HALF_TURN * 3 / 2,
        }
        for part in (2, 3, 4, 5, 6, 8, 10, 12, 32):
            self._values |= {f"wd{part}": width / part, f"hd{part}": height / part, f"ssd{part}": short / part}

    def add(self, guides: etree._Element | None) -> None:
        """Work out a list of guides, each from those before it."""
        if guides is None:
            return
        for guide in list(guides.iterfind(f"{A}gd"))[:_MOST_GUIDES]:
            name, *operands = guide.get("fmla", "").split() or [""]
            formula = _FORMULAS.get(name)
            x, y, z, *_ = (*(self.value(operand) for operand in operands), 0.0, 0.0, 0.0)
            self._values[guide.get("name", "")] = real(str(formula(x, y, z))) or 0 if formula else 0

    def value(self, said: str) -> float:
        """Return a number, or the value of the guide of that name."""
        number = real(said)
        return self._values.get(said, 0) if number is None else number

    def adjusted(self, defaults: Mapping[str, float], name: str) -> float:
        """Return an adjustment of a preset, its default if the shape has none of its own."""
        return self._values.get(name, defaults.get(name, 0))
