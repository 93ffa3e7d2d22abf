"""Finds the conclusion behind the points and cuts it off the last of them.

A conclusion is announced by its first words, stands in a paragraph of its own where the points have none, or is glued
to the last point: then its words are the title's again, more than in any other sentence, and not the point's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

import msgspec

from trainkit.model import Point, Sentence
from trainkit.scripts import is_wide

from .line import ENDS_SENTENCE
from .measure import is_short
from .phrases import closing_phrase, looks_back

SHARE_OF_TITLE: Final = 0.5
"""A sentence that takes up half of the title's words is about the title's subject."""

FEWEST_GLUED: Final = 3
"""Words of the title that must come again: two are shared by accident where a text has one subject."""

FEWEST_ALONE: Final = 2
"""The same for a sentence with a blank line before it, which is half a proof."""

LONGEST_GLUED: Final = 4
"""Sentences. A closing phrase earlier than this before the end only closes a thought."""

LONGEST_LOOK_BACK: Final = 2
"""Sentences. Words that may also refer to the last point alone are believed at its very end."""

LONGEST_OWN: Final = 120
"""Words. A longer ending is a chapter that lost its heading."""

FEWEST_SIBLINGS: Final = 2
"""Two points that are alike show how points of this list are; one shows nothing."""

MORE_THAN_USUAL: Final = 5
"""One point in so many may have more paragraphs than the others."""

MOST_EXTRA: Final = 2
"""Paragraphs of a conclusion that is told by nothing but its place."""

SHARED_BY_ACCIDENT: Final = 1
"""Word of the last heading that comes again in a conclusion all the same."""

STEM: Final = 5
"""Letters that decide whether two words are kin (adhering, adhere; importance, important): inflection comes after."""

TOKEN = re.compile(r"[^\W\d_](?:[^\W\d_]|[\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0900-\u0dff\u0e31-\u0e4e])*")
"""A word, with the marks upon its letters (Hindi and its kin spell vowels with them)."""
DOT_ABOVE: Final = "\u0307"
"""What the Turkish capital İ leaves beside its i when case is folded (UAX #21)."""

SHORTEST_WORD: Final = 4
"""Letters. Shorter words (the, und, les) mostly build sentences; they say little of a subject."""


class Ending(msgspec.Struct, frozen=True):
    """The points without the conclusion, the conclusion, and why it is one."""

    points: tuple[Point, ...]
    conclusion: tuple[Sentence, ...]
    why: str = ""


def stems(text: str) -> frozenset[str]:
    """Return the words of `text` as they are compared: beginnings of words, pairs of Chinese or Japanese characters."""
    found: list[str] = []
    for token in TOKEN.findall(text.casefold().replace(DOT_ABOVE, "")):
        if is_wide(token[0]):
            found += [token[i : i + 2] for i in range(len(token) - 1)]
        elif len(token) >= SHORTEST_WORD:
            found.append(token[:STEM])
    return frozenset(found)


def cut_conclusion(points: tuple[Point, ...], title: str, summary: str) -> Ending:
    """Return the points with the conclusion taken off their end, if there is one."""
    none = Ending(points, ())
    if len(points) < 2 or not (found := closing_run(points, stems(title), stems(summary))):
        return none
    count, why = found
    last, cut = without_last(points[-1], count)
    return Ending((*points[:-1], last), cut, why)


def closing_run(points: tuple[Point, ...], title: frozenset[str], summary: frozenset[str]) -> tuple[int, str] | None:
    """Return how many sentences at the end of the last point are the conclusion, and why."""
    holder, siblings, cousins = last_holder(points)
    sentences = trailing_sentences(holder)
    # A point without a heading keeps at least its first sentence: that sentence is the point.
    room = max(0, len(sentences) - (holder.heading is None and len(sentences) == len(holder.body)))
    for count in range(1, min(LONGEST_GLUED, room) + 1):
        phrase = closing_phrase(sentences[-count].text)
        if phrase:
            return count, f"it begins with '{phrase}', as a conclusion does"
    own = own_paragraphs(beside(holder, siblings, cousins), holder, sentences, title | summary)
    if own is not None and own[0] <= room:
        return own
    for count in range(1, min(LONGEST_GLUED, room) + 1):
        back = looks_back(sentences[-count].text)
        apart = begins_block(holder, sentences, count)
        if back and (apart or (len(holder.body) > count and count <= LONGEST_LOOK_BACK)):
            return count, f"it looks back on all points: '{back}'"
    own_block = bool(sentences) and begins_block(holder, sentences)
    # Without a blank line, words that come again are too weak a proof to leave a heading with nothing below it.
    spare = room if own_block or len(holder.body) > 1 else 0
    if spare and takes_up(sentences[-1], points, holder, title, FEWEST_ALONE if own_block else FEWEST_GLUED):
        return 1, "it takes up the title's words again, more than any other sentence and more than its point's heading"
    return None


def last_holder(points: tuple[Point, ...]) -> tuple[Point, tuple[Point, ...], tuple[Point, ...]]:
    """Return the point whose body ends the text, the others of its list, and the others of its depth."""
    depth: tuple[Point, ...] = points
    while True:
        last = points[-1]
        if not last.points or (last.body and last.body[-1].span > last.points[-1].span):
            return last, points[:-1], tuple(point for point in depth if point is not last)
        depth = tuple(below for point in depth for below in point.points)
        points = last.points


def beside(holder: Point, siblings: tuple[Point, ...], cousins: tuple[Point, ...]) -> tuple[Point, ...]:
    """Return the points that show how such a point is: those that have points below them, or have none, as it has; of
    its own list, or of all if these are few.
    """
    alike = tuple(point for point in siblings if bool(point.points) is bool(holder.points))
    if len(alike) >= FEWEST_SIBLINGS:
        return alike
    others = tuple(point for point in cousins if bool(point.points) is bool(holder.points))
    return others if len(others) >= FEWEST_SIBLINGS else siblings or cousins


def trailing_sentences(point: Point) -> list[Sentence]:
    """Return the sentences at the end of a body, after its last table or picture."""
    sentences: list[Sentence] = []
    for part in reversed(point.body):
        if not isinstance(part, Sentence):
            break
        sentences.append(part)
    return sentences[::-1]


def own_paragraphs(
    siblings: tuple[Point, ...], holder: Point, sentences: list[Sentence], subject: frozenset[str]
) -> tuple[int, str] | None:
    """Judge the paragraphs that the last point has more than the others beside it."""
    breaks = paragraph_starts(holder, sentences)
    if not breaks or not siblings:
        return None
    counts = sorted(len(paragraph_starts(point, trailing_sentences(point))) for point in siblings)
    # One point in five may run on; but where it does, a blank line must set the conclusion off.
    usual = counts[-1 - len(counts) // MORE_THAN_USUAL]
    extra = len(breaks) - usual
    if usual < counts[-1] and not begins_block(holder, sentences, len(sentences) - breaks[-1]):
        return None
    if extra < 1:
        return None
    start = breaks[-extra]
    words = " ".join(sentence.text for sentence in sentences[start:])
    if (ENDS_SENTENCE.search(words) is None and not is_stopless(words)) or not is_short(words, LONGEST_OWN):
        return None
    own, heading = stems(words), stems(holder.heading.text) if holder.heading else frozenset()
    alike = counts[0] == usual and len(siblings) >= FEWEST_SIBLINGS and extra <= MOST_EXTRA
    if alike and len(own & heading - subject) <= max(len(own & subject), SHARED_BY_ACCIDENT):
        return len(sentences) - start, "a paragraph of its own behind points that have one less"
    if len(own & subject - heading) > len(own & heading) and share(own, subject) >= SHARE_OF_TITLE / 2:
        return len(sentences) - start, "a last paragraph of its own that takes up the title and the summary"
    return None


def begins_block(point: Point, sentences: list[Sentence], count: int = 1) -> bool:
    """Return whether a blank line stands before the last `count` of the sentences."""
    first = sentences[-count]
    before = sentences[-count - 1].span if len(sentences) > count else point.heading.span if point.heading else None
    return before is not None and first.starts_paragraph and first.span.start_line > before.end_line + 1


def is_stopless(text: str) -> bool:
    """Return whether the text ends with a letter of a script that parts its sentences by blanks alone: Thai."""
    return "\u0e00" <= text[-1:] <= "\u0eff"


def paragraph_starts(point: Point, sentences: list[Sentence]) -> list[int]:
    """Return which of the sentences begin a paragraph that the point could do without.

    The first paragraph of a point is the point itself, or what its heading promises.
    """
    offset = len(point.body) - len(sentences)
    starts = [i for i, sentence in enumerate(sentences) if sentence.starts_paragraph]
    if point.points:
        return [i for i in starts if sentences[i].span > point.points[-1].span]
    return starts if offset else starts[1:]


def share(words: frozenset[str], of: frozenset[str]) -> float:
    """Return how much of `of` the words take up."""
    return len(words & of) / len(of) if of else 0.0


def takes_up(sentence: Sentence, points: tuple[Point, ...], holder: Point, title: frozenset[str], fewest: int) -> bool:
    """Return whether the sentence fits the title, and its point worse, and no other sentence fits the title so well.

    At least `fewest` words of the title must come again.
    """
    words = stems(sentence.text)
    heading = stems(holder.heading.text) if holder.heading else frozenset()
    again = words & title
    if len(again) < fewest or share(words, title) < SHARE_OF_TITLE:
        return False
    if len(again - heading) <= len(words & heading - title):
        return False
    others = (stems(other.text) for other in all_sentences(points) if other is not sentence)
    return all(len(other & title) < len(again) for other in others)


def all_sentences(points: tuple[Point, ...]) -> Iterator[Sentence]:
    """Yield the sentences of all bodies."""
    for point in points:
        yield from (part for part in point.body if isinstance(part, Sentence))
        yield from all_sentences(point.points)


def without_last(point: Point, count: int) -> tuple[Point, tuple[Sentence, ...]]:
    """Return the point without its last `count` sentences, and those."""
    if last_holder((point,))[0] is point:
        cut = tuple(part for part in point.body[-count:] if isinstance(part, Sentence))
        body, points = point.body[:-count], point.points
    else:
        last, cut = without_last(point.points[-1], count)
        body, points = point.body, (*point.points[:-1], last)
    parts = [part.span for part in (point.heading, *body, *points) if part is not None]
    end = max(((span.end_line, span.end_column) for span in parts), default=None)
    span = point.span
    if end is not None:
        span = msgspec.structs.replace(span, end_line=end[0], end_column=end[1])
    return msgspec.structs.replace(point, body=body, points=points, span=span), cut
