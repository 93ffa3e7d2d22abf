"""What a slide layout and its master draw around the text, for pictures of slides on paper.

The deck has all of it by standing on the template; here it becomes outlines, pictures and words of the layout file.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import msgspec

from trainkit.model import Box, Size

from .affine import IDENTITY, Matrix, of_group, of_shape, placed
from .colours import Paint, Palette, mixed
from .fills import Fill, PictureRef, cover_of, crop_of, fill_of, line_of
from .images import Images
from .model import Scene, Spot, TemplateLayout
from .numbers import FARTHEST
from .outlines import Command, outline
from .package import A, P, R
from .reading import geometry_of, name_of, shape_kind
from .shapes import bounds_of, is_hidden, path_text, place_of, rectangle
from .statics import FixedWords, fixed_words
from .toml import number, points_of

if TYPE_CHECKING:
    from lxml import etree

# What else may stand in a tree of shapes (ECMA-376 part 1, 19.3.1.45), as messages call it.
_NOT_DRAWN: Final = {
    "graphicFrame": "a table, chart or diagram",
    "contentPart": "handwriting",
    "AlternateContent": "a drawing",
}

# Characters of all outlines of a layout file together, of the 512 KiB that it may have: a coat of arms takes a tenth.
_MOST_OUTLINES: Final = 250_000

# Shapes reach beyond the slide, but not over so many of it.
_FARTHEST: Final = 20

# A template's tree goes some groups deep; more is no drawing.
_DEEPEST: Final = 16


class Drawing(msgspec.Struct):
    """What is drawn on slides of one layout, as tables of the layout file, from the back to the front.

    `background` is a colour that comes near to what lies behind the text; `obstacles` are what text keeps away from,
    `pictures` those of them that are pictures.
    """

    background: str = "FFFFFF"
    shapes: list[dict[str, Any]] = []
    words: list[FixedWords] = []
    obstacles: list[Box] = []
    pictures: list[Box] = []
    not_drawn: dict[str, None] = {}


class Artist:
    """Draws the slide layouts of a template; `images` keeps the pictures that they show."""

    def __init__(self, size: Size, images: Images) -> None:
        self._size = size
        self._images = images
        self._drawings: dict[str, Drawing] = {}
        self._room = _MOST_OUTLINES

    def draw(self, layout: TemplateLayout) -> Drawing:
        """Return what slides of that layout show of themselves."""
        if layout.part not in self._drawings:
            self._drawings[layout.part] = self._draw(layout)
        return self._drawings[layout.part]

    def _draw(self, layout: TemplateLayout) -> Drawing:
        drawing = Drawing()
        scene = layout.scene
        self._background(layout, drawing)
        parts = [(scene.layout, scene.layout_part)]
        if scene.layout.get("showMasterSp", "1") not in ("0", "false"):
            parts.insert(0, (scene.master, scene.master_part))
        for root, part in parts:
            tree = root.find(f"{P}cSld/{P}spTree")
            if tree is not None:
                self._tree(tree, _Context(layout.palette, scene, part), IDENTITY, drawing, 0)
        return drawing

    def panel(self, spot: Spot, layout: TemplateLayout, box: Box, *, is_restated: bool) -> dict[str, Any] | None:
        """Return what the placeholder draws behind its text when it stands in a box, None for nothing."""
        scene = layout.scene
        for shape, part in zip(spot.shapes, (scene.layout_part, scene.master_part), strict=False):
            fill = fill_of(shape, layout.palette, scene, part)
            line = line_of(shape, layout.palette, scene)
            properties = shape.find(f"{P}spPr")
            if properties is None or not (fill or line):
                if properties is not None and properties.find(f"{A}noFill") is not None:
                    return None
                continue
            outlined = next((s for one in spot.shapes if (s := geometry_of(one)) is not None), properties)
            own = None if is_restated else outline(outlined, box.width, box.height)
            commands = placed(own, Matrix(1, 0, 0, 1, box.x, box.y)) if own else rectangle(box)
            drawing = Drawing(background=self.draw(layout).background)
            self._add_shape(spot.name, commands, fill, line, drawing)
            return drawing.shapes[0] if drawing.shapes else None
        return None

    def _is_near(self, box: Box) -> bool:
        """Whether a box has anything on the slide, and is of a size that shapes have."""
        width, height = self._size.width, self._size.height
        is_seen = box.x <= width and box.y <= height and box.right >= 0 and box.bottom >= 0
        return is_seen and max(box.width, box.height) <= _FARTHEST * max(width, height)

    def _background(self, layout: TemplateLayout, drawing: Drawing) -> None:
        scene, palette = layout.scene, layout.palette
        drawing.background = palette.named("bg1")
        for root, part in ((scene.layout, scene.layout_part), (scene.master, scene.master_part)):
            background = root.find(f"{P}cSld/{P}bg")
            if background is None:
                continue
            context = _Context(palette, scene, part)
            fill = _background_fill(background, context)
            if fill is None:
                drawing.not_drawn[f"the background of '{layout.name}'"] = None
                return
            whole = Box(0, 0, self._size.width, self._size.height)
            drawing.background = self._average(fill, drawing.background)
            if fill.gradient or fill.picture:
                self._add_shape("Background", rectangle(whole), fill, None, drawing)
            return

    def _average(self, fill: Fill, below: str) -> str:
        if fill.picture:
            return self._images.average(fill.picture) or below
        if fill.gradient:
            return mixed(fill.gradient[0][1], fill.gradient[-1][1], 0.5)
        return fill.paint.rgb if fill.paint else below

    def _tree(self, tree: etree._Element, context: _Context, matrix: Matrix, drawing: Drawing, depth: int) -> None:
        for shape in tree:
            if not isinstance(shape.tag, str) or depth > _DEEPEST or is_hidden(shape):
                continue
            if shape.find(f"*/{P}nvPr/{P}ph") is not None and shape_kind(shape)[0]:
                continue  # slides show it only with words of their own
            kind = shape.tag.rpartition("}")[2]
            match kind:
                case "sp" | "cxnSp":
                    self._shape(shape, context, matrix, drawing)
                case "pic":
                    self._picture(shape, context, matrix, drawing)
                case "grpSp":
                    self._tree(shape, context, of_group(shape, matrix), drawing, depth + 1)
                case _ if kind in _NOT_DRAWN:
                    drawing.not_drawn[f"{_NOT_DRAWN[kind]} on '{context.name}'"] = None

    def _shape(self, shape: etree._Element, context: _Context, matrix: Matrix, drawing: Drawing) -> None:
        properties = shape.find(f"{P}spPr")
        transform = properties.find(f"{A}xfrm") if properties is not None else None
        box = place_of(transform)
        if properties is None or transform is None or box is None:
            return
        own = of_shape(transform, box, matrix)
        fill = fill_of(shape, context.palette, context.scene, context.part)
        line = line_of(shape, context.palette, context.scene)
        commands = outline(properties, box.width, box.height)
        if commands is None:
            if fill or line:
                drawing.not_drawn[f"the shape '{name_of(shape)}' on '{context.name}'"] = None
        elif fill or line:
            bounds = self._add_shape(name_of(shape), placed(commands, own), fill, line, drawing)
            drawing.obstacles.append(bounds)
        words = fixed_words(shape, box, own, context.palette, context.scene, self._size)
        if words == "not drawn":
            drawing.not_drawn[f"the text of '{name_of(shape)}' on '{context.name}'"] = None
        elif isinstance(words, FixedWords):
            drawing.words.append(words)
            drawing.obstacles.append(words.box)

    def _add_shape(
        self,
        name: str,
        commands: list[Command],
        fill: Fill | None,
        line: tuple[Paint, int] | None,
        drawing: Drawing,
    ) -> Box:
        if not all(abs(number) <= FARTHEST for _, numbers in commands for number in numbers):
            return Box(0, 0, 0, 0)
        bounds = bounds_of(commands)
        if not self._is_near(bounds):
            return bounds
        if fill and fill.picture:
            self._add_picture(name, fill.picture, bounds, 0, (False, False), drawing)
            fill = None
            if line is None:
                return bounds
        path = path_text(commands)
        self._room -= len(path)
        if self._room < 0:
            drawing.not_drawn["drawings of very many points"] = None
            return bounds
        table: dict[str, Any] = {"name": name or "Shape", "box": points_of(bounds), "path": path}
        if fill and fill.paint:
            table["fill"] = f"#{mixed(fill.paint.rgb, drawing.background, fill.paint.alpha)}"
        if fill and fill.gradient:
            stops = [{"place": number(place), "colour": f"#{rgb}"} for place, rgb in fill.gradient]
            table["gradient"] = {"angle": number(fill.angle), "stops": stops}
        if line:
            paint, width = line
            table["stroke"] = f"#{mixed(paint.rgb, drawing.background, paint.alpha)}"
            table["stroke_width"] = number(width / 12_700)
        drawing.shapes.append(table)
        return bounds

    def _picture(self, shape: etree._Element, context: _Context, matrix: Matrix, drawing: Drawing) -> None:
        blip = shape.find(f"{P}blipFill/{A}blip")
        transform = shape.find(f"{P}spPr/{A}xfrm")
        box = place_of(transform)
        if blip is None or transform is None or box is None:
            return
        crop = shape.find(f"{P}blipFill/{A}srcRect")
        picture = context.part, blip.get(f"{R}embed", ""), crop_of(crop), cover_of(blip)
        own = of_shape(transform, box, matrix)
        bounds = bounds_of(placed(rectangle(Box(0, 0, box.width, box.height)), own))
        flips = (transform.get("flipH") in ("1", "true"), transform.get("flipV") in ("1", "true"))
        if not self._add_picture(name_of(shape), picture, bounds, own.degrees, flips, drawing):
            drawing.not_drawn[f"the picture '{name_of(shape)}' on '{context.name}'"] = None
        drawing.obstacles.append(bounds)
        drawing.pictures.append(bounds)

    def _add_picture(
        self,
        name: str,
        picture: PictureRef,
        bounds: Box,
        degrees: float,
        flips: tuple[bool, bool],
        drawing: Drawing,
    ) -> bool:
        file = self._images.prepared(picture, bounds, degrees, flips, self._size)
        if file is None:
            return False
        name_in_folder, box = file
        drawing.shapes.append({"name": name or "Picture", "box": points_of(box), "picture": name_in_folder})
        return True


class _Context(msgspec.Struct, frozen=True):
    """What the colours and pictures of a tree of shapes come from."""

    palette: Palette
    scene: Scene
    part: str

    @property
    def name(self) -> str:
        """What messages call the slide layout or master."""
        root = self.scene.layout if self.part == self.scene.layout_part else self.scene.master
        common = root.find(f"{P}cSld")
        own = common.get("name", "") if common is not None else ""
        return own or ("the master" if root is self.scene.master else "a slide layout")


def _background_fill(background: etree._Element, context: _Context) -> Fill | None:
    properties = background.find(f"{P}bgPr")
    if properties is not None:
        return fill_of(properties, context.palette, context.scene, context.part)
    reference = background.find(f"{P}bgRef")
    if reference is None:
        return None
    return fill_of(background, context.palette, context.scene, context.part)
