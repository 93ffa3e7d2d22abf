"""Headings that a page shows by the name of a class alone: `<p class="rule-heading">`."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from itertools import zip_longest
from typing import Final

from .hints import WORD
from .tags import HEADINGS, names
from .tree import Element

NAMED: Final = frozenset(
    ("heading", "headings", "headline", "title", "subtitle", "subheading", "subhead", "subheadline")
)
"""What the last word of such a class is."""

TAGS: Final = names("p div span label strong b")

LONGEST: Final = 120
"""Characters: what is longer is no heading."""

FEWEST: Final = 2
"""A single one may be anything; those of a text come again."""

ABOVE_TEXT: Final = 0.8
"""The part of a class's elements that have text right behind them: headings do, names of boxes and buttons don't."""


def titled(root: Element, judged: Mapping[Element, str]) -> frozenset[Element]:
    """Return the elements of a page that are headings by the name of their class; those that are left out, hold or
    stand in links, or are headings anyway are none.
    """
    found: dict[str, list[tuple[Element, bool]]] = defaultdict(list)
    waiting = [root]
    while waiting:
        element = waiting.pop()
        if element in judged or element.tag in HEADINGS or element.tag in ("a", "table", "li", "blockquote"):
            continue
        children = list(element.elements)
        waiting += children
        for child, follower in zip_longest(children, children[1:]):
            if is_named(child) and child not in judged:
                name = child.attributes.get("class", "")
                found[name].append((child, follower is not None and follower.chars > 0 and not is_named(follower)))
    return frozenset(
        element
        for group in found.values()
        if len(group) >= FEWEST and sum(above for _, above in group) >= ABOVE_TEXT * len(group)
        for element, _ in group
    )


def subtitles(root: Element, title: str) -> dict[Element, Element]:
    """Return the headings of a page that hold a subtitle, each with it: its last element, if that is small print
    (HTML standard, 4.5.4), or if the page's title parts it by a sign from what stands before it.
    """
    found = {}
    for heading in (each for each in root.walk() if each.tag in ("h1", "h2")):
        last = heading.children[-1] if heading.children else None
        if not isinstance(last, Element) or last.tag not in ("small", "span") or heading.links or last.holds_blocks:
            continue
        before = " ".join("".join(n if isinstance(n, str) else n.words() for n in heading.children[:-1]).split())
        said = " ".join(last.words().split())
        parted = re.search(rf"{re.escape(before)}\s*[-–—:|]\s*{re.escape(said)}", title)
        if before and said and (last.tag == "small" or parted):
            found[heading] = last
    return found


def is_named(element: Element) -> bool:
    """Return whether an element is short, and its class says that it is a heading."""
    if element.tag not in TAGS or element.holds_blocks or element.links or not 0 < element.chars <= LONGEST:
        return False
    return any(last_word(name) in NAMED for name in element.attributes.get("class", "").split())


def last_word(name: str) -> str:
    """Return the last word of the name of a class: "heading" of "ruleHeading" and of "rule__heading"."""
    words: list[str] = re.findall(WORD, name)
    return words[-1].lower() if words else ""
