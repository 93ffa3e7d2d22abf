"""Tells Markdown from other texts by signs that nobody types for another reason."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

EVIDENCE: Final = 256 * 2**10
"""Markdown shows what it is in its first quarter of a million characters, or not at all."""

FEWEST_HEADINGS: Final = 2
"""One line that begins with # may be a comment or a number."""

FEWEST_LINKS: Final = 2
"""One may stand in a text *about* Markdown."""

FRONT_MATTER_LINES: Final = 60
"""Front matter is a handful of lines; behind this many, the rule at the top was just a rule."""

HEADING: Final = re.compile(r" {0,3}#{1,6}[ \t]+[^\s#]")
FENCE: Final = re.compile(r" {0,3}(?:```|~~~)")
DELIMITER: Final = re.compile(r"[ \t]*:?-+:?[ \t]*")
LINK: Final = re.compile(r"\[[^\[\]\n]{1,300}\]\((?:https?://|mailto:|#|\.{0,2}/|[\w./%-]+\.(?:md|html?|png|jpe?g)\b)")
KEY: Final = re.compile(r"[A-Za-z][\w -]{0,40}[ \t]*[:=]")


def is_markdown(text: str) -> bool:
    """Return whether `text` has front matter, headings, fences, tables or links as Markdown writes them.

    Bold and lists alone are no evidence: people write them so in mails.
    """
    begin = text[:EVIDENCE]
    lines = begin.split("\n")
    return (
        has_front_matter(lines)
        or headings(lines) >= FEWEST_HEADINGS
        or has_fences(lines)
        or has_table(lines)
        or sum(1 for _ in LINK.finditer(begin)) >= FEWEST_LINKS
    )


def has_front_matter(lines: Sequence[str]) -> bool:
    """Return whether the text begins with `key: value` lines between two lines of `---` or `+++`."""
    if lines[0].rstrip() not in ("---", "+++"):
        return False
    keys = 0
    for line in lines[1:FRONT_MATTER_LINES]:
        if line.rstrip() in (lines[0].rstrip(), "..."):
            return keys > 0
        if KEY.match(line):
            keys += 1
        elif line.strip() and line[0] not in " \t-#[]":
            return False
    return False


def headings(lines: Sequence[str]) -> int:
    """Return how many ATX headings stand by themselves: a blank line before them, and no other such line behind."""
    count = 0
    for index, line in enumerate(lines):
        if HEADING.match(line) and (index == 0 or not lines[index - 1].strip()):
            after = lines[index + 1] if index + 1 < len(lines) else ""
            count += not after.startswith("#")
    return count


def has_fences(lines: Sequence[str]) -> bool:
    """Return whether a fenced block of code opens and closes."""
    return sum(1 for line in lines if FENCE.match(line)) > 1


def has_table(lines: Sequence[str]) -> bool:
    """Return whether a line of cells stands above a delimiter row."""
    return any("|" in above and is_delimiter_row(line) for above, line in pairwise(lines))


def is_delimiter_row(line: str) -> bool:
    """Return whether the line has hyphens in two or more cells, and nothing else."""
    cells = line.strip(" \t|").split("|")
    return len(cells) > 1 and all(DELIMITER.fullmatch(cell) for cell in cells)
