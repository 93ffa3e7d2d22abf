"""What a cell says, as parts that are set one below the other: a heading and what it says, or one thing alone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec
from msgspec import structs

from trainkit.model import Anchor, BadgePlace, Box, CellStyle, Colour, Marker, Slot, TextStyle

from .setting import Item, Setting


class Content(msgspec.Struct, frozen=True):
    """What one cell says: its heading and the rest, or one thing alone; and what its heading calls for."""

    number: int
    head: Item
    rest: tuple[Item, ...]
    pictogram: str = ""
    sign: Colour | None = None

    @property
    def parts(self) -> list[tuple[Item, ...]]:
        """The items of each part."""
        return [(self.head,), self.rest] if self.rest else [(self.head,)]


class Sizes(msgspec.Struct, frozen=True):
    """The sizes (EMU) that all cells of a body share."""

    term: int
    text: int
    alone: int

    def of(self, content: Content) -> tuple[int, ...]:
        """Return the size of each part of a cell."""
        return (self.term, self.text) if content.rest else (self.alone,)


def contents_of(items: Sequence[Item], first: int) -> Iterator[Content]:
    """Yield what each cell says, numbered from `first`; an item of level 0 begins a cell."""
    starts = [index for index, item in enumerate(items) if index == 0 or item.level == 0]
    for number, (start, end) in enumerate(zip(starts, [*starts[1:], len(items)], strict=True), first):
        rest = tuple(structs.replace(item, level=0, number=n) for n, item in enumerate(items[start + 1 : end], start=1))
        yield Content(number, structs.replace(items[start], number=0), rest)


def slots_of(content: Content, within: Box, cells: CellStyle) -> list[Slot]:
    """Return a slot for each part of a cell, over all of its inner box. What has a badge above it hangs from that."""
    if not content.rest:
        hangs = cells.badge is not None and cells.badge.place is BadgePlace.ABOVE
        alone = structs.replace(cells.alone, anchor=Anchor.TOP) if hangs else cells.alone
        return [Slot("item", within, _coloured(alone, content))]
    items = cells.items if len(content.rest) > 1 else structs.replace(cells.items, marker=Marker.NONE)
    return [
        Slot("term", within, _coloured(cells.term, content)),
        Slot("text", within, cells.text, items=items),
    ]


def _coloured(style: TextStyle, content: Content) -> TextStyle:
    return structs.replace(style, colour=content.sign) if content.sign else style


def height(setting: Setting) -> float:
    """Return how high a part is, EMU."""
    return setting.text_height + setting.slot.items.gap * (len(setting.items) - 1)


def most_height(setting: Setting) -> float:
    """Return how high a part may be with another font of its script, EMU."""
    return sum(item.most_height for item in setting.items) + setting.slot.items.gap * (len(setting.items) - 1)
