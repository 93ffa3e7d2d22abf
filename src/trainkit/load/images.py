"""Reads from the head of a picture what it is and how large, and sees that it is whole. Nothing is decoded."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Callable
from typing import Final, NamedTuple


class ImageError(ValueError):
    """The bytes are no picture that can be used; the text says why."""


class Header(NamedTuple):
    """The media type of a picture and its size in pixels."""

    media_type: str
    width: int
    height: int


_SOF: Final = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
"""The markers of frame headers, SOF0 to SOF15 (ISO 10918-1, table B.1)."""

_ANCILLARY: Final = 0x20
"""The bit of a chunk's first letter that is set where decoders may do without the chunk (ISO 15948, 5.4)."""

_BARE: Final = frozenset((0x01, *range(0xD0, 0xD9)))
"""The markers without a length: TEM, RST0 to RST7, SOI (ISO 10918-1, B.1.1.4)."""


def image_header(data: bytes) -> Header:
    """Return what picture `data` is. Raises ImageError if it is none of PNG, JPEG, GIF and WebP, or isn't whole."""
    for signature, media_type, size_of in _READERS:
        if data.startswith(signature) and (media_type != "image/webp" or data[8:12] == b"WEBP"):
            try:
                width, height = size_of(data)
            except (struct.error, IndexError):
                raise ImageError("it is cut off") from None
            if not (width and height):
                raise ImageError("it is damaged: it says that it has no size")
            return Header(media_type, width, height)
    raise ImageError("it is none of PNG, JPEG, GIF and WebP")


def _png_size(data: bytes) -> tuple[int, int]:
    """PNG (ISO 15948), 5.3 and 11.2.1: chunks of a length, a type, data and a checksum, IHDR first, IEND last."""
    if data[12:16] != b"IHDR":
        raise ImageError("it is damaged: its header is missing")
    place, view = 8, memoryview(data)
    while data[place + 4 : place + 8] != b"IEND":
        end = place + 8 + struct.unpack_from(">I", data, place)[0]
        checksum = struct.unpack_from(">I", data, end)[0]
        if not data[place + 4] & _ANCILLARY and zlib.crc32(view[place + 4 : end]) != checksum:
            raise ImageError("it is damaged: a part of it is not as it was written")
        place = end + 4
    width, height = struct.unpack_from(">II", data, 16)
    return width, height


def _jpeg_size(data: bytes) -> tuple[int, int]:
    """ISO 10918-1, B.1 and B.2.2: segments of a marker and a length, the frame header among them, EOI at the end."""
    place = 2
    while True:
        while data[place] == 0xFF and data[place + 1] == 0xFF:  # fill bytes
            place += 1
        marker = data[place + 1]
        if data[place] != 0xFF or marker in (0x00, 0xD9, 0xDA):
            raise ImageError("it is damaged: its header is missing")
        if marker in _SOF:
            break
        place += 2 if marker in _BARE else 2 + struct.unpack_from(">H", data, place + 2)[0]
    if data.rfind(b"\xff\xd9") < place:  # what stands before the frame is a preview's end
        raise ImageError("it is cut off")
    height, width = struct.unpack_from(">HH", data, place + 5)
    return width, height


def _gif_size(data: bytes) -> tuple[int, int]:
    """GIF89a specification, 18 and 27: the logical screen, and the trailer at the end."""
    if not data.rstrip(b"\0").endswith(b";"):
        raise ImageError("it is cut off")
    width, height = struct.unpack_from("<HH", data, 6)
    return width, height


def _webp_size(data: bytes) -> tuple[int, int]:
    """RFC 9649, 2.4 to 2.7, and RFC 6386, 9.1: the size is in the first chunk, in one of three ways."""
    if len(data) < 8 + struct.unpack_from("<I", data, 4)[0]:
        raise ImageError("it is cut off")
    kind = data[12:16]
    if kind == b"VP8X":
        width, height = (int.from_bytes(data[at : at + 3], "little") + 1 for at in (24, 27))
    elif kind == b"VP8L":
        bits = struct.unpack_from("<I", data, 21)[0]
        width, height = (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1
    elif kind == b"VP8 " and data[23:26] == b"\x9d\x01\x2a":
        width, height = (side & 0x3FFF for side in struct.unpack_from("<HH", data, 26))
    else:
        raise ImageError("it is damaged: its header is missing")
    return width, height


_READERS: Final[tuple[tuple[bytes, str, Callable[[bytes], tuple[int, int]]], ...]] = (
    (b"\x89PNG\r\n\x1a\n", "image/png", _png_size),
    (b"\xff\xd8\xff", "image/jpeg", _jpeg_size),
    (b"GIF87a", "image/gif", _gif_size),
    (b"GIF89a", "image/gif", _gif_size),
    (b"RIFF", "image/webp", _webp_size),
)
