"""Notes about a text: who wrote it, when, where it is from, how often it was read, what it is filed under.

A line is one if all of its parts are: `By Jane Doe | 3 May 2021 | 5 min read`.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Final, NamedTuple

from trainkit.lazy import lazy
from trainkit.outline.line import ENDS_SENTENCE, fold
from trainkit.outline.phrases import words_of

from .dates import TABLES as DATE_TABLES
from .dates import date_words, is_date
from .page_words import PLATFORMS, SHARING
from .vocabulary import Vocabulary, consume, label_of, reach
from .words import BEFORE_NAMES, BYLINES, COUNTED, DATED, SOURCES, TAGS, UNITS

LONGEST: Final = 240
"""Characters. Six notes in a row take no more; a longer line is text."""

LONGEST_NAME: Final = 8
"""Words: three authors, or `the leadership programme team`."""

LONGEST_LIST: Final = 30
"""Words after `Tags:`; people file a text under a dozen at most, of two words each."""

AROUND: Final = " |·•-–—[]()【】（）.,"
MOST_PARTS: Final = 12
"""Notes in a row; more is a table."""

CUT = re.compile(
    r"[.\s|｜│•∙‧·;；](?:(?<=[|｜│•∙‧·\t\u3000])|(?<=[^\W\d_]{3}\.)\s+(?=[^\W\d_])|(?<=\s)(?:\s+|[-–—/]\s+)|(?<=[;；])\s+)"
)
"""The signs that part notes. All begin in one set of characters, which is what makes the search for them fast."""
LABEL_INSIDE = lazy(r"\s+(?=[^\s:：\d]{1,8}：|[^\W\d_]{2,10}:\s)")
AT_DATE = lazy(r",\s+|\s+(?=\d)|\s+(?:on|am|vom|le|el|em|il|op|w dniu|от|ngày|at)\s+|，|\s+", re.IGNORECASE)
NO_COMMENTS: Final = ("no comments", "leave a comment", "keine kommentare", "暂无评论")
PARTICLES: Final = frozenset(
    words_of(
        {
            "": "von|van|de|der|den|del|della|la|le|di|da|dos|das|do|bin|ibn|al|el|und|and|et|y|e|i|&|dr|prof|st|zu"
            "|zur|ter"
        }
    )
)
"""Words of names that begin with a small letter, and those that join two names."""

VERSION = lazy(
    r"(?:(?:version|issue|rev(?:ision)?|edition|document|doc|form|ausgabe|fassung|dokument|formular|versión|edición|documento"
    r"|versão|edição|versione|edizione|versie|wersja|версия|редакция|phiên bản|版本|文件|版|버전)\.?\s?(?:no|nr|nº|n°"
    r"|№|号|番号)?"
    r"[.:：]?\s?[\w./-]*\d[\w./-]*|[A-Z]{2,}[A-Z-]*[-./]\d[\w./-]*|v\d+(?:\.\d+)+)",
    re.IGNORECASE,
)
"""Numbers of documents and of their versions."""

NO_NAME = re.compile(r"[.!?。！？،؛:：](?:\s|$)|[，。！？、；：\d]")
BRACKETS = re.compile(r"\s*[(（][^()（）]*[)）]\s*$")
HANDLE = re.compile(r"@?[^\W\d_][\w.-]{2,20}")
INITIAL = re.compile(r"\b(?:[^\W\d_]|Dr|Prof|Mr|Mrs|Ms|Mag|Dipl|Ing|M|Mme|Sra?|Ph)\.")


class Note(NamedTuple):
    """What a part of a line tells of the text, as a reason, and whether it can tell nothing else."""

    reason: str
    sure: bool


@cache
def labels() -> dict[str, str]:
    """Return what labels announce: the folded label and the reason."""
    found: dict[str, str] = {}
    for reason, table in (("tags", TAGS), ("source", SOURCES), ("date", DATED), ("byline", BYLINES)):
        found.update(dict.fromkeys(Vocabulary(table).phrases, reason))
    return found


@cache
def by_words() -> tuple[Vocabulary, Vocabulary, Vocabulary]:
    """Return what stands before names: surely, perhaps; and before dates."""
    return Vocabulary(BYLINES), Vocabulary(BEFORE_NAMES), Vocabulary(DATED)


@cache
def counting_words() -> Vocabulary:
    """Return what is counted, and what may stand beside the number."""
    return Vocabulary(COUNTED, (UNITS, {"": "share|shares"}))


@cache
def openings() -> Vocabulary:
    """Return all that a note can begin with but numbers and versions."""
    tables = (TAGS, SOURCES, DATED, BYLINES, BEFORE_NAMES, COUNTED, UNITS, SHARING, PLATFORMS, *DATE_TABLES)
    return Vocabulary(*tables, {"": "|".join(("share", "shares", *NO_COMMENTS))})


@cache
def button_words() -> Vocabulary:
    """Return the words of buttons that stand beside the notes of a page."""
    return Vocabulary(SHARING, PLATFORMS)


def may_be_note(part: str) -> bool:
    """Return whether a part of a line begins as notes do: most prose doesn't, and needs no closer look."""
    folded = fold(part)
    first = next((place for place, character in enumerate(folded) if character.isalpha()), None)
    if first is None or openings().at(folded, first):
        return True
    return any(map(str.isdigit, part)) and VERSION.match(part) is not None


