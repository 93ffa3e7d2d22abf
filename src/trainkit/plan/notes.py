"""The full text of a point for speaker notes and handout."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from trainkit.model import NotesParagraph, Picture, Point, Remark, Sentence
from trainkit.scripts import join_sentences

from .linked import links_of_sentences


def full_text(point: Point, level: int = 0) -> Iterator[NotesParagraph]:
    """Yield the point's own paragraphs, then those of the points below it under their headings."""
    yield from own_text(point)
    for below in point.points:
        if below.heading:
            # A heading with nothing below it is an item of a list.
            heading_level = level + 1 if _has_text(below) else 0
            yield NotesParagraph(below.heading.text, heading_level, links=below.heading.links)
        yield from full_text(below, level + 1)


def remarks(point: Point) -> Iterator[NotesParagraph]:
    """Yield what the source says to the trainer alone, in the point and in all points below it."""
    yield from own_remarks(point)
    for below in point.points:
        yield from remarks(below)


def own_remarks(point: Point) -> Iterator[NotesParagraph]:
    """Yield what the point itself says to the trainer alone, and what is known of pictures that can't be shown."""
    for part in point.body:
        said = part.text if isinstance(part, Remark) else ""
        if isinstance(part, Picture) and not part.data:
            said = part.alt
        yield from (NotesParagraph(line.strip(), trainer_only=True) for line in said.split("\n") if line.strip())


def own_text(point: Point) -> Iterator[NotesParagraph]:
    """Yield the point's own paragraphs, without the points below it."""
    yield from paragraphs(part for part in point.body if isinstance(part, Sentence))


def paragraphs(sentences: Iterable[Sentence]) -> Iterator[NotesParagraph]:
    """Yield the sentences put together into the paragraphs of the source."""
    together: list[Sentence] = []
    for sentence in sentences:
        if sentence.starts_paragraph and together:
            yield _paragraph(together)
            together = []
        together.append(sentence)
    if together:
        yield _paragraph(together)


def _paragraph(sentences: list[Sentence]) -> NotesParagraph:
    text = join_sentences(sentence.text for sentence in sentences)
    return NotesParagraph(text, links=links_of_sentences(text, sentences))


def _has_text(point: Point) -> bool:
    return bool(point.points) or any(isinstance(part, Sentence) for part in point.body)
