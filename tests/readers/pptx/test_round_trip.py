"""A deck that trainkit made becomes the outline again that it was made from."""

from __future__ import annotations

from pathlib import Path

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


def headings(outline: Outline) -> list[str]:
    title = outline.title.text if outline.title else ""
    return [title, *(point.heading.text if point.heading else "" for point in outline.points)]
