"""Fills and lines of shapes, their own or the theme's (ECMA-376 part 1, 20.1.8, 20.1.4.1 and 20.1.2.2.24)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import msgspec

from .colours import Paint, Palette, mixed
from .model import Scene
from .numbers import share, whole
from .package import A, P
from .pictures import PictureRef, picture_of

if TYPE_CHECKING:
    from lxml import etree

_KINDS: Final = frozenset(f"{A}{n}" for n in ("noFill", "solidFill", "gradFill", "blipFill", "pattFill", "grpFill"))

# Fills of backgrounds are counted from 1,001 on (20.1.4.2.10).
_BACKGROUNDS: Final = 1_000

# The width of a line that says none, EMU (20.1.2.2.24).
_LINE: Final = 9_525
_DEGREE: Final = 60_000

# Dashes and gaps of the preset kinds, in widths of the line (20.1.10.49).
_DASHES: Final = {
    "dash": (4, 3),
    "dashDot": (4, 3, 1, 3),
    "dot": (1, 3),
    "lgDash": (8, 3),
    "lgDashDot": (8, 3, 1, 3),
    "lgDashDotDot": (8, 3, 1, 3, 1, 3),
    "sysDash": (3, 1),
    "sysDashDot": (3, 1, 1, 1),
    "sysDashDotDot": (3, 1, 1, 1, 1, 1),
    "sysDot": (1, 1),
}


class Fill(msgspec.Struct, frozen=True):
    """A colour, colours that run into one another (places in per cent), or a picture.

    Colours run in the direction of `angle` (degrees, clockwise from left to right) or, where there is a `centre`
    (shares of the shape's sides), from there outwards.
    """

    paint: Paint | None = None
    gradient: tuple[tuple[float, Paint], ...] = ()
    angle: float = 0
    centre: tuple[float, float] | None = None
    picture: PictureRef | None = None


class Line(msgspec.Struct, frozen=True):
    """A line: its width in EMU, its dashes and gaps in widths, and whether it ends in arrow heads."""

    paint: Paint
    width: int
    dashes: tuple[float, ...] = ()
    has_heads: bool = False


def fill_of(
    holder: etree._Element, palette: Palette, scene: Scene, part: str, of_group: Fill | None = None
) -> Fill | None:
    """Return what fills a shape, a group or a background's properties, None for nothing.

    `of_group` is what fills the group that it is in, and shapes of it that take their fill from there (20.1.8.35).
    """
    properties = next((p for name in ("spPr", "grpSpPr") if (p := holder.find(f"{P}{name}")) is not None), holder)
    own = _first_fill(properties)
    if own is not None:
        return of_group if own.tag == f"{A}grpFill" else _fill(own, palette, part, None)
    reference = holder.find(f"{P}style/{A}fillRef")
    if reference is None:
        reference = holder.find(f"{P}bgRef")
    if reference is None:
        return None
    index = whole(reference.get("idx"))
    name = "bgFillStyleLst" if index > _BACKGROUNDS else "fillStyleLst"
    found = _themed(scene.theme, name, index % _BACKGROUNDS)
    return None if found is None else _fill(found, palette, scene.theme_part, palette.paint(reference))


def line_of(shape: etree._Element, palette: Palette, scene: Scene) -> Line | None:
    """Return the line of a shape, None if it has none."""
    own = shape.find(f"{P}spPr/{A}ln")
    reference = shape.find(f"{P}style/{A}lnRef")
    themed = instead = None
    if reference is not None:
        themed = _themed(scene.theme, "lnStyleLst", whole(reference.get("idx")))
        instead = palette.paint(reference)
    for line in (own, themed):
        fill = _first_fill(line) if line is not None else None
        if fill is None:
            continue
        holder = next(fill.iter(f"{A}gs"), fill)
        paint = palette.paint(holder, instead) if fill.tag != f"{A}noFill" else None
        widths = [one.get("w") for one in (own, themed) if one is not None]
        width = next((abs(whole(width)) for width in widths if width), _LINE)
        lines = [one for one in (own, themed) if one is not None]
        return Line(paint, width, _dashes(lines), _has_heads(lines)) if paint else None
    return None


def _dashes(lines: list[etree._Element]) -> tuple[float, ...]:
    for line in lines:
        preset, custom = line.find(f"{A}prstDash"), line.find(f"{A}custDash")
        if preset is not None:
            return _DASHES.get(preset.get("val", ""), ())
        if custom is not None:
            return tuple(max(share(dash.get(name)), 0.1) for dash in custom for name in ("d", "sp"))
    return ()


def _has_heads(lines: list[etree._Element]) -> bool:
    ends = (end for line in lines for end in line.iterchildren(f"{A}headEnd", f"{A}tailEnd"))
    return any(end.get("type", "none") != "none" for end in ends)


def _first_fill(holder: etree._Element) -> etree._Element | None:
    return next((child for child in holder if child.tag in _KINDS), None)


def _themed(theme: etree._Element, name: str, index: int) -> etree._Element | None:
    styles = theme.find(f".//{A}{name}")
    if styles is None or not 0 < index <= len(styles):
        return None
    return styles[index - 1]


def _fill(element: etree._Element, palette: Palette, part: str, instead: Paint | None) -> Fill | None:
    match element.tag.rpartition("}")[2]:
        case "solidFill":
            paint = palette.paint(element, instead)
            return Fill(paint) if paint and paint.alpha else None
        case "gradFill":
            return _gradient(element, palette, instead)
        case "blipFill":
            picture = picture_of(element, palette, part)
            return Fill(picture=picture) if picture else None
        case "pattFill":
            # From afar a pattern is the mean of its two colours.
            colours = [paint for child in element if (paint := palette.paint(child, instead))]
            return Fill(Paint(mixed(colours[0].rgb, colours[-1].rgb, 0.5))) if colours else None
    return None


def _gradient(element: etree._Element, palette: Palette, instead: Paint | None) -> Fill | None:
    stops = [
        (min(max(share(stop.get("pos", "0")) * 100, 0), 100), paint)
        for stop in element.iterfind(f"{A}gsLst/{A}gs")
        if (paint := palette.paint(stop, instead))
    ]
    if not any(paint.alpha for _, paint in stops):
        return None
    stops.sort(key=lambda stop: stop[0])
    line, path = element.find(f"{A}lin"), element.find(f"{A}path")
    if path is not None:
        around = path.find(f"{A}fillToRect")
        left, top, right, bottom = (share(around.get(side)) if around is not None else 0.0 for side in "ltrb")
        return Fill(gradient=tuple(stops), centre=((left + 1 - right) / 2, (top + 1 - bottom) / 2))
    return Fill(gradient=tuple(stops), angle=whole(line.get("ang")) / _DEGREE if line is not None else 0)
