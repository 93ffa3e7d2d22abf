"""A deck that trainkit made becomes the outline again that it was made from."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pptx
import pytest

from kit import SOURCES
from trainkit import BuildOptions, build, parse
from trainkit.model import Outline

CORPUS = Path(__file__).parents[2] / "corpus"
TEXTS = [
    *sorted(SOURCES.glob("*.txt")),
    *(
        CORPUS / name
        for name in ("article-en-forklift.txt", "doc-tr-kutuphane-yonerge.txt", "doc-en-readme-tidewatch.md")
    ),
]


@pytest.mark.parametrize("source", TEXTS, ids=lambda path: path.stem)
def test_title_and_points_come_back(source: Path, tmp_path: Path) -> None:
    build(source, options=BuildOptions(output=tmp_path, outputs=("deck",)))
    (deck,) = tmp_path.glob("*.pptx")
    before, after = parse(source), parse(deck)
    assert headings(after) == headings(before)


@pytest.mark.parametrize("source", TEXTS[:4], ids=lambda path: path.stem)
def test_decks_of_decks_are_alike(source: Path, tmp_path: Path) -> None:
    decks = [source]
    for number in range(2):
        folder = tmp_path / str(number)
        build(decks[-1], options=BuildOptions(output=folder, outputs=("deck",)))
        decks += folder.glob("*.pptx")
    first, second = (list(words_by_slide(deck)) for deck in decks[1:])
    assert second == first


SOURCES_ARE_NAMED = ("► Source: ", "► 原文：")


def words_by_slide(deck: Path) -> Iterator[tuple[str, str]]:
    """Yield what stands on each slide, and its notes but for the place in the source, which is another one; with single
    blanks for what parts paragraphs.
    """
    for slide in pptx.Presentation(str(deck)).slides:
        lines = slide.notes_slide.notes_text_frame.text.split("\n")
        noted = [line for line in lines if not line.startswith(SOURCES_ARE_NAMED)]
        shown = [shape.text_frame.text for shape in slide.shapes if shape.has_text_frame]
        yield " ".join(" ".join(shown).split()), "".join(" ".join(noted).split())


def headings(outline: Outline) -> list[str]:
    title = outline.title.text if outline.title else ""
    return [title, *(point.heading.text if point.heading else "" for point in outline.points)]