def notes_in(text: str) -> list[Note]:
    """Return what the parts of a line tell of the text; none if any of them is no such note."""
    if len(text) > LONGEST or text[-1:] in "!?！？":
        return []
    cuts = [part for cut in CUT.split(text) if (part := cut.strip(AROUND))]
    # A line of notes begins with one, or with the author's name.
    if not cuts or not (may_be_note(cuts[0]) or is_name(cuts[0])):
        return []
    parts = [piece for part in cuts for piece in pieces_of(part)]
    if len(parts) > MOST_PARTS:
        return []
    found = [(part, note) for whole in parts for part, note in notes_of(whole)]
    told = [note for _, note in found if note is not None]
    unknown = [part for part, note in found if note is None]
    # Beside a date or a number of readers, a name needs no "by", and the section's name no "in".
    is_told = not unknown or any(note.sure or note.reason == "date" for note in told)
    named = all(is_name(part) or is_handle(part) for part in unknown)
    # Newspapers set the reporter and the town before the date.
    most = len(told) + any(note.reason == "date" for note in told)
    if told and is_told and named and len(unknown) <= most:
        return told + [Note("byline", sure=False)] * len(unknown)
    whole_note = note_of(text.strip(AROUND))
    return [whole_note] if whole_note is not None else []


def pieces_of(part: str) -> list[str]:
    """Return a part of a line cut before its labels, if every piece is a note then; `Last updated:` isn't cut."""
    if ":" not in part and "：" not in part:
        return [part]
    pieces = [piece.strip(AROUND) for piece in LABEL_INSIDE.split(part)]
    return pieces if len(pieces) > 1 and all(map(note_of, pieces)) else [part]


def notes_of(part: str) -> list[tuple[str, Note | None]]:
    """Return the note that a part is, or the two that it can be parted into: `12/09/2022 par Claire Martin`."""
    if not may_be_note(part):
        return [(part, None)]
    note = note_of(part)
    if note is not None or len(part) > LONGEST // 3:
        return [(part, note)]
    longest = longest_note(fold(part))
    for match in re.finditer(r"\s+", part):
        head, tail = part[: match.start()], part[match.end() :]
        if len(fold(head)) > longest:
            break
        first = note_of(head)
        second = note_of(tail) if first is not None else None
        if first is not None and second is not None:
            return [(head, first), (tail, second)]
    return [(part, None)]


def longest_note(folded: str) -> int:
    """Return how many characters of a folded part a note at its beginning can hold.

    Behind a label or a version anything may follow. Dates, counts and buttons are put together from set phrases: where
    these end, no longer beginning is worth a look.
    """
    labelled = label_of(folded)[0] in labels() or any(words.at(folded) for words in by_words())
    numbered = any(map(str.isdigit, folded)) and VERSION.match(folded)
    if labelled or numbered or folded.lstrip(" .!").startswith(NO_COMMENTS):
        return len(folded)
    return max(reach(folded, words)[1] for words in (date_words(), counting_words(), button_words()))


@lru_cache(maxsize=256)  # a line is often one part, and asked about as both
def note_of(text: str) -> Note | None:
    """Return what a part of a line tells of the text, or None."""
    if is_date(text):
        return Note("date", sure=False)
    if is_count(text):
        return Note("counts", sure=True)
    if is_button(text):
        return Note("sharing", sure=True)
    if any(map(str.isdigit, text)) and VERSION.fullmatch(text):
        return Note("version", sure=False)
    return labelled(text) or dated(text) or byline(text)


