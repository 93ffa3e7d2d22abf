"""Where cells stand: rows and columns, how high they are, what padding, bars and badges leave of them."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate

from trainkit.model import BadgePlace, Box, CellStyle, EdgePlace

# Cells grow beyond what their text takes by this much where there is room: tight ones look crammed, and such as fill a
# whole slide around a line of text look lost.
_MOST_GROWTH = 1.5

# Without a ground it is the room between rows that grows, which may be as high as the text.
_MOST_GROWTH_OF_ROWS = 2.0

# The part of the slot's height that filled cells take at least; what is left is shared out above and below them.
_LEAST_SHARE = 0.5

# Where what is left over goes: little of it above, so that cells begin at about the same height on all slides.
_SHARE_ABOVE = 0.25


def shares(count: int, parts: int) -> list[tuple[int, int]]:
    """Return where each of the parts begins and how many it has, about the same number each, the longer ones first."""
    least, longer = divmod(count, parts)
    counts = [least + (index < longer) for index in range(parts)]
    return list(zip(accumulate(counts, initial=0), counts, strict=False))


def grid(area: Box, count: int, columns: int, gap: int) -> list[Box]:
    """Return the boxes of that many cells: rows of equal height, each as wide as the area, the fuller ones first."""
    rows = -(-count // columns)
    height = (area.height - gap * (rows - 1)) // rows
    boxes = []
    for row, (_, in_row) in enumerate(shares(count, rows)):
        width = (area.width - gap * (in_row - 1)) // in_row
        y = area.y + row * (height + gap)
        boxes += [Box(area.x + column * (width + gap), y, width, height) for column in range(in_row)]
    return boxes


def settled(area: Box, boxes: Sequence[Box], needed: int, cells: CellStyle) -> list[Box]:
    """Return the boxes as high as suits their text, of which the highest takes `needed` (EMU)."""
    rows = len({box.y for box in boxes})
    gaps = cells.gap * (rows - 1)
    growth = _MOST_GROWTH if cells.fills else _MOST_GROWTH_OF_ROWS if rows > 1 else 1
    least = area.height * _LEAST_SHARE if cells.fills else 0
    height = min(area.height, round(max(needed * rows * growth + gaps, least)))
    top = area.y + round((area.height - height) * _SHARE_ABOVE)
    each = (height - gaps) // rows
    tops = {y: top + index * (each + cells.gap) for index, y in enumerate(sorted({box.y for box in boxes}))}
    return [Box(box.x, tops[box.y], box.width, each) for box in boxes]


def inner(box: Box, cells: CellStyle) -> Box:
    """Return what padding, bar and badge leave of a cell."""
    left, top, right, bottom = cells.padding
    if cells.edges and cells.edge_place is EdgePlace.TOP:
        top += cells.edge_height
    elif cells.edges:
        left += cells.edge_height
    badge = cells.badge
    if badge and badge.place is BadgePlace.ABOVE:
        top += badge.size + badge.gap
    elif badge and badge.place is BadgePlace.BEFORE:
        left += badge.size + badge.gap
    return box.inset(left, top, right, bottom)


def edge(box: Box, cells: CellStyle) -> Box:
    """Return where the bar of a cell runs."""
    if cells.edge_place is EdgePlace.TOP:
        return Box(box.x, box.y, box.width, cells.edge_height)
    return Box(box.x, box.y, cells.edge_height, box.height)
