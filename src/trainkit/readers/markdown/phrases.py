"""Running text of Markdown: its lines as they are shown, what is bold, and what in it is no text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, Final, NamedTuple

import msgspec

from trainkit.model import Strong
from trainkit.readers.inline import Fragment, flow
from trainkit.scripts import is_wide

from .rawhtml import SILENT, Piece, attributes, note_in, pieces, tag_name

if TYPE_CHECKING:
    from markdown_it.token import Token

HANGUL: Final = re.compile("[\u1100-\u11ff\uac00-\ud7af]")
"""Korean is as wide as Chinese, but has spaces."""

MARKER: Final = re.compile(r"(?:\(?(?:\d{1,3}|[^\W\d_]|[ivx]{1,5})[.)]|[•◦▪●○–—➢✓→]|[①-⑳])\s")
"""How items begin that are none to Markdown, in a line within one that is: it would run them together."""

VISIBLE: Final = r"[!-~\xa1-\xac\xae-\u02ff\u0370-\u1fff]+"
PLAIN: Final = re.compile(rf" ?{VISIBLE}(?: {VISIBLE})* ?")
"""Text that is shown as it stands, without a second blank between two words: most lines are, and it saves time."""

TAG: Final = re.compile(r"</?[A-Za-z]")
BOLD: Final = frozenset(("b", "strong"))


class Row(msgspec.Struct):
    """A line of text as it is shown. `number` is that of the line of the source in which it begins."""

    number: int
    fragments: list[Fragment] = msgspec.field(default_factory=list)
    hard: bool = False

    @property
    def is_blank(self) -> bool:
        """Whether there is no text on it."""
        return not any(fragment.text.strip() for fragment in self.fragments)

    def shown(self) -> tuple[str, Strong]:
        """Return the line as it is shown, and what of it is bold."""
        if len(self.fragments) == 1 and PLAIN.fullmatch(self.fragments[0].text):
            text = self.fragments[0].text.strip()
            return text, ((0, len(text)),) if self.fragments[0].strong and text else ()
        return flow(self.fragments)


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


class Shown(NamedTuple):
    """A line as it is shown, and the line of the source in which it begins."""

    number: int
    text: str
    strong: Strong


class Run(NamedTuple):
    """Lines of text that belong together, each on a line of the source of its own."""

    first: int
    last: int
    text: str
    strong: Strong


class Phrase:
    """A running text while it is read."""

    def __init__(self, number: int) -> None:
        """Begin a text in that line of the source; `notes` keeps in which lines footnotes are referred to."""
        self.notes: dict[int, int] = {}
        self.rows = [Row(number)]
        self.images: list[Image] = []
        self.asides: list[Aside] = []
        self._stars = self._bold = 0
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
            case "link_open" if child.attrs.get("title"):
                self._aside(str(child.attrs["title"]), "link-title")

    def _text(self, text: str) -> None:
        if self._silent:
            self._silenced.append(text)
            return
        for place, line in enumerate(text.split("\n")):
            if place:
                self.rows.append(Row(self.rows[-1].number + 1))
            self.rows[-1].fragments.append(Fragment(line, self._stars + self._bold > 0))

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
            self.rows[0].fragments[0] = Fragment(first.text[found.end() :], first.strong)
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


def plain(image: Token) -> str:
    """Return the alternative text of a picture: its label without marks (CommonMark 6.4)."""
    inner = Phrase(0)
    inner.read(image)
    return " ".join([*inner.in_lines(), *(each.alt for each in inner.images)])


def joined(before: str, after: str) -> str:
    """Return two lines of the source as one: with a space, if their script has any."""
    if not before or not after:
        return before + after
    ends = before[-1], after[0]
    spaceless = all(is_wide(end) and not HANGUL.match(end) for end in ends)
    return before + after if spaceless else f"{before} {after}"


def runs_of(rows: Sequence[Row], in_list: bool = False) -> list[Run]:
    """Return the rows with text, put together. In lists, what is to begin a line is a text of its own."""
    groups: list[list[Shown]] = []
    for row in rows:
        text, strong = row.shown()
        if not text:
            continue
        parts = in_list and (row.hard or MARKER.match(text) is not None)
        if groups and row.number > groups[-1][-1].number and not parts:
            groups[-1].append(Shown(row.number, text, strong))
        else:
            groups.append([Shown(row.number, text, strong)])
    return [together(group) for group in groups]


def together(lines: Sequence[Shown]) -> Run:
    """Return lines as one text with a line end for each line of the source."""
    if len(lines) == 1:
        return Run(lines[0].number, *lines[0])
    parts: list[str] = []
    strong: list[tuple[int, int]] = []
    length, before = 0, lines[0].number
    for number, text, bold in lines:
        gap = number - before
        parts.append("\n" * gap + text)
        goes_on = bool(strong and bold) and strong[-1][1] == length and bold[0][0] == 0
        length, before = length + gap, number
        moved = [(start + length, end + length) for start, end in bold]
        if goes_on:
            moved[0] = (strong.pop()[0], moved[0][1])
        strong += moved
        length += len(text)
    return Run(lines[0].number, before, "".join(parts), tuple(strong))


def in_one(runs: Sequence[Run]) -> Run:
    """Return runs of text as one; what begins a line of its own only for its looks goes on in it."""
    parts = [runs[0].text]
    for before, run in pairwise(runs):
        parts.append("\n" * (run.first - before.last) or " ")
        parts.append(run.text)
    return Run(runs[0].first, runs[-1].last, "".join(parts), ())