def labelled(text: str) -> Note | None:
    """Recognise `Author: Jane Doe`, `Tags: tea, coffee`, `来源：新华网`."""
    label, rest = label_of(text)
    reason = labels().get(label)
    if reason is None:
        return None
    if reason == "date":
        return Note("date", sure=True) if is_date(rest) or is_author_and_date(rest) else None
    words = len(rest.split())
    if reason == "tags":
        return Note("tags", sure=True) if words <= LONGEST_LIST and not ENDS_SENTENCE.search(rest) else None
    if not rest or (reason == "byline" and is_author_and_date(rest)):
        return Note(reason, sure=True)
    short = words <= LONGEST_NAME and len(rest) <= LONGEST_NAME * 12
    return Note(reason, sure=True) if short and not ENDS_SENTENCE.search(INITIAL.sub("", rest)) else None


def dated(text: str) -> Note | None:
    """Recognise `Published on 3 May 2021`, `Stand 05/2024`, `发布于 2023-05-06`."""
    before = by_words()[2].at(fold(text))
    if not before:
        return None
    return Note("date", sure=True) if is_date(text[len(before) :].strip(" .:：,")) else None


def byline(text: str) -> Note | None:
    """Recognise `By Jane Doe`, `Von Eva Maier am 3. Mai 2024`, `文/李明`."""
    folded = fold(text)
    sure, perhaps, _ = by_words()
    before = sure.at(folded)
    plain = perhaps.at(folded)
    if before and len(before) >= len(plain):
        rest = text[len(before) :].strip(" :：/／|｜丨")
        # Chinese labels run on into prose (文化); there, a sign or a blank must part them from the name.
        parted = text[len(before) : len(before) + 1] in " :：/／|｜丨\u3000"
        if is_handle(rest):
            return Note("byline", sure=False)
        short = 0 < len(rest.split()) <= LONGEST_NAME and not NO_NAME.search(INITIAL.sub("", rest))
        if parted and ((short and len(before.split()) + len(before) // 6 > 1) or is_author_and_date(rest)):
            return Note("byline", sure=True)
    if plain:
        rest = text[len(plain) :]
        if rest[:1] in " /／|｜" and (is_author_and_date(rest.strip(" /／|｜"))):
            return Note("byline", sure=False)
    return None


def is_author_and_date(text: str) -> bool:
    """Return whether `text` is a name, perhaps with a date behind it."""
    if is_name(text):
        return len(text.split()) > 1 or text[:1] >= "\u0590"
    for match in AT_DATE.finditer(text[:LONGEST]):
        if is_date(text[match.end() :].strip()) and is_name(text[: match.start()]):
            return True
    return False


def is_name(text: str) -> bool:
    """Return whether `text` looks like names of people: few words, each with a capital or from a script without.

    What stands in brackets behind a name tells of it: `Jane Doe (Level 7, 214 votes)`.
    """
    bare = INITIAL.sub("", BRACKETS.sub("", text) or text)
    words = bare.replace(",", " ").split()
    if not 0 < len(text) <= LONGEST_NAME * 10 or len(words) > LONGEST_NAME or NO_NAME.search(bare):
        return False
    if text[0] >= "\u2e80":
        return len(text) <= LONGEST_NAME
    named = [word for word in words if word.casefold() not in PARTICLES]
    return bool(named or INITIAL.search(text)) and all(not word[0].islower() and word[0].isalpha() for word in named)


def is_handle(text: str) -> bool:
    """Return whether `text` looks like the name that somebody has on a board: one word, not of letters alone."""
    return HANDLE.fullmatch(text) is not None and not text.isalpha() and not text.isdigit()


def is_button(text: str) -> bool:
    """Return whether `text` is a button for sharing or for larger letters."""
    found = consume(fold(text), button_words()) if len(text) < LONGEST // 6 else None
    return found is not None and 0 in found


def is_count(text: str) -> bool:
    """Return whether `text` says only how often something was read, liked or shared, or how long reading takes."""
    if len(text) > LONGEST // 3 or not any(map(str.isdigit, text)):
        return fold(text).strip(" .!") in NO_COMMENTS
    found = consume(fold(text), counting_words())
    return found is not None and 0 in found
