"""At which sizes, and in how many columns, cells read best."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from trainkit.model import BadgePlace, Box, CellStyle, Slot

from .bodies import Look
from .breaking import keeps_words, line_width
from .cell_parts import Content, Sizes, most_height, slots_of
from .cell_places import grid, inner
from .setting import SetItem, Setting, set_items

# Lines that an item of a cell takes; where it takes more, smaller letters read better.
_MOST_LINES = {"term": 2, "text": 5, "item": 5}

# How much smaller letters may be for the sake of better lines: a step or two of a type scale.
_SMALLER = 0.84

# A last line shorter than this part of the width that holds a single word looks forgotten.
_ORPHAN = 0.3

# One thing alone is a few words or a sentence: smaller letters help few words that go on in a second line.
_SECOND = 2


class Arrangement(msgspec.Struct, frozen=True):
    """A box for each cell, and the sizes at which they are set best; if not all `fits`, these are the floors."""

    boxes: list[Box]
    sizes: Sizes
    fits: bool = True
    keeps_words: bool = True


def arranged(contents: Sequence[Content], slot: Slot, cells: CellStyle, look: Look) -> Arrangement:
    """Return how cells stand: as wide as keeps all words whole if any are, and as large as all of them fit."""
    most = cells.columns[len(contents) - 1]
    for breaks_words in (False, True):
        for columns in (most,) if breaks_words else range(most, 0, -1):
            boxes = grid(slot.box, len(contents), columns, cells.gap)
            if sizes := _Trial(contents, boxes, cells, look, breaks_words=breaks_words).best():
                return Arrangement(boxes, sizes, keeps_words=not breaks_words)
    return Arrangement(boxes, _scale(cells)[-1], fits=False, keeps_words=False)


def has_room(contents: Sequence[Content], slot: Slot, cells: CellStyle, look: Look) -> bool:
    """Whether all that the cells say fits in as many columns as there should be, with all words whole."""
    boxes = grid(slot.box, len(contents), cells.columns[len(contents) - 1], cells.gap)
    return _Trial(contents, boxes, cells, look, breaks_words=False).best() is not None


class _Trial:
    """Cells in certain boxes, set at one size after the other."""

    def __init__(
        self, contents: Sequence[Content], boxes: Sequence[Box], cells: CellStyle, look: Look, *, breaks_words: bool
    ) -> None:
        self._contents = contents
        # What doesn't change with the size: the room of each cell, and its parts with their slots and fonts.
        self._within = [inner(box, cells) for box in boxes]
        slots = [slots_of(content, within, cells) for content, within in zip(contents, self._within, strict=True)]
        chains = {slot.name: look.chain(slot.style) for of_cell in slots for slot in of_cell}
        self._parts = [
            [(items, slot, chains[slot.name]) for items, slot in zip(content.parts, of_cell, strict=True)]
            for content, of_cell in zip(contents, slots, strict=True)
        ]
        self._cells = cells
        self._breaks_words = breaks_words

    def best(self) -> Sizes | None:
        """Return the sizes at which every cell fits and reads best, None if there are none."""
        best: tuple[int, Sizes] | None = None
        largest: Sizes | None = None
        scale = _scale(self._cells)
        for sizes in scale:
            if largest and self._is_much_smaller(sizes, largest):
                break
            settings = self._fitting(sizes, is_floor=sizes == scale[-1])
            if settings:
                largest = largest or sizes
                flaws = sum(map(_flaws, settings))
                if best is None or flaws < best[0]:
                    best = flaws, sizes
        return best[1] if best else None

    def _is_much_smaller(self, sizes: Sizes, largest: Sizes) -> bool:
        return any(
            size < _SMALLER * before
            for content in self._contents
            for size, before in zip(sizes.of(content), largest.of(content), strict=True)
        )

    def _fitting(self, sizes: Sizes, *, is_floor: bool) -> list[Setting]:
        """Return the parts of all cells at those sizes, none if one of them does not fit or reads badly."""
        badge = self._cells.badge
        if badge and badge.place is BadgePlace.BEFORE and badge.size > min(box.height for box in self._within):
            return []
        found: list[Setting] = []
        for content, within, parts in zip(self._contents, self._within, self._parts, strict=True):
            settings = [
                set_items(items, slot, chain, size)
                for (items, slot, chain), size in zip(parts, sizes.of(content), strict=True)
            ]
            height = sum(map(most_height, settings)) + self._cells.term_gap * (len(settings) - 1)
            if height > within.height or not (is_floor or all(map(_is_short, settings))):
                return []
            if not (self._breaks_words or all(map(_keeps_words, settings))):
                return []
            if self._reaches_badge(settings[0], within):
                return []
            found += settings
        return found

    def _reaches_badge(self, head: Setting, within: Box) -> bool:
        """Whether a heading reaches a badge at the end of its line."""
        badge = self._cells.badge
        if badge is None or badge.place is not BadgePlace.AFTER:
            return False
        left = (within.width - badge.size - badge.gap) / head.size
        return any(len(item.lines) > 1 or line_width(item.lines[0]) > left for item in head.items)


def _scale(cells: CellStyle) -> list[Sizes]:
    styles = (cells.term, cells.text, cells.alone)
    steps = range(max(len(style.sizes) for style in styles))
    return [Sizes(*(style.sizes[min(step, len(style.sizes) - 1)] for style in styles)) for step in steps]


def _is_short(setting: Setting) -> bool:
    """Whether no item runs over many short lines."""
    return all(len(item.lines) <= _MOST_LINES[setting.slot.name] for item in setting.items)


def _keeps_words(setting: Setting) -> bool:
    return all(keeps_words(item.item.text, setting.chain, item.width / setting.size) for item in setting.items)


def _flaws(setting: Setting) -> int:
    """Return how much of a part reads less well than it could: headings that go on, words alone in a last line."""
    return sum(
        (setting.slot.name == "term" and len(item.lines) > 1)
        + (setting.slot.name == "item" and len(item.lines) == _SECOND)
        + _ends_in_orphan(item, setting.size)
        for item in setting.items
    )


def _ends_in_orphan(item: SetItem, size: int) -> bool:
    *before, last = item.lines
    return bool(before) and len(last) == 1 and line_width(last) * size < item.width * _ORPHAN
