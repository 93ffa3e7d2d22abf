"""The pictures of a template, made ready to be drawn on paper: cut, turned, and no finer than paper shows."""

from __future__ import annotations

import warnings
from io import BytesIO
from typing import TYPE_CHECKING, Final

from trainkit.model import Box, Size

from .fills import PictureRef
from .graph import Graph
from .package import Package

if TYPE_CHECKING:
    from PIL.Image import Image

# A slide picture is some 84 mm wide; so many pixels over the slide's width are 290 dots an inch there. That is little
# enough for handouts to take the file as it is, without decoding it.
_PIXELS: Final = 960

# Decoded at four bytes a pixel this is 400 MB; a photograph of the largest cameras is half of it.
_MOST_PIXELS: Final = 100_000_000
_JPEG_QUALITY: Final = 85

_BROKEN: Final = (ArithmeticError, AssertionError, EOFError, LookupError, MemoryError, OSError, SyntaxError, TypeError)


class Images:
    """The pictures that are drawn; `files` holds those made ready, by their names in the layout's folder."""

    def __init__(self, package: Package, graph: Graph) -> None:
        self._package = package
        self._targets = {
            (part.source, relationship.id): relationship.target
            for part in graph.kept.values()
            for relationship in part.relationships
            if relationship.kind == "image"
        }
        self._decoded: dict[str, Image | None] = {}
        self._names: dict[object, tuple[str, Box] | None] = {}
        self.files: dict[str, bytes] = {}

    def prepared(
        self, picture: PictureRef, bounds: Box, degrees: float, flips: tuple[bool, bool], size: Size
    ) -> tuple[str, Box] | None:
        """Return the file that shows a picture in a box, as far as both are on the slide, None if it can't be drawn."""
        key = (self._targets.get(picture[:2]), picture[2:], bounds, round(degrees), flips)
        if key not in self._names:
            self._names[key] = self._prepare(picture, bounds, degrees, flips, size)
        return self._names[key]

    def average(self, picture: PictureRef) -> str | None:
        """Return the mean colour of a picture, None if it can't be drawn."""
        image = self._cut(picture)
        if image is None:
            return None
        red, green, blue = image.convert("RGB").resize((1, 1)).getpixel((0, 0))  # type: ignore[misc]  # three channels
        return f"{red:02X}{green:02X}{blue:02X}"

    def _prepare(
        self, picture: PictureRef, bounds: Box, degrees: float, flips: tuple[bool, bool], size: Size
    ) -> tuple[str, Box] | None:
        from PIL import Image, ImageOps

        image = self._cut(picture)
        left, top = max(bounds.x, 0), max(bounds.y, 0)
        right, bottom = min(bounds.right, size.width), min(bounds.bottom, size.height)
        if image is None or left >= right or top >= bottom:
            return None
        image = ImageOps.mirror(image) if flips[0] else image
        image = ImageOps.flip(image) if flips[1] else image
        if degrees % 360:
            image = image.convert("RGBA").rotate(-degrees, Image.Resampling.BICUBIC, expand=True)
        across, down = image.width / bounds.width, image.height / bounds.height
        shown = [
            (left - bounds.x) * across,
            (top - bounds.y) * down,
            (right - bounds.x) * across,
            (bottom - bounds.y) * down,
        ]
        box = Box(left, top, right - left, bottom - top)
        most = _PIXELS / size.width
        wanted = (max(1, round(box.width * most)), max(1, round(box.height * most)))
        one, two, three, four = shown
        fine = (max(1, round(three - one)), max(1, round(four - two)))
        image = image.resize((min(wanted[0], fine[0]), min(wanted[1], fine[1])), box=(one, two, three, four))
        return self._file(image), box

    def _file(self, image: Image) -> str:
        written = BytesIO()
        is_clear = image.mode in ("RGBA", "LA") and image.getchannel("A").getextrema()[0] < 255  # type: ignore[operator]
        if is_clear or len(image.convert("RGB").getcolors(256) or ()) > 0:
            image.save(written, "PNG", optimize=True)
            extension = "png"
        else:
            image.convert("RGB").save(written, "JPEG", quality=_JPEG_QUALITY, optimize=True)
            extension = "jpg"
        data = written.getvalue()
        for name, known in self.files.items():
            if known == data:
                return name
        name = f"pictures/{len(self.files) + 1}.{extension}"
        self.files[name] = data
        return name

    def _cut(self, picture: PictureRef) -> Image | None:
        part, id_, (left, top, right, bottom), cover = picture
        image = self._decode(self._targets.get((part, id_), ""))
        if image is None or left + right >= 1 or top + bottom >= 1:
            return None
        if cover < 1:
            image = image.convert("RGBA")
            image.putalpha(image.getchannel("A").point(lambda value: round(value * cover)))
        if not any(picture[2]):
            return image
        width, height = image.size
        return image.crop(
            (round(left * width), round(top * height), round((1 - right) * width), round((1 - bottom) * height))
        )

    def _decode(self, target: str) -> Image | None:
        if target not in self._decoded:
            self._decoded[target] = _decoded(self._package.read(target)) if target else None
        return self._decoded[target]


def _decoded(data: bytes) -> Image | None:
    from PIL import Image, ImageOps

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # what Pillow makes do without is nothing to trouble a designer with
            image: Image.Image = Image.open(BytesIO(data), formats=("PNG", "JPEG", "GIF", "BMP", "TIFF"))
            if image.width * image.height > _MOST_PIXELS:
                return None
            image.load()
            image = ImageOps.exif_transpose(image)
            return image.convert("RGBA" if "A" in image.getbands() or "transparency" in image.info else "RGB")
    except (*_BROKEN, ValueError, Image.DecompressionBombError):
        return None
