"""Keeping lines as they were broken, in programs that break them again with letters a little wider or narrower."""

from __future__ import annotations

from itertools import zip_longest

from .breaking import SegmentLine, line_width
from .setting import UNSURE, SetItem, Setting, indent


def drawn_in(*settings: Setting) -> int:
    """Return by how much (EMU) the box of some texts, all of one width, is to be drawn in, so that no line is about to
    take another word.

    A box stays as wide as it can be, but for that of a balanced heading: there it ends in the middle between the
    longest line and the next place where another word would fit.
    """
    slot = settings[0].slot
    needed, most = 0.0, float(slot.box.width) * 2
    for setting in settings:
        for item in setting.items:
            left = indent(item.item, setting.slot)
            for width, next_width in _widths(item, setting):
                needed = max(needed, left + width)
                most = min(most, left + next_width) if next_width else most
    is_narrow = slot.balanced and settings[0].line_count > 1
    sure = (needed + most) / 2 if is_narrow else most * (1 - UNSURE)
    if sure < needed * (1 + UNSURE):
        sure = (needed + most) / 2
    return max(0, slot.box.width - round(sure))


def _widths(item: SetItem, setting: Setting) -> list[tuple[float, float]]:
    """Return the width of each line, and what it would be with the first word of the next one; 0 if there is none."""
    size = setting.size
    tracking = setting.slot.style.tracking / size
    nothing: SegmentLine = []
    firsts = [line[:1] for line in item.lines[1:]]
    return [
        (line_width(line, tracking) * size, line_width([*line, *first], tracking) * size if first else 0.0)
        for line, first in zip_longest(item.lines, firsts, fillvalue=nothing)
    ]
