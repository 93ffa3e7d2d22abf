"""Tells, among the lines above a text's first sentence, the title from the rest: the organisation's name, the number of
the issue, what was decided when.

Such lines have no common words, so the text below is asked: a title's words come again in it. What the lines above the
title and right below it say of the document is none of the text.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Container, Iterable, Sequence
from typing import Final

from trainkit.lazy import lazy
from trainkit.model import Heading, ListItem
from trainkit.months import MONTHS
from trainkit.scripts import count_wide

from .conclusion import stems
from .line import ABBREVIATED, ENDS_SENTENCE, Line, letters_of, paragraph_end
from .measure import is_short
from .noise import Noise
from .noise.calls import says_to_readers
from .noise.markup import TITLE_KEY
from .noise.page import is_prose
from .phrases import is_closing_label, is_opening_label, words_of
from .title import LONGEST_TITLE
from .title_words import GENERIC, begins_with_kind, names_body, names_kind, names_periodical

LONGEST: Final = 10
"""Lines. No text has a longer head; short lines that go on are its own (a poem, a list without marks)."""

SAMPLE: Final = 400
"""Lines of the text that are asked for the title's words; later ones are far from its subject."""

CLEARLY: Final = 0.4
"""By how much another line must be the better title: in doubt it is the first."""

LONGEST_NOTE: Final = 8
"""Words. A line so short that has a date or a number is a note, although it ends with a full stop (`1. 3. 2024.`)."""

FEWEST_FIELDS: Final = 3
"""Two fields are the author and the date; three are what a form asks for."""

ALIKE_ABOVE: Final = 2
"""Two lines of one shape above a text say when it was decided and when it was changed; three are a list."""

GENERIC_ALONE: Final = -1.0
"""How well a line does that only says what kind of document this is: any other that the text speaks of is the title."""

KICKER: Final = 0.5
LONGEST_KICKER: Final = 3
"""What a line in capitals costs, of so many words: magazines set the section's name so above the title."""

LONGEST_CATEGORY: Final = 2
"""Words of the category that pages set above or below a title, beside its date."""

COUNTED: Final = 0.8
COUNTS = re.compile(
    r"(?:[^\W\d_]+\s){0,2}\d{1,3}\s+(?=[^\W\d_]{2})|[^\W\d_]{0,6}\d{1,3}\s?[个個種种条條款招點点つ選가지]"
)
"""How titles begin that say how many points follow (`7 tips …`), and what that is worth: more than half a proof."""

DASHED = re.compile(r"\s+[–—|·-]\s+|:\s+")

PLACE: Final = 0.1
"""What each line further down costs: of lines that do equally well, the upper one is the title."""

ROW = re.compile(r"\s[-–—|·>»/]\s|[>»|｜]")
SHORTEST_NAME: Final = 3
"""Letters of a title that a page's own claim can prove."""

SISTERS: Final = 2
"""So many lines of one look further down, and a line above the first sentence is a heading like them."""

