"""What an import knows of a template: its slide layouts, and the places for text and other things on each."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from trainkit.model import Box, Size

from .colours import Palette
from .text import BodyLook, LevelLook

if TYPE_CHECKING:
    from lxml import etree


class Spot(msgspec.Struct, frozen=True):
    """A placeholder of a slide layout with all that it inherits.

    `kind` and `index` are those of ECMA-376 part 1, 19.7.10 and 19.3.1.36; `box` is where it stands, None if neither
    slide layout nor master says it; `is_turned` says that the shape itself is; text stands `insets` inside of it.
    `levels` is what the placeholder says of its text, `wanted` how it is meant where that says nothing.
    `shapes` are the elements that say so, that of the slide layout first; `has_outline` is there for those that are no
    rectangles.
    """

    kind: str
    index: int
    name: str
    box: Box | None
    is_turned: bool
    insets: tuple[int, int, int, int]
    body: BodyLook
    levels: tuple[LevelLook, ...]
    wanted: tuple[LevelLook, ...]
    shapes: tuple[etree._Element, ...]
    has_outline: bool

    @property
    def is_upright(self) -> bool:
        """Whether text runs from left to right in it, as it is measured."""
        return not self.is_turned and self.body.is_upright

    @property
    def text_box(self) -> Box:
        """The room for its text; it may have none."""
        box = self.box or Box(0, 0, 0, 0)
        left, top, right, bottom = self.insets
        return Box(box.x + left, box.y + top, max(0, box.width - left - right), max(0, box.height - top - bottom))

    @property
    def area(self) -> int:
        """The area of its box in EMU²."""
        return self.box.width * self.box.height if self.box else 0


class Scene(msgspec.Struct, frozen=True):
    """What a slide layout draws: the roots of its own part and of its master's, the names of both, its theme's root."""

    layout: etree._Element
    master: etree._Element
    theme: etree._Element
    layout_part: str
    master_part: str
    theme_part: str


class TemplateLayout(msgspec.Struct, frozen=True):
    """A slide layout: `part` is its name in the template deck, `kind` what it calls itself (19.7.15), `master` counts
    masters from 0. `colour_map` is there if it maps colours otherwise than its master.
    """

    part: str
    name: str
    kind: str
    master: int
    spots: tuple[Spot, ...]
    palette: Palette
    colour_map: dict[str, str]
    scene: Scene

    def of_kind(self, *kinds: str) -> list[Spot]:
        """Return the placeholders of these types that stand somewhere."""
        return [spot for spot in self.spots if spot.kind in kinds and spot.box]

    @property
    def title(self) -> Spot | None:
        """The placeholder of the title, even if it stands nowhere."""
        return next((spot for spot in self.spots if spot.kind in ("title", "ctrTitle")), None)


class Template(msgspec.Struct, frozen=True):
    """A template: its slide size and its slide layouts, in the order in which programs show them."""

    name: str
    size: Size
    layouts: tuple[TemplateLayout, ...]
    theme: etree._Element
    palette: Palette
