"""What the sample text of a placeholder looks like.

Some programs write the look of a placeholder into its sample text alone, which no other text inherits. Designers saw
it all the same: it says what is meant where the styles say nothing.
"""

from __future__ import annotations

from copy import deepcopy
from typing import TYPE_CHECKING, Final

from .numbers import whole
from .package import A, P

if TYPE_CHECKING:
    from lxml import etree

_LEVELS: Final = 9
_OF_PARAGRAPHS: Final = ("algn", "marL", "indent")
_OF_RUNS: Final = ("sz", "b")


def sample_style(shape: etree._Element) -> etree._Element | None:
    """Return a list style that says what a shape's own paragraphs say, None if they say nothing."""
    style = shape.makeelement(f"{A}lstStyle")
    for paragraph in shape.iterfind(f"{P}txBody/{A}p"):
        said = paragraph.find(f"{A}pPr")
        number = min(max(whole(said.get("lvl")) if said is not None else 0, 0), _LEVELS - 1) + 1
        if style.find(f"{A}lvl{number}pPr") is None:
            style.append(_level(style, paragraph, said, number))
    return style if len(style) else None


def _level(
    style: etree._Element, paragraph: etree._Element, said: etree._Element | None, number: int
) -> etree._Element:
    level = style.makeelement(f"{A}lvl{number}pPr")
    if said is not None:
        _take(level, said, _OF_PARAGRAPHS)
    run = next(iter(paragraph.iterfind(f"{A}r/{A}rPr")), None)
    run = run if run is not None else paragraph.find(f"{A}endParaRPr")
    if run is not None:
        look = level.makeelement(f"{A}defRPr")
        _take(look, run, _OF_RUNS)
        level.append(look)
    return level


def _take(element: etree._Element, origin: etree._Element, names: tuple[str, ...]) -> None:
    for name in names:
        if (value := origin.get(name)) is not None:
            element.set(name, value)
    element.extend([deepcopy(child) for child in origin])
