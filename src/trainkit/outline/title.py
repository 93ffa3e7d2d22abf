"""Finds the title: the first line, if its shape, a label, a copy of it or the page's own trail says so."""

from __future__ import annotations

import re
from functools import cache
from itertools import accumulate
from typing import Final

import msgspec

from trainkit.model import Heading, ListItem

from .line import ABBREVIATED, ENDS_SENTENCE, Line, letters_of, paragraph_end
from .measure import LONGEST_WORD, is_short
from .nesting import number_of
from .noise import Noise
from .phrases import words_of
from .series import Series
from .sites import title_part
from .styles import LAST_DIVISION, LONGEST_MARKER, RANK, SECTION, Style, spellings
from .title_words import PARTS, after_label, leads_over

LONGEST_TITLE: Final = 25
"""Words (two Chinese characters count as one). The longest titles of articles are whole questions of twenty words."""

LONGEST_ALONE: Final = 300
"""Columns. A line that has its block to itself and no full stop is a title however many words it takes; three lines of
a page are the most that anybody sets above a text."""

LONGEST_STOPPED: Final = 10
"""Words of a title that ends with a full stop; with more, it is the text's first sentence."""

STOP = re.compile(r"[.!?…:;](?:\s|$)|[。！？；：।؟]")
SITE_SUFFIX = re.compile(r"\s*(?:\s[-–—·»]\s|[|｜]|\s--\s)|_")
HASHES = re.compile(r"(#{1,6})\s+(?=\S)")
QUOTES: Final = "\"'“”‘’"

BOXED = re.compile(r"[\[【〖［][^\[\]【】〖〗［］]{2,80}[\]】〗］]")
FEWEST_BOXED: Final = 2
"""A title in brackets may be followed by a remark in brackets."""

TOPIC = re.compile(r"\[[^\[\]]{1,12}\]\s*(?=\S{4})")
"""What forums set before the titles of their threads."""

MOST_ABOVE: Final = 3
"""A table of the organisation's, a logo, a picture."""

NEAR: Final = 8
"""Lines below a title among which it stands again."""

SHORTEST_REPEATED: Final = 6
"""Letters. The first word of a title also begins other lines."""

BEHIND_TITLES: Final = "-–—|｜·»【[_~"

SAMPLE: Final = 20_000
"""Characters of the text in which words of a title are looked for again."""


class Title(msgspec.Struct, frozen=True):
    """Which lines hold the title (`start:end`), why, and which lines only repeat it.

    In the first of the lines the title's words begin at `first`; in the last `rest` characters behind them aren't its.
    """

    start: int
    end: int
    why: str
    copies: tuple[int, ...]
    first: int = 0
    rest: int = 0


def find_title(
    lines: list[Line],
    found: list[Series],
    noise: list[tuple[Line, Noise]],
    counted: set[int] | frozenset[int] = frozenset(),
) -> Title | None:
    """Return the title of `lines`, which hold no noise any more, or None if the first line isn't one.

    `counted` lines are headings that the format gives and that count together.
    """
    items = {marker.line for series in found for marker in series.markers if marker.start == 0} | counted
    if not lines or lines[0].part is not None:
        return None
    labelled = with_label(lines, items)
    if labelled is not None:
        return labelled
    if 0 in items or begins_list(lines):
        return None
    short = without_site(lines, items)
    if short is not None:
        return short
    ends = dict.fromkeys((paragraph_end(lines, 0), 1))
    # A title that fills its line looks as if the text went on from it; then only a proof makes it one.
    tails = [one.tail for _, one in noise]
    proved = (title_until(lines, end, items, tails, needs_proof=end < paragraph_end(lines, 0)) for end in ends)
    title = next((title for title in proved if title is not None), None)
    return title and unnumbered(trimmed(title, lines, items, [line.text for line, _ in noise], tails), lines)


def begins_list(lines: list[Line]) -> bool:
    """Return whether the first line is one of several of its kind: an item of a numbered list that the format gives, or
    a heading in brackets.
    """
    given = lines[0].given
    if BOXED.fullmatch(lines[0].text):
        return sum(BOXED.fullmatch(line.text) is not None for line in lines) > FEWEST_BOXED
    if not isinstance(given, ListItem) or not given.marker:
        return False
    return number_of(lines[0]) == 1 and any(number_of(line) == 1 + 1 for line in lines)


