"""Colours that run into one another, as a small picture (ECMA-376 part 1, 20.1.8.33 and 20.1.8.41)."""

from __future__ import annotations

from collections.abc import Callable
from math import cos, hypot, radians, sin
from typing import TYPE_CHECKING, Final

from .colours import Paint, channels, mixed
from .fills import Fill

if TYPE_CHECKING:
    from PIL.Image import Image

# Places along the run of a gradient that are told apart.
_STEPS: Final = 255

# Pixels of a side that are worked out.
_MOST: Final = 128

Place = Callable[[float, float], float]


def gradient_image(fill: Fill, size: tuple[int, int]) -> Image:
    """Return a gradient over that many pixels, with how much it covers."""
    from PIL import Image

    # Colours run so softly that a small picture made larger is the same.
    width, height = (max(1, min(side, _MOST)) for side in size)
    colours = [_at(fill.gradient, step * 100 / _STEPS) for step in range(_STEPS + 1)]
    small = (width, height)
    place = _along(fill.angle, small, size) if fill.centre is None else _around(fill.centre, small)
    image = Image.new("RGBA", small)
    image.putdata(
        [
            colours[min(max(round(place(x + 0.5, y + 0.5) * _STEPS), 0), _STEPS)]
            for y in range(height)
            for x in range(width)
        ]
    )
    return image if small == size else image.resize(size, Image.Resampling.BILINEAR)


def _along(angle: float, size: tuple[int, int], shown: tuple[int, int]) -> Place:
    width, height = size
    across, down = cos(radians(angle)) * shown[0] / width, sin(radians(angle)) * shown[1] / height
    # The first and the last colour lie in the corners that are farthest in its direction.
    reach = abs(across) * width + abs(down) * height
    return lambda x, y: 0.5 + ((x - width / 2) * across + (y - height / 2) * down) / reach


def _around(centre: tuple[float, float], size: tuple[int, int]) -> Place:
    x0, y0 = (part * side for part, side in zip(centre, size, strict=True))
    reach = max(hypot(x - x0, y - y0) for x in (0, size[0]) for y in (0, size[1])) or 1
    return lambda x, y: hypot(x - x0, y - y0) / reach


def _at(stops: tuple[tuple[float, Paint], ...], place: float) -> tuple[int, int, int, int]:
    before = next((stop for stop in reversed(stops) if stop[0] <= place), stops[0])
    after = next((stop for stop in stops if stop[0] >= place), stops[-1])
    part = (place - before[0]) / (after[0] - before[0]) if after[0] > before[0] else 0.0
    red, green, blue = (round(channel * 255) for channel in channels(mixed(after[1].rgb, before[1].rgb, part)))
    return red, green, blue, round((after[1].alpha * part + before[1].alpha * (1 - part)) * 255)
