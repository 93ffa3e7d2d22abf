"""The logical structure: which marked content belongs to which element (ISO 32000-1, 14.7)."""

from __future__ import annotations

from typing import NamedTuple

from trainkit.model import Element

from .objects import ObjectFile, text_string

# The one tag of elements that stand within the text of another (14.8.4.4.2).
_INLINE = "Link"


class _Item(NamedTuple):
    """A piece of an element's content on the page of that index: marked content (by its identifier), an annotation (by
    its object's number), or a child that stands among these (by its index).
    """

    page: int
    mcid: int = -1
    annotation: int = 0
    child: int = -1


class Structure:
    """The elements of a document, and the content that pages give them."""

    def __init__(self, elements: tuple[Element, ...], pages: range) -> None:
        self._elements = elements
        self._pages = pages
        self._content: list[list[_Item]] = [[] for _ in elements]
        self._boxes: dict[int, str] = {}
        self._owners: list[list[int]] = [[] for _ in pages]
        self._annotated: list[int] = []

    def begin_content(self, element: int, page: int) -> str:
        """Return the operator that begins a piece of content of an element on the page of that index (14.6)."""
        owners = self._owners[page]
        tag, parent = self._elements[element].tag, self._elements[element].parent
        if tag == _INLINE and not self._content[element]:
            self._content[parent].append(_Item(page, child=element))
        self._content[element].append(_Item(page, len(owners)))
        owners.append(element)
        return f"/{tag} <</MCID {len(owners) - 1}>> BDC"

    def annotate(self, element: int, page: int, annotation: int) -> int:
        """Make the annotation of that number content of an element; return its key in the parent tree (14.7.4.3)."""
        self._content[element].append(_Item(page, annotation=annotation))
        self._annotated.append(element)
        return len(self._pages) + len(self._annotated) - 1

    def set_box(self, element: int, rectangle: str) -> None:
        """Say where on its page an element stands, in points."""
        self._boxes[element] = rectangle

    def write(self, file: ObjectFile) -> int:
        """Put the structure tree and return the number of its root."""
        root = file.reserve(1)[0]
        numbers = file.reserve(len(self._elements))
        children: list[list[int]] = [[] for _ in self._elements]
        for index, element in enumerate(self._elements):
            if element.parent >= 0 and element.tag != _INLINE:
                children[element.parent].append(index)
        for index, element in enumerate(self._elements):
            parent = numbers[element.parent] if element.parent >= 0 else root
            first = self._first_page(index)
            kids = [self._content_item(item, first, numbers) for item in self._content[index]]
            kids += [f"{numbers[child]} 0 R" for child in children[index]]
            file.put(numbers[index], self._element(index, element, parent, first, kids))
        tops = " ".join(f"{numbers[index]} 0 R" for index, element in enumerate(self._elements) if element.parent < 0)
        file.put(
            root,
            f"<</Type/StructTreeRoot/K[{tops}]/ParentTree<</Nums[{self._parent_tree(numbers)}]>>"
            f"/ParentTreeNextKey {len(self._pages) + len(self._annotated)}>>".encode("ascii"),
        )
        return root

    def _element(self, index: int, element: Element, parent: int, first: int, kids: list[str]) -> bytes:
        page = f"/Pg {self._pages[first]} 0 R" if first >= 0 else ""
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

    def _first_page(self, index: int) -> int:
        """Return the page (an index) of an element's first marked content, -1 if it has none of its own."""
        return next((item.page for item in self._content[index] if item.mcid >= 0), -1)

    def _content_item(self, item: _Item, first: int, numbers: range) -> str:
        """Return a piece of content: a number on the element's first page, a reference on those after (14.7.4.2)."""
        if item.child >= 0:
            return f"{numbers[item.child]} 0 R"
        if item.annotation:
            return f"<</Type/OBJR/Pg {self._pages[item.page]} 0 R/Obj {item.annotation} 0 R>>"
        if item.page == first:
            return str(item.mcid)
        return f"<</Type/MCR/Pg {self._pages[item.page]} 0 R/MCID {item.mcid}>>"

    def _parent_tree(self, numbers: range) -> str:
        """Return the way back from content to elements, a page an entry, and an annotation an entry (14.7.4.4)."""
        entries = (" ".join(f"{numbers[element]} 0 R" for element in owners) for owners in self._owners)
        of_pages = [f"{page} [{entry}]" for page, entry in enumerate(entries)]
        annotated = enumerate(self._annotated, start=len(self._pages))
        return " ".join([*of_pages, *(f"{key} {numbers[element]} 0 R" for key, element in annotated)])
