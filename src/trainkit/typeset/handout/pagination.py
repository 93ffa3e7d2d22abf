"""Filling pages with rows, first come first placed; what belongs together is never parted."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from operator import attrgetter

import msgspec

from trainkit.model import Bookmark, Mark, Page

from .rows import Again, Row
from .sheet import Sheet


class _Spot(msgspec.Struct, frozen=True):
    """A row at its y on a page."""

    row: Row
    y: int


def paginate(blocks: Iterable[Sequence[Row]], sheet: Sheet) -> tuple[list[Page], tuple[Bookmark, ...]]:
    """Return the rows of all blocks on pages, and the bookmarks to them."""
    pages = [_spread(spots, sheet) for spots in _filled(blocks, sheet)]
    bookmarks = tuple(
        Bookmark(spot.row.bookmark[0], index, spot.y, spot.row.bookmark[1])
        for index, spots in enumerate(pages)
        for spot in spots
        if spot.row.bookmark
    )
    drawn = [Page(tuple(_marks(spots, sheet.left(number)))) for number, spots in enumerate(pages, start=1)]
    return drawn, bookmarks


def _filled(blocks: Iterable[Sequence[Row]], sheet: Sheet) -> Iterator[list[_Spot]]:
    top = sheet.look.margin_top
    spots: list[_Spot] = []
    y = top
    for chunk in _chunks(row for block in blocks for row in block):
        height = sum(_gap(row, sheet) + row.content.height for row in chunk)
        if spots and y + height > sheet.bottom:
            yield spots
            spots = _repeated(chunk[0], top)
            y = top + sum(spot.row.content.height for spot in spots)
        for row in chunk:
            y += _gap(row, sheet) if spots else 0
            spots.append(_Spot(row, y))
            y += row.content.height
    yield spots


def _repeated(row: Row, top: int) -> list[_Spot]:
    """Return what is set again at the head of a page that begins with the row."""
    spots: list[_Spot] = []
    for content in row.repeated:
        spots.append(_Spot(Row(Again(content)), top))
        top += content.height
    return spots


def _chunks(rows: Iterable[Row]) -> Iterator[list[Row]]:
    """Yield the rows in runs that stay together."""
    chunk: list[Row] = []
    for row in rows:
        chunk.append(row)
        if not row.keep_with_next:
            yield chunk
            chunk = []
    if chunk:
        yield chunk


def _gap(row: Row, sheet: Sheet) -> int:
    return sheet.look.block_gap if row.opens_block else row.gap


def _spread(spots: list[_Spot], sheet: Sheet) -> list[_Spot]:
    """Return the spots with what is left of the page shared out above its blocks, as far as the layout lets it."""
    openings = sum(spot.row.opens_block for spot in spots[1:])
    if not openings:
        return spots
    left = sheet.bottom - spots[-1].y - spots[-1].row.content.height
    more = min(left // openings, sheet.look.most_block_gap - sheet.look.block_gap)
    moved: list[_Spot] = []
    down = 0
    for spot in spots:
        down += more if moved and spot.row.opens_block else 0
        moved.append(_Spot(spot.row, spot.y + down))
    return moved


def _marks(spots: Iterable[_Spot], left: int) -> Iterator[Mark]:
    for backdrop, together in groupby(spots, attrgetter("row.backdrop")):
        run = list(together)
        if backdrop:
            yield backdrop.mark(left, run[0].y, run[-1].y + run[-1].row.content.height)
        for spot in run:
            yield from spot.row.content.marks(left, spot.y)