def unnumbered(title: Title, lines: list[Line]) -> Title:
    """Return the title without the number that it has in a larger work: `Chapter 3. Tea`; `3.1 Tea` as a heading that
    the format gives.
    """
    line = lines[title.start]
    if title.end != title.start + 1 or title.first:
        return title
    number = next((found for found in spellings(line.text[:LONGEST_MARKER]) if is_part(*found, line)), None)
    end = number[1].end() if number else 0
    if not end or not any(character.isalpha() for character in line.text[end : len(line.text) - title.rest]):
        return title
    return msgspec.structs.replace(title, first=end)


def is_part(style: Style, match: re.Match[str], line: Line) -> bool:
    """Return whether a marker before a title is the number of a part: it names one, or is a heading's."""
    label = (match.groupdict().get("label") or "").casefold()
    if RANK[style.name] <= LAST_DIVISION:
        return style.name in ("第一章", "제1장") or label in parts()
    return style.counts and isinstance(line.given, Heading) and style.name in (SECTION, "1.", "1)")


@cache
def parts() -> frozenset[str]:
    """Return the words that count parts of a work."""
    return frozenset(words_of(PARTS))


def heading_first(lines: list[Line]) -> list[Line]:
    """Return the lines with a heading that the format gives before the tables and pictures right above it."""
    first = next((index for index, line in enumerate(lines) if line.part is None), 0)
    if not 0 < first <= MOST_ABOVE or not isinstance(lines[first].given, Heading):
        return lines
    return [lines[first], *lines[:first], *lines[first + 1 :]]


def with_label(lines: list[Line], items: set[int]) -> Title | None:
    """Return the title behind a label: `Subject: …`, `title: "…"`, `标题：…`."""
    text = lines[0].text
    first = after_label(text)
    if not first or not is_short(text[first:], LONGEST_TITLE) or lines[0].given is not None:
        return None
    rest = 0
    if text[first] in QUOTES and text[-1] in QUOTES and len(text) > first + 2:
        first, rest = first + 1, 1
    words = text[first : len(text) - rest]
    copies = copies_of(words, lines, 1, items)
    return Title(0, 1, "a label says that it is the title", copies, first, rest)


def without_site(lines: list[Line], items: set[int]) -> Title | None:
    """Return the second line as the title if the first is the same with the site's name beside it."""
    if len(lines) < 2 or 1 in items or lines[1].part is not None or lines[1].goes_on:
        return None
    text = lines[1].text
    name = letters_of(text)
    if not name or not is_short(text, LONGEST_TITLE) or not is_copy(lines[0].text, text, name):
        return None
    if letters_of(lines[0].text) == name:
        return None
    copies = (0, *copies_of(text, lines, 2, items))
    return Title(1, 2, "the first line is the same with the name of its site", copies)


def title_until(lines: list[Line], end: int, items: set[int], tails: list[str], needs_proof: bool) -> Title | None:
    """Return the lines before `end` as the title, if they can be it."""
    text = " ".join(line.text for line in lines[:end])
    name = letters_of(text[: LONGEST_WORD * LONGEST_TITLE])
    if not name or not (is_short(text, LONGEST_TITLE) or stands_over_text(lines, end)):
        return None
    copies = copies_of(text, lines, end, items)
    proofs = ["the trail of page names ends with it"] * any(letters_of(tail) == name for tail in tails)
    proofs += ["it is repeated"] * bool(copies) + ["the format marks it as a heading"] * (lines[0].given is not None)
    proofs += ["it is underlined"] * bool(lines[end - 1].rule)
    if not proofs and (needs_proof or leads_over(text) or not (has_title_shape(text) or is_stopped(lines, end))):
        return None
    return Title(0, end, ", ".join(["the first line", *(proofs or ["it is short and stands above the text"])]), copies)


def stands_over_text(lines: list[Line], end: int) -> bool:
    """Return whether the lines before `end` are a block of their own, without any full stop, with text below it."""
    if end == len(lines) or not lines[end - 1].closes_block or sum(line.width for line in lines[:end]) > LONGEST_ALONE:
        return False
    return not any(STOP.search(line.text) for line in lines[:end])


