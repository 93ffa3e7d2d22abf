"""Items that stand apart from one another, each in a shape of its own: cards, steps, the sides of a comparison.

All cells of one body are set at the same sizes: the largest of the type scales at which every one of them fits. What
does not fit at the floor is trimmed; the notes have it whole.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import accumulate
from math import ceil

import msgspec
from msgspec import structs

from trainkit.model import (
    Anchor,
    BadgePlace,
    Box,
    CellStyle,
    Colour,
    Fill,
    Frame,
    ItemStyle,
    Marker,
    Slot,
    Text,
    TextStyle,
    rounded,
)

from .badges import badge_frames, connector_frames
from .bodies import Body, Look, items_of
from .breaking import keeps_words
from .fitting import fit_trimmed
from .linking import link_colour
from .placing import place
from .setting import Item, Setting, set_items

# Cells grow beyond what their text takes by this much where there is room: tight ones look crammed, and such as fill a
# whole slide around a line of text look lost.
_MOST_GROWTH = 1.5

# The part of the slot's height that cells take at least; what is left is shared out above and below them.
_LEAST_SHARE = 0.5

# Where what is left over goes: more of it below, as the eye takes the middle to be higher than it is.
_SHARE_ABOVE = 0.35


# EMU that putting parts of a cell together may round up; less than anybody sees.
_ROUNDING = 4

# Lines that an item of a cell takes; where it takes more, smaller letters read better.
_MOST_LINES = {"term": 2, "text": 5, "item": 5}


class _Content(msgspec.Struct, frozen=True):
    """What one cell says: its heading and the rest, or one thing alone."""

    number: int
    head: Item
    rest: tuple[Item, ...]


class _Sizes(msgspec.Struct, frozen=True):
    """The sizes (EMU) that all cells of a body share."""

    term: int
    text: int
    alone: int


class _Cell(msgspec.Struct, frozen=True):
    """A cell in its box with its text set: one setting, or that of the heading and that of the rest."""

    content: _Content
    box: Box
    inner: Box
    settings: tuple[Setting, ...]


def cell_bodies(fill: Fill, slot: Slot, cells: CellStyle, look: Look) -> list[Body]:
    """Return the items of a fill in cells, on as many slides as they need; an item of level 0 begins a cell."""
    contents = list(_contents(items_of(fill), fill.first))
    most = len(cells.columns)
    slides = -(-len(contents) // most)
    shares = _shares(len(contents), slides)
    setter = _Setter(slot, cells, look)
    return [setter.body(contents[start : start + count], start) for start, count in shares]


def _contents(items: Sequence[Item], first: int) -> Iterator[_Content]:
    starts = [index for index, item in enumerate(items) if index == 0 or item.level == 0]
    for number, (start, end) in enumerate(zip(starts, [*starts[1:], len(items)], strict=True), first):
        rest = tuple(structs.replace(item, level=0, number=n) for n, item in enumerate(items[start + 1 : end], start=1))
        yield _Content(number, structs.replace(items[start], number=0), rest)


def _shares(count: int, parts: int) -> list[tuple[int, int]]:
    """Return where each of the parts begins and how many it has, about the same number each, the longer ones first."""
    least, longer = divmod(count, parts)
    counts = [least + (index < longer) for index in range(parts)]
    return list(zip(accumulate(counts, initial=0), counts, strict=False))


class _Setter:
    """Sets the cells of one slot."""

    def __init__(self, slot: Slot, cells: CellStyle, look: Look) -> None:
        self._slot = slot
        self._cells = cells
        self._look = look

    def body(self, contents: Sequence[_Content], before: int) -> Body:
        """Return the cells of one slide; `before` of them stand on the slides before it."""
        grid = _grid(self._slot.box, len(contents), self._cells)
        sizes = self._sizes(contents, grid)
        needed = max(self._height(self._set(content, box, sizes)) for content, box in zip(contents, grid, strict=True))
        boxes = self._settled(grid, ceil(needed) + _ROUNDING)
        cells = [self._set(content, box, sizes) for content, box in zip(contents, boxes, strict=True)]
        frames: list[Frame] = []
        badge = self._cells.badge
        if badge and badge.connector:
            frames += connector_frames(badge, [_badge_box(cell, self._cells) for cell in cells])
        for index, cell in enumerate(cells):
            frames += self._frames(cell, before + index)
        said = tuple(item.text for content in contents for item in (content.head, *content.rest))
        return Body(tuple(frames), said, max(box.bottom for box in boxes))

    def _sizes(self, contents: Sequence[_Content], grid: Sequence[Box]) -> _Sizes:
        """Return the largest sizes at which every cell fits, the floors if there are none."""
        styles = (self._cells.term, self._cells.text, self._cells.alone)
        for step in range(max(len(style.sizes) for style in styles)):
            sizes = _Sizes(*(style.sizes[min(step, len(style.sizes) - 1)] for style in styles))
            if all(self._fits(content, box, sizes) for content, box in zip(contents, grid, strict=True)):
                return sizes
        return sizes

    def _fits(self, content: _Content, box: Box, sizes: _Sizes) -> bool:
        slots = self._slots(content, _inner(box, self._cells))
        settings = [
            set_items(items, slot, self._look.chain(slot.style), size)
            for items, slot, size in zip(_parts(content), slots, _sizes_of(content, sizes), strict=True)
        ]
        height = sum(_most_height(setting) for setting in settings) + self._cells.term_gap * (len(settings) - 1)
        return height <= slots[0].box.height and all(_reads_well(setting) for setting in settings)

    def _set(self, content: _Content, box: Box, sizes: _Sizes) -> _Cell:
        inner = _inner(box, self._cells)
        settings: list[Setting] = []
        taken = 0
        for items, slot, size in zip(
            _parts(content), self._slots(content, inner), _sizes_of(content, sizes), strict=True
        ):
            left = structs.replace(slot, box=slot.box.inset(0, taken, 0, 0))
            setting = fit_trimmed(items, left, self._look.chain(slot.style), [size])
            settings.append(setting)
            taken = round(_most_height(setting)) + self._cells.term_gap
        return _Cell(content, box, inner, tuple(settings))

    def _height(self, cell: _Cell) -> float:
        """Return how high a cell must be, EMU."""
        text = sum(_most_height(setting) for setting in cell.settings)
        text += self._cells.term_gap * (len(cell.settings) - 1)
        around = cell.box.height - cell.inner.height
        badge = self._cells.badge
        if badge and badge.place is BadgePlace.BEFORE:
            return max(text, badge.size) + around
        return text + around

    def _settled(self, grid: Sequence[Box], needed: int) -> list[Box]:
        """Return the boxes as high as suits their text, in the optical middle of the slot."""
        rows = len({box.y for box in grid})
        gaps = self._cells.gap * (rows - 1)
        whole = self._slot.box.height
        wanted = max(needed * rows * _MOST_GROWTH + gaps, whole * _LEAST_SHARE if self._cells.fills else 0)
        height = min(whole, round(wanted))
        if not self._cells.fills:
            height = min(whole, round(needed * rows + gaps * 2))
        top = self._slot.box.y + round((whole - height) * _SHARE_ABOVE)
        each = (height - gaps) // rows
        tops = {y: top + index * (each + self._cells.gap) for index, y in enumerate(sorted({box.y for box in grid}))}
        return [Box(box.x, tops[box.y], box.width, each) for box in grid]

    def _slots(self, content: _Content, inner: Box) -> list[Slot]:
        """Return a slot for each part of a cell, over all of its inner box."""
        cells = self._cells
        if not content.rest:
            return [_slot("item", inner, cells.alone, ItemStyle())]
        items = cells.items if len(content.rest) > 1 else structs.replace(cells.items, marker=Marker.NONE)
        return [_slot("term", inner, cells.term, ItemStyle()), _slot("text", inner, cells.text, items)]

    def _frames(self, cell: _Cell, index: int) -> Iterator[Frame]:
        cells = self._cells
        ground = cells.fills[index % len(cells.fills)] if cells.fills else None
        name = f"Item {index + 1}"
        parts: list[Frame] = []
        if cells.edges and cells.edge_height:
            bar = Box(cell.box.x, cell.box.y, cell.box.width, cells.edge_height)
            colour = cells.edges[index % len(cells.edges)]
            parts.append(Frame(f"{name}, edge", bar, rounded(bar, 0, fill=colour, stroke=None, stroke_width=0)))
        if cells.badge:
            words = " ".join(item.text for item in (cell.content.head, *cell.content.rest))
            parts += badge_frames(cells.badge, _badge_box(cell, cells), cell.content.number, words, name, self._look)
        text = self._text(cell, ground)
        if ground or cells.stroke:
            shape = rounded(cell.box, cells.corner, fill=ground, stroke=cells.stroke, stroke_width=cells.stroke_width)
            parts.insert(0, Frame(name, cell.box, text, shape=shape))
        else:
            parts.append(Frame(name, cell.box, text))
        yield from (structs.replace(part, group=name if len(parts) > 1 else "") for part in parts)

    def _text(self, cell: _Cell, ground: Colour | None) -> Text:
        """Return the text of a cell, its parts put together, as one text of the cell's box."""
        colour = link_colour(self._look.theme, ground) if ground else None
        anchor = cell.settings[0].slot.style.anchor
        gap = self._cells.term_gap
        heights = [_height(setting) for setting in cell.settings]
        free = cell.inner.height - sum(heights) - gap * (len(heights) - 1)
        y = cell.inner.y + {Anchor.TOP: 0.0, Anchor.MIDDLE: 0.5, Anchor.BOTTOM: 1.0}[anchor] * free
        texts: list[Text] = []
        for setting, height in zip(cell.settings, heights, strict=True):
            style = structs.replace(setting.slot.style, anchor=Anchor.TOP)
            box = Box(cell.inner.x, round(y), cell.inner.width, round(height))
            placed = place(
                structs.replace(setting, slot=structs.replace(setting.slot, box=box, style=style)),
                self._look.fonts,
                colour,
            )
            texts.append(placed.text)
            y += height + gap
        paragraphs = [paragraph for text in texts for paragraph in text.paragraphs]
        if len(texts) > 1:
            last = len(texts[0].paragraphs) - 1
            paragraphs[last] = structs.replace(paragraphs[last], space_after=gap)
        box, inner = cell.box, cell.inner
        insets = (inner.x - box.x, inner.y - box.y, box.right - inner.right, box.bottom - inner.bottom)
        return Text(tuple(paragraphs), tuple(line for text in texts for line in text.lines), anchor, insets)


