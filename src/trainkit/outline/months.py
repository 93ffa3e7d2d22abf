"""Names of months: a number before one is a day, no marker. One language is one row."""

from __future__ import annotations

import re
from typing import Final

from .phrases import words_of

MONTHS: Final = {
    "en": "january|february|march|april|may|june|july|august|september|october|november|december",
    "de": "januar|jänner|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember",
    "fr": "janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre",
    "es": "enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre",
    "it": "gennaio|febbraio|marzo|aprile|maggio|giugno|luglio|agosto|settembre|ottobre|novembre|dicembre",
    "pt": "janeiro|fevereiro|março|abril|maio|junho|julho|agosto|setembro|outubro|novembro|dezembro",
}
"""The months of the languages that write a day with its number in front."""

VERBS: Final = frozenset(("march", "may"))
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
