"""Raw HTML between the blocks of a Markdown text (CommonMark 4.6), which the reader of web pages reads."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

import msgspec

from trainkit.links import Addresses
from trainkit.model import Block, Links, ListItem, Paragraph, Picture, Table
from trainkit.readers.inline import Flowed, Fragment, fragments_of

from .collected import lines_of
from .phrases import Phrase
from .places import Places
from .rawhtml import SILENT, pieces, tag_name
from .runs import Row, runs_of
from .visible import Visible

WORD: Final = re.compile(r"\s*\S+|\s+$")


class AsGiven(Addresses):
    """Leaves addresses to be judged with those of the whole text, in whose lines their places count."""

    def links(self, links: Links, place: str) -> Links:
        """Return the links as they are."""
        return links


class Parts(NamedTuple):
    """A piece of HTML: what a browser shows of it, with all line ends of the source, and what it doesn't."""

    shown: str
    beside: Phrase


def parts_of(content: str, first: int) -> Parts:
    """Return the parts of the piece of HTML that begins in the line `first` of the source."""
    beside = Phrase(first)
    shown: list[str] = []
    silent = ""
    number = first
    for piece in pieces(content):
        name = tag_name(piece.text) if piece.kind == "tag" else ""
        ends = piece.text.count("\n")
        is_whole = piece.kind == "text" or (name.strip("/") != "" and piece.text[-1:] == ">")
        if piece.kind == "comment":
            beside.comment(piece.text)
        elif not is_whole or (silent and piece.kind == "text"):
            beside.leave_out(piece.text)
        elif silent or name in SILENT:
            silent = "" if name == f"/{silent}" else silent or name
        else:
            shown.append(piece.text.replace("<", "&lt;") if piece.kind == "text" else piece.text)
            ends = 0
        shown.append("\n" * ends)
        number += piece.text.count("\n")
        beside.rows.append(Row(number))
    return Parts("".join(shown), beside)


def placed_blocks(html: str, level: int, first: int, last: int, places: Places) -> Iterator[Block]:
    """Yield the blocks of some HTML that stands in those lines of the source, in a list item of that level."""
    if not shows_something(html):
        return
    found = blocks_of(html, level)
    starts = [min(first + line - 1, last) for line, _ in found]
    ends = [*(following - 1 for following in starts[1:]), last]
    visible = Visible(html, first)
    for (_, block), start, end in zip(found, starts, ends, strict=True):
        if isinstance(block, Paragraph | ListItem):
            yield from placed_text(block, visible, places)
            continue
        lines = [] if isinstance(block, Picture) else [visible.line(word) for word in words_of(block)]
        span = places.lines(lines[0], max(lines)) if lines else places.lines(start, max(start, end))
        yield msgspec.structs.replace(block, span=span)


def words_of(block: Block) -> list[str]:
    """Return the words of a block."""
    said = [cell for row in block.rows for cell in row] if isinstance(block, Table) else lines_of(block)
    return [word for text in said for word in text.split()]


def placed_text(block: Paragraph | ListItem, visible: Visible, places: Places) -> Iterator[Paragraph | ListItem]:
    """Yield a text as blocks whose line ends are those of the source."""
    rows: list[Row] = []
    columns: dict[int, int] = {}
    column = 1
    for fragments in fragments_by_line(Flowed(block.text, block.strong, block.links)):
        row = Row(rows[-1].number if rows else visible.here, [], bool(rows))
        rows.append(row)
        for fragment in fragments:
            for word in WORD.findall(fragment.text):
                number = visible.line(word)
                column = places.find(number, column if number in columns else 1, word)
                columns.setdefault(number, column)
                if row.is_blank:
                    row.number = number
                elif number > row.number:
                    row = Row(number)
                    rows.append(row)
                row.fragments.append(fragment._replace(text=word))
                column += len(word.strip())
    marker = block.marker if isinstance(block, ListItem) else None
    for run in runs_of(rows, block.level > 0):
        span = places.span(run.first, columns[run.first], run.last)
        if marker is None:
            yield Paragraph(run.text, span, block.level, run.strong, run.links)
        else:
            yield ListItem(run.text, block.level, marker, span, run.strong, run.links)
        marker = None
    if marker is not None:
        yield ListItem("", block.level, marker, places.lines(visible.here, visible.here))


def shows_something(html: str) -> bool:
    """Return whether a browser shows text or a picture."""
    return any(piece.text.strip() if piece.kind == "text" else tag_name(piece.text) == "img" for piece in pieces(html))


def blocks_of(html: str, level: int) -> list[tuple[int, Block]]:
    """Return the blocks of some HTML, each with the line that it begins in."""
    from trainkit.readers.html.blocks import Heads, Place, Writer
    from trainkit.readers.html.styles import Styles
    from trainkit.readers.html.tree import parse
    from trainkit.readers.transcript import Transcript

    page = parse(html.encode("utf-8", "replace"))
    transcript = Transcript("", addresses=AsGiven(""))
    Writer(transcript, Styles(page.styles), {}, Heads()).flow(page.root.children, Place(level), 1)
    return [(line_in(block.span.place), block) for block in transcript.document().value.blocks]


def line_in(place: str) -> int:
    """Return the number in "line 12"."""
    found = re.search(r"\d+", place)
    return int(found.group()) if found else 1


def fragments_by_line(flowed: Flowed) -> list[list[Fragment]]:
    """Return the lines of a text as fragments."""
    lines: list[list[Fragment]] = [[]]
    for fragment in fragments_of(flowed):
        for number, part in enumerate(fragment.text.split("\n")):
            if number:
                lines.append([])
            lines[-1].append(fragment._replace(text=part))
    return lines
