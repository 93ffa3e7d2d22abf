"""Where shapes come to stand: turned, mirrored, and in groups that stretch them (ECMA-376 part 1, 20.1.7)."""

from __future__ import annotations

from math import cos, radians, sin
from typing import TYPE_CHECKING, Final

import msgspec

from trainkit.model import Box

from .numbers import whole
from .package import A, P

if TYPE_CHECKING:
    from lxml import etree

# Angles are in 1/60,000 degree (20.1.10.3).
_DEGREE: Final = 60_000


class Matrix(msgspec.Struct, frozen=True):
    """x' = a·x + c·y + e, y' = b·x + d·y + f; `degrees` is how far it turns, clockwise."""

    a: float
    b: float
    c: float
    d: float
    e: float
    f: float
    degrees: float = 0

    def point(self, x: float, y: float) -> tuple[float, float]:
        """Return where a point comes to stand."""
        return self.a * x + self.c * y + self.e, self.b * x + self.d * y + self.f

    def after(self, inner: Matrix) -> Matrix:
        """Return the matrix that does `inner` first and then this."""
        e, f = self.point(inner.e, inner.f)
        return Matrix(
            self.a * inner.a + self.c * inner.b,
            self.b * inner.a + self.d * inner.b,
            self.a * inner.c + self.c * inner.d,
            self.b * inner.c + self.d * inner.d,
            e,
            f,
            self.degrees + inner.degrees,
        )


IDENTITY: Final = Matrix(1, 0, 0, 1, 0, 0)


def of_shape(transform: etree._Element, box: Box, outer: Matrix) -> Matrix:
    """Return the matrix from a shape's own top left corner to the slide."""
    return outer.after(_turned(transform, box))


def of_group(group: etree._Element, outer: Matrix) -> Matrix:
    """Return the matrix from the space of a group's children to the slide (20.1.7.5)."""
    transform = group.find(f"{P}grpSpPr/{A}xfrm")
    if transform is None:
        return outer
    place, size, inner, inner_size = (
        _pair(transform, name, *keys)
        for name, keys in (("off", "xy"), ("ext", ("cx", "cy")), ("chOff", "xy"), ("chExt", ("cx", "cy")))
    )
    if not (size[0] and size[1] and inner_size[0] and inner_size[1]):
        return outer
    across, down = size[0] / inner_size[0], size[1] / inner_size[1]
    stretched = Matrix(across, 0, 0, down, -inner[0] * across, -inner[1] * down)
    box = Box(*(round(number) for number in (*place, *size)))
    return outer.after(_turned(transform, box)).after(stretched)


def placed(commands: list[tuple[str, tuple[float, ...]]], matrix: Matrix) -> list[tuple[str, tuple[float, ...]]]:
    """Return an outline where the matrix puts it."""
    return [
        (letter, tuple(n for x, y in zip(numbers[::2], numbers[1::2], strict=True) for n in matrix.point(x, y)))
        for letter, numbers in commands
    ]


def _turned(transform: etree._Element, box: Box) -> Matrix:
    """Return the matrix from a box's own corner to where it stands, mirrored and turned about its middle."""
    degrees = whole(transform.get("rot")) / _DEGREE
    turn = radians(degrees)
    across = -1 if transform.get("flipH") in ("1", "true") else 1
    down = -1 if transform.get("flipV") in ("1", "true") else 1
    a, b, c, d = across * cos(turn), across * sin(turn), -down * sin(turn), down * cos(turn)
    half_width, half_height = box.width / 2, box.height / 2
    e = box.x + half_width - a * half_width - c * half_height
    f = box.y + half_height - b * half_width - d * half_height
    return Matrix(a, b, c, d, e, f, degrees)


def _pair(transform: etree._Element, name: str, first: str, second: str) -> tuple[float, float]:
    element = transform.find(f"{A}{name}")
    if element is None:
        return 0, 0
    return whole(element.get(first)), whole(element.get(second))
