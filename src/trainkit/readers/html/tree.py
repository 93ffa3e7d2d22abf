"""A web page as a tree of elements that know how much text they hold.

libxml2 parses, and says each start tag, end tag and text in order; the tree is built here, because libxml2's own ends
2,048 elements deep and drops the rest of the page, and because its line numbers end at 65,535.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

import msgspec

from trainkit.scripts import count_wide

from .tags import BLOCKS, UNSEEN

DEEPEST: Final = 120
"""What is nested deeper stands side by side from there on. No page is written so deep (browsers stop at 512), and
functions that walk down the tree may call themselves."""

FOREIGN: Final = frozenset(("o", "w", "v", "m", "st1"))
"""Prefixes of office programs: `<o:p>` is no paragraph. Other prefixes name HTML itself (`<xhtml:p>`)."""

DISPLAY = re.compile(r"display\s*:\s*([\w-]+)")
LANGUAGES: Final = ("lang", "xml:lang")


class Element(msgspec.Struct, frozen=True, eq=False):
    """An element. `chars` counts its text, twice for East Asian characters; `linked` the part of it in links; `links`
    and `anchors` count the links, and those that lead to a place in the same page; `line` is that of its start tag.
    """

    tag: str
    attributes: dict[str, str]
    children: tuple[Element | str, ...]
    line: int
    is_block: bool
    holds_blocks: bool
    chars: int
    linked: int
    links: int
    anchors: int

    @property
    def prose(self) -> int:
        """The text that is no link."""
        return self.chars - self.linked

    @property
    def elements(self) -> Iterator[Element]:
        """The children that are elements."""
        return (child for child in self.children if isinstance(child, Element))

    def get(self, name: str) -> str:
        """Return an attribute in lower case, "" if there is none."""
        return self.attributes.get(name, "").strip().lower()

    def walk(self) -> Iterator[Element]:
        """Yield this element and all within it, in reading order."""
        waiting = [self]
        while waiting:
            element = waiting.pop()
            yield element
            waiting += [child for child in reversed(element.children) if isinstance(child, Element)]

    def words(self) -> str:
        """Return all text, in which blocks and line breaks are parted by a space."""
        parts: list[str] = []
        waiting: list[Element | str] = [self]
        while waiting:
            node = waiting.pop()
            if isinstance(node, str):
                parts.append(node)
                continue
            apart = node.is_block or node.tag in ("br", "button", "option")
            waiting += [" ", *reversed(node.children), " "] if apart else reversed(node.children)
        return "".join(parts)


class Page(msgspec.Struct, frozen=True):
    """A parsed page: its tree, what its head says, and its style sheets."""

    root: Element
    title: str
    language: str
    styles: str


class Open(msgspec.Struct):
    """An element whose end tag is still to come."""

    tag: str
    attributes: dict[str, str]
    line: int
    children: list[Element | str]


class Builder:
    """Builds the tree from what libxml2 says; the methods are those that lxml calls on a parser's target."""

    def __init__(self) -> None:
        self.line = 1
        self._open = [Open("", {}, 1, [])]
        self._depth = 1
        self._title = self._shown_title = self._language = ""
        self._styles: list[str] = []

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """Open an element."""
        prefix, _, name = tag.lower().rpartition(":")
        self._depth += 1
        if self._depth > DEEPEST:
            self._finish()
        plain = {key.lower(): value or "" for key, value in attributes.items()}
        self._open.append(Open(tag if prefix in FOREIGN else name, plain, self.line, []))
        if name in ("html", "body") and not self._language:
            self._language = next((plain[key] for key in LANGUAGES if plain.get(key)), "")

    def end(self, tag: str) -> None:
        """Close the element."""
        self._depth -= 1
        if self._depth < DEEPEST:
            self._finish()

    def data(self, text: str) -> None:
        """Take text."""
        self._open[-1].children.append(text)

    def close(self) -> Page:
        """Return the page."""
        while len(self._open) > 1:
            self._finish()
        return Page(
            finished(self._open[0]), self._title or self._shown_title, self._language.strip(), "\n".join(self._styles)
        )

    def _finish(self) -> None:
        done = self._open.pop()
        if done.tag not in UNSEEN:
            self._open[-1].children.append(finished(done))
            return
        if done.tag == "head":  # a page without a body tag may have its text in here
            self._open[-1].children += [child for child in done.children if isinstance(child, Element)]
        text = "".join(child for child in done.children if isinstance(child, str))
        if done.tag == "style":
            self._styles.append(text)
        elif done.tag == "title":
            self._title = self._title or text.strip()
        elif done.attributes.get("property") == "og:title":
            self._shown_title = done.attributes.get("content", "")
        elif done.attributes.get("http-equiv", "").lower() == "content-language" and not self._language:
            self._language = done.attributes.get("content", "")


def finished(done: Open) -> Element:
    """Return the element with what it and those within it hold."""
    chars = linked = links = anchors = 0
    holds_blocks = False
    for child in done.children:
        if isinstance(child, str):
            chars += length(child)
        else:
            chars, linked = chars + child.chars, linked + child.linked
            links, anchors = links + child.links, anchors + child.anchors
            holds_blocks = holds_blocks or child.is_block or child.holds_blocks
    if done.tag == "a" and is_link(done.attributes):
        anchors = int(re.match("#.", done.attributes.get("href", "")) is not None)
        linked, links = chars, 1
    display = DISPLAY.search(done.attributes["style"].lower()) if "style" in done.attributes else None
    is_block = done.tag in BLOCKS
    if display and done.tag in ("div", "span", "a", "label"):
        is_block = (
            not display[1].startswith("inline") and display[1] != "contents" if display[1] != "none" else is_block
        )
    children = tuple(done.children)
    return Element(
        done.tag, done.attributes, children, done.line, is_block, holds_blocks, chars, linked, links, anchors
    )


def is_link(attributes: dict[str, str]) -> bool:
    """Return whether an `a` is a link and no mere place; saved pages may have lost the addresses."""
    return bool(attributes.get("href")) or not ("name" in attributes or "id" in attributes)


def length(text: str) -> int:
    """Return how much a text says: its characters without blanks around, twice for those that are as wide as two."""
    stripped = text.strip()
    return len(stripped) + count_wide(stripped) if stripped else 0


def parse(html: bytes) -> Page:
    """Return the tree of a page in UTF-8. There is no page that can't be parsed; one without text has an empty tree.

    Nothing is fetched: neither document types nor entities nor anything that the page names.
    """
    from lxml.etree import HTMLParser

    builder = Builder()
    parser = HTMLParser(target=builder, huge_tree=True)
    text = html.decode("utf-8", "replace").replace("\x00", "")
    if not text.strip():
        return builder.close()
    for builder.line, line in enumerate(text.splitlines(keepends=True), 1):
        parser.feed(line)
    page: Page = parser.close()
    return page
