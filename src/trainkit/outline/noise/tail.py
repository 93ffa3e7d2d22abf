"""Finds where the end of a page begins: links, key words, ratings, what readers wrote, whose the rights are.

Much of it has no common words: titles of other texts, names, short comments. But it stands behind lines that have, and
the text doesn't go on behind it. So the page is read from its end upwards, to the last of the text's own: a paragraph,
an item, a table. What begins with the uppermost telling line below that is the page's, if enough of it tells.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from enum import Enum, auto
from functools import cache
from typing import Final

from trainkit.lazy import lazy
from trainkit.model import Heading, ListItem
from trainkit.outline.line import Line, paragraph_end
from trainkit.outline.measure import is_short
from trainkit.outline.phrases import JOINTS

from .calls import says_to_readers
from .ending_words import ANSWERS, REFERENCES, REQUESTS, SIGNING
from .notes import is_name
from .page import MARKED, QUESTIONS, Hit, Noise, Page, Place, counted_parts, is_prose
from .section_words import AUTHOR_BOX, COMMENTS, NEIGHBOURS, RELATED
from .vocabulary import FIRST_UNSPACED, Vocabulary, label_of

LONGEST: Final = 80
"""Paragraphs. A page's end has a dozen links and a dozen comments."""

LONGEST_COMMENT: Final = 20
"""Words. A longer paragraph is the text's own, unless a common word tells otherwise."""

LONGEST_REQUEST: Final = 240
"""Characters of a paragraph that a page's request begins."""

LONGEST_STAMP: Final = 9
"""Words of a sentence on the copy at hand: `Printed copies are not controlled.`"""

LONGEST_SIGNATURE: Final = 4
"""Words of a name below a text."""

LONGEST_LABEL: Final = 8
"""Words of a label that goes on behind its set phrase: `More from the Gardening Weekly`."""

FEWEST_COUNTED: Final = 3
"""Parts of a text that are counted with one word; two are two comments."""

FEWEST_ASKED: Final = 3
"""Questions with lines of their own, and one line in so many, that make a text one of questions and answers."""

TELLING: Final = 4
"""One line in so many tells; below that they are a list of short lines, and the telling ones may be its own."""

SPARE: Final = 2
"""Lines that need not tell: two titles below their label."""

SURE: Final = frozenset(
    (
        "comments",
        "related",
        "sharing",
        "copyright",
        "newsletter",
        "disclaimer",
        "counts",
        "tags",
        "author-box",
        "cookies",
    )
)
"""Reasons that are no text's own."""

INLINE: Final = frozenset(("related", "advertisement", "newsletter", "source"))
"""What also stands in the middle of texts."""


BLANK = re.compile(r"_{4,}|\.{6,}|…{3,}")
"""Where something is to be filled in by hand."""

PLACE_AND_DATE = lazy(
    r"(?:\w+ (?:à|in|a) )?[^\W\d_][^\d,，。.!?]{1,40}[,，] ?(?:(?:a|am|den|le|el|em|il|on|the|ngày|г\.)\s+)*"
    r"\d{1,2}[./ª°º]*(?:er|st|nd|rd|th)?\s?(?:[-./]\s?\d{1,2}[-./]|(?:\w+\s){0,2}[^\W\d_]{3,12},?(?:\s\w+)?\s)\s?\d{4}\W{0,3}(?:г\.)?",
)
"""`Málaga, a 16 de septiembre de 2024`, as it stands above signatures."""


REPORTER = lazy(
    r"\S{2,4}\s?(?:기자|특파원)(?:\W.{0,30})?$|[(（]?(?:本报)?记者\s?\S{2,4}[)）]?$|[(（]文[・：].{2,20}[)）]$"
)
"""How newspapers of Korea, China and Japan name the writer below a text."""

COMMENTER = lazy(
    r"[^\W\d_][^.!?:]{0,30}\s(?:dijo|said|says|writes|wrote|schrieb|schreibt|meint|sagt|a écrit|a dit|écrit|disse|diz"
    r"|escribió|ha scritto|scrive|пишет|написала?|сказала?|napisał[a]?|schreef)\b\s?[:.…]"
    r"|(?:推|噓|→)\s\S+[:：]|@\S+[:：\s]",
    re.IGNORECASE,
)
"""How boards and blogs head what a reader wrote."""


class Sign(Enum):
    """What a paragraph tells of the end of a page."""

    OWN = auto()
    """It is the text's own."""
    ITEM = auto()
    """An item of a list, or a heading: the text's own, unless a label stands above."""
    SHORT = auto()
    """A line that may be anything."""
    PROSE = auto()
    """A short sentence that may be anything."""
    WEAK = auto()
    """It often stands there, and elsewhere too."""
    INSIDE = auto()
    """It tells, but such lines stand in the middle of texts too."""
    SEED = auto()
    """It tells."""
    LABEL = auto()
    """It tells of what stands below it."""


@cache
def labels() -> Vocabulary:
    """Return the labels of what stands below texts."""
    return Vocabulary(RELATED, NEIGHBOURS, COMMENTS, AUTHOR_BOX, REFERENCES, ANSWERS)


@cache
def author_labels() -> frozenset[str]:
    """Return what stands before words on the author: `About the author: …`."""
    return Vocabulary(AUTHOR_BOX).phrases


