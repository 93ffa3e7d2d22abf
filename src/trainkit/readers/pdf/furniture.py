"""Finds what stands on pages without being text: running heads and feet, and the numbers of pages.

They stand at the edge of the page, at the same height on several pages, with the same words but for numbers that count.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Final

import msgspec

from .footnotes import NOTE
from .pages import Page, body_size
from .rows import Row

DEEPEST: Final = 3
"""Rows from an edge of the page that can be its head or foot."""

MARGIN: Final = 0.15
"""Of the height: what stands further in is text, even if all pages have it."""

SAME_HEIGHT: Final = 4.0
"""Points: heads stand at one height; feet of unequal size differ by less."""

FEWEST_PAGES: Final = 3
"""Words on two pages at the same place may be two headings."""

SMALLER: Final = 0.92
"""Of the size of the text: what heads and feet are set in."""

FAR: Final = 2.2
"""Sizes of the text between the base lines of a head and of the text: more than a blank line."""

LONGEST_HEAD: Final = 200
"""Characters."""

NUMBERS = re.compile(r"\d+")
ROMAN = re.compile(r"[ivxlc]+", re.IGNORECASE)
ALONE = re.compile(r"\W*(?:\w{1,8}\W{0,3})?#\W*(?:(?:\w{1,4}\W{1,3})?#)?\W*")
"""A number alone, with a word before it and its total behind it: `12`, `- 12 -`, `Page 12 of 40`, `第12页`."""


class Spot(msgspec.Struct, frozen=True):
    """A row at the edge of a page, its words with `#` for every number, and these numbers.

    `outermost` is whether no other row stands further out.
    """

    page: int
    row: int
    base: float
    shape: str
    numbers: tuple[int, ...]
    outermost: bool


def find_furniture(pages: Sequence[Page]) -> dict[tuple[int, int], str]:
    """Return which rows are no text, by indices of page and row, and the reason."""
    spots = [spot for index, page in enumerate(pages) for spot in edge_spots(index, page)]
    found: dict[tuple[int, int], str] = {}
    by_shape: dict[str, list[Spot]] = defaultdict(list)
    for spot in spots:
        by_shape[spot.shape].append(spot)
    for shape, alike in by_shape.items():
        for group in at_one_height(alike):
            numbered = counts(group)
            if len({spot.page for spot in group}) >= FEWEST_PAGES or numbered or is_number_of_page(group, len(pages)):
                alone = ALONE.fullmatch(shape) is not None
                reason = "page-number" if alone else "running-head"
                if not alone or numbered or is_number_of_page(group, len(pages)):
                    found |= {(spot.page, spot.row): reason for spot in group}
    return small_print(pages) | found | beside(spots, found)


def edge_spots(index: int, page: Page) -> Iterator[Spot]:
    """Yield the rows of a page that can be its head or foot."""
    rows = page.rows
    for number in sorted({*range(min(DEEPEST, len(rows))), *range(max(0, len(rows) - DEEPEST), len(rows))}):
        row = rows[number]
        near = row.base <= MARGIN * page.height or row.base >= (1 - MARGIN) * page.height
        if near and len(row.text) <= LONGEST_HEAD and any(segment.pieces for segment in row.segments):
            yield spot_of(index, number, row, number in (0, len(rows) - 1))


def spot_of(page: int, number: int, row: Row, outermost: bool) -> Spot:
    """Return a row as it is compared."""
    text = row.text.casefold()
    numbers = tuple(int(digits) for digits in NUMBERS.findall(text) if len(digits) < 6)
    shape = NUMBERS.sub("#", text)
    if not numbers and len(text) < 8 and ROMAN.fullmatch(text.strip(" -–—.")):
        return Spot(page, number, row.base, ROMAN.sub("#", text), (), outermost)
    return Spot(page, number, row.base, shape, numbers, outermost)


def shape_of(row: Row) -> str:
    """Return the words of a row with `#` for every number."""
    return NUMBERS.sub("#", row.text.casefold())


def at_one_height(spots: Sequence[Spot]) -> Iterator[list[Spot]]:
    """Yield the spots that stand at one height, in the order of pages."""
    group: list[Spot] = []
    for spot in sorted(spots, key=lambda spot: spot.base):
        if group and spot.base - group[-1].base > SAME_HEIGHT:
            yield sorted(group, key=lambda spot: spot.page)
            group = []
        group.append(spot)
    if group:
        yield sorted(group, key=lambda spot: spot.page)


def counts(group: Sequence[Spot]) -> bool:
    """Return whether a number of these rows counts the pages: it is as much ahead of the page on all, or on most."""
    if len(group) < 2 or len({spot.page for spot in group}) < len(group):
        return False
    for position in range(min(len(spot.numbers) for spot in group)):
        ahead = [spot.numbers[position] - spot.page for spot in group]
        usual = max(set(ahead), key=ahead.count)
        if ahead.count(usual) >= max(2, 0.7 * len(group)):
            return True
    return False


def is_number_of_page(group: Sequence[Spot], pages: int) -> bool:
    """Return whether rows are the numbers of their pages and nothing else: of the only page, or of single ones."""
    return all(
        spot.outermost
        and ALONE.fullmatch(spot.shape) is not None
        and spot.numbers[:1] == (spot.page + 1,)
        and spot.numbers[1:] in ((), (pages,))
        for spot in group
    )


def beside(spots: Sequence[Spot], found: dict[tuple[int, int], str]) -> dict[tuple[int, int], str]:
    """Return the outermost rows that stand where other pages have a head: some name the chapter, and change with it."""
    heights = sorted(spot.base for spot in spots if found.get((spot.page, spot.row)) == "running-head")
    more: dict[tuple[int, int], str] = {}
    for spot in spots:
        alike = bisect_right(heights, spot.base + SAME_HEIGHT / 4) - bisect_left(heights, spot.base - SAME_HEIGHT / 4)
        if spot.row == 0 and (spot.page, spot.row) not in found and alike >= FEWEST_PAGES:
            more[spot.page, spot.row] = "running-head"
    return more


def small_print(pages: Sequence[Page]) -> dict[tuple[int, int], str]:
    """Return the rows at the edges of pages that are set smaller than the text and far from it, if others are there."""
    body = body_size(pages)
    found: dict[tuple[int, int], str] = {}
    for index, page in enumerate(pages):
        for outer, inner in ((0, 1), (len(page.rows) - 1, len(page.rows) - 2)):
            if len(page.rows) < FEWEST_PAGES or page.rows[outer].size > SMALLER * body:
                continue
            near = min(page.rows[outer].base, page.height - page.rows[outer].base) <= MARGIN * page.height
            note = outer > 0 and NOTE.match(page.rows[outer].text) and not ALONE.fullmatch(shape_of(page.rows[outer]))
            if near and not note and abs(page.rows[outer].base - page.rows[inner].base) >= FAR * body:
                found[index, outer] = "running-head"
    return found
