"""A line of a document, the smallest thing that is judged."""

from __future__ import annotations

import re
from collections.abc import Container, Sequence
from functools import cached_property
from typing import Final

import msgspec

from trainkit.model import BodyPart, Heading, Links, ListItem
from trainkit.scripts import count_wide

from .styles import FIRST_OF_ALL, LONGEST_MARKER, LOOKS_MARKED, Style, spellings

ENDS_SENTENCE = re.compile(r"""[.!?…:;。！？：；।؟]["'”’»)\]）」』]*$""")


ABBREVIATED = re.compile(r"\d\s[^\W\d_]{1,2}\.$|(?:\b[^\W\d_]{1,2}\.\s?){2}$|\b(?:Ltd|Inc|Co|Jr|Sr|etc|ca)\.$")
"""Ends of lines whose full stop is an abbreviation's: `Singing Club e. V.`, `Miller & Sons Ltd.`"""

LONGEST_LABEL: Final = 80
"""Characters: `What readers of this page also liked to read in the last days` is as long as labels get."""

AROUND_LABELS: Final = " :：.…!！?？¡¿#*-–—()[]【】<>»«›→▼▽▶▷|0123456789"


class Line(msgspec.Struct, frozen=True, dict=True):
    """A line of text without the blanks around it, or a block that isn't text (`part`, with no text).

    `number` and `column` are its place in the source, from 1; `indent` and `width` are in columns of a monospaced font;
    `goes_on` says that it wraps the line before it; `drops_hyphen` that its last character only hyphenates;
    `given` is the block if the source's format itself says that a heading or a list item begins here, and `level` that
    of the list item which the line is a part of (0 outside of such lists). `strong` is the first stretch set in bold,
    `links` are those of the text, `rule` is the sign that underlines the line, `where` its place in words if the format
    has no lines.
    """

    text: str
    number: int
    column: int
    indent: int
    width: int
    opens_block: bool
    closes_block: bool
    goes_on: bool = False
    drops_hyphen: bool = False
    given: Heading | ListItem | None = None
    part: BodyPart | None = None
    level: int = 0
    strong: tuple[int, int] | None = None
    links: Links = ()
    rule: str = ""
    where: str = ""

    @cached_property
    def folded(self) -> str:
        """The text as set phrases are looked for in it."""
        return fold(self.text)

    @cached_property
    def label(self) -> str:
        """The text as the labels of sections are compared, "" if it is too long for one."""
        return bare_label(self.text)

    @cached_property
    def spelt(self) -> tuple[tuple[Style, re.Match[str]], ...]:
        """The styles of markers that its beginning spells."""
        text = self.text[:LONGEST_MARKER]
        return spellings(text) if LOOKS_MARKED.match(text) else ()

    @cached_property
    def may_hold_list(self) -> bool:
        """Whether the marker of a list's first item may stand within it."""
        return FIRST_OF_ALL.search(self.text) is not None

    @property
    def is_strong(self) -> bool:
        """Whether all of the line is set in bold, but perhaps a mark at its end."""
        return self.strong is not None and self.strong[0] == 0 and len(self.text[self.strong[1] :].strip(" .:：")) == 0


def fold(text: str) -> str:
    """Return `text` as phrases are compared: caseless, with one kind of apostrophe and plain spaces."""
    return " ".join(text.casefold().replace("’", "'").split())


def bare_label(text: str) -> str:
    """Return a line as labels are compared: folded, without marks and numbers around it; "" if it is too long."""
    return fold(text).strip(AROUND_LABELS) if len(text) <= LONGEST_LABEL else ""


def letters_of(text: str) -> str:
    """Return letters and digits of `text`, caseless: as titles and their copies are compared."""
    return "".join(filter(str.isalnum, text.casefold()))


def columns(text: str) -> int:
    """Return the width of `text` in a monospaced font."""
    return len(text) + count_wide(text)


def without(lines: list[Line], removed: Container[int]) -> list[Line]:
    """Return the lines but those `removed`; what went on from one of these now begins, and so do blocks with them."""
    kept: list[Line] = []
    cut = opens = False
    for index, line in enumerate(lines):
        opens = line.opens_block or (opens and cut)
        if index not in removed:
            goes_on = line.goes_on and not cut
            changed = goes_on != line.goes_on or opens != line.opens_block
            kept.append(msgspec.structs.replace(line, goes_on=goes_on, opens_block=opens) if changed else line)
        elif line.closes_block and kept and not kept[-1].closes_block:
            kept[-1] = msgspec.structs.replace(kept[-1], closes_block=True)
        cut = index in removed
    return kept


def paragraph_end(lines: Sequence[Line], start: int) -> int:
    """Return the index after the last line that goes on from the one at `start`."""
    end = start + 1
    while end < len(lines) and lines[end].goes_on:
        end += 1
    return end
