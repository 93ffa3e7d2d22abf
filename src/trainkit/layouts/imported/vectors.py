"""Drawings in SVG, which are programs as well: those that run or fetch something are no pictures."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from lxml import etree

# Elements that run, embed or change something (SVG 2, 5.6, 12.4; SVG Animations).
_ACTIVE: Final = frozenset(
    [
        "script",
        "foreignObject",
        "iframe",
        "object",
        "embed",
        "audio",
        "video",
        "handler",
        "listener",
        "set",
        "animate",
        "animateMotion",
        "animateTransform",
        "animateColor",
    ]
)


def is_plain(root: etree._Element) -> bool:
    """Whether a drawing only draws: no scripts, no handlers, nothing from outside of it."""
    for element in root.iter():
        if not isinstance(element.tag, str) or element.tag.rpartition("}")[2] in _ACTIVE:
            return False
        for name, value in element.attrib.items():
            plain = name.rpartition("}")[2].casefold()
            target = value.strip().casefold()
            if plain.startswith("on"):
                return False
            if plain in ("href", "src") and not target.startswith(("#", "data:image/")):
                return False
            if "url(" in target and "url(#" not in target.replace('"', "").replace("'", "").replace(" ", ""):
                return False
        if element.tag.rpartition("}")[2] == "style" and any(w in (element.text or "") for w in ("@import", "url(")):
            return False
    return True
