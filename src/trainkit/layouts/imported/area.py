"""The room for text on a slide layout: inside the slide, and away from what stands there already."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from trainkit.model import Box, Size

# The margin that slides have where their template says nothing: a twentieth of the height, as printers and projectors
# that cut edges off leave alone.
_MARGIN: Final = 0.05

# What covers more of the slide is a ground to stand on, nothing to keep away from.
_GROUND: Final = 0.15

# Text gives way to furniture as long as so much of its room is left.
_LEAST_LEFT: Final = 0.6


def inside(box: Box, size: Size) -> Box:
    """Return the part of a box that is on the slide."""
    return within(Box(0, 0, size.width, size.height), box)


def within(area: Box, box: Box) -> Box:
    """Return the part of a box that is in an area."""
    x, y = min(max(box.x, area.x), area.right), min(max(box.y, area.y), area.bottom)
    right, bottom = min(max(box.right, x), area.right), min(max(box.bottom, y), area.bottom)
    return Box(x, y, right - x, bottom - y)


def margins(size: Size) -> Box:
    """Return the slide without its margins."""
    side = round(min(size.width, size.height) * _MARGIN)
    return Box(0, 0, size.width, size.height).inset(side, side, side, side)


def obstacles(boxes: Iterable[Box], size: Size, most: float = _GROUND) -> list[Box]:
    """Return those of the boxes that text keeps away from: none that covers more than `most` of the slide."""
    return [box for box in boxes if box.width * box.height <= size.width * size.height * most]


def away_from(box: Box, others: Iterable[Box]) -> Box:
    """Return the box cut where the others reach into it, each time on the side where least is lost.

    Those that can't be kept away from without losing too much are passed over.
    """
    least = box.width * box.height * _LEAST_LEFT
    for other in others:
        if not overlap(box, other):
            continue
        cuts = (
            Box(box.x, box.y, box.width, other.y - box.y),
            Box(box.x, other.bottom, box.width, box.bottom - other.bottom),
            Box(box.x, box.y, other.x - box.x, box.height),
            Box(other.right, box.y, box.right - other.right, box.height),
        )
        best = max((cut for cut in cuts if cut.width > 0 and cut.height > 0), key=_area, default=box)
        if _area(best) >= least:
            box = best
    return box


def overlap(one: Box, other: Box) -> bool:
    """Whether two boxes have room in common."""
    return one.x < other.right and other.x < one.right and one.y < other.bottom and other.y < one.bottom


def _area(box: Box) -> int:
    return box.width * box.height
