"""Lengths, boxes and colours. Every length is an integer number of EMU (ECMA-376 part 1, 20.1.10.16)."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

EMU_PER_POINT = 12_700
EMU_PER_MILLIMETRE = 36_000


def points(value: float) -> int:
    """Return `value` points as EMU."""
    return round(value * EMU_PER_POINT)


def millimetres(value: float) -> int:
    """Return `value` millimetres as EMU."""
    return round(value * EMU_PER_MILLIMETRE)


class Size(msgspec.Struct, frozen=True, gc=False):
    """A width and a height."""

    width: int
    height: int


class Box(msgspec.Struct, frozen=True, gc=False):
    """A rectangle; x grows to the right and y downwards from the top left corner of the slide or page."""

    x: int
    y: int
    width: int
    height: int

    @property
    def right(self) -> int:
        """The x of the right edge."""
        return self.x + self.width

    @property
    def bottom(self) -> int:
        """The y of the bottom edge."""
        return self.y + self.height

    def inset(self, left: int, top: int, right: int, bottom: int) -> Box:
        """Return the box made smaller by the four lengths."""
        return Box(self.x + left, self.y + top, self.width - left - right, self.height - top - bottom)


def around(boxes: Sequence[Box]) -> Box:
    """Return the smallest box that holds all of the boxes, of which there must be one."""
    left, top = min(box.x for box in boxes), min(box.y for box in boxes)
    return Box(left, top, max(box.right for box in boxes) - left, max(box.bottom for box in boxes) - top)


class Colour(msgspec.Struct, frozen=True, gc=False):
    """A colour as `RRGGBB`, and the slot of the theme's colour scheme that holds it ("accent1"), if one does.

    Decks name the slot, so that a change of the theme recolours them; PDF uses the value.
    """

    rgb: str
    scheme: str | None = None
