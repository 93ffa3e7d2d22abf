"""Writes the blocks of a page, in reading order, into a transcript."""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Iterable, Mapping, Sequence
from typing import Final, NamedTuple

from trainkit.readers.inline import Fragment
from trainkit.readers.transcript import Transcript

from . import pictures, tables, word
from .markers import integer, markers
from .phrasing import Phrase, Phrasing, target
from .quotes import attribution_of, is_indentation
from .styles import Styles
from .tags import HEADINGS
from .tree import Element

DEEPEST_LEVEL: Final = 9
"""Word processors know nine ranks of lists; what is nested deeper is of the last."""

LEFT_OUT: Final = 2000
"""Characters that are kept of what was left out, to be recognised by."""

LANGUAGE = re.compile(r"(?:^|[\s;-])(?:language|lang|highlight-source|brush:\s*|sourceCode)[-\s]?([\w+#.]+)")
SWALLOWED: Final = 300
"""Characters. A heading of that length with blocks in it was never closed."""

GOOGLE_LEVEL = re.compile(r"\blst-kix_\w+-(\d)\b")


class Place(NamedTuple):
    """Where in the page's structure a block stands: in a list item of which level, in bold or not, in which link."""

    level: int = 0
    strong: bool = False
    address: str = ""


class Heads(NamedTuple):
    """Which elements are headings although no tag says so, and which headings hold which subtitle."""

    titled: Container[Element] = ()
    subtitles: Mapping[Element, Element] = {}


