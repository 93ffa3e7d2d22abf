"""Takes from a page which element of the document's logical structure its marked content belongs to.

A tagged PDF says of its text what it is: a heading, an item of a list, a cell (ISO 32000-1, 14.7 and 14.8).
"""

from __future__ import annotations

import ctypes
from itertools import chain
from typing import Any, Final

import pypdfium2.raw

from .drawn import MOST_OBJECTS, objects
from .wire import Element

RAW: Any = pypdfium2.raw  # has no type information

MOST_KIDS: Final = 3_000_000
"""Of the elements that pages have a part of, over all pages: PDFium goes through them again for each page, which takes
it a microsecond each. Three hundred pages of ten paragraphs have a third of it, even if no chapters part them.
"""

MOST_ELEMENTS: Final = 400_000
"""A document as long as may be has fewer words."""

DEEPEST: Final = 60
"""Levels of elements; lists in tables in lists have some twenty."""

DEEPEST_FORM: Final = 8
"""Levels of forms (ISO 32000-1, 8.10) within forms."""

LONGEST_ALT: Final = 4_000
"""Bytes of what a picture shows, in UTF-16: two thousand characters are a page."""

LONGEST_ROLE: Final = 64
"""The same for the name of a role; those of the standard are short."""

CELLS: Final = ("TH", "TD")
MOST_SPANNED: Final = 60
"""Rows or columns; a wider table can't be read."""


class Structure:
    """The elements of a document so far; what is known of them grows from page to page.

    `elements` come behind their parents. `is_whole` is whether all were looked at that pages need.
    """

    def __init__(self) -> None:
        self.elements: list[Element] = []
        self.is_whole = True
        self._numbers: dict[tuple[int, int], int] = {}
        self._starts: dict[int, int] = {}
        self._left = MOST_KIDS
        self._wanted: set[int] = set()
        self._found: dict[int, int] = {}

    def contents_of(self, page: Any, wanted: set[int]) -> dict[int, int]:
        """Return which elements the `wanted` pieces of marked content of a page are, both by their numbers."""
        self._wanted, self._found = set(wanted), {}
        tree: Any = RAW.FPDF_StructTree_GetForPage(page) if wanted and self.is_whole else None
        if tree:
            self._walk(tree, -1, 0)
            RAW.FPDF_StructTree_Close(tree)
        return self._found

    def _walk(self, element: Any, number: int, depth: int) -> None:
        """Find what is wanted below an element, or below the root of all.

        The search begins where it was successful last: pages go on where the one before them ended.
        """
        count, child_at = (
            (RAW.FPDF_StructTree_CountChildren(element), RAW.FPDF_StructTree_GetChildAtIndex)
            if number < 0
            else (RAW.FPDF_StructElement_CountChildren(element), RAW.FPDF_StructElement_GetChildAtIndex)
        )
        self._left -= max(count, 0)
        start = min(self._starts.get(number, 0), max(count, 0))
        for place in chain(range(start, count), range(start)):
            self.is_whole = self.is_whole and self._left > 0 and len(self.elements) < MOST_ELEMENTS
            if not self._wanted or not self.is_whole:
                return
            child = child_at(element, place)
            if child:
                self._starts[number] = place
                if depth < DEEPEST:
                    self._walk(child, self._number(child, number, place), depth + 1)
            elif number >= 0:
                content = RAW.FPDF_StructElement_GetChildMarkedContentID(element, place)
                if content in self._wanted:
                    self._starts[number] = place
                    self._wanted.discard(content)
                    self._found[content] = self._number(None, number, place)

    def _number(self, element: Any, parent: int, place: int) -> int:
        """Return the number of an element; marked content is one without a role."""
        known = self._numbers.get((parent, place))
        if known is not None:
            return known
        self._numbers[parent, place] = number = len(self.elements)
        self.elements.append(described(element, parent, place) if element else Element("", parent, place))
        return number


def described(element: Any, parent: int, place: int) -> Element:
    """Return what an element says of itself."""
    role = said(RAW.FPDF_StructElement_GetType, element, LONGEST_ROLE)
    if role in CELLS:
        return Element(role, parent, place, "", spanned(element, b"ColSpan"), spanned(element, b"RowSpan"))
    alt = said(RAW.FPDF_StructElement_GetAltText, element, LONGEST_ALT) if role == "Figure" else ""
    return Element(role, parent, place, alt)


def said(get: Any, element: Any, most: int) -> str:
    """Return a text of an element, or nothing if it is too long."""
    buffer = (ctypes.c_ushort * (most // 2))()
    length = get(element, buffer, most)
    return bytes(buffer)[: max(length - 2, 0)].decode("utf-16-le", "ignore") if length <= most else ""


def spanned(element: Any, name: bytes) -> int:
    """Return how many columns or rows a cell takes (14.8.5.7)."""
    for index in range(min(max(RAW.FPDF_StructElement_GetAttributeCount(element), 0), DEEPEST)):
        attribute = RAW.FPDF_StructElement_GetAttributeAtIndex(element, index)
        value = RAW.FPDF_StructElement_Attr_GetValue(attribute, name) if attribute else None
        number = ctypes.c_float()
        if value and RAW.FPDF_StructElement_Attr_GetNumberValue(value, number):
            return min(max(int(number.value), 1), MOST_SPANNED) if number.value == number.value else 1
    return 1


class Bearers:
    """Which objects of a page bear the marks of others: what a form shows is marked where the form stands."""

    def __init__(self, page: Any) -> None:
        self._forms: dict[int | None, Any] = {}
        for form in objects(page, RAW.FPDF_PAGEOBJ_FORM):
            self._enter(form, form, 0)

    def content_of(self, item: Any) -> int:
        """Return the number of the marked content that an object is in, or -1."""
        bearer = self._forms.get(address_of(item), item)
        content: int = RAW.FPDFPageObj_GetMarkedContentID(bearer)
        return max(content, -1)

    def bearer_of(self, item: Any) -> Any:
        """Return the object whose marks an object has: its own, unless the form that it is in has some."""
        form = self._forms.get(address_of(item))
        return form if form and RAW.FPDFPageObj_CountMarks(form) > 0 else item

    def _enter(self, form: Any, outermost: Any, depth: int) -> None:
        for index in range(max(RAW.FPDFFormObj_CountObjects(form), 0)):
            if len(self._forms) >= MOST_OBJECTS:
                return
            item = RAW.FPDFFormObj_GetObject(form, index)
            self._forms[address_of(item)] = outermost
            if depth < DEEPEST_FORM and RAW.FPDFPageObj_GetType(item) == RAW.FPDF_PAGEOBJ_FORM:
                self._enter(item, outermost, depth + 1)


def address_of(item: Any) -> int | None:
    """Return what tells one of PDFium's objects from the others of its page."""
    address: int | None = ctypes.cast(item, ctypes.c_void_p).value
    return address