ASKED = re.compile(r"[^.!?…。！？]+[?？؟!！]")
DATE = lazy(
    r"(?<!\d)(?:\d{4}\s?[-/.年년]\s?\d{1,2}|\d{1,2}\s?[-/.]\s?\d{1,2}\s?[-/.]\s?\d{2,4})(?!\d)|[〇零一二三四五六七八九]{4}年"
    r"|(?:民國|民国|令和|平成|昭和)\s?[\d元一二三四五六七八九十]+年"
)
YEAR = lazy(r"(?<!\d)(?:1[89]|20|२०|٢٠|۱۴|۱۳)\d\d(?!\d)|(?<!\d)25[5-9]\d(?!\d)")
SERIAL = lazy(
    r"(?:\b(?:no|nr|ref|version|versión|versão|version|rev|revision|revisión|révision|issue|ausgabe|vol|volume|edition"
    r"|form|doc|document|ed|выпуск|редакция|версия|số)\b\.?|n\.?[°º]|№):?\s?[#№]?\s?[\dIVX]|第\s?[\d〇一二三四五六七八九十百]+\s?[期号號版次]"
    r"|제\s?\d+\s?[호회]|\b[A-ZА-Я]{1,5}[-/][A-ZА-Я\d/-]*\d|\bv\d+\.\d|[〔（(\[]\d{4}[〕）)\]]\s?第?\s?\d+\s?[号號]|№\s?\d",
    re.IGNORECASE,
)
FIELD = re.compile(r"(?:^|[\s|｜/,，;；、·])[^\W\d_][\w ./-]{0,20}[:：]\s?\S")
GAP = re.compile(r"\s[|•·]\s|[|｜丨]|\s{3,}|\u3000.*\u3000|\t")
ADDRESS = lazy(r"https?://|www\.|\S@\S|©|(?:^|\s)#\w|_{4,}|\+\d[\d ()-]{6,}")
BRACKETED = lazy(r"[(（\[【][^()（）\[\]【】]*[)）\]】]\.?")


def front_notes(
    lines: Sequence[Line], items: frozenset[int] | set[int], tails: Iterable[str], noted: Container[int]
) -> dict[int, Noise]:
    """Return which of the first lines only tell of the document, by index; `items` begin with a marker.

    `tails` are titles at the ends of trails of page names; `noted` lines stand right beside a note on the text.
    """
    end = head_end(lines, items)
    begins = [index for index in range(end) if not lines[index].goes_on]
    if len(begins) < 2:
        return {}
    body = Counter(stem for line in lines[end : end + SAMPLE] for stem in stems(line.text))
    title = best_title(lines, begins, body, items, {letters_of(tail) for tail in tails}, noted)
    if title is None:
        return {}
    name = letters_of(lines[title].text)
    found = {index: above_title(lines[index].text, name) for index in range(title)}
    block_end = title_block_end(lines, title, end)
    for index in begins:
        if index > title and is_beside(lines, index, block_end, end, body):
            noise = AGAIN if name in letters_of(lines[index].text) else BELOW
            found.update(dict.fromkeys(range(index, min(paragraph_end(lines, index), end)), noise))
    return found


AGAIN: Final = Noise("repeated-title", "the title again")
BELOW: Final = Noise("beside-title", "it stands below the title and only tells of the document")


def above_title(text: str, name: str) -> Noise:
    """Return why a line above the title, whose letters are `name`, is none of the text."""
    if name in letters_of(text):
        return AGAIN
    return Noise("masthead", "it stands above the title, and the text doesn't speak of it")


def head_end(lines: Sequence[Line], items: Iterable[int]) -> int:
    """Return the index of the first line that is surely the text's own: a sentence, an item, a table."""
    own = set(items)
    for index, line in enumerate(lines[:LONGEST]):
        whole = " ".join(one.text for one in lines[index : paragraph_end(lines, index)])
        if (
            index in own
            or line.part is not None
            or isinstance(line.given, ListItem)
            or (not line.goes_on and is_sentence(whole) and not (note_marks(whole) and is_short(whole, LONGEST_NOTE)))
        ):
            return index
    return min(len(lines), LONGEST) if len(lines) <= LONGEST else 0


def is_sentence(text: str) -> bool:
    """Return whether a line is a sentence; a question alone, or a name that ends with an abbreviation, is none."""
    if ENDS_SENTENCE.search(text) is None and note_marks(text):
        return False
    if (ASKED.fullmatch(text) or ENDS_SENTENCE.search(text) is None) and is_short(text, LONGEST_TITLE):
        return False
    return is_prose(text) and not (is_short(text, 2 * LONGEST_NOTE) and ABBREVIATED.search(text))


