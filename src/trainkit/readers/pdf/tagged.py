"""Reads a tagged document by its tags: they say what is a heading, an item or a cell, and in which order it is read."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from trainkit.model import Document, Warned
from trainkit.readers.inline import Fragment
from trainkit.readers.pdfium.wire import Contents
from trainkit.readers.transcript import Transcript

from .cells import grid_of
from .items import Items, is_sign, marker_of, without, written_marker
from .numbered import count_up, number_of
from .pages import place
from .parts import LeftOut, Part
from .ranks import Ranks
from .tags import Tags
from .typed import typed
from .widths import Widths

SIGNED = re.compile(r"\s*[—–―-]\s*(?=\w)")
"""How the line below a quotation begins that names whose it is."""


class TaggedWriter:
    """Writes the parts of a document into a transcript."""

    def __init__(
        self, transcript: Transcript, tags: Tags, ranks: Ranks, parts: Sequence[Part], asides: Mapping[int, str]
    ) -> None:
        self._transcript = transcript
        self._tags, self._parts, self._asides = tags, list(captioned(parts, tags)), asides
        self._widths, self._ranks, self._items = Widths(parts), ranks, Items()
        self._label: Part | None = None
        self._are_numbered = count_up(part for part in self._parts if part.lines and ranks.level(part))

    def write(self, contents: Contents, left_out: Sequence[LeftOut]) -> Warned[Document]:
        """Return the document."""
        for (table, quote, is_code), group in groupby(self._parts, key=kind_of):
            parts = list(group)
            if table >= 0:
                self._table(parts)
            elif quote >= 0:
                self._quote(parts)
            elif is_code:
                self._code(parts)
            else:
                self._all(parts)
        self._bare_item()
        for left in sorted(left_out, key=lambda one: one.page):
            self._transcript.leave_out(left.text, left.reason, place(left.page + 1))
        return self._transcript.document(contents.title, contents.language)

    def _all(self, parts: Sequence[Part]) -> None:
        for part in parts:
            if part.image is not None:
                self._picture(part)
            elif part.ancestry.is_contents or id(part) in self._asides:
                reason = self._asides.get(id(part), "contents")
                self._transcript.leave_out(self._widths.text(part), reason, place(part.page + 1))
            elif part.ancestry.is_label:
                self._bare_item()
                self._label = part
            else:
                self._text(part)

    def _text(self, part: Part) -> None:
        level = self._ranks.level(part)
        item = part.ancestry.item
        if level:
            label = [Fragment(f"{self._label.text} ")] if self._label else []
            text = self._widths.text(part)
            if self._are_numbered and number_of(part):
                text = text.removeprefix(part.lines[0].pieces[0].text)
            self._label = None
            self._items.end()
            self._transcript.heading([*label, Fragment(text)], level, place(part.page + 1))
        elif item < 0:
            self._bare_item()
            self._items.end()
            self._transcript.paragraph(self._widths.fragments(part), place(part.page + 1))
        elif self._items.level(item):
            self._bare_item()
            self._transcript.paragraph(self._widths.fragments(part), place(part.page + 1), self._items.level(item))
        else:
            self._item(part)

    def _item(self, part: Part) -> None:
        """Write an item, whose marker has an element of its own or stands at the beginning of its text."""
        label, self._label = self._label, None
        first = label or part
        written = "" if label else written_marker(part)
        marker = marker_of(label.lines) if label else "" if is_sign(written) else written
        text = without(written, self._widths.fragments(part))
        self._transcript.item(text, self._items.begin(part.ancestry.item, first), marker, place(part.page + 1))

    def _bare_item(self) -> None:
        """Write an item of which only the marker has been seen."""
        label, self._label = self._label, None
        if label is not None:
            level = self._items.begin(label.ancestry.item, label)
            self._transcript.item([], level, marker_of(label.lines), place(label.page + 1))

    def _picture(self, part: Part) -> None:
        if part.image is not None and part.image.data:
            self._transcript.picture(part.alt, place(part.page + 1), part.image.data)
        else:
            self._transcript.leave_out(part.alt or "picture", "picture", place(part.page + 1))

    def _table(self, parts: Sequence[Part]) -> None:
        grid = grid_of(parts, self._tags, self._widths)
        if grid is None:
            self._all(parts)
            return
        self._bare_item()
        self._transcript.table(grid.rows, grid.header_rows, place(parts[0].page + 1))
        for part in parts:
            if part.image is not None:
                self._picture(part)

    def _quote(self, parts: Sequence[Part]) -> None:
        texts = [self._widths.text(part) for part in parts if part.lines]
        signed = SIGNED.match(texts[-1]) if len(texts) > 1 else None
        whose = texts.pop()[signed.end() :] if signed else ""
        self._transcript.quote([Fragment("\n".join(texts))], whose, place(parts[0].page + 1))
        self._all([part for part in parts if part.image is not None])

    def _code(self, parts: Sequence[Part]) -> None:
        self._transcript.code(typed([line for part in parts for line in part.lines]), "", place(parts[0].page + 1))


def kind_of(part: Part) -> tuple[int, int, bool]:
    """Return what tells parts that are written together: their table, their quotation, whether they are code."""
    inside = part.ancestry
    return inside.table, inside.quote if inside.table < 0 else -1, inside.is_code and inside.table < 0


def captioned(parts: Sequence[Part], tags: Tags) -> Iterator[Part]:
    """Yield the parts; the caption of a picture goes into what the picture shows."""
    last: Part | None = None
    for part in parts:
        text = part.text
        is_caption = bool(part.lines) and tags.role(part.ancestry.block) == "Caption"
        if last is not None and last.image is not None and (is_caption or (text and text == last.alt)):
            last.alt = last.alt if text in last.alt else f"{last.alt} – {text}".removeprefix(" – ")
            last = None
        else:
            last = part
            yield part
