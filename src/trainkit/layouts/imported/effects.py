"""Effects that paper doesn't show (ECMA-376 part 1, 20.1.8.25)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from .numbers import whole
from .package import A, P

if TYPE_CHECKING:
    from lxml import etree

_SEEN: Final = frozenset(
    f"{A}{name}" for name in ("blur", "glow", "innerShdw", "outerShdw", "prstShdw", "reflection", "softEdge")
)
_LISTS: Final = ("effectLst", "effectDag")


def has_effects(shape: etree._Element, theme: etree._Element) -> bool:
    """Whether a shape has a shadow, a glow or the like, of its own or by the theme's style."""
    properties = shape.find(f"{P}spPr")
    if properties is not None:
        for name in _LISTS:
            own = properties.find(f"{A}{name}")
            if own is not None:
                return any(effect.tag in _SEEN for effect in own.iter())
    reference = shape.find(f"{P}style/{A}effectRef")
    index = whole(reference.get("idx")) if reference is not None else 0
    styles = theme.find(f".//{A}effectStyleLst")
    if styles is None or not 0 < index <= len(styles):
        return False
    return any(effect.tag in _SEEN for effect in styles[index - 1].iter())
