"""Finds how deep each item of a list stands, and which paragraphs belong to items.

A document says of an item which list it is of and its rank there; how lists stand in one another only their order and
their indentation tell. What stands between two items of a numbered list that counts on belongs to the first of them.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import accumulate, pairwise
from typing import Final

import msgspec

from .pieces import Piece, Text

DEEPEST: Final = 9
"""Word knows nine ranks of lists; what is nested deeper is of the last."""

TOLERANCE: Final = 100
"""Twips, 1.8 mm: indents that differ by less look the same."""

LONGEST_TAIL: Final = 30
"""Paragraphs that the last item of a list may have, as the items before it do."""

PARTING: Final = ("heading", "title")


class Open(msgspec.Struct, frozen=True):
    """An item that others may stand below."""

    key: str
    rank: int
    level: int
    is_bullet: bool
    left: int
    first: int


def nest(pieces: Sequence[Piece]) -> None:
    """Set the levels of items and of the paragraphs that belong to them."""
    texts = [piece for piece in pieces if isinstance(piece, Text)]
    lefts = Counter(text.left for text in texts if text.kind == "paragraph")
    margin = lefts.most_common(1)[0][0] if lefts else 0
    for section in sections(texts):
        Section(section, margin).nest()


def sections(texts: Sequence[Text]) -> Iterator[list[Text]]:
    """Yield the runs of texts between headings; lists don't reach across these."""
    section: list[Text] = []
    for text in texts:
        if text.kind in PARTING:
            yield section
            section = []
        elif text.kind != "item" or text.list_key:
            section.append(text)
    yield section


class Section:
    """The texts between two headings. `margin` is where most paragraphs of the document begin."""

    def __init__(self, texts: list[Text], margin: int) -> None:
        self._texts = texts
        self._margin = margin
        self._open: list[Open] = []
        self._places: dict[str, list[int]] = {}
        for place, text in enumerate(texts):
            if text.kind == "item":
                self._places.setdefault(text.list_key, []).append(place)
        self._outer = {key: min(texts[place].rank for place in places) for key, places in self._places.items()}
        self._paragraphs = [0, *accumulate(text.kind != "item" for text in texts)]
        self._tails = {key: self._tail(key) for key in self._places}

    def nest(self) -> None:
        """Set the levels of the section's texts."""
        for place, text in enumerate(self._texts):
            if text.kind == "item":
                self._nest_item(place, text)
            else:
                self._nest_paragraph(place, text)

    def _nest_item(self, place: int, text: Text) -> None:
        own = [depth for depth, one in enumerate(self._open) if one.key == text.list_key]
        if own:
            above = [depth for depth in own if self._open[depth].rank < text.rank]
            del self._open[above[-1] + 1 if above else own[0] :]
        while not own and self._open and not self._stays_above(place, text):
            self._open.pop()
        # The first item of a list that isn't below another keeps the rank that the list gives it.
        text.level = min(self._open[-1].level + 1 if self._open else text.rank + 1, DEEPEST)
        del self._open[DEEPEST - 1 :]
        self._open.append(Open(text.list_key, text.rank, text.level, text.is_bullet, text.left, text.first))

    def _nest_paragraph(self, place: int, text: Text) -> None:
        depths = range(len(self._open))
        above = []
        if text.left > self._margin + TOLERANCE:
            above = [depth for depth in depths if self._open[depth].left <= text.left + TOLERANCE]
        above = above or [depth for depth in depths if self._goes_on(place, self._open[depth])]
        del self._open[above[-1] + 1 if above else 0 :]
        text.level = text.level or (self._open[-1].level if above else 0)

    def _stays_above(self, place: int, text: Text) -> bool:
        """Return whether an item of another list stands below the innermost open one."""
        top = self._open[-1]
        if text.first > top.first + TOLERANCE:
            return True
        return self._goes_on(place, top) and not (top.is_bullet and text.first < top.first - TOLERANCE)

    def _goes_on(self, place: int, above: Open) -> bool:
        """Return whether the list of an open item goes on behind `place`, so that what stands there is the item's.

        Bullets are no proof of that: all lists of a document may have the same. But where only items stand between two
        of them, numbered ones are below the first.
        """
        places = self._places[above.key]
        following = bisect_right(places, place)
        if following == len(places):
            return not above.is_bullet and place < self._tails[above.key] and above.rank == self._outer[above.key]
        after = places[following]
        if self._texts[after].rank < above.rank:
            return False
        if not above.is_bullet:
            return True
        only_items = self._paragraphs[after] == self._paragraphs[places[following - 1]]
        return only_items and not self._texts[place].is_bullet

    def _tail(self, key: str) -> int:
        """Return the place behind what belongs to the last item of a list: as much as to each item before it."""
        places = self._places[key]
        tops = [place for place in places if self._texts[place].rank == self._outer[key]]
        if len(tops) < 2:
            return 0
        gaps = [self._gap(places, before, after) for before, after in pairwise(tops)]
        paragraphs, items = (min(counts) for counts in zip(*gaps, strict=True))
        end = places[-1] + 1
        for text in self._texts[end : end + LONGEST_TAIL]:
            if not (items if text.kind == "item" else paragraphs):
                break
            paragraphs -= text.kind != "item"
            end += 1
        return end

    def _gap(self, places: list[int], before: int, after: int) -> tuple[int, int]:
        """Return how many paragraphs, and how many items of other lists, stand between two items of a list."""
        paragraphs = self._paragraphs[after] - self._paragraphs[before]
        own = bisect_left(places, after) - bisect_left(places, before)
        return paragraphs, after - before - own - paragraphs
