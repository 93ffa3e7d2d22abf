"""Finds the text of a page, and why everything else on it is left out.

First what each element shows of itself (`furniture`); then what the page marks as its main content; where it marks
nothing that can be believed, the innermost element that holds most of the prose. What surrounds marked content goes;
what surrounds content that was only found by its weight goes if it is made of links.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Final

from .furniture import reason
from .hints import hints
from .landmarks import Landmarks, folded
from .tags import HEADINGS, names
from .tree import Element

TRUSTED: Final = 0.6
"""The share of the prose with which what a page calls its main content is believed; elsewhere is the rest."""

DESCEND: Final = 0.65
"""The share of the prose with which one element among its siblings is where the text stands."""

LINKED: Final = 0.5
"""The share of text in links from which something beside the text is a menu; at the text's edges it takes more."""

BESIDE: Final = 0.2
SENTENCE = re.compile(r"[.!?:](?:\s|$)|[。！？：]")
"""A list beside the text that is so much smaller, and holds no sentence, is a menu."""

LINKED_AT_EDGE: Final = 0.7
PROSE_BETWEEN_EDGES: Final = 300
"""Characters. In a shorter text, lines of links may be all that it says."""

KEPT_AT_LEAST: Final = 0.05
"""If less of a page's text than that is left, the judgement was wrong, and only what is hidden goes."""

Judged = dict[Element, str]
PASSED: Final = frozenset(("blockquote", "pre", "code", "math"))
"""Whoever wrote these wrote all that is in them."""

CONTAINERS: Final = names("html body div section article main center table tbody tr td form font span")
MARKED: Final = frozenset(("article", "main"))
FOLLOWED: Final = frozenset(("contents", "related-links", "comments", "share-bar", "newsletter", "navigation", "tags"))
"""What a heading that stands for it alone goes with."""


