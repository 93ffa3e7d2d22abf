"""What Word writes into the styles of a page: list items that are paragraphs, titles, tables of contents.

Word marks an item by `mso-list: l0 level2 lfo1` and sets its bullet or number as text before it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

import msgspec

from trainkit.readers.inline import Fragment

from .tree import Element

LEVEL = re.compile(r"mso-list\s*:[^;]*\blevel(\d)")
MARGIN = re.compile(r"margin-left\s*:\s*([\d.]+)(pt|cm|in|px)")
POINTS: Final = {"pt": 1.0, "cm": 72 / 2.54, "in": 72.0, "px": 0.75}
STEP: Final = 36.0
"""Points that Word indents each rank of a list by, unless told otherwise."""

BULLET = re.compile(r"\s*([·•●○▪■◦‣➢✓§Øüvoq\uf0b7\uf0a7\uf0d8\uf0fc–-])(?:[\s\xa0]+|$)")
NUMBER = re.compile(
    r"\s*(\(?(?:\d{1,3}(?:\.\d{1,3})*|[A-Za-z]|[ivxlcIVXLC]{1,6})[.)]|\d{1,3}(?:\.\d{1,3})+)(?:[\s\xa0]+|$)"
)


class WordItem(msgspec.Struct, frozen=True):
    """An item of one of Word's lists."""

    level: int
    marker: str
    fragments: Sequence[Fragment]


def is_list_paragraph(element: Element) -> bool:
    """Return whether Word shows the paragraph as an item of a list."""
    return LEVEL.search(element.get("style")) is not None or element.get("class").startswith("msolistparagraph")


def item(element: Element, fragments: Sequence[Fragment]) -> WordItem | None:
    """Return the item that a list paragraph is, without its bullet or number; None if it begins with neither."""
    text = "".join(fragment.text for fragment in fragments)
    bullet, number = BULLET.match(text), NUMBER.match(text)
    found = bullet or number
    if found is None:
        return None
    style = element.get("style")
    named, margin = LEVEL.search(style), MARGIN.search(style)
    level = int(named[1]) if named else round(float(margin[1]) * POINTS[margin[2]] / STEP) if margin else 1
    return WordItem(min(max(level, 1), 9), "" if bullet else found[1], after(fragments, found.end()))


def after(fragments: Sequence[Fragment], offset: int) -> list[Fragment]:
    """Return the fragments from an offset in their text on."""
    rest = []
    for fragment in fragments:
        if offset < len(fragment.text):
            rest.append(fragment._replace(text=fragment.text[offset:]))
        offset = max(0, offset - len(fragment.text))
    return rest


def heading_level(element: Element) -> int:
    """Return the rank of a heading that only its style marks as one, 0 for other paragraphs."""
    name = element.get("class")
    if name.startswith("msotitle"):
        return 1
    found = re.match(r"msoheading(\d)|(?:heading|berschrift)(\d)$", name)
    return int(found[1] or found[2]) if found else 0
