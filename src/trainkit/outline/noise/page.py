"""The lines of a document as they are judged for noise: which stand alone, and where its own words begin and end."""

from __future__ import annotations

import re
from collections import Counter
from enum import IntEnum
from functools import cached_property
from typing import Final

import msgspec

from trainkit.model import Heading, ListItem
from trainkit.outline.line import Line
from trainkit.outline.styles import LAST_DIVISION, RANK
from trainkit.scripts import count_wide

PROSE_WORDS: Final = 2
"""A line of so many words that ends with a full stop is a sentence of somebody's text."""

PROSE_WIDE: Final = 5
"""The same in Chinese or Japanese characters."""

LONG: Final = 15
"""Words that no note and no button has; such a line is text without its full stop too."""

LONGEST_FORM: Final = 20
"""Lines that are looked at on either side of one."""

FEWEST_LINES: Final = 4
"""Paragraphs in a block, on average: then no blank lines part them."""

LABEL_WORDS: Final = 3
"""Words of the label of a form's field."""

MARKED = re.compile(
    r"(?:\(?\d{1,3}[.)、．:]|[(（]?[一二三四五六七八九十]{1,3}[)）、．]|第.{1,3}[章节節条步点點]|[①-⑳])\s*\S"
    r"|[•●◦▪■□◆✓☐*–-]\s+\S|\[[ xX]?\]"
)
"""How lines begin that are items of a list."""

TOP: Final = 6
"""Lines among which the title stands, perhaps twice."""

QUESTIONS: Final = ("?", "？", "؟")
STOPS: Final = tuple(".!?。！？।؟…")
CLOSERS: Final = "\"'”’»)）」』"


class Noise(msgspec.Struct, frozen=True):
    """A line to leave out: why, in words and as a name; `tail` is the page's title at the end of a trail."""

    reason: str
    why: str
    tail: str = ""


class Place(IntEnum):
    """Where a line's words are believed to be noise."""

    ANYWHERE = 0
    """Nobody writes them into a text."""
    APART = 1
    """In a block of their own, beside other noise, or at an edge."""
    EDGES = 2
    """Before a text's own words begin or behind their end."""
    END = 3
    """Behind their end."""


class Hit(msgspec.Struct, frozen=True):
    """What a rule sees in a line, and where that is believed."""

    noise: Noise
    place: Place


class Page:
    """The lines of a document, and what of them is known to be noise by more than themselves."""

    def __init__(self, lines: list[Line], found: dict[int, Noise]) -> None:
        self.lines = lines
        self.found = found

    def is_whole(self, index: int) -> bool:
        """Return whether a line neither goes on from another nor in another."""
        lines = self.lines
        return not lines[index].goes_on and not (index + 1 < len(lines) and lines[index + 1].goes_on)

    def is_apart(self, index: int) -> bool:
        """Return whether a line is a block by itself."""
        line = self.lines[index]
        return (line.opens_block and line.closes_block) or (self.has_no_blocks and self.is_whole(index))

    @cached_property
    def has_no_blocks(self) -> bool:
        """Whether each line is a paragraph, as in texts without blank lines."""
        begins = sum(not line.goes_on for line in self.lines)
        return sum(line.opens_block for line in self.lines) * FEWEST_LINES < begins

    def block_end(self, index: int) -> int:
        """Return the index behind the last line of a line's block."""
        while index < len(self.lines) and not self.lines[index].closes_block:
            index += 1
        return min(index + 1, len(self.lines))

    def block(self, index: int) -> range:
        """Return the indices of the lines of a block, but of no more than stand in a form."""
        start = index
        while start > 0 and not self.lines[start].opens_block and index - start < LONGEST_FORM:
            start -= 1
        end = index + 1
        while end < len(self.lines) and not self.lines[end].opens_block and end - index < LONGEST_FORM:
            end += 1
        return range(start, end)

    def is_field(self, index: int) -> bool:
        """Return whether a line is a short label with something short behind it."""
        head, colon, rest = self.lines[index].text[:120].replace("：", ":").partition(":")
        return bool(colon and rest.strip(" _.…")) and len(head.split()) <= LABEL_WORDS and len(rest) < 100

    @cached_property
    def asked(self) -> int:
        """How many lines ask something."""
        return sum(line.text.endswith(QUESTIONS) for line in self.lines)

    @cached_property
    def signs(self) -> Counter[str]:
        """How often each line of one or two signs stands there."""
        return Counter(line.text for line in self.lines if len(line.text) < 3)

    @cached_property
    def counted(self) -> Counter[tuple[str, str]]:
        """How many lines begin with each word and a number behind it, by the style of the marker and the word."""
        return Counter(part for line in self.lines if not line.goes_on for part in counted_parts(line))

    @cached_property
    def edges(self) -> tuple[int, int]:
        """Return where the text's own words begin and end: its first and behind its last sentence or item."""
        own = [i for i, line in enumerate(self.lines) if i not in self.found and is_text(line)]
        while len(own) > 1 and own[0] < TOP and self.lines[own[0]].text.endswith(QUESTIONS):
            del own[0]  # A title may ask.
        return (own[0], own[-1] + 1) if own else (len(self.lines), 0)


def counted_parts(line: Line) -> set[tuple[str, str]]:
    """Return with which styles and words a line counts a part of a text: `Mistake 1: …`."""
    return {
        (style.name, match["label"].casefold())
        for style, match in line.spelt
        if RANK[style.name] <= LAST_DIVISION
        and match.groupdict().get("label")
        and any(map(str.isdigit, match["value"]))
    }


def is_text(line: Line) -> bool:
    """Return whether a line surely is a text's own: a sentence, an item, a table."""
    if line.part is not None or isinstance(line.given, ListItem) or line.goes_on:
        return True
    return is_prose(line.text) or (MARKED.match(line.text) is not None and not isinstance(line.given, Heading))


def is_prose(text: str) -> bool:
    """Return whether a line is a sentence."""
    if len(text) > LONG * 20:
        return True
    wide = count_wide(text)
    words = len(text.split())
    if wide * 2 > len(text):
        return wide >= PROSE_WIDE and text.rstrip(CLOSERS).endswith(STOPS)
    return words >= LONG or (words >= PROSE_WORDS and text.rstrip(CLOSERS).endswith(STOPS))
