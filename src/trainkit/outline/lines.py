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

from trainkit.model import BodyPart, Document, Heading, ListItem, Paragraph, Span, Strong
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
RULES: Final = frozenset(sign * 3 for sign in "=-~_*^#—─═")
RULE = re.compile(r"(.)\1{2,}")
HYPHEN_AT_END = re.compile(r"([^\W\d_]+)[-\u2010\u00ad]$")


class Line(msgspec.Struct, frozen=True, gc=False):
    """A line of text without the blanks around it, or a block that isn't text (`part`, with no text).

    `number` and `column` are its place in the source, from 1; `indent` and `width` are in columns of a monospaced font;
    `goes_on` says that it wraps the line before it; `drops_hyphen` that its last character only hyphenates;
    `given` is the block if the source's format itself says that a heading or a list item begins here, and `level` that
    of the list item which the line is a part of (0 outside of such lists). `strong` is the first stretch set in bold,
    `rule` the sign that underlines the line, `where` its place in words if the format has no lines.
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
    level: int = 0
    strong: tuple[int, int] | None = None
    rule: str = ""
    where: str = ""

    @property
    def is_strong(self) -> bool:
        """Whether all of the line is set in bold, but perhaps a mark at its end."""
        return self.strong is not None and self.strong[0] == 0 and len(self.text[self.strong[1] :].strip(" .:：")) == 0


def read_lines(document: Document) -> list[Line]:
    """Return the lines of all blocks in reading order."""
    lines: list[Line] = []
    for block in document.blocks:
        if isinstance(block, Heading | Paragraph | ListItem):
            lines += block_lines(block)
        else:
            span = block.span
            lines.append(Line("", span.start_line, span.start_column, 0, 0, True, True, part=block, where=span.place))
    return mark_rules(mark_hyphens(lines))


def block_lines(block: Heading | Paragraph | ListItem) -> list[Line]:
    """Return the lines of a block of text; one of an item that has none of its own is empty."""
    span = block.span
    strong = () if isinstance(block, Heading) else block.strong
    level = 0 if isinstance(block, Heading) else block.level
    lines = text_lines(block.text, span, level, strong)
    if isinstance(block, Paragraph):
        return mark_wraps(lines)
    if not lines:
        return [Line("", span.start_line, span.start_column, 0, 0, True, True, False, False, block, None, level)]
    first = msgspec.structs.replace(lines[0], given=block)
    rest = lines[1:]
    if isinstance(block, Heading):
        rest = [msgspec.structs.replace(line, goes_on=True) for line in rest]
    return [first, *rest]


def text_lines(text: str, span: Span, level: int, strong: Strong) -> list[Line]:
    """Return the lines of the text that stands at `span`."""
    raw = [(i, line) for i, line in enumerate(text.split("\n")) if line.strip()]
    lines: list[Line] = []
    bold = bold_of_lines(text, strong)
    for place, (i, line) in enumerate(raw):
        stripped = line.strip()
        leading = line[: len(line) - len(line.lstrip())]
        indent = len(leading.expandtabs(TAB)) if leading else 0
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


def mark_rules(lines: list[Line]) -> list[Line]:
    """Mark the lines that a line of one sign underlines, as `=====` does in plain text."""
    marked = list(lines)
    for i, (line, after) in enumerate(pairwise(lines)):
        if after.text[:3] in RULES and RULE.fullmatch(after.text) and not after.opens_block and not line.goes_on:
            marked[i] = msgspec.structs.replace(line, rule=after.text[0])
    return marked


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
