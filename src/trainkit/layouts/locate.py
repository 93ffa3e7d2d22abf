"""Finding the line of a key in a TOML file, which no TOML library tells."""

from __future__ import annotations

import re
from functools import lru_cache

from .faults import Key

# A layout and those that it extends, each asked about for hundreds of keys.
_FILES_KEPT = 16

_HEADER = re.compile(r"^\s*(\[\[?)\s*([^\]]+?)\s*\]\]?\s*(?:#.*)?$")
_ASSIGNMENT = re.compile(r"^\s*([\w\"'.-]+)\s*=")


def locate(text: str, key: Key) -> int:
    """Return the line, from 1, of the key, or of the first thing in its table, or of the nearest table around it.

    It is 1 if none of them is written anywhere.
    """
    lines = _lines_of_keys(text)
    while key:
        below = [line for written, line in lines.items() if written[: len(key)] == key]
        if below:
            return lines.get(key, min(below))
        key = key[:-1]
    return 1


@lru_cache(_FILES_KEPT)
def _lines_of_keys(text: str) -> dict[Key, int]:
    found: dict[Key, int] = {}
    counts: dict[Key, int] = {}
    table: Key = ()
    for number, line in enumerate(text.splitlines(), start=1):
        if header := _HEADER.match(line):
            table = _split(header[2])
            if header[1] == "[[":
                index = counts.get(table, 0)
                counts[table] = index + 1
                table = (*table, index)
            found.setdefault(table, number)
        elif assignment := _ASSIGNMENT.match(line):
            found.setdefault((*table, *_split(assignment[1])), number)
    return found


def _split(dotted: str) -> Key:
    return tuple(part.strip().strip("\"'") for part in dotted.split("."))
