"""How much a clause tells of its text: the choice among clauses where a slide has room for a few.

    weight(c) = mean of p(t) · (1 + 2·[t in the slide's title] + [t in the document's title]) over the terms t of c
                · 3 / (3 + i)

p(t) is the share of a term among all terms of the document, and i the number of sentences before c in its point. Once
a clause is chosen, p(t) of its terms is squared for the rest of the slide, so that the next one says something new.

This is SumBasic (Nenkova and Vanderwende, "The Impact of Frequency on Summarization", Microsoft Research 2005) with
the cues of titles and of position (Edmundson, "New Methods in Automatic Extracting", Journal of the ACM 16(2), 1969).
Terms are words, without the common ones of the language; where words aren't parted by blanks, pairs of neighbouring
characters.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Final

from trainkit.lazy import lazy
from trainkit.model import Outline, Point, Sentence

from .languages import Grammar

OF_SLIDE_TITLE: Final = 2
OF_DOCUMENT_TITLE: Final = 1
"""What a term weighs more in a title: the slide's own says better what the clause should be about."""

HALF_WAY: Final = 3
"""The fourth sentence of a point weighs half of its first."""

MOST_WEIGHED: Final = 60
"""Sentences of one point; those behind weigh less than a twentieth of its first, whatever they say."""

_WORD = lazy(r"[^\W\d_]{3,}")
_CHARACTERS = lazy(r"[一-鿿]+")


class Weights:
    """The shares of all terms of a document."""

    def __init__(self, outline: Outline, grammar: Grammar) -> None:
        self._grammar = grammar
        counts: Counter[str] = Counter()
        for sentence in _sentences(outline):
            counts.update(self.terms(sentence))
        total = counts.total() or 1
        self._shares = {term: count / total for term, count in counts.items()}
        self._title = set(self.terms(outline.title.text)) if outline.title else set()

    def terms(self, text: str) -> list[str]:
        """Return the terms of a text that say what it is about."""
        common = self._grammar.common
        if self._grammar.is_spaced:
            return [word for word in _WORD.findall(text.casefold()) if word not in common]
        runs: list[str] = _CHARACTERS.findall(text)
        pairs = ("".join(pair) for run in runs for pair in pairwise(run) if common.isdisjoint(pair))
        return [*pairs, *_WORD.findall(_CHARACTERS.sub(" ", text))]

    def ranked(self, sentences: Sequence[str], title: str) -> Iterator[int]:
        """Yield the indexes of sentences, the weightiest beside those before first; of equal ones the earlier."""
        terms = [self.terms(sentence) for sentence in sentences[:MOST_WEIGHED]]
        about = set(self.terms(title))
        shares = {term: self._shares.get(term, 0.0) for some in terms for term in some}
        left = list(range(len(terms)))
        while left:
            best = max(left, key=lambda index: (self._weight(terms[index], about, shares, index), -index))
            left.remove(best)
            yield best
            shares |= {term: shares[term] ** 2 for term in set(terms[best])}

    def _weight(self, terms: Sequence[str], about: set[str], shares: dict[str, float], index: int) -> float:
        if not terms:
            return 0.0
        told = sum(
            shares[term] * (1 + OF_SLIDE_TITLE * (term in about) + OF_DOCUMENT_TITLE * (term in self._title))
            for term in terms
        )
        return told / len(terms) * HALF_WAY / (HALF_WAY + index)


def _sentences(outline: Outline) -> Iterator[str]:
    """Yield all sentences and headings."""
    yield from (sentence.text for sentence in (*outline.summary, *outline.conclusion))
    yield from _of_points(outline.points)


def _of_points(points: Iterable[Point]) -> Iterator[str]:
    for point in points:
        if point.heading:
            yield point.heading.text
        yield from (part.text for part in point.body if isinstance(part, Sentence))
        yield from _of_points(point.points)
