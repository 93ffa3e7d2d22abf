"""What an outline covers of a picture."""

from __future__ import annotations

from math import ceil, floor
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from PIL.Image import Image

    from .outlines import Command

Corner = tuple[float, float]

# Points of a curve; slides on paper are small.
_STEPS: Final = 8


def mask_of(parts: list[list[Corner]], size: tuple[int, int]) -> Image:
    """Return a mask of that many pixels; where parts lie in one another, they are holes."""
    from PIL import Image, ImageChops, ImageDraw

    mask = Image.new("L", size, 0)
    for corners in parts:
        if len(corners) < 3:
            continue
        xs, ys = [x for x, _ in corners], [y for _, y in corners]
        left, top = max(floor(min(xs)), 0), max(floor(min(ys)), 0)
        right, bottom = min(ceil(max(xs)) + 1, size[0]), min(ceil(max(ys)) + 1, size[1])
        if right <= left or bottom <= top:
            continue
        part = Image.new("L", (right - left, bottom - top), 0)
        ImageDraw.Draw(part).polygon([(x - left, y - top) for x, y in corners], fill=255)
        area = (left, top, right, bottom)
        mask.paste(ImageChops.difference(mask.crop(area), part), area)
    return mask


def polygons(commands: list[Command], scale: float = 1) -> list[list[Corner]]:
    """Return the corners of each part of an outline, curves as short lines."""
    parts: list[list[Corner]] = []
    for letter, numbers in commands:
        places = [(x * scale, y * scale) for x, y in zip(numbers[::2], numbers[1::2], strict=True)]
        if letter == "M":
            parts.append(places)
        elif letter == "L" and parts:
            parts[-1] += places
        elif letter == "C" and parts:
            parts[-1] += _curve(parts[-1][-1], *places)
    return parts


def _curve(*points: Corner) -> list[Corner]:
    (ax, ay), (bx, by), (cx, cy), (dx, dy) = points
    found: list[Corner] = []
    for step in range(1, _STEPS + 1):
        t = step / _STEPS
        u = 1 - t
        weights = (u**3, 3 * u * u * t, 3 * u * t * t, t**3)
        xs, ys = zip(weights, (ax, bx, cx, dx), strict=True), zip(weights, (ay, by, cy, dy), strict=True)
        found.append((sum(w * x for w, x in xs), sum(w * y for w, y in ys)))
    return found
