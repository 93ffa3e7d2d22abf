"""Names of the vocabularies (ECMA-376 part 1, annex A), and how their elements are walked."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_SCHEMAS: Final = "http://schemas.openxmlformats.org/"
W: Final = f"{{{_SCHEMAS}wordprocessingml/2006/main}}"
P: Final = f"{{{_SCHEMAS}presentationml/2006/main}}"
A: Final = f"{{{_SCHEMAS}drawingml/2006/main}}"
R: Final = f"{{{_SCHEMAS}officeDocument/2006/relationships}}"
M: Final = f"{{{_SCHEMAS}officeDocument/2006/math}}"
C: Final = f"{{{_SCHEMAS}drawingml/2006/chart}}"
DGM: Final = f"{{{_SCHEMAS}drawingml/2006/diagram}}"
PIC: Final = f"{{{_SCHEMAS}drawingml/2006/picture}}"
WP: Final = f"{{{_SCHEMAS}drawingml/2006/wordprocessingDrawing}}"
MC: Final = f"{{{_SCHEMAS}markup-compatibility/2006}}"
VML: Final = "{urn:schemas-microsoft-com:vml}"

UNDERSTOOD: Final = frozenset(("wps", "wpg", "wpc", "wp14", "w14", "w15", "a14", "p14", "p15", "c14"))
"""The extensions (by the prefixes that all programs give them) whose elements are read here, or may be passed over."""

NUMBER: Final = re.compile(r"\s*(-?\d{1,9})")


def children(element: Element) -> Iterator[Element]:
    """Yield the children of an element; of alternatives, the children of the one to be read (ECMA-376 part 3, 7.4)."""
    for child in element:
        if child.tag == f"{MC}AlternateContent":
            branch = chosen(child)
            if branch is not None:
                yield from children(branch)
        else:
            yield child


def chosen(alternate: Element) -> Element | None:
    """Return the first alternative that needs nothing unknown, else the fallback, else any."""
    choices = alternate.findall(f"{MC}Choice")
    for choice in choices:
        if UNDERSTOOD.issuperset(choice.get("Requires", "").split()):
            return choice
    fallback = alternate.find(f"{MC}Fallback")
    return fallback if fallback is not None else next(iter(choices), None)


def number(text: str | None, otherwise: int) -> int:
    """Return the whole number that a text begins with."""
    found = NUMBER.match(text) if text else None
    return int(found[1]) if found else otherwise


def is_on(text: str | None) -> bool:
    """Return what the value of an element that switches something says; without one it is on (17.17.4)."""
    return text not in ("0", "false", "off", "none")
