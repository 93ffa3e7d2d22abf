"""What stands on a page without being part of its text, as far as an element itself shows it.

One rule is one row of `RULES`: it gives a reason, or "" if it has none. Tags, roles and hidden content are believed;
names of classes only where the measures of the element agree; and nothing that holds half of the page's prose is
furniture, whatever it is called.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from math import inf
from typing import Final

from .hints import hints
from .landmarks import Landmarks
from .links import link_rule
from .styles import is_hidden
from .tags import names
from .tree import Element

BY_TAG: Final = {
    "nav": "navigation",
    "noscript": "hidden",
    "noframes": "hidden",
    "svg": "drawing",
    **dict.fromkeys(("iframe", "object", "video", "audio", "canvas"), "embedded"),
    **dict.fromkeys(("select", "textarea", "datalist", "search"), "form"),
}
BY_ROLE: Final = {
    "navigation": "navigation",
    "menu": "navigation",
    "menubar": "navigation",
    "toolbar": "navigation",
    "tablist": "navigation",
    "search": "form",
    "dialog": "dialog",
    "alertdialog": "dialog",
    "doc-toc": "contents",
    "doc-backlink": "reference-mark",
    "tooltip": "hidden",
}

NAMED: Final = {
    "cookie-notice": (3000, 0.0),
    "breadcrumb": (300, 0.0),
    "share-bar": (200, 0.0),
    "comments": (inf, 0.0),
    "quoted-mail": (inf, 0.0),
    "references": (inf, 0.0),
    "related-links": (900, 0.25),
    "newsletter": (600, 0.0),
    "advertisement": (200, 0.0),
    "pagination": (200, 0.3),
    "page-links": (400, 0.0),
    "contents": (300, 0.5),
    "tags": (150, 0.3),
    "feedback": (300, 0.0),
    "author-box": (800, 0.0),
    "byline": (160, 0.0),
    "date": (60, 0.0),
    "kicker": (50, 0.0),
    "edit-link": (40, 0.0),
    "hidden": (300, 0.0),
    "navigation": (200, 0.5),
    "sidebar": (1500, 0.0),
    "page-footer": (800, 0.0),
    "page-header": (200, 0.0),
}
"""What a name suggests → the most characters of prose, and the least share of text in links, with which it is believed.
Such parts of a page are short or full of links; a class that says so of more is about something else."""

INLINE_NAMES: Final = frozenset(("edit-link", "hidden", "navigation", "share-bar", "breadcrumb", "advertisement"))
"""What an inline element may be by its name; a "date" within a line is part of the line."""

UNNAMED: Final = names("html body main article h1 h2 h3 h4 h5 h6 td th tr tbody table pre code dt dd")
"""Elements whose names tell of the page or of their content, not of their part in the page."""

MOST_SIGNED: Final = 4
"""A page with more bylines or dates than that is about people or days: a timetable, a timeline."""

ASIDE_IN_TEXT: Final = 2
"""An aside within an article is a remark on it if its prose is so many times its links."""

FOOTER_IN_TEXT: Final = 400
"""Characters. Below an article stand its tags, dates and names; longer is text."""

COPYRIGHT = re.compile(r"\W*(?:©|\(c\)\s*\d|copyright\b.{0,20}(?:©|\d{4}))", re.IGNORECASE)
SIGNED: Final = 120
"""Characters of a line that says who wrote the text, and when."""

EMBEDDED = re.compile(
    r"(?:instagram|tiktok|threads|bluesky|reddit|twitter|fb|imgur|pin|text-post)-(?:media|embed|tweet|post\w*)(?:-|\b)"
)
"""Classes that networks tell pages to give to what they show of others' posts (their embed codes)."""

BACK = re.compile(r"\bhistory\.(?:back\(|go\(\s*-)")
"""What steps back in a browser's history (HTML standard, 7.2.5)."""

LABELLED: Final = 40
"""Characters beside links to a page's categories: `Filed under:`."""

Rule = Callable[[Element, Landmarks, bool], str]


def reason(element: Element, page: Landmarks, in_text: bool) -> str:
    """Return why the element is no part of the page's text, "" if nothing says so; `in_text`: within an article."""
    return next((found for rule in RULES if (found := rule(element, page, in_text))), "")


