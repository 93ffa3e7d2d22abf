"""Which words of the source stand on a slide, at the density wanted. All are verbatim, and all stand in the notes, too.

- Full: every sentence, whole.
- Balanced: the first sentences of a text, as they carry it, as long as they fit.
- Concise: of each sentence what stands by itself (`shortening`), of these the weightiest that fit (`weights`), in the
  order of the source.

A sentence that only makes sense behind another ("This is why …") comes with that one or not at all, and so does one
that takes back a part of the one before ("But never …"). A sentence that alone is more than fits is set clause by
clause, up to a boundary behind which nothing limits what stays; the ellipsis says that it goes on.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Final

import msgspec

from trainkit.lazy import lazy
from trainkit.model import Density, Outline, Point
from trainkit.scripts import join_sentences

from .clauses import clauses, fragments
from .languages import grammar_of
from .shortening import series_in, shortest
from .weights import Weights
from .wording import entry_of, shortened, stump, title_of
from .words import count_words

ELLIPSIS: Final = "…"

# Two lines of a slide. Words that are longer than that are none.
_CHARACTERS_OF_AN_ANNOUNCEMENT = 160

# What ends a sentence, or stands behind its end: marks that close quotations in any language, and brackets.
_OF_SENTENCES = tuple('.!?。！？…)）"“”«»‘’」』')

# Between the sentences of a quote, which nobody has parted before: not behind "Mr." or an initial, nor before a number.
_BETWEEN = lazy(
    r"(?<=[.!?…])(?<!\b[A-Z]\.)(?<!\b[A-Z][a-z]\.)\s+(?=[^\Wa-zß-ÿ\d_]|[\"“„«‘¿¡(])|(?<=[。！？])(?![”’」』])"
)


class Budget(msgspec.Struct, frozen=True):
    """How many words and items a slide may have, title and body together."""

    words: int
    items: int


BUDGETS: Final = {Density.CONCISE: Budget(25, 6), Density.BALANCED: Budget(45, 6), Density.FULL: Budget(45, 6)}
"""What a room reads while somebody speaks. Slides of full density are shared out so that they keep to it, unless one
sentence alone is longer."""


class Selection:
    """Chooses the words of all slides of one outline."""

    def __init__(self, outline: Outline, density: Density = Density.BALANCED) -> None:
        self.density = density
        self.budget = BUDGETS[density]
        self.is_full = density is Density.FULL
        self._grammar = grammar_of(outline.language)
        self.is_concise = density is Density.CONCISE
        self._weights = Weights(outline, self._grammar) if self.is_concise and self._grammar else None

    def room(self, title: str) -> int:
        """Return how many words may stand below the title."""
        return max(0, self.budget.words - count_words(title))

    def is_guarded(self, text: str) -> bool:
        """Whether the text holds what must not be left off: a negation, a limit, a condition, a number."""
        return self._grammar is None or self._grammar.is_guarded(text)

    def items(self, sentences: Iterable[str], title: str, room: int, most: int | None = None) -> tuple[str, ...]:
        """Return the items that sentences make below that title, of at most `room` words; () if none fits.

        `most` is the number of items; where it is None, a slide's room is meant, and items may be for several slides:
        at full density, which takes all sentences, and where no sentence fits one.
        """
        texts = [shortened(text) for text in sentences]
        if self.is_full:
            return tuple(texts)
        may_go_on = most is None and not self.is_concise
        most = self.budget.items if most is None else most
        chosen = self._chosen(texts, title, room, most)
        if not chosen and texts and len(self._together(texts, 0, room)) == 1:
            pieces = self._clauses(texts[0])
            begun = self._beginning(pieces, room, most)
            if begun and self._says_something(begun, texts[0]):
                return begun
            return (self._all(pieces, room) if may_go_on else ()) or begun
        return tuple(piece for index in sorted(chosen) for piece in chosen[index])

    def quoted(self, paragraphs: Iterable[str], title: str) -> tuple[str, ...]:
        """Return the paragraphs of a quote, or as many of its sentences as fit below that title."""
        whole = tuple(paragraphs)
        room, most = self.room(title), self.budget.items
        if self.is_full or (len(whole) <= most and sum(map(count_words, whole)) <= room):
            return whole
        sentences = [(number, text) for number, paragraph in enumerate(whole) for text in _BETWEEN.split(paragraph)]
        kept: list[tuple[int, str]] = []
        for number, text in sentences:
            room -= count_words(text)
            if room < 0 or number >= most:
                break
            kept.append((number, text))
        if not kept:
            first = sentences[0][1]
            return self._beginning(fragments(first), self.room(title), most) or (stump(first),)
        last = kept[-1][0]
        return tuple(join_sentences(text for number, text in kept if number == index) for index in range(last + 1))

    def parted(self, text: str, room: int) -> list[str]:
        """Return the text cut behind its boundaries; a piece of more words than that also before what joins two."""
        pieces: list[str] = []
        for fragment in fragments(text):
            joints = (
                self._grammar.last_joint.finditer(fragment) if self._grammar and count_words(fragment) > room else ()
            )
            edges = [0, *(joint.start() for joint in joints), len(fragment)]
            pieces += [fragment[start:end] for start, end in pairwise(edges) if start < end]
        return pieces

    def announcement(self, sentences: Sequence[str]) -> str:
        """Return the last sentence if it ends with the points below it ("Use soap only if"), else "".

        One that takes more than half a slide announces nothing: it would leave no room for what it is about.
        """
        last = sentences[-1] if sentences else ""
        is_short = len(last) <= _CHARACTERS_OF_AN_ANNOUNCEMENT and count_words(last) <= self.budget.words // 2
        return last if is_short and not last.endswith(_OF_SENTENCES) else ""

    def entry(self, point: Point) -> str:
        """Return what stands for a point in a list: its heading, or what its first sentence says by itself."""
        said = entry_of(point)
        return (
            said if point.heading or self._weights is None or self._grammar is None else shortest(said, self._grammar)
        )

    def needs_slide(self, point: Point, title: str) -> bool:
        """Whether what stands for a point is too long for a list on the slide of that title."""
        return count_words(self.entry(point)) > self.room(title)

    def name(self, point: Point) -> str:
        """Return the title of a point as it stands in a list of points that have slides of their own.

        A title that is only the beginning of a sentence, and is limited by its rest, gets an ellipsis.
        """
        title, left = title_of(point)
        if point.heading or not left or title.endswith(ELLIPSIS):
            return title
        is_begun = left[0][:1].islower() or not left[0][:1].isalpha()
        return f"{title}{ELLIPSIS}" if is_begun and self.is_guarded(left[0]) else title

    def series(self, item: str) -> tuple[str, tuple[str, ...]] | None:
        """Return the words before a series that ends the item and its members, where they may be items of their own."""
        return series_in(item, self._grammar) if self._weights is not None and self._grammar else None

    def _chosen(self, texts: Sequence[str], title: str, room: int, most: int) -> dict[int, tuple[str, ...]]:
        """Return the items of the sentences chosen, by their indexes."""
        chosen: dict[int, tuple[str, ...]] = {}
        for index in self._order(texts, title):
            group = [other for other in self._together(texts, index, room) if other not in chosen]
            forms = {other: self._clauses(texts[other]) for other in group}
            items = [item for some in (*chosen.values(), *forms.values()) for item in some]
            if len(items) <= most and sum(map(count_words, items)) <= room:
                chosen |= forms
            elif self._weights is None and chosen:
                break
        return chosen

    def _order(self, texts: Sequence[str], title: str) -> Iterator[int]:
        return iter(range(len(texts))) if self._weights is None else self._weights.ranked(texts, title)

    def _together(self, texts: Sequence[str], index: int, room: int) -> range:
        """Return the indexes of the sentences that stand or go with that one, as far as a slide could hold them."""
        grammar = self._grammar
        if grammar is None:
            return range(index, index + 1)
        first, last = index, index + 1
        while first and index - first <= room and grammar.refers_back(texts[first]):
            first -= 1
        while last < len(texts) and last - index <= room and grammar.takes_back(texts[last]):
            last += 1
        return range(first, last)

    def _clauses(self, sentence: str) -> tuple[str, ...]:
        if self._weights is not None and self._grammar:
            return clauses(shortest(sentence, self._grammar))
        return clauses(sentence)

    def _says_something(self, begun: Sequence[str], sentence: str) -> bool:
        """Whether the beginning of a sentence holds the clause behind what it opens with ("By asking first, …")."""
        parts = fragments(sentence)
        if self._grammar is None or not self._grammar.is_opening(parts[0]):
            return True
        opening = 1
        while opening < len(parts) - 1 and self._grammar.is_participle(parts[opening].strip()):
            opening += 1
        return sum(map(count_words, begun)) >= count_words("".join(parts[: opening + 1]))

    def _all(self, pieces: Sequence[str], room: int) -> tuple[str, ...]:
        """Return all pieces of a sentence for several slides; () if that parts one from what limits it."""
        is_parted = any(self._grammar is None or self._grammar.begins_limit(piece) for piece in pieces[1:])
        return () if is_parted or max(map(count_words, pieces)) > room else tuple(pieces)

    def _beginning(self, pieces: Sequence[str], room: int, most: int) -> tuple[str, ...]:
        """Return the first pieces of a sentence that fit, with an ellipsis; () if what follows limits them."""
        words = 0
        for count, piece in enumerate(pieces):
            words += count_words(piece)
            if words > room or count == most:
                kept, left = pieces[:count], pieces[count:]
                if not kept or any(map(self.is_guarded, left)):
                    return ()
                return (*kept[:-1], kept[-1] + ELLIPSIS)
        return tuple(pieces)
