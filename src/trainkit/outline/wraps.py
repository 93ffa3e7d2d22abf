"""Judges line ends: whether a line goes on in the next one, and whether a hyphen at its end is part of the word.

Whether a line end parts or only wraps is told by width: an editor that wraps puts a word on the next line only because
it didn't fit. So a line goes on in the next one where the next line's first word would have made it the widest of its
block, and parts where there was room.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from itertools import pairwise
from typing import Final

import msgspec

from trainkit.model import Document, Paragraph
from trainkit.scripts import is_wide

from .line import ENDS_SENTENCE, Line, columns

NARROWEST_WRAP: Final = 40
"""Columns. Lines that all are shorter are a list, a verse or an address: nobody wraps prose so early."""

NARROWER: Final = 0.6
"""Share of the document's usual width that a wrapped block has at least: an indented or a short one is narrower."""

STICKING_OUT: Final = 2
"""Lines of a wrapped text that may be wider than its wrap: a long address, a table."""

WIDEST_WRAP: Final = 160
"""Columns. Longer lines are whole paragraphs: nobody sets a window this wide and breaks lines by hand."""

RAGGED: Final = 0.75
"""A line this full, of the widest of its block, and without a full stop is no heading: it was broken by hand."""

LONGEST_HANG: Final = 6
"""Columns. Chinese and Japanese marks that may not begin a line pull up to two characters down with them."""

COMPOUNDING: Final = re.compile("well|self|long|short|high|low|full|half|part|first|second|third|non|ex|all|best")
"""First halves of English compounds that keep their hyphen (well-known); a short text gives no other evidence."""

SMALL_MARKER = re.compile(r"[a-z]{1,5}[.)]\s")
WORD = re.compile(r"[^\W\d_]+")
HYPHEN_AT_END = re.compile(r"([^\W\d_]+)[-\u2010\u00ad]$")


def usual_width(document: Document) -> int:
    """Return how wide the lines of the document's paragraphs get, but for a few that stick out."""
    texts = (block.text for block in document.blocks if isinstance(block, Paragraph))
    widths = sorted(columns(line.strip()) for text in texts for line in text.split("\n"))
    return widths[-min(STICKING_OUT + 1, 1 + len(widths) // 8)] if widths else 0


def mark_wraps(lines: list[Line], usual: int) -> list[Line]:
    """Mark the lines of one block that go on from the line before them; `usual` is how wide the document's lines get.

    A block wraps if a sentence runs over a line end where the next word had no room. In such a block full lines go on
    behind a full stop too, and long unfinished ones although there was room, as people break lines by hand.
    """
    widest = max((line.width for line in lines), default=0)
    joints = list(pairwise(lines))
    wrapped = max(NARROWEST_WRAP, usual * NARROWER) <= widest <= WIDEST_WRAP
    unfinished = [ENDS_SENTENCE.search(before.text[-8:]) is None for before, _ in joints]
    full = [wrapped and is_full(before, after, widest) for before, after in joints]
    proved = any(a and b for a, b in zip(unfinished, full, strict=True))
    marked = lines[:1]
    for (before, after), opened, filled in zip(joints, unfinished, full, strict=True):
        small = after.text[0].islower() and SMALL_MARKER.match(after.text) is None and not is_hanging_o(after)
        ragged = before.width >= RAGGED * widest
        goes_on = (opened and (small or filled or (proved and ragged))) or (proved and filled)
        marked.append(msgspec.structs.replace(after, goes_on=True) if goes_on else after)
    return marked


def is_hanging_o(line: Line) -> bool:
    """Return whether an indented line begins with the letter that word processors write for a hollow bullet."""
    return line.indent > 0 and line.text.startswith("o ")


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


def word_counts(lines: Iterable[Line]) -> Counter[str]:
    """Count words and hyphenated words, caseless."""
    counts: Counter[str] = Counter()
    for line in lines:
        folded = line.text.casefold()
        counts.update(WORD.findall(folded))
        if "-" in folded:
            counts.update(re.findall(r"[^\W\d_]+-[^\W\d_]+", folded))
    return counts
