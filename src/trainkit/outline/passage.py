"""Running text put together from pieces of lines, which still knows where each of its characters stands."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import cache
from typing import Final

import msgspec

from trainkit.links import cut_links, move_links
from trainkit.model import Link, Links, Sentence, Span

from .line import Line

UNSPACED: Final = "\u2e80-\u312f\u31a0-\u9fff\uf900-\ufaff\ufe30-\ufe6f\uff00-\uffef\u2014\u2026\u201c\u201d"
LOWEST_UNSPACED: Final = "\u2014"
HYPHENATED = re.compile("\\w-\n\\w|\u00ad\n")

BLANKS = re.compile(
    r"[ \u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\t\n]{2,}|[\u00a0\u1680\u2000-\u200a\u202f\u205f\t\n]"
)
SOFT_HYPHEN: Final = "\u00ad"


@cache
def unspaced() -> re.Pattern[str]:
    """Return what matches between Chinese or Japanese characters and marks; it takes milliseconds to compile."""
    return re.compile(f"[{UNSPACED}]\n[{UNSPACED}]")


def is_spaceless(joint: str) -> bool:
    """Whether a line end leaves no space: between Chinese or Japanese characters and marks, and after a hyphen."""
    if HYPHENATED.search(joint):
        return True
    return max(joint) >= LOWEST_UNSPACED and unspaced().search(joint) is not None


class Piece(msgspec.Struct, frozen=True, gc=False):
    """A stretch of one line; `fused` says that what follows goes on in the same word.

    `strong` is how many of its first characters are bold, `where` its place in words if the format has no lines.
    """

    text: str
    line: int
    column: int
    fused: bool = False
    strong: int = 0
    where: str = ""
    links: Links = ()


class Passage(msgspec.Struct, frozen=True, gc=False):
    """The stretch `start:end` of a running text whose pieces begin at the offsets `starts` and stand at `places`.

    Parts of a passage share one text, so that cutting it into sentences costs nothing. Up to the offset `strong` the
    text is bold; `links` are those of the whole text.
    """

    text: str
    starts: tuple[int, ...]
    places: tuple[tuple[int, int, str], ...]
    start: int
    end: int
    strong: int = 0
    links: Links = ()

    def __str__(self) -> str:
        return self.text[self.start : self.end]

    def __bool__(self) -> bool:
        return self.start < self.end

    def part(self, start: int, end: int | None = None) -> Passage:
        """Return the part from `start` to `end`, counted from this passage's beginning, without blanks around it."""
        text = self.text[self.start + start : self.end if end is None else min(self.start + end, self.end)]
        left = self.start + start + len(text) - len(text.lstrip())
        return Passage(self.text, self.starts, self.places, left, left + len(text.strip()), self.strong, self.links)

    @property
    def bold(self) -> int:
        """How many of the passage's first characters are bold."""
        return max(0, min(self.strong, self.end) - self.start)

    def place(self, offset: int) -> tuple[int, int, str]:
        """Return line and column of the character at `offset` of the whole text, and where that is in words."""
        piece = bisect_right(self.starts, offset) - 1
        line, column, where = self.places[piece]
        return line, column + offset - self.starts[piece], where

    def span(self, source: str) -> Span:
        """Return where the passage stands."""
        start_line, start_column, where = self.place(self.start)
        end_line, end_column, _ = self.place(max(self.start, self.end - 1))
        return Span(source, start_line, start_column, end_line, end_column + 1, where)

    def sentence(self, source: str, starts_paragraph: bool = False) -> Sentence:
        """Return the passage as one line of clean text."""
        text = str(self)
        links = tidy_links(text, cut_links(self.links, self.start, self.end)) if self.links else ()
        return Sentence(tidy(text), self.span(source), starts_paragraph, links)


def tidy(text: str) -> str:
    """Return `text` without soft hyphens, and with one plain space for every run of blanks."""
    return squeezed(text).strip()


def squeezed(text: str) -> str:
    """Return `text` as `tidy` does, with blanks at its ends."""
    return BLANKS.sub(" ", text.replace(SOFT_HYPHEN, ""))


def tidy_links(text: str, links: Links) -> Links:
    """Return the links of `text`, which has no blanks at its ends, as they stand in it once it is tidy."""
    found: list[Link] = []
    place = length = 0
    for link in links:
        start = length + len(squeezed(text[place : link.start]))
        place, length = link.end, start + len(squeezed(text[link.start : link.end]))
        found.append(Link(start, length, link.address))
    return tuple(found)


def piece_of(line: Line, start: int = 0, end: int | None = None) -> Piece:
    """Return the stretch `start:end` of a line without blanks around it."""
    text = line.text[start:end]
    left = start + len(text) - len(text.lstrip())
    fused = line.drops_hyphen and (end is None or end == len(line.text))
    shown = text.strip()[:-1] if fused else text.strip()
    begins = line.strong is not None and line.strong[0] <= left
    strong = min(line.strong[1] - left, len(shown)) if line.strong is not None and begins else 0
    links = cut_links(line.links, left, left + len(shown)) if line.links else ()
    return Piece(shown, line.number, line.column + left, fused, max(0, strong), line.where, links)


def join(pieces: Sequence[Piece]) -> Passage:
    """Return the pieces as running text."""
    parts: list[str] = []
    starts: list[int] = []
    links: list[Link] = []
    length = strong = 0
    for i, piece in enumerate(pieces):
        before = length
        if i and not pieces[i - 1].fused:
            joint = f"{pieces[i - 1].text[-2:]}\n{piece.text[:1]}"
            is_initial = i == 1 and pieces[0].text.isupper() and len(pieces[0].text) == 1 and piece.text[:1].islower()
            if not is_initial and not is_spaceless(joint):  # a large initial, as old books and new pages begin with
                parts.append(" ")
                length += 1
        starts.append(length)
        if strong == before and piece.strong:
            strong = length + piece.strong
        if piece.links:
            first, *rest = move_links(piece.links, length)
            if links and links[-1].end == before and first.start == length and links[-1].address == first.address:
                first = Link(links.pop().start, first.end, first.address)
            links += [first, *rest]
        parts.append(piece.text)
        length += len(piece.text)
    text = "".join(parts)
    places = tuple((piece.line, piece.column, piece.where) for piece in pieces)
    return Passage(text, tuple(starts), places, 0, len(text), strong, tuple(links))


def of_lines(lines: Sequence[Line]) -> Passage:
    """Return whole lines as running text."""
    return join([piece_of(line) for line in lines])
