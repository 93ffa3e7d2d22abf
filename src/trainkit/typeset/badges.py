"""Badges: the discs with a number that stand in cells, and the lines that join them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from trainkit.model import (
    Badge,
    BadgeContent,
    Box,
    Frame,
    Slot,
    Text,
    TextStyle,
    preset_shape,
)

from .bodies import Look
from .fitting import fit_trimmed
from .placing import place
from .setting import Item


def badge_frames(badge: Badge, box: Box, number: int, words: str, name: str, look: Look) -> Iterator[Frame]:
    """Yield the badge of one cell, which says `words`; without anything to show there is none."""
    if badge.shows is BadgeContent.NUMBER:
        shape = preset_shape("ellipse", box, fill=badge.fill) if badge.fill else None
        yield Frame(f"{name}, number", box, _number(str(number), box, badge.style, look), shape=shape)


def connector_frames(badge: Badge, boxes: Sequence[Box]) -> Iterator[Frame]:
    """Yield the lines between neighbouring badges; they stand behind them."""
    for number, (one, other) in enumerate(pairwise(boxes), start=1):
        if one.y == other.y:
            y = one.y + one.height // 2
            line = Box(one.right, y, other.x - one.right, 0)
        elif one.x == other.x:
            x = one.x + one.width // 2
            line = Box(x, one.bottom, 0, other.y - one.bottom)
        else:
            continue  # a new row
        shape = preset_shape("line", line, stroke=badge.connector, stroke_width=badge.connector_width)
        yield Frame(f"Connector {number}", line, shape)


def _number(text: str, box: Box, style: TextStyle, look: Look) -> Text:
    slot = Slot("number", box, style)
    return place(fit_trimmed([Item(text)], slot, look.chain(style), style.sizes), look.fonts).text
