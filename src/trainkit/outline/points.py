"""Takes the tree of items in and gives `Point`s out, with a decision for every stretch of text."""

from __future__ import annotations

import msgspec

from trainkit.model import BodyPart, Decision, ItemMark, Point, Role, Sentence, Span

from .headings import Split, split_headings
from .ordinals import COUNTED
from .passage import Passage
from .sentences import sentences
from .tree import Node, Paragraph


class Writer(msgspec.Struct):
    """What all parts of one outline have in common, and the decisions taken so far."""

    source: str
    language: str
    decisions: list[Decision] = []

    def note(self, span: Span, role: Role, why: str) -> None:
        """Keep a decision."""
        self.decisions.append(Decision(span, role, why))

    def paragraph(
        self, passage: Passage, role: Role, why: str, since: tuple[int, int] | None = None
    ) -> tuple[Sentence, ...]:
        """Return the sentences of a paragraph and note what they were taken for; a marker stands `since` there."""
        if not passage:
            return ()
        span = passage.span(self.source)
        self.note(reaching_back(span, *since) if since else span, role, why)
        parts = sentences(passage, self.language)
        return tuple(part.sentence(self.source, starts_paragraph=i == 0) for i, part in enumerate(parts))


def points_of(nodes: list[Node], writer: Writer) -> tuple[Point, ...]:
    """Return sibling items as points."""
    return tuple(point_of(node, split, writer) for node, split in zip(nodes, split_headings(nodes), strict=True))


def plain_points(parts: list[Paragraph | BodyPart], writer: Writer) -> tuple[Point, ...]:
    """Return paragraphs as points without headings."""
    points = []
    for part in parts:
        if isinstance(part, Paragraph):
            node = Node(None, part.passage.place(part.passage.start), [part])
            points.append(point_of(node, Split(None, part.passage, "there are no points to stand below"), writer))
        else:
            writer.note(part.span, Role.BODY, "it stands among the paragraphs")
            points.append(Point(None, (part,), (), part.span))
    return tuple(points)


def point_of(node: Node, split: Split, writer: Writer) -> Point:
    """Return an item as a point, and those below it as its points."""
    item = node.item
    why = item.why if item is not None else "a paragraph of its own"
    line, column, where = node.place
    heading = None
    if split.heading is not None:
        heading = split.heading.sentence(writer.source)
        writer.note(reaching_back(heading.span, line, column), Role.HEADING, f"{why}; {split.why}")
    body: list[BodyPart] = []
    for i, part in enumerate(node.content):
        if not isinstance(part, Paragraph):
            body.append(part)
            writer.note(part.span, Role.BODY, "it stands below this point")
        elif i:
            body += writer.paragraph(part.passage, Role.BODY, "it stands below this point")
        elif split.heading is None:
            body += writer.paragraph(part.passage, Role.BODY, f"{why}; {split.why}", since=(line, column))
        elif split.rest is not None:
            body += writer.paragraph(split.rest, Role.BODY, "it follows the heading")
    points = points_of(node.nodes, writer)
    if item is not None and item.kind == COUNTED and item.content > item.start:
        heading, body = begun_anew(heading, body)
    parts = [part.span for part in (heading, *body, *points) if part is not None]
    end = max(((span.end_line, span.end_column) for span in parts), default=(line, column + 1))
    mark = item.mark if item is not None else ItemMark.NONE
    return Point(heading, tuple(body), points, Span(writer.source, line, column, *end, where), mark)


def begun_anew(heading: Sentence | None, body: list[BodyPart]) -> tuple[Sentence | None, list[BodyPart]]:
    """Return heading and body with a capital at the beginning: the counting word that had it is a marker now."""
    if heading is not None:
        return msgspec.structs.replace(heading, text=heading.text[:1].upper() + heading.text[1:]), body
    first = body[0] if body else None
    if not isinstance(first, Sentence):
        return heading, body
    return heading, [msgspec.structs.replace(first, text=first.text[:1].upper() + first.text[1:]), *body[1:]]


def reaching_back(span: Span, line: int, column: int) -> Span:
    """Return `span` made longer at its beginning, so that it holds the marker at `line` and `column`."""
    return msgspec.structs.replace(span, start_line=line, start_column=column)
