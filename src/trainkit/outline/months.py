"""Months in a text: a number before one is a day, no marker."""

from __future__ import annotations

import re
from typing import Final

from trainkit.months import MONTHS

from .phrases import words_of

VERBS: Final = frozenset(("march", "may", "mars", "mart", "mei"))
"""`1. May I come in?` is no date; these are months only where no other word follows."""

NAMES: Final = frozenset(words_of(MONTHS))
FIRST_WORD = re.compile(r"(?:de\s+)?([^\W\d_]+)(\s+[^\W\d_])?")


def month_at_start(text: str) -> str:
    """Return the month, in small letters, with whose name `text` begins (`3 de mayo` too), or ""."""
    match = FIRST_WORD.match(text[:40])
    name = match.group(1).casefold() if match else ""
    if match is None or name not in NAMES or (name in VERBS and match.group(2)):
        return ""
    return name
