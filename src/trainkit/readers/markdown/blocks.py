"""Writes the blocks of a Markdown text, in reading order, each with its place in the source."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Final

from msgspec.structs import replace

from trainkit.cleaning import clean_text
from trainkit.links import cut_links
from trainkit.model import Code, Heading, Paragraph, Picture, Remark, Span
from trainkit.readers.inline import Flowed, Fragment, flow

from .collected import Rows
from .html_parts import parts_of, placed_blocks
from .parser import parse
from .phrases import Phrase
from .places import Places
from .quotes import BOX, SIGNED, mark_quotes
from .rawhtml import is_markup
from .runs import Run, in_one
from .sink import Sink

if TYPE_CHECKING:
    from markdown_it.token import Token

ATTRIBUTES: Final = re.compile(r"\s*\{\s*[#.:](?![^{}]*\blayout\s*[:=])[^{}]*\}$")
"""Names and classes behind a heading, as Pandoc and kramdown write them; what names a slide layout, too, is a wish."""

LANGUAGE: Final = re.compile(r"[\w+#-]+(?:[.][\w+#-]+)*")
NOTES: Final = re.compile(r"\s*\{?\s*\.?(?:(?:speaker|presenter|trainer)[- ]?)?notes?\b", re.IGNORECASE)
"""What a division is called that is meant for the trainer."""


class Writer:
    """Walks the tokens and writes what they make into `sink`."""

    def __init__(self, sink: Sink, places: Places, offset: int) -> None:
        """`offset` is how many lines of the source stand before the text that was parsed."""
        self._sink = sink
        self._places = places
        self._offset = offset
        self._heading = 0
        self._notes: dict[int, int] = {}
        self._noted = offset + 1
        self._has_html = False
        self._rows: Rows | None = None
        self._pictures: list[Picture] = []
        self._handlers: dict[str, Callable[[Token], None]] = {
            "inline": self._inline,
            "plain": self._inline,
            "heading_open": self._open_heading,
            "heading_close": self._close_heading,
            "bullet_list_open": self._open_list,
            "bullet_list_close": self._close_list,
            "ordered_list_open": self._open_list,
            "ordered_list_close": self._close_list,
            "list_item_open": self._open_item,
            "list_item_close": self._close_item,
            "blockquote_open": self._open_quote,
            "blockquote_close": self._close_collected,
            "container_division_open": self._open_division,
            "container_division_close": self._close_collected,
            "footnote_open": self._open_footnote,
            "footnote_close": self._close_collected,
            "table_open": self._open_table,
            "tr_open": self._open_row,
            "table_close": self._close_table,
            "fence": self._code,
            "code_block": self._code,
            "html_block": self._html,
        }

    def write(self, tokens: Sequence[Token]) -> None:
        """Write the blocks of `tokens`."""
        mark_quotes(tokens)
        self._has_html = any(token.type == "html_block" and is_markup(token.content) for token in tokens)
        for token in tokens:
            handler = self._handlers.get(token.type)
            if handler is not None:
                handler(token)

    def _lines(self, token: Token) -> tuple[int, int]:
        """Return the first and the last line of a token."""
        if token.map is None:  # a footnote within a text
            return self._noted, self._noted
        start, end = token.map
        return start + self._offset + 1, max(end, start + 1) + self._offset

    def _taken(self, token: Token) -> tuple[int, int]:
        """Return the first and the last line of a token, and note that they are in a block."""
        first, last = self._lines(token)
        self._places.take(first, last)
        return first, last

    # Text

    def _inline(self, token: Token) -> None:
        first, last = self._taken(token)
        phrase = Phrase(first)
        phrase.read(token)
        phrase.close()
        self._notes |= phrase.notes
        if token.meta.get("boxed"):
            phrase.cut(BOX, "box")
        if self._rows is not None:
            alt = ", ".join(image.alt for image in phrase.images if image.alt)
            self._rows.add(phrase.flowed() if phrase.in_lines() else Flowed(alt))
        elif self._sink.collects:
            phrase.part_last(SIGNED)
            self._sink.collect(phrase.in_lines(), first, last)
        else:
            self._write_runs(phrase, first, token.meta.get("source", token.content).split("\n", 1)[0])
        self._write_beside(phrase)

    def _write_runs(self, phrase: Phrase, first: int, opening: str) -> None:
        """Write the text of a phrase; `opening` is how it begins in the source."""
        number, column = first, 0
        runs = phrase.runs(self._sink.level > 0)
        for run in [in_one(runs)] if self._heading and runs else runs:
            if not column and run.first == first:
                column = self._places.column(first, opening)
            else:
                after = max(column, 1) if run.first == number else 1
                column = self._places.find(run.first, after, run.text)
            self._text(run, self._places.span(run.first, column, run.last))
            column = (column if run.first == run.last else 1) + len(run.text.rsplit("\n", 1)[-1])
            number = run.last

    def _text(self, run: Run, span: Span) -> None:
        level, text = self._sink.level, run.text
        if self._heading and not level:
            attributes = ATTRIBUTES.search(text)
            if attributes and attributes.start():
                self._sink.leave_out(attributes.group().strip(), "attributes", span)
                text = text[: attributes.start()]
            self._sink.add(Heading(text, self._heading, span, cut_links(run.links, 0, len(text))))
        else:
            strong = ((0, len(text)),) if self._heading else run.strong
            self._sink.add(Paragraph(text, span, level, strong, run.links))

    def _write_beside(self, phrase: Phrase) -> None:
        """Write what stands in a text beside its words; pictures of a table come behind it."""
        pictures = [Picture(i.alt, self._places.lines(i.number, i.number), path=i.path) for i in phrase.images]
        if self._rows is not None:
            self._pictures += pictures
        else:
            self._add_pictures(pictures)
        for aside in phrase.asides:
            span = self._places.lines(aside.number, aside.number)
            if aside.reason:
                self._sink.leave_out(aside.text, aside.reason, span)
            elif lines := self._note_lines(aside.text, span):
                self._sink.add(Remark("\n".join(lines), span))

    def _add_pictures(self, pictures: Sequence[Picture]) -> None:
        for picture in pictures:
            self._sink.add(picture)

    def _note_lines(self, text: str, span: Span) -> Sequence[str]:
        """Return the lines of speaker notes in a comment, which are Markdown too, but hold no comment."""
        places = Places("", text.split("\n"), 0)
        inner = Sink(places)
        inner.open_collected("remark")
        Writer(inner, places, 0).write(parse(text.replace("<!--", "")))
        self._sink.left_out += [replace(left, span=span) for left in (*inner.left_out, *places.untaken())]
        return inner.collected_lines()

    def _open_heading(self, token: Token) -> None:
        self._taken(token)
        self._heading = int(token.tag[1:])

    def _close_heading(self, token: Token) -> None:
        self._heading = 0

    # Lists

    def _open_list(self, token: Token) -> None:
        self._sink.open_list(int(token.attrs.get("start", 1)) if token.type == "ordered_list_open" else -1)

    def _close_list(self, token: Token) -> None:
        self._sink.close_list()

    def _open_item(self, token: Token) -> None:
        self._sink.open_item(token.markup, self._lines(token)[0])

    def _close_item(self, token: Token) -> None:
        self._sink.close_item()

    # Quotes, notes, footnotes

    def _open_quote(self, token: Token) -> None:
        self._sink.open_collected("quote" if token.meta.get("spoken") else "", *self._lines(token))

    def _open_division(self, token: Token) -> None:
        is_notes = NOTES.match(token.info) is not None
        first, last = self._lines(token)
        if is_notes:
            self._places.take(first, first)
        self._sink.open_collected("remark" if is_notes else "", first, last)

    def _open_footnote(self, token: Token) -> None:
        self._noted = self._notes.get(token.meta["id"], self._noted)
        self._sink.open_collected("footnote")

    def _close_collected(self, token: Token) -> None:
        self._sink.close_collected()

    # Tables, code, HTML

    def _open_table(self, token: Token) -> None:
        self._rows = Rows(*self._taken(token))

    def _open_row(self, token: Token) -> None:
        if self._rows is not None:
            self._rows.begin()

    def _close_table(self, token: Token) -> None:
        rows, self._rows = self._rows, None
        table = rows.table(self._places.lines(rows.first, rows.last)) if rows else None
        if table is not None:
            self._sink.add(table)
        self._add_pictures(self._pictures)
        self._pictures.clear()

    def _code(self, token: Token) -> None:
        if token.type == "code_block" and self._has_html and is_markup(token.content):
            self._html(token)
            return
        span = self._places.lines(*self._taken(token))
        text = clean_text(token.content, "")[0].strip("\n")
        found = LANGUAGE.search(token.info)
        is_empty = not text.strip()
        rest = flow([Fragment(token.info[found.end() if found and not is_empty else 0 :])])[0].strip("{} ")
        if rest:
            self._sink.leave_out(rest, "code-attributes", span)
        if not is_empty:
            self._sink.add(Code(text, found.group() if found else "", span))

    def _html(self, token: Token) -> None:
        first, last = self._taken(token)
        parts = parts_of(token.content, first)
        for block in placed_blocks(parts.shown, self._sink.level, first, last, self._places):
            self._sink.add(block)
        self._write_beside(parts.beside)
