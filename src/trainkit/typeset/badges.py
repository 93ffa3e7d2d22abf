"""Badges: the discs with a number or a pictogram that stand in cells, and the lines that join them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from trainkit.model import (
    Badge,
    BadgeContent,
    Box,
    Colour,
    Frame,
    Shape,
    Slot,
    Text,
    TextStyle,
    preset_shape,
)

from .bodies import Look
from .fitting import fit_trimmed
from .pictograms import outline
from .placing import place
from .setting import Item

# What a pictogram takes of its disc's diameter: the square in a circle has 0.71 of it, and needs air around it.
_IN_A_DISC = 0.6

# A line ends before a number without a disc, by this part of its box.
_APART = 0.25


def badge_frames(
    badge: Badge, box: Box, number: int, pictogram: str, sign: Colour | None, name: str, look: Look
) -> Iterator[Frame]:
    """Yield the badge of one cell, with its number or the pictogram of that name; `sign` is a colour of its own."""
    fill = (sign or badge.fill) if badge.fill else None
    disc = preset_shape("ellipse", box, fill=fill) if fill else None
    if badge.shows is BadgeContent.NUMBER:
        yield Frame(f"{name}, number", box, _number(str(number), box, badge.style, look), shape=disc)
        return
    if disc:
        yield Frame(f"{name}, disc", box, disc)
    aside = round(box.width * (1 - _IN_A_DISC) / 2) if disc else 0
    inside = box.inset(aside, aside, aside, aside)
    colour = badge.style.colour if disc else sign or badge.style.colour
    yield Frame(f"{name}, pictogram", inside, Shape("", outline(pictogram, inside), colour, None, 0))


def connector_frames(badge: Badge, boxes: Sequence[Box]) -> Iterator[Frame]:
    """Yield the lines between neighbouring badges; they stand behind them."""
    for number, (one, other) in enumerate(pairwise(boxes), start=1):
        if one.y == other.y:
            y = one.y + one.height // 2
            apart = 0 if badge.fill else round(one.width * _APART)
            line = Box(one.right, y, other.x - one.right - apart, 0)
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
