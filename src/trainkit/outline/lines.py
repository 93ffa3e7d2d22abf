"""Takes a `Document` in and gives its lines out: where each begins, how far it is indented, whether it goes on.

Whether a line end parts or only wraps is told by width: an editor that wraps puts a word on the next line only because
it didn't fit. So a line goes on in the next one where the next line's first word would have made it the widest of its
block, and parts where there was room.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Container, Iterable, Sequence
from itertools import pairwise
from typing import Final

import msgspec

from trainkit.model import BodyPart, Code, Document, Heading, ListItem, Picture, Quote, Table
from trainkit.scripts import count_wide, is_wide

NARROWEST_WRAP: Final = 40
"""Columns. Lines that all are shorter are a list, a verse or an address: nobody wraps prose so early."""

WIDEST_WRAP: Final = 160
"""Columns. Longer lines are whole paragraphs: nobody sets a window this wide and breaks lines by hand."""

RAGGED: Final = 0.75
"""A line this full, of the widest of its block, and without a full stop is no heading: it was broken by hand."""

LONGEST_HANG: Final = 6
"""Columns. Chinese and Japanese marks that may not begin a line pull up to two characters down with them."""

COMPOUNDING: Final = re.compile("well|self|long|short|high|low|full|half|part|first|second|third|non|ex|all|best")
"""First halves of English compounds that keep their hyphen (well-known); a short text gives no other evidence."""

TAB: Final = 4
"""Columns to a tab stop, as most editors show it; only deeper or shallower matters."""

ENDS_SENTENCE = re.compile(r"""[.!?…:;。！？：；।؟]["'”’»)\]）」』]*$""")
SMALL_MARKER = re.compile(r"[a-z]{1,5}[.)]\s")
WORD = re.compile(r"[^\W\d_]+")
HYPHEN_AT_END = re.compile(r"([^\W\d_]+)[-\u2010\u00ad]$")


class Line(msgspec.Struct, frozen=True, gc=False):
    """A line of text without the blanks around it, or a block that isn't text (`part`, with no text).

    `number` and `column` are its place in the source, from 1; `indent` and `width` are in columns of a monospaced font;
    `goes_on` says that it wraps the line before it; `drops_hyphen` that its last character only hyphenates;
    `given` is the block if the source's format itself says that this is a heading or a list item.
    """

    text: str
    number: int
    column: int
    indent: int
    width: int
    opens_block: bool
    closes_block: bool
    goes_on: bool = False
    drops_hyphen: bool = False
    given: Heading | ListItem | None = None
    part: BodyPart | None = None


def read_lines(document: Document) -> list[Line]:
    """Return the lines of all blocks in reading order."""
    lines: list[Line] = []
    for block in document.blocks:
        if isinstance(block, Table | Picture | Code | Quote):
            span = block.span
            lines.append(Line("", span.start_line, span.start_column, 0, 0, True, True, part=block))
        else:
            given = None if not isinstance(block, Heading | ListItem) else block
            lines += text_lines(block.text, block.span.start_line, block.span.start_column, given)
    return mark_hyphens(lines)


def text_lines(text: str, number: int, column: int, given: Heading | ListItem | None) -> list[Line]:
    """Return the lines of one block whose first character stands in line `number` and at `column`."""
    raw = [(i, line) for i, line in enumerate(text.split("\n")) if line.strip()]
    lines: list[Line] = []
    for place, (i, line) in enumerate(raw):
        stripped = line.strip()
        leading = line[: len(line) - len(line.lstrip())]
        indent = len(leading.expandtabs(TAB)) if leading else 0
        lines.append(
            Line(
                stripped,
                number + i,
                len(leading) + (column if i == 0 else 1),
                indent,
                indent + columns(stripped),
                opens_block=place == 0,
                closes_block=place == len(raw) - 1,
                given=given,
            )
        )
    return mark_wraps(lines)


def columns(text: str) -> int:
    """Return the width of `text` in a monospaced font."""
    return len(text) + count_wide(text)


