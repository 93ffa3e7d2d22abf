"""The logical structure of a tagged document, as its elements tell it (ISO 32000-1, 14.8.4)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

import msgspec

from trainkit.readers.pdfium.wire import Element

INLINE: Final = frozenset(
    ["", "Span", "Link", "Quote", "Reference", "Em", "Strong", "Sub", "Code", "Annot", "BibEntry", "Formula", "Form"]
) | frozenset(["Ruby", "RB", "RT", "RP", "Warichu", "WT", "WP"])
"""Roles of what stands within a line, and of marked content (14.8.4.4)."""

NUMBERED = re.compile(r"H([1-9])")
"""Headings whose rank is known; `H` alone doesn't say it."""

HEADINGS = re.compile(r"H[1-9]?|Title")

OUTERMOST: Final = {"H": "heading", "Table": "table", "Note": "note", "FENote": "note", "Figure": "figure"}
"""Roles of which the outermost element counts, and how an `Ancestry` calls it."""


class Ancestry(msgspec.Struct, frozen=True, gc=False):
    """What is known of an element by those that it is in, itself among them; each by its index, or -1 if there is none.

    `block` is the nearest that isn't part of a line or of a heading; `heading`, `table`, `note` and `figure` are the
    outermost of their kind, `row`, `cell`, `item` and `quote` the nearest. `depth` counts the lists around it,
    `is_label` says that it is the marker of an item, `is_code` and `is_contents` what their names say.
    """

    block: int = -1
    heading: int = -1
    table: int = -1
    row: int = -1
    cell: int = -1
    item: int = -1
    quote: int = -1
    note: int = -1
    figure: int = -1
    depth: int = 0
    is_label: bool = False
    is_code: bool = False
    is_contents: bool = False


class Tags:
    """The elements of a document: where each stands in the order of reading, and what it is in."""

    def __init__(self, elements: Sequence[Element]) -> None:
        self.elements = elements
        self._ancestries: list[Ancestry] = []
        self._keys: list[tuple[int, ...]] = []
        for index, element in enumerate(elements):
            known = 0 <= element.parent < index
            above = self._ancestries[element.parent] if known else Ancestry()
            self._ancestries.append(entered(above, index, element.role))
            self._keys.append((*(self._keys[element.parent] if known else ()), element.place))

    def ancestry(self, element: int) -> Ancestry:
        """Return what an element is in; nothing is known of content without one."""
        return self._ancestries[element] if 0 <= element < len(self._ancestries) else Ancestry()

    def key(self, element: int) -> tuple[int, ...]:
        """Return a key by which elements are in the order of reading."""
        return self._keys[element] if 0 <= element < len(self._keys) else ()

    def role(self, element: int) -> str:
        """Return the role of an element."""
        return self.elements[element].role if element >= 0 else ""


def entered(above: Ancestry, index: int, role: str) -> Ancestry:
    """Return what an element is in, and what it is itself, by what is known of its parent."""
    if not role:
        return above
    in_line = role in INLINE or above.heading >= 0 or (role == "Lbl" and above.item < 0)
    changed: dict[str, int | bool] = {} if in_line else {"block": index}
    name = OUTERMOST.get("H" if HEADINGS.fullmatch(role) else role)
    if name is not None:
        if getattr(above, name) < 0:
            changed[name] = index
    elif role in ("TR", "TH", "TD"):
        changed["row" if role == "TR" else "cell"] = index
    elif role == "L":
        changed["depth"] = above.depth + 1
    elif role == "LI":
        changed |= {"item": index, "is_label": False}
    elif role in ("Lbl", "LBody"):
        changed["is_label"] = role == "Lbl" and above.item >= 0
    elif role == "BlockQuote":
        changed["quote"] = index
    elif role in ("Code", "TOC", "TOCI"):
        changed["is_code" if role == "Code" else "is_contents"] = True
    return msgspec.structs.replace(above, **changed) if changed else above