def _grid(area: Box, count: int, cells: CellStyle) -> list[Box]:
    """Return the boxes of that many cells: rows of equal height, each as wide as the area, the fuller ones first."""
    columns = cells.columns[count - 1]
    rows = -(-count // columns)
    height = (area.height - cells.gap * (rows - 1)) // rows
    boxes = []
    for row, (_, in_row) in enumerate(_shares(count, rows)):
        width = (area.width - cells.gap * (in_row - 1)) // in_row
        y = area.y + row * (height + cells.gap)
        boxes += [Box(area.x + column * (width + cells.gap), y, width, height) for column in range(in_row)]
    return boxes


def _inner(box: Box, cells: CellStyle) -> Box:
    """Return what padding, edge and badge leave of a cell."""
    left, top, right, bottom = cells.padding
    if cells.edges:
        top += cells.edge_height
    badge = cells.badge
    if badge and badge.place is BadgePlace.ABOVE:
        top += badge.size + badge.gap
    elif badge:
        left += badge.size + badge.gap
    return box.inset(left, top, right, bottom)


def _badge_box(cell: _Cell, cells: CellStyle) -> Box:
    """Return where a cell's badge stands: at the beginning of its text, above it or before it."""
    badge = cells.badge
    assert badge  # noqa: S101 - callers ask for badges that there are
    if badge.place is BadgePlace.ABOVE:
        return Box(cell.inner.x, cell.inner.y - badge.gap - badge.size, badge.size, badge.size)
    top = cell.inner.y
    if cell.settings[0].slot.style.anchor is Anchor.MIDDLE:
        top += (cell.inner.height - badge.size) // 2
    return Box(cell.inner.x - badge.gap - badge.size, top, badge.size, badge.size)


def _parts(content: _Content) -> list[tuple[Item, ...]]:
    return [(content.head,), content.rest] if content.rest else [(content.head,)]


def _sizes_of(content: _Content, sizes: _Sizes) -> tuple[int, ...]:
    return (sizes.term, sizes.text) if content.rest else (sizes.alone,)


def _slot(name: str, box: Box, style: TextStyle, items: ItemStyle) -> Slot:
    return Slot(name, box, style, items=items)


def _reads_well(setting: Setting) -> bool:
    """Whether no word is broken and no item runs over many short lines; at the floor both may be."""
    if setting.size == setting.slot.style.sizes[-1]:
        return True
    most = _MOST_LINES[setting.slot.name]
    return all(
        len(item.lines) <= most and keeps_words(item.item.text, setting.chain, item.width / setting.size)
        for item in setting.items
    )


def _height(setting: Setting) -> float:
    return setting.text_height + setting.slot.items.gap * (len(setting.items) - 1)


def _most_height(setting: Setting) -> float:
    return sum(item.most_height for item in setting.items) + setting.slot.items.gap * (len(setting.items) - 1)
