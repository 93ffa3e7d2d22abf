"""Furniture that no preset describes: outlines written as text, gradients, pictures from the layout's folder."""

from __future__ import annotations

import re
import struct

from trainkit.model import Box, Command, Path, TypesetPicture, points

from .schema import MOST

# How many numbers follow each letter of an outline.
_NUMBERS = {"M": 2, "L": 2, "C": 6, "Z": 0}
_TOKEN = re.compile(r"[A-Za-z]|-?\d+(?:\.\d+)?")

_PNG = b"\x89PNG\r\n\x1a\n"
_PNG_SIZE = struct.Struct(">II")
_PNG_SIZE_AT = 16
_JPEG = b"\xff\xd8\xff"

# Segments of a JPEG file that begin a frame and hold its size (ISO/IEC 10918-1, table B.1); 4, 8 and 12 are others.
_JPEG_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}


def path_of(text: str) -> Path | None:
    """Return the outline that a text such as "M 0 0 L 9 9 C 9 5 5 0 0 0 Z" (points) describes, None if it is none."""
    commands: list[Command] = []
    tokens = _TOKEN.findall(text)
    if "".join(tokens) != "".join(text.split()):
        return None
    index = 0
    while index < len(tokens):
        letter = tokens[index]
        count = _NUMBERS.get(letter)
        numbers = tokens[index + 1 : index + 1 + (count or 0)]
        if count is None or len(numbers) < count or not all(map(_is_length, numbers)):
            return None
        commands.append((letter, *(points(float(number)) for number in numbers)))
        index += 1 + count
    return Path(tuple(commands)) if commands and commands[0][0] == "M" else None


def _is_length(token: str) -> bool:
    return not token.isalpha() and abs(float(token)) < MOST


def picture_of(data: bytes) -> TypesetPicture | None:
    """Return a PNG or JPEG file as a picture, None if it is neither."""
    if data.startswith(_PNG) and len(data) >= _PNG_SIZE_AT + _PNG_SIZE.size:
        return TypesetPicture(data, "image/png", *_PNG_SIZE.unpack_from(data, _PNG_SIZE_AT))
    if data.startswith(_JPEG) and (size := _jpeg_size(data)):
        return TypesetPicture(data, "image/jpeg", *size)
    return None


def outline_of(box: Box) -> Path:
    """Return the outline of a box."""
    corners = ((box.x, box.y), (box.right, box.y), (box.right, box.bottom), (box.x, box.bottom))
    (x, y), *others = corners
    return Path((("M", x, y), *(("L", *corner) for corner in others), ("Z",)))


def _jpeg_size(data: bytes) -> tuple[int, int] | None:
    at = 2
    while at + 9 < len(data) and data[at] == 0xFF:
        if data[at + 1] in _JPEG_FRAMES:
            height, width = struct.unpack_from(">HH", data, at + 5)
            return width, height
        at += 2 + int(struct.unpack_from(">H", data, at + 2)[0])
    return None
