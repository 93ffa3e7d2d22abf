"""Drawings in SVG, which are programs as well: those that run or fetch something are no pictures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trainkit.layouts.svg.values import check_address, check_css
from trainkit.layouts.svg.words import ACTIVE, DrawingError

if TYPE_CHECKING:
    from lxml import etree

# Where a drawing of a template is at fault, nobody asks: it stays behind.
_NOWHERE = 0


def is_plain(root: etree._Element) -> bool:
    """Whether a drawing only draws: no scripts, no handlers, nothing from outside of it."""
    try:
        return all(map(_is_harmless, root.iter()))
    except DrawingError:
        return False


def _is_harmless(element: etree._Element) -> bool:
    """Whether an element and its attributes run nothing. Raises DrawingError if they lead out of the file."""
    if not isinstance(element.tag, str):
        return False
    name = element.tag.rpartition("}")[2]
    if ACTIVE.fullmatch(name):
        return False
    if name == "style":
        check_css(element.text or "", _NOWHERE)
    for attribute, value in element.attrib.items():
        plain = attribute.rpartition("}")[2].casefold()
        if plain.startswith("on") or plain == "base":
            return False
        if plain in ("href", "src"):
            check_address(value, name, _NOWHERE)
        else:
            check_css(value, _NOWHERE, is_attribute=True)
    return True
