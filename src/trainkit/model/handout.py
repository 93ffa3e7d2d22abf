"""Finished pages of a handout and their logical structure; exporters only write them down.

Coordinates are absolute EMU from the top left corner of the page.
"""

from __future__ import annotations

import msgspec

from .geometry import Box, Size
from .set_text import Line
from .typeset import Properties, Shape, TypesetPicture


class Element(msgspec.Struct, frozen=True, gc=False):
    """A node of the document's logical structure (ISO 32000-1, 14.7): `tag` is a standard structure type
    (14.8.4: "Document", "Sect", "H1", "P", "Figure", "L", "LI", "Lbl", "LBody", …), `parent` an index, -1 at the root.
    Children stand in the order of their indexes, a "Link" where its content stands within that of its parent.
    """

    tag: str
    parent: int
    alt: str = ""
    language: str = ""
    numbering: str = ""
    """The kind of labels in an "L" (14.8.5.5: "Decimal", "Disc", …); a list without labels has none."""
    scope: str = ""
    """What a "TH" heads (14.8.5.7: "Column", "Row", "Both")."""


class SlidePicture(msgspec.Struct, frozen=True, gc=False):
    """The slide of that index in the deck, drawn to fill the box."""

    slide: int
    box: Box


class PlacedPicture(msgspec.Struct, frozen=True, gc=False):
    """A picture drawn to fill the box."""

    picture: TypesetPicture
    box: Box


class LinkArea(msgspec.Struct, frozen=True, gc=False):
    """What of a page leads to an address, a URI, when it is clicked."""

    box: Box
    address: str


class Mark(msgspec.Struct, frozen=True, gc=False):
    """Something drawn on a page: content of the element of that index or, where `element` is None, an artifact
    (ISO 32000-1, 14.8.2.2) of the kind `artifact` ("Header", "Footer", or "" for layout). Where there is a `link`, the
    element is a "Link" (14.8.4.4.2).
    """

    content: tuple[Line, ...] | Shape | SlidePicture | PlacedPicture
    element: int | None = None
    artifact: str = ""
    link: LinkArea | None = None


class Page(msgspec.Struct, frozen=True, gc=False):
    """One page; marks are drawn in order, and their order is the reading order."""

    marks: tuple[Mark, ...]


class Bookmark(msgspec.Struct, frozen=True, gc=False):
    """An entry of the PDF outline; `page` is an index, `y` the place to scroll to, `level` counts from 0."""

    title: str
    page: int
    y: int
    level: int = 0


class TypesetHandout(msgspec.Struct, frozen=True, gc=False):
    """A finished handout. `elements[0]` is the Document element."""

    properties: Properties
    page_size: Size
    pages: tuple[Page, ...]
    bookmarks: tuple[Bookmark, ...]
    elements: tuple[Element, ...]
