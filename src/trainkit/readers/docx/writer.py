"""Writes the pieces of a document, in reading order, into a transcript."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import groupby
from typing import Final

from trainkit.model import Document, Session, Warned
from trainkit.readers.inline import Fragment, flow
from trainkit.readers.office.lines import on_one_line
from trainkit.readers.transcript import Transcript

from .pieces import Beside, Grid, Piece, Shown, Text

DEEPEST_HEADING: Final = 9

LEFT_OUT: Final = 2000
"""Characters that are kept of what was left out, to be recognised by."""

SIGNED = re.compile(r"\s*(?:[—–―~]|-{1,2}\s)\s*")
"""What stands before the name of whoever said a quotation."""

JOINED: Final = ("title", "quote", "code")
"""Kinds of paragraphs of which several in a row are one."""

LINE_END: Final = Fragment("\n")


def write(pieces: Sequence[Piece], name: str, title: str, language: str) -> Warned[Document]:
    """Return the document that the pieces make; `title` is what its properties say."""
    return Writer(name, pieces).write(title, language)


class Writer:
    """Writes one document."""

    def __init__(self, name: str, pieces: Sequence[Piece]) -> None:
        self._transcript = Transcript(name)
        self._texts: dict[str, str] = {}
        texts = [piece for piece in pieces if isinstance(piece, Text)]
        # Headings stand below a title. A document typed in one monospaced font has no code.
        self._shift = int(any(text.kind == "title" for text in texts))
        is_typed = sum(text.is_code for text in texts) * 2 > len(texts)
        for text in texts:
            if text.is_code and text.kind == "paragraph" and not is_typed:
                text.kind = "code"
        self._pieces = list(captioned(pieces))
        self._handlers: dict[str, Callable[[list[Fragment], Text], None]] = {
            "title": self._title,
            "heading": self._heading,
            "item": self._item,
            "code": self._code,
            "quote": self._quote,
            "author": self._about,
            "date": self._about,
            "contents": self._contents,
        }

    def write(self, title: str, language: str) -> Warned[Document]:
        """Return the document."""
        for kind, group in groupby(self._pieces, key=lambda piece: piece.kind if isinstance(piece, Text) else ""):
            together = list(group)
            if kind in JOINED:
                texts = [piece for piece in together if isinstance(piece, Text)]
                self._text([each for text in texts for each in (*text.fragments, LINE_END)][:-1], texts[0])
            else:
                for piece in together:
                    self._piece(piece)
        session = Session(trainer=self._texts.get("author", ""), date=self._texts.get("date", ""))
        return self._transcript.document(self._texts.get("title") or title, language, session)

    def _piece(self, piece: Piece) -> None:
        if isinstance(piece, Text):
            self._text(piece.fragments, piece)
        elif isinstance(piece, Grid):
            rows = piece.fragments or piece.rows
            self._transcript.table(rows, piece.header_rows, piece.place, piece.caption, piece.chart)
        elif isinstance(piece, Shown):
            self._transcript.picture(piece.alt, piece.place, piece.data, piece.path)
        else:
            said = piece.text if len(piece.text) <= LEFT_OUT else f"{piece.text[:LEFT_OUT]} …"
            self._transcript.leave_out(said, piece.reason, piece.place)

    def _text(self, fragments: list[Fragment], text: Text) -> None:
        handler = self._handlers.get(text.kind)
        if handler is not None:
            handler(fragments, text)
        else:
            self._transcript.paragraph(fragments, text.place, text.level)

    def _title(self, fragments: list[Fragment], text: Text) -> None:
        self._texts.setdefault("title", flow(on_one_line(fragments))[0])
        self._transcript.heading(on_one_line(fragments), 1, text.place)

    def _heading(self, fragments: list[Fragment], text: Text) -> None:
        level = min(text.level + self._shift, DEEPEST_HEADING)
        self._transcript.heading(on_one_line(fragments), level, text.place)

    def _item(self, fragments: list[Fragment], text: Text) -> None:
        self._transcript.item(fragments, text.level, text.marker, text.place)

    def _code(self, fragments: list[Fragment], text: Text) -> None:
        self._transcript.code("".join(fragment.text for fragment in fragments), "", text.place)

    def _quote(self, fragments: list[Fragment], text: Text) -> None:
        last = max((place for place, each in enumerate(fragments) if each == LINE_END), default=-1)
        said = "".join(fragment.text for fragment in fragments[last + 1 :])
        signed = SIGNED.match(said) if last > 0 else None
        if signed:
            self._transcript.quote(fragments[:last], said[signed.end() :], text.place)
        else:
            self._transcript.quote(fragments, "", text.place)

    def _about(self, fragments: list[Fragment], text: Text) -> None:
        """Leave out who wrote the text, and when: that is said of it, not in it."""
        said = self._transcript.flow(fragments, text.place)[0].replace("\n", " ")
        self._texts.setdefault(text.kind, said)
        self._transcript.leave_out(said, "byline" if text.kind == "author" else "date", text.place)

    def _contents(self, fragments: list[Fragment], text: Text) -> None:
        self._transcript.leave_out("".join(fragment.text for fragment in fragments), "contents", text.place)


def captioned(pieces: Sequence[Piece]) -> Iterator[Piece]:
    """Yield the pieces; a caption goes into the picture before it, or the table behind or before it."""
    kept = [piece for piece in pieces if not isinstance(piece, Beside)]
    taken = set()
    for last, piece, following in zip([None, *kept], kept, [*kept[1:], None], strict=False):
        if not isinstance(piece, Text) or piece.kind != "caption":
            continue
        if isinstance(last, Shown):
            last.alt = both(last.alt, piece.text)
        elif isinstance(following, Grid):
            following.caption = piece.text
        elif isinstance(last, Grid) and not last.caption:
            last.caption = piece.text
        else:
            continue
        taken.add(id(piece))
    return (piece for piece in pieces if id(piece) not in taken)


def both(alt: str, caption: str) -> str:
    """Return what a picture shows, from its alternative text and its caption."""
    alt, caption = alt.strip(), caption.strip()
    if alt.casefold() in caption.casefold():
        return caption
    return alt if caption.casefold() in alt.casefold() else f"{alt} – {caption}"
