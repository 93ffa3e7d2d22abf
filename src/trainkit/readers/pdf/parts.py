"""The text of a tagged document in parts: what each block of its logical structure holds, line by line."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import Final, NamedTuple

import msgspec

from trainkit.cleaning import Cleaner
from trainkit.readers.pdfium.wire import Box, Contents, Image, Sheet

from .footnotes import NOTE, without_signs
from .lines import Line, lines_of
from .pages import ARTIFACT, mirrored_sheet, place, repeated, spot_of
from .rows import rows_of
from .segments import Piece, is_inside, is_mirrored, pieces_of, segments_of
from .tags import Ancestry, Tags

BACK_UP: Final = 0.9
"""Of the size: text that goes on so far above the line before it is in another column; raised signs are lower."""


class Bit(NamedTuple):
    """A piece of text or a picture, the index of its page, and a key by which bits are in the order of reading."""

    key: tuple[int, ...]
    page: int
    element: int
    content: Piece | Image


class Part(msgspec.Struct, eq=False):
    """The lines of a block, or a picture with what it shows; `ancestry` is what the block is in, `key` that of its
    first bit.
    """

    key: tuple[int, ...]
    ancestry: Ancestry
    lines: list[Line]
    page: int
    image: Image | None = None
    alt: str = ""

    @property
    def text(self) -> str:
        """The words of all lines."""
        return " ".join(line.text for line in self.lines)

    @property
    def size(self) -> float:
        """The size that it is set in."""
        return max((line.size for line in self.lines), default=0.0)


class LeftOut(NamedTuple):
    """Words that are no part of the text, the reason, and the index of their page."""

    text: str
    reason: str
    page: int


class Parting:
    """Parts the text of a document. `parts` are in the order of reading, and `left_out` is what is none of the text;
    `drawn` are the words in figures with their keys, `rules` the lines ruled on each page.
    """

    def __init__(self, contents: Contents, tags: Tags, cleaner: Cleaner) -> None:
        self._tags, self._cleaner = tags, cleaner
        self.left_out: list[LeftOut] = []
        self.drawn: list[tuple[tuple[int, ...], str]] = []
        self.rules: list[list[Box]] = []
        self._logos = repeated(contents.sheets)
        self._bits: list[Bit] = []
        self._aside: dict[tuple[str, int], list[Bit]] = {}
        mirrored = is_mirrored(word for sheet in contents.sheets for word in sheet.words)
        for page, sheet in enumerate(contents.sheets):
            self._take(page, mirrored_sheet(sheet) if mirrored else sheet, contents)
        signs = self._notes()
        self._figures()
        self.parts = list(self._parted(signs))

    def _take(self, page: int, sheet: Sheet, contents: Contents) -> None:
        """Sort what a page has: text, notes and figures; what belongs to the page alone is left out."""
        self.rules.append(sheet.rules)
        artifacts: list[Piece] = []
        last: tuple[int, ...] = self._bits[-1].key if self._bits else ()
        pieces = pieces_of(sheet, contents.styles, self._cleaner, place(page + 1))
        keys = []
        for piece in pieces:
            # What isn't tagged at all stands behind the block that is painted before it.
            last = self._tags.key(piece.element) if piece.element >= 0 else last
            keys.append(last)
            if piece.element < 0 and piece.style.mark == ARTIFACT:
                artifacts.append(piece)
            else:
                self._sort(Bit(last, page, piece.element, piece))
        self.left_out += [LeftOut(segment.text, "running-head", page) for segment in segments_of(artifacts)]
        for image in sheet.images:
            # Pictures without a description are tagged as artifacts by some programs.
            if spot_of(image) in self._logos:
                self.left_out.append(LeftOut("picture", "running-head", page))
                continue
            above = [key for key, piece in zip(keys, pieces, strict=True) if piece.base <= image.box.top]
            key = self._tags.key(image.element) if image.element >= 0 else max(above, default=keys[0] if keys else ())
            self._sort(Bit(key, page, image.element, image))
        if sheet.turned:
            self.left_out.append(LeftOut(sheet.turned, "rotated-text", page))

    def _sort(self, bit: Bit) -> None:
        ancestry = self._tags.ancestry(bit.element)
        for kind in ("note", "figure"):
            owner = getattr(ancestry, kind)
            if owner >= 0:
                self._aside.setdefault((kind, owner), []).append(bit)
                return
        self._bits.append(bit)

    def _notes(self) -> set[str]:
        """Leave the notes out and return the signs that refer to them."""
        signs = set()
        for (kind, _), bits in self._aside.items():
            if kind == "note":
                text = words_of(bits)
                self.left_out.append(LeftOut(text, "footnote", bits[0].page))
                if match := NOTE.match(text):
                    signs.add(match.group(1))
        return signs

    def _figures(self) -> None:
        """Keep the pictures of figures. Words in a figure belong to its drawing, and so does a picture beside words."""
        for (kind, figure), bits in self._aside.items():
            if kind != "figure":
                continue
            images = [bit for bit in bits if isinstance(bit.content, Image)]
            pieces = [bit.content for bit in bits if isinstance(bit.content, Piece)]
            boxes = [bit.content.box for bit in images if isinstance(bit.content, Image)]
            if images and all(any(is_inside(piece, box) for box in boxes) for piece in pieces):
                self._bits += images
            else:
                said = words_of(bits) or self._tags.elements[figure].alt or "picture"
                self.left_out.append(LeftOut(said, "picture", bits[0].page))
                self.drawn.append((bits[0].key, said))

    def _parted(self, signs: set[str]) -> Iterator[Part]:
        """Yield the parts. Bits of one block stand together, unless another block stands within it."""
        self._bits.sort(key=lambda bit: bit.key)
        for _, group in groupby(self._bits, key=lambda bit: (bit.element < 0, self._tags.ancestry(bit.element).block)):
            bits = list(group)
            ancestry = self._tags.ancestry(bits[0].element)
            if ancestry.is_code and not all(self._tags.ancestry(bit.element).is_code for bit in bits):
                ancestry = msgspec.structs.replace(ancestry, is_code=False)
            pieces = [bit for bit in bits if isinstance(bit.content, Piece)]
            if pieces:
                yield Part(bits[0].key, ancestry, list(lines_in(pieces, signs)), pieces[0].page)
            for bit in bits:
                if isinstance(bit.content, Image):
                    figure = self._tags.ancestry(bit.element).figure
                    alt = self._tags.elements[figure].alt if figure >= 0 else ""
                    yield Part(bit.key, ancestry, [], bit.page, bit.content, alt)


def words_of(bits: Iterable[Bit]) -> str:
    """Return the words of bits in their order."""
    return " ".join(bit.content.text for bit in bits if isinstance(bit.content, Piece))


def lines_in(bits: Iterable[Bit], signs: set[str]) -> Iterator[Line]:
    """Yield the lines of a block, page by page and column by column, without signs that refer to notes."""
    for page, group in groupby(bits, key=lambda bit: bit.page):
        for pieces in columns([bit.content for bit in group if isinstance(bit.content, Piece)]):
            yield from lines_of([without_signs(row, signs) for row in rows_of(segments_of(pieces))], page + 1)


def columns(pieces: Sequence[Piece]) -> Iterator[list[Piece]]:
    """Yield the pieces of each column that a block runs through."""
    column: list[Piece] = []
    for piece in pieces:
        if column and piece.base < column[-1].base - BACK_UP * piece.size:
            yield column
            column = []
        column.append(piece)
    if column:
        yield column
