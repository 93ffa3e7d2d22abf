"""Quotations: whose words they are, and blockquotes that only indent."""

from __future__ import annotations

import re
from typing import Final

from .tags import names
from .tree import Element

STRUCTURE: Final = names("h1 h2 h3 h4 h5 h6 ul ol table pre blockquote dl figure")
"""What nobody says: a blockquote that holds it is there to indent, as mail programs and old editors do it."""

INDENTING = re.compile(r"margin(?:-left)?\s*:|border\s*:\s*none")
SIGNED = re.compile(r"\s*[—–―~]|\s*-{1,2}\s")


def is_indentation(element: Element) -> bool:
    """Return whether a blockquote is no quotation."""
    if INDENTING.search(element.get("style")) or element.get("class") == "webkit-indent-blockquote":
        return True
    return any(part.tag in STRUCTURE for part in element.walk() if part is not element)


def attribution_of(element: Element) -> Element | None:
    """Return the part of a quotation that says whose words it is: a footer, `<cite>` alone, a last line with a dash."""
    children = [child for child in element.elements if child.chars]
    last = children[-1] if children else None
    if last is None:
        return None
    if last.tag in ("footer", "cite", "figcaption") or "author" in last.get("class"):
        return last
    if last.tag in ("p", "div") and len(children) > 1:
        inner = [child for child in last.elements if child.chars]
        is_cite = len(inner) == 1 and inner[0].tag == "cite" and inner[0].chars >= last.chars - 3
        return last if is_cite or SIGNED.match(last.words()) else None
    return None
