"""Takes the numbers of headings off that a program has put before them: they only count, as tags do."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import pairwise
from typing import Final

from .parts import Part

NUMBER = re.compile(r"(\d{1,3}(?:\.\d{1,3}){0,5})\.?")

LABEL_GAP: Final = 0.4
"""Of the size: more than the blank between words, which is a quarter to a third."""


def count_up(headings: Iterable[Part]) -> bool:
    """Return whether the numbers that are set apart before headings count: 1, 1.1, 1.2, 2."""
    counts = [[int(count) for count in number.split(".")] for part in headings if (number := number_of(part))]
    return bool(counts) and all(before < after for before, after in pairwise(counts))


def number_of(part: Part) -> str:
    """Return the number that a heading begins with, if it is set apart from the words; otherwise nothing."""
    pieces = part.lines[0].pieces
    number = NUMBER.fullmatch(pieces[0].text)
    apart = number is not None and len(pieces) > 1 and pieces[1].left - pieces[0].right >= LABEL_GAP * part.size
    return number.group(1) if number is not None and apart else ""
