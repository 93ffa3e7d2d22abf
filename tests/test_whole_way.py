"""From the text to both files: no word is lost on the way, and both files are what they claim to be."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pptx
import pypdfium2
import pytest

import trainkit
from exporters.pdf.reading import broken_rules
from kit import SOURCES

SAMPLES = sorted(path.stem for path in SOURCES.glob("*.txt"))

# A word, or one of the characters that are written without spaces.
WORD = re.compile(r"[\u3400-\u9fff]|[^\W\d_\u3400-\u9fff]{3,}")

# What numbers a point and is set as the slide's own numeral.
MARKER = re.compile(r"^(\d+[.)]|[一二三四五六七八九十]+、)", re.MULTILINE)

Built = Callable[[str], tuple[str, Path, Path]]


@pytest.fixture
def built(tmp_path: Path) -> Built:
    """Builds a text; returns what of it is not left out, the deck and the handout."""

    def build(text: str) -> tuple[str, Path, Path]:
        source = tmp_path / "source.txt"
        source.write_text(text, "utf-8")
        outline = trainkit.parse(source)
        for left in outline.left_out:
            text = text.replace(left.text, "", 1)
        trainkit.build(source, trainkit.BuildOptions(output=tmp_path, created=0))
        return MARKER.sub("", text), tmp_path / "source.pptx", tmp_path / "source-handout.pdf"

    return build


def words_of(text: str) -> Counter[str]:
    return Counter(WORD.findall(text.casefold()))


def deck_text(path: Path) -> str:
    slides = list(pptx.Presentation(str(path)).slides)
    shown = [shape.text_frame.text for slide in slides for shape in slide.placeholders]
    noted = [slide.notes_slide.notes_text_frame for slide in slides if slide.has_notes_slide]
    return "\n".join([*shown, *(frame.text for frame in noted if frame)])


def handout_text(path: Path) -> str:
    document: Any = pypdfium2.PdfDocument(path)  # type: ignore[no-untyped-call]
    return "\n".join(page.get_textpage().get_text_range() for page in document)


@pytest.mark.parametrize("name", SAMPLES)
def test_every_word_of_a_source_is_in_the_deck_and_in_the_handout(built: Built, name: str) -> None:
    text, deck, handout = built((SOURCES / f"{name}.txt").read_text("utf-8"))
    wanted = words_of(text)
    assert wanted - words_of(deck_text(deck)) == Counter()
    assert wanted - words_of(handout_text(handout)) == Counter()


@pytest.mark.parametrize("name", SAMPLES)
def test_handouts_can_be_read_by_everyone(built: Built, name: str) -> None:
    """PDF/UA-1 (ISO 14289-1), every rule that a machine can check."""
    _, _, handout = built((SOURCES / f"{name}.txt").read_text("utf-8"))
    assert broken_rules(handout.read_bytes()) == []


def test_a_character_without_a_glyph_is_read_all_the_same(built: Built) -> None:
    _, _, handout = built("Signs\n\nOld ones.\n\n1. First: The sign \U00012000 is old.\n\n2. Second: Yes.\n")
    assert broken_rules(handout.read_bytes()) == []
    assert "\U00012000" in handout_text(handout)
