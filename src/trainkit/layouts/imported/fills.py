"""Fills and lines of shapes, their own or the theme's (ECMA-376 part 1, 20.1.8, 20.1.4.1 and 20.1.2.2.24)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import msgspec

from .colours import Paint, Palette, mixed
from .model import Scene
from .numbers import share, whole
from .package import A, P, R

if TYPE_CHECKING:
    from lxml import etree

PictureRef = tuple[str, str, tuple[float, float, float, float], float]
"""The part that names a picture, its relationship there, the shares cut off of its sides, and how much it covers."""

_KINDS: Final = frozenset(f"{A}{n}" for n in ("noFill", "solidFill", "gradFill", "blipFill", "pattFill", "grpFill"))

# Fills of backgrounds are counted from 1,001 on (20.1.4.2.10).
_BACKGROUNDS: Final = 1_000

# The width of a line that says none, EMU (20.1.2.2.24).
_LINE: Final = 9_525
_DEGREE: Final = 60_000

# The ways in which a gradient that runs from a point is taken for one that runs down.
_DOWN: Final = 90.0


class Fill(msgspec.Struct, frozen=True):
    """A colour, colours that run into one another (places in per cent), or a picture."""

    paint: Paint | None = None
    gradient: tuple[tuple[float, str], ...] = ()
    angle: float = 0
    picture: PictureRef | None = None


def fill_of(holder: etree._Element, palette: Palette, scene: Scene, part: str) -> Fill | None:
    """Return what fills a shape, or a background's properties, None for nothing."""
    properties = holder.find(f"{P}spPr")
    own = _first_fill(properties if properties is not None else holder)
    if own is not None:
        return _fill(own, palette, part, None)
    reference = holder.find(f"{P}style/{A}fillRef")
    if reference is None:
        reference = holder.find(f"{P}bgRef")
    if reference is None:
        return None
    index = whole(reference.get("idx"))
    name = "bgFillStyleLst" if index > _BACKGROUNDS else "fillStyleLst"
    found = _themed(scene.theme, name, index % _BACKGROUNDS)
    return None if found is None else _fill(found, palette, scene.theme_part, palette.paint(reference))


def line_of(shape: etree._Element, palette: Palette, scene: Scene) -> tuple[Paint, int] | None:
    """Return the colour and the width (EMU) of a shape's line, None if it has none."""
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
        return (paint, width) if paint else None
    return None


def crop_of(crop: etree._Element | None) -> tuple[float, float, float, float]:
    """Return what is cut off of a picture: shares of its sides, left, top, right, bottom (20.1.8.55)."""
    if crop is None:
        return 0, 0, 0, 0
    left, top, right, bottom = (min(max(share(crop.get(side)), 0), 0.99) for side in "ltrb")
    return left, top, right, bottom


def cover_of(blip: etree._Element) -> float:
    """Return how much a picture covers of what is below, from 0 to 1 (20.1.8.6)."""
    faded = blip.find(f"{A}alphaModFix")
    return 1 if faded is None else min(max(share(faded.get("amt"), 1), 0), 1)


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
            blip = element.find(f"{A}blip")
            if blip is None or not blip.get(f"{R}embed"):
                return None
            return Fill(picture=(part, blip.get(f"{R}embed", ""), crop_of(element.find(f"{A}srcRect")), cover_of(blip)))
        case "pattFill":
            # From afar a pattern is the mean of its two colours.
            colours = [paint for child in element if (paint := palette.paint(child, instead))]
            return Fill(Paint(mixed(colours[0].rgb, colours[-1].rgb, 0.5))) if colours else None
    return None


def _gradient(element: etree._Element, palette: Palette, instead: Paint | None) -> Fill | None:
    stops: list[tuple[float, str]] = []
    for stop in element.iterfind(f"{A}gsLst/{A}gs"):
        paint = palette.paint(stop, instead)
        place = stop.get("pos", "0")
        if paint:
            stops.append((min(max(share(place) * 100, 0), 100), mixed(paint.rgb, palette.named("bg1"), paint.alpha)))
    if not stops:
        return None
    line = element.find(f"{A}lin")
    angle = whole(line.get("ang")) / _DEGREE if line is not None else _DOWN
    return Fill(gradient=tuple(sorted(stops)), angle=angle)
