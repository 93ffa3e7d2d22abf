"""Writes the slides of a deck, in order, into a transcript: titles as headings, bullets as items, notes as remarks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Final

from trainkit.model import Document, Warned
from trainkit.readers.inline import Fragment, flow, fragments_of
from trainkit.readers.office.lines import on_one_line
from trainkit.readers.transcript import Transcript

from .pieces import Beside, Grid, Piece, Shown, Slide, Text
from .titles import folded, without_continued

LEFT_OUT: Final = 2000
"""Characters that are kept of what was left out, to be recognised by."""

DEEPEST: Final = 9
"""Ranks of headings."""

MOST_LINES: Final = 3
"""Below the title of a deck: what it is about, who speaks, and when."""

TITLE, PART = 1, 2
"""Ranks of the deck's title and of its parts; slides stand below them."""


class Writer:
    """Writes one deck."""

    def __init__(self, name: str) -> None:
        self._transcript = Transcript(name)
        self._title = ""
        self._last = ""
        self._section = ""
        self._below = PART
        self._remarks: set[str] = set()
        self._heads: set[tuple[str, str]] = set()

    def write(self, slides: Sequence[Slide], title: str, language: str) -> Warned[Document]:
        """Return the document; `title` is what the deck's properties say."""
        shown = [slide for slide in slides if not slide.is_hidden]
        for slide in slides:
            if slide.is_hidden:
                self._leave_out("\n".join(words_of(slide)), "hidden", slide.place)
            else:
                self._slide(slide, may_open=slide is shown[0] and len(shown) > 1)
        return self._transcript.document(self._title or title, language)

    def _slide(self, slide: Slide, may_open: bool) -> None:
        flowed = self._transcript.flow(on_one_line(slide.title), slide.place)
        title = without_continued(flowed.text)
        shown = fragments_of(flowed, len(title))
        if may_open and title and (slide.role == "title" or is_bare(slide)):
            self._title = title
            self._heading(shown, title, TITLE, slide)
        else:
            self._open_section(slide, title)
            opens_part = bool(title) and slide.role in ("section", "title")
            self._heading(shown, title, PART if opens_part else self._below + slide.depth - 1, slide)
            self._below = PART + 1 if opens_part else self._below
        self._pieces(slide)
        said = flow(slide.remarks)[0]
        if said not in self._remarks:
            self._transcript.remark(slide.remarks, slide.place)
        self._remarks.add(said)

    def _open_section(self, slide: Slide, title: str) -> None:
        """Write the name of a section that begins, unless its first slide has a title for it."""
        if slide.section == self._section:
            return
        self._section = slide.section
        self._below = PART
        if not slide.section:
            return
        if slide.role in ("section", "title") or folded(title) == folded(slide.section):
            if folded(title) != folded(slide.section):
                self._leave_out(slide.section, "section-label", slide.place)
            slide.role = "section"
        else:
            self._transcript.heading([Fragment(slide.section)], PART, slide.place)
            self._last = ""
            self._below = PART + 1

    def _heading(self, shown: list[Fragment], title: str, level: int, slide: Slide) -> None:
        """Write the title of a slide, unless it goes on from the one before."""
        name = folded(title)
        if name and name != self._last:
            self._transcript.heading(shown, min(level, DEEPEST), slide.place)
            self._last = name
            self._remarks = set()

    def _pieces(self, slide: Slide) -> None:
        for is_code, group in groupby(slide.pieces, key=lambda piece: isinstance(piece, Text) and piece.kind == "code"):
            together = list(group)
            if is_code:
                texts = [piece.text for piece in together if isinstance(piece, Text)]
                self._transcript.code("\n".join(texts), "", slide.place)
            else:
                for piece in together:
                    self._piece(piece, slide.place)

    def _piece(self, piece: Piece, place: str) -> None:
        if isinstance(piece, Text) and piece.kind == "item":
            self._transcript.item(piece.fragments, piece.level, piece.marker, place)
        elif isinstance(piece, Text):
            self._transcript.paragraph(piece.fragments, place, piece.level)
        elif isinstance(piece, Grid):
            rows = piece.fragments or piece.rows
            self._transcript.table(rows, piece.header_rows, place, piece.caption, piece.chart)
        elif isinstance(piece, Shown):
            self._transcript.picture(piece.alt, place, piece.data, piece.path)
        else:
            self._leave_out(piece.text, piece.reason, place)

    def _leave_out(self, text: str, reason: str, place: str) -> None:
        """Leave a text out; what stands on every slide is named once."""
        if reason != "running-head" or (text, reason) not in self._heads:
            said = text if len(text) <= LEFT_OUT else f"{text[:LEFT_OUT]} …"
            self._transcript.leave_out(said, reason, place)
        self._heads.add((text, reason))


def is_bare(slide: Slide) -> bool:
    """Return whether a slide has nothing below its title but a few words, as one that opens a deck."""
    texts = [piece for piece in slide.pieces if isinstance(piece, Text)]
    shows = any(isinstance(piece, Grid) for piece in slide.pieces) or any(text.kind != "paragraph" for text in texts)
    return slide.role == "free" and len(texts) <= MOST_LINES and not shows


def words_of(slide: Slide) -> Iterator[str]:
    """Yield the texts of a slide."""
    yield "".join(fragment.text for fragment in on_one_line(slide.title))
    for piece in slide.pieces:
        if isinstance(piece, Text | Beside):
            yield piece.text
        elif isinstance(piece, Grid):
            yield from (" ".join(row) for row in piece.rows)
    yield "".join(fragment.text for fragment in slide.remarks)
