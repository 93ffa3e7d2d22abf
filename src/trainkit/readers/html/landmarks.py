"""What has to be known of the whole page before any part of it is judged."""

from __future__ import annotations

from collections import Counter
from typing import Final

from .hints import hints
from .tags import HEADINGS
from .tree import Element

MOST: Final = 0.5
"""The share of the page's prose that makes an element the text itself, whatever its name is."""

HOMES: Final = frozenset(("/", "./", "index.html", "/index.html", "index.php"))


class Landmarks:
    """The page's first-rank headings, what its controls open, and how often which names occur in it."""

    def __init__(self, root: Element, title: str) -> None:
        self.root = root
        self.title = folded(title)
        self.parents: dict[Element, Element] = {}
        self.controlled: set[str | None] = set()
        self.names: Counter[str] = Counter()
        self.in_headings: set[Element] = set()
        self.times = 0
        titles: list[Element] = []
        for element in root.walk():
            self._note(element)
            if element.tag == "h1":
                titles.append(element)
        ranks = [element for element in self.in_headings if element.tag == "h2"]
        named = spelt(title)
        self._spelt = named
        self._opens_title = any(said and named.startswith(said) for said in map(spelt, map(Element.words, ranks)))
        real = [title for title in titles if not self.is_site_name(title)]
        self.titles = real or ([] if self._opens_title else titles)
        self.site_names = set(titles) - set(self.titles)
        # Where one of several is the page's title, the others head sections, or boxes beside the text.
        shown = [title for title in self.titles if not self._is_beside(title)]
        claimed = [title for title in shown if title.chars and folded(title.words()) in self.title]
        self.above_title = {above for title in claimed or shown for above in (title, *self.ancestors(title))}

    def _note(self, element: Element) -> None:
        for child in element.elements:
            self.parents[child] = element
        attributes = element.attributes
        if attributes:
            self.names.update(hints(element))
            for name in ("aria-controls", "data-target", "data-bs-target", "href"):
                target = attributes.get(name, "")
                if target and (name == "aria-controls" or target.startswith("#")):
                    self.controlled.add(target.lstrip("#"))
        self.times += element.tag == "time"
        if element.tag in HEADINGS:
            self.in_headings.add(element)
        if element in self.in_headings:
            self.in_headings.update(element.elements)

    def ancestors(self, element: Element) -> list[Element]:
        """Return what the element stands in, innermost first."""
        found = []
        while element in self.parents:
            element = self.parents[element]
            found.append(element)
        return found

    def _is_beside(self, title: Element) -> bool:
        """Return whether a heading stands in a box beside the text."""
        around = [above for above in self.ancestors(title) if not self.is_most(above)]
        return any(above.tag in ("aside", "nav", "footer") or "sidebar" in hints(above) for above in around)

    def is_most(self, element: Element) -> bool:
        """Return whether the element holds so much of the prose that it is no furniture."""
        return element.prose >= MOST * self.root.prose and element.prose > 0

    def is_site_name(self, title: Element) -> bool:
        """Return whether a heading of the first rank names the site: it links to the front page, as logos do, or ends
        the page's title that a heading of the second rank begins.
        """
        if self._opens_title and (said := spelt(title.words())) and self._spelt.endswith(said):
            return True
        around = hints(title) | (hints(self.parents[title]) if title in self.parents else frozenset())
        homes = any(part.tag == "a" and part.get("href") in HOMES for part in title.walk())
        return "logo" in around or (homes and title.linked == title.chars)


def spelt(text: str) -> str:
    """Return the letters and digits of a text: what a heading sets in two lines, a page's title parts by a sign."""
    return "".join(filter(str.isalnum, text.lower()))


def folded(text: str) -> str:
    """Return text as it is compared: in lower case, with single spaces."""
    return " ".join(text.lower().split())
