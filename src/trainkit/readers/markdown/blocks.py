"""Writes the blocks of a Markdown text, in reading order, each with its place in the source."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Final

import msgspec

from trainkit.cleaning import clean_text
from trainkit.model import (
    Block,
    Code,
    Heading,
    LeftOut,
    ListItem,
    Paragraph,
    Picture,
    Quote,
    Remark,
    Span,
    Strong,
    Table,
)
from trainkit.readers.inline import Fragment, flow

from .html_parts import blocks_of, lines_of, parts_of, shows_something
from .phrases import Phrase, Row, Run, runs_of
from .places import Places

if TYPE_CHECKING:
    from markdown_it.token import Token

DEEPEST_LEVEL: Final = 9
"""Word processors know nine ranks of lists; what is nested deeper is of the last."""

STRUCTURE: Final = frozenset(
    (
        "heading_open",
        "bullet_list_open",
        "ordered_list_open",
        "table_open",
        "fence",
        "code_block",
        "blockquote_open",
        "html_block",
    )
)
"""What nobody says: a quote that holds it is there to set its blocks apart."""

BOX: Final = re.compile(r"\[[ xX]\](?:\s+|$)")
"""The box of a task (GFM 5.3)."""

SIGNED: Final = re.compile(r"\s*(?:[—–―]|--)\s*(?=\S)")
"""How the last line of a quote begins that says whose words it is."""

ALERT: Final = re.compile(r"\[!\w+\][-+]?", re.ASCII)
"""The first line of a quote that GitHub and Obsidian show as a coloured box."""

ATTRIBUTES: Final = re.compile(r"\s*\{\s*[#.:][^{}]*\}$")
"""Names and classes behind a heading, as Pandoc and kramdown write them."""

LANGUAGE: Final = re.compile(r"[\w+#-]+(?:[.][\w+#-]+)*")
NOTES: Final = re.compile(r"\s*\{?\s*\.?(?:speaker-?|presenter-?|trainer-?)?notes?\b", re.IGNORECASE)
"""What a division is called that is meant for the trainer."""


class Collected(msgspec.Struct):
    """The text of a quote, of speaker notes or of a footnote so far; `depth` counts what is open within it."""

    kind: str
    first: int
    last: int
    lines: list[str] = msgspec.field(default_factory=list)
    depth: int = 1


class Writer:
    """Walks the tokens. A list item whose text hasn't come yet is pending: what comes first is its text."""

    def __init__(self, places: Places, offset: int) -> None:
        """`offset` is how many lines of the source stand before the text that was parsed."""
        self.blocks: list[Block] = []
        self.left_out: list[LeftOut] = []
        self._places = places
        self._offset = offset
        self._level = 0
        self._pending: tuple[str, int] | None = None
        self._numbers: list[int] = []
        self._heading = 0
        self._collected: Collected | None = None
        self._rows: list[list[str]] | None = None
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
            "hr": self._take,
        }

    def write(self, tokens: Sequence[Token]) -> None:
        """Write the blocks of `tokens`."""
        mark_quotes(tokens)
        for token in tokens:
            handler = self._handlers.get(token.type)
            if handler is not None:
                handler(token)

    def _lines(self, token: Token) -> tuple[int, int]:
        """Return the first and the last line of a token, and note that they are in a block."""
        start, end = token.map or (0, 1)
        first, last = start + self._offset + 1, max(end, start + 1) + self._offset
        self._places.take(first, last)
        return first, last

    def _take(self, token: Token) -> None:
        self._lines(token)

    def _leave_out(self, text: str, reason: str, span: Span) -> None:
        self.left_out.append(LeftOut(text, reason, span))

    # Text

    def _inline(self, token: Token) -> None:
        first, last = self._lines(token)
        phrase = Phrase(first)
        phrase.read(token)
        phrase.close()
        if token.meta.get("alert"):
            phrase.cut(ALERT, "alert")
        if self._rows is not None:
            self._rows[-1].append("\n".join(phrase.in_lines()))
        elif self._collected is not None:
            phrase.part_last(SIGNED)
            self._collect(phrase.in_lines(), first, last)
        else:
            self._runs(phrase.runs(self._level > 0), token.content.split("\n", 1)[0])
        self._beside(phrase)

    def _beside(self, phrase: Phrase) -> None:
        """Write what stands in a text beside its words."""
        for image in phrase.images:
            self._open_pending()
            self.blocks.append(Picture(image.alt, self._places.lines(image.number, image.number), path=image.path))
        for aside in phrase.asides:
            span = self._places.lines(aside.number, aside.number)
            if aside.reason:
                self._leave_out(aside.text, aside.reason, span)
            elif self._collected is not None:
                self._collect([aside.text], aside.number, aside.number)
            else:
                self.blocks.append(Remark(aside.text, span))

    def _runs(self, runs: Sequence[Run], opening: str) -> None:
        """Write runs of text; `opening` is how the first of them begins in the source."""
        column = number = 0
        for run in runs:
            if not number:
                column = self._places.column(run.first, opening)
            else:
                _, column = self._places.find(run.first, column if run.first == number else 1, run.first, run.text)
            number = run.last
            self._text(run, self._places.span(run.first, column, run.last), self._rank)
            column = (column if run.first == run.last else 1) + len(run.text.rsplit("\n", 1)[-1])

    def _text(self, run: Run, span: Span, level: int) -> None:
        text, strong = run.text, run.strong
        if self._heading and not self._level:
            attributes = ATTRIBUTES.search(text)
            if attributes and attributes.start():
                self._leave_out(attributes.group().strip(), "attributes", span)
                text = text[: attributes.start()]
            self.blocks.append(Heading(text, self._heading, span))
        elif self._pending is not None:
            (marker, _), self._pending = self._pending, None
            box = BOX.match(text)
            if box:
                text, strong = cut(text, strong, box.end())
                span = msgspec.structs.replace(span, start_column=span.start_column + box.end())
            strong = ((0, len(text)),) if self._heading else strong
            self.blocks.append(ListItem(text, self._rank, marker, span, strong))
        else:
            strong = ((0, len(text)),) if self._heading else strong
            self.blocks.append(Paragraph(text, span, level, strong))

    @property
    def _rank(self) -> int:
        return min(self._level, DEEPEST_LEVEL)

    def _open_heading(self, token: Token) -> None:
        self._lines(token)
        self._heading = int(token.tag[1:])

    def _close_heading(self, token: Token) -> None:
        self._heading = 0

    # Lists

    def _open_list(self, token: Token) -> None:
        self._open_pending()
        self._level += 1
        self._numbers.append(int(token.attrs.get("start", 1)) if token.type == "ordered_list_open" else -1)

    def _close_list(self, token: Token) -> None:
        self._level -= 1
        self._numbers.pop()

    def _open_item(self, token: Token) -> None:
        first = (token.map or (0, 1))[0] + self._offset + 1
        number = self._numbers[-1]
        self._pending = (f"{number}{token.markup}" if number >= 0 else "", first)
        if number >= 0:
            self._numbers[-1] += 1

    def _close_item(self, token: Token) -> None:
        self._pending = None

    def _open_pending(self) -> None:
        """Write the pending item without text, as something else comes first in it."""
        if self._pending is not None and self._collected is None:
            (marker, number), self._pending = self._pending, None
            self._places.take(number, number)
            self.blocks.append(ListItem("", self._rank, marker, self._places.lines(number, number)))

    # What is put together from several paragraphs

    def _collect(self, lines: Sequence[str], first: int, last: int) -> None:
        if self._collected is not None:
            self._collected.lines += lines
            self._collected.first = self._collected.first or first
            self._collected.last = max(last, self._collected.last)

    def _open_collected(self, kind: str, first: int, last: int) -> None:
        if self._collected is not None:
            self._collected.depth += 1
        elif kind:
            self._open_pending()
            self._collected = Collected(kind, first, last)

    def _open_quote(self, token: Token) -> None:
        start, end = token.map or (0, 1)
        kind = "quote" if token.meta.get("plain") else ""
        self._open_collected(kind, start + self._offset + 1, end + self._offset)

    def _open_division(self, token: Token) -> None:
        start, end = token.map or (0, 1)
        is_notes = NOTES.match(token.info) is not None
        first = start + self._offset + 1
        if is_notes:
            self._places.take(first, first)
        self._open_collected("remark" if is_notes else "", first, end + self._offset)

    def _open_footnote(self, token: Token) -> None:
        self._open_collected("footnote", 0, 0)

    def _close_collected(self, token: Token) -> None:
        done = self._collected
        if done is None:
            return
        done.depth -= 1
        if done.depth:
            return
        self._collected = None
        if not done.lines:
            return
        text, span = "\n".join(done.lines), self._places.lines(max(done.first, 1), max(done.last, 1))
        if done.kind == "footnote":
            self._leave_out(text, "footnote", span)
        elif done.kind == "remark":
            self.blocks.append(Remark(text, span))
        else:
            self._quote(done.lines, span)

    def _quote(self, lines: list[str], span: Span) -> None:
        signed = SIGNED.match(lines[-1]) if len(lines) > 1 else None
        said = lines[:-1] if signed else lines
        whose = lines[-1][signed.end() :] if signed else ""
        self.blocks.append(Quote("\n".join(said), whose, span))

    # Tables, code

    def _open_table(self, token: Token) -> None:
        self._open_pending()
        self._lines(token)
        self._table_at = token
        self._rows = []

    def _open_row(self, token: Token) -> None:
        if self._rows is not None:
            self._rows.append([])

    def _close_table(self, token: Token) -> None:
        rows, self._rows = self._rows or [], None
        first, last = self._lines(self._table_at)
        width = max(map(len, rows), default=0)
        filled = [[*row, *("",) * (width - len(row))] for row in rows]
        kept = [any(column) for column in zip(*filled, strict=True)]
        headers = int(bool(filled) and any(filled[0]))
        cells = tuple(tuple(c for c, k in zip(row, kept, strict=True) if k) for row in filled if any(row))
        if not cells:
            return
        if self._collected is not None:
            self._collect([" | ".join(" ".join(cell.split()) for cell in row) for row in cells], first, last)
        else:
            self.blocks.append(Table(cells, headers, self._places.lines(first, last)))

    def _code(self, token: Token) -> None:
        first, last = self._lines(token)
        self._open_pending()
        text = clean_text(token.content, "")[0].strip("\n")
        found = LANGUAGE.search(token.info)
        span = self._places.lines(first, last)
        rest = flow([Fragment(token.info[found.end() :] if found else "")])[0]
        if rest:
            self._leave_out(rest, "code-attributes", span)
        if not text.strip():
            return
        if self._collected is not None:
            self._collect(text.split("\n"), first, last)
        else:
            self.blocks.append(Code(text, found.group() if found else "", span))

    def _html(self, token: Token) -> None:
        first, last = self._lines(token)
        parts = parts_of(token.content, first)
        if shows_something(parts.shown):
            blocks = blocks_of(parts.shown, self._rank)
            starts = [min(first + line - 1, last) for line, _ in blocks]
            for place, (_, block) in enumerate(blocks):
                following = starts[place + 1] if place + 1 < len(blocks) else last + 1
                self._html_block(block, starts[place], max(starts[place], following - 1), last)
        self._beside(parts.beside)

    def _html_block(self, block: Block, first: int, end: int, last: int) -> None:
        if self._collected is not None:
            text = block.alt if isinstance(block, Picture) else "" if isinstance(block, Table) else block.text
            self._collect(text.split("\n"), first, end)
        elif isinstance(block, Heading):
            self.blocks.append(msgspec.structs.replace(block, span=self._places.lines(first, end)))
        elif isinstance(block, Paragraph | ListItem):
            self._html_text(block, first, last)
        else:
            self._open_pending()
            self.blocks.append(msgspec.structs.replace(block, span=self._places.lines(first, end)))

    def _html_text(self, block: Paragraph | ListItem, number: int, last: int) -> None:
        rows: list[Row] = []
        columns: dict[int, int] = {}
        column = 1
        for fragments in lines_of(block.text, block.strong):
            text = "".join(fragment.text for fragment in fragments)
            number, column = self._places.find(number, column, last, text)
            columns.setdefault(number, column)
            rows.append(Row(number, fragments))
            column += len(text)
        for run in runs_of(rows, block.level > 0):
            span = self._places.span(run.first, columns[run.first], run.last)
            if isinstance(block, ListItem):
                self._open_pending()
                self.blocks.append(ListItem(run.text, block.level, block.marker, span, run.strong))
                block = Paragraph("", span, block.level)
            else:
                self._text(run, span, block.level)


def cut(text: str, strong: Strong, count: int) -> tuple[str, Strong]:
    """Return a text without its first characters."""
    moved = tuple((max(start - count, 0), end - count) for start, end in strong if end > count)
    return text[count:], moved


def mark_quotes(tokens: Sequence[Token]) -> None:
    """Note of the quotes that hold nothing but paragraphs that they are plain, and which line only colours a box."""
    open_quotes: list[Token] = []
    for place, token in enumerate(tokens):
        if token.type in STRUCTURE:
            for quote in open_quotes[-1:]:
                quote.meta["plain"] = False
        if token.type == "blockquote_open":
            inner = tokens[place + 2] if place + 2 < len(tokens) else token
            is_alert = tokens[place + 1].type == "paragraph_open" and ALERT.match(inner.content) is not None
            inner.meta["alert"] = is_alert
            token.meta["plain"] = not is_alert
            open_quotes.append(token)
        elif token.type == "blockquote_close":
            open_quotes.pop()
