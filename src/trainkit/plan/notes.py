"""The full text of a point for speaker notes and handout."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from trainkit.model import NotesParagraph, Point, Sentence
from trainkit.scripts import join_sentences


def full_text(point: Point, level: int = 0) -> Iterator[NotesParagraph]:
    """Yield the point's own paragraphs, then those of the points below it under their headings."""
    yield from own_text(point)
    for below in point.points:
        if below.heading:
            # A heading with nothing below it is an item of a list.
            yield NotesParagraph(below.heading.text, level + 1 if below.body or below.points else 0)
        yield from full_text(below, level + 1)


def own_text(point: Point) -> Iterator[NotesParagraph]:
    """Yield the point's own paragraphs, without the points below it."""
    yield from paragraphs(part for part in point.body if isinstance(part, Sentence))


def paragraphs(sentences: Iterable[Sentence]) -> Iterator[NotesParagraph]:
    """Yield the sentences put together into the paragraphs of the source."""
    together: list[str] = []
    for sentence in sentences:
        if sentence.starts_paragraph and together:
            yield NotesParagraph(join_sentences(together))
            together = []
        together.append(sentence.text)
    if together:
        yield NotesParagraph(join_sentences(together))
