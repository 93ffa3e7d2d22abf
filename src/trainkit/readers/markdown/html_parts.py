"""Raw HTML between the blocks of a Markdown text (CommonMark 4.6), which the reader of web pages reads."""

from __future__ import annotations

import re
from typing import NamedTuple

from trainkit.model import Block, Strong
from trainkit.readers.inline import Fragment

from .phrases import Phrase, Row
from .rawhtml import SILENT, pieces, tag_name


class Parts(NamedTuple):
    """A block of HTML: what a browser shows of it, with all line ends of the source, and what it doesn't."""

    shown: str
    beside: Phrase


def parts_of(content: str, first: int) -> Parts:
    """Return the parts of the block of HTML that begins in the line `first` of the source."""
    beside = Phrase(first)
    shown: list[str] = []
    is_silent = ""
    for piece in pieces(content):
        ends = piece.text.count("\n")
        name = tag_name(piece.text) if piece.kind == "tag" else ""
        if piece.kind == "comment":
            beside.comment(piece.text)
        elif is_silent:
            is_silent = "" if name == f"/{is_silent}" else is_silent
            if piece.kind == "text":
                beside.leave_out(piece.text)
        elif name in SILENT:
            is_silent = name
        elif piece.kind == "tag" and (not name.strip("/") or piece.text[-1:] != ">"):
            beside.leave_out(piece.text)
        else:
            shown.append(piece.text)
            ends = 0
        shown.append("\n" * ends)
        beside.rows.append(Row(beside.rows[-1].number + piece.text.count("\n")))
    return Parts("".join(shown), beside)


def shows_something(html: str) -> bool:
    """Return whether a browser shows text or a picture."""
    return any(piece.text.strip() if piece.kind == "text" else tag_name(piece.text) == "img" for piece in pieces(html))


def blocks_of(html: str, level: int) -> list[tuple[int, Block]]:
    """Return the blocks of some HTML that stands in a list item of that level, each with the line that it begins in."""
    from trainkit.readers.html.blocks import Place, Writer
    from trainkit.readers.html.styles import Styles
    from trainkit.readers.html.tree import parse
    from trainkit.readers.transcript import Transcript

    page = parse(html.encode("utf-8", "replace"))
    transcript = Transcript("")
    Writer(transcript, Styles(page.styles), {}).flow(page.root.children, Place(level), 1)
    return [(line_of(block.span.place), block) for block in transcript.document().blocks]


def line_of(place: str) -> int:
    """Return the number in "line 12"."""
    found = re.search(r"\d+", place)
    return int(found.group()) if found else 1


def fragments_of(text: str, strong: Strong) -> list[Fragment]:
    """Return a text as fragments, bold or not."""
    found: list[Fragment] = []
    place = 0
    for start, end in strong:
        found += [Fragment(text[place:start]), Fragment(text[start:end], True)]
        place = end
    return [*found, Fragment(text[place:])]


def lines_of(text: str, strong: Strong) -> list[list[Fragment]]:
    """Return the lines of a text as fragments."""
    lines: list[list[Fragment]] = [[]]
    for fragment in fragments_of(text, strong):
        for place, part in enumerate(fragment.text.split("\n")):
            if place:
                lines.append([])
            lines[-1].append(Fragment(part, fragment.strong))
    return lines
