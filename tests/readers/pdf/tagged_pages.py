"""Draws tagged documents, whose elements are written one below the other, indented by what they are in.

`H1 72 80 large: Title` draws a line in an element of that role, at a place in points from the upper left corner; a
number more (`P 72 100 300: text`) is the width at which it is broken into lines. A role alone opens an element. What a
cell spans or a figure shows stands in brackets: `TD[2x1] 72 80: text`, `Figure[a boat]`. `+ 72 60 300: text` goes on
with the element before it, `Artifact 72 40: text` belongs to the page, `none 72 40: text` isn't tagged;
`rule 100 62 90` rules a line, and `---` begins a page.
"""

from __future__ import annotations

import re
from typing import Any

import msgspec
from reportlab.lib.utils import simpleSplit

HEIGHT, LEADING = 842, 12
FONTS = {"": ("F1", "Helvetica", 10), "bold": ("F2", "Helvetica-Bold", 10), "large": ("F1", "Helvetica", 16)}
FONTS |= {"small": ("F1", "Helvetica", 7), "code": ("F3", "Courier", 10)}
COMMAND = re.compile(r"( *)(\w+|\+)(?:\[(.+?)\])?(?: (\d+) (\d+)(?: (\d+))?(?: (\w+))?: (.+))?")
RULE = re.compile(r"rule (\d+) (\d+) (\d+)")


class Element(msgspec.Struct):
    """An element of the structure: what it is in, by its number, and its kids, as they are written."""

    role: str
    parent: int
    detail: str
    kids: list[str]


class Tagged:
    """A document as it is drawn. The structure begins with one element that all others are in."""

    def __init__(self, commands: str) -> None:
        self._elements = [Element("Document", -1, "", [])]
        self._pages: list[list[str]] = [[]]
        self._owners: list[list[int]] = [[]]
        self._open = [(-1, 0)]
        for command in commands.splitlines():
            self._draw(command)

    def _draw(self, command: str) -> None:
        if command == "---":
            self._pages.append([])
            self._owners.append([])
        elif rule := RULE.fullmatch(command):
            x, y, width = map(int, rule.groups())
            self._pages[-1].append(f"/Artifact BMC {x} {HEIGHT - y} m {x + width} {HEIGHT - y} l S EMC")
        else:
            self._element(command)

    def _element(self, command: str) -> None:
        found = COMMAND.fullmatch(command)
        assert found is not None, command
        indent, role, detail, x, y, width, look, text = found.groups()
        if role in ("Artifact", "none"):
            shown = self._text(int(x), int(y), width, look, text)
            self._pages[-1].append(f"/Artifact BMC {shown} EMC" if role == "Artifact" else shown)
            return
        if role != "+":
            while self._open[-1][0] >= len(indent):
                self._open.pop()
            parent = self._open[-1][1]
            self._elements[parent].kids.append(f"@{len(self._elements)}")
            self._open.append((len(indent), len(self._elements)))
            self._elements.append(Element(role, parent, detail or "", []))
        if text:
            number = len(self._owners[-1])
            self._owners[-1].append(self._open[-1][1])
            page = f"<</Type/MCR/Pg {self._page(len(self._pages) - 1)} 0 R/MCID {number}>>"
            self._elements[self._open[-1][1]].kids.append(page)
            shown = self._text(int(x), int(y), width, look, text)
            self._pages[-1].append(f"/Span <</MCID {number}>> BDC {shown} EMC")

    def _text(self, x: int, y: int, width: str | None, look: str | None, text: str) -> str:
        font, name, size = FONTS[look or ""]
        split: Any = simpleSplit  # reportlab has no type information
        lines = split(text, name, size, int(width)) if width else [text]
        shown = []
        for number, line in enumerate(lines):
            escaped = re.sub(r"([()\\])", r"\\\1", line)
            shown.append(f"BT /{font} {size} Tf {x} {HEIGHT - y - number * LEADING} Td ({escaped}) Tj ET")
        return " ".join(shown)

    def _page(self, index: int) -> int:
        return 7 + 2 * index

    def data(self) -> bytes:
        """Return the document (ISO 32000-1, 7.5 and 14.7)."""
        first = self._page(len(self._pages))
        pages = " ".join(f"{self._page(index)} 0 R" for index in range(len(self._pages)))
        entries = [" ".join(f"{first + owner} 0 R" for owner in of_page) for of_page in self._owners]
        owners = " ".join(f"{index} [{entry}]" for index, entry in enumerate(entries))
        fonts = "<</F1 4 0 R/F2 5 0 R/F3 6 0 R>>"
        objects = [
            "<</Type/Catalog/Pages 2 0 R/StructTreeRoot 3 0 R/MarkInfo<</Marked true>>>>",
            f"<</Type/Pages/Kids[{pages}]/Count {len(self._pages)}>>",
            f"<</Type/StructTreeRoot/K[{first} 0 R]/ParentTree<</Nums[{owners}]>>>>",
            *(f"<</Type/Font/Subtype/Type1/BaseFont/{name}>>" for name in ("Helvetica", "Helvetica-Bold", "Courier")),
        ]
        for index, drawn in enumerate(self._pages):
            content = "\n".join(drawn)
            objects.append(
                f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 {HEIGHT}]/StructParents {index}"
                f"/Resources<</Font{fonts}>>/Contents {self._page(index) + 1} 0 R>>"
            )
            objects.append(f"<</Length {len(content)}>>stream\n{content}\nendstream")
        objects += [self._written(element, first) for element in self._elements]
        parts = [f"{number} 0 obj\n{text}\nendobj\n" for number, text in enumerate(objects, start=1)]
        return ("%PDF-1.7\n" + "".join(parts) + "trailer<</Root 1 0 R>>\n%%EOF\n").encode("latin-1")

    def _written(self, element: Element, first: int) -> str:
        kids = " ".join(f"{first + int(kid[1:])} 0 R" if kid[0] == "@" else kid for kid in element.kids)
        parent = first + element.parent if element.parent >= 0 else 3
        spans = re.fullmatch(r"(\d)x(\d)", element.detail)
        detail = f"/A<</O/Table/ColSpan {spans[1]}/RowSpan {spans[2]}>>" if spans else ""
        detail = f"/Alt({element.detail})" if element.detail and not spans else detail
        return f"<</Type/StructElem/S/{element.role}/P {parent} 0 R{detail}/K[{kids}]>>"


def drawn_and_tagged(commands: str) -> bytes:
    """Draw a tagged document."""
    return Tagged(commands).data()
