"""How a template shows a picture: what of it, where in its shape, and with which colours changed (ECMA-376 part 1,
20.1.8.14).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import msgspec

from .colours import Palette
from .numbers import share, whole
from .package import A, R

if TYPE_CHECKING:
    from lxml import etree

Sides = tuple[float, float, float, float]

# Changes of a picture's colours that are not followed (20.1.8.13).
_UNKNOWN: Final = ("alphaBiLevel", "alphaInv", "biLevel", "blur", "clrChange", "clrRepl", "fillOverlay", "hsl", "tint")

# Where the first tile lies, as shares of what is left beside it (20.1.10.52).
_CORNERS: Final = {"t": (0.5, 0), "l": (0, 0.5), "ctr": (0.5, 0.5), "r": (1, 0.5), "b": (0.5, 1)}
_CORNERS_OF_TWO: Final = {"tl": (0, 0), "tr": (1, 0), "bl": (0, 1), "br": (1, 1)}


class Tiling(msgspec.Struct, frozen=True):
    """A picture side by side with itself: its `scale` across and down, where it begins (EMU, and shares of what is
    left), and along which sides every other one is mirrored.
    """

    scale: tuple[float, float]
    offset: tuple[int, int]
    corner: tuple[float, float]
    flips: tuple[bool, bool]


class PictureRef(msgspec.Struct, frozen=True):
    """The `part` that names a picture and its relationship there, and how the picture is shown.

    `crop` holds the shares cut off of its sides, `inset` how far from the shape's sides it stands, negative beyond
    them: left, top, right, bottom. `cover` is how much it covers of what is below, `tones` what black and white become.
    """

    part: str
    id: str
    crop: Sides = (0, 0, 0, 0)
    inset: Sides = (0, 0, 0, 0)
    cover: float = 1
    tiling: Tiling | None = None
    tones: tuple[str, str] | None = None
    is_grey: bool = False
    light: tuple[float, float] = (0, 0)
    is_changed: bool = False
    """Whether its colours are changed in ways that are not followed."""


def picture_of(fill: etree._Element, palette: Palette, part: str) -> PictureRef | None:
    """Return the picture of a fill, None if there is none in the package."""
    blip = fill.find(f"{A}blip")
    if blip is None or not blip.get(f"{R}embed"):
        return None
    faded, light = blip.find(f"{A}alphaModFix"), blip.find(f"{A}lum")
    stretched = fill.find(f"{A}stretch/{A}fillRect")
    return PictureRef(
        part,
        blip.get(f"{R}embed", ""),
        crop=_sides(fill.find(f"{A}srcRect"), -0.99, 0.99),
        inset=_sides(stretched, -10, 0.99),
        cover=1 if faded is None else min(max(share(faded.get("amt"), 1), 0), 1),
        tiling=_tiling(fill.find(f"{A}tile")),
        tones=_tones(blip.find(f"{A}duotone"), palette),
        is_grey=blip.find(f"{A}grayscl") is not None,
        light=(0, 0) if light is None else (share(light.get("bright")), share(light.get("contrast"))),
        is_changed=any(blip.find(f"{A}{name}") is not None for name in _UNKNOWN),
    )


def _sides(rectangle: etree._Element | None, least: float, most: float) -> Sides:
    if rectangle is None:
        return 0, 0, 0, 0
    left, top, right, bottom = (min(max(share(rectangle.get(side)), least), most) for side in "ltrb")
    return left, top, right, bottom


def _tiling(tile: etree._Element | None) -> Tiling | None:
    if tile is None:
        return None
    flip, corner = tile.get("flip", "none"), tile.get("algn", "tl")
    return Tiling(
        (share(tile.get("sx"), 1) or 1, share(tile.get("sy"), 1) or 1),
        (whole(tile.get("tx")), whole(tile.get("ty"))),
        _CORNERS.get(corner) or _CORNERS_OF_TWO.get(corner, (0, 0)),
        (flip in ("x", "xy"), flip in ("y", "xy")),
    )


def _tones(duotone: etree._Element | None, palette: Palette) -> tuple[str, str] | None:
    if duotone is None:
        return None
    found = [paint.rgb for colour in duotone if (paint := palette.paint([colour]))]
    return (found[0], found[1]) if len(found) == 2 else None
