"""Cuts a line that holds a whole document where a page had its lines: behind the trail of page names, before and behind
what tells of author and date, and before what leads to other texts.

Points inside of such a line are found without (`sequences`); what stands around them is only known by its lines.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

import msgspec

from trainkit.links import cut_links

from .front import DATE
from .line import Line
from .noise.calls import says_to_readers
from .styles import compiled

MOST_LINES: Final = 3
"""A document of more lines has them."""

LONGEST_PARAGRAPH: Final = 500
"""Characters; a line that is longer holds more than a paragraph."""

HEAD: Final = 400
"""Characters in which trail, title, author and date stand."""

TAIL: Final = 900
"""Characters in which links and buttons stand."""

NOTE: Final = (
    rf"(?:{DATE.pattern})(?:[-/.]\d+)*[,，]?"
    r"|\d{1,2}\s(?:de\s)?[^\W\d_]{3,10}\.?\s(?:de\s)?\d{4}[,，]?|[^\W\d_]{3,9}\.?\s\d{1,2},\s\d{4}"
    r"|\d{1,2}:\d\d(?::\d\d)?(?:\s?[AP]\.?M\.?)?(?:\s[A-Z]{2,4}\b)?"
    r"|(?:By|Von|Par|Por|Di|Door|Автор)\s\S+(?:\s[^\W\d_]\S*){0,2}(?=\s[|·•\d])"
    r"|[^\W\d_]{2,12}[:：]\s?(?:\d{1,2}\s[^\W\d_]{3,10}\s\d{4},?|\S+)"
    r"|[\d.,]+\s?(?:min\sread|views?|reads?|lecturas|comentarios|visitas|vues|lectures|Aufrufe|просмотр\w*|comments?)"
    r"|[|·•—–-](?=\s)"
)
NOTES: Final = rf"(?<!\S)(?:(?:{NOTE})\s+){{1,12}}|(?:(?:{NOTE})\s+){{2,12}}"
"""What tells of the text, one behind the other."""

DATED: Final = rf"{DATE.pattern}|\b\d{{4}}\b"
CRUMBS: Final = r"(?:\S+(?:\s\S+){0,4}?\s?[>»›→/]\s?){2,8}"
SENTENCE_START = re.compile(r"(?<=[.!?…])\s+|(?<=[。！？।؟])\s*")
CAPITALS: Final = re.compile(r"[\"“«¿¡(]?[^\W\d_a-zà-öø-ÿа-яё]")


def unfold(lines: list[Line]) -> list[Line]:
    """Return the lines, of which the first and the last are cut if one holds nearly everything."""
    if not 0 < len(lines) <= MOST_LINES or max(len(line.text) for line in lines) < LONGEST_PARAGRAPH:
        return lines
    *others, last = lines
    first, *between = [*others, last]
    if first is last:
        return [part for piece in cut(first, head_cuts(first.text)) for part in with_tail(piece)]
    return [*cut(first, head_cuts(first.text)), *between[:-1], *with_tail(last)]


def with_tail(line: Line) -> list[Line]:
    """Return a line in two, if it ends with what leads to other texts."""
    return cut(line, tail_cuts(line.text)) if len(line.text) > LONGEST_PARAGRAPH else [line]


def head_cuts(text: str) -> list[int]:
    """Return where trail and title end, and where the notes on author and date end."""
    notes = next(
        (match for match in compiled(NOTES).finditer(text[:HEAD]) if compiled(DATED).search(match.group())), None
    )
    if notes is None:
        return []
    crumbs = compiled(CRUMBS).match(text[: notes.start()])
    cuts = [crumbs.end() + last_crumb(text[crumbs.end() : notes.start()])] if crumbs else []
    return [*cuts, notes.start(), notes.end()]


def last_crumb(text: str) -> int:
    """Return how long the last name of a trail is, behind which the title begins: up to the next capital."""
    words = list(re.finditer(r"\S+\s*", text))
    ends = [word.end() for word in words[:2] if CAPITALS.match(text[word.end() :])]
    return ends[-1 if not text.isascii() and ends else 0] if ends else 0


def tail_cuts(text: str) -> list[int]:
    """Return where, behind a sentence, what leads to other texts begins."""
    start = max(len(text) - TAIL, len(text) // 2)
    for match in SENTENCE_START.finditer(text, start):
        if says_to_readers(" ".join(text[match.end() :].split()[:4])):
            return [match.end()]
    return []


def cut(line: Line, places: list[int]) -> list[Line]:
    """Return the pieces of a line as lines."""
    return list(pieces(line, sorted({0, *places, len(line.text)}))) if places else [line]


def pieces(line: Line, ends: list[int]) -> Iterator[Line]:
    """Yield the stretches of a line between those places as lines in blocks of their own."""
    for start, end in pairwise(ends):
        text = line.text[start:end].strip()
        if text:
            lead = len(line.text[start:end]) - len(line.text[start:end].lstrip())
            yield msgspec.structs.replace(
                line,
                text=text,
                column=line.column + start + lead,
                opens_block=True,
                closes_block=True,
                strong=None,
                links=cut_links(line.links, start + lead, start + lead + len(text)),
            )
