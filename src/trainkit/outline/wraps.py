"""Judges line ends: whether a line goes on in the next one, and whether a hyphen at its end is part of the word.

Whether a line end parts or only wraps is told by width: an editor that wraps puts a word on the next line only because
it didn't fit. So a line goes on in the next one where the next line's first word would have made it the widest of its
block, and parts where there was room.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import Final

import msgspec

from trainkit.scripts import is_wide

from .line import ENDS_SENTENCE, Line, columns
from .noise.notes import labels
from .noise.vocabulary import label_of

NARROWEST_WRAP: Final = 40
"""Columns. Lines that all are shorter are a list, a verse or an address: nobody wraps prose so early."""

NARROWER: Final = 0.6
"""Share of the document's longest lines that a wrapped block has at least, where it alone proves that it wraps."""

STICKING_OUT: Final = 2
"""Lines of a wrapped text that may be wider than its wrap: a long address, a table."""

FEWEST_PROOFS: Final = 2
"""One line that is full is the longest of a list."""

LONGEST_NOTE_LABEL: Final = 30
"""Characters."""

SAME: Final = 15
"""Characters: two lines of prose don't begin with the same words by accident; the second is the title again."""

SHORTEST_SHAPE: Final = 4
"""Characters: `9:15`. Shorter numbers begin lines by accident."""

WIDEST_WRAP: Final = 160
"""Columns. Longer lines are whole paragraphs: nobody sets a window this wide and breaks lines by hand."""

RAGGED: Final = 0.75
"""A line this full, of the widest of its block, and without a full stop is no heading: it was broken by hand."""

LONGEST_HANG: Final = 6
"""Columns. Chinese and Japanese marks that may not begin a line pull up to two characters down with them."""

SIGNS = re.compile(r"\s[>»›→|/·]\s")
DASHES = re.compile(r"\s[-–—]\s(?=[^\W\d_])")
GAP = re.compile(r"\S\s{2,}\S")
FEWEST_SIGNS: Final = 2
"""One dash or stroke parts a sentence, one wide blank follows it."""

COMPOUNDING: Final = re.compile("well|self|long|short|high|low|full|half|part|first|second|third|non|ex|all|best")
"""First halves of English compounds that keep their hyphen (well-known); a short text gives no other evidence."""

HANGING: Final = 4
"""Columns; behind a marker text hangs two or three columns further in."""

SMALL_MARKER = re.compile(r"[a-z]{1,5}[.)]\s")
WORD = re.compile(r"[^\W\d_]+")
HYPHEN_AT_END = re.compile(r"([^\W\d_]+)[-\u2010\u00ad]$")


