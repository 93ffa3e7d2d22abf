"""PNG files (ISO/IEC 15948) as PDF holds them: compressed rows, for which its Flate filter has the same predictors."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator

_SIGNATURE = b"\x89PNG\r\n\x1a\n"

# 11.2.2: colour types whose rows PDF can take, with their samples a pixel. Those with alpha mix it with the colours.
_GREY, _RGB, _PALETTE = 0, 2, 3
_SAMPLES = {_GREY: 1, _RGB: 3, _PALETTE: 1}

# Bits a sample; sixteen are twice the data for what no printer shows.
_DEPTHS = {_GREY: (1, 2, 4, 8), _RGB: (8,), _PALETTE: (1, 2, 4, 8)}


def as_it_is(data: bytes) -> tuple[int, int, str, bytes] | None:
    """Return width, height, the entries of an image dictionary and the data; None if PDF can't hold the rows as they
    are: with transparency, interlaced, of 16 bits; or if the file is broken.
    """
    if not data.startswith(_SIGNATURE):
        return None
    chunks: dict[bytes, list[bytes]] = {}
    for kind, content in _chunks(data):
        chunks.setdefault(kind, []).append(content)
    header = chunks.get(b"IHDR", [b""])[0]
    if len(header) != 13 or b"IEND" not in chunks or b"tRNS" in chunks or b"IDAT" not in chunks:
        return None
    width, height, bits, colour_type, _, _, interlace = struct.unpack(">IIBBBBB", header)
    samples = _SAMPLES.get(colour_type)
    colour_space = _colour_space(colour_type, chunks.get(b"PLTE", [b""])[0])
    if not (width and height and samples and colour_space) or bits not in _DEPTHS[colour_type] or interlace:
        return None
    parameters = f"/Predictor 15/Colors {samples}/BitsPerComponent {bits}/Columns {width}"
    entries = f"/ColorSpace{colour_space}/BitsPerComponent {bits}/Filter/FlateDecode/DecodeParms<<{parameters}>>"
    return width, height, entries, b"".join(chunks[b"IDAT"])


def _colour_space(colour_type: int, palette: bytes) -> str:
    if colour_type != _PALETTE:
        return "/DeviceGray" if colour_type == _GREY else "/DeviceRGB"
    # ISO 32000-1, 8.6.6.3.
    last = len(palette) // 3 - 1
    return f"[/Indexed/DeviceRGB {last}<{palette[: 3 * last + 3].hex()}>]" if 0 <= last < 256 else ""


def _chunks(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Yield type and content of the chunks (5.3) up to the first that is cut off or damaged."""
    place = len(_SIGNATURE)
    while place + 12 <= len(data):
        (length,) = struct.unpack_from(">I", data, place)
        end = place + 8 + length
        kind, content, checked = data[place + 4 : place + 8], data[place + 8 : end], data[end : end + 4]
        if zlib.crc32(data[place + 4 : end]).to_bytes(4, "big") != checked:
            return
        yield kind, content
        place = end + 4
