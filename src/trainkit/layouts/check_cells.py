"""What stands on what in cells, for those who look at contrasts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec

from trainkit.model import Badge, CellStyle, Colour, TextStyle

from .faults import Key
from .schema import CellTable


class Seen(msgspec.Struct, frozen=True):
    """A colour on a ground. `style` is that of the text, None for a drawing; `key` says what to change."""

    key: Key
    colour: Colour
    ground: Colour
    style: TextStyle | None
    where: str


def seen_in_cells(cells: CellStyle, table: CellTable, name: str, grounds: Sequence[Colour]) -> Iterator[Seen]:
    """Yield all that cells show. `grounds` is what they stand on, where they have no fill of their own."""
    where = f"of cells '{name}'"
    own = cells.fills or grounds
    signs = [(("cells", name, "signs", sign), colour) for sign, colour in cells.signs]
    for ground in own:
        for part, style in (("term", cells.term), ("text", cells.text), ("alone", cells.alone)):
            key: Key = ("styles", getattr(table, part), "colour")
            yield Seen(key, style.colour, ground, style, f"'{part}' {where}")
        for key, colour in signs:
            yield Seen(key, colour, ground, cells.term, f"'term' {where}")
            yield Seen(key, colour, ground, cells.alone, f"'alone' {where}")
        if cells.items.marker_colour:
            yield Seen(("cells", name, "marker_colour"), cells.items.marker_colour, ground, None, f"the marker {where}")
    if cells.badge and table.badge:
        yield from _seen_in_badge(cells.badge, table.badge.style, name, own, dict(signs))


def _seen_in_badge(
    badge: Badge, style: str, name: str, grounds: Sequence[Colour], signs: dict[Key, Colour]
) -> Iterator[Seen]:
    where = f"the badge of cells '{name}'"
    text = badge.style if badge.shows == "number" else None
    key: Key = ("styles", style, "colour")
    if badge.fill:
        yield Seen(key, badge.style.colour, badge.fill, text, where)
        yield from (Seen(sign, badge.style.colour, colour, text, where) for sign, colour in signs.items())
        return
    for ground in grounds:
        yield Seen(key, badge.style.colour, ground, text, where)
