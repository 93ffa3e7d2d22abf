"""What a source shows is native in the deck: tables, pictures and code that an editor can go on with."""

from __future__ import annotations

import re
import zipfile
from io import BytesIO
from pathlib import Path

import openxml_audit
import pptx
import pytest
from pptx.presentation import Presentation

from pictures import encoded, halves
from trainkit.exporters.pptx import export
from trainkit.model import Code, Exhibit, Layout, Outline, Picture, Point, Quote, Sentence, Span, Table
from trainkit.plan import plan
from trainkit.typeset import typeset_deck

HERE = Span("tools.md", 3, 1, 3, 2)
PROGRAM = "if ready:\n    start()  # 开始\n\nstop()"
TABLE = Table((("Tool", "Price"), ("Saw & file", "12.50"), ("Hammer", "")), 1, HERE, "What tools cost")
PHOTO = Picture("A saw on a bench", HERE, encoded(halves(300, 200), "JPEG"), "saw.jpg", "image/jpeg", 300, 200)
SHOWN: dict[str, Exhibit] = {
    "table": TABLE,
    "picture": PHOTO,
    "code": Code(PROGRAM, "python", HERE),
    "quote": Quote("A dull saw is a dangerous saw.", "Mara Lind", HERE),
}


def exported(layout: Layout, *shown: Exhibit, language: str = "en") -> bytes:
    said = Sentence("Every tool has a place of its own.", HERE, True)
    point = Point(Sentence("Tools", HERE), (said, *shown), (), HERE)
    outline = Outline("tools", Sentence("A workshop", HERE), (), (point,), (), language)
    return export(typeset_deck(plan(outline, layout).value, layout, 0).value, layout)


@pytest.fixture(scope="module")
def data(default_layout: Layout) -> bytes:
    return exported(default_layout, *SHOWN.values(), PHOTO)


@pytest.fixture(scope="module")
def presentation(data: bytes) -> Presentation:
    return pptx.Presentation(BytesIO(data))


def test_the_deck_is_valid(data: bytes, tmp_path: Path) -> None:
    path = tmp_path / "deck.pptx"
    path.write_bytes(data)
    assert [error.description for error in openxml_audit.validate_pptx(str(path)).errors] == []


def test_each_kind_has_its_slide_layout(presentation: Presentation) -> None:
    names = [slide.slide_layout.name for slide in presentation.slides]
    assert names == ["Title", "Key point", "Table", "Picture", "Code", "Quote", "Picture", "Questions"]


def test_a_table_is_native_and_its_first_row_a_header(presentation: Presentation) -> None:
    (frame,) = (shape for shape in presentation.slides[2].shapes if shape.has_table)
    table = frame.table
    assert [[cell.text for cell in row.cells] for row in table.rows] == [list(row) for row in TABLE.rows]
    assert table.first_row
    assert frame.is_placeholder
    assert frame._element._nvXxPr.cNvPr.get("descr") == "What tools cost"
    assert sum(row.height for row in table.rows) == frame.height
    assert sum(column.width for column in table.columns) == frame.width


def test_a_picture_fills_its_placeholder_and_says_what_it_shows(presentation: Presentation) -> None:
    for slide in (presentation.slides[3], presentation.slides[6]):
        (picture,) = (shape for shape in slide.placeholders if shape.placeholder_format.idx == 1)
        assert picture._element._nvXxPr.cNvPr.get("descr") == "A saw on a bench"
        assert picture.image.blob == PHOTO.data


def test_a_picture_that_is_shown_twice_is_there_once(data: bytes) -> None:
    with zipfile.ZipFile(BytesIO(data)) as package:
        assert [name for name in package.namelist() if "/media/" in name] == ["ppt/media/image1.jpeg"]


def test_code_is_text_of_its_own_font(presentation: Presentation) -> None:
    (code,) = (shape for shape in presentation.slides[4].placeholders if shape.placeholder_format.idx == 1)
    assert code.text_frame.text == PROGRAM
    layout = code.part.slide.slide_layout
    (inherited,) = (shape for shape in layout.placeholders if shape.placeholder_format.idx == 1)
    assert 'latin typeface="Courier New"' in inherited._element.xml


@pytest.mark.parametrize("language", ["en", "de", "zh-Hans", "ja"])
@pytest.mark.parametrize("kind", SHOWN)
def test_every_run_has_the_language_of_the_document(default_layout: Layout, kind: str, language: str) -> None:
    expected = {"en": "en-US", "de": "de-DE", "zh-Hans": "zh-CN", "ja": "ja-JP"}[language]
    with zipfile.ZipFile(BytesIO(exported(default_layout, SHOWN[kind], language=language))) as package:
        parts = [package.read(n).decode() for n in package.namelist() if re.match(r"ppt/(notesS|s)lides/[^_]", n)]
    runs = [run for part in parts for run in re.findall(r"<a:(?:r|fld[^>]*)>(<a:rPr[^>]*>)?", part)]
    assert runs
    assert {match[1] if (match := re.search(r' lang="([^"]+)"', run)) else "" for run in runs} == {expected}


def test_the_words_of_what_is_shown_are_in_the_notes(presentation: Presentation) -> None:
    notes = {
        slide.slide_layout.name: slide.notes_slide.notes_text_frame.text.partition("\n►")[0]
        for slide in presentation.slides
        if slide.has_notes_slide and slide.notes_slide.notes_text_frame
    }
    assert notes["Table"] == "What tools cost\nTool\tPrice\nSaw & file\t12.50\nHammer"
    assert notes["Picture"] == "A saw on a bench"
    assert notes["Code"] == PROGRAM
    assert notes["Quote"] == "A dull saw is a dangerous saw.\nMara Lind"


def test_same_input_same_bytes(default_layout: Layout, data: bytes) -> None:
    assert exported(default_layout, *SHOWN.values(), PHOTO) == data
