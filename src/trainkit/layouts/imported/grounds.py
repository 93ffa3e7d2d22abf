"""What lies behind a text: a small picture of all that a slide layout draws, asked for the colours in a box.

Titles stand on bars and texts on panels, photographs and runs of colour; whether a text is read there is told by
what is really behind it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import msgspec

from trainkit.model import Box, Size

from .colours import channels, contrast, mixed
from .fills import Fill
from .gradients import gradient_image
from .masks import mask_of, polygons

if TYPE_CHECKING:
    from PIL.Image import Image

    from .outlines import Command

# So many pixels tell a bar from what is around it, and cost next to nothing.
_WIDTH: Final = 160

# More colours than this are those of a photograph, or run into one another.
_MOST_COLOURS: Final = 64
_AREAS: Final = (20, 12)

# Text is read if it is on so much of its ground: letters reach over a rule or a corner.
_MOST: Final = 0.85

# What is unknown of a ground that nothing is said of it.
_KNOWN: Final = 0.5


class Ground(msgspec.Struct, frozen=True):
    """The colours behind a text and how much of it each takes; `is_known` is False where a picture can't be read."""

    colours: tuple[tuple[float, str], ...]
    is_known: bool = True

    def contrast(self, rgb: str) -> float:
        """Return the contrast that a text of that colour has on most of the ground."""
        covered = 0.0
        for ratio, share in sorted(((contrast(rgb, own), share) for share, own in self.colours), reverse=True):
            covered += share
            if covered >= _MOST - 1e-6:
                return ratio
        return 1.0

    @property
    def is_plain(self) -> bool:
        """Whether it is as good as one colour."""
        return max(share for share, _ in self.colours) >= _MOST

    @property
    def mean(self) -> str:
        """The colour that the ground is from afar."""
        total, colour = 0.0, self.colours[0][1]
        for share, rgb in self.colours:
            total += share
            colour = mixed(rgb, colour, share / total)
        return colour


def plain(rgb: str) -> Ground:
    """Return a ground of one colour."""
    return Ground(((1.0, rgb),))


class Canvas:
    """The picture of a slide layout, as coarse as will do; `size` is that of the slide."""

    def __init__(self, size: Size, background: str) -> None:
        from PIL import Image

        self._size = size
        self._scale = _WIDTH / size.width
        pixels = (_WIDTH, max(1, round(size.height * self._scale)))
        self._image = Image.new("RGB", pixels, _bytes(background))
        self._unknown = Image.new("L", pixels, 0)

    def paint(self, commands: list[Command], fill: Fill, bounds: Box) -> None:
        """Fill an outline with a colour or with colours that run into one another."""
        mask = self._mask(commands)
        if fill.gradient:
            left, top, right, bottom = self._pixels(bounds)
            run = gradient_image(fill, (max(1, right - left), max(1, bottom - top)))
            layer = self._image.copy()
            layer.paste(run, (left, top), run)
            self._image.paste(layer, (0, 0), mask)
        elif fill.paint:
            alpha = fill.paint.alpha
            self._image.paste(_bytes(fill.paint.rgb), mask=mask.point(lambda value: round(value * alpha)))
        if fill.paint is None or fill.paint.alpha == 1:
            self._unknown.paste(0, mask=mask)

    def show(self, picture: Image | None, bounds: Box) -> None:
        """Put a picture there, None for one that can't be read."""
        left, top, right, bottom = self._pixels(bounds)
        if right <= left or bottom <= top:
            return
        if picture is None:
            self._unknown.paste(255, (left, top, right, bottom))
            return
        shown = picture.convert("RGBA").resize((right - left, bottom - top))
        self._image.paste(shown, (left, top), shown)
        self._unknown.paste(0, (left, top), shown.getchannel("A"))

    def behind(self, box: Box) -> Ground:
        """Return what lies behind a box."""
        from PIL import Image

        left, top, right, bottom = self._pixels(box)
        left, top = min(max(left, 0), self._image.width - 1), min(max(top, 0), self._image.height - 1)
        region = (
            left,
            top,
            min(max(right, left + 1), self._image.width),
            min(max(bottom, top + 1), self._image.height),
        )
        cut = self._image.crop(region)
        found: list[Any] | None = cut.getcolors(_MOST_COLOURS)
        if found is None:
            # Photographs: areas of a few letters count, no grain.
            cut = cut.resize((min(cut.width, _AREAS[0]), min(cut.height, _AREAS[1])), Image.Resampling.BOX)
            found = cut.getcolors(cut.width * cut.height) or []
        whole = sum(count for count, _ in found)
        colours = tuple((count / whole, bytes(rgb).hex().upper()) for count, rgb in sorted(found, reverse=True))
        unknown = self._unknown.crop(region).point(lambda value: 255 if value > 127 else 0).histogram()[255]
        return Ground(colours, unknown <= (region[2] - region[0]) * (region[3] - region[1]) * _KNOWN)

    def _pixels(self, box: Box) -> tuple[int, int, int, int]:
        sides = (box.x, box.y, box.right, box.bottom)
        # Shapes may reach far beyond the slide.
        left, top, right, bottom = (round(min(max(s * self._scale, -_WIDTH), 2 * _WIDTH)) for s in sides)
        return left, top, right, bottom

    def _mask(self, commands: list[Command]) -> Image:
        return mask_of(polygons(commands, self._scale), self._image.size)


def _bytes(rgb: str) -> tuple[int, int, int]:
    red, green, blue = (round(channel * 255) for channel in channels(rgb))
    return red, green, blue