def mark_wraps(blocks: Sequence[list[Line]]) -> list[list[Line]]:
    """Mark the lines that go on from the line before them in their block of text."""
    usual = wrap_width(blocks)
    widest = sorted(line.width for lines in blocks for line in lines)
    least = NARROWER * widest[-min(STICKING_OUT + 1, 1 + len(widest) // 8)] if widest else 0
    return [mark_block(lines, usual, least) if len(lines) > 1 else lines for lines in blocks]


def wrap_width(blocks: Iterable[list[Line]]) -> int:
    """Return at which width the document wraps its lines, or 0 if nothing proves that it does."""
    widths: list[int] = []
    for lines in blocks:
        widest = widest_of(lines)
        if len(lines) > 1 and NARROWEST_WRAP <= widest <= WIDEST_WRAP:
            widths += [widest] * proofs(list(pairwise(lines)), widest)
    # The median: blocks of short lines prove a smaller width, a table that sticks out a larger one.
    return sorted(widths)[len(widths) // 2] if len(widths) >= FEWEST_PROOFS else 0


def mark_block(lines: list[Line], usual: int, least: float) -> list[Line]:
    """Mark the lines of one block of a document that wraps at the width `usual`, if it isn't 0, or else above `least`.

    A block wraps if a sentence runs over a line end where the next word had no room. In such a block full lines go on
    behind a full stop too, and long unfinished ones although there was room, as people break lines by hand.
    """
    widest = widest_of(lines)
    joints = list(pairwise(lines))
    # A block that is narrower than the document's lines may be indented: then it proves its own width.
    width = widest if widest > usual or proofs(joints, widest) >= FEWEST_PROOFS else usual
    proved = bool(usual) or (proofs(joints, widest) > 0 and width >= least)
    proved = proved and NARROWEST_WRAP <= width <= WIDEST_WRAP
    marked = lines[:1]
    for before, after in joints:
        # Without capitals, a small Latin letter begins a name as well as the rest of a sentence.
        small = (
            after.text[0].islower()
            and is_cased(before.text)
            and SMALL_MARKER.match(after.text) is None
            and not is_hanging_o(after)
        )
        room = not (proved and is_full(before, after, width))
        ragged = proved and before.width >= RAGGED * width
        goes_on = (is_unfinished(before) and (small or not room or ragged)) or not room
        goes_on = goes_on and not (room and not small and hangs(before, after))
        goes_on = goes_on and not begin_alike(before, after) and not is_row(before) and not begins_note(after)
        goes_on = goes_on and not (before.width < RAGGED * width and len(GAP.findall(before.text)) >= FEWEST_SIGNS)
        marked.append(msgspec.structs.replace(after, goes_on=True) if goes_on else after)
    return marked


def mark_wraps_of_item(lines: list[Line]) -> list[Line]:
    """Return the lines of an item behind its first, in a format that has lines and says where its items begin.

    There they only wrap, but for a short line above a wide one: that is the item's heading.
    """
    widest = widest_of(lines)
    marked: list[Line] = []
    for before, after in pairwise(lines):
        filled = is_full(before, after, widest) or before.width >= RAGGED * widest or widest < NARROWEST_WRAP
        goes_on = filled or (is_unfinished(before) and after.text[0].islower())
        marked.append(msgspec.structs.replace(after, goes_on=goes_on))
    return marked


def widest_of(lines: Iterable[Line]) -> int:
    """Return the width of the widest line."""
    return max((line.width for line in lines), default=0)


def proofs(joints: Sequence[tuple[Line, Line]], width: int) -> int:
    """Return how many unfinished lines end where the next word had no room; none if most of them are much shorter."""
    unfinished = [joint for joint in joints if is_unfinished(joint[0])]
    long = sum(before.width >= RAGGED * width for before, _ in unfinished)
    return sum(is_full(before, after, width) for before, after in unfinished) if long * 2 > len(unfinished) else 0


def is_unfinished(line: Line) -> bool:
    """Return whether no sentence ends with the line."""
    return ENDS_SENTENCE.search(line.text[-8:]) is None


def begin_alike(before: Line, after: Line) -> bool:
    """Return whether both lines begin with the same words, or with numbers of one shape: times, dates, amounts, part
    numbers.
    """
    if before.text[:SAME] == after.text[:SAME] and len(after.text) >= SAME:
        return True
    return after.text[0].isdigit() and shape(before) == shape(after) and len(shape(after)) >= SHORTEST_SHAPE


def begins_note(line: Line) -> bool:
    """Return whether a line begins with the label of a note: `Author: …`, `Updated: …`."""
    head = line.text[:LONGEST_NOTE_LABEL]
    return (":" in head or "：" in head) and label_of(line.text)[0] in labels()


def shape(line: Line) -> str:
    """Return the line's first word with a 9 for every digit."""
    return re.sub(r"\d", "9", line.text[:40].split(maxsplit=1)[0])


def is_cased(text: str) -> bool:
    """Return whether a line's last letter, if it has any, is of a script with capitals."""
    letter = next((character for character in reversed(text[-20:]) if character.isalpha()), "a")
    return letter.lower() != letter.upper()


def hangs(before: Line, after: Line) -> bool:
    """Return whether a line stands so far in below the one before it, which no marker begins, that both are a term and
    what is said of it.
    """
    return before.opens_block and after.indent >= before.indent + HANGING and before.text[0].isalpha()


def is_row(line: Line) -> bool:
    """Return whether a line is a row of names (`Home > Club > Rules`), which ends where it ends."""
    text = line.text[:WIDEST_WRAP]
    return len(SIGNS.findall(text)) >= FEWEST_SIGNS or len(DASHES.findall(text)) > FEWEST_SIGNS


def is_hanging_o(line: Line) -> bool:
    """Return whether an indented line begins with the letter that word processors write for a hollow bullet."""
    return line.indent > 0 and line.text.startswith("o ")


def is_full(before: Line, after: Line, widest: int) -> bool:
    """Return whether the first word of `after` would have made `before` wider than the widest line of their block."""
    if is_wide(after.text[0]):  # Chinese and Japanese wrap anywhere, except before some marks
        return before.width + LONGEST_HANG > widest
    return before.width + 1 + columns(first_word(after.text[: widest + 1])) > widest


def first_word(text: str) -> str:
    """Return what of a text would have to stand on one line: up to a blank, or to a Chinese or Japanese character."""
    word = text.split(maxsplit=1)[0]
    if word.isascii():
        return word
    return word[: next((place for place, character in enumerate(word) if is_wide(character)), len(word))]


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
