"""Shapes as content operators (ISO 32000-1, 8.5)."""

from __future__ import annotations

from typing import cast

from trainkit.model import Box, Colour, Path, Shape

from .colours import bands, extent, rgb
from .space import Space, points

_PATH_OPERATORS = {"M": "%.2f %.2f m", "L": "%.2f %.2f l", "C": "%.2f %.2f %.2f %.2f %.2f %.2f c", "Z": "h"}

# Keyed by whether the shape is filled and whether it is stroked (ISO 32000-1, table 60).
_PAINT_OPERATORS = {(True, True): "B", (True, False): "f", (False, True): "S", (False, False): "n"}


def shape_operators(shape: Shape, space: Space) -> str:
    """Return the operators that draw a shape."""
    parts = []
    if shape.gradient:
        parts += [
            "q",
            _path_operators(shape.path, space),
            "W n",
            *bands(shape.gradient, extent(shape.path), space),
            "Q",
        ]
    if shape.fill:
        parts.append(f"{rgb(shape.fill.rgb)} rg")
    if shape.stroke:
        parts.append(f"{rgb(shape.stroke.rgb)} RG {points(shape.stroke_width)} w")
    parts.append(_path_operators(shape.path, space))
    parts.append(_PAINT_OPERATORS[shape.fill is not None, shape.stroke is not None])
    return "\n".join(parts)


def filled_rectangle(box: Box, colour: Colour, space: Space) -> str:
    """Return the operators that fill a box."""
    return f"{rgb(colour.rgb)} rg\n{rectangle_path(box, space)} f"


def rectangle_path(box: Box, space: Space) -> str:
    """Return the operator that makes a box the current path."""
    return f"{space.point(box.x, box.bottom)} {points(box.width)} {points(box.height)} re"


def _path_operators(path: Path, space: Space) -> str:
    # One template for the whole path: slides have dozens of shapes, and a format for each command would take most of
    # their time.
    template = "\n".join([_PATH_OPERATORS[str(command[0])] for command in path.commands])
    numbers = [number for command in path.commands for number in command[1:]]
    return template % space.coordinates(cast("list[int]", numbers))
