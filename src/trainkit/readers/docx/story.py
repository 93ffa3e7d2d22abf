"""Reads the blocks of one part (the body, a page header, a note) in order: what each is by itself."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cached_property, partial
from typing import TYPE_CHECKING, Final

from trainkit.model import Diagnostic, Severity, Span
from trainkit.readers.inline import Fragment
from trainkit.readers.office.names import WP, W, children
from trainkit.readers.office.package import Package

from .drawings import TEXT_BOX, Drawings, parts_of
from .numbering import Numbering
from .paragraphs import describe, is_set
from .phrasing import Phrase, Phrasing
from .pieces import Beside, Grid, Piece, Text
from .styles import BODY, Styles, value
from .tables import pieces_of_table

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

CONTAINERS: Final = frozenset(f"{W}{name}" for name in ("customXml", "ins", "moveTo", "sdtContent", "smartTag"))
LINKED: Final = frozenset(f"{W}{name}" for name in ("altChunk", "subDoc"))
NOTES: Final = {"footnote": "footnotes", "endnote": "endnotes", "comment": "comments"}
"""Notes by their elements, and the relationships that lead to their parts."""


class Shared:
    """What all parts of one document have in common."""

    def __init__(self, package: Package, main: str, name: str) -> None:
        self.package = package
        self.main = main
        self.name = name
        self.styles = Styles(package.related(main, "styles"))
        self.numbering = Numbering(package.related(main, "numbering"), self.styles)
        self.languages: Counter[str] = Counter()
        self.diagnostics: list[Diagnostic] = []

    @cached_property
    def notes(self) -> dict[tuple[str, str], str]:
        """The texts of footnotes, endnotes and comments by their kinds and ids."""
        return {
            (kind, note.get(f"{W}id", "")): text_of(Story(self, part, kind).blocks(note))
            for kind, relationship in NOTES.items()
            for part in self.package.targets(self.main, relationship)
            for note in self.package.root(part).iterfind(f"{W}{kind}")
        }


class Story:
    """Reads one part. `place` names it; without a name, it is the body, whose paragraphs with text are counted."""

    def __init__(self, shared: Shared, part: str, place: str = "") -> None:
        self._shared = shared
        self._place = place
        self._phrasing = Phrasing(shared.styles, shared.languages, partial(shared.package.address, part))
        self._drawings = Drawings(shared.package, part)
        self._count = 0
        self._carried: list[Fragment] = []
        self._is_in_table = False

    def blocks(self, container: Element) -> Iterator[Piece]:
        """Yield what stands in a container of blocks."""
        for child in children(container):
            tag = child.tag
            if tag == f"{W}p":
                yield from self._paragraph(child)
            elif tag == f"{W}tbl":
                yield from self._table(child)
            elif tag == f"{W}sdt":
                yield from self._control(child)
            elif tag in CONTAINERS:
                yield from self.blocks(child)
            elif tag in LINKED:
                self._warn_of_link()

    @property
    def _here(self) -> str:
        return self._place or f"paragraph {max(self._count, 1)}"

    def _paragraph(self, element: Element) -> Iterator[Piece]:
        description = describe(element, self._shared.styles, self._shared.numbering)
        if description.outline < BODY and description.style.kind != "contents":
            self._phrasing.fields.leave_listings()
        phrase = self._phrasing.read(element, description.style)
        fragments = [*self._carried, *phrase.fragments]
        self._carried = []
        has_text = any(fragment.text.strip() for fragment in fragments)
        self._count += has_text
        if has_text and description.runs_on:
            self._carried = fragments
            has_text = False
        text = Text(fragments, self._here, is_code=phrase.is_code)
        description.classify(text)
        if text.kind == "item" or (text.kind == "heading" and has_text):
            description.number(text, self._shared.numbering)
        if has_text or (text.kind == "item" and (phrase.drawings or (self._is_in_table and text.marker))):
            yield text
        yield from self._rest(phrase)

    def _rest(self, phrase: Phrase) -> Iterator[Piece]:
        """Yield what a paragraph has beside its text."""
        for drawing in phrase.drawings:
            named = None
            for part in parts_of(drawing):
                if part.tag == f"{WP}docPr":
                    named = part
                elif part.tag == TEXT_BOX:
                    yield from self.blocks(part)
                else:
                    yield from self._drawings.pieces(part, named, self._here)
        for reason in dict.fromkeys(why for _, why in phrase.left_out):
            said = "".join(text for text, why in phrase.left_out if why == reason)
            yield Beside(said, reason, self._here)
        if not self._place:
            yield from (Beside(self._shared.notes.get(note, ""), note[0], self._here) for note in phrase.notes)

    def _control(self, element: Element) -> Iterator[Piece]:
        """Yield the content of a control; a prompt to fill it in isn't text, nor is a table of contents."""
        content, properties = element.find(f"{W}sdtContent"), element.find(f"{W}sdtPr")
        if content is None:
            return
        gallery = "" if properties is None else gallery_of(properties)
        reason = "contents" if "table of contents" in gallery.casefold() else ""
        if properties is not None and is_set(properties, "showingPlcHdr"):
            reason = "placeholder"
        for piece in self.blocks(content):
            yield Beside(piece.text, reason, piece.place) if reason and isinstance(piece, Text) else piece

    def _table(self, element: Element) -> Iterator[Piece]:
        identifier = element.find(f"{W}tblPr")
        style = self._shared.styles.of(None if identifier is None else value(identifier, "tblStyle"), "table")
        yield from pieces_of_table(element, style, self._cell)

    def _cell(self, element: Element) -> list[Piece]:
        outside, self._is_in_table = self._is_in_table, True
        pieces = list(self.blocks(element))
        self._is_in_table = outside
        return pieces

    def _warn_of_link(self) -> None:
        message = "A document that is put together with this one isn't read."
        hint = "Open it in its program, and save all of it as one document."
        span = Span(self._shared.name, 1, 1, 1, 1, self._here)
        self._shared.diagnostics.append(Diagnostic(Severity.WARNING, "linked-document", message, span, hint))


def gallery_of(properties: Element) -> str:
    """Return of which gallery of building blocks a control is."""
    gallery = properties.find(f"{W}docPartObj/{W}docPartGallery")
    return "" if gallery is None else gallery.get(f"{W}val", "")


def text_of(pieces: Iterable[Piece]) -> str:
    """Return the words of pieces."""
    texts = []
    for piece in pieces:
        if isinstance(piece, Text):
            texts.append(piece.text)
        elif isinstance(piece, Grid):
            texts += [" ".join(row) for row in piece.rows]
    return " ".join(text.strip() for text in texts if text.strip())
