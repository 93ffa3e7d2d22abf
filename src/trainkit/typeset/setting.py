"""Setting the items of a slot (a title, bullets, the entries of an agenda) in lines at one size: how high they are."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec
from msgspec import structs

from trainkit.model import Level, Links, Marker, Slot, TextStyle

from .breaking import SegmentLine, break_balanced, break_lines
from .fonts import FontChain

# A line takes 1.2 times its size whatever its font: so PowerPoint spaces lines of text, and LibreOffice Impress after
# it (measured there at 11 to 132 points in three families). The baseline lies a sixth of the line above its foot.
LINE_HEIGHT = 1.2
BELOW_BASELINE = 0.2

# Where the line spacing is below 100 %, a fifth of what is left is below the baseline (measured likewise).
_SHARE_BELOW_BASELINE = 0.2

# East Asian typefaces are higher than that, and so are the rows of tables that hold them (Microsoft YaHei: 1.32, Noto
# Sans CJK, which is there where that is not: 1.45): text must still fit with them.
_EAST_ASIAN_LINE_HEIGHT = 1.45

# Half a point: programs round the widths of characters, so a line that fills the box to the last of it may break there.
SAFETY = 6_350

# Of a line's width: LibreOffice places letters at hundredths of a millimetre, so that its lines are up to 0.45 % wider
# or narrower (measured at 11 to 48 points in three families). No line may be so full that it breaks elsewhere for that.
UNSURE = 0.005


class Item(msgspec.Struct, frozen=True):
    """What a slot sets as one paragraph.

    `number` counts the items of a list from 1; it is 0 for the rest of an item that was begun on an earlier slide,
    which has no marker of its own. Links may reach beyond the text where its end was cut off.
    """

    text: str
    level: int = 0
    number: int = 0
    links: Links = ()


class SetItem(msgspec.Struct, frozen=True):
    """An item in lines. All lengths are EMU: the height that it is given, the height that it may take with another
    font of its script, and the width that the lines were broken to.
    """

    item: Item
    lines: list[SegmentLine]
    height: float
    most_height: float
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
        height = sum(item.most_height for item in self.items) + slot.items.gap * (len(self.items) - 1)
        return height <= slot.box.height and (not slot.most_lines or self.line_count <= slot.most_lines)


def set_items(items: Iterable[Item], slot: Slot, chain: FontChain, size: int) -> Setting:
    """Return the items set to the width of the slot's box at `size` (EMU)."""
    return Setting(slot, chain, size, tuple(_set_item(item, slot, chain, size) for item in items))


def balanced(setting: Setting) -> Setting:
    """Return the setting with the lines of each item about equally long; there are no more of them."""
    return structs.replace(setting, items=tuple(_balanced_item(item, setting) for item in setting.items))


def _balanced_item(item: SetItem, setting: Setting) -> SetItem:
    if len(item.lines) == 1:
        return item
    size, style = setting.size, setting.slot.style
    text, ems = shown(item.item.text, style), item.width / size
    lines, narrowed = break_balanced(text, setting.chain, ems, style.tracking / size)
    return structs.replace(item, lines=lines, width=min(item.width, round(narrowed * size)))


def shown(text: str, style: TextStyle) -> str:
    """Return the text as it is drawn."""
    return text.upper() if style.capitals else text


def line_height(size: int, style: TextStyle) -> float:
    """Return the distance between baselines in EMU."""
    return LINE_HEIGHT * size * style.line_spacing / 100


def below_baseline(size: int, style: TextStyle) -> float:
    """Return how much of a line's height is below its baseline, in EMU."""
    if style.line_spacing < 100:
        return _SHARE_BELOW_BASELINE * line_height(size, style)
    return BELOW_BASELINE * size


def most_line_height(line: SegmentLine, size: int, style: TextStyle) -> float:
    """Return the height that the line may take where another font of its script shows it, in EMU."""
    natural = _EAST_ASIAN_LINE_HEIGHT if any(segment.is_east_asian for segment in line) else LINE_HEIGHT
    return natural * size * style.line_spacing / 100


def indent(item: Item, slot: Slot) -> int:
    """Return the distance of an item's text from the left edge of the slot's box, EMU."""
    if not has_markers(slot):
        return 0
    given = level_of(item, slot)
    return given.indent if given else slot.items.hanging * (item.level + 1)


def hanging(item: Item, slot: Slot) -> int:
    """Return the distance of an item's marker from its text, EMU."""
    given = level_of(item, slot)
    return given.hanging if given else slot.items.hanging


def level_of(item: Item, slot: Slot) -> Level | None:
    """Return what the template says of the item's level, None where the layout alone says how its items hang."""
    if slot.items.marker is not Marker.BULLET or not slot.levels:
        return None
    return slot.levels[min(item.level, len(slot.levels) - 1)]


def has_markers(slot: Slot) -> bool:
    """Whether items of the slot hang behind markers."""
    return slot.items.marker is not Marker.NONE


def _set_item(item: Item, slot: Slot, chain: FontChain, size: int) -> SetItem:
    width = round((slot.box.width - indent(item, slot) - SAFETY) * (1 - UNSURE - chain.slack))
    lines = break_lines(shown(item.text, slot.style), chain, width / size, slot.style.tracking / size)
    height = line_height(size, slot.style) * len(lines)
    most_height = sum(most_line_height(line, size, slot.style) for line in lines)
    return SetItem(item, lines, height, most_height, width)
