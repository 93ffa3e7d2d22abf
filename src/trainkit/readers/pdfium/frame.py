"""Turns places on a page into those of the page as its text is read (ISO 32000-2, 8.3.2: y grows upwards there)."""

from __future__ import annotations

from math import atan2, degrees
from typing import Final

import msgspec

UPRIGHT: Final = 5
"""Degrees that a scanned page may lean; text that leans more is a stamp or a watermark."""


class Frame(msgspec.Struct, frozen=True):
    """The visible part of a page, and by how many quarters it is turned clockwise to be read."""

    left: float
    bottom: float
    right: float
    top: float
    turn: int

    @property
    def size(self) -> tuple[float, float]:
        """Width and height as it is read."""
        width, height = self.right - self.left, self.top - self.bottom
        return (height, width) if self.turn % 2 else (width, height)

    def place(self, x: float, y: float) -> tuple[float, float]:
        """Return where a point of the page is, from the upper left corner of what is read."""
        if self.turn == 0:
            return x - self.left, self.top - y
        if self.turn == 1:
            return y - self.bottom, x - self.left
        if self.turn == 2:
            return self.right - x, y - self.bottom
        return self.top - y, self.right - x

    def box(self, left: float, bottom: float, right: float, top: float) -> tuple[float, float, float, float]:
        """Return left, top, right and bottom of a rectangle of the page as it is read."""
        (x1, y1), (x2, y2) = self.place(left, bottom), self.place(right, top)
        return min(x1, x2), min(y1, y2), max(x1, x2), max(y1, y2)


def quarters(x: float, y: float) -> int | None:
    """Return by how many quarters a page must be turned clockwise for text that runs along (x, y); None if it leans."""
    angle = degrees(atan2(y, x))
    turn = round(angle / 90)
    return turn % 4 if abs(angle - turn * 90) <= UPRIGHT else None
