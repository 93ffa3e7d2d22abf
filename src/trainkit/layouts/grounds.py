"""What text of a slide layout stands on."""

from __future__ import annotations

from typing import Final

from trainkit.model import Alignment, Anchor, Box, Colour, Shape, SlideLayout, Slot

EXHIBITS: Final = ("table", "code")
"""Slide layouts whose body has a panel of its own."""

# What a square in a circle leaves on each side, as a part of the circle's diameter.
_ROUND = (1 - 0.5**0.5) / 2


def grounds_of(slot: Slot, slide_layout: SlideLayout, surface: Colour) -> list[Colour]:
    """Return every colour that text of the slot may stand on.

    That is the slide's background, or a rectangle that lies below the whole slot, and every shape that reaches into it;
    for heads of tables and for programs it is their panel, too.
    """
    grounds = [slide_layout.background]
    for frame in slide_layout.furniture:
        shape = frame.content
        if not isinstance(shape, Shape) or not _meet(frame.box, slot.box):
            continue
        fills = [colour for _, colour in shape.gradient.stops] if shape.gradient else [shape.fill] * bool(shape.fill)
        hides = fills and _hides(shape.preset, frame.box, slot)
        grounds = [*([] if hides else grounds), *(fill for fill in fills if fill)]
    if slot.name == "body" and slide_layout.name in EXHIBITS:
        grounds.append(surface)
    return grounds


def _hides(preset: str, box: Box, slot: Slot) -> bool:
    """Whether a shape lies below all text of a slot: a rectangle that holds its box, or a disc around its middle."""
    if preset == "ellipse" and (slot.style.alignment, slot.style.anchor) == (Alignment.CENTRE, Anchor.MIDDLE):
        inner, outer = _middle(slot.box), _middle(box)
        return _holds(outer, inner)
    return preset == "rect" and _holds(box, slot.box)


def _middle(box: Box) -> Box:
    """Return the largest rectangle in the ellipse that fills the box: its sides are shorter by the root of two."""
    x, y = round(box.width * _ROUND), round(box.height * _ROUND)
    return box.inset(x, y, x, y)


def _meet(one: Box, other: Box) -> bool:
    return one.x < other.right and other.x < one.right and one.y < other.bottom and other.y < one.bottom


def _holds(outer: Box, inner: Box) -> bool:
    return outer.x <= inner.x and outer.y <= inner.y and outer.right >= inner.right and outer.bottom >= inner.bottom
