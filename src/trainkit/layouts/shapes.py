"""One piece of furniture: a preset, an outline of its own or a picture, from its table in points."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trainkit.model import Box, Frame, Gradient, Path, Shape, TypesetPicture, points, preset_shape

from .furniture import path_of

if TYPE_CHECKING:
    from .faults import Key
    from .resolve import Resolver
    from .schema import BoxInPoints, ShapeTable

_NO_PATH = Path((("M", 0, 0),))
_NO_PICTURE = TypesetPicture(b"", "image/png", 1, 1)


def shape_of(resolver: Resolver, table: ShapeTable, key: Key) -> Frame:
    """Return the shape that a table describes; what is wrong with it becomes the resolver's faults."""
    if table.path:
        # An outline may reach beyond the slide, as shapes of templates do.
        return Frame(
            name=table.name, box=Box(*lengths(table.box)), content=_outline(resolver, table, key), inherited=True
        )
    box = resolver.box(table.box, (*key, "box"))
    if table.picture:
        return Frame(name=table.name, box=box, content=_picture(resolver, table, key), inherited=True)
    shape = preset_shape(
        table.preset,
        box,
        fill=resolver.optional_colour(table.fill, (*key, "fill")),
        stroke=resolver.optional_colour(table.stroke, (*key, "stroke")),
        stroke_width=points(table.stroke_width),
        flip=table.flip,
    )
    return Frame(name=table.name, box=box, content=shape, inherited=True)


def _outline(resolver: Resolver, table: ShapeTable, key: Key) -> Shape:
    path = path_of(table.path)
    if path is None:
        resolver.fault((*key, "path"), "this is no outline", "Write points after M, L and C, as in 'M 0 0 L 9 9 Z'.")
    gradient = table.gradient
    stops = tuple(
        (stop.place, resolver.colour(stop.colour, (*key, "gradient", "stops", i)))
        for i, stop in enumerate(gradient.stops if gradient else ())
    )
    return Shape(
        preset="",
        path=path or _NO_PATH,
        fill=resolver.optional_colour(table.fill, (*key, "fill")),
        stroke=resolver.optional_colour(table.stroke, (*key, "stroke")),
        stroke_width=points(table.stroke_width),
        gradient=Gradient(stops, gradient.angle) if gradient and stops else None,
    )


def _picture(resolver: Resolver, table: ShapeTable, key: Key) -> TypesetPicture:
    picture = resolver.picture((*key, "picture"), table.picture)
    if picture is None:
        resolver.fault((*key, "picture"), f"'{table.picture}' is no picture", "Use an SVG, PNG or JPEG file.")
    return picture or _NO_PICTURE


def lengths(numbers: BoxInPoints) -> tuple[int, int, int, int]:
    """Return four lengths in points as EMU."""
    one, two, three, four = map(points, numbers)
    return one, two, three, four