def concealed(element: Element, page: Landmarks, in_text: bool) -> str:
    """Content that isn't shown, and that nothing on the page opens: an answer below its question is read."""
    attributes = element.attributes
    hidden = "hidden" in attributes and element.get("hidden") != "until-found"
    hidden = hidden or element.get("aria-hidden") == "true" or is_hidden(element)
    hidden = hidden or (element.tag == "dialog" and "open" not in attributes)
    if not hidden or element.get("role") == "tabpanel" or "revealed" in hints(element):
        return ""
    return "" if attributes.get("id") in page.controlled else "hidden"


def named(element: Element, page: Landmarks, in_text: bool) -> str:
    """Names, where the measures agree."""
    if element.tag in UNNAMED or element in page.above_title or page.is_most(element):
        return ""
    found = hints(element)
    if element.get("aria-label") == "breadcrumb":
        return "breadcrumb"
    for kind, (prose, share) in NAMED.items() if found else ():
        if kind not in found or (not element.is_block and kind not in INLINE_NAMES):
            continue
        if kind in ("byline", "date") and page.names[kind] > MOST_SIGNED:
            continue
        if kind in ("sidebar", "advertisement", "date") and "note" in found:
            continue
        if element.prose <= prose and element.linked >= share * element.chars:
            return kind
    return ""


def tagged(element: Element, page: Landmarks, in_text: bool) -> str:
    """Elements and roles that say what they are."""
    found = BY_ROLE.get(element.get("role")) or BY_TAG.get(element.tag, "")
    return "contents" if found == "navigation" and element.links > 1 and element.anchors == element.links else found


def button(element: Element, page: Landmarks, in_text: bool) -> str:
    """Buttons that open no part of the text, and links back to where a visitor came from."""
    if element.tag == "a" and BACK.search(element.get("onclick") or element.get("href")):
        return "navigation"
    if element.tag != "button" or "aria-expanded" in element.attributes or "aria-controls" in element.attributes:
        return ""
    return "" if element in page.in_headings else "form"


def landmark(element: Element, page: Landmarks, in_text: bool) -> str:
    """Heads and feet of pages, what stands beside the text, and forms."""
    role, tag = element.get("role"), element.tag
    if element in page.above_title or page.is_most(element):
        return ""
    if tag == "form":
        return "form"
    if (tag == "header" and not in_text) or role == "banner":
        return "page-header"
    if tag == "footer" or role == "contentinfo":
        return "page-footer" if not in_text or element.prose <= FOOTER_IN_TEXT else ""
    if tag == "aside" or role == "complementary":
        is_remark = in_text and element.prose >= ASIDE_IN_TEXT * element.linked
        return "" if is_remark or "note" in hints(element) else "aside"
    return ""


def signed(element: Element, page: Landmarks, in_text: bool) -> str:
    """Lines that their markup shows to be a byline or a date."""
    if not element.is_block or not 0 < element.chars <= SIGNED or element.holds_blocks or element.tag in UNNAMED:
        return ""
    if COPYRIGHT.match(element.words()):
        return "page-footer"
    if page.times > MOST_SIGNED:
        return ""
    parts = list(element.walk())
    if any(part.get("rel") == "author" or part.get("itemprop") == "author" for part in parts):
        return "byline"
    dates = [part for part in parts if part.tag == "time" or part.get("itemprop").startswith("date")]
    return "date" if dates and sum(part.chars for part in dates) * 2 >= element.chars else ""


def embedded(element: Element, page: Landmarks, in_text: bool) -> str:
    """Judge posts of others, which a script of their network sets into the page."""
    return "embedded" if element.is_block and EMBEDDED.search(element.get("class")) else ""


def categories(element: Element, page: Landmarks, in_text: bool) -> str:
    """Judge links that say of themselves that they lead to a category of the site (HTML standard, 4.6.7.11)."""
    if not element.is_block or not element.links or element.chars - element.linked > LABELLED:
        return ""
    links = [part for part in element.walk() if part.tag == "a"]
    return "tags" if all("tag" in link.get("rel").split() for link in links) else ""


RULES: Final[tuple[Rule, ...]] = (concealed, named, tagged, button, landmark, link_rule, signed, embedded, categories)
"""In this order; the first that has a reason names it."""
