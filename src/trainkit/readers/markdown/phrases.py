"""Running text of Markdown: its lines as they are shown, what is bold, and what in it is no text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from trainkit.links import move_links
from trainkit.model import Link
from trainkit.readers.inline import Flowed, Fragment, flow

from .rawhtml import SILENT, Piece, attributes, note_in, pieces, tag_name
from .runs import Row, Run, joined, runs_of

if TYPE_CHECKING:
    from markdown_it.token import Token

TAG: Final = re.compile(r"</?[A-Za-z]")
BOLD: Final = frozenset(("b", "strong"))


class Image(NamedTuple):
    """A picture within a text, and the line it stands in."""

    number: int
    alt: str
    path: str


class Aside(NamedTuple):
    """Something in a text that is no part of it, the line it stands in, and the reason; "" for speaker notes."""

    number: int
    text: str
    reason: str


class Phrase:
    """A running text while it is read."""

    def __init__(self, number: int) -> None:
        """Begin a text in that line of the source; `notes` keeps in which lines footnotes are referred to."""
        self.notes: dict[int, int] = {}
        self.rows = [Row(number)]
        self.images: list[Image] = []
        self.asides: list[Aside] = []
        self._stars = self._bold = 0
        self._address = ""
        self._silent = ""
        self._silenced: list[str] = []

    def read(self, token: Token) -> None:
        """Add the text of an inline token."""
        seen, number = 0, self.rows[-1].number
        for child in token.children or ():
            is_break = child.type in ("softbreak", "hardbreak")
            if not is_break:
                self._child(child)
            end = child.meta.get("end", seen)
            number, seen = number + token.content.count("\n", seen, end), max(end, seen)
            if is_break or number > self.rows[-1].number:
                self.rows.append(Row(max(number, self.rows[-1].number), [], child.type == "hardbreak"))

    def _child(self, child: Token) -> None:
        match child.type:
            case "text" | "code_inline" | "text_special":
                self._text(child.content)
            case "strong_open" | "strong_close":
                self._stars += child.nesting
            case "html_inline":
                for piece in pieces(child.content):
                    self.piece(piece)
            case "image":
                self._image(plain(child), str(child.attrs.get("title", "")), str(child.attrs.get("src", "")))
            case "footnote_ref":
                self.notes[child.meta["id"]] = self.rows[-1].number
                label = child.meta.get("label")  # a note within the text has none
                self._aside(f"[^{label}]" if label else "", "reference-mark")
            case "link_open":
                self._address = str(child.attrs.get("href", ""))
                self._aside(str(child.attrs.get("title", "")), "link-title")
            case "link_close":
                self._address = ""

    def _text(self, text: str) -> None:
        if self._silent:
            self._silenced.append(text)
            return
        for place, line in enumerate(text.split("\n")):
            if place:
                self.rows.append(Row(self.rows[-1].number + 1))
            self.rows[-1].fragments.append(Fragment(line, self._stars + self._bold > 0, self._address))

    def piece(self, piece: Piece) -> None:
        """Add a piece of raw HTML."""
        if piece.kind == "comment":
            self.comment(piece.text)
        elif piece.kind == "tag" and not TAG.match(piece.text):
            self.leave_out(piece.text)  # a declaration, CDATA, instructions for a program
        elif piece.kind == "tag":
            self._tag(tag_name(piece.text), piece.text)
        else:
            self._text(piece.text)

    def comment(self, text: str) -> None:
        """Add a comment: speaker notes, or nothing that is shown."""
        note = note_in(text)
        self._aside(note or text, "" if note else "comment")

    def leave_out(self, text: str) -> None:
        """Add what a browser shows nothing of."""
        self._aside(text, "markup")

    def _tag(self, name: str, tag: str) -> None:
        if self._silent or name in SILENT:
            if name == f"/{self._silent}":
                self.close()
            elif not self._silent:
                self._silent = name
        elif name == "br":
            self.rows.append(Row(self.rows[-1].number, [], True))
        elif name == "img":
            given = attributes(tag)
            self._image(given.get("alt", ""), given.get("title", ""), given.get("src", ""))
        elif name.removeprefix("/") == "a":
            self._address = attributes(tag).get("href", "") if name == "a" else ""
        elif name.removeprefix("/") in BOLD:
            self._bold = max(0, self._bold + (-1 if name[0] == "/" else 1))

    def close(self) -> None:
        """End the text: what an element swallowed that shows nothing is left out."""
        self.leave_out("".join(self._silenced))
        self._silent, self._silenced = "", []

    def part_last(self, sign: re.Pattern[str]) -> None:
        """Let the last line begin a line of its own if it begins with that sign."""
        last = self.rows[-1]
        if sign.match(last.shown()[0]):
            last.hard = True

    def cut(self, mark: re.Pattern[str], reason: str) -> None:
        """Leave out the mark that the text begins with."""
        first = self.rows[0].fragments[0] if self.rows[0].fragments else Fragment("")
        found = mark.match(first.text)
        if found:
            self.rows[0].fragments[0] = first._replace(text=first.text[found.end() :])
            self.asides.append(Aside(self.rows[0].number, found.group(), reason))

    def _image(self, alt: str, title: str, path: str) -> None:
        alt, title = (" ".join(said.split()) for said in (alt, title))
        both = alt if title.lower() in alt.lower() else title if alt.lower() in title.lower() else f"{alt} – {title}"
        self.images.append(Image(self.rows[-1].number, flow([Fragment(both)])[0], path))

    def _aside(self, text: str, reason: str) -> None:
        clean = flow([Fragment(text)])[0] if reason else text.strip()  # speaker notes are Markdown again
        if clean:
            self.asides.append(Aside(self.rows[-1].number, clean, reason))

    def runs(self, in_list: bool) -> list[Run]:
        """Return the lines put together. Two lines that stand on one of the source (`<br>`) are never in one run."""
        return runs_of(self.rows, in_list)

    def in_lines(self) -> list[str]:
        """Return the text in the lines that it is shown in: those of the source run together."""
        lines: list[str] = []
        for place, row in enumerate(self.rows):
            text = row.shown()[0]
            lines[-1:] = [text] if not place else [lines[-1], text] if row.hard else [joined(lines[-1], text)]
        return [line for line in lines if line]

    def flowed(self) -> Flowed:
        """Return the text in those lines, with its links."""
        text = "\n".join(self.in_lines())
        links: list[Link] = []
        place = 0
        for row in self.rows:
            said, _, leading = row.shown()
            place = max(text.find(said, place), place)
            links += move_links(leading, place)
            place += len(said)
        return Flowed(text, (), tuple(links))


def plain(image: Token) -> str:
    """Return the alternative text of a picture: its label without marks (CommonMark 6.4)."""
    inner = Phrase(0)
    inner.read(image)
    return " ".join([*inner.in_lines(), *(each.alt for each in inner.images)])
