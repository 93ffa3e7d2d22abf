"""Tells speaker notes that say something from those that repeat their slide."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Final

from trainkit.readers.inline import Fragment

from .bodies import LINE_END
from .pieces import Beside, Grid, Piece, Shown, Slide, Text
from .titles import folded, without_continued

NEAR: Final = 50
"""Texts of slides among which those of a paragraph of notes are looked for; a slide has fewer."""


def without_repeated_notes(slides: Sequence[Slide], *, are_ours: bool) -> None:
    """Move the paragraphs of notes that stand on their slide word for word out of the notes, and leave them out.

    Slides of one title go on from each other; the notes of the first may have the text of all. The slides of a deck
    that trainkit made (`are_ours`) were made from their notes.
    """
    for name, group in groupby(slides, key=name_of):
        together = list(group)
        if are_ours:
            restore_texts(together)
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


def restore_texts(slides: Sequence[Slide]) -> None:
    """Put the paragraphs of notes of which slides show sentences or clauses, one after the other and word for word, in
    the place of these: the slide was made from them.
    """
    shown = [
        (slide, piece)
        for slide in slides
        for piece in slide.pieces
        if isinstance(piece, Text) and piece.kind in ("paragraph", "item") and piece.level <= 1 and folded(piece.text)
    ]
    start = 0
    for paragraph in [paragraph for slide in slides for paragraph in paragraphs(slide.remarks)]:
        whole = folded("".join(fragment.text for fragment in paragraph))
        near = range(start, min(start + NEAR, len(shown)))
        found = next((index for index in near if folded(shown[index][1].text) in whole), None)
        if found is None:
            continue
        start = end = found
        said = ""
        while end < len(shown) and (said + folded(shown[end][1].text)) in whole:
            said += folded(shown[end][1].text)
            end += 1
        taken = [piece for _, piece in shown[start:end]]
        # What leads somewhere does so on the slide, and one text that says it all needs no other.
        if (len(taken) == 1 and said == whole) or any(f.address for piece in taken for f in piece.fragments):
            start = end
            continue
        first = shown[start][1]
        first.kind, first.level, first.marker, first.fragments = "paragraph", 0, "", list(paragraph)
        gone = {id(piece) for _, piece in shown[start + 1 : end]}
        for slide, _ in shown[start + 1 : end]:
            slide.pieces = [piece for piece in slide.pieces if id(piece) not in gone]
        start = end


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
