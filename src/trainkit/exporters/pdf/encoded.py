"""Image XObjects (ISO 32000-1, 8.9.5) of encoded pictures, as they are wherever PDF knows their encoding."""

from __future__ import annotations

from collections.abc import Callable

import msgspec

from . import jpeg, png


class Image(msgspec.Struct, frozen=True):
    """An image XObject before it is written: its size in pixels, the entries of its dictionary that say how its data
    is encoded (8.9.5.1), and the mask that makes it transparent (11.6.5.3).
    """

    width: int
    height: int
    entries: str
    data: bytes
    mask: Image | None = None


_PARSERS: dict[str, Callable[[bytes], tuple[int, int, str, bytes] | None]] = {
    "image/jpeg": jpeg.as_it_is,
    "image/png": png.as_it_is,
}


def as_it_is(media_type: str, data: bytes) -> Image | None:
    """Return the image with its data untouched, None where PDF lacks its encoding or the file is broken."""
    parser = _PARSERS.get(media_type)
    found = parser(data) if parser else None
    return Image(*found) if found else None
