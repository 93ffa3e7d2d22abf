"""The pictures of a template, made ready to be drawn on paper: cut, turned, and no finer than paper shows."""

from __future__ import annotations

import warnings
from io import BytesIO
from typing import TYPE_CHECKING, Final

import msgspec

from trainkit.model import Box, Size

from .fills import Fill
from .gradients import gradient_image
from .graph import Graph
from .metafiles import metafile_image
from .outlines import Command
from .package import Package
from .pictures import PictureRef, Sides
from .tiles import cut_out, tiled

if TYPE_CHECKING:
    from PIL.Image import Image

# A slide picture is some 84 mm wide; so many pixels over the slide's width are 290 dots an inch there. That is little
# enough for handouts to take the file as it is, without decoding it.
_PIXELS: Final = 960

# Decoded at four bytes a pixel this is 400 MB; a photograph of the largest cameras is half of it.
_MOST_PIXELS: Final = 100_000_000
_JPEG_QUALITY: Final = 85
_METAFILES: Final = ("image/x-emf", "image/emf")

_BROKEN: Final = (ArithmeticError, AssertionError, EOFError, LookupError, MemoryError, OSError, SyntaxError, TypeError)


class PicturePlace(msgspec.Struct, frozen=True):
    """Where a picture stands: the box around it, how far it is turned, how it is mirrored, what cuts it out."""

    bounds: Box
    degrees: float = 0
    flips: tuple[bool, bool] = (False, False)
    outline: tuple[Command, ...] = ()

    @property
    def key(self) -> object:
        """What two places have in common that show a picture alike."""
        return self.bounds, round(self.degrees), self.flips, self.outline


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
        self._types = {target: package.content_type(target) for target in self._targets.values()}
        self._decoded: dict[str, Image | None] = {}
        self._names: dict[object, tuple[str, Box] | None] = {}
        self.files: dict[str, bytes] = {}

    def prepared(self, picture: PictureRef, place: PicturePlace, size: Size) -> tuple[str, Box] | None:
        """Return the file that shows a picture in its place, as far as both are on the slide, None if it can't be
        drawn.
        """
        key = (self._targets.get((picture.part, picture.id)), picture, place.key)
        if key not in self._names:
            image = self._cut(picture)
            self._names[key] = None if image is None else self._prepare(image, picture, place, size)
        return self._names[key]

    def run(self, fill: Fill, box: Box, commands: list[Command] | None, size: Size) -> tuple[str, Box]:
        """Return a file that shows colours running outwards in a box, cut out by an outline if one is given."""
        most = _PIXELS / size.width
        wanted = [min(max(1, round(side * most)), _PIXELS) for side in (box.width, box.height)]
        image = gradient_image(fill, (wanted[0], wanted[1]))
        return self._file(cut_out(image, commands, box) if commands else image), box

    def read(self, picture: PictureRef) -> Image | None:
        """Return a picture as it is shown, None if it can't be drawn."""
        return self._cut(picture)

    def _prepare(self, image: Image, picture: PictureRef, place: PicturePlace, size: Size) -> tuple[str, Box] | None:
        from PIL import Image, ImageOps

        bounds = place.bounds
        most = _PIXELS / size.width
        if picture.tiling:
            image = tiled(image, picture.tiling, bounds, most)
        image = ImageOps.mirror(image) if place.flips[0] else image
        image = ImageOps.flip(image) if place.flips[1] else image
        if place.degrees % 360:
            image = image.convert("RGBA").rotate(-place.degrees, Image.Resampling.BICUBIC, expand=True)
        area = _inset(bounds, picture.inset)
        left, top = max(bounds.x, area.x, 0), max(bounds.y, area.y, 0)
        right, bottom = min(bounds.right, area.right, size.width), min(bounds.bottom, area.bottom, size.height)
        if left >= right or top >= bottom:
            return None
        across, down = image.width / area.width, image.height / area.height
        one, two, three, four = (
            (left - area.x) * across,
            (top - area.y) * down,
            (right - area.x) * across,
            (bottom - area.y) * down,
        )
        box = Box(left, top, right - left, bottom - top)
        wanted = (max(1, round(box.width * most)), max(1, round(box.height * most)))
        fine = (max(1, round(three - one)), max(1, round(four - two)))
        pixels = wanted if place.outline else (min(wanted[0], fine[0]), min(wanted[1], fine[1]))
        image = image.resize(pixels, box=(one, two, three, four))
        return self._file(cut_out(image, list(place.outline), box) if place.outline else image), box

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
        left, top, right, bottom = picture.crop
        image = self._decode(self._targets.get((picture.part, picture.id), ""))
        if image is None or left + right >= 1 or top + bottom >= 1:
            return None
        image = _toned(image, picture)
        if picture.cover < 1:
            image = image.convert("RGBA")
            image.putalpha(image.getchannel("A").point(lambda value: round(value * picture.cover)))
        if not any(picture.crop):
            return image
        width, height = image.size
        if min(picture.crop) < 0:
            image = image.convert("RGBA")  # what is beyond the picture is clear
        return image.crop(
            (round(left * width), round(top * height), round((1 - right) * width), round((1 - bottom) * height))
        )

    def _decode(self, target: str) -> Image | None:
        if target not in self._decoded:
            self._decoded[target] = self._read(target) if target else None
        return self._decoded[target]

    def _read(self, target: str) -> Image | None:
        data = self._package.read(target)
        return metafile_image(data) if self._types[target] in _METAFILES else _decoded(data)


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
            dpi = image.info.get("dpi")
            image = image.convert("RGBA" if "A" in image.getbands() or "transparency" in image.info else "RGB")
            image.info = {"dpi": dpi} if dpi else {}
            return image
    except (*_BROKEN, ValueError, Image.DecompressionBombError):
        return None


def _toned(image: Image, picture: PictureRef) -> Image:
    """Return the picture with its colours changed as it says (20.1.8.23, 20.1.8.34, 20.1.8.42)."""
    from PIL import ImageOps

    bright, contrast = picture.light
    if not (picture.tones or picture.is_grey or bright or contrast):
        return image
    clear = image.getchannel("A") if "A" in image.getbands() else None
    changed = image.convert("RGB")
    if picture.is_grey or picture.tones:
        grey = ImageOps.grayscale(changed)
        black, white = picture.tones or ("000000", "FFFFFF")
        changed = ImageOps.colorize(grey, f"#{black}", f"#{white}")
    if bright or contrast:
        # A contrast of 100 % leaves black and white, one of -100 % one grey.
        steep = (1 + contrast) if contrast < 0 else 1 / max(1 - contrast, 0.01)
        changed = changed.point(lambda value: round((value / 255 - 0.5) * steep * 255 + 127.5 + bright * 255))
    if clear is not None:
        changed.putalpha(clear)
    return changed


def _inset(box: Box, sides: Sides) -> Box:
    left, top, right, bottom = sides
    width, height = box.width * (1 - left - right), box.height * (1 - top - bottom)
    return Box(
        round(box.x + left * box.width), round(box.y + top * box.height), max(1, round(width)), max(1, round(height))
    )
