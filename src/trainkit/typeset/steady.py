"""Keeping lines as they were broken, in programs that break them again with letters a little wider or narrower."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import zip_longest

from msgspec import structs

from .breaking import line_width
from .setting import UNSURE, SetItem, Setting, indent, set_items

# Parts of its width that a text is tried at where its lines might break elsewhere.
_NARROWER = (0.985, 0.97, 0.955, 0.94)


def steadied(setting: Setting) -> Setting:
    """Return the setting with lines that no program breaks elsewhere: a little narrower, where that takes no more."""
    needed, most = _bounds((setting,))
    if _is_sure(needed, most):
        return setting
    slot = setting.slot
    for part in _NARROWER:
        box = structs.replace(slot.box, width=round(slot.box.width * part))
        items = (item.item for item in setting.items)
        tried = set_items(items, structs.replace(slot, box=box), setting.chain, setting.size)
        counts = zip(tried.items, setting.items, strict=True)
        if _is_sure(*_bounds((tried,))) and all(len(one.lines) == len(other.lines) for one, other in counts):
            return structs.replace(tried, slot=slot)
    return setting


def drawn_in(*settings: Setting) -> int:
    """Return by how much (EMU) the box of some texts, all of one width, is to be drawn in, so that no line is about to
    take another word.

    A box stays as wide as it can be, but for that of a balanced heading: there it ends in the middle between the
    longest line and the next place where another word would fit.
    """
    slot = settings[0].slot
    needed, most = _bounds(settings)
    is_narrow = slot.balanced and settings[0].line_count > 1
    edge = most * (1 - UNSURE) if _is_sure(needed, most) and not is_narrow else (needed + most) / 2
    return max(0, slot.box.width - round(edge))


def _bounds(settings: Iterable[Setting]) -> tuple[float, float]:
    """Return the width that the lines of some texts need, and the one at which a line would take another word (EMU)."""
    needed, most = 0.0, float("inf")
    for setting in settings:
        most = min(most, 2.0 * setting.slot.box.width)
        for item in setting.items:
            left = indent(item.item, setting.slot)
            for width, next_width in _widths(item, setting):
                needed = max(needed, left + width)
                most = min(most, left + next_width) if next_width else most
    return needed, most


def _is_sure(needed: float, most: float) -> bool:
    return needed * (1 + UNSURE) <= most * (1 - UNSURE)


def _widths(item: SetItem, setting: Setting) -> list[tuple[float, float]]:
    """Return the width of each line, and what it would be with the first word of the next one; 0 if there is none."""
    size = setting.size
    tracking = setting.slot.style.tracking / size
    found = []
    for line, after in zip_longest(item.lines, item.lines[1:]):
        width = line_width(line, tracking)
        longer = line_width([*line[-1:], *after[:1]], tracking) - line_width(line[-1:], tracking) if after else 0
        found.append((width * size, (width + longer) * size if after else 0.0))
    return found
