"""Tells how a line follows the one before it: in its paragraph, on a line of its own, or in another paragraph."""

from __future__ import annotations

import re
from enum import Enum, auto
from typing import Final

from .lines import Line
from .measures import ALIKE, Frame

SAME_EDGE: Final = 0.7
"""Of the size: edges that differ by less are meant to be the same; the narrowest indents are wider."""

WIDEST_INDENT: Final = 5.0
"""Of the size: how far a first line is indented at most."""

SPACE: Final = 0.2
"""Of the size: the narrowest space between words."""

RAGGED: Final = 0.7
"""Of the width: an unfinished line that is so long wasn't broken by its writer."""

HALF: Final = 0.4
"""Of the width: after a shorter line in large type another one is likely to be another heading."""

MOST_HEADING_LINES: Final = 4
"""Lines of a heading; more in large type are text."""

CENTRED: Final = 1.0
"""Of the size: a centred line's middle is nearer to that of its column, and its edges are further in."""

SHORTEST_SHAPE: Final = 4
"""Characters: `9:15`. Shorter numbers begin lines by accident."""

COUNTED = re.compile(r"\d{1,3}|[①-⑳a-zа-я]")
"""What a marker counts with."""

DIGIT = re.compile(r"\d")


class Relation(Enum):
    """How a line follows the one before it."""

    GOES_ON = auto()
    """In the same paragraph."""
    BREAKS = auto()
    """On a line of its own, right below."""
    PARTS = auto()
    """In a paragraph of its own."""


def over_page(lines: list[Line], line: Line, before_frame: Frame, frame: Frame) -> Relation:
    """Return how the first line of a page or a column follows what stands at the end of the last one."""
    before = lines[-1]
    shift = frame.left - before_frame.left
    in_sentence = before.is_unfinished or line.text[0].islower()
    goes_on = in_sentence and is_full(before, line, before_frame) and not begins_item(lines, line, shift)
    if goes_on and indentation(lines, line, None, frame, shift) is Relation.GOES_ON:
        return Relation.GOES_ON
    # Room between paragraphs is lost there; a heading stays with its text, and an item with the next one.
    return Relation.BREAKS if (lines[0].marker and line.marker) or before.is_unfinished else Relation.PARTS


def is_heading_on(lines: list[Line], line: Line, frame: Frame) -> bool:
    """Return whether a line in large type goes on from one that is set like it: their width doesn't tell."""
    before = lines[-1]
    alike = before.size == line.size and before.is_bold == line.is_bold
    long = before.right - before.left >= HALF * frame.width or line.text[0].islower()
    return alike and long and before.is_unfinished and not line.marker and len(lines) < MOST_HEADING_LINES


def below(lines: list[Line], line: Line, after: Line | None, frame: Frame) -> Relation:
    """Return how a line follows the passage right above it."""
    before = lines[-1]
    if begins_item(lines, line, 0) or begin_alike(lines[0], line):
        return Relation.BREAKS
    if is_centred(before, frame) and is_centred(line, frame):
        return Relation.GOES_ON if before.size == line.size and before.is_bold == line.is_bold else Relation.BREAKS
    indented = indentation(lines, line, after, frame, 0)
    if indented is not Relation.GOES_ON:
        return indented
    if before.is_bold and not line.is_bold and not line.text[0].islower():
        return Relation.BREAKS
    return Relation.GOES_ON if is_full(before, line, frame) or hangs(lines, line, frame) else Relation.BREAKS


def is_full(before: Line, line: Line, frame: Frame) -> bool:
    """Return whether the first word of `line` had no room at the end of the line before it.

    Where lines are filled up to the edge, one that isn't goes on only in mid-sentence.
    """
    if frame.justified and before.right < frame.right - ALIKE / 2 and not line.text[0].islower():
        return False
    return before.right + SPACE * before.size + line.first_word > frame.right


def hangs(lines: list[Line], line: Line, frame: Frame) -> bool:
    """Return whether a line goes on under the text behind a marker: it may be broken early, as before `20 cm`."""
    first, before = lines[0], lines[-1]
    if line.marker and not is_bare(line.marker):
        return False
    if (
        not first.marker
        or abs(line.left - first.hang) > SAME_EDGE * line.size
        or first.hang - first.left < line.size / 2
    ):
        return False
    return before.is_unfinished and before.right >= frame.left + RAGGED * frame.width


def begins_item(lines: list[Line], line: Line, shift: float) -> bool:
    """Return whether a line begins an item of a list.

    A bullet always does. A dash or a number does where the item before it began, further out, or behind a sentence's
    end; a number without a mark, as sentences have them, only below another one.
    """
    if not line.marker:
        return False
    if line.is_bullet:
        return True
    if counts_within(lines, line.marker):
        return False
    first = lines[0]
    below_item = bool(first.marker) and line.left - shift - first.left <= SAME_EDGE * line.size
    if is_bare(line.marker):
        return below_item and is_bare(first.marker)
    return below_item or not lines[-1].is_unfinished


def counts_within(lines: list[Line], marker: str) -> bool:
    """Return whether the number before that of a marker stands within the passage: `① … ② …` in running text."""
    found = COUNTED.search(marker)
    if found is None:
        return False
    number = found.group()
    before = str(int(number) - 1) if number.isascii() and number.isdigit() else chr(ord(number[-1]) - 1)
    wanted = marker[: found.start()] + before + marker[found.end() :]
    return any(line.text.find(wanted, index == 0) >= 0 for index, line in enumerate(lines))


def is_bare(marker: str) -> bool:
    """Return whether a marker is a number or a letter without a mark."""
    return marker.isascii() and marker[-1].isalnum() and marker[0] != "("


def begin_alike(first: Line, line: Line) -> bool:
    """Return whether both lines begin with numbers of one shape: times, dates, amounts."""
    one, other = (DIGIT.sub("9", some.pieces[0].text) for some in (first, line))
    return one == other and len(one) >= SHORTEST_SHAPE and one[0] == "9"


def indentation(lines: list[Line], line: Line, after: Line | None, frame: Frame, shift: float) -> Relation:
    """Return what the place of a line's beginning says: whether it can go on from the passage above it."""
    first, near = lines[0], SAME_EDGE * line.size
    left = line.left - shift
    if len(lines) > 1:
        offset = left - lines[-1].left
        return Relation.GOES_ON if abs(offset) <= near else Relation.PARTS if offset > 0 else Relation.BREAKS
    offset = left - first.left
    if offset > near:
        if first.marker:
            return Relation.GOES_ON if abs(left - first.hang) <= near else Relation.BREAKS
        # A first line further in, or the second line of a paragraph whose first one hangs out?
        hanging = first.is_unfinished or (after is not None and abs(after.left - line.left) <= near)
        return Relation.GOES_ON if hanging and is_full(first, line, frame) else Relation.PARTS
    if offset < -near:
        return Relation.GOES_ON if -offset <= WIDEST_INDENT * line.size else Relation.BREAKS
    return Relation.GOES_ON


def is_centred(line: Line, frame: Frame) -> bool:
    """Return whether a line stands in the middle of its column."""
    before, behind = line.left - frame.left, frame.right - line.right
    return min(before, behind) > CENTRED * line.size and abs(before - behind) <= CENTRED * line.size