class Writer:
    """Walks the tree. A list item whose text hasn't come yet is pending: what comes first is its text."""

    def __init__(self, transcript: Transcript, styles: Styles, judged: Mapping[Element, str], heads: Heads) -> None:
        self._transcript = transcript
        self._styles = styles
        self._judged = judged
        self._titled, self._subtitles = heads
        self._rank = 1
        self._phrasing = Phrasing(styles, judged)
        self._pending: tuple[int, str] | None = None
        self._decorations: set[str] = set()
        self._handlers: dict[str, Callable[[Element, Place], None]] = {
            **dict.fromkeys(HEADINGS, self._heading),
            **dict.fromkeys(("ul", "ol", "menu", "dir"), self._list),
            **dict.fromkeys(("pre", "listing", "xmp"), self._code),
            "li": self._orphan,
            "table": self._table,
            "dt": self._label,
            "summary": self._label,
            "legend": self._label,
            "figure": self._figure,
            "blockquote": self._quote,
            "hr": self._rule,
        }

    def flow(self, nodes: Iterable[Element | str], place: Place, line: int) -> None:
        """Write the blocks among `nodes`; runs of text between them are paragraphs."""
        run: list[Element | str] = []
        for node in nodes:
            if isinstance(node, str) or not (node.is_block or node.holds_blocks or node in self._titled):
                run.append(node)
                continue
            self._run(run, place, line)
            run, line = [], node.line
            self._block(node, place)
        self._run(run, place, line)

    def _block(self, element: Element, place: Place) -> None:
        if element in self._judged:
            self._leave_out(element.words(), self._judged[element], element.line)
            return
        is_heading = element in self._titled or element.get("role") == "heading" or word.heading_level(element)
        handler = self._heading if is_heading else self._handlers.get(element.tag)
        if handler is not None:
            handler(element, place)
        elif word.is_list_paragraph(element) and element.tag == "p":
            self._word_item(element, place)
        else:
            strong = self._styles.is_strong(element, place.strong)
            address = target(element) if element.tag == "a" else place.address
            self.flow(element.children, Place(place.level, strong, address), element.line)

    def _run(self, nodes: Sequence[Element | str], place: Place, line: int) -> None:
        """Write a run of inline content as paragraphs."""
        if not nodes:
            return
        line = next((node.line for node in nodes if isinstance(node, Element)), line)
        phrase = self._phrasing.read(nodes, place.strong, place.address)
        for fragments in phrase.paragraphs:
            self._text(fragments, place.level, line)
        self._rest(phrase, place, line)

    def _text(self, fragments: Sequence[Fragment], level: int, line: int) -> None:
        if not any(not fragment.text.isspace() and fragment.text for fragment in fragments):
            return
        if self._pending is not None:
            (item_level, marker), self._pending = self._pending, None
            self._transcript.item(fragments, item_level, marker, at(line))
        else:
            self._transcript.paragraph(fragments, at(line), level)

    def _rest(self, phrase: Phrase, place: Place, line: int) -> None:
        """Write what stood in a run beside its text."""
        for image in phrase.pictures:
            self._picture(image, image.attributes.get("alt", ""))
        reasons = dict.fromkeys(why for _, why in phrase.left_out)
        for reason in reasons:
            said = " ".join(text.strip() for text, why in phrase.left_out if why == reason)
            self._leave_out(said, reason, line)

    def _leave_out(self, text: str, reason: str, line: int) -> None:
        said = " ".join(text.split())
        self._transcript.leave_out(said if len(said) <= LEFT_OUT else f"{said[:LEFT_OUT]} …", reason, at(line))

    def _open_item(self) -> None:
        """Write the pending item without text, as something else comes first in it."""
        if self._pending is not None:
            (level, marker), self._pending = self._pending, None
            self._transcript.item((), level, marker, at(1))

    def _picture(self, image: Element, said: str) -> None:
        if pictures.is_picture(image):
            self._transcript.picture(said, at(image.line), path=pictures.path(image))
        elif (named := pictures.name(image)) not in self._decorations:
            self._decorations.add(named)
            self._leave_out(named, "decoration", image.line)

    def _heading(self, element: Element, place: Place) -> None:
        if element.chars > SWALLOWED and element.holds_blocks:
            self.flow(element.children, place, element.line)
            return
        below_it = self._subtitles.get(element) if not place.level else None
        own = [child for child in element.children if child is not below_it]
        phrase = self._phrasing.read(own, place.level > 0, place.address)
        if place.level:
            self._text([fragment for part in phrase.paragraphs for fragment in part], place.level, element.line)
        else:
            given = int(element.tag[1]) if element.tag in HEADINGS else 0
            # What only a class makes a heading stands below those that the page marks.
            below = self._rank + 1 if element in self._titled else 2
            level = given or word.heading_level(element) or integer(element.attributes.get("aria-level"), below)
            self._rank = given or self._rank
            self._transcript.heading(phrase.fragments, min(max(level, 1), DEEPEST_LEVEL), at(element.line))
            self._run((below_it,) if below_it else (), place, element.line)
        self._rest(phrase, place, element.line)

    def _label(self, element: Element, place: Place) -> None:
        """Write what names the following: a term, the summary of details."""
        if element.holds_blocks:
            self.flow(element.children, place._replace(strong=True), element.line)
        else:
            self._run(element.children, place._replace(strong=True), element.line)

    def _list(self, element: Element, place: Place) -> None:
        self._open_item()
        google = GOOGLE_LEVEL.search(element.get("class")) if "class" in element.attributes else None
        level = min(int(google[1]) + 1 if google else place.level + 1, DEEPEST_LEVEL)
        items = [child for child in element.elements if child.tag == "li"]
        if lays_out(element, items):
            self.flow([node for item in items for node in item.children], place, element.line)
            return
        signs = iter(("",) * len(items)) if element.tag != "ol" else markers(element, self._styles)
        for child in element.children:
            if isinstance(child, Element) and child.tag == "li":
                self._item(child, level, next(signs))
            else:
                self.flow((child,), Place(level, place.strong), element.line)

    def _item(self, element: Element, level: int, marker: str) -> None:
        if element in self._judged:
            self._leave_out(element.words(), self._judged[element], element.line)
            return
        self._pending = (level, marker) if element.chars else None
        self.flow(element.children, Place(level, self._styles.is_strong(element, False)), element.line)
        self._pending = None

    def _orphan(self, element: Element, place: Place) -> None:
        """Write an item that stands in no list."""
        self._item(element, min(place.level + 1, DEEPEST_LEVEL), "")

    def _word_item(self, element: Element, place: Place) -> None:
        phrase = self._phrasing.read(element.children, self._styles.is_strong(element, place.strong))
        found = word.item(element, phrase.fragments)
        if found is None:
            self._run(element.children, place, element.line)
            return
        self._transcript.item(found.fragments, found.level, found.marker, at(element.line))
        self._rest(phrase, place, element.line)

    def _table(self, element: Element, place: Place, caption: str = "") -> None:
        self._open_item()
        for sign, text in (pairs := tables.numbered(element, self._judged)):
            said = sign.words().strip()
            self._item(text, min(place.level + 1, DEEPEST_LEVEL), said if said[-2:-1].isalnum() else "")
        if pairs:
            return
        if tables.holds_data(element, self._judged):
            grid = tables.grid(element, self._phrasing)
            self._transcript.table(grid.rows, grid.header_rows, at(element.line), grid.caption or caption)
            for image in (part for part in element.walk() if part.tag == "img"):
                self._picture(image, image.attributes.get("alt", ""))
        else:
            self.flow(element.children, place, element.line)

    def _figure(self, element: Element, place: Place) -> None:
        """Write a picture, a table or code with its caption, which says what the picture shows."""
        captions = [child for child in element.elements if child.tag == "figcaption" and child not in self._judged]
        images = [part for part in element.walk() if part.tag == "img" and pictures.is_picture(part)]
        content = [child for child in element.children if child not in captions]
        has_text = any(child.chars if isinstance(child, Element) else child.strip() for child in content)
        if len(images) == 1 and not has_text:
            caption = self._phrasing.read(captions, False).fragments
            said = self._transcript.flow(caption, at(element.line))[0].replace("\n", " ")
            alt = images[0].attributes.get("alt", "").strip()
            both = said if alt.lower() in said.lower() else alt if said.lower() in alt.lower() else f"{alt} – {said}"
            self._picture(images[0], both)
        else:
            self.flow(element.children, place, element.line)

    def _quote(self, element: Element, place: Place) -> None:
        if is_indentation(element):
            self.flow(element.children, place, element.line)
            return
        self._open_item()
        source = attribution_of(element)
        phrase = self._phrasing.read([child for child in element.children if child is not source], False)
        signed = self._phrasing.read((source,), False).fragments if source else ()
        said = self._transcript.flow(signed, at(element.line))[0].strip(" \n—–―-~")
        self._transcript.quote(phrase.fragments, said, at(element.line))
        self._rest(phrase, place, element.line)

    def _code(self, element: Element, place: Place) -> None:
        self._open_item()
        text = verbatim(element)
        if any(part.tag in ("code", "samp", "kbd") for part in element.walk()) or element.attributes.get("class"):
            names = " ".join(part.attributes.get("class", "") for part in element.walk())
            found = LANGUAGE.search(names)
            self._transcript.code(text, found[1] if found else "", at(element.line))
        else:
            self._transcript.code(text, "", at(element.line))

    def _rule(self, element: Element, place: Place) -> None:
        """Write nothing: a rule parts paragraphs, which it has done."""


def at(line: int) -> str:
    """Return a place in words."""
    return f"line {line}"


def lays_out(element: Element, items: Sequence[Element]) -> bool:
    """Return whether a list only puts blocks side by side: cards, tabs."""
    if element.get("role") in ("presentation", "none"):
        return True
    headings = [sum(part.tag in HEADINGS for part in item.walk()) for item in items]
    return any(count > 1 for count in headings) or (len(items) == 1 and headings == [1])


def verbatim(element: Element) -> str:
    """Return the text of preformatted content with its line ends and blanks."""
    parts: list[str] = []
    waiting: list[Element | str] = [element]
    while waiting:
        node = waiting.pop()
        if isinstance(node, str):
            parts.append(node.replace("\xa0", " "))
        elif node.tag == "br":
            parts.append("\n")
        else:
            waiting += reversed(node.children)
    return "".join(parts)
