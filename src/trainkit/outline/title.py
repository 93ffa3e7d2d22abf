"""Finds the title: the first line, if its shape, a copy of it or the page's own trail says so."""

from __future__ import annotations

import re
from typing import Final

import msgspec

from trainkit.scripts import count_wide

from .line import ENDS_SENTENCE, Line, paragraph_end
from .noise import Noise
from .series import Series

LONGEST_TITLE: Final = 25
"""Words (two Chinese characters count as one). The longest titles of articles are whole questions of twenty words."""

LONGEST_ALONE: Final = 300
"""Columns. A line that has its block to itself and no full stop is a title however many words it takes; three lines of
a page are the most that anybody sets above a text."""

LONGEST_WORD: Final = 200
"""Characters. What is longer is no word that a title could hold."""

UNSPACED = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]")
STOP = re.compile(r"[.!?…:;](?:\s|$)|[。！？；：।؟]")
SITE_SUFFIX = re.compile(r"\s+[-–—|·]\s+|_")


class Title(msgspec.Struct, frozen=True):
    """Which lines hold the title (`start:end`), why, and which lines only repeat it."""

    start: int
    end: int
    why: str
    copies: tuple[int, ...]


def length(text: str) -> float:
    """Return how many words `text` has; in scripts without spaces two Chinese, or six Thai, characters count as one."""
    wide = count_wide(text)
    if wide:
        return wide / 2 + len(re.findall(r"[A-Za-z0-9]+", text))
    words = len(text.split())
    return words if text.isascii() else words + len(UNSPACED.findall(text)) / 6


def is_short(text: str, words: float) -> bool:
    """Return whether `text` has at most so many words, none of them endless."""
    # Longer than the longest words could make it: no need to count.
    return len(text) <= max(LONGEST_WORD, words * 20) and length(text) <= words


def same_words(text: str) -> str:
    """Return `text` as it is compared with its copies: caseless, letters and digits only."""
    return re.sub(r"[\W_]+", "", text.casefold())


def find_title(lines: list[Line], found: list[Series], noise: list[Noise]) -> Title | None:
    """Return the title of `lines`, which hold no noise any more, or None if the first line isn't one."""
    items = {marker.line for series in found for marker in series.markers if marker.start == 0}
    if not lines or lines[0].part is not None or 0 in items:
        return None
    short = without_site(lines, items)
    if short is not None:
        return short
    ends = dict.fromkeys((paragraph_end(lines, 0), 1))
    # A title that fills its line looks as if the text went on from it; then only a proof makes it one.
    proved = (title_until(lines, end, items, noise, needs_proof=end < paragraph_end(lines, 0)) for end in ends)
    return next((title for title in proved if title is not None), None)


def without_site(lines: list[Line], items: set[int]) -> Title | None:
    """Return the second line as the title if the first is the same with the site's name behind it."""
    if len(lines) < 2 or 1 in items or lines[1].part is not None or lines[1].goes_on:
        return None
    text = lines[1].text
    name = same_words(text)
    if not name or not is_short(text, LONGEST_TITLE) or not is_copy(lines[0].text, text, name):
        return None
    if same_words(lines[0].text) == name:
        return None
    copies = (0, *(i for i in range(2, len(lines)) if i not in items and is_copy(lines[i].text, text, name)))
    return Title(1, 2, "the first line is the same with the name of its site", copies)


def title_until(lines: list[Line], end: int, items: set[int], noise: list[Noise], needs_proof: bool) -> Title | None:
    """Return the lines before `end` as the title, if they can be it."""
    text = " ".join(line.text for line in lines[:end])
    name = same_words(text[: LONGEST_WORD * LONGEST_TITLE])
    if not name or not (is_short(text, LONGEST_TITLE) or stands_over_text(lines, end)):
        return None
    copies = tuple(i for i in range(end, len(lines)) if i not in items and is_copy(lines[i].text, text, name))
    proofs = ["the trail of page names ends with it"] * any(same_words(one.tail) == name for one in noise)
    proofs += ["it is repeated"] * bool(copies) + ["the format marks it as a heading"] * (lines[0].given is not None)
    if not proofs and (needs_proof or not has_title_shape(text)):
        return None
    return Title(0, end, ", ".join(["the first line", *(proofs or ["it is short and has no full stop"])]), copies)


def stands_over_text(lines: list[Line], end: int) -> bool:
    """Return whether the lines before `end` are a block of their own, without any full stop, with text below it."""
    if end == len(lines) or not lines[end - 1].closes_block or sum(line.width for line in lines[:end]) > LONGEST_ALONE:
        return False
    return not any(STOP.search(line.text) for line in lines[:end])


def has_title_shape(text: str) -> bool:
    """Return whether `text` ends as titles do: with no mark, with a question, or with a call."""
    stop = ENDS_SENTENCE.search(text)
    return stop is None or stop.group()[0] in "?？!！:："


def is_copy(line: str, title: str, name: str) -> bool:
    """Return whether `line` is the title again, perhaps with the site's name behind it."""
    if len(line) > 2 * len(title) + LONGEST_WORD:
        return False
    return same_words(line) == name or (
        line.startswith(title) and SITE_SUFFIX.match(line, len(title)) is not None and not ENDS_SENTENCE.search(line)
    )
