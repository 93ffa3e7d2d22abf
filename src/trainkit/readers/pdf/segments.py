"""Words put together to segments: what stands side by side on one base line without a gap that could part columns.

On pages that are read from right to left places are mirrored, so that everything else may take left for the beginning.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

import msgspec

from trainkit.cleaning import Cleaner
from trainkit.readers.pdfium.bidi import LATIN, RIGHT_TO_LEFT
from trainkit.readers.pdfium.wire import Box, Image, Sheet, Style, Word

FORMS = re.compile("[\ufb00-\ufb06\ufb13-\ufb1d\ufb1f-\ufb28\ufb2a-\ufbb1\ufbd3-\ufd3d\ufd50-\ufdfb\ufe70-\ufefc]+")
"""Ligatures and forms of letters that only old fonts need (Unicode, alphabetic and Arabic presentation forms)."""

FOREIGN = re.compile(f"{LATIN.pattern}|\\d")
"""What runs from left to right among right-to-left script."""

GAP: Final = 1.0
"""Of the size: the narrowest gap between columns; justified lines have wider ones between words now and then, but not
above one another."""

LEVEL: Final = 0.5
"""Of the smaller of two heights: so much of it words on one line have in common. Raised numbers have more, the lines of
a paragraph nothing."""

ASCENT: Final = 0.75
DESCENT: Final = 0.2
"""Of the size: what letters take up above and below the base line."""


class Piece(msgspec.Struct, frozen=True, gc=False):
    """A word in its style, mirrored if its page is; `order` is its place among the words of the page, `element` the
    index of the element that it belongs to, or -1.
    """

    text: str
    left: float
    right: float
    base: float
    style: Style
    glued: bool
    order: int
    element: int = -1

    @property
    def size(self) -> float:
        """The size in points."""
        return self.style.size

    @property
    def top(self) -> float:
        """The height of its capitals on the page."""
        return self.base - ASCENT * self.style.size

    @property
    def bottom(self) -> float:
        """The depth of its letters on the page."""
        return self.base + DESCENT * self.style.size


class Exhibit(msgspec.Struct, frozen=True, eq=False):
    """Something on a page that isn't running text: a picture, or the rows of a table; `order` as that of a piece."""

    left: float
    top: float
    right: float
    bottom: float
    order: int
    image: Image | None = None
    rows: tuple[tuple[str, ...], ...] = ()
    header_rows: int = 0


class Segment(msgspec.Struct, frozen=True, eq=False):
    """Pieces on one line, or an exhibit; `base` and `size` are its largest piece's, `order` its turn to be painted."""

    pieces: tuple[Piece, ...]
    left: float
    right: float
    base: float
    size: float
    order: int
    exhibit: Exhibit | None = None

    @property
    def text(self) -> str:
        """The words, with a space between any two."""
        return " ".join(piece.text for piece in self.pieces)


def is_mirrored(words: Iterable[Word]) -> bool:
    """Return whether most words are in a script that runs from right to left."""
    right = left = 0
    for word in words:
        if RIGHT_TO_LEFT.search(word.text):
            right += 1
        elif LATIN.search(word.text):
            left += 1
    return right > left


def pieces_of(sheet: Sheet, styles: Sequence[Style], cleaner: Cleaner, place: str) -> list[Piece]:
    """Return the words of a page, called `place`, with the letters that ligatures stand for."""
    pieces = []
    for order, word in enumerate(sheet.words):
        text = cleaner.clean(FORMS.sub(spelt_out, word.text), place)
        if text:
            places = (word.left, word.right, word.base)
            pieces.append(Piece(text, *places, styles[word.style], word.glued, order, word.element))
    return pieces


def spelt_out(form: re.Match[str]) -> str:
    """Return the letters of a ligature or of a letter's form within its word (Unicode, compatibility characters)."""
    return unicodedata.normalize("NFKC", form.group())


def is_inside(piece: Piece, box: Box) -> bool:
    """Return whether the middle of a piece lies in a box."""
    across, down = (piece.left + piece.right) / 2, (piece.top + piece.bottom) / 2
    return box.left <= across <= box.right and box.top <= down <= box.bottom


def segments_of(pieces: Iterable[Piece]) -> list[Segment]:
    """Return the segments of a page in the order in which it paints them."""
    return [segment(run) for run in runs(pieces)]


def runs(pieces: Iterable[Piece]) -> Iterator[list[Piece]]:
    """Yield the pieces that are painted one after the other, one beside the other."""
    run: list[Piece] = []
    for piece in pieces:
        if run and not follows(run[-1], piece):
            yield run
            run = []
        run.append(piece)
    if run:
        yield run


def follows(before: Piece, piece: Piece) -> bool:
    """Return whether a piece goes on the line of the one before it."""
    size = min(before.size, piece.size)
    return is_level(before, piece) and -size / 2 <= piece.left - before.right <= GAP * max(before.size, piece.size)


def is_level(one: Piece, other: Piece) -> bool:
    """Return whether two pieces stand on one line, be it raised or lowered."""
    common = min(one.bottom, other.bottom) - max(one.top, other.top)
    return common >= LEVEL * min(one.bottom - one.top, other.bottom - other.top)


def segment(pieces: Sequence[Piece]) -> Segment:
    """Return pieces as a segment, in the order of reading."""
    largest = max(pieces, key=lambda piece: (piece.size, len(piece.text)))
    left, right = min(piece.left for piece in pieces), max(piece.right for piece in pieces)
    return Segment(tuple(pieces), left, right, largest.base, largest.size, pieces[0].order)


def exhibited(exhibit: Exhibit, size: float) -> Segment:
    """Return an exhibit as a segment, which stands where its first line would."""
    return Segment((), exhibit.left, exhibit.right, exhibit.top + ASCENT * size, size, exhibit.order, exhibit)


def in_order(pieces: Iterable[Piece]) -> list[Piece]:
    """Return the pieces of a line from its beginning to its end.

    With right-to-left script in it, a line keeps the order in which it was spelt, if it came as a whole: then all but
    words of other scripts and numbers follow each other.
    """
    ordered = sorted(pieces, key=lambda piece: piece.left)
    if any(RIGHT_TO_LEFT.search(piece.text) for piece in ordered):
        spelt = sorted(ordered, key=lambda piece: piece.order)
        own = [piece.left for piece in spelt if not FOREIGN.search(piece.text)]
        whole = spelt[-1].order - spelt[0].order < len(spelt)
        return spelt if whole and own in (sorted(own), sorted(own, reverse=True)) else ordered
    return ordered


def parts_words(before: Piece, after: Piece) -> bool:
    """Return whether a blank stands between two pieces that follow each other on a line."""
    return not after.glued or after.left - before.right > max(before.size, after.size) / 2