@cache
def signing() -> Vocabulary:
    """Return what the ends of documents begin with."""
    return Vocabulary(SIGNING)


@cache
def requests() -> Vocabulary:
    """Return what pages ask their readers for."""
    return Vocabulary(REQUESTS)


def tail(page: Page, hits: Mapping[int, Hit]) -> dict[int, Noise]:
    """Return the lines of the end of a page."""
    begins = [index for index, line in enumerate(page.lines) if not line.goes_on]
    start = telling = 0
    open_items = prose = False
    for seen, index in enumerate(reversed(begins[-LONGEST:]), 1):
        sign = sign_of(page, hits, index)
        if sign is Sign.SEED and index not in page.found and index not in hits and is_answer(page, index):
            break
        if sign is Sign.OWN or (open_items and sign in (Sign.SEED, Sign.INSIDE)) or (prose and sign is Sign.INSIDE):
            break
        open_items = sign is Sign.ITEM or (open_items and sign is not Sign.LABEL)
        prose = prose or sign is Sign.PROSE
        telling += sign in (Sign.SEED, Sign.LABEL, Sign.INSIDE)
        if sign in (Sign.SEED, Sign.LABEL, Sign.INSIDE) and telling * TELLING + SPARE >= seen:
            start, prose = index, False
    if not start:
        return {}
    above = start - 1
    # Newspapers set the writer's name below the text.
    if above > 0 and sign_of(page, hits, above) is Sign.SHORT and is_signature(page, above):
        start = above
    noise = Noise("behind-text", "it stands at the end of the page, where the text doesn't go on")
    return {index: noise for index in range(start, len(page.lines)) if index not in page.found}


def sign_of(page: Page, hits: Mapping[int, Hit], index: int) -> Sign:
    """Return what the paragraph that begins with a line tells of the end of the page."""
    line = page.lines[index]
    known = page.found.get(index) or (hits[index].noise if index in hits else None)
    if line.part is not None:
        return Sign.OWN
    if is_label(page, index):
        return Sign.LABEL
    if known is not None:
        surely = known.reason in SURE or (index in hits and hits[index].place is Place.ANYWHERE)
        if known.reason in INLINE:
            return Sign.INSIDE
        return Sign.SEED if surely else Sign.WEAK
    if isinstance(line.given, Heading | ListItem) or MARKED.match(line.text) or is_counted(page, line):
        return Sign.ITEM
    text = " ".join(one.text for one in page.lines[index : paragraph_end(page.lines, index)])
    short = is_short(text, LONGEST_COMMENT)
    request = requests().at(line.folded) if short or len(text) <= LONGEST_REQUEST else ""
    if request and (short or is_phrase(request)):
        return Sign.SEED
    if short and (is_signed(text, line.folded) or COMMENTER.match(text)):
        return Sign.SEED
    if short and says_to_readers(text):
        return Sign.SEED if not is_prose(text) else Sign.INSIDE
    if not short:
        return Sign.OWN
    return Sign.PROSE if is_prose(text) else Sign.SHORT


def is_answer(page: Page, index: int) -> bool:
    """Return whether a line is a sentence right below a question, in a text of questions: a page asks for something in
    such words, too (`Call us.`).
    """
    line = page.lines[index]
    below = index > 0 and page.lines[index - 1].text.endswith(QUESTIONS) and index - 1 not in page.found
    is_asked = page.asked >= max(FEWEST_ASKED, len(page.lines) // FEWEST_ASKED)
    return below and is_asked and is_prose(line.text) and not line.text.endswith(QUESTIONS)


def is_counted(page: Page, line: Line) -> bool:
    """Return whether a line begins with a word and its number (`Mistake 1: …`), as others do with the same word."""
    return any(page.counted[part] >= FEWEST_COUNTED for part in counted_parts(line))


def is_phrase(words: str) -> bool:
    """Return whether a request is more than one word; with one word (`Errors …`) any sentence may begin."""
    return " " in words or words >= FIRST_UNSPACED


def is_signature(page: Page, index: int) -> bool:
    """Return whether a line is nothing but a name of two words or more, or one in capitals."""
    text = page.lines[index].text
    words = text.split()
    return (
        page.is_whole(index)
        and 1 < len(words) <= LONGEST_SIGNATURE
        and text.istitle() | text.isupper()
        and is_name(text)
    )


def is_signed(text: str, folded: str) -> bool:
    """Return whether a line is one of those at the end of a document: blanks to fill in, names of who signed it."""
    if BLANK.search(text) or PLACE_AND_DATE.fullmatch(text) or REPORTER.match(text):
        return True
    phrase = signing().at(folded)
    if not is_prose(text) or folded[len(phrase) :][:1] in (":", "："):
        return phrase != ""
    return " " in phrase and is_short(text, LONGEST_STAMP)


def is_label(page: Page, index: int) -> bool:
    """Return whether a line is a label, perhaps with a name or a number behind it."""
    line = page.lines[index]
    if MARKED.match(line.text):
        return False
    if line.label in labels().phrases or all(part in labels().phrases for part in JOINTS.split(line.label)):
        return True
    label, rest = label_of(line.text)
    if rest and label in author_labels() and line.opens_block:
        return True
    phrase = labels().at(line.label)
    return bool(phrase) and " " in phrase and is_short(line.text, LONGEST_LABEL) and not is_prose(line.text)
