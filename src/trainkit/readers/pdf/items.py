"""Tells how deep items of lists stand in tagged documents, and what their markers are."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from trainkit.readers.inline import Fragment

from .lines import SIGN, Line
from .parts import Part
from .relations import SAME_EDGE, is_bare

SYMBOLS = re.compile(r"symbol|dingbats|wingdings|webdings", re.IGNORECASE)
"""Fonts whose letters are pictures."""

DEEPEST: Final = 9
"""Levels of lists, as word processors have them."""


class Rung(NamedTuple):
    """An item that others may stand below: how many lists are around it, its left edge, page and height."""

    depth: int
    left: float
    page: int
    base: float


class Items:
    """The levels of the items so far: those of their lists, and below that what their left edges tell, as some
    programs put a list of each level beside the others.
    """

    def __init__(self) -> None:
        self._levels: dict[int, int] = {}
        self._ladder: list[Rung] = []

    def begin(self, item: int, part: Part) -> int:
        """Return the level of an item that begins with a part."""
        line = part.lines[0]
        rung = Rung(part.ancestry.depth, line.left, line.page, line.base)
        near = SAME_EDGE * line.size
        last = self._ladder[-1] if self._ladder else rung
        if rung.page == last.page and rung.base < last.base - near:
            # Another column: what stands further to the right there isn't deeper.
            self._ladder = [one._replace(left=one.left + rung.left - last.left, base=0) for one in self._ladder]
        while self._ladder and not is_below(rung, self._ladder[-1], near):
            self._ladder.pop()
        self._ladder.append(rung)
        self._levels[item] = min(len(self._ladder), DEEPEST)
        return self._levels[item]

    def level(self, item: int) -> int:
        """Return the level of an item, 0 if it hasn't begun."""
        return self._levels.get(item, 0)

    def end(self) -> None:
        """Note that something stands between the last item and the next one, which is no part of a list."""
        self._ladder = []


def is_below(rung: Rung, other: Rung, near: float) -> bool:
    """Return whether an item stands below another one, and not beside it."""
    return rung.depth > other.depth or (rung.depth == other.depth and rung.left > other.left + near)


def marker_of(lines: Sequence[Line]) -> str:
    """Return the marker in a label, "" for a bullet."""
    text = " ".join(line.text for line in lines)
    pictured = any(SYMBOLS.search(piece.style.font) for line in lines for piece in line.pieces)
    return "" if pictured or is_sign(text) else text


def written_marker(part: Part) -> str:
    """Return the marker that the text of an item begins with, "" if there is none."""
    marker = part.lines[0].marker
    return "" if marker and is_bare(marker) and not is_sign(marker) else marker


def is_sign(marker: str) -> bool:
    """Return whether a marker is a bullet; boxes are, too."""
    return SIGN.fullmatch(marker) is not None or not any(map(str.isalnum, marker))


def without(marker: str, fragments: Sequence[Fragment]) -> Iterator[Fragment]:
    """Yield the fragments of a text without the marker that it begins with."""
    left = len(marker.replace(" ", ""))
    for fragment in fragments:
        text = fragment.text
        while left and text:
            left -= not text[0].isspace()
            text = text[1:]
        if text:
            yield Fragment(text, fragment.strong)
