"""Cutting a long sentence into clauses, verbatim."""

from __future__ import annotations

import re
from itertools import pairwise

from .words import count_words

# A sentence up to this length takes four lines of a slide's body at most, and stays whole.
_LONG_SENTENCE = 32

# A bullet of more words runs over three lines of a slide's body.
_LONG_CLAUSE = 22

# Fewer words than this say nothing on their own, such as an item of a series.
_SHORT_CLAUSE = 4

# The shortest heading that still says something: "Wear glasses".
_SHORT_HEADING = 2

# Where a clause may end: at a comma (not inside a number), semicolon, colon before a space, or dash between spaces.
_BOUNDARY = re.compile(r",(?=\s)|[;；，]|[:：](?=\s|[^\x00-\x7f])|\s[–—](?=\s)|——")

_OPENING = "([{“«「『（《"
_CLOSING = ")]}”»」』）》"

# What joined a clause to the next and means nothing at the end of a bullet.
_JOINTS = " ,;:，；：–—"


def clauses(sentence: str) -> tuple[str, ...]:
    """Return the sentence in pieces that are each worth a bullet, or whole if it is short; every piece is verbatim."""
    if count_words(sentence) <= _LONG_SENTENCE:
        return (sentence,)
    pieces: list[str] = []
    words = 0
    for fragment in fragments(sentence):
        length = count_words(fragment)
        fits = words + length <= _LONG_CLAUSE or length < _SHORT_CLAUSE or words < _SHORT_CLAUSE
        if pieces and fits:
            pieces[-1] += fragment
            words += length
        else:
            pieces.append(fragment)
            words = length
    return tuple(stripped for piece in pieces if (stripped := piece.strip().rstrip(_JOINTS)))


def first_clause(sentence: str) -> str:
    """Return the part of the sentence up to its first boundary that is worth a heading, or the whole sentence."""
    start = ""
    for fragment in fragments(sentence):
        start += fragment
        if count_words(start) >= _SHORT_HEADING:
            break
    return start.strip().rstrip(_JOINTS)


def fragments(sentence: str) -> list[str]:
    """Return the sentence cut behind every boundary outside brackets and quotation marks."""
    depths = _depths(sentence)
    cuts = [m.end() for m in _BOUNDARY.finditer(sentence) if not depths[m.start()]]
    edges = [0, *cuts, len(sentence)]
    return [sentence[a:b] for a, b in pairwise(edges) if a < b]


def _depths(sentence: str) -> list[int]:
    """Return for each character how many brackets are open around it; those that never close are ignored."""
    if not any(mark in sentence for mark in _OPENING):
        return [0] * len(sentence)
    depths: list[int] = []
    depth = 0
    for character in sentence:
        depth += character in _OPENING
        depths.append(depth)
        depth = max(0, depth - (character in _CLOSING))
    return depths if depth == 0 else [0] * len(sentence)
