"""How placeholders of a slide layout stand to one another."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from .area import within
from .model import Spot, TemplateLayout

TEXTS: Final = ("body", "obj")
FOOTERS: Final = {"ftr": "footer", "sldNum": "page_number", "dt": "date"}

# So much of a text may be below a picture: boxes have margins.
_HIDDEN: Final = 0.1

# How much columns may differ and still look alike.
_ALIKE: Final = 0.15


def fillable(layout: TemplateLayout) -> Iterator[Spot]:
    """Return the placeholders that hold what a slide is about."""
    return (spot for spot in layout.spots if spot.kind not in (*FOOTERS, "title", "ctrTitle"))


def lies_on(one: Spot, other: Spot | None) -> bool:
    """Whether a picture or a table would hide a text: slide layouts for full pictures set words on them."""
    if other is None or one.box is None or other.box is None:
        return False
    shared = within(one.box, other.box)
    return shared.width * shared.height > other.area * _HIDDEN


def are_columns(one: Spot, other: Spot) -> bool:
    """Whether two texts stand side by side and are alike."""
    a, b = one.box, other.box
    if a is None or b is None or (a.x < b.right and b.x < a.right):
        return False
    alike = [(a.width, b.width, a.width), (a.height, b.height, a.height), (a.y, b.y, a.height)]
    return all(abs(x - y) <= _ALIKE * whole for x, y, whole in alike)
