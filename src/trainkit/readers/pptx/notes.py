"""Tells speaker notes that say something from those that repeat their slide."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from trainkit.readers.inline import Fragment

from .bodies import LINE_END
from .pieces import Beside, Grid, Piece, Shown, Slide, Text
from .titles import folded, without_continued


def without_repeated_notes(slides: Sequence[Slide]) -> None:
    """Move the paragraphs of notes that stand on their slide word for word out of the notes, and leave them out.

    Slides of one title go on from each other; the notes of the first may have the text of all.
    """
    for name, group in groupby(slides, key=name_of):
        together = list(group)
        pieces = [piece for slide in together for piece in slide.pieces]
        shown = f"{name} {''.join(folded(text) for piece in pieces for text in shown_by(piece))}"
        for slide in together:
            kept: list[Fragment] = []
            for paragraph in paragraphs(slide.remarks):
                text = "".join(fragment.text for fragment in paragraph)
                if folded(text) and folded(text) in shown:
                    slide.pieces.append(Beside(text, "repeated-notes"))
                else:
                    kept += [LINE_END, *paragraph] if kept else paragraph
            slide.remarks = kept


def name_of(slide: Slide) -> str:
    """Return what slides that go on from each other have in common."""
    return folded(without_continued("".join(fragment.text for fragment in slide.title))) or slide.place


def shown_by(piece: Piece) -> Iterator[str]:
    """Yield the texts of a piece, one after the other as notes have them."""
    if isinstance(piece, Text):
        yield piece.text
    elif isinstance(piece, Grid):
        yield from (cell for row in piece.rows for cell in row)
    elif isinstance(piece, Shown):
        yield piece.alt


def paragraphs(fragments: Sequence[Fragment]) -> Iterator[list[Fragment]]:
    """Yield the paragraphs that line ends part."""
    for ends, group in groupby(fragments, key=lambda fragment: fragment == LINE_END):
        if not ends:
            yield list(group)