def mark_wraps(lines: list[Line]) -> list[Line]:
    """Mark the lines of one block that go on from the line before them.

    A block wraps if a sentence runs over a line end where the next word had no room. In such a block full lines go on
    behind a full stop too, and long unfinished ones although there was room, as people break lines by hand.
    """
    widest = max((line.width for line in lines), default=0)
    joints = list(pairwise(lines))
    wrapped = NARROWEST_WRAP <= widest <= WIDEST_WRAP
    unfinished = [ENDS_SENTENCE.search(before.text[-8:]) is None for before, _ in joints]
    full = [wrapped and is_full(before, after, widest) for before, after in joints]
    proved = any(a and b for a, b in zip(unfinished, full, strict=True))
    marked = lines[:1]
    for (before, after), opened, filled in zip(joints, unfinished, full, strict=True):
        small = after.text[0].islower() and SMALL_MARKER.match(after.text) is None
        ragged = before.width >= RAGGED * widest
        goes_on = (opened and (small or filled or (proved and ragged))) or (proved and filled)
        marked.append(msgspec.structs.replace(after, goes_on=True) if goes_on else after)
    return marked


def is_full(before: Line, after: Line, widest: int) -> bool:
    """Return whether the first word of `after` would have made `before` wider than the widest line of their block."""
    if is_wide(after.text[0]):  # Chinese and Japanese wrap anywhere, except before some marks
        return before.width + LONGEST_HANG > widest
    return before.width + 1 + columns(after.text[: widest + 1].split(maxsplit=1)[0]) > widest


def mark_hyphens(lines: list[Line]) -> list[Line]:
    """Mark the lines whose last hyphen isn't part of the word.

    A soft hyphen never is. A hard one isn't if the whole word stands elsewhere in the document; or if this document
    hyphenates (two line ends or more) and neither the first half nor the hyphenated word stands anywhere else.
    """
    ends = {
        i: match
        for i, (line, after) in enumerate(pairwise(lines))
        if after.goes_on and (match := HYPHEN_AT_END.search(line.text[-80:])) and after.text[0].isalpha()
    }
    if not ends:
        return lines
    counts = word_counts(lines)
    marked = list(lines)
    for i, match in ends.items():
        head = match.group(1).casefold()
        tail = WORD.match(lines[i + 1].text).group().casefold()  # type: ignore[union-attr]  # begins with a letter
        known_whole = counts[head + tail] > 0
        known_parts = counts[head] > 1 or counts[f"{head}-{tail}"] > 0 or COMPOUNDING.fullmatch(head) is not None
        if match.group().endswith("\u00ad") or known_whole or (len(ends) > 1 and not known_parts):
            marked[i] = msgspec.structs.replace(lines[i], drops_hyphen=True)
    return marked


def without(lines: list[Line], removed: Container[int]) -> list[Line]:
    """Return the lines but those `removed`; what went on from one of these now begins, and so do blocks with them."""
    kept: list[Line] = []
    cut = opens = False
    for index, line in enumerate(lines):
        opens = line.opens_block or (opens and cut)
        if index not in removed:
            goes_on = line.goes_on and not cut
            changed = goes_on != line.goes_on or opens != line.opens_block
            kept.append(msgspec.structs.replace(line, goes_on=goes_on, opens_block=opens) if changed else line)
        elif line.closes_block and kept and not kept[-1].closes_block:
            kept[-1] = msgspec.structs.replace(kept[-1], closes_block=True)
        cut = index in removed
    return kept


def word_counts(lines: Iterable[Line]) -> Counter[str]:
    """Count words and hyphenated words, caseless."""
    counts: Counter[str] = Counter()
    for line in lines:
        folded = line.text.casefold()
        counts.update(WORD.findall(folded))
        if "-" in folded:
            counts.update(re.findall(r"[^\W\d_]+-[^\W\d_]+", folded))
    return counts


def paragraph_end(lines: Sequence[Line], start: int) -> int:
    """Return the index after the last line that goes on from the one at `start`."""
    end = start + 1
    while end < len(lines) and lines[end].goes_on:
        end += 1
    return end
