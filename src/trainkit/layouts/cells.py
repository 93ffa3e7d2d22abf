"""How items stand apart: from its table in points to a CellStyle."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trainkit.model import Badge, CellStyle, Colour, ItemStyle, TextStyle, points

from .faults import did_you_mean

if TYPE_CHECKING:
    from .faults import Key
    from .resolve import Resolver
    from .schema import BadgeTable, CellTable


def cells_of(resolver: Resolver, table: CellTable, key: Key) -> CellStyle:
    """Return the cells that a table describes; what is wrong with it becomes the resolver's faults."""
    left, top, right, bottom = map(points, table.padding)
    items = ItemStyle(
        marker=table.marker,
        marker_colour=resolver.optional_colour(table.marker_colour, (*key, "marker_colour")),
        hanging=points(table.hanging),
        gap=points(table.item_gap),
        most_gap=points(table.most_item_gap),
    )
    return CellStyle(
        term=_style(resolver, table.term, (*key, "term")),
        text=_style(resolver, table.text, (*key, "text")),
        alone=_style(resolver, table.alone, (*key, "alone")),
        columns=tuple(table.columns),
        fills=_colours(resolver, table.fills, (*key, "fills")),
        stroke=resolver.optional_colour(table.stroke, (*key, "stroke")),
        stroke_width=points(table.stroke_width),
        corner=points(table.corner),
        padding=(left, top, right, bottom),
        gap=points(table.gap),
        term_gap=points(table.term_gap),
        edges=_colours(resolver, table.edges, (*key, "edges")),
        edge_height=points(table.edge_height),
        edge_place=table.edge_place,
        items=items,
        badge=_badge(resolver, table.badge, (*key, "badge")) if table.badge else None,
        signs=tuple((name, resolver.colour(role, (*key, "signs", name))) for name, role in table.signs.items()),
    )


def _badge(resolver: Resolver, table: BadgeTable, key: Key) -> Badge:
    return Badge(
        shows=table.shows,
        place=table.place,
        size=points(table.size),
        style=_style(resolver, table.style, (*key, "style")),
        fill=resolver.optional_colour(table.fill, (*key, "fill")),
        gap=points(table.gap),
        connector=resolver.optional_colour(table.connector, (*key, "connector")),
        connector_width=points(table.connector_width),
    )


def _style(resolver: Resolver, name: str, key: Key) -> TextStyle:
    if name not in resolver.styles:
        resolver.fault(key, f"there is no style '{name}'", did_you_mean(name, list(resolver.styles)))
    return resolver.styles.get(name) or next(iter(resolver.styles.values()))


def _colours(resolver: Resolver, roles: list[str], key: Key) -> tuple[Colour, ...]:
    return tuple(resolver.colour(role, (*key, index)) for index, role in enumerate(roles))
