"""What a page's styles say about its text: bold or not, shown or hidden, how lists are numbered."""

from __future__ import annotations

import re
from typing import Final

from .tree import Element

RULE = re.compile(r"(?:^|[},;])\s*\.([\w-]+)\s*\{([^{}]{0,2000})\}")
"""A rule for one class alone (CSS Syntax 3); what more there may be in a style sheet takes a browser to judge."""

COMMENT = re.compile(r"/\*.*?\*/|<!--|-->", re.DOTALL)
WEIGHT = re.compile(r"font-weight\s*:\s*([\w-]+)")
SHORTHAND = re.compile(r"(?:^|;)\s*font\s*:[^;]*\bbold")
HIDDEN = re.compile(r"(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all)")
LIST_TYPE = re.compile(r"list-style(?:-type)?\s*:\s*([a-z-]+)")
GOOGLE_COUNTER = re.compile(r"\.(lst-kix_[\w-]+)\s*>\s*li:before\s*\{[^{}]*?counter\([\w-]+,\s*([\w-]+)\)")
"""How documents exported by Google number a list: `.lst-kix_x-1>li:before{content:counter(lst-ctn-kix_x-1,…)}`."""

BOLD_TAGS: Final = frozenset(("b", "strong", "th"))
FROM_BOLD: Final = 600
"""Weights from "semi-bold" upwards look bold (CSS Fonts 4, 2.2)."""


class Styles:
    """The parts of a page's style sheets that matter to its text."""

    def __init__(self, sheets: str) -> None:
        clean = COMMENT.sub(" ", sheets) if "{" in sheets else ""
        self._weights = {name: bold for name, body in RULE.findall(clean) if (bold := weight(body)) is not None}
        self._counters = dict(GOOGLE_COUNTER.findall(clean)) if "lst-kix_" in clean else {}

    def is_strong(self, element: Element, inherited: bool) -> bool:
        """Return whether the element's text is bold, within text that is bold or not."""
        own = weight(element.get("style")) if "style" in element.attributes else None
        if own is None and self._weights and "class" in element.attributes:
            given = [self._weights[name] for name in element.attributes["class"].split() if name in self._weights]
            own = given[-1] if given else None
        if own is not None:
            return own
        return inherited or element.tag in BOLD_TAGS

    def list_type(self, element: Element) -> str:
        """Return the CSS name of a list's numbering ("lower-alpha"), "" if only its tag says it."""
        given = LIST_TYPE.search(element.get("style")) if "style" in element.attributes else None
        if given:
            return given[1]
        names = element.attributes.get("class", "").split() if self._counters else []
        return next((self._counters[name] for name in names if name in self._counters), "")


def weight(declarations: str) -> bool | None:
    """Return whether declarations make text bold; None if they don't say."""
    found = WEIGHT.search(declarations)
    if found is None:
        return True if SHORTHAND.search(declarations) else None
    value = found[1]
    return int(value) >= FROM_BOLD if value.isdecimal() else value in ("bold", "bolder")


def is_hidden(element: Element) -> bool:
    """Return whether the element's own style hides it."""
    return "style" in element.attributes and HIDDEN.search(element.get("style")) is not None