def best_title(
    lines: Sequence[Line],
    begins: Sequence[int],
    body: Counter[str],
    items: Container[int],
    tails: set[str],
    noted: Container[int],
) -> int | None:
    """Return the line that is the title, or None if nothing but its place speaks for any."""
    scored = [(score(lines, index, place, body, items, tails, noted), index) for place, index in enumerate(begins)]
    first = scored[0]
    best = max(scored, key=lambda one: (one[0], -one[1]))
    return best[1] if best[0] > first[0] + CLEARLY else first[1]


def score(
    lines: Sequence[Line],
    index: int,
    place: int,
    body: Counter[str],
    items: Container[int],
    tails: set[str],
    noted: Container[int],
) -> float:
    """Return how well a line of the head would do as the title."""
    line = lines[index]
    text = " ".join(one.text for one in lines[index : paragraph_end(lines, index)])
    if not is_short(text, LONGEST_TITLE):
        return -9.0
    if letters_of(DASHED.split(text, maxsplit=1)[0]) in GENERIC:
        return GENERIC_ALONE
    own = stems(text)
    again = sum(min(body[stem], 2) / 2 for stem in own) / max(len(own), 2)
    name = letters_of(text)
    claimed = any(tail.startswith(name) or tail.endswith(name) for tail in tails if tail and len(name) > SHORTEST_NAME)
    proofs = (isinstance(line.given, Heading) and line.given.level == 1) + bool(line.rule) + claimed
    proofs += TITLE_KEY.match(text) is not None
    others = [letters_of(other.text) for other in lines[:LONGEST] if other is not line]
    # One word also ends headings; a title stands again with the name of its site beside it.
    proofs += (
        len(name) > SHORTEST_NAME
        and not is_word(text)
        and any(other.startswith(name) or other.endswith(name) for other in others)
    )
    # "Minutes of the meeting on 14 May" is a title with its date.
    dated = max(note_marks(text) - (begins_with_kind(text)), 0)
    against = 1.2 * dated + 0.5 * names_body(text) + 0.5 * (ENDS_SENTENCE.search(text) is not None)
    against += KICKER * (text.isupper() and is_short(text, LONGEST_KICKER) and not names_kind(text))
    against += 1.0 * (FIELD.match(text) is not None and is_form(lines, index))
    against -= 0.8 * names_kind(text)
    against += 1.0 * (names_periodical(text) + (len(ROW.findall(text)) > 1)) + 2 * says_to_readers(text)
    against += 0.8 * (place > 0 and has_sisters(lines, index, items)) + 2 * (
        is_opening_label(text) or is_closing_label(text)
    )
    category = is_short(text, LONGEST_CATEGORY)
    against += 2 * KICKER * (category and index in noted) + KICKER * (is_word(text) and stands_over(lines, index))
    against -= COUNTED * (not dated and not category and counts_points(lines, index))
    return 2 * again + 1.5 * proofs - PLACE * place - against


def stands_over(lines: Sequence[Line], index: int) -> bool:
    """Return whether a longer line that may be a title follows in the same block."""
    if lines[index].closes_block or index + 1 == len(lines) or lines[index + 1].goes_on:
        return False
    below = lines[index + 1].text
    return not is_short(below, LONGEST_KICKER) and is_short(below, LONGEST_TITLE) and not note_marks(below)


def counts_points(lines: Sequence[Line], index: int) -> bool:
    """Return whether a line, and no other of the head, says how many of something there are; several are a list."""
    if COUNTS.match(lines[index].text) is None:
        return False
    return not any(
        line.text[:1].isdigit() and COUNTS.match(line.text) for line in lines[:LONGEST] if line is not lines[index]
    )


def is_word(text: str) -> bool:
    """Return whether a line is one word, in a script that parts words by blanks."""
    return " " not in text.strip() and not count_wide(text)


