"""What stands before and behind the points: which of its paragraphs are summary and conclusion."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from trainkit.model import BodyPart, LeftOut, Quote, Role, Sentence

from .bare import LONGEST_HEADING, LONGEST_WITH_COLON
from .conclusion import is_stopless
from .headings import without_colon
from .line import ENDS_SENTENCE
from .measure import is_short
from .passage import Passage, Piece, join
from .phrases import closing_phrase, is_opening_label
from .points import Writer
from .title import LONGEST_TITLE, STOP
from .tree import Node, Paragraph, flatten

LONGEST_BESIDE: Final = 15
"""Words; a longer line has lost its full stop."""

LONGEST_NOTE: Final = 8
"""Words of a note that stands below a title."""

LABELLED = re.compile(r"[【［\[]?\s?(?P<words>[^【】［］\[\]:：]{2,24}?)\s?(?:[】］\]]\s?[:：]?|[:：])\s*")
LONGEST_LABEL: Final = 30
"""Characters of the label of a summary."""

INNER_STOP = re.compile(r"[.!?…]\s|[。！？।؟]|[，]")
"""What stands within sentences, and hardly ever within notes."""

NOT_A_SENTENCE: Final = "a short line that is no sentence, beside paragraphs that are"

FEWEST_PARAGRAPHS = 3
"""Without points, the first of so many paragraphs below a title is the summary; of two, both are the text."""

Parts = list[Paragraph | BodyPart]


def title_in_line(opening: Parts, writer: Writer) -> tuple[Sentence | None, Parts]:
    """Return the words before the first point of a text on one line, if they can be its title, and what is left."""
    first = opening[0] if opening else None
    if not isinstance(first, Paragraph):
        return None, opening
    text = str(first.passage)
    # "You should do three things:" only leads over to them.
    longest = LONGEST_WITH_COLON if text.endswith((":", "：")) else LONGEST_TITLE
    if not is_short(text, longest) or STOP.search(text.rstrip(":：")):
        return None, opening
    passage = without_colon(first.passage)
    writer.note(first.passage.span(writer.source), Role.TITLE, "it stands before the points in the first line")
    return passage.sentence(writer.source), opening[1:]


def lift_parts(opening: Parts, closing: Parts, nodes: list[Node]) -> tuple[Parts, Parts]:
    """Return the paragraphs before and behind the points; tables and pictures among them go to the nearest point.

    Somebody's words that open or close a text are a paragraph like others.
    """
    opening, closing = ([as_paragraph(part) for part in parts] for parts in (opening, closing))
    nodes[0].content[1:1] = [part for part in opening if not isinstance(part, Paragraph)]
    nodes[-1].content += [part for part in closing if not isinstance(part, Paragraph)]
    paragraphs, ending = ([part for part in parts if isinstance(part, Paragraph)] for parts in (opening, closing))
    return list(paragraphs), list(ending)


def as_paragraph(part: Paragraph | BodyPart) -> Paragraph | BodyPart:
    """Return a quote as a paragraph, and anything else as it is."""
    if not isinstance(part, Quote):
        return part
    span = part.span
    said = [*part.text.split("\n"), *([f"— {part.attribution}"] if part.attribution else ())]
    return Paragraph(join([Piece(text, span.start_line, span.start_column, where=span.place) for text in said]), True)


def listed_below(node: Node) -> Parts:
    """Return what stands in the items below a node."""
    return [part for below in node.nodes for part in flatten(below)]


def beside_sentences(parts: Parts, listed: Parts, writer: Writer, below_title: bool = False) -> list[LeftOut]:
    """Take the lines that are no sentences out of the paragraphs before or behind the points, if others are: captions,
    labels, links and notes that no word tells. Items that are `listed` there stay.
    """
    passages = [part.passage for part in parts if isinstance(part, Paragraph)]
    items = [part.passage for part in listed if isinstance(part, Paragraph)]
    notes = [passage for passage in passages if is_note(str(passage)) and passage not in items]
    # Right below a title, what it says more of the text often has no full stop, either.
    if below_title and passages and notes[:1] == passages[:1] and is_subtitle(str(passages[0])):
        del notes[0]
    if len(notes) == len(passages):
        return []
    parts[:] = [part for part in parts if not (isinstance(part, Paragraph) and part.passage in notes)]
    left_out = []
    for passage in notes:
        span = passage.span(writer.source)
        writer.note(span, Role.LEFT_OUT, NOT_A_SENTENCE)
        left_out.append(LeftOut(str(passage), "note", span))
    return left_out


def is_subtitle(text: str) -> bool:
    """Return whether a line below a title says more of the text; notes are shorter, or have numbers."""
    return not is_short(text, LONGEST_NOTE) and not any(map(str.isdigit, text))


def is_note(text: str) -> bool:
    """Return whether a paragraph is a short line without a full stop, in a script that has them."""
    stops = ENDS_SENTENCE.search(text) is not None or INNER_STOP.search(text) is not None
    return not stops and is_short(text, LONGEST_BESIDE) and not is_stopless(text)


def without_label(passage: Passage) -> Passage:
    """Return a summary without the label that only calls it one: `Summary: …`, `【导读】…`."""
    label = LABELLED.match(str(passage)[:LONGEST_LABEL])
    if label is None or not is_opening_label(label["words"]):
        return passage
    return passage.part(label.end()) or passage


def section(parts: Iterable[Paragraph | BodyPart], role: Role, why: str, writer: Writer) -> tuple[Sentence, ...]:
    """Return the sentences of the summary's or the conclusion's paragraphs."""
    paragraphs = [part.passage for part in parts if isinstance(part, Paragraph)]
    if role is Role.SUMMARY and paragraphs:
        paragraphs[0] = without_label(paragraphs[0])
    return tuple(sentence for passage in paragraphs for sentence in writer.paragraph(passage, role, why))


def share_out(parts: Parts, closing: Parts, has_title: bool) -> tuple[Parts, Parts, Parts]:
    """Return what of a text without points is its summary, its paragraphs and its conclusion."""
    first = 1 if has_title and len(parts) >= FEWEST_PARAGRAPHS and sums_up(parts[0], parts[1]) else 0
    parts = parts + [part for part in closing if not isinstance(part, Paragraph)]
    last = parts[-1] if len(parts) > first + 1 and not closing else None
    if isinstance(last, Paragraph) and closing_phrase(str(last.passage)):
        return parts[:first], parts[first:-1], [last]
    return parts[:first], parts[first:], closing


def sums_up(part: Paragraph | BodyPart, following: Paragraph | BodyPart) -> bool:
    """Return whether the first part of a text without points is its summary, not the first line of an unmarked list."""
    if not isinstance(part, Paragraph):
        return False
    text = str(part.passage)
    set_apart = ENDS_SENTENCE.search(text) is not None and (
        not isinstance(following, Paragraph) or following.opens_block
    )
    return set_apart or not is_short(text, LONGEST_HEADING)
