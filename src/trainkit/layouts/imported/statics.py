"""Words that a master or slide layout itself shows, in text boxes that are no placeholders."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final, Literal

import msgspec

from trainkit.model import Box, Size

from .affine import Matrix
from .colours import Palette
from .model import Scene
from .package import A, P
from .text import LevelLook, body_of, body_properties, levels_of, list_style

if TYPE_CHECKING:
    from lxml import etree

# Slide layouts show a motto or an address, no chapters.
_MOST_CHARACTERS: Final = 1_000


class FixedWords(msgspec.Struct, frozen=True):
    """Words, the box for them, and how they look."""

    text: str
    box: Box
    look: LevelLook
    anchor: str


def fixed_words(
    shape: etree._Element, box: Box, matrix: Matrix, palette: Palette, scene: Scene, size: Size
) -> FixedWords | Literal["", "not drawn"]:
    """Return the words in a shape, "" if there are none."""
    paragraphs = list(shape.iterfind(f"{P}txBody/{A}p"))
    lines = ["".join(_words(paragraph)) for paragraph in paragraphs]
    text = "\n".join(line for line in lines if line.strip())
    if not text:
        return ""
    body = body_of([properties] if (properties := body_properties(shape)) is not None else [])
    x, y = matrix.point(0, 0)
    right, bottom = matrix.point(box.width, box.height)
    if not body.is_upright or matrix.degrees % 360 or right <= x or bottom <= y or len(text) > _MOST_CHARACTERS:
        return "not drawn"
    left, top, inner_right, inner_bottom = body.insets
    if not body.wraps:
        right = max(right, size.width)
    outer = (
        max(x + left, 0),
        max(y + top, 0),
        min(right - inner_right, size.width),
        min(bottom - inner_bottom, size.height),
    )
    placed = Box(round(outer[0]), round(outer[1]), round(outer[2] - outer[0]), round(outer[3] - outer[1]))
    if placed.width <= 0 or placed.height <= 0:
        return ""
    return FixedWords(text, placed, _look(shape, paragraphs, palette, scene), body.anchor)


def _words(paragraph: etree._Element) -> Iterator[str]:
    # Fields show the number of the slide or a date, which are different on each.
    for run in paragraph.iterchildren(f"{A}r", f"{A}br"):
        yield " " if run.tag == f"{A}br" else "".join(run.itertext(f"{A}t"))


def _look(shape: etree._Element, paragraphs: list[etree._Element], palette: Palette, scene: Scene) -> LevelLook:
    """Return how the first run looks: its own properties, then those of the shape, the master and the theme."""
    own = shape.makeelement(f"{A}lstStyle")
    level = own.makeelement(f"{A}lvl1pPr")
    own.append(level)
    first = next(paragraph for paragraph in paragraphs if "".join(_words(paragraph)).strip())
    said = first.find(f"{A}pPr")
    if said is not None:
        for name in ("algn", "marL", "indent"):
            if said.get(name):
                level.set(name, said.get(name, ""))
    run = first.find(f"{A}r/{A}rPr")
    if run is not None:
        copied = level.makeelement(f"{A}defRPr", dict(run.attrib))
        copied.extend([_copy(child) for child in run])
        level.append(copied)
    of_style = shape.find(f"{P}style/{A}fontRef")
    coloured = own.makeelement(f"{A}lstStyle")
    if of_style is not None and len(of_style):
        below = coloured.makeelement(f"{A}lvl1pPr")
        properties = below.makeelement(f"{A}defRPr")
        fill = properties.makeelement(f"{A}solidFill")
        fill.extend([_copy(child) for child in of_style])
        properties.append(fill)
        below.append(properties)
        coloured.append(below)
    chain = [own, list_style(shape), coloured, scene.master.find(f"{P}txStyles/{P}otherStyle")]
    return levels_of([style for style in chain if style is not None], palette)[0]


def _copy(element: etree._Element) -> etree._Element:
    from copy import deepcopy

    return deepcopy(element)
