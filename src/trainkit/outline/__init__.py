"""Takes a `Document` (blocks, not judged) in and gives an `Outline` (title, summary, points, conclusion) out.

Every judgement rests on the whole document: what is a list is told by its sequence, what is a heading by the points
beside it, what is a conclusion by the title and by all other sentences. The steps, in order: lines, noise, lists,
title, headings, tree, points, conclusion. Each keeps why it decided so; together the decisions cover every line.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from typing import Final

import msgspec

from trainkit.model import (
    Decision,
    Diagnostic,
    Document,
    LeftOut,
    Outline,
    Role,
    Sentence,
    Session,
    Severity,
    Span,
    Warned,
)

from .announced import announced
from .back import back_notes
from .claimed import claimed_title, counted_headings
from .conclusion import cut_conclusion
from .ends import beside_sentences, lift_parts, listed_below, section, share_out, title_in_line
from .front import front_notes
from .items import lay_out
from .labelled import conclusion_last
from .language import recognise
from .line import Line, without
from .lines import read_lines
from .nesting import nested
from .noise import Noise, judge
from .passage import join, piece_of, tidy
from .points import Writer, plain_points, points_of
from .questions import find_questions
from .repeated import lift_repeated
from .sequences import find_series
from .series import Series
from .title import Title, closed_up, find_title, heading_first
from .tree import Item, Layout, Node, Paragraph, flatten, grow, prune
from .unfold import unfold

__all__ = ["parse"]

FEWEST_PROMOTED: Final = 3
"""Below a lone heading (`Steps`), so many points are the text's own; two may be a part of what the heading says."""

MOST_ABOVE_TEXT: Final = 10
"""Lines among which the title is looked for."""


def parse(document: Document, session: Session = Session()) -> Warned[Outline]:
    """Return what `document` says. No text is too odd: one without points gives its paragraphs, with a warning."""
    all_lines = announced(nested(unfold(read_lines(document))))
    noise, series = judge_all(all_lines, document.title)
    lines = conclusion_last(heading_first(without(all_lines, noise)))
    writer = Writer(document.name, recognise((line.text for line in lines), document.language))
    left = [(all_lines[index], found) for index, found in noise.items()]
    title = find_title(lines, series, left, counted_headings(lines))
    asked = find_questions(lines)
    lines = asked.begin_lines(lines)
    layout = lay_out(lines, title, asked)

    left_out = [leave_out(all_lines[index], found.reason, found.why, writer) for index, found in noise.items()]
    left_out += beside_title(lines, title, writer)
    heading = take_title(lines, title, writer) or claimed_title(document.title, lines, writer.source)

    before = grow(lines, layout, layout.opening, layout.start)
    opening = flatten(before)
    root, over_all = promote(grow(lines, layout, layout.start, layout.end))
    repeated = lift_repeated(root)
    closing = root.tail + flatten(grow(lines, layout, layout.end, len(lines)))
    left_out += [
        leave_out(marker_of(item, lines), "empty-item", "nothing stands behind it", writer) for item in prune(root)
    ]
    for index, reason, why in named_again(layout, repeated, over_all):
        left_out.append(leave_out(lines[index], reason, why, writer))
    if root.nodes:
        diagnostics: tuple[Diagnostic, ...] = ()
        opening, closing = lift_parts(opening + root.content, closing, root.nodes)
        left_out += beside_sentences(opening, listed_below(before), writer, below_title=heading is not None)
        left_out += beside_sentences(closing, [], writer)
        if heading is None and layout.items[0].line == 0:
            heading, opening = title_in_line(opening, writer)
        summary = section(opening, Role.SUMMARY, "it stands before the first point", writer)
        points = points_of(root.nodes, writer)
    else:
        opening, paragraphs, closing = share_out(root.content, closing, has_title=heading is not None)
        diagnostics = (no_points(document, bool(paragraphs)),)
        summary = section(opening, Role.SUMMARY, "the first paragraph below the title", writer)
        points = plain_points(paragraphs, writer)
    conclusion = section(closing, Role.CONCLUSION, "nothing new begins behind it", writer)
    if not conclusion:
        ending = cut_conclusion(points, heading.text if heading else "", " ".join(s.text for s in summary))
        points, conclusion = ending.points, ending.conclusion
        retell(conclusion, ending.why, writer)
    return Warned(
        Outline(
            document.name,
            heading,
            summary,
            points,
            conclusion,
            writer.language,
            session,
            tuple(sorted(left_out, key=lambda one: one.span)),
            tuple(sorted(writer.decisions, key=lambda decision: decision.span)),
        ),
        diagnostics,
    )


