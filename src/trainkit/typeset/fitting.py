"""Choosing sizes: the largest of the type scale at which text fits its slot, and what to do where none is small enough.

Text never gets smaller than the floor of its style. What does not fit then goes on, on another slide, or is trimmed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from msgspec import structs

from trainkit.links import cut_links, move_links
from trainkit.model import Link, Slot
from trainkit.scripts import join_sentences

from .breaking import SegmentLine
from .fonts import FontChain
from .setting import Item, Setting, balanced, most_line_height, set_items
from .steady import steadied

ELLIPSIS = "…"

# Two slides full of text: of a longer item the beginning is set first, as it may show that no slide holds it all.
_CHARACTERS_TRIED = 1_000

# Few slots are given more sentences or items than they take; most fit at once.
_FEW = 4


def fit(items: Sequence[Item], slot: Slot, chain: FontChain, sizes: Sequence[int]) -> Setting | None:
    """Return the items at the first of the sizes (EMU) at which they fit the slot, None if they fit at none."""
    for size in sizes:
        setting = set_items(items, slot, chain, size)
        if setting.fits:
            return balanced(setting) if slot.balanced else steadied(setting)
    return None


def fit_trimmed(items: Sequence[Item], slot: Slot, chain: FontChain, sizes: Sequence[int]) -> Setting:
    """Return as many of the items as fit; if not even the first does, its beginning with an ellipsis."""
    if slot.items.joined:
        return _fit_joined(items, slot, chain, sizes)
    return _most(lambda count: fit(items[:count], slot, chain, sizes), len(items)) or _cut(
        items[0], slot, chain, sizes[-1]
    )


def flow(items: Sequence[Item], slots: Sequence[Slot], chain: FontChain) -> list[list[Setting]]:
    """Return the items on as many slides as they need, each a setting for every slot (column) that it uses.

    All slides of one flow are set at the same size: the largest that needs no more slides than the floor does. Items
    are shared out evenly among the slides.
    """
    *larger, floor = slots[0].style.sizes
    whole = _pages(items, slots, chain, floor)
    for size in (*larger, floor):
        pages = _even_pages(items, slots, chain, size, len(whole))
        if pages is not None:
            return [[steadied(setting) for setting in page] for page in pages]
    # An item is higher than a slot, so there is nothing to share out; it may still be parted at a larger size.
    for size in larger:
        pages = _pages(items, slots, chain, size)
        if len(pages) == len(whole):
            return pages
    return whole


def _even_pages(
    items: Sequence[Item], slots: Sequence[Slot], chain: FontChain, size: int, count: int
) -> list[list[Setting]] | None:
    """Return the items on `count` slides, about the same number on each, None if they don't fit so."""
    cells = _shares(items, count * len(slots))
    settings = [set_items(cell, slots[index % len(slots)], chain, size) for index, cell in enumerate(cells) if cell]
    if not all(setting.fits for setting in settings):
        return None
    return [settings[i : i + len(slots)] for i in range(0, len(settings), len(slots))]


def _shares(items: Sequence[Item], count: int) -> list[Sequence[Item]]:
    """Return the items in `count` runs, the longer ones first."""
    least, longer = divmod(len(items), count)
    shares: list[Sequence[Item]] = []
    start = 0
    for index in range(count):
        end = start + least + (index < longer)
        shares.append(items[start:end])
        start = end
    return shares


def _pages(items: Sequence[Item], slots: Sequence[Slot], chain: FontChain, size: int) -> list[list[Setting]]:
    """Return the items on slides filled one after the other; an item higher than a slot is parted between lines."""
    cells = list(_cells(list(items), slots, chain, size))
    return [cells[i : i + len(slots)] for i in range(0, len(cells), len(slots))]


def _cells(left: list[Item], slots: Sequence[Slot], chain: FontChain, size: int) -> Iterator[Setting]:
    left.reverse()
    index = 0
    while left:
        slot = slots[index % len(slots)]
        taken: list[Item] = []
        setting = None
        while left and not _overflowing(left[-1], slot, chain, size):
            more = set_items([*taken, left[-1]], slot, chain, size)
            if not more.fits:
                break
            setting = more
            taken.append(left.pop())
        if setting is None:
            begun, rest = _part(left.pop(), slot, chain, size)
            setting = set_items([begun], slot, chain, size)
            if rest.text:
                left.append(rest)
        yield setting
        index += 1


def _overflowing(item: Item, slot: Slot, chain: FontChain, size: int) -> list[SegmentLine]:
    """Return the lines of a long item's beginning if they are more than the slot takes, [] if the item may fit.

    So what a slide costs does not grow with what is left for the slides behind it.
    """
    length = _CHARACTERS_TRIED
    while length < len(item.text):
        begun = structs.replace(item, text=item.text[:length])
        lines = set_items([begun], slot, chain, size).items[0].lines
        # The last line was cut in mid-word; the one before it may have taken the word for that.
        if _lines_that_fit(lines, slot, size) < len(lines) - 1:
            return lines
        length *= 2
    return []


def _part(item: Item, slot: Slot, chain: FontChain, size: int) -> tuple[Item, Item]:
    """Return the item as far as it fits the slot, at least a line of it, and the rest."""
    lines = _overflowing(item, slot, chain, size) or set_items([item], slot, chain, size).items[0].lines
    count = _lines_that_fit(lines, slot, size)
    begun = "".join(segment.text for line in lines[:count] for segment in line)
    rest = item.text[len(begun) :].lstrip()
    links = cut_links(item.links, len(item.text) - len(rest), len(item.text))
    return structs.replace(item, text=begun.rstrip()), Item(rest, item.level, links=links)


def _fit_joined(items: Sequence[Item], slot: Slot, chain: FontChain, sizes: Sequence[int]) -> Setting:
    def first(count: int) -> Setting | None:
        return fit([_joined(items[:count])], slot, chain, sizes)

    return _most(first, len(items)) or _cut(items[0], slot, chain, sizes[-1])


def _most(first: Callable[[int], Setting | None], count: int) -> Setting | None:
    """Return the setting of as many of the first items, up to `count`, as fit; None if not even one does.

    More items are never lower than fewer, so that the number is found between two: one step tries all that are left if
    they are few, and no step tries many times more than fit.
    """
    fitting, least, most = None, 0, count
    while least < most:
        tried = most if most - least <= _FEW else min((least + most + 1) // 2, 2 * least + _FEW)
        if setting := first(tried):
            fitting, least = setting, tried
        else:
            most = tried - 1
    return fitting


def _joined(items: Sequence[Item]) -> Item:
    text = join_sentences(item.text for item in items)
    links: list[Link] = []
    place = 0
    for item in items if any(item.links for item in items) else ():
        place = text.index(item.text, place)
        links += move_links(item.links, place)
        place += len(item.text)
    return Item(text, links=tuple(links))


def _cut(item: Item, slot: Slot, chain: FontChain, size: int) -> Setting:
    lines = _overflowing(item, slot, chain, size) or set_items([item], slot, chain, size).items[0].lines
    kept = lines[: _lines_that_fit(lines, slot, size)]
    words = [segment.text for line in kept for segment in line]
    while True:
        setting = set_items([structs.replace(item, text="".join(words).rstrip() + ELLIPSIS)], slot, chain, size)
        if setting.fits or len(words) < 2:
            return setting
        words.pop()


def _lines_that_fit(lines: list[SegmentLine], slot: Slot, size: int) -> int:
    height, count = 0.0, 0
    for line in lines[: slot.most_lines or None]:
        height += most_line_height(line, size, slot.style)
        if height > slot.box.height:
            break
        count += 1
    return max(1, count)
