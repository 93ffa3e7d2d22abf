"""Pictograms: which of them the words of a heading call for, and their outlines.

`keywords/` has a file for each language. A line names a pictogram and the words that call for it, parted by "|" and in
small letters: behind "=" such as a heading has to be, behind ":" such as it has to hold, as words of their own (in
Chinese: to hold). Only words that mean one thing belong there: a heading without a pictogram is better than one with
the wrong one. `outlines.txt` has a line for each pictogram: its name and its outline on a grid of 24 × 24 units, made
by `docs/pictures/pictograms/draw.py`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from pathlib import Path as FilePath
from typing import Final

import msgspec

from trainkit.lazy import lazy
from trainkit.model import Box, Path

GRID: Final = 24

LANGUAGES: Final = ("en", "de", "fr", "es", "zh")
"""Languages that there are words of."""

_FOLDER = FilePath(__file__).parent

# What stands around a heading and is no part of its words.
_AROUND = " .:;!?…，。：；！？、\u00a0«»“”\"'"

# Words with their hyphens; Chinese has no spaces between words, so there any characters may be one.
_WORD = lazy(r"\w+(?:-\w+)*")
_HAN = lazy(r"[\u4e00-\u9fff]")

# A longer heading is a sentence, which may hold a word without being about it.
_MOST_WORDS = 5
_MOST_CHARACTERS = 10

# Words, or Chinese characters, of the longest keyword.
_LONGEST = 4

_TOKEN = lazy(r"[A-Z]|-?\d+(?:\.\d+)?")
_NUMBERS = {"M": 2, "L": 2, "C": 6, "Z": 0}


class _Words(msgspec.Struct, frozen=True):
    """The words of one language, with the pictogram that each calls for: as all of a heading, and in one."""

    whole: dict[str, str]
    inside: dict[str, str]


def pictograms_for(headings: Sequence[str], language: str) -> list[str]:
    """Return the name of the pictogram that each heading calls for, "" where it calls for none.

    The first word of a heading that calls for one counts; of several at one place the longest. A language is a BCP 47
    tag; one that there are no words of calls for nothing.
    """
    words = _words(language.split("-")[0].lower())
    return [_called_for(heading, words) if words else "" for heading in headings]


def are_distinct(names: Sequence[str]) -> bool:
    """Whether there are several, a pictogram for each and another one for each: only then they tell things apart."""
    return all(names) and len(set(names)) == len(names) > 1


def names() -> tuple[str, ...]:
    """Return the names of all pictograms."""
    return tuple(_outlines())


@lru_cache(maxsize=256)
def outline(name: str, box: Box) -> Path:
    """Return the outline of a pictogram that fills the box (EMU, as high as wide). Raises KeyError if there is none."""
    return Path(tuple(_placed(_outlines()[name], box)))


def _called_for(heading: str, words: _Words) -> str:
    said = heading.strip(_AROUND).casefold().replace("’", "'")
    if name := words.whole.get(said):
        return name
    if len(_WORD.findall(said)) > _MOST_WORDS or len(_HAN.findall(said)) > _MOST_CHARACTERS:
        return ""
    return next((words.inside[phrase] for phrase in _phrases(said) if phrase in words.inside), "")


def _phrases(said: str) -> Iterator[str]:
    """Yield all that a keyword may be, the first first, of several that begin at one place the longest first."""
    for parts, joint in ((_WORD.findall(said), " "), (_HAN.findall(said), "")):
        for start in range(len(parts)):
            for length in range(_LONGEST, 0, -1):
                if start + length <= len(parts):
                    yield joint.join(parts[start : start + length])


@cache
def _words(language: str) -> _Words | None:
    if language not in LANGUAGES:
        return None
    found = _Words({}, {})
    for line in _data(f"keywords/{language}.txt").splitlines():
        name, sign, words = line.partition(" = ") if " = " in line else line.partition(": ")
        (found.whole if sign == " = " else found.inside).update(dict.fromkeys(words.split("|"), name))
    return found


@cache
def _outlines() -> dict[str, str]:
    rows = (line.partition(": ") for line in _data("outlines.txt").splitlines())
    return {name: path for name, _, path in rows}


def _data(name: str) -> str:
    return _FOLDER.joinpath(name).read_text("utf-8")


def _placed(text: str, box: Box) -> Iterator[tuple[str | int, ...]]:
    tokens = _TOKEN.findall(text)
    index = 0
    while index < len(tokens):
        letter = tokens[index]
        index += 1
        numbers = [float(token) for token in tokens[index : index + _NUMBERS[letter]]]
        index += len(numbers)
        xs = (round(box.x + x * box.width / GRID) for x in numbers[::2])
        ys = (round(box.y + y * box.height / GRID) for y in numbers[1::2])
        yield letter, *(place for pair in zip(xs, ys, strict=True) for place in pair)
