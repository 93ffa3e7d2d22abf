"""Takes a `Document` in and gives its lines out: where each begins, how far it is indented, how it is set."""

from __future__ import annotations

import re
from itertools import accumulate, pairwise
from typing import Final

import msgspec

from trainkit.links import cut_links
from trainkit.model import Block, Document, Heading, Links, ListItem, Paragraph, Span, Strong

from .line import Line, columns
from .wraps import mark_hyphens, mark_wraps, mark_wraps_of_item

TAB: Final = 4
"""Columns to a tab stop, as most editors show it; only deeper or shallower matters."""

RULES: Final = frozenset(sign * 3 for sign in "=-~_*^#—─═")
RULE = re.compile(r"(.)\1{2,}")


def read_lines(document: Document) -> list[Line]:
    """Return the lines of all blocks in reading order."""
    blocks = [block_lines(block) for block in document.blocks]
    texts = [place for place, block in enumerate(document.blocks) if isinstance(block, Paragraph)]
    for place, wrapped in zip(texts, mark_wraps([blocks[place] for place in texts]), strict=True):
        blocks[place] = wrapped
    return mark_rules(mark_hyphens([line for lines in blocks for line in lines]))


def block_lines(block: Block) -> list[Line]:
    """Return the lines of a block; one that isn't text is a line without words, and so is an item that has none."""
    span = block.span
    if not isinstance(block, Heading | Paragraph | ListItem):
        return [Line("", span.start_line, span.start_column, 0, 0, True, True, part=block, where=span.place)]
    if isinstance(block, Paragraph):
        return text_lines(block.text, span, block.level, block.strong, block.links)
    level, strong = (0, ()) if isinstance(block, Heading) else (block.level, block.strong)
    lines = text_lines(block.text, span, level, strong, block.links)
    if not lines:
        lines = [Line("", span.start_line, span.start_column, 0, 0, True, True, level=level, where=span.place)]
    first, rest = msgspec.structs.replace(lines[0], given=block), lines[1:]
    if isinstance(block, Heading):
        rest = [msgspec.structs.replace(line, goes_on=True) for line in rest]
    elif not span.place:
        rest = mark_wraps_of_item(lines)
    return [first, *rest]


def text_lines(text: str, span: Span, level: int, strong: Strong, links: Links = ()) -> list[Line]:
    """Return the lines of the text that stands at `span`."""
    raw = [(i, line) for i, line in enumerate(text.split("\n")) if line.strip()]
    starts = list(accumulate((len(line) + 1 for line in text.split("\n")), initial=0)) if links else []
    lines: list[Line] = []
    bold = bold_of_lines(text, strong)
    for place, (i, line) in enumerate(raw):
        stripped = line.strip()
        leading = line[: len(line) - len(line.lstrip())]
        indent = len(leading.expandtabs(TAB)) if leading else 0
        start = starts[i] + len(leading) if links else 0
        lines.append(
            Line(
                stripped,
                span.start_line + i,
                len(leading) + (span.start_column if i == 0 else 1),
                indent,
                indent + columns(stripped),
                opens_block=place == 0,
                closes_block=place == len(raw) - 1,
                level=level,
                strong=bold.get(i),
                links=cut_links(links, start, start + len(stripped)) if links else (),
                where=span.place,
            )
        )
    return lines


def bold_of_lines(text: str, strong: Strong) -> dict[int, tuple[int, int]]:
    """Return the first bold stretch of each line that has one, counted from the line's first letter."""
    found: dict[int, tuple[int, int]] = {}
    if not strong:
        return found
    offset = 0
    for number, line in enumerate(text.split("\n")):
        leading = offset + len(line) - len(line.lstrip())
        end = offset + len(line.rstrip())
        inside = [(max(a, leading), min(b, end)) for a, b in strong if a < end and b > leading]
        if inside:
            found[number] = (inside[0][0] - leading, inside[0][1] - leading)
        offset += len(line) + 1
    return found


RULE_TOLERANCE: Final = 2
"""Columns by which a rule is longer or shorter than the line it was typed for."""


def mark_rules(lines: list[Line]) -> list[Line]:
    """Mark the lines that a line of one sign underlines, as `=====` does in plain text; of two lines the first, if the
    rule is as long.
    """
    marked = list(lines)
    for i, (line, after) in enumerate(pairwise(lines)):
        if after.text[:3] not in RULES or not RULE.fullmatch(after.text) or after.opens_block:
            continue
        if not line.goes_on:
            marked[i] = msgspec.structs.replace(line, rule=after.text[0])
        elif lines[i - 1].opens_block and abs(lines[i - 1].width - after.width) <= RULE_TOLERANCE:
            marked[i - 1] = msgspec.structs.replace(lines[i - 1], rule=after.text[0])
    return marked
