"""The order in which a reader takes in the shapes of a slide.

Placeholders are drawn in the order in which their layout means them to be read. Text boxes are drawn in the order in
which somebody thought of them; they are read from top to bottom, and from left to right what stands side by side.
"""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from .pieces import Box, Piece


class Unit(msgspec.Struct, frozen=True):
    """What is read together: a shape or a group of them. `is_free` if no layout says where it stands."""

    pieces: list[Piece]
    box: Box | None
    is_free: bool


def in_reading_order(units: Sequence[Unit]) -> list[Unit]:
    """Return the units as they are read: free ones that begin above all placeholders first, the others last."""
    placed = [unit for unit in units if not unit.is_free or unit.box is None]
    free = by_rows([unit for unit in units if unit.is_free and unit.box is not None])
    tops = [unit.box.y for unit in placed if unit.box is not None]
    highest = min(tops, default=0)
    before = [unit for unit in free if top(unit) < highest]
    behind = [unit for unit in free if top(unit) >= highest]
    return [*before, *placed, *behind]


def by_rows(units: Sequence[Unit]) -> list[Unit]:
    """Return units row by row; what begins above the middle of a row's first unit stands in that row."""
    rows: list[list[Unit]] = []
    middle = 0
    for unit in sorted(units, key=lambda unit: (top(unit), left(unit))):
        if not rows or top(unit) >= middle:
            rows.append([])
            middle = top(unit) + (unit.box.height // 2 if unit.box else 0)
        rows[-1].append(unit)
    return [unit for row in rows for unit in sorted(row, key=left)]


def top(unit: Unit) -> int:
    """Return how far below the slide's edge a unit begins."""
    return unit.box.y if unit.box else 0


def left(unit: Unit) -> int:
    """Return how far from the slide's edge a unit begins."""
    return unit.box.x if unit.box else 0
