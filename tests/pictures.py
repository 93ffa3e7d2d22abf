"""Pictures for tests, made with Pillow: the left half blue, the right half orange, so that a turn or a swap shows."""

from __future__ import annotations

import struct
import zlib
from io import BytesIO
from typing import Any

from PIL import Image

from trainkit.model import TypesetPicture

BLUE, ORANGE = (30, 60, 160), (240, 150, 70)

MEDIA_TYPES = {"JPEG": "image/jpeg", "PNG": "image/png", "GIF": "image/gif", "WEBP": "image/webp"}


def halves(width: int = 60, height: int = 40, mode: str = "RGB") -> Image.Image:
    image = Image.new("RGB", (width, height), BLUE)
    image.paste(ORANGE, (width // 2, 0, width, height))
    return image.quantize(16) if mode == "P" else image.convert(mode)


def encoded(image: Image.Image, format_name: str, **options: Any) -> bytes:
    written = BytesIO()
    image.save(written, format_name, **options)
    return written.getvalue()


def picture(image: Image.Image, format_name: str, **options: Any) -> TypesetPicture:
    return TypesetPicture(encoded(image, format_name, **options), MEDIA_TYPES[format_name], *image.size)


def png_of(header: bytes, rows: bytes) -> bytes:
    """Return a PNG file of these bytes, right or wrong."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")