def judge(page: Landmarks) -> Mapping[Element, str]:
    """Return the elements of a page that are no part of its text, each with a reason as a kebab-case name."""
    judged: Judged = {}
    root = page.root
    mark(root, page, judged, in_text=False)
    weights: dict[Element, int] = {}
    weigh(root, judged, weights)
    core, is_marked = find_core(page, weights)
    around(core, page, judged, is_marked)
    if weights.get(core, 0) >= PROSE_BETWEEN_EDGES:
        trim(core, judged, "navigation", backwards=False)
        trim(core, judged, "related-links", backwards=True)
    headless(root, judged)
    dropped = sum(element.chars for element in judged)
    if root.chars and root.chars - dropped < KEPT_AT_LEAST * min(root.chars, max(root.prose, root.chars // 4)):
        judged = {element: why for element, why in judged.items() if why == "hidden" and not page.is_most(element)}
        if root.chars - sum(element.chars for element in judged) <= 0:
            return {}
    return judged


def mark(element: Element, page: Landmarks, judged: Judged, in_text: bool) -> None:
    """Judge what is within the element, outermost first."""
    inside = in_text or element.tag in MARKED or element.get("role") in MARKED
    for child in element.elements:
        why = reason(child, page, inside)
        if child in page.site_names:
            why = "page-header"
        if why:
            judged[child] = why
        elif child.tag not in PASSED:
            mark(child, page, judged, inside or child.tag == "section")


def weigh(element: Element, judged: Judged, weights: dict[Element, int]) -> int:
    """Note how much prose of each element is left, and return it for this one."""
    if element in judged:
        return 0
    lost = sum(child.prose - weigh(child, judged, weights) for child in element.elements)
    weights[element] = element.prose - lost
    return weights[element]


def find_core(page: Landmarks, weights: Mapping[Element, int]) -> tuple[Element, bool]:
    """Return the element that holds the text, and whether the page marks it."""
    scope, is_marked = page.root, False
    total = weights[page.root]
    mains = [each for each in weights if each.tag == "main" or each.get("role") == "main"]
    best = max(mains, key=lambda each: weights[each], default=None)
    if best is not None and weights[best] >= TRUSTED * total:
        scope, is_marked = best, True
    article = one_article(scope, page, weights)
    if article is not None:
        return article, True
    bodies = [each for each in weights if each.get("itemprop") == "articlebody"]
    if not is_marked and len(bodies) == 1 and weights[bodies[0]] >= TRUSTED * total:
        return bodies[0], True
    return (scope, True) if is_marked else (heaviest(page.root, weights), False)


def one_article(scope: Element, page: Landmarks, weights: Mapping[Element, int]) -> Element | None:
    """Return the article that is the text of `scope`; None if there is none, or if several are sections of one text."""
    within = [each for each in scope.walk() if each in weights and is_article(each)]
    tops = set(within)
    articles = [each for each in within if not tops.intersection(page.ancestors(each))]
    best = max(articles, key=lambda each: weights[each], default=None)
    if best is None or best is scope:
        return best
    titled = sum(any(part.tag == "h1" for part in each.walk()) for each in articles)
    if titled > 1 and weights[best] * 2 >= weights[scope] * TRUSTED:
        return best
    return best if weights[best] >= TRUSTED * weights[scope] else None


def is_article(element: Element) -> bool:
    """Return whether an element is marked as an article."""
    return element.tag == "article" or element.get("role") == "article"


def heaviest(root: Element, weights: Mapping[Element, int]) -> Element:
    """Return the innermost element that holds most of the prose of the page, in blocks of its own."""
    core = root
    while True:
        children = [child for child in core.elements if child.tag in CONTAINERS and child.holds_blocks]
        best = max(children, key=lambda child: weights.get(child, 0), default=None)
        if best is None or weights.get(best, 0) < DESCEND * weights[core] or not weights[core]:
            return core
        core = best


def around(core: Element, page: Landmarks, judged: Judged, is_marked: bool) -> None:
    """Judge what stands around the core; the title above it stays."""
    headings = [] if any(each in page.titles for each in core.walk()) else [t for t in page.titles if t not in judged]
    matching = [each for each in headings if (text := folded(each.words())) and text in page.title]
    kept = (matching or headings)[:1]
    way = {core, *page.ancestors(core)}
    way.update(above for each in kept for above in (each, *page.ancestors(each)))
    is_named = any("main-text" in hints(each) for each in (core, *page.ancestors(core)))
    for element in [each for each in way if each is not core and each not in kept]:
        for child in element.elements:
            if child in way or child in judged:
                continue
            if child.is_block and child.links and child.linked >= LINKED * child.chars:
                judged[child] = "navigation"
            elif is_marked and child.chars:
                judged[child] = "outside-main-text"
            elif is_named and child.prose < BESIDE * core.prose and is_bare_list(child):
                judged[child] = "navigation"


def is_bare_list(element: Element) -> bool:
    """Return whether a region is a list in which nothing is said."""
    if element.tag in ("p", "table") or not any(part.tag == "li" for part in element.walk()):
        return False
    return SENTENCE.search(element.words()) is None


def trim(core: Element, judged: Judged, why: str, backwards: bool) -> None:
    """Take the blocks at an edge of the text that are made of links, with the heading over the last of them."""
    taken = False
    for child in reversed(core.children) if backwards else core.children:
        if not isinstance(child, Element):
            if child.strip():
                return
            continue
        if child in judged or not child.chars:
            continue
        if (
            child.is_block
            and child.links
            and child.linked >= LINKED_AT_EDGE * child.chars
            and child.tag not in HEADINGS
        ):
            judged[child] = why
            taken = True
        elif backwards and taken and child.tag in HEADINGS:
            judged[child] = why
            taken = False
        else:
            if child.tag in CONTAINERS and child.holds_blocks:
                trim(child, judged, why, backwards)
            return


def headless(root: Element, judged: Judged) -> None:
    """Take the headings below which everything was taken: "Contents", "Share this page"."""
    found: Judged = {}
    for element in root.walk():
        if element in judged or element.tag in PASSED:
            continue
        for heading, follower in headed(element):
            if follower in judged and judged[follower] in FOLLOWED and heading not in judged:
                found[heading] = judged[follower]
    judged.update(found)


def headed(element: Element) -> Iterator[tuple[Element, Element]]:
    """Yield the headings among an element's children below which a single block stands, with that block."""
    below: list[Element | str] = []
    heading: Element | None = None
    for child in (*element.children, None):
        if child is None or (isinstance(child, Element) and child.tag in HEADINGS):
            if heading is not None and heading.tag != "h1" and len(below) == 1 and isinstance(below[0], Element):
                yield heading, below[0]
            heading, below = child, []
        elif child.strip() if isinstance(child, str) else child.chars:
            below.append(child)
