"""The title that only the page's head or a file's properties name, for a text that has none above it."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from typing import Final

from trainkit.model import Heading, Sentence, Span

from .line import Line
from .measure import is_short
from .sequences import find_series
from .sites import share_in, title_part
from .title import LONGEST_TITLE, SAMPLE

SUPPORTED: Final = 0.3
"""The share of its words that must come again in the text: programs also write file names and their own names there."""

FEWEST_COUNTED: Final = 3
"""Headings that count together; of two, one may be a title with a number."""


def counted_headings(lines: Sequence[Line]) -> set[int]:
    """Return which headings that the format gives have numbers that count together: none of them is a title."""
    given = [index for index, line in enumerate(lines) if isinstance(line.given, Heading)]
    if not any(lines[index].spelt for index in given):
        return set()
    series = find_series(list(lines), given)
    return {m.line for one in series if len(one.markers) >= FEWEST_COUNTED for m in one.markers if m.style.counts}


def claimed_title(claimed: str, lines: Sequence[Line], source: str) -> Sentence | None:
    """Return the title that is `claimed`, without the name of a site, if the text speaks of it; it stands above all."""
    body = " ".join(line.text for line in lines)[:SAMPLE].casefold()
    start, end = title_part(claimed, body, ())
    words = " ".join(claimed[start:end].split())
    if not words or not lines or not is_short(words, LONGEST_TITLE) or share_in(plain(words), plain(body)) < SUPPORTED:
        return None
    first = lines[0]
    span = Span(source, first.number, first.column, first.number, first.column, first.where)
    return Sentence(words, span, starts_paragraph=True)


def plain(text: str) -> str:
    """Return text without the marks upon its letters: `jardín` and `jardinería` are kin."""
    return "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))
