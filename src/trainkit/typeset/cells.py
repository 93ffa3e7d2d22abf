"""Items that stand apart from one another, each in a shape of its own: cards, steps, the sides of a comparison.

All cells of one body are set at the same sizes: the largest of the type scales at which every one of them fits, or one
that is a little smaller if headings then need fewer lines and no word stands alone in a last line. Fewer cells stand
side by side where a word would be broken otherwise. What does not fit at the floor is trimmed; the notes have it whole.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import ceil

import msgspec
from msgspec import structs

from trainkit.model import (
    Anchor,
    Badge,
    BadgeContent,
    BadgePlace,
    Box,
    CellStyle,
    Colour,
    Fill,
    Frame,
    Slot,
    Text,
    rounded,
)

from .badges import badge_frames, connector_frames
from .bodies import Body, Look, items_of
from .cell_parts import Content, Sizes, contents_of, height, most_height, slots_of
from .cell_places import edge, inner, settled, shares
from .cell_sizes import arranged, has_room
from .fitting import fit_trimmed
from .linking import link_colour
from .pictograms import are_distinct, pictograms_for
from .placing import place
from .setting import Setting
from .steady import drawn_in

# EMU that putting parts of a cell together may round up; less than anybody sees.
_ROUNDING = 4

# So many cells are there to be seen side by side; a broken word does less harm than parting them.
_TOGETHER = 2


class _Cell(msgspec.Struct, frozen=True):
    """A cell in its box with its text set: one setting, or that of the heading and that of the rest."""

    content: Content
    box: Box
    inner: Box
    settings: tuple[Setting, ...]


def cell_bodies(fill: Fill, slot: Slot, cells: CellStyle, look: Look) -> list[Body]:
    """Return the items of a fill in cells, on as many slides as they need; an item of level 0 begins a cell."""
    contents = list(contents_of(items_of(fill), fill.first))
    setters = _setters(contents, slot, cells, look)
    smallest = min((setter.arrangement.sizes for setter in setters), key=lambda sizes: sizes.text)
    return [setter.body(smallest) for setter in setters]


def _setters(contents: Sequence[Content], slot: Slot, cells: CellStyle, look: Look) -> list[_Setter]:
    """Return what sets the cells of each slide.

    What does not fit on fewer slides goes on, on another one, as do more than two cells of which words would be broken.
    Where even one cell to a slide is too much, slides don't help.
    """
    count = len(contents)
    least = -(-count // len(cells.columns))
    fitting: list[_Setter] = []
    for slides in range(least, count + 1):
        setters = [_setter(contents[start : start + n], slot, cells, look) for start, n in shares(count, slides)]
        fits = all(setter.arrangement.fits for setter in setters)
        if fits and all(setter.arrangement.keeps_words for setter in setters):
            return setters
        if fits and not fitting:
            fitting = setters
        if fitting and (count <= _TOGETHER or slides > least):
            break
    return fitting or [_setter(contents[start : start + n], slot, cells, look) for start, n in shares(count, least)]


def _setter(contents: Sequence[Content], slot: Slot, cells: CellStyle, look: Look) -> _Setter:
    """Return what sets the cells of one slide. They have signs if all of them have one, and pictograms if each of them
    has another one; these give way where text needs their room.
    """
    found = pictograms_for([content.head.text for content in contents], look.language)
    signs = dict(cells.signs)
    if all(name in signs for name in found):
        contents = [structs.replace(c, sign=signs[name]) for c, name in zip(contents, found, strict=True)]
    if cells.badge and cells.badge.shows is BadgeContent.PICTOGRAM:
        badge = _with_room(cells.badge, contents, slot, cells, look) if are_distinct(found) else None
        contents = [structs.replace(c, pictogram=name) for c, name in zip(contents, found, strict=True)]
        cells = structs.replace(cells, badge=badge)
    return _Setter(contents, slot, cells, look)


def _with_room(badge: Badge, contents: Sequence[Content], slot: Slot, cells: CellStyle, look: Look) -> Badge | None:
    """Return the badge where it should stand or else before the text, None if text needs the room."""
    tried = [badge, structs.replace(badge, place=BadgePlace.BEFORE)]
    return next((b for b in tried if has_room(contents, slot, structs.replace(cells, badge=b), look)), None)


class _Setter:
    """Sets the cells of one slide."""

    def __init__(self, contents: Sequence[Content], slot: Slot, cells: CellStyle, look: Look) -> None:
        self._contents = contents
        self._slot = slot
        self._cells = cells
        self._look = look
        self.arrangement = arranged(contents, slot, cells, look)

    def body(self, sizes: Sizes) -> Body:
        """Return all cells at those sizes, with what joins them behind them."""
        contents, boxes = self._contents, self.arrangement.boxes
        needed = max(self._height(self._set(content, box, sizes)) for content, box in zip(contents, boxes, strict=True))
        boxes = settled(self._slot.box, boxes, ceil(needed) + _ROUNDING, self._cells)
        cells = [self._set(content, box, sizes) for content, box in zip(contents, boxes, strict=True)]
        frames: list[Frame] = []
        badge = self._cells.badge
        if badge and badge.connector:
            frames += connector_frames(badge, [_badge_box(cell, self._cells) for cell in cells])
        for index, cell in enumerate(cells):
            frames += self._frames(cell, index)
        said = tuple(item.text for content in contents for item in (content.head, *content.rest))
        return Body(tuple(frames), said, max(box.bottom for box in boxes))

    def _set(self, content: Content, box: Box, sizes: Sizes) -> _Cell:
        within = inner(box, self._cells)
        settings: list[Setting] = []
        taken = 0
        for items, slot, size in zip(
            content.parts, slots_of(content, within, self._cells), sizes.of(content), strict=True
        ):
            left = structs.replace(slot, box=slot.box.inset(0, taken, 0, 0))
            setting = fit_trimmed(items, left, self._look.chain(slot.style), [size])
            settings.append(setting)
            taken = round(most_height(setting)) + self._cells.term_gap
        return _Cell(content, box, within, tuple(settings))

    def _height(self, cell: _Cell) -> float:
        """Return how high a cell must be, EMU."""
        text = sum(most_height(setting) for setting in cell.settings)
        text += self._cells.term_gap * (len(cell.settings) - 1)
        around = cell.box.height - cell.inner.height
        badge = self._cells.badge
        if badge and badge.place is BadgePlace.BEFORE:
            return max(text, badge.size) + around
        return text + around

    def _frames(self, cell: _Cell, index: int) -> Iterator[Frame]:
        cells, content = self._cells, cell.content
        ground = cells.fills[index % len(cells.fills)] if cells.fills else None
        name = f"Item {content.number}"
        parts: list[Frame] = []
        if cells.edges and cells.edge_height:
            bar = edge(cell.box, cells)
            colour = content.sign or cells.edges[index % len(cells.edges)]
            parts.append(Frame(f"{name}, edge", bar, rounded(bar, 0, fill=colour, stroke=None, stroke_width=0)))
        if cells.badge:
            box = _badge_box(cell, cells)
            parts += badge_frames(cells.badge, box, content.number, content.pictogram, content.sign, name, self._look)
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
        heights = [height(setting) for setting in cell.settings]
        free = cell.inner.height - sum(heights) - gap * (len(heights) - 1)
        y = cell.inner.y + {Anchor.TOP: 0.0, Anchor.MIDDLE: 0.5, Anchor.BOTTOM: 1.0}[anchor] * free
        texts: list[Text] = []
        for setting, high in zip(cell.settings, heights, strict=True):
            style = structs.replace(setting.slot.style, anchor=Anchor.TOP)
            box = Box(cell.inner.x, round(y), cell.inner.width, round(high))
            slot = structs.replace(setting.slot, box=box, style=style)
            texts.append(place(structs.replace(setting, slot=slot), self._look.fonts, colour).text)
            y += high + gap
        paragraphs = [paragraph for text in texts for paragraph in text.paragraphs]
        if len(texts) > 1:
            last = len(texts[0].paragraphs) - 1
            paragraphs[last] = structs.replace(paragraphs[last], space_after=gap)
        box, within = cell.box, cell.inner
        right = box.right - within.right + drawn_in(*cell.settings)
        insets = (within.x - box.x, within.y - box.y, right, box.bottom - within.bottom)
        return Text(tuple(paragraphs), tuple(line for text in texts for line in text.lines), anchor, insets)


def _badge_box(cell: _Cell, cells: CellStyle) -> Box:
    """Return where a cell's badge stands: above its text, before it, or at the end of its heading."""
    badge = cells.badge
    assert badge  # noqa: S101 - callers ask for badges that there are
    if badge.place is BadgePlace.ABOVE:
        return Box(cell.inner.x, cell.inner.y - badge.gap - badge.size, badge.size, badge.size)
    top = cell.inner.y
    if badge.place is BadgePlace.AFTER:
        top += (round(height(cell.settings[0])) - badge.size) // 2
        return Box(cell.inner.right - badge.size, top, badge.size, badge.size)
    if cell.settings[0].slot.style.anchor is Anchor.MIDDLE:
        top += (cell.inner.height - badge.size) // 2
    return Box(cell.inner.x - badge.gap - badge.size, top, badge.size, badge.size)
