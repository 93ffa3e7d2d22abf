"""Judges whether the tags of a document tell more than its looks do. Few programs tag well, and some tag anything."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from trainkit.readers.pdfium.wire import Contents

from .lines import Line
from .measures import FULL
from .pages import ARTIFACT
from .parts import Part
from .tags import Tags

LEAST_TAGGED: Final = 0.9
"""Of the text. The rest may be text boxes; where more isn't tagged, nobody has looked after the tags."""

LEAST_TEXT: Final = 0.2
"""Of the characters outside of figures and what belongs to pages. A handout with a picture of each slide has a third;
where nearly all is a figure, the program that made the document knew no better.
"""

MOST_HEADINGS: Final = 0.9
"""Of the text: outlines are headings for the most part; where all is one, it is tagged by its looks."""

MOST_CUT: Final = 0.15
"""Of the paragraphs that end in mid-sentence at the end of a full line, and go on in small letters: then each line is
tagged as one.
"""

LONGEST: Final = 3_000
"""Characters of a paragraph; a page in small type has more."""

MOST_LONG: Final = 0.3
"""Of the text in longer ones: then pages are tagged, and not paragraphs."""


def believed_tags(contents: Contents) -> Tags | None:
    """Return the tags of a document if most text has one, and some of them are headings or items."""
    if not contents.elements:
        return None
    tags = Tags(contents.elements)
    tagged = untagged = drawn = artifacts = structured = 0
    for word in (word for sheet in contents.sheets for word in sheet.words):
        inside = tags.ancestry(word.element)
        length = len(word.text)
        if word.element >= 0:
            tagged += length
            drawn += length * (inside.figure >= 0)
            structured += length * (inside.heading >= 0 or inside.item >= 0)
        elif contents.styles[word.style].mark == ARTIFACT:
            artifacts += length
        else:
            untagged += length
    text = tagged - drawn
    if not structured or tagged < LEAST_TAGGED * (tagged + untagged):
        return None
    return tags if text >= LEAST_TEXT * (text + drawn + artifacts) else None


def are_blocks(parts: Sequence[Part]) -> bool:
    """Return whether parts are headings, paragraphs and items, and not lines or pages."""
    texts = [part for part in parts if part.lines and part.ancestry.table < 0]
    total = sum(len(part.text) for part in parts if part.lines)
    headed = sum(len(part.text) for part in texts if part.ancestry.heading >= 0)
    long = sum(len(part.text) for part in texts if len(part.text) > LONGEST)
    plain = [part for part in texts if part.ancestry.heading < 0]
    plain = [part for part in plain if not part.ancestry.is_label and not part.ancestry.is_code]
    width = max((line.right - line.left for part in plain for line in part.lines), default=0.0)
    cut = sum(is_cut(part.lines[-1], after.text, width) for part, after in pairwise(plain))
    return headed <= MOST_HEADINGS * total and long <= MOST_LONG * total and cut <= MOST_CUT * len(plain)


def is_cut(line: Line, after: str, width: float) -> bool:
    """Return whether a text goes on behind the last line of a paragraph, where the widest line is so wide."""
    return line.is_unfinished and after[:1].islower() and line.right - line.left >= FULL * width
