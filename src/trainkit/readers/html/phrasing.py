"""The text within a paragraph: stretches in bold or not, line ends, and what doesn't belong to it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Final

import msgspec

from trainkit.readers.inline import Fragment

from .pictures import emoji
from .styles import Styles
from .tree import Element

BLANKS = re.compile(r"[ \t\r\n\f]+")
LOOSE_NO_BREAK = re.compile(r"(?<!\S)\xa0|\xa0(?!\S)")
"""A no-break space keeps two words together; others are there to push text about."""

EAST_ASIAN_BREAK = re.compile("(?<=[\u2e80-\u9fff\uff00-\uffef])[ \t]*\n\\s*(?=[\u2e80-\u9fff\uff00-\uffef])")
"""A line end of the source within Chinese or Japanese is no space (CSS Text 3, 4.1.2)."""

LOWEST_EAST_ASIAN: Final = "\u2e80"
MARK = re.compile(
    r"[\[(（〔]?\s*(?:\d{1,3}|[a-z]|[ivx]{1,4}|[*†‡§#↑^]+|注?\d+|note \d+|citation needed|edit)\s*[\])）〕]?", re.I
)
"""What stands at a word to lead to a note."""

BREAK: Final = Fragment("\n")


class Phrase(msgspec.Struct):
    """A run of text: its fragments, the pictures in it, and what was left out of it, with the reason."""

    fragments: list[Fragment] = msgspec.field(default_factory=list)
    pictures: list[Element] = msgspec.field(default_factory=list)
    left_out: list[tuple[str, str]] = msgspec.field(default_factory=list)

    @property
    def paragraphs(self) -> list[list[Fragment]]:
        """The fragments, parted where two line ends or more stand together."""
        found: list[list[Fragment]] = [[]]
        ends = 0
        for fragment in self.fragments:
            if fragment.text == "\n":
                ends += 1
            elif fragment.text.strip():
                if ends > 1:
                    found.append([])
                elif ends:
                    found[-1].append(BREAK)
                ends = 0
                found[-1].append(fragment)
            elif not ends:
                found[-1].append(fragment)
        return found


class Phrasing:
    """Reads inline content, as a page's styles show it and without what was judged to be no part of the text."""

    def __init__(self, styles: Styles, judged: Mapping[Element, str]) -> None:
        self._styles = styles
        self._judged = judged

    def read(self, nodes: Iterable[Element | str], strong: bool, address: str = "") -> Phrase:
        """Return the text of `nodes`, which stand in text that is bold or not, and perhaps leads somewhere."""
        phrase = Phrase()
        self._collect(nodes, Fragment("", strong, address), phrase)
        return phrase

    def _collect(self, nodes: Iterable[Element | str], around: Fragment, phrase: Phrase) -> None:
        for node in nodes:
            if isinstance(node, str):
                phrase.fragments.append(around._replace(text=plain(node)))
            else:
                self._element(node, around, phrase)

    def _element(self, element: Element, around: Fragment, phrase: Phrase) -> None:
        why = self._judged.get(element) or ("reference-mark" if is_mark(element) else "")
        if element.tag in ("rt", "rp", "rtc"):
            why = why or "reading-aid"
        if why:
            phrase.left_out.append((element.words(), why))
            return
        if element.tag == "br":
            phrase.fragments.append(BREAK)
        elif element.tag == "img":
            said = emoji(element)
            if said:
                phrase.fragments.append(around._replace(text=said))
            else:
                phrase.pictures.append(element)
        elif element.tag == "q":
            self._collect(("“", *element.children, "”"), around, phrase)
        elif element.is_block and element.tag != "hr":
            phrase.fragments.append(BREAK)
            self._collect(element.children, self._within(element, around), phrase)
            phrase.fragments.append(BREAK)
        else:
            self._collect(element.children, self._within(element, around), phrase)

    def _within(self, element: Element, around: Fragment) -> Fragment:
        """Return how the text in an element looks and where it leads."""
        address = target(element) if element.tag == "a" else around.address
        return Fragment("", self._styles.is_strong(element, around.strong), address)


def plain(text: str) -> str:
    """Return text with its blanks as a browser shows them: line ends of the source are none."""
    if text > LOWEST_EAST_ASIAN or max(text, default="") >= LOWEST_EAST_ASIAN:
        text = EAST_ASIAN_BREAK.sub("", text)
    if "\xad" in text:
        text = text.replace("\xad", "")
    text = BLANKS.sub(" ", text)
    return LOOSE_NO_BREAK.sub(" ", text) if "\xa0" in text else text


def target(link: Element) -> str:
    """Return where a link leads, "" for a mere place to jump to."""
    return link.attributes.get("href", "")


def is_mark(element: Element) -> bool:
    """Return whether an element is the raised number, or the link, that leads to a note."""
    if element.get("role") == "doc-noteref" or element.get("epub:type") == "noteref":
        return True
    if element.tag != "sup" or not element.links:
        return False
    return element.anchors == element.links and all(
        MARK.fullmatch(m) for m in re.split(r"[,\s]+", element.words()) if m
    )
