"""Pictograms: which of them the words of a heading call for, and their outlines.

`keywords.toml` holds the words by language, `outlines.txt` a line for each pictogram: its name and its outline on a
grid of 24 × 24 units. Outlines are made by `docs/pictures/pictograms/draw.py`.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Sequence
from functools import cache
from importlib.resources import files
from typing import Final

import msgspec

from trainkit.model import Box, Path

GRID: Final = 24

# What stands around a heading and is no part of its words.
_AROUND = " .:;!?…，。：；！？、\u00a0«»“”\"'"

# Languages that don't part words by spaces: there a heading holds a word wherever it holds its characters.
_WITHOUT_SPACES = ("zh",)

_TOKEN = re.compile(r"[A-Z]|-?\d+(?:\.\d+)?")
_NUMBERS = {"M": 2, "L": 2, "C": 6, "Z": 0}


class _Keywords(msgspec.Struct, frozen=True):
    """The tables of the file, by language: words that a heading is, and words that it holds, by pictogram."""

    whole: dict[str, dict[str, str]]
    inside: dict[str, dict[str, str]]


class _Words(msgspec.Struct, frozen=True):
    """The words of one language, with the pictogram that each calls for."""

    whole: dict[str, str]
    inside: dict[str, str]
    pattern: re.Pattern[str]


def pictograms_for(headings: Sequence[str], language: str) -> list[str]:
    """Return the name of the pictogram that each heading calls for, "" where it calls for none.

    The first word of a heading that calls for one counts; of several at one place the longest. A language is a BCP 47
    tag; one that there are no words of calls for nothing.
    """
    words = _words(language.split("-")[0].lower())
    return [_called_for(heading, words) if words else "" for heading in headings]


def are_distinct(names: Sequence[str]) -> bool:
    """Whether there is a pictogram for each, and another one for each: only then they tell things apart."""
    return all(names) and len(set(names)) == len(names)


def names() -> tuple[str, ...]:
    """Return the names of all pictograms."""
    return tuple(_outlines())


@cache
def outline(name: str, box: Box) -> Path:
    """Return the outline of a pictogram that fills the box (EMU, as high as wide). Raises KeyError if there is none."""
    return Path(tuple(_placed(_outlines()[name], box)))


def _called_for(heading: str, words: _Words) -> str:
    said = heading.strip(_AROUND).casefold().replace("’", "'")
    if name := words.whole.get(said):
        return name
    found = words.pattern.search(said)
    return words.inside[found[0]] if found else ""


@cache
def _words(language: str) -> _Words | None:
    tables = _keywords()
    inside = _by_word(tables.inside.get(language, {}))
    if not inside:
        return None
    # The longest first, as the first that fits is taken.
    either = "|".join(re.escape(word) for word in sorted(inside, key=len, reverse=True))
    pattern = either if language in _WITHOUT_SPACES else rf"(?<![\w-])(?:{either})(?![\w-])"
    return _Words(_by_word(tables.whole.get(language, {})), inside, re.compile(pattern))


def _by_word(table: dict[str, str]) -> dict[str, str]:
    return {word: name for name, words in table.items() for word in words.split("|")}


@cache
def _keywords() -> _Keywords:
    tables = tomllib.loads(_data("keywords.toml"))
    return _Keywords(tables.pop("whole"), tables)


@cache
def _outlines() -> dict[str, str]:
    rows = (line.partition(": ") for line in _data("outlines.txt").splitlines())
    return {name: path for name, _, path in rows}


def _data(name: str) -> str:
    return files(__package__).joinpath(name).read_text("utf-8")


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