def named_again(layout: Layout, repeated: Iterable[int], over_all: int | None) -> Iterator[tuple[int, str, str]]:
    """Yield the lines, by index, that only name what stands elsewhere: what is left out of them is told, and why."""
    yield from ((index, "repeated-title", "the title again") for index in layout.copies)
    yield from ((index, "section-label", "it only names what follows") for index in layout.labels)
    yield from ((index, "section-label", "the points beside it have it, too") for index in repeated)
    if over_all is not None:
        yield over_all, "section-label", "all points stand below it"


def judge_all(all_lines: list[Line], claimed: str) -> tuple[dict[int, Noise], list[Series]]:
    """Return what is noise, by its words and by its place around the text, by index of line; and the lists that the
    other lines make. `claimed` is the title that the format names.
    """
    noise = judge(all_lines)
    lines = without(all_lines, noise)
    series = plain_series(lines)
    begun = first_markers(series) | counted_headings(lines)
    tails = [claimed, *(found.tail for found in noise.values())]
    around = front_notes(lines, begun, tails, beside_notes(all_lines, noise)) | back_notes(
        lines, begun, len(all_lines) - 1 in noise
    )
    if not around:
        return noise, series
    kept = [index for index in range(len(all_lines)) if index not in noise]
    noise |= {kept[index]: found for index, found in around.items()}
    marked = {marker.line for one in series for marker in one.markers}
    if marked.isdisjoint(around) and not any(lines[index + 1].goes_on for index in around if index + 1 < len(lines)):
        return noise, moved_up(series, sorted(around))
    return noise, plain_series(without(all_lines, noise))


def beside_notes(all_lines: list[Line], noise: dict[int, Noise]) -> set[int]:
    """Return which of the lines that are no noise stand right beside noise, in its block; by their index among them."""
    kept = [index for index in range(len(all_lines)) if index not in noise]
    return {
        place
        for place, index in enumerate(kept[:MOST_ABOVE_TEXT])
        if (index + 1 in noise and not all_lines[index].closes_block)
        or (index - 1 in noise and not all_lines[index].opens_block)
    }


def moved_up(series: list[Series], removed: list[int]) -> list[Series]:
    """Return the lists as they stand when those lines, none of theirs, are taken out."""
    return [
        Series([msgspec.structs.replace(m, line=m.line - bisect_left(removed, m.line)) for m in one.markers])
        for one in series
    ]


def plain_series(lines: list[Line]) -> list[Series]:
    """Return the lists that the lines make of which the format says nothing."""
    return find_series(lines, [i for i, line in enumerate(lines) if line.part is None and line.given is None])


def first_markers(series: Iterable[Series]) -> set[int]:
    """Return the lines that begin with an item's marker."""
    return {marker.line for one in series for marker in one.markers if marker.start == 0}


def promote(root: Node) -> tuple[Node, int | None]:
    """Return the tree without a lone heading over all points, and the index of that heading's line if there is one.

    What stands between the heading and the points goes to the introduction.
    """
    only = root.nodes[0] if len(root.nodes) == 1 else None
    if only is None or only.item is None or not only.item.bare:
        return root, None
    if leads_over(only):
        return Node(None, root.place, root.content + only.content, tail=root.tail), None
    if len(only.nodes) < FEWEST_PROMOTED:
        return root, None
    return Node(None, root.place, root.content + only.content[1:], only.nodes, tail=root.tail), only.item.line


