"""Reads finished files back with other programs than the one that wrote them."""

from __future__ import annotations

import re
import zlib
from functools import lru_cache
from typing import Any

import page
import pypdfium2

Rgb = tuple[int, int, int]


def broken_rules(data: bytes) -> list[str]:
    """Return the rules of PDF/UA-1 that a file breaks."""
    report = page.validate_pdf_bytes(data, profile="ua1")
    return [failure.rule_id for failure in report.failures]


def page_text(data: bytes, index: int = 0) -> str:
    """Return the text of a page with its line ends as one newline each."""
    text: str = opened(data)[index].get_textpage().get_text_range()
    return text.replace("\r\n", "\n")


def opened(data: bytes) -> Any:
    return pypdfium2.PdfDocument(data)  # type: ignore[no-untyped-call]  # pypdfium2 has no type information


def pixel(data: bytes, x: float, y: float, index: int = 0) -> Rgb:
    """Return the colour at a place in points from the top left corner of a page."""
    pixels, stride, channels = _drawn(data, index)
    start = round(y * 2) * stride + round(x * 2) * channels
    red, green, blue = pixels[start : start + 3]
    return red, green, blue


@lru_cache(1)
def _drawn(data: bytes, index: int) -> tuple[bytes, int, int]:
    """Return a page at two pixels a point: the bytes, those of a row and those of a pixel."""
    bitmap = opened(data)[index].render(scale=2, rev_byteorder=True)
    return bytes(bitmap.buffer), bitmap.stride, bitmap.n_channels


def content(data: bytes) -> str:
    """Return the operators of the first page."""
    return streams(data)[0].decode("latin-1")


def streams(data: bytes) -> list[bytes]:
    """Return the content of all compressed streams in the order of the file."""
    found = re.findall(rb"/Length (\d+)[^\n]*/FlateDecode[^\n]*>>\nstream\n", data)
    starts = [m.end() for m in re.finditer(rb"/FlateDecode[^\n]*>>\nstream\n", data)]
    return [zlib.decompress(data[start : start + int(size)]) for start, size in zip(starts, found, strict=True)]
