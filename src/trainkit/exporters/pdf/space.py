"""From EMU to PDF's user space: the only place where lengths change their unit and y its direction."""

from __future__ import annotations

import msgspec

from trainkit.model import EMU_PER_POINT, Box, Size


def points(emu: float) -> str:
    """Return a length in points as a PDF number; 1/100 point is finer than any printer's dot."""
    return f"{emu / EMU_PER_POINT:.2f}"


class Space(msgspec.Struct, frozen=True):
    """A page or slide of that height in EMU, measured from the bottom left as PDF does (ISO 32000-1, 8.3.2.3)."""

    height: int

    def y(self, emu: float) -> str:
        """Return the distance from the bottom, in points, of what lies `emu` below the top."""
        return points(self.height - emu)

    def coordinates(self, numbers: list[int]) -> tuple[float, ...]:
        """Return x and y by turns in points."""
        flipped = numbers.copy()
        flipped[1::2] = [self.height - y for y in numbers[1::2]]
        return tuple([number / EMU_PER_POINT for number in flipped])

    def point(self, x: float, y: float) -> str:
        """Return two coordinates in points."""
        return f"{points(x)} {self.y(y)}"

    def rectangle(self, box: Box) -> str:
        """Return left, bottom, right and top in points."""
        return f"{self.point(box.x, box.bottom)} {self.point(box.right, box.y)}"

    def scaled_into(self, box: Box, size: Size) -> str:
        """Return the matrix that lays a space of `size` over the box of this one (ISO 32000-1, 8.3.4)."""
        return f"{box.width / size.width:.6f} 0 0 {box.height / size.height:.6f} {self.point(box.x, box.bottom)}"

    def unit_square_into(self, box: Box) -> str:
        """Return the matrix that lays the square in which an image is drawn over the box (ISO 32000-1, 8.9.5.1)."""
        return f"{points(box.width)} 0 0 {points(box.height)} {self.point(box.x, box.bottom)}"
