"""Pictures side by side with themselves, and cut out by an outline, at the size at which paper shows them."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING, Final

from trainkit.model import EMU_PER_POINT, Box

from .masks import mask_of, polygons
from .pictures import Tiling

if TYPE_CHECKING:
    from PIL.Image import Image

    from .outlines import Command

# What pictures have that say nothing of their size, dots an inch.
_DPI: Final = 96
_INCH: Final = 72 * EMU_PER_POINT

# Tiles smaller than this many pixels, or so many of them, are a tint.
_LEAST: Final = 1.5
_MOST_TILES: Final = 20_000

# Edges of an outline are drawn so many times as fine, and get soft by being made smaller.
_FINER: Final = 3


def tiled(image: Image, tiling: Tiling, box: Box, scale: float) -> Image:
    """Return a box full of tiles; `scale` is pixels to the EMU."""
    from PIL import Image, ImageOps

    dpi = image.info.get("dpi") or (_DPI, _DPI)
    sides = [
        pixels * _INCH / (float(d) if float(d) > 1 else _DPI) * part * scale
        for pixels, d, part in zip(image.size, dpi, tiling.scale, strict=False)
    ]
    across, down = (max(1, round(side * scale)) for side in (box.width, box.height))
    shown = Image.new("RGBA", (across, down))
    if min(sides) < _LEAST or (across / sides[0]) * (down / sides[1]) > _MOST_TILES:
        return image.convert("RGBA").resize((1, 1)).resize((across, down))
    tile = image.convert("RGBA").resize((ceil(sides[0]), ceil(sides[1])))
    mirrored = ImageOps.mirror(tile) if tiling.flips[0] else tile
    starts = [
        (whole - side) * part + offset * scale
        for whole, side, part, offset in zip((across, down), sides, tiling.corner, tiling.offset, strict=True)
    ]
    first = [-ceil(start / side) for start, side in zip(starts, sides, strict=True)]
    for row in range(first[1], ceil((down - starts[1]) / sides[1])):
        for column in range(first[0], ceil((across - starts[0]) / sides[0])):
            one = mirrored if column % 2 else tile
            one = ImageOps.flip(one) if row % 2 and tiling.flips[1] else one
            shown.paste(one, (round(starts[0] + column * sides[0]), round(starts[1] + row * sides[1])))
    return shown


def cut_out(image: Image, commands: list[Command], box: Box) -> Image:
    """Return the picture of a box, clear outside of an outline on the slide."""
    from PIL import ImageChops

    size = (image.width * _FINER, image.height * _FINER)
    parts = [
        [((x - box.x) / box.width * size[0], (y - box.y) / box.height * size[1]) for x, y in corners]
        for corners in polygons(commands)
    ]
    mask = mask_of(parts, size)
    image = image.convert("RGBA")
    image.putalpha(ImageChops.multiply(image.getchannel("A"), mask.resize(image.size)))
    return image
