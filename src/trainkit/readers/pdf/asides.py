"""Finds what is tagged as text and is none: fields to fill in, headings of lists of contents."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import islice, pairwise
from typing import Final

from trainkit.readers.pdfium.wire import Box

from .headings import letters
from .numbered import number_of
from .parts import Part, Parting
from .ranks import Ranks

LONGEST_FIELD: Final = 40
"""Characters of what stands before a line to write on: a name for it, and no sentence."""

NEAR: Final = 2.0
"""Sizes between the end of the name and the line."""

AT_BASE: Final = 0.5
"""Of the size: how far from the base line of its name a line to write on is."""

SHORTEST_RULE: Final = 4.0
"""Sizes: a shorter line has no room for a word."""

FEWEST: Final = 2
SHARE: Final = 0.5
"""What a list of contents has of other headings, at least: so many, and so much of its letters."""

MOST_LOOKED_AT: Final = 40
"""Headings without text; a list of contents is among the first."""


def asides(parting: Parting, ranks: Ranks) -> dict[int, str]:
    """Return which parts, by their ids, are none of the text, and the reason."""
    fields = {id(part): "form-field" for part in parting.parts if is_field(part, parting.rules[part.page])}
    return fields | {id(part): "contents" for part in headings_of_contents(parting, ranks)}


def is_field(part: Part, rules: Sequence[Box]) -> bool:
    """Return whether a part only names what is to be written on a line beside it, one of those ruled on its page."""
    inside = part.ancestry
    if len(part.lines) != 1 or len(part.text) > LONGEST_FIELD or max(inside.heading, inside.table, inside.item) >= 0:
        return False
    line = part.lines[0]

    def is_to_write_on(rule: Box) -> bool:
        near = 0 <= rule.left - line.right <= NEAR * line.size and abs(rule.bottom - line.base) <= AT_BASE * line.size
        return near and rule.right - rule.left >= SHORTEST_RULE * line.size

    return any(map(is_to_write_on, rules))


def headings_of_contents(parting: Parting, ranks: Ranks) -> Iterator[Part]:
    """Yield the headings that have nothing below them but figures, in which other headings are listed.

    What has headings below it is none, even if a figure shows which.
    """
    titles = {name_of(part): ranks.level(part) for part in parting.parts if ranks.level(part)}
    ordered = sorted(parting.drawn)
    keys = [key for key, _ in ordered]
    bare = (pair for pair in pairwise(parting.parts) if ranks.level(pair[0]) >= ranks.level(pair[1]) > 0)
    for part, after in islice(bare, MOST_LOOKED_AT):
        between = ordered[bisect_left(keys, part.key) : bisect_left(keys, after.key)]
        rank, own = ranks.level(part), name_of(part)
        said = letters(" ".join(text for _, text in between))
        # Slides have the title of the whole at their feet.
        for name in (name for name, level in titles.items() if level < rank):
            said = said.replace(name, "")
        named = {name for name, level in titles.items() if level >= rank and name != own and name in said}
        if len(named) >= FEWEST and sum(map(len, named)) >= SHARE * len(said):
            yield part


def name_of(part: Part) -> str:
    """Return the letters of a heading without its number, as lists may set it elsewhere."""
    return letters(part.text.removeprefix(part.lines[0].pieces[0].text) if number_of(part) else part.text)
