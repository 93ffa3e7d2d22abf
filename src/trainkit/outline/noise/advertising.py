"""Advertising in the middle of a text: the label above it, and what it sells."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from trainkit.lazy import lazy
from trainkit.model import Heading, ListItem
from trainkit.outline.measure import is_short

from .page import MARKED, Noise, Page
from .page_words import ADVERTISING
from .vocabulary import Vocabulary, label_of

LONGEST: Final = 30
"""Words of an advertisement; a longer paragraph below its label is the text going on."""

LONGEST_LABEL: Final = 8
"""Words: `Advertisement - continue reading below`."""

MOST: Final = 3
"""Lines of an advertisement."""

OFFER = lazy(
    r"[%％]|[€$£¥₹₽]\s?\d|\d\s?(?:[€$£¥₹₽元円원]|euro?s?\b|eur\b|usd\b|руб|zł|kr\b|chf\b)|[.!?]\s+\S+(?:\s\S+){0,3}$",
    re.IGNORECASE,
)
"""A price, a share off it, or a call of a few words behind a sentence: `Compare prices now`."""


ANNOUNCED = re.compile(r"\s*[-–—|:]\s+")


@cache
def labels() -> frozenset[str]:
    """Return what says that advertising follows."""
    return Vocabulary(ADVERTISING).phrases


def advertising(page: Page) -> dict[int, Noise]:
    """Recognise the labels of advertising, with the rest of their block, or with the offer in the next one."""
    found: dict[int, Noise] = {}
    for index, line in enumerate(page.lines):
        if line.goes_on or isinstance(line.given, ListItem) or MARKED.match(line.text):
            continue
        label, rest = label_of(line.text)
        head = ANNOUNCED.split(line.label, maxsplit=1)
        if head[0] in labels() and is_short(line.text, LONGEST if len(head) > 1 else LONGEST_LABEL):
            found[index] = Noise("advertisement", "it says that advertising follows")
            noise = Noise("advertisement", "it stands below the label of advertising")
            found.update(dict.fromkeys(range(index + 1, offer_end(page, index)), noise))
        elif rest and label in labels() and is_short(rest, LONGEST):
            found[index] = Noise("advertisement", "its label says that it is advertising")
    return found


def offer_end(page: Page, index: int) -> int:
    """Return the index behind what is sold below the label at `index`."""
    if not page.is_apart(index):
        end = page.block_end(index)
        below = page.lines[index + 1 : end]
        is_offer = len(below) <= MOST and not any(is_own(page, index + 1 + place) for place in range(len(below)))
        return end if is_offer else index + 1
    end = page.block_end(index + 1)
    text = " ".join(line.text for line in page.lines[index + 1 : end])
    is_offer = end - index - 1 <= MOST and not is_own(page, index + 1) and is_short(text, LONGEST)
    return end if text and is_offer and OFFER.search(text) else index + 1


def is_own(page: Page, index: int) -> bool:
    """Return whether a line is an item, a heading, a table or a paragraph of the text."""
    if index >= len(page.lines):
        return True
    line = page.lines[index]
    marked = isinstance(line.given, Heading | ListItem) or MARKED.match(line.text) is not None
    return marked or line.part is not None or not is_short(line.text, LONGEST)
