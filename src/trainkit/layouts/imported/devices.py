"""The state of a player of metafiles: brush, pen, and where a point comes to stand ([MS-EMF] 2.3.7 to 2.3.12)."""

from __future__ import annotations

import struct
from typing import Final

import msgspec

_SELECT, _PEN, _BRUSH, _DELETE, _WIDE_PEN = 37, 38, 39, 40, 95
_WINDOW_ORIGIN, _WINDOW_SIZE, _VIEW_ORIGIN, _VIEW_SIZE = 10, 9, 12, 11
_WORLD, _MODIFY_WORLD, _SAVE, _RESTORE = 35, 36, 33, 34
_IDENTITY, _SET = 1, 4

# Styles of brushes and pens that draw nothing.
_HOLLOW, _NO_LINE = 1, 5
_LINE_STYLE: Final = 0xF

# Stock objects ([MS-EMF] 2.1.31): brushes and pens by their colour, None for those that draw nothing.
_STOCK: Final = {0: "FFFFFF", 1: "C0C0C0", 2: "808080", 3: "404040", 4: "000000", 5: None, 6: "FFFFFF", 7: "000000"}
_LAST_BRUSH, _NULL_PEN = 5, 8
_STOCK_BIT: Final = 0x80000000


class State(msgspec.Struct):
    """What counts at one moment; a brush or a pen that draws nothing is None."""

    brush: str | None = "FFFFFF"
    pen: str | None = "000000"
    width: float = 1
    window: tuple[float, float, float, float] = (0, 0, 0, 0)
    view: tuple[float, float, float, float] = (0, 0, 0, 0)
    world: tuple[float, ...] = (1, 0, 0, 1, 0, 0)


class Device:
    """Follows the records that draw nothing; `scale` is pixels to the device's unit, `origin` the picture's corner."""

    def __init__(self, data: bytes, origin: tuple[int, int], scale: float) -> None:
        self._data = data
        self._origin = origin
        self._scale = scale
        self._saved: list[State] = []
        self._objects: dict[int, tuple[str, str | None, float]] = {}
        self.state = State()

    def set(self, kind: int, place: int) -> bool:
        """Follow a record that says how to draw; return whether it is known."""
        if kind in (_PEN, _BRUSH, _WIDE_PEN):
            self._create(kind, place)
        elif kind == _SELECT:
            self._select(*struct.unpack_from("<I", self._data, place))
        elif kind == _DELETE:
            self._objects.pop(self.ints(place, 1)[0], None)
        elif kind == _SAVE:
            self._saved.append(msgspec.structs.replace(self.state))
        elif kind == _RESTORE:
            back = self.ints(place, 1)[0]
            self.state = self._saved[back]
            del self._saved[back:]
        else:
            return self._map(kind, place)
        return True

    def point(self, x: float, y: float) -> tuple[float, float]:
        """Return where a point comes to stand, in pixels."""
        a, b, c, d, e, f = self.state.world
        (wx, wy, _, _), (vx, vy, _, _) = self.state.window, self.state.view
        across, down = self._factors()
        left, top = self._origin
        scale = self._scale
        return (
            ((a * x + c * y + e - wx) * across + vx - left) * scale,
            ((b * x + d * y + f - wy) * down + vy - top) * scale,
        )

    def line_width(self) -> int:
        """Return the width of a line, in pixels."""
        across, down = self._factors()
        return max(1, round(self.state.width * (abs(across) + abs(down)) / 2 * self._scale))

    def ints(self, place: int, count: int) -> tuple[int, ...]:
        """Return whole numbers of a record."""
        return struct.unpack_from(f"<{count}i", self._data, place)

    def _create(self, kind: int, place: int) -> None:
        index, style = self.ints(place, 2)
        if kind == _BRUSH:
            self._objects[index] = ("brush", None if style == _HOLLOW else self._colour(place + 8), 0)
            return
        is_wide = kind == _WIDE_PEN
        style, width = self.ints(place + 20, 2) if is_wide else self.ints(place + 4, 2)
        colour = self._colour(place + (32 if is_wide else 16))
        self._objects[index] = ("pen", None if style & _LINE_STYLE == _NO_LINE else colour, width)

    def _select(self, index: int) -> None:
        if index & _STOCK_BIT:
            stock = index & ~_STOCK_BIT
            if stock <= _LAST_BRUSH:
                self.state.brush = _STOCK[stock]
            elif stock <= _NULL_PEN:
                self.state.pen = _STOCK.get(stock)
            return
        kind, colour, width = self._objects.get(index, ("", None, 0))
        if kind == "brush":
            self.state.brush = colour
        elif kind == "pen":
            self.state.pen, self.state.width = colour, width

    def _map(self, kind: int, place: int) -> bool:
        state = self.state
        if kind in (_WORLD, _MODIFY_WORLD):
            how = _SET if kind == _WORLD else self.ints(place + 24, 1)[0]
            if how not in (_IDENTITY, _SET):
                return False
            state.world = (1, 0, 0, 1, 0, 0) if how == _IDENTITY else struct.unpack_from("<6f", self._data, place)
        elif kind == _WINDOW_ORIGIN:
            state.window = (*self.ints(place, 2), *state.window[2:])  # type: ignore[assignment]  # two and two
        elif kind == _WINDOW_SIZE:
            state.window = (*state.window[:2], *self.ints(place, 2))  # type: ignore[assignment]
        elif kind == _VIEW_ORIGIN:
            state.view = (*self.ints(place, 2), *state.view[2:])  # type: ignore[assignment]
        elif kind == _VIEW_SIZE:
            state.view = (*state.view[:2], *self.ints(place, 2))  # type: ignore[assignment]
        else:
            return False
        return True

    def _factors(self) -> tuple[float, float]:
        (_, _, width, height), (_, _, across, down) = self.state.window, self.state.view
        return (across / width if width and across else 1.0), (down / height if height and down else 1.0)

    def _colour(self, place: int) -> str:
        return self._data[place : place + 3].hex().upper()
