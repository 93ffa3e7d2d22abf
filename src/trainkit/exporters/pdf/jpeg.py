"""JPEG files (ITU-T T.81) as PDF holds them: byte for byte, decoded by whoever shows the page."""

from __future__ import annotations

_START = b"\xff\xd8"

# T.81, table B.1: frames that the DCTDecode filter takes (ISO 32000-1, 7.4.8): baseline, extended, progressive.
_FRAMES = (0xC0, 0xC1, 0xC2)
_OTHER_FRAMES = (0xC3, 0xC5, 0xC6, 0xC7, 0xC9, 0xCA, 0xCB, 0xCD, 0xCE, 0xCF)
_START_OF_SCAN = 0xDA
_ADOBE = 0xEE

# Markers without a length: TEM and the restarts.
_BARE = (0x01, *range(0xD0, 0xD8))

_COLOUR_SPACES = {1: "/DeviceGray", 3: "/DeviceRGB", 4: "/DeviceCMYK"}

# Adobe's programs write CMYK with 255 for no ink, and whoever leaves their marker in a file follows them.
_INVERTED = "/Decode[1 0 1 0 1 0 1 0]"


def as_it_is(data: bytes) -> tuple[int, int, str, bytes] | None:
    """Return width, height, the entries of an image dictionary and the data; None if PDF can't hold this file."""
    frame = _frame(data)
    if frame is None:
        return None
    width, height, components, is_adobe = frame
    colour_space = _COLOUR_SPACES.get(components)
    if not (width and height and colour_space):
        return None
    decode = _INVERTED if components == 4 and is_adobe else ""
    return width, height, f"/ColorSpace{colour_space}/BitsPerComponent 8/Filter/DCTDecode{decode}", data


def _frame(data: bytes) -> tuple[int, int, int, bool] | None:
    """Return width, height, the number of components, and whether Adobe's marker (APP14) is there."""
    place, is_adobe = 2, False
    found: tuple[int, int, int] | None = None
    while data.startswith(_START) and place + 4 <= len(data) and data[place] == 0xFF:
        marker = data[place + 1]
        if marker == 0xFF or marker in _BARE:
            place += 1 if marker == 0xFF else 2
            continue
        length = int.from_bytes(data[place + 2 : place + 4], "big")
        segment = data[place + 4 : place + 2 + length]
        if marker == _START_OF_SCAN:
            return (*found, is_adobe) if found else None
        if marker in _OTHER_FRAMES or length < 2:
            return None
        if marker in _FRAMES:
            if len(segment) < 6 or segment[0] != 8:
                return None
            found = int.from_bytes(segment[3:5], "big"), int.from_bytes(segment[1:3], "big"), segment[5]
        is_adobe = is_adobe or (marker == _ADOBE and segment.startswith(b"Adobe"))
        place += 2 + length
    return None
