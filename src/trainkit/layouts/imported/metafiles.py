"""Enhanced metafiles, as logos of older templates are: what they fill and draw with lines ([MS-EMF] 2.3)."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from math import ceil, floor
from typing import TYPE_CHECKING, Final

from .devices import Device
from .masks import mask_of, polygons

if TYPE_CHECKING:
    from PIL.Image import Image

    from .outlines import Command

# Pixels of the longer side: as fine as the widest picture on paper, with edges made soft.
_PIXELS: Final = 1_200
_FINER: Final = 2

# A coat of arms has some ten thousand records.
_MOST_RECORDS: Final = 200_000

_SIGNATURE: Final = b" EMF"

# Record types ([MS-EMF] 2.1.1), each with the letter of what it adds to a path.
_POLYLINES: Final = {4: "L", 6: "L", 87: "L", 89: "L", 3: "P", 86: "P", 2: "C", 5: "C", 85: "C", 88: "C"}
_SHORT: Final = frozenset([85, 86, 87, 88, 89, 90, 91])
_FROM_HERE: Final = frozenset([5, 6, 88, 89])
_OF_MANY: Final = frozenset([8, 91])
_MOVE, _LINE, _RECTANGLE = 27, 54, 43
_BEGIN, _END, _CLOSE, _FILL, _STROKE_AND_FILL, _STROKE = 59, 60, 61, 62, 63, 64
# What only says how to go on, or comments, or ends; all else draws something that isn't read here.
_SILENT: Final = frozenset(
    [1, 13, 14, 16, 17, 18, 19, 20, 21, 22, 24, 25, 28, 29, 30, 48, 57, 58, 65, 66, 67, 68, 70, 75, 82, 98, 115]
)


def metafile_image(data: bytes) -> Image | None:
    """Return the picture of an .emf file, None if it holds more than filled and drawn outlines."""
    try:
        return _Player(data).image()
    except (struct.error, ValueError, OverflowError, IndexError, ZeroDivisionError):
        return None


class _Player:
    def __init__(self, data: bytes) -> None:
        from PIL import Image

        if data[40:44] != _SIGNATURE:
            raise ValueError
        self._data = data
        left, top, right, bottom = struct.unpack_from("<4i", data, 8)
        if right <= left or bottom <= top:
            raise ValueError
        scale = _PIXELS / max(right - left, bottom - top)
        self._device = Device(data, (left, top), scale * _FINER)
        self._size = (max(1, round((right - left) * scale)), max(1, round((bottom - top) * scale)))
        self._image = Image.new("RGBA", (self._size[0] * _FINER, self._size[1] * _FINER))
        self._path: list[Command] = []
        self._is_open = False
        self._at = (0.0, 0.0)

    def image(self) -> Image | None:
        for number, (kind, place) in enumerate(_records(self._data)):
            if number > _MOST_RECORDS or not self._play(kind, place):
                return None
        shown = self._image.resize(self._size)
        return shown if shown.getchannel("A").getbbox() else None

    def _play(self, kind: int, place: int) -> bool:
        """Follow one record; return whether it is known."""
        if kind in _SILENT:
            return True
        if kind in _POLYLINES or kind in _OF_MANY:
            self._lines(kind, place)
        elif kind in (_MOVE, _LINE):
            self._add("M" if kind == _MOVE else "L", [self._device.point(*self._device.ints(place, 2))])
        elif kind == _RECTANGLE:
            left, top, right, bottom = self._device.ints(place, 4)
            corners = [
                self._device.point(*corner) for corner in ((left, top), (right, top), (right, bottom), (left, bottom))
            ]
            self._shape([("M", corners[0]), *(("L", corner) for corner in corners[1:]), ("Z", ())])
        elif kind == _BEGIN:
            self._path, self._is_open = [], True
        elif kind == _END:
            self._is_open = False
        elif kind == _CLOSE:
            self._path.append(("Z", ()))
        elif kind in (_FILL, _STROKE_AND_FILL, _STROKE):
            self._draw(self._path, fill=kind != _STROKE, stroke=kind != _FILL)
        else:
            return self._device.set(kind, place)
        return True

    def _lines(self, kind: int, place: int) -> None:
        start, form, step = place + 16, *(("<2h", 4) if kind in _SHORT else ("<2i", 8))
        counts = [struct.unpack_from("<I", self._data, start)[0]]
        start += 4
        if kind in _OF_MANY:
            many = counts[0]
            start += 4
            counts = list(struct.unpack_from(f"<{many}I", self._data, start))
            start += 4 * many
        for count in counts:
            if count * step > len(self._data):
                raise ValueError
            places = [self._device.point(*struct.unpack_from(form, self._data, start + n * step)) for n in range(count)]
            start += count * step
            if kind in _FROM_HERE:
                self._add(_POLYLINES[kind], places)
                continue
            letter = _POLYLINES.get(kind, "P")
            commands: list[Command] = [("M", places[0]), *_commands("C" if letter == "C" else "L", places[1:])]
            self._shape(commands + ([("Z", ())] if letter == "P" else []))

    def _add(self, letter: str, places: list[tuple[float, float]]) -> None:
        commands = list(_commands(letter, places))
        if self._is_open:
            is_new = letter != "M" and (not self._path or self._path[-1][0] == "Z")
            self._path += [("M", self._at)] if is_new else []
            self._path += commands
        elif letter != "M":
            self._draw([("M", self._at), *commands], fill=False, stroke=True)
        self._at = places[-1]

    def _shape(self, commands: list[Command]) -> None:
        if self._is_open:
            self._path += commands
        else:
            self._draw(commands, fill=commands[-1][0] == "Z", stroke=True)

    def _draw(self, commands: list[Command], *, fill: bool, stroke: bool) -> None:
        from PIL import ImageDraw

        parts = [part for part in polygons(commands) if len(part) > 1]
        if parts and fill and self._device.state.brush is not None:
            # Marks are small and many: only what is around each is touched.
            corners = [corner for part in parts for corner in part]
            left, top = (max(0, floor(min(values))) for values in zip(*corners, strict=True))
            right, bottom = (ceil(max(values)) + 1 for values in zip(*corners, strict=True))
            size = (min(right, self._image.width) - left, min(bottom, self._image.height) - top)
            if min(size) > 0:
                mask = mask_of([[(x - left, y - top) for x, y in part] for part in parts], size)
                self._image.paste(f"#{self._device.state.brush}", (left, top, left + size[0], top + size[1]), mask)
        if stroke and self._device.state.pen is not None:
            width = self._device.line_width()
            for part in parts:
                ImageDraw.Draw(self._image).line(part, fill=f"#{self._device.state.pen}", width=width, joint="curve")


def _records(data: bytes) -> Iterator[tuple[int, int]]:
    """Yield the type of each record and where what it says begins."""
    place = 0
    while place + 8 <= len(data):
        kind, size = struct.unpack_from("<II", data, place)
        if size < 8 or place + size > len(data):
            return
        yield kind, place + 8
        place += size


def _commands(letter: str, places: list[tuple[float, float]]) -> Iterator[Command]:
    if letter == "C":
        for n in range(0, len(places) - 2, 3):
            yield "C", tuple(number for place in places[n : n + 3] for number in place)
    else:
        for place in places:
            yield letter, place
