"""What the links of an element tell: a table of contents, buttons for sharing, a way back to the top."""

from __future__ import annotations

import re
from typing import Final

from .landmarks import Landmarks
from .tags import names
from .tree import Element

SHARING = re.compile(
    r"facebook\.com/(?:sharer|share|dialog)|twitter\.com/(?:intent|share|home\?)|x\.com/intent|linkedin\.com/share"
    r"|pinterest\.\w+/pin/create|t\.me/share|api\.whatsapp\.com/send|wa\.me/\?|whatsapp://|reddit\.com/submit"
    r"|xing\.com/spi|vk\.com/share|service\.weibo\.com|b\.hatena\.ne\.jp|line\.me/r|mailto:\?"
)
"""Addresses at which networks take a page that somebody shares."""

NETWORKS: Final = names(
    "facebook twitter x whatsapp linkedin pinterest xing reddit telegram mastodon bluesky tumblr vk weibo line"
    " instagram youtube tiktok e-mail email mail print share tweet pocket flipboard threads hatena viber snapchat"
)
"""What such links are called, in any language."""

FEWEST_CONTENTS: Final = 3
LINKED_CONTENTS: Final = 0.6
"""So many links into the page, with so much of the text in them, are its table of contents."""

LONGEST_BAR: Final = 250
LINKED_BAR: Final = 0.3
"""A share bar is short, and a good part of it is links; the rest is "Share this page with your friends:"."""

OPENING: Final = names("data-toggle data-bs-toggle aria-expanded aria-controls role onclick")
"""Attributes of a link that opens what stands below it, and is its heading."""

LONGEST_JUMP: Final = 40
"""Characters of "Back to top" and "Jump to the recipe"."""

REGIONS: Final = names("div section ul ol p table td tbody dl aside nav details center li menu")


def link_rule(element: Element, page: Landmarks, in_text: bool) -> str:
    """Return what an element is by its links alone, "" if they don't say."""
    if not element.links or element.tag not in REGIONS or page.is_most(element):
        return ""
    mostly_links = element.linked >= LINKED_CONTENTS * element.chars
    if element.links >= FEWEST_CONTENTS and element.anchors >= 0.8 * element.links and mostly_links:
        return "contents" if element not in page.above_title else ""
    if element.links == 1 and element.anchors == 1 and element.linked == element.chars:
        link = next(part for part in element.walk() if part.anchors and part.tag == "a")
        return "" if OPENING.intersection(link.attributes) or element.chars > LONGEST_JUMP else "navigation"
    is_bar = element.chars <= LONGEST_BAR and element.linked >= LINKED_BAR * element.chars
    return "share-bar" if is_bar and shares(element) else ""


def shares(element: Element) -> bool:
    """Return whether most of two or more links share the page with others."""
    if element.links < 2:
        return False
    links = [part for part in element.walk() if part.tag == "a"]
    sharing = sum(
        SHARING.search(link.get("href")) is not None or link.words().strip().lower() in NETWORKS for link in links
    )
    return sharing * 2 > len(links)
