"""What the child process that opens a PDF tells its parent: plain data, which is checked against these types.

Lengths are points; places are counted from the upper left corner of the page as its text is read, so that y grows
downwards.
"""

from __future__ import annotations

import struct
from typing import Final

import msgspec

LENGTH: Final = struct.Struct("<Q")
"""The number of bytes of a document, which stands before it."""


class Style(msgspec.Struct, frozen=True, array_like=True):
    """How a stretch of text is set. `size` is that on the page.

    `hidden` text isn't painted: scanners put what they recognised behind the picture of a page. `mark` is the tag of
    the marked content that the text stands in, if that tag says what the text is: "Artifact", "Figure", "H1" … "H6".
    """

    size: float
    font: str
    bold: bool
    monospaced: bool
    hidden: bool
    mark: str


class Word(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """Characters without a blank between them, in one style: the index of it, and where they stand.

    `base` is the height of the base line; `glued` says that no blank parts the word from the one before it; `element`
    is the index of the element that it belongs to, -1 if there is none.
    """

    text: str
    left: float
    right: float
    base: float
    style: int
    glued: bool
    element: int = -1


class Box(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """A rectangle."""

    left: float
    top: float
    right: float
    bottom: float


class Image(msgspec.Struct, frozen=True, array_like=True):
    """A picture on a page, encoded; without `data` it was too large to be taken out. `element` is as that of
    a word.
    """

    box: Box
    data: bytes
    element: int = -1


class Sheet(msgspec.Struct, frozen=True, array_like=True):
    """A page: its words in the order in which it paints them, the lines ruled on it, as thin boxes, its pictures,
    and what of its text runs in another direction than most. `is_picture` is whether it paints something, but no text.
    """

    width: float
    height: float
    words: list[Word]
    rules: list[Box]
    images: list[Image]
    turned: str
    is_picture: bool


class Element(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """A part of the logical structure of a tagged document (ISO 32000-1, 14.7.2), or a piece of its marked content.

    `role` is its type in terms of the standard ("H1", "LI"), "" for marked content; `parent` the index of the element
    that it is in, -1 if there is none, and `place` its place there. `alt` is what a figure shows; a cell takes so many
    `columns` and `rows`.
    """

    role: str
    parent: int
    place: int
    alt: str = ""
    columns: int = 1
    rows: int = 1


class Bookmark(msgspec.Struct, frozen=True, array_like=True):
    """An entry of the list of contents that viewers show beside a document; pages count from 0, levels from 1."""

    title: str
    level: int
    page: int


class Contents(msgspec.Struct, frozen=True, tag="contents"):
    """All that is read from a document. `elements` come behind their parents; there are none if it isn't tagged."""

    title: str
    language: str
    styles: list[Style]
    bookmarks: list[Bookmark]
    sheets: list[Sheet]
    elements: list[Element] = []


class Refusal(msgspec.Struct, frozen=True, tag="refusal"):
    """Why a document isn't read: the rest of a sentence that begins with its name and "can't be read: "."""

    reason: str


Answer = Contents | Refusal
