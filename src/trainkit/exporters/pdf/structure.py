"""The logical structure: which marked content belongs to which element (ISO 32000-1, 14.7)."""

from __future__ import annotations

from trainkit.model import Element

from .objects import ObjectFile, text_string


class Structure:
    """The elements of a document, and the content that pages give them."""

    def __init__(self, elements: tuple[Element, ...], pages: range) -> None:
        self._elements = elements
        self._pages = pages
        self._content: list[list[tuple[int, int]]] = [[] for _ in elements]
        self._boxes: dict[int, str] = {}
        self._owners: list[list[int]] = [[] for _ in pages]

    def begin_content(self, element: int, page: int) -> str:
        """Return the operator that begins a piece of content of an element on the page of that index (14.6)."""
        owners = self._owners[page]
        self._content[element].append((page, len(owners)))
        owners.append(element)
        return f"/{self._elements[element].tag} <</MCID {len(owners) - 1}>> BDC"

    def set_box(self, element: int, rectangle: str) -> None:
        """Say where on its page an element stands, in points."""
        self._boxes[element] = rectangle

    def write(self, file: ObjectFile) -> int:
        """Put the structure tree and return the number of its root."""
        root = file.reserve(1)[0]
        numbers = file.reserve(len(self._elements))
        children: list[list[int]] = [[] for _ in self._elements]
        for index, element in enumerate(self._elements):
            if element.parent >= 0:
                children[element.parent].append(index)
        for index, element in enumerate(self._elements):
            parent = numbers[element.parent] if element.parent >= 0 else root
            kids = self._content_items(index) + [f"{numbers[child]} 0 R" for child in children[index]]
            file.put(numbers[index], self._element(index, element, parent, kids))
        tops = " ".join(f"{numbers[index]} 0 R" for index, element in enumerate(self._elements) if element.parent < 0)
        file.put(
            root,
            f"<</Type/StructTreeRoot/K[{tops}]/ParentTree<</Nums[{self._parent_tree(numbers)}]>>"
            f"/ParentTreeNextKey {len(self._pages)}>>".encode("ascii"),
        )
        return root

    def _element(self, index: int, element: Element, parent: int, kids: list[str]) -> bytes:
        page = f"/Pg {self._pages[self._content[index][0][0]]} 0 R" if self._content[index] else ""
        head = f"<</Type/StructElem/S/{element.tag}/P {parent} 0 R{page}/K[{' '.join(kids)}]"
        parts = [head.encode("ascii")]
        if element.alt:
            parts += [b"/Alt", text_string(element.alt)]
        if element.language:
            parts += [b"/Lang", text_string(element.language)]
        if element.numbering:
            parts.append(f"/A<</O/List/ListNumbering/{element.numbering}>>".encode("ascii"))
        if element.scope:
            parts.append(f"/A<</O/Table/Scope/{element.scope}>>".encode("ascii"))
        if index in self._boxes:
            parts.append(f"/A<</O/Layout/BBox[{self._boxes[index]}]>>".encode("ascii"))
        return b"".join([*parts, b">>"])

    def _content_items(self, index: int) -> list[str]:
        """Return the content of an element: a number on its first page, a reference on those after (14.7.4.2)."""
        content = self._content[index]
        return [
            str(mcid) if page == content[0][0] else f"<</Type/MCR/Pg {self._pages[page]} 0 R/MCID {mcid}>>"
            for page, mcid in content
        ]

    def _parent_tree(self, numbers: range) -> str:
        """Return the way back from content to elements, a page an entry (14.7.4.4)."""
        entries = (" ".join(f"{numbers[element]} 0 R" for element in owners) for owners in self._owners)
        return " ".join(f"{page} [{entry}]" for page, entry in enumerate(entries))
