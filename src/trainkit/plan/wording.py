"""Which words of a point stand on its slide: whole sentences and clauses, verbatim, from its beginning.

A point's first sentences carry it, and a text cut behind one of them never misses what it refers to. So a slide takes
sentences in order as long as they fit the budget; long ones are set clause by clause, none of them left off. All the
rest stands in the speaker notes and in the handout.
"""

from __future__ import annotations

from collections.abc import Iterable

from trainkit.model import Point, Sentence

from .clauses import clauses, first_clause
from .words import count_words

# What a room reads while somebody speaks.
WORDS_A_SLIDE = 45
_ITEMS_A_SLIDE = 6

# A longer first clause can't be a heading: at the smallest size of a title it would run over more than two lines.
_WORDS_OF_A_TITLE = 16
_CHARACTERS_OF_A_TITLE = 110

# How much of a text without any boundary stands for it as a title.
_WORDS_OF_A_STUMP = 9
_CHARACTERS_OF_A_STUMP = 48

# Two slides full of text. What is longer without any boundary is no prose.
_CHARACTERS_OF_AN_ITEM = 1_000

_FULL_STOPS = ".。．"


def choose_items(sentences: Iterable[str], budget: int = WORDS_A_SLIDE) -> tuple[str, ...]:
    """Return the clauses of the leading sentences that fit the budget in words; always those of the first sentence."""
    items: list[str] = []
    words = characters = 0
    for sentence in sentences:
        pieces = clauses(sentence)
        words += count_words(sentence)
        characters += len(sentence)
        fits = words <= budget and characters <= _CHARACTERS_OF_AN_ITEM
        if items and (not fits or len(items) + len(pieces) > _ITEMS_A_SLIDE):
            break
        items += map(shortened, pieces)
    return tuple(items)


def leading_sentences(sentences: Iterable[Sentence], budget: int) -> tuple[str, ...]:
    """Return the leading sentences that fit the budget in words; always the first.

    They stay whole unless one alone is more than a slide takes: that one is set clause by clause.
    """
    items: list[str] = []
    words = 0
    for sentence in sentences:
        length = count_words(sentence.text)
        words += length
        if items and words > budget:
            break
        pieces = clauses(sentence.text) if length > WORDS_A_SLIDE else (sentence.text,)
        items += map(shortened, pieces)
    return tuple(items)


def title_of(point: Point) -> tuple[str, tuple[str, ...]]:
    """Return the title of the point's slide and the sentences that are left for its body.

    A point without a heading gets its own first clause; what stands in the title whole is not repeated below it.
    """
    sentences = tuple(sentence_texts(point))
    if point.heading:
        return point.heading.text, sentences
    if not sentences:
        below = next(iter(point.points), None)
        return (title_of(below)[0] if below else ""), ()
    first, *rest = sentences
    clause = first_clause(first)
    if as_title(clause) != clause:
        return as_title(clause), sentences
    left = first[len(clause) :].lstrip(" ,;:，；：–—") if first.startswith(clause) else first
    if left and left not in _FULL_STOPS:
        return clause, (left, *rest)
    return clause.rstrip(_FULL_STOPS), tuple(rest)


def entry_of(point: Point) -> str:
    """Return what stands for the point in a list of points: its heading, or its whole first sentence.

    A point with neither is known by the first point below it.
    """
    if point.heading:
        return point.heading.text
    own = next(iter(sentence_texts(point)), "")
    return shortened(own) if own else next((entry_of(below) for below in point.points), "")


def shortened(text: str) -> str:
    """Return the text; what is too long to be a clause of anybody's is cut at a word, with an ellipsis."""
    if len(text) <= _CHARACTERS_OF_AN_ITEM:
        return text
    start = text[:_CHARACTERS_OF_AN_ITEM]
    return (start.rpartition(" ")[0] or start).rstrip() + "…"


def sentence_texts(point: Point) -> Iterable[str]:
    """Return the sentences of the point itself."""
    return (part.text for part in point.body if isinstance(part, Sentence))


def as_title(text: str) -> str:
    """Return the text if it is short enough for a title, else its beginning with an ellipsis."""
    if count_words(text) > _WORDS_OF_A_TITLE or len(text) > _CHARACTERS_OF_A_TITLE:
        return _stump(text)
    return text


def _stump(clause: str) -> str:
    start = " ".join(clause[: 4 * _CHARACTERS_OF_A_TITLE].split()[:_WORDS_OF_A_STUMP])
    return start[:_CHARACTERS_OF_A_STUMP].rstrip() + "…"
