"""From the text to both files: no word is lost on the way, and both files are what they claim to be."""

from __future__ import annotations

import re
import shutil
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import openxml_audit
import pptx
import pypdfium2
import pytest
from PIL import Image, ImageChops, ImageStat

import sample_picture
import trainkit
from exporters.pdf.reading import broken_rules
from kit import SOURCES

SAMPLES = sorted(path.name for path in SOURCES.iterdir() if path.suffix in (".txt", ".md"))

# A word, or one of the characters that are written without spaces.
WORD = re.compile(r"[\u3400-\u9fff]|[^\W\d_\u3400-\u9fff]{3,}")

# What numbers a point and is set as the slide's own numeral.
MARKER = re.compile(r"^(\d+[.)]|[一二三四五六七八九十]+、)", re.MULTILINE)

# What Markdown says to programs: fields and fences of front matter, languages of code, files of pictures.
MARKUP = re.compile(r"\A---\n|^---$|(?<=\n)(trainer|organisation):|^```\w*|\]\([^)]*\)|<!-- notes:|-->", re.MULTILINE)

# What is for the trainer alone.
REMARK = re.compile(r"<!-- notes:.*?-->", re.DOTALL)

Built = Callable[..., tuple[str, Path, Path]]


@pytest.fixture
def built(tmp_path: Path) -> Built:
    """Builds a text; returns what of it is not left out, the deck and the handout."""

    def build(text: str, name: str = "source.txt") -> tuple[str, Path, Path]:
        for picture in SOURCES.glob("*.png"):
            shutil.copy(picture, tmp_path)
        source = tmp_path / name
        source.write_text(text, "utf-8")
        outline = trainkit.parse(source)
        for left in outline.left_out:
            text = text.replace(left.text, "", 1)
        result = trainkit.build(source, trainkit.BuildOptions(output=tmp_path, created=0))
        deck, handout = (artifact.path for artifact in result.artifacts)
        return MARKER.sub("", text), deck, handout

    return build


def words_of(text: str) -> Counter[str]:
    return Counter(WORD.findall(text.casefold()))


def deck_text(path: Path) -> str:
    slides = list(pptx.Presentation(str(path)).slides)
    shown = [shape.text_frame.text for slide in slides for shape in slide.placeholders if shape.has_text_frame]
    noted = [slide.notes_slide.notes_text_frame for slide in slides if slide.has_notes_slide]
    return "\n".join([*shown, *(frame.text for frame in noted if frame)])


def handout_text(path: Path) -> str:
    document: Any = pypdfium2.PdfDocument(path)  # type: ignore[no-untyped-call]
    return "\n".join(page.get_textpage().get_text_range() for page in document)


@pytest.mark.parametrize("name", SAMPLES)
def test_every_word_of_a_source_is_in_the_deck_and_in_the_handout(built: Built, name: str) -> None:
    text, deck, handout = built((SOURCES / name).read_text("utf-8"), name)
    printed = text
    if name.endswith(".md"):
        text, printed = MARKUP.sub(" ", text), MARKUP.sub(" ", REMARK.sub("", text))
    assert words_of(text) - words_of(deck_text(deck)) == Counter()
    assert words_of(printed) - words_of(handout_text(handout)) == Counter()


@pytest.mark.parametrize("name", SAMPLES)
def test_both_files_are_what_they_claim_to_be(built: Built, name: str) -> None:
    """PDF/UA-1 (ISO 14289-1) and ECMA-376, every rule that a machine can check."""
    _, deck, handout = built((SOURCES / name).read_text("utf-8"), name)
    assert broken_rules(handout.read_bytes()) == []
    assert [error.description for error in openxml_audit.validate_pptx(str(deck)).errors] == []


def test_what_the_sample_in_markdown_shows_is_in_both_files(built: Built) -> None:
    name = "weather-station.md"
    _, deck, handout = built((SOURCES / name).read_text("utf-8"), name)
    slides = list(pptx.Presentation(str(deck)).slides)
    layouts = [slide.slide_layout.name for slide in slides]
    assert [layouts.count(kind) for kind in ("Table", "Code", "Picture", "Quote")] == [1, 1, 1, 1]
    (table,) = (shape.table for slide in slides for shape in slide.shapes if shape.has_table)
    assert [cell.text for cell in table.rows[0].cells] == ["Instrument", "What it tells", "Read it", "Unit"]
    tags = re.findall(rb"/S\s?/(Table|TR|TH|TD|Code|BlockQuote|Figure)\b", handout.read_bytes())
    counted = Counter(tags)
    assert (counted[b"Table"], counted[b"TR"], counted[b"TH"], counted[b"TD"]) == (1, 4, 4, 12)
    assert (counted[b"BlockQuote"], counted[b"Code"]) == (1, 8)
    assert counted[b"Figure"] == len(slides) + 1


def test_the_sample_picture_is_what_its_script_draws() -> None:
    with Image.open(sample_picture.PICTURE) as image:
        difference = ImageChops.difference(image.convert("RGB"), sample_picture.drawn().convert("RGB"))
    # Releases of FreeType draw the edges of letters a little differently.
    assert max(ImageStat.Stat(difference).mean) < 1


def test_a_character_without_a_glyph_is_read_all_the_same(built: Built) -> None:
    _, _, handout = built("Signs\n\nOld ones.\n\n1. First: The sign \U00012000 is old.\n\n2. Second: Yes.\n")
    assert broken_rules(handout.read_bytes()) == []
    assert "\U00012000" in handout_text(handout)
