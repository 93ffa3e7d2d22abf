"""Outlines as far as the corpus compares them, read from expectations and from the program's own outlines.

An expectation, `<name>.outline`, is lines:

    = The title, or (none)
    > a paragraph of the summary
    # Heading of a point of level 1
      # Heading of a point of level 2, two blanks a level; a point without a heading goes by its first sentence
    < a paragraph of the conclusion
    x a line of noise that may stand nowhere in title, summary, points and conclusion

`…` stands for words left out, in any line but a title's or a noise line.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator

import msgspec

from trainkit.model import Outline, Point, Quote, Remark, Sentence

NO_TITLE = "(none)"


class Skeleton(msgspec.Struct, frozen=True):
    """An outline as far as it is compared; a point is its level, from 1, and its label."""

    title: str
    summary: tuple[str, ...]
    points: tuple[tuple[int, str], ...]
    conclusion: tuple[str, ...]
    noise: tuple[str, ...] = ()
    everything: str = ""


def read_expectation(text: str) -> Skeleton:
    """Return what an `.outline` file says. Raises ValueError for a line that it does not know."""
    lines: dict[str, list[str]] = {mark: [] for mark in "=><x"}
    points = []
    for line in filter(str.strip, text.splitlines()):
        mark, _, words = line.strip().partition(" ")
        if mark == "#":
            points.append(((len(line) - len(line.lstrip(" "))) // 2 + 1, words.strip()))
        elif mark in lines:
            lines[mark].append(words.strip())
        else:
            raise ValueError(f"neither title, summary, point, conclusion nor noise: {line}")
    (title,) = lines["="]
    title = "" if title == NO_TITLE else title
    return Skeleton(title, tuple(lines[">"]), tuple(points), tuple(lines["<"]), tuple(lines["x"]))


def understood(outline: Outline) -> Skeleton:
    """Return the skeleton of an outline of the program's, with `everything` that it keeps of the source."""
    title = outline.title.text if outline.title else ""
    summary, conclusion = (tuple(sentence.text for sentence in part) for part in (outline.summary, outline.conclusion))
    points = tuple(_walk(outline.points, 1))
    labels = tuple((level, _label(point)) for level, point in points)
    words = (text for _, point in points for text in _own_texts(point))
    return Skeleton(title, summary, labels, conclusion, everything=" ".join((title, *summary, *words, *conclusion)))


def _walk(points: Iterable[Point], level: int) -> Iterator[tuple[int, Point]]:
    for point in points:
        yield level, point
        yield from _walk(point.points, level + 1)


def _own_texts(point: Point) -> Iterator[str]:
    if point.heading:
        yield point.heading.text
    yield from (part.text for part in point.body if isinstance(part, Sentence | Quote | Remark))


def _label(point: Point) -> str:
    return next(_own_texts(point), "")


def letters(text: str) -> str:
    """Return the letters and digits of `text`, with their case."""
    return "".join(filter(str.isalnum, unicodedata.normalize("NFKC", text)))


def says(given: str, expected: str) -> bool:
    """Tell whether `given` is what is `expected`, where `…` stands for any words."""
    text = letters(given).casefold()
    first, *others = (letters(piece).casefold() for piece in expected.split("…"))
    if not others:
        return text == first
    if not text.startswith(first):
        return False
    place = len(first)
    for piece in others[:-1]:
        at = text.find(piece, place)
        if at < 0:
            return False
        place = at + len(piece)
    return text.endswith(others[-1]) and len(text) - len(others[-1]) >= place
