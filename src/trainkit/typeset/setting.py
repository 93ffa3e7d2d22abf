"""Setting the items of a slot (a title, bullets, the entries of an agenda) in lines at one size: how high they are."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from trainkit.model import Marker, Slot, TextStyle

from .breaking import SegmentLine, break_balanced, break_lines
from .fonts import FontChain

# Programs that show decks don't agree on the height of a line: some add the font's line gap (3.3 % of an em in Arial's
# metrics) to ascent and descent, some don't. Places are those without; what fits must also fit with it.
LINE_GAP_SLACK = 1.03


class Item(msgspec.Struct, frozen=True):
    """What a slot sets as one paragraph.

    `number` counts the items of a list from 1; it is 0 for the rest of an item that was begun on an earlier slide,
    which has no marker of its own.
    """

    text: str
    level: int = 0
    number: int = 0


class SetItem(msgspec.Struct, frozen=True):
    """An item in lines. `height` and `width` (that the lines were broken to) are EMU."""

    item: Item
    lines: list[SegmentLine]
    height: float
    width: int


class Setting(msgspec.Struct, frozen=True):
    """All items of a slot in lines, at one size (EMU)."""

    slot: Slot
    chain: FontChain
    size: int
    items: tuple[SetItem, ...]

    @property
    def line_count(self) -> int:
        """The number of lines."""
        return sum(len(item.lines) for item in self.items)

    @property
    def text_height(self) -> float:
        """The height of all items without the room between them, EMU."""
        return sum(item.height for item in self.items)

    @property
    def fits(self) -> bool:
        """Whether the items keep to the slot's box and to the number of lines it allows."""
        slot = self.slot
        height = self.text_height * LINE_GAP_SLACK + slot.items.gap * (len(self.items) - 1)
        return height <= slot.box.height and (not slot.most_lines or self.line_count <= slot.most_lines)


def set_items(items: Iterable[Item], slot: Slot, chain: FontChain, size: int) -> Setting:
    """Return the items set to the width of the slot's box at `size` (EMU)."""
    return Setting(slot, chain, size, tuple(_set_item(item, slot, chain, size) for item in items))


def shown(text: str, style: TextStyle) -> str:
    """Return the text as it is drawn."""
    return text.upper() if style.capitals else text


def line_height(line: SegmentLine, size: int, style: TextStyle) -> float:
    """Return the height of a line in EMU: its fonts' ascent and descent, times the style's line spacing."""
    natural: float = max(s.ascent for s in line) + max(s.descent for s in line)
    return natural * size * style.line_spacing / 100


def indent(item: Item, slot: Slot) -> int:
    """Return the distance of an item's text from the left edge of the slot's box, EMU."""
    return slot.items.hanging * (item.level + 1) if has_markers(slot) else 0


def has_markers(slot: Slot) -> bool:
    """Whether items of the slot hang behind markers."""
    return slot.items.marker is not Marker.NONE


def _set_item(item: Item, slot: Slot, chain: FontChain, size: int) -> SetItem:
    width = slot.box.width - indent(item, slot)
    tracking = slot.style.tracking / size
    text = shown(item.text, slot.style)
    if slot.balanced:
        lines, ems = break_balanced(text, chain, width / size, tracking)
        width = min(width, round(ems * size))
    else:
        lines = break_lines(text, chain, width / size, tracking)
    return SetItem(item, lines, sum(line_height(line, size, slot.style) for line in lines), width)
