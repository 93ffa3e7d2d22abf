"""Pictures that PDF can't hold as they are, or that have more pixels than anybody will see: decoded by Pillow."""

from __future__ import annotations

import warnings
from io import BytesIO
from typing import TYPE_CHECKING

from PIL import Image as Pillow

from trainkit.model import TypesetPicture

from .encoded import Image, as_it_is

if TYPE_CHECKING:
    from collections.abc import Callable

# Four bytes each in memory: 200 MB, and a quarter more while they are resampled.
_MOST_PIXELS = 50_000_000

# Below this the edges of letters in photographs of screens and signs begin to ring.
_JPEG_QUALITY = 85

# Resampling from a picture that was halved before saves most of the time, and nobody sees it from 2 on.
_REDUCING_GAP = 2.0

_BROKEN = (
    ArithmeticError,
    AssertionError,
    EOFError,
    LookupError,
    MemoryError,
    OSError,
    SyntaxError,
    TypeError,
    ValueError,
)
"""What Pillow's decoders raise for broken files."""


def decoded(picture: TypesetPicture, most_width: int) -> Image | None:
    """Return the picture no wider than `most_width` pixels; None if it is broken or too large to be decoded."""
    try:
        with warnings.catch_warnings():
            # Of pictures of more pixels than Pillow's own limit, which are judged below, and of damage that it makes do
            # without.
            warnings.simplefilter("ignore")
            with Pillow.open(BytesIO(picture.data)) as image:
                if image.width * image.height > _MOST_PIXELS:
                    return None
                # JPEG files are decoded at the half, quarter or eighth of their size that is still enough.
                gap = round(most_width * _REDUCING_GAP)
                image.draft(None, (gap, gap * image.height // image.width))
                encode = _photograph if picture.media_type == "image/jpeg" else _drawing
                return _encoded(image, most_width, encode)
    except (*_BROKEN, Pillow.DecompressionBombError):
        return None


def _encoded(image: Pillow.Image, most_width: int, encode: Callable[[Pillow.Image], Image | None]) -> Image | None:
    plain = _plain(image)
    if plain.width > most_width:
        size = (most_width, max(1, round(plain.height * most_width / plain.width)))
        plain = plain.resize(size, Pillow.Resampling.LANCZOS, reducing_gap=_REDUCING_GAP)
    if plain.mode not in ("LA", "RGBA"):
        return encode(plain)
    *_, alpha = plain.split()
    colours = encode(plain.convert("L" if plain.mode == "LA" else "RGB"))
    if colours is None or alpha.getextrema() == (255, 255):
        return colours
    return Image(colours.width, colours.height, colours.entries, colours.data, _drawing(alpha))


def _plain(image: Pillow.Image) -> Pillow.Image:
    """Return the (first) image with eight bits a sample: grey or RGB, with alpha if it has any."""
    if image.mode.startswith("I"):
        # Sixteen bits, which a mere conversion would cut off instead of scaling them.
        return image.convert("I").point(lambda value: value * (1 / 257)).convert("L")
    if image.has_transparency_data:
        return image.convert("LA" if image.mode in ("L", "LA", "1") else "RGBA")
    return image.convert("L" if image.mode in ("1", "L") else "RGB")


def _drawing(image: Pillow.Image) -> Image | None:
    """Return the image without loss, its rows filtered as PNG does: flat colours and edges get small so."""
    written = BytesIO()
    image.save(written, "PNG")
    return as_it_is("image/png", written.getvalue())


def _photograph(image: Pillow.Image) -> Image | None:
    written = BytesIO()
    image.save(written, "JPEG", quality=_JPEG_QUALITY)
    return as_it_is("image/jpeg", written.getvalue())
