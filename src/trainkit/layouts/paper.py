"""How the pages of a handout look, from the `[handout]` table: millimetres become EMU, names styles and colours."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trainkit.model import HandoutLayout, Size, millimetres

from .logo import fitted
from .schema import HandoutTable

if TYPE_CHECKING:
    from .faults import Key
    from .resolve import Resolver

# A4 is narrower than Letter, Letter lower than A4; a column of text takes 80 mm at least.
_NARROWEST_PAPER, _LOWEST_PAPER, _LEAST_ROOM = 210, 279, 80

# Points; a word of larger letters is wider than a page.
_LARGEST_ON_PAPER = 72


def handout_of(resolver: Resolver) -> HandoutLayout:
    """Return how pages look."""
    table: HandoutTable = resolver.table.handout
    key: Key = ("handout",)
    _check_room(resolver, table, key)
    for name in table.styles.__struct_fields__:
        if max(getattr(table.styles, name).sizes, default=0) > _LARGEST_ON_PAPER:
            message = f"text on paper is not larger than {_LARGEST_ON_PAPER} points"
            resolver.fault((*key, "styles", name, "sizes"), message, "Leave out what is larger.")
    styles = {
        name: resolver.style(getattr(table.styles, name), (*key, "styles", name))
        for name in table.styles.__struct_fields__
    }
    logo_room = Size(*map(millimetres, resolver.table.logo.paper))
    return HandoutLayout(
        paper=table.paper,
        margin_inner=millimetres(table.margins.inner),
        margin_outer=millimetres(table.margins.outer),
        margin_top=millimetres(table.margins.top),
        margin_bottom=millimetres(table.margins.bottom),
        picture_width=millimetres(table.picture_width),
        gutter=millimetres(table.gutter),
        note_line_distance=millimetres(table.note_line_distance),
        block_gap=millimetres(table.block_gap),
        most_block_gap=millimetres(table.most_block_gap),
        rule=resolver.colour(table.rule, (*key, "rule")),
        accent=resolver.colour(table.accent, (*key, "accent")),
        spark=resolver.colour(table.spark, (*key, "spark")),
        panel=resolver.colour(table.panel, (*key, "panel")),
        logo=resolver.logo,
        logo_size=fitted(resolver.logo, logo_room) if resolver.logo else Size(0, 0),
        **styles,
    )


def _check_room(resolver: Resolver, table: HandoutTable, key: Key) -> None:
    """Keep a fault where margins leave no room for text, or pictures none for lines beside them."""
    across = _NARROWEST_PAPER - table.margins.inner - table.margins.outer
    down = _LOWEST_PAPER - table.margins.top - table.margins.bottom
    if min(across, down) < _LEAST_ROOM:
        hint = f"Leave {_LEAST_ROOM} mm at least of {_NARROWEST_PAPER} × {_LOWEST_PAPER}."
        resolver.fault((*key, "margins"), "the margins leave no room for text", hint)
    elif table.picture_width + table.gutter > across:
        hint = f"Picture and gutter have {across:g} mm between the margins."
        resolver.fault((*key, "picture_width"), "the picture does not fit beside its gutter", hint)