def has_title_shape(text: str) -> bool:
    """Return whether `text` ends as titles do: with no mark, with a question, or with a call."""
    stop = ENDS_SENTENCE.search(text)
    return stop is None or stop.group()[0] in "?？!！:：" or ABBREVIATED.search(text) is not None


def is_stopped(lines: list[Line], end: int) -> bool:
    """Return whether the lines before `end` are one short sentence in a block of its own, above blocks of text."""
    text = lines[0].text
    if end != 1 or not lines[0].closes_block or not is_short(text, LONGEST_STOPPED) or len(lines) < 2:
        return False
    inner = STOP.search(text)
    below = lines[1]
    prose = below.part is None and below.given is None and not is_short(below.text, LONGEST_STOPPED)
    return inner is not None and inner.end() >= len(text) and prose


def trimmed(title: Title, lines: list[Line], items: set[int], said: list[str], tails: list[str]) -> Title:
    """Return the title without the signs of Markdown, a forum's mark before it, and the name of a site beside it."""
    text = lines[title.end - 1].text
    hashes = HASHES.match(text) if title.end == 1 else None
    first = hashes.end() if hashes else 0
    text = text[first:]
    if hashes and text.endswith(hashes[1]):
        text = text.rstrip("#").rstrip()
    topic = TOPIC.match(text) if title.end == 1 else None
    if topic:
        first, text = first + topic.end(), text[topic.end() :]
    said_again = [line.text for line in lines[title.end : title.end + NEAR]] + tails
    text = text[: repeated_part(text, said_again)] if title.end == 1 else text
    body = " ".join(line.text for line in lines[title.end : title.end + 400])[:SAMPLE].casefold()
    start, end = (
        title_part(text, body, [line for line in said if text not in line]) if title.end == 1 else (0, len(text))
    )
    first, rest = first + start, len(lines[title.end - 1].text) - first - end
    if not first and not rest:
        return title
    words = text[start:end]
    copies = dict.fromkeys((*title.copies, *copies_of(words, lines, title.end, items)))
    why = f"{title.why}; the name of a site beside it isn't the title's" if start or end < len(text) else title.why
    return Title(0, title.end, why, tuple(sorted(copies)), first, rest)


def repeated_part(text: str, said: list[str]) -> int:
    """Return where in a line its first words end, if they stand alone elsewhere: what follows is a site's name."""
    letters = letters_of(text)
    for other in said:
        name = letters_of(other)
        if not SHORTEST_REPEATED <= len(name) < len(letters) or not letters.startswith(name):
            continue
        counted = list(accumulate(len(letters_of(character)) for character in text))
        end = counted.index(len(name)) + 1
        end += len(text[end:]) - len(text[end:].lstrip("?!？！。.”\"'»"))
        if text[end:].lstrip()[:1] in BEHIND_TITLES:
            return end
    return len(text)


def copies_of(title: str, lines: list[Line], start: int, items: set[int]) -> tuple[int, ...]:
    """Return which lines from `start` on are the title again."""
    name = letters_of(title[: LONGEST_WORD * LONGEST_TITLE])
    return tuple(i for i in range(start, len(lines)) if i not in items and is_copy(lines[i].text, title, name))


def is_copy(line: str, title: str, name: str) -> bool:
    """Return whether `line` is the title again, perhaps with the site's name beside it."""
    if not name or len(line) > 2 * len(title) + LONGEST_WORD:
        return False
    if letters_of(line) == name:
        return True
    if ENDS_SENTENCE.search(line) and not ENDS_SENTENCE.search(title):
        return False
    return (line.startswith(title) and SITE_SUFFIX.match(line, len(title)) is not None) or (
        line.endswith(title) and SITE_PREFIX.search(line[: -len(title)]) is not None
    )


SITE_PREFIX = re.compile(r"(?:\s[-–—·»]\s|[|｜:：]\s?|\s--\s|_)$")


def closed_up(text: str) -> str:
    """Return a title that was set with blanks between its letters (`T H E   A R T`) without them."""
    words = [word.split() for word in re.split(r"\s{2,}", text.strip())]
    letters = [letter for word in words for letter in word]
    if len(letters) < 4 or any(len(letter) > 1 and letter.isalnum() for letter in letters):
        return text
    if len(words) == 1 and letters[0] < "\u2e80":
        return text  # Nothing shows where its words end.
    joint = "" if letters[0] >= "\u2e80" else " "
    return joint.join("".join(word) for word in words)
