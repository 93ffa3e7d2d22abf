"""What a slide layout and its master draw around the text, for pictures of slides on paper.

The deck has all of it by standing on the template; here it becomes outlines, pictures and words of the layout file.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import msgspec

from trainkit.model import Box, Size

from .affine import IDENTITY, Matrix, of_group, of_shape, placed
from .colours import Palette, mixed
from .effects import has_effects
from .fills import Fill, Line, fill_of, line_of
from .grounds import Canvas
from .images import Images, PicturePlace
from .model import Scene, Spot, TemplateLayout
from .outlines import outline
from .package import A, P
from .pen import Drawing, Pen
from .pictures import picture_of
from .reading import geometry_of, name_of, shape_kind
from .shapes import bounds_of, is_box, is_hidden, place_of, rectangle
from .statics import FixedWords, fixed_words

if TYPE_CHECKING:
    from lxml import etree

# What else may stand in a tree of shapes (ECMA-376 part 1, 19.3.1.45), as messages call it.
_NOT_DRAWN: Final = {
    "graphicFrame": "a table, chart or diagram",
    "contentPart": "handwriting",
}

_SHAPES: Final = frozenset(f"{P}{name}" for name in ("sp", "cxnSp", "pic", "grpSp"))

# A template's tree goes some groups deep; more is no drawing.
_DEEPEST: Final = 16


class Artist:
    """Draws the slide layouts of a template; `images` keeps the pictures that they show."""

    def __init__(self, size: Size, images: Images) -> None:
        self._size = size
        self._images = images
        self._pen = Pen(size, images)
        self._drawings: dict[str, Drawing] = {}

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
            below = self.draw(layout)
            drawing = Drawing(below.below(box))
            self._pen.shape(spot.name, commands, fill, line, drawing)
            below.not_drawn |= drawing.not_drawn
            return drawing.shapes[0] if drawing.shapes else None
        return None

    def _background(self, layout: TemplateLayout, drawing: Drawing) -> None:
        scene, palette = layout.scene, layout.palette
        drawing.background = palette.named("bg1")
        drawing.canvas = Canvas(self._size, drawing.background)
        for root, part in ((scene.layout, scene.layout_part), (scene.master, scene.master_part)):
            background = root.find(f"{P}cSld/{P}bg")
            if background is None:
                continue
            fill = _background_fill(background, _Context(palette, scene, part))
            whole = Box(0, 0, self._size.width, self._size.height)
            if fill is None:
                drawing.not_drawn[f"the background of '{layout.name}'"] = None
            elif fill.paint:
                drawing.background = mixed(fill.paint.rgb, drawing.background, fill.paint.alpha)
                drawing.canvas = Canvas(self._size, drawing.background)
            else:
                self._pen.shape("Background", rectangle(whole), fill, None, drawing)
                drawing.background = drawing.canvas.behind(whole).mean
            return

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
                    fill = fill_of(shape, context.palette, context.scene, context.part, context.group_fill)
                    inner = msgspec.structs.replace(context, group_fill=fill)
                    self._tree(shape, inner, of_group(shape, matrix), drawing, depth + 1)
                case "AlternateContent":
                    self._tree(_alternative(shape), context, matrix, drawing, depth + 1)
                case _ if kind in _NOT_DRAWN:
                    drawing.not_drawn[f"{_NOT_DRAWN[kind]} on '{context.name}'"] = None

    def _shape(self, shape: etree._Element, context: _Context, matrix: Matrix, drawing: Drawing) -> None:
        properties = shape.find(f"{P}spPr")
        transform = properties.find(f"{A}xfrm") if properties is not None else None
        box = place_of(transform)
        if properties is None or transform is None or box is None:
            return
        own = of_shape(transform, box, matrix)
        fill = fill_of(shape, context.palette, context.scene, context.part, context.group_fill)
        line = line_of(shape, context.palette, context.scene)
        commands = outline(properties, box.width, box.height)
        if commands is None:
            if fill or line:
                drawing.not_drawn[f"the shape '{name_of(shape)}' on '{context.name}'"] = None
        elif fill or line:
            self._say_effects(shape, line, context, drawing)
            bounds = self._pen.shape(name_of(shape), placed(commands, own), fill, line, drawing)
            drawing.obstacles.append(bounds)
        words = fixed_words(shape, box, own, context.palette, context.scene, self._size)
        if words == "not drawn":
            drawing.not_drawn[f"the text of '{name_of(shape)}' on '{context.name}'"] = None
        elif isinstance(words, FixedWords):
            drawing.words.append(words)
            drawing.obstacles.append(words.box)

    def _picture(self, shape: etree._Element, context: _Context, matrix: Matrix, drawing: Drawing) -> None:
        properties, filled = shape.find(f"{P}spPr"), shape.find(f"{P}blipFill")
        transform = properties.find(f"{A}xfrm") if properties is not None else None
        box = place_of(transform)
        if properties is None or transform is None or filled is None or box is None:
            return
        picture = picture_of(filled, context.palette, context.part)
        own = of_shape(transform, box, matrix)
        bounds = bounds_of(placed(rectangle(Box(0, 0, box.width, box.height)), own))
        flips = (transform.get("flipH") in ("1", "true"), transform.get("flipV") in ("1", "true"))
        commands = outline(properties, box.width, box.height)
        cut = () if commands is None or is_box(commands) else tuple(placed(commands, own))
        place = PicturePlace(bounds, own.degrees, flips, cut)
        self._say_effects(shape, None, context, drawing)
        if picture is None or not self._pen.picture(name_of(shape), picture, place, drawing):
            drawing.not_drawn[f"the picture '{name_of(shape)}' on '{context.name}'"] = None
        if (line := line_of(shape, context.palette, context.scene)) and commands:
            self._pen.shape(name_of(shape), placed(commands, own), None, line, drawing)
        drawing.obstacles.append(bounds)
        drawing.pictures.append(bounds)

    def _say_effects(self, shape: etree._Element, line: Line | None, context: _Context, drawing: Drawing) -> None:
        if has_effects(shape, context.scene.theme):
            drawing.not_drawn["shadows, glows, soft edges and reflections"] = None
        if line and line.has_heads:
            drawing.not_drawn["the ends of lines that are arrows"] = None


class _Context(msgspec.Struct, frozen=True):
    """What the colours and pictures of a tree of shapes come from."""

    palette: Palette
    scene: Scene
    part: str
    group_fill: Fill | None = None

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


def _alternative(choices: etree._Element) -> etree._Element:
    """Return what is drawn of content that is there in several forms: the first one that holds shapes alone, as
    programs that know all forms show that, else what is there for programs that know none (ECMA-376 part 3, 7.6).
    """
    for choice in choices.iterchildren("{*}Choice"):
        if len(choice) and all(child.tag in _SHAPES for child in choice):
            return choice
    fallback = choices.find("{*}Fallback")
    return choices.makeelement(choices.tag) if fallback is None else fallback
