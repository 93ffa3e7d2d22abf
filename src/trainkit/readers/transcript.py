"""Puts a `Document` together for a format that has no lines of its own: web pages, word processors, decks, PDF.

Each block is written into a text as a person would type it: paragraphs between blank lines, items line by line. Spans
count in that text, and say in words where the block stands in the source.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from functools import partial

from trainkit.cleaning import Cleaner
from trainkit.links import Addresses
from trainkit.model import (
    Block,
    ChartKind,
    Code,
    Document,
    Heading,
    LeftOut,
    Link,
    ListItem,
    Paragraph,
    Picture,
    Quote,
    Remark,
    Session,
    Span,
    Table,
    Warned,
)

from .inline import Flowed, Fragment, flow, links_of_grid, whole_grid

INDENT = "    "
CODE_ENDS = re.compile("\r\n?|[\v\f\u2028\u2029]")

ABOUT = "the properties of the document"
"""Where its title and its language stand, in words."""


class Transcript:
    """The blocks of one source so far. `place` is where a block stands, in words ("slide 3"); blocks without text are
    none and leave no trace. `cleaner` is given where a reader cleans some of the texts itself, `addresses` where it
    judges the addresses of links.
    """

    def __init__(self, name: str, cleaner: Cleaner | None = None, addresses: Addresses | None = None) -> None:
        self._name = name
        self._cleaner = cleaner or Cleaner(name)
        self._addresses = addresses or Addresses(name)
        self._lines: list[str] = []
        self._blocks: list[Block] = []
        self._left_out: list[LeftOut] = []

    def flow(self, fragments: Iterable[Fragment], place: str) -> Flowed:
        """Return the fragments as one clean text, whose links have the addresses that are kept; see `inline.flow`.

        What is left may be a no-break space that stood between such characters, which says nothing.
        """
        text, strong, links = flow(fragments, partial(self._cleaner.clean, place=place))
        return Flowed(text, strong, links and self._addresses.links(links, place)) if text.strip() else Flowed("")

    def heading(self, fragments: Iterable[Fragment], level: int, place: str) -> None:
        """Add a heading; its line ends are spaces."""
        flowed = self.flow(fragments, place)
        text = flowed.text.replace("\n", " ")
        if text:
            self._blocks.append(Heading(text, level, self._write(text, place), flowed.links))

    def paragraph(self, fragments: Iterable[Fragment], place: str, level: int = 0) -> None:
        """Add a paragraph, which belongs to the list item of that level above it if `level` isn't 0."""
        text, strong, links = self.flow(fragments, place)
        if text:
            self._blocks.append(Paragraph(text, self._write(text, place, indent=level), level, strong, links))

    def typed(self, lines: Iterable[tuple[int, Iterable[Fragment]]], place: str) -> None:
        """Add a paragraph of lines that are each indented by so many columns, as in a text file; line ends within them
        may only wrap.
        """
        texts: list[str] = []
        strong: list[tuple[int, int]] = []
        links: list[Link] = []
        length = 0
        for columns, fragments in lines:
            text, bold, leading = self.flow(fragments, place)
            ends = [match.start() for match in re.finditer("\n", text)]
            for start, end in bold:
                begin = length + columns + start + columns * bisect_left(ends, start)
                strong.append((begin, length + columns + end + columns * bisect_left(ends, end)))
            for link in leading:
                before, within = (columns * bisect_left(ends, edge) for edge in (link.start, link.end))
                begin, end = (length + columns + link.start + before, length + columns + link.end + within)
                links.append(Link(begin, end, link.address))
            texts.append(" " * columns + text.replace("\n", "\n" + " " * columns))
            length += len(texts[-1]) + 1
        joined = "\n".join(texts)
        if joined.strip():
            self._blocks.append(Paragraph(joined, self._write(joined, place), 0, tuple(strong), tuple(links)))

    def item(self, fragments: Iterable[Fragment], level: int, marker: str, place: str) -> None:
        """Add an item of a list; see `ListItem`. One without text is kept, as points may stand below it."""
        text, strong, links = self.flow(fragments, place)
        marker = self._line([Fragment(marker)], place)
        sign = f"{marker or '-'} "
        span = self._write(text, place, indent=level - 1, sign=sign, apart=not self._follows_item())
        self._blocks.append(ListItem(text, level, marker, span, strong, links))

    def table(
        self,
        rows: Sequence[Sequence[str | Sequence[Fragment]]],
        header_rows: int,
        place: str,
        caption: str = "",
        chart: ChartKind | None = None,
    ) -> None:
        """Add a table, which was a chart of that kind. Shorter rows are filled up with empty cells, rows and columns
        without text are left away.
        """
        flowed = [[self.flow([Fragment(c)] if isinstance(c, str) else c, place) for c in row] for row in rows]
        grid = whole_grid(flowed)
        header_rows = sum(any(cell.text for cell in row) for row in flowed[:header_rows])
        if grid:
            cells = tuple(tuple(cell.text for cell in row) for row in grid)
            links = links_of_grid(grid)
            span = self._write("\n".join(" | ".join(row).replace("\n", " ") for row in cells), place)
            said = self.flow([Fragment(caption)], place)[0]
            self._blocks.append(Table(cells, header_rows, span, said, links, chart))

    def picture(self, alt: str, place: str, data: bytes = b"", path: str = "") -> None:
        """Add a picture: its encoded bytes, or the path by which the source names it."""
        text = self._line([Fragment(alt)], place)
        shown = text or self._line([Fragment(path)], place)
        self._blocks.append(Picture(text, self._write(f"[{shown}]", place), data, path))

    def code(self, text: str, language: str, place: str) -> None:
        """Add preformatted text."""
        clean = CODE_ENDS.sub("\n", self._cleaner.clean(text, place)).strip("\n")
        if clean.strip():
            self._blocks.append(Code(clean, language, self._write(clean, place)))

    def quote(self, fragments: Iterable[Fragment], attribution: str, place: str) -> None:
        """Add somebody's words."""
        text = self.flow(fragments, place)[0]
        if text:
            whose = self.flow([Fragment(attribution)], place)[0]
            self._blocks.append(Quote(text, whose, self._write(text, place)))

    def remark(self, fragments: Iterable[Fragment], place: str) -> None:
        """Add speaker notes."""
        text = self.flow(fragments, place)[0]
        if text:
            self._blocks.append(Remark(text, self._write(text, place)))

    def leave_out(self, text: str, reason: str, place: str) -> None:
        """Note what the format itself shows to be no part of the text."""
        clean = self.flow([Fragment(text)], place)[0]
        if clean:
            self._left_out.append(LeftOut(clean, reason, self._write(clean, place)))

    def document(self, title: str = "", language: str = "", session: Session = Session()) -> Warned[Document]:
        """Return all that was added, with what the format says of the whole; and a note if any of it was cleaned."""
        document = Document(
            self._name,
            tuple(self._blocks),
            "\n".join(self._lines),
            self._line([Fragment(title)], ABOUT),
            self._line([Fragment(language)], ABOUT),
            session,
            tuple(self._left_out),
        )
        return Warned(document, (*self._cleaner.notes(), *self._addresses.notes()))

    def _line(self, fragments: Iterable[Fragment], place: str) -> str:
        return self.flow(fragments, place)[0].replace("\n", " ")

    def _follows_item(self) -> bool:
        return bool(self._blocks) and isinstance(self._blocks[-1], ListItem)

    def _write(self, text: str, place: str, indent: int = 0, sign: str = "", apart: bool = True) -> Span:
        """Write `text` on lines of its own, behind a blank line if it stands `apart`, and return where it stands."""
        if apart and self._lines:
            self._lines.append("")
        lead = INDENT * indent + sign
        hanging = " " * len(lead)
        lines = text.split("\n")
        first = len(self._lines) + 1
        self._lines += [(hanging if number else lead) + line for number, line in enumerate(lines)]
        end_column = len(self._lines[-1]) + 1
        return Span(self._name, first, len(lead) + 1, first + len(lines) - 1, end_column, place)