def has_sisters(lines: Sequence[Line], index: int, items: Container[int]) -> bool:
    """Return whether lines that look alike stand further down, above text: then this one is a heading like them."""
    line = lines[index]
    if not line.opens_block and not line.rule:
        return False
    look = (line.text.isupper(), line.is_strong, line.rule, type(line.given))
    alike = 0
    for place, other in enumerate(lines[index + 1 : index + SAMPLE], index + 1):
        if place in items:
            continue
        same = (other.text.isupper(), other.is_strong, other.rule, type(other.given)) == look
        if same and other.opens_block and not other.goes_on and is_short(other.text, LONGEST_TITLE // 2):
            below = lines[place + 1].text if place + 1 < len(lines) else ""
            alike += ENDS_SENTENCE.search(other.text[-4:]) is None and other.text[:1].isalpha() and is_prose(below)
    return alike >= SISTERS


def title_block_end(lines: Sequence[Line], title: int, end: int) -> int:
    """Return the index behind the block that the title stands in, if it ends above the text."""
    index = title + 1
    while index < end and not lines[index].opens_block:
        index += 1
    return index if index < end or (index < len(lines) and lines[index].opens_block) else title + 1


def is_spoken_of(text: str, body: Counter[str]) -> bool:
    """Return whether most of a line's words come again in the text: then it says what the text is about."""
    own = stems(text)
    return sum(stem in body for stem in own) * 2 > len(own)


def is_beside(lines: Sequence[Line], index: int, block_end: int, end: int, body: Counter[str]) -> bool:
    """Return whether a line below the title only tells of the document."""
    line = lines[index]
    text = " ".join(one.text for one in lines[index : paragraph_end(lines, index)])
    if isinstance(line.given, Heading) or text.endswith((":", "：", ",", "，", "、")) or line.rule or not text:
        return False
    if note_marks(text) and (ENDS_SENTENCE.search(text) is None or is_short(text, LONGEST_NOTE)):
        others = [shape_of(other.text) for other in lines[:end]].count(shape_of(line.text)) > ALIKE_ABOVE
        return not (others or has_shape_again(line.text, lines[end:]) or is_form(lines, index))
    if says_to_readers(text):
        return not is_prose(text)
    return index < block_end and not is_prose(text) and (is_short(text, LONGEST_NOTE) or not is_spoken_of(text, body))


def is_form(lines: Sequence[Line], index: int) -> bool:
    """Return whether the line is one of several fields of a form (`Date: …`, `Place: …`, `Present: …`)."""
    around = lines[max(0, index - FEWEST_FIELDS) : index + FEWEST_FIELDS]
    return sum(FIELD.match(line.text) is not None for line in around) >= FEWEST_FIELDS


def has_shape_again(text: str, others: Iterable[Line]) -> bool:
    """Return whether another line has the same shape: then both are headings (`Day 1 - 3 May`), or fields of a form."""
    shape = shape_of(text)
    return any(shape_of(other.text) == shape for other in others)


def shape_of(text: str) -> str:
    """Return what is common to entries of one form: digits as 9, words as a."""
    return re.sub(r"[^\W\d_]+", "a", re.sub(r"\d+", "9", text[:80]))


def note_marks(text: str) -> int:
    """Return how many marks of a note a line has: a date, a number of its own, fields, gaps, an address, brackets."""
    if len(text) > 300:
        return 0
    folded = text.casefold()
    named = YEAR.search(text) is not None and any(month in folded for month in MONTH_NAMES)
    fields = len(FIELD.findall(text))
    is_serial = any(sign.isdigit() or sign in "IVX" for sign in text) and SERIAL.search(text) is not None
    marks = bool(DATE.search(text) or named) + is_serial + bool(ADDRESS.search(text))
    marks += fields > 1 or (fields == 1 and (marks > 0 or any(c.isdigit() for c in text)))
    return marks + bool(GAP.search(text)) + bool(BRACKETED.fullmatch(text))


MONTH_NAMES: Final = tuple(name for name in words_of(MONTHS) if len(name) > 2)
