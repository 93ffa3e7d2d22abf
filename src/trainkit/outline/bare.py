"""Finds headings that carry no number: short lines without a full stop, each with text below it."""

from __future__ import annotations

from typing import Final

from .lines import ENDS_SENTENCE, Line, paragraph_end
from .phrases import is_closing_label, is_opening_label
from .title import is_short

LONGEST_HEADING: Final = 12
"""Words. A heading is taken in at a glance; longer lines without a stop are sentences that lost it."""

LONGEST_WITH_COLON: Final = 5
"""Words. `Preparation:` is a heading, `You will need the following things:` only leads over to a list."""


def find_bare_headings(lines: list[Line], items: set[int], start: int) -> list[int]:
    """Return the indices, from `start` on, of lines that look like headings; `items` begin with an item's marker."""
    found: list[int] = []
    for index in range(start, len(lines) - 1):
        if index not in items and not (found and found[-1] == index - 1) and is_bare_heading(lines, items, index):
            found.append(index)
    return found


def is_bare_heading(lines: list[Line], items: set[int], index: int) -> bool:
    """Return whether the line has a heading's shape and place."""
    line, after = lines[index], lines[index + 1]
    if line.part is not None or line.given is not None or line.goes_on or after.goes_on:
        return False
    before = lines[index - 1] if index else None
    # In the middle of a block only what comes after a full stop can be something new.
    if not line.opens_block and before is not None and not ENDS_SENTENCE.search(before.text[-8:]):
        return False
    if not has_heading_shape(line.text):
        return False
    if index + 1 in items or after.part is not None:
        # A line that has its block to itself, or begins it, stands over the list; another may be its item's last words.
        return line.opens_block or line.closes_block or line.text.endswith((":", "："))
    last = lines[paragraph_end(lines, index + 1) - 1]
    return bool(ENDS_SENTENCE.search(last.text[-8:])) or after.width > 2 * line.width


def has_heading_shape(text: str) -> bool:
    """Return whether `text` is short, begins like a heading and has no full stop."""
    if not is_short(text, LONGEST_HEADING) or text[0].islower() or not any(c.isalpha() for c in text):
        return False
    stop = ENDS_SENTENCE.search(text)
    if stop is None:
        return text[-1] not in ",，、"
    if stop.group()[0] in ":：":
        return is_short(text, LONGEST_WITH_COLON)
    return stop.group()[0] in "?？!！"


def is_label(text: str) -> bool:
    """Return whether a heading only says that an introduction or a conclusion follows."""
    return is_closing_label(text) or is_opening_label(text)
