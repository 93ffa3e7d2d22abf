"""Putting shapes and pictures into a drawing: as tables of the layout file, and on the canvas that tells grounds."""

from __future__ import annotations

from typing import Any, Final

import msgspec

from trainkit.model import Box, Size

from .colours import Paint, mixed
from .dashes import dashed
from .fills import Fill, Line
from .grounds import Canvas
from .images import Images, PicturePlace
from .numbers import FARTHEST
from .outlines import Command
from .pictures import PictureRef
from .shapes import bounds_of, is_box, path_text
from .statics import FixedWords
from .toml import number, points_of

# Characters of all outlines of a layout file together, of the 512 KiB that it may have: a coat of arms takes a tenth.
_MOST_OUTLINES: Final = 250_000

# Shapes reach beyond the slide, but not over so many of it.
_FARTHEST: Final = 20


class Drawing(msgspec.Struct):
    """What is drawn on slides of one layout, as tables of the layout file, from the back to the front.

    `background` is a colour that comes near to what lies behind the text; `obstacles` are what text keeps away from,
    `pictures` those of them that are pictures. `canvas` is missing where only the tables are wanted.
    """

    background: str = "FFFFFF"
    canvas: Canvas | None = None
    shapes: list[dict[str, Any]] = []
    words: list[FixedWords] = []
    obstacles: list[Box] = []
    pictures: list[Box] = []
    not_drawn: dict[str, None] = {}

    def below(self, box: Box) -> str:
        """Return the colour that is seen through what is drawn in a box."""
        return self.canvas.behind(box).mean if self.canvas else self.background


class Pen:
    """Draws for all slide layouts of a template; `images` keeps the pictures that they show."""

    def __init__(self, size: Size, images: Images) -> None:
        self._size = size
        self._images = images
        self._room = _MOST_OUTLINES

    def shape(self, name: str, commands: list[Command], fill: Fill | None, line: Line | None, drawing: Drawing) -> Box:
        """Draw an outline that stands on the slide, and return the box around it."""
        if not all(abs(value) <= FARTHEST for _, numbers in commands for value in numbers):
            return Box(0, 0, 0, 0)
        bounds = bounds_of(commands)
        if not self._is_near(bounds):
            return bounds
        below = drawing.below(bounds)
        if fill:
            if drawing.canvas and not fill.picture:
                drawing.canvas.paint(commands, fill, bounds)
            fill = self._filled(name, commands, fill, bounds, drawing)
            if fill is None and line is None:
                return bounds
        self._outline(name, commands, fill, line, below, drawing)
        return bounds

    def picture(self, name: str, picture: PictureRef, place: PicturePlace, drawing: Drawing) -> bool:
        """Show a picture, and return whether it can be shown."""
        if drawing.canvas:
            drawing.canvas.show(self._images.read(picture), place.bounds)
        if picture.is_changed:
            drawing.not_drawn[f"the changed colours of the picture '{name}'"] = None
        file = self._images.prepared(picture, place, self._size)
        if file is None:
            return False
        name_in_folder, box = file
        drawing.shapes.append({"name": name or "Picture", "box": points_of(box), "picture": name_in_folder})
        return True

    def _is_near(self, box: Box) -> bool:
        """Whether a box has anything on the slide, and is of a size that shapes have."""
        width, height = self._size.width, self._size.height
        is_seen = box.x <= width and box.y <= height and box.right >= 0 and box.bottom >= 0
        return is_seen and max(box.width, box.height) <= _FARTHEST * max(width, height)

    def _filled(self, name: str, commands: list[Command], fill: Fill, bounds: Box, drawing: Drawing) -> Fill | None:
        """Draw a fill that only a picture can show; return what is left to be filled."""
        cut = () if is_box(commands) else tuple(commands)
        if fill.picture:
            if not self.picture(name, fill.picture, PicturePlace(bounds, outline=cut), drawing):
                drawing.not_drawn[f"the picture in '{name}'"] = None
            return None
        if fill.gradient and (fill.centre or any(paint.alpha < 1 for _, paint in fill.gradient)):
            file, box = self._images.run(fill, bounds, list(cut), self._size)
            drawing.shapes.append({"name": name or "Shape", "box": points_of(box), "picture": file})
            return None
        return fill

    def _outline(
        self,
        name: str,
        commands: list[Command],
        fill: Fill | None,
        line: Line | None,
        below: str,
        drawing: Drawing,
    ) -> None:
        named = name or "Shape"
        if fill or (line and not line.dashes):
            table = self._table(named, commands, drawing)
            if table is None:
                return
            if fill and fill.paint:
                table["fill"] = _seen(fill.paint, below)
            if fill and fill.gradient:
                stops = [{"place": number(place), "colour": f"#{paint.rgb}"} for place, paint in fill.gradient]
                table["gradient"] = {"angle": number(fill.angle), "stops": stops}
            if line and not line.dashes:
                table |= {"stroke": _seen(line.paint, below), "stroke_width": number(line.width / 12_700)}
            drawing.shapes.append(table)
        if line and line.dashes:
            table = self._table(named, dashed(commands, [part * line.width for part in line.dashes]), drawing)
            if table is not None:
                table |= {"stroke": _seen(line.paint, below), "stroke_width": number(line.width / 12_700)}
                drawing.shapes.append(table)

    def _table(self, name: str, commands: list[Command], drawing: Drawing) -> dict[str, Any] | None:
        path = path_text(commands)
        self._room -= len(path)
        if self._room < 0:
            drawing.not_drawn["drawings of very many points"] = None
            return None
        return {"name": name, "box": points_of(bounds_of(commands)), "path": path}


def _seen(paint: Paint, below: str) -> str:
    return f"#{mixed(paint.rgb, below, paint.alpha)}"