def leads_over(node: Node) -> bool:
    """Return whether a lone heading is a sentence that leads over, with a colon, to paragraphs: they are points."""
    paragraphs = [part for part in node.content if isinstance(part, Paragraph) and part.opens_block]
    if node.nodes or len(paragraphs) <= FEWEST_PROMOTED or len(paragraphs) < len(node.content):
        return False
    return str(paragraphs[0].passage).rstrip().endswith((":", "："))


def leave_out(line: Line, reason: str, why: str, writer: Writer) -> LeftOut:
    """Return a line as left out, and note why."""
    span = Span(writer.source, line.number, line.column, line.number, line.column + len(line.text), line.where)
    writer.note(span, Role.LEFT_OUT, why)
    return LeftOut(line.text, reason, span)


def marker_of(item: Item, lines: list[Line]) -> Line:
    """Return the marker of an item as a line of its own."""
    line = lines[item.line]
    text = line.text[item.start : item.content].rstrip()
    return msgspec.structs.replace(line, text=text, column=line.column + item.start)


def take_title(lines: list[Line], title: Title | None, writer: Writer) -> Sentence | None:
    """Return the title's words, and note why they are the title."""
    if title is None:
        return None
    taken = lines[title.start : title.end]
    pieces = [piece_of(line) for line in taken[:-1]]
    pieces.append(piece_of(taken[-1], title.first, len(taken[-1].text) - title.rest))
    passage = join(pieces)
    sentence = passage.sentence(writer.source)
    closed = tidy(closed_up(str(passage)))
    if closed != sentence.text:
        sentence = msgspec.structs.replace(sentence, text=closed, links=())
    writer.note(sentence.span, Role.TITLE, title.why)
    return sentence


def beside_title(lines: list[Line], title: Title | None, writer: Writer) -> list[LeftOut]:
    """Return what stands in the title's line and isn't the title: a label, the name of the site."""
    if title is None:
        return []
    line = lines[title.end - 1]
    cuts = ((0, title.first), (len(line.text) - title.rest, len(line.text)))
    parts = [
        msgspec.structs.replace(line, text=text, column=line.column + start)
        for start, end in cuts
        if (text := line.text[start:end].rstrip())
    ]
    return [leave_out(part, "beside-title", "it only stands beside the title", writer) for part in parts]


def no_points(document: Document, has_paragraphs: bool) -> Diagnostic:
    """Say that no points were found, and what became of the paragraphs."""
    span = document.blocks[0].span if document.blocks else None
    if has_paragraphs:
        message = "No points were found, so every paragraph became one."
        hint = "Number the points (1. 2. 3.) or give each a short heading on a line of its own."
    else:
        message = "No points were found, and no paragraphs that could become points."
        hint = "Write what the slides are to say, in numbered points or in paragraphs."
    return Diagnostic(Severity.WARNING, "no-points", message, span, hint)


def retell(conclusion: tuple[Sentence, ...], why: str, writer: Writer) -> None:
    """Correct the decisions on the last point after the conclusion was cut off it."""
    if not conclusion:
        return
    first, last = conclusion[0].span, conclusion[-1].span
    told = []
    for decision in writer.decisions:
        span = decision.span
        if decision.role is Role.BODY and span < first and (span.end_line, span.end_column) > place(first):
            span = msgspec.structs.replace(span, end_line=first.start_line, end_column=first.start_column)
            told.append(msgspec.structs.replace(decision, span=span))
        elif decision.role is not Role.BODY or span < first:
            told.append(decision)
    span = msgspec.structs.replace(first, end_line=last.end_line, end_column=last.end_column)
    writer.decisions = [*told, Decision(span, Role.CONCLUSION, why)]


def place(span: Span) -> tuple[int, int]:
    """Return where a span begins."""
    return span.start_line, span.start_column
