"""Outlines of preset shapes (ECMA-376 part 1, 20.1.10.56), so that every exporter draws the same curve."""

from __future__ import annotations

from collections.abc import Callable

from .geometry import Box, Colour
from .typeset import Path, Shape

Command = tuple[str | int, ...]

# The distance of a cubic's control points that comes nearest to a quarter of a circle: 4/3 · (√2 - 1).
_KAPPA = 0.5522847498

# The corner of "roundRect" in 1/100,000 of the shorter side, where nothing else is said: the standard's own default.
_ROUND_CORNER = 16_667

# Half the shorter side, where the corners meet (presetShapeDefinitions: "pin 0 adj 50000").
_MOST_CORNER = 50_000


def _rect(box: Box) -> tuple[Command, ...]:
    return (
        ("M", box.x, box.y),
        ("L", box.right, box.y),
        ("L", box.right, box.bottom),
        ("L", box.x, box.bottom),
        ("Z",),
    )


def _round_rect(box: Box, corner: int = _ROUND_CORNER) -> tuple[Command, ...]:
    radius = min(box.width, box.height) * corner // 100_000
    pull = round(radius * (1 - _KAPPA))
    left, top, right, bottom = box.x, box.y, box.right, box.bottom
    return (
        ("M", left + radius, top),
        ("L", right - radius, top),
        ("C", right - pull, top, right, top + pull, right, top + radius),
        ("L", right, bottom - radius),
        ("C", right, bottom - pull, right - pull, bottom, right - radius, bottom),
        ("L", left + radius, bottom),
        ("C", left + pull, bottom, left, bottom - pull, left, bottom - radius),
        ("L", left, top + radius),
        ("C", left, top + pull, left + pull, top, left + radius, top),
        ("Z",),
    )


def _ellipse(box: Box) -> tuple[Command, ...]:
    rx, ry = box.width / 2, box.height / 2
    cx, cy = box.x + rx, box.y + ry
    dx, dy = rx * _KAPPA, ry * _KAPPA
    curves = (
        (cx + dx, box.y, box.right, cy - dy, box.right, cy),
        (box.right, cy + dy, cx + dx, box.bottom, cx, box.bottom),
        (cx - dx, box.bottom, box.x, cy + dy, box.x, cy),
        (box.x, cy - dy, cx - dx, box.y, cx, box.y),
    )
    drawn: list[Command] = [("C", *map(round, curve)) for curve in curves]
    return (("M", round(cx), box.y), *drawn, ("Z",))


def _pie_wedge(box: Box) -> tuple[Command, ...]:
    pull_x, pull_y = round(box.width * (1 - _KAPPA)), round(box.height * (1 - _KAPPA))
    return (
        ("M", box.x, box.bottom),
        ("C", box.x, box.y + pull_y, box.x + pull_x, box.y, box.right, box.y),
        ("L", box.right, box.bottom),
        ("Z",),
    )


def _line(box: Box) -> tuple[Command, ...]:
    return (("M", box.x, box.y), ("L", box.right, box.bottom))


PRESETS: dict[str, Callable[[Box], tuple[Command, ...]]] = {
    "ellipse": _ellipse,
    "line": _line,
    "pieWedge": _pie_wedge,
    "rect": _rect,
    "roundRect": _round_rect,
}


def rounded(box: Box, radius: int, *, fill: Colour | None, stroke: Colour | None, stroke_width: int) -> Shape:
    """Return a rectangle that fills `box`, with corners of that radius (EMU), 0 for sharp ones."""
    side = min(box.width, box.height)
    if not (radius and side):
        return preset_shape("rect", box, fill=fill, stroke=stroke, stroke_width=stroke_width)
    corner = min(_MOST_CORNER, round(radius * 100_000 / side))
    return Shape("roundRect", Path(_round_rect(box, corner)), fill, stroke, stroke_width, adjust=corner)


FLIPS = {"": (False, False), "horizontal": (True, False), "vertical": (False, True), "both": (True, True)}


def preset_shape(
    preset: str,
    box: Box,
    *,
    fill: Colour | None = None,
    stroke: Colour | None = None,
    stroke_width: int = 0,
    flip: str = "",
) -> Shape:
    """Return the shape of that name filling `box`.

    `flip` is a key of FLIPS. Raises KeyError for a preset that is not in PRESETS.
    """
    commands = _mirrored(PRESETS[preset](box), box, *FLIPS[flip])
    return Shape(preset, Path(commands), fill, stroke, stroke_width, flip=flip)


def _mirrored(commands: tuple[Command, ...], box: Box, horizontally: bool, vertically: bool) -> tuple[Command, ...]:
    if not (horizontally or vertically):
        return commands

    def place(index: int, value: str | int) -> str | int:
        if isinstance(value, str):
            return value
        if index % 2:
            return box.x + box.right - value if horizontally else value
        return box.y + box.bottom - value if vertically else value

    return tuple(tuple(place(i, value) for i, value in enumerate(command)) for command in commands)
