"""What paragraphs say of themselves: style, rank as a heading, list, indentation (ECMA-376 part 1, 17.3.1)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import msgspec

from trainkit.readers.office.names import W, is_on, number

from .numbering import Membership, Numbering
from .pieces import Text
from .styles import BODY, Style, Styles, indent_of, over

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

LONGEST_HEADING: Final = 300
"""Characters. A paragraph of more is running text, whatever its style says."""

MEANT: Final = frozenset(("subtitle", "caption", "quote", "code", "author", "date"))
"""Kinds of styles that make paragraphs something else than text or items."""


class Description(msgspec.Struct, frozen=True):
    """A paragraph without its text. `runs_on` if the next one goes on in its line; a mark that `is_hidden` isn't
    counted in lists.
    """

    style: Style
    outline: int
    member: Membership | None
    left: int
    first: int
    runs_on: bool
    is_hidden: bool

    def classify(self, text: Text) -> None:
        """Say what a paragraph of this description is."""
        is_short = len(text.text.strip()) <= LONGEST_HEADING
        text.left, text.first = self.left, self.first
        if self.style.kind in ("title", "contents") and is_short:
            text.kind = self.style.kind
        elif 0 <= self.outline < BODY and is_short:
            text.kind, text.level = "heading", self.outline + 1
        elif self.member is not None:
            text.kind, text.rank = "item", self.member.rank
        elif self.style.kind in MEANT:
            text.kind = self.style.kind

    def number(self, text: Text, numbering: Numbering) -> None:
        """Count a paragraph of a list. It is no item if it isn't counted, or its list shows neither number nor sign."""
        member = self.member
        if member is None or self.is_hidden:
            text.kind = "paragraph" if text.kind == "item" else text.kind
            return
        text.marker = numbering.count(member)
        text.is_bullet = member.level.is_bullet
        text.list_key = member.key
        if text.kind == "item" and not text.marker and member.level.style == "none":
            text.kind = self.style.kind if self.style.kind in MEANT else "paragraph"


class Properties:
    """The children of a `pPr` by their names."""

    def __init__(self, paragraph: Element) -> None:
        properties = paragraph.find(f"{W}pPr")
        self._children = {} if properties is None else {child.tag: child for child in properties}

    def get(self, name: str) -> Element | None:
        """Return the child of that name."""
        return self._children.get(f"{W}{name}") if self._children else None

    def value(self, name: str) -> str | None:
        """Return the value of the child of that name, None if there is none."""
        child = self.get(name)
        return None if child is None else child.get(f"{W}val")


def describe(paragraph: Element, styles: Styles, numbering: Numbering) -> Description:
    """Return what a paragraph says of itself."""
    properties = Properties(paragraph)
    style = styles.of(properties.value("pStyle"), "paragraph")
    outline = properties.value("outlineLvl")
    numbered = properties.get("numPr")
    member = numbering.membership(numbered, style)
    left, first = place_of(properties.get("ind"), style, member, numbered is not None)
    frame, mark = properties.get("framePr"), properties.get("rPr")
    is_initial = frame is not None and frame.get(f"{W}dropCap", "none") != "none"
    return Description(
        style,
        style.outline if outline is None else number(outline, BODY),
        member,
        left,
        first,
        is_initial or (mark is not None and mark.find(f"{W}del") is not None),
        mark is not None and is_set(mark, "vanish"),
    )


def place_of(own: Element | None, style: Style, member: Membership | None, is_own_list: bool) -> tuple[int, int]:
    """Return how many twips a paragraph's text, and its first line, stand in from the margin.

    A paragraph's list outdoes its style, if the paragraph itself says that it is in that list (17.9.22).
    """
    indent = style.indent
    if member is not None:
        listed = member.level.indent
        indent = over(listed, indent) if is_own_list else over(indent, listed)
    if own is not None:
        indent = over(indent_of(own), indent)
    left = indent.left or 0
    return left, left + (indent.first or 0)


def is_set(properties: Element, name: str) -> bool:
    """Return whether a property that switches something is there, and on."""
    child = properties.find(f"{W}{name}")
    return child is not None and is_on(child.get(f"{W}val"))
