"""How a point is called on its slide and in lists, verbatim: by its heading, else by its first words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from trainkit.model import NotesParagraph, Point, Sentence

from .clauses import first_clause
from .words import count_words

# A longer first clause can't be a heading: at the smallest size of a title it would run over more than two lines.
_WORDS_OF_A_TITLE = 16
_CHARACTERS_OF_A_TITLE = 110

# Three lines at the smallest size of a title. A heading of more words is a sentence or two.
_WORDS_OF_A_HEADING = 20

# A sentence that is all a slide says may be its title whole: it has the room of a body, too.
_WORDS_OF_A_STATEMENT = 24
_CHARACTERS_OF_A_STATEMENT = 160

# How much of a text without any boundary stands for it as a title.
_WORDS_OF_A_STUMP = 9
_CHARACTERS_OF_A_STUMP = 48

# Two slides full of text. What is longer without any boundary is no prose.
_CHARACTERS_OF_AN_ITEM = 1_000

_FULL_STOPS = ".。．"


def title_of(point: Point) -> tuple[str, tuple[str, ...]]:
    """Return the title of the point's slide and the sentences that are left for its body.

    A point without a heading gets its own first clause; what stands in the title whole is not repeated below it. Of a
    heading that is too long only the beginning is the title, and all of it stands below.
    """
    sentences = tuple(sentence_texts(point))
    if point.heading:
        title = as_heading(point.heading.text)
        return title, sentences if title == point.heading.text else (point.heading.text, *sentences)
    if not sentences:
        below = next(iter(point.points), None)
        return (title_of(below)[0] if below else ""), ()
    first, *rest = sentences
    if not rest and not point.points and as_title(first) != first and _is_statement(first):
        return first.rstrip(_FULL_STOPS), ()
    clause = first_clause(first)
    if as_title(clause) != clause:
        return as_title(clause), sentences
    left = first[len(clause) :].lstrip(" ,;:，；：–—") if first.startswith(clause) else first
    if left and left not in _FULL_STOPS:
        return clause, (left, *rest)
    return clause.rstrip(_FULL_STOPS), tuple(rest)


def cut_heading(point: Point) -> Iterator[NotesParagraph]:
    """Yield the heading of a point whose title is only its beginning."""
    if point.heading and as_heading(point.heading.text) != point.heading.text:
        yield NotesParagraph(point.heading.text, 1, links=point.heading.links)


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
        return stump(text)
    return text


def as_heading(text: str) -> str:
    """Return a heading, or its beginning with an ellipsis if it is no heading by its length."""
    return stump(first_clause(text)) if count_words(text) > _WORDS_OF_A_HEADING else text


def _is_statement(sentence: str) -> bool:
    return count_words(sentence) <= _WORDS_OF_A_STATEMENT and len(sentence) <= _CHARACTERS_OF_A_STATEMENT


def stump(clause: str) -> str:
    """Return the first words of a text that has no boundary, with an ellipsis."""
    start = " ".join(clause[: 4 * _CHARACTERS_OF_A_TITLE].split()[:_WORDS_OF_A_STUMP])
    return start[:_CHARACTERS_OF_A_STUMP].rstrip() + "…"
