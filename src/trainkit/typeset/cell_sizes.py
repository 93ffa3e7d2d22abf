"""At which sizes, and in how many columns, cells read best."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from trainkit.model import BadgePlace, Box, CellStyle, Slot

from .bodies import Look
from .breaking import keeps_words, line_width
from .cell_parts import Content, Sizes, most_height, slots_of
from .cell_places import grid, inner
from .setting import Setting, set_items

# Lines that an item of a cell takes; where it takes more, smaller letters read better.
_MOST_LINES = {"term": 2, "text": 5, "item": 5}

# How much smaller letters may be for the sake of better lines: a step or two of a type scale.
_SMALLER = 0.84

# A last line shorter than this part of the width that holds a single word looks forgotten.
_ORPHAN = 0.3


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
        self._contents = [(content, inner(box, cells)) for content, box in zip(contents, boxes, strict=True)]
        self._cells = cells
        self._look = look
        self._breaks_words = breaks_words

    def best(self) -> Sizes | None:
        """Return the sizes at which every cell fits and reads best, None if there are none."""
        best: tuple[int, Sizes] | None = None
        largest = 0
        scale = _scale(self._cells)
        for sizes in scale:
            if sizes.text < largest * _SMALLER:
                break
            settings = self._fitting(sizes, is_floor=sizes == scale[-1])
            if settings:
                largest = largest or sizes.text
                flaws = sum(map(_flaws, settings))
                if best is None or flaws < best[0]:
                    best = flaws, sizes
        return best[1] if best else None

    def _fitting(self, sizes: Sizes, *, is_floor: bool) -> list[Setting]:
        """Return the parts of all cells at those sizes, none if one of them does not fit or reads badly."""
        found: list[Setting] = []
        for content, within in self._contents:
            settings = [
                set_items(items, slot, self._look.chain(slot.style), size)
                for items, slot, size in zip(
                    content.parts, slots_of(content, within, self._cells), sizes.of(content), strict=True
                )
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
    """Return how much of a part reads less well than it could: long headings, words alone in a last line."""
    further = sum(len(item.lines) - 1 for item in setting.items) if setting.slot.name != "text" else 0
    return further + sum(
        len(item.lines) > 1
        and len(item.lines[-1]) == 1
        and line_width(item.lines[-1]) * setting.size < item.width * _ORPHAN
        for item in setting.items
    )
