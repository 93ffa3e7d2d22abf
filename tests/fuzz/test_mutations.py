"""Damaged files of every format: each gives an outline or one clear sentence, never a traceback.

The same changes are tried each time. `FUZZ_ROUNDS=20 pytest tests/fuzz` tries twenty times as many, `FUZZ_SEED=5` tries
others.
"""

from __future__ import annotations

import os
import random  # noqa: TID251  # seeded: the same changes each time
from collections.abc import Callable
from functools import partial
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from pptx import Presentation
from reportlab.pdfgen.canvas import Canvas

from kit import ROOT
from pictures import encoded, halves
from trainkit.errors import SourceError
from trainkit.load import load_bytes, load_pictures
from trainkit.outline import parse
from trainkit.readers import read

from .mutations import mutate

SEED = int(os.environ.get("FUZZ_SEED", "2027"))
ROUNDS = int(os.environ.get("FUZZ_ROUNDS", "6" if os.environ.get("CI") else "1"))
"""A round takes ten seconds: CI changes files for a minute."""

CORPUS = ROOT / "tests" / "corpus"

TEXTS = 12
"""Files of a text format, spread over the corpus."""


def of_corpus(ending: str) -> list[bytes]:
    paths = sorted(CORPUS.glob(f"*.{ending}"), key=lambda path: path.stat().st_size)
    return [path.read_bytes() for path in paths[: len(paths) // 2 : max(1, len(paths) // 2 // TEXTS)]]


def decks() -> list[bytes]:
    deck = Presentation()
    for number in range(3):
        slide = deck.slides.add_slide(deck.slide_layouts[1])
        slide.shapes.title.text = f"Step {number}: look before you lift"
        slide.placeholders[1].text = "Bend the knees\nKeep the load close"
        slide.notes_slide.notes_text_frame.text = "Show it with the empty box first."
    deck.slides[0].shapes.add_table(2, 2, 0, 0, 999_999, 999_999).table.cell(0, 0).text = "Load"
    deck.slides[0].shapes.add_picture(BytesIO(encoded(halves(), "PNG")), 0, 0)
    return [saved(deck.save)]


def pages() -> list[bytes]:
    written = BytesIO()
    canvas: Any = Canvas(written, invariant=True)  # type: ignore[no-untyped-call]
    for page in range(2):
        lines = canvas.beginText(72, 760)
        lines.textLines(
            f"How to lift\n\n{page}. Look at the load.\nIs it marked?\n\nBend the knees, and keep it close."
        )
        canvas.drawText(lines)
        canvas.showPage()
    canvas.save()
    return [written.getvalue()]


SCHEMAS = "http://schemas.openxmlformats.org"
WORD = f"{SCHEMAS}/wordprocessingml/2006/main"
MAIN_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"


def documents() -> list[bytes]:
    heading = '<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t>How to lift</w:t></w:r></w:p>'
    number = '<w:pPr><w:numPr><w:ilvl w:val="{}"/><w:numId w:val="1"/></w:numPr></w:pPr>'
    items = "".join(
        f"<w:p>{number.format(rank)}<w:r><w:rPr><w:b/></w:rPr><w:t>Look.</w:t></w:r><w:r><w:t> Twice.</w:t></w:r></w:p>"
        for rank in (0, 1, 1, 0, 2)
    )
    table = "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Load</w:t></w:r></w:p></w:tc><w:tc><w:p/></w:tc></w:tr></w:tbl>"
    levels = "".join(
        f'<w:lvl w:ilvl="{rank}"><w:numFmt w:val="decimal"/><w:lvlText w:val="%{rank + 1}."/></w:lvl>'
        for rank in range(3)
    )
    numbering = f'<w:abstractNum w:abstractNumId="0">{levels}</w:abstractNum>'
    numbering += '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    links = f"{SCHEMAS}/officeDocument/2006/relationships"
    relations = '<Relationships xmlns="{}/package/2006/relationships"><Relationship Id="r1" Type="{}/{}" Target="{}"/>'
    relations += "</Relationships>"
    parts = {
        "[Content_Types].xml": f'<Types xmlns="{SCHEMAS}/package/2006/content-types"><Override '
        f'PartName="/word/document.xml" ContentType="{MAIN_TYPE}"/></Types>',
        "_rels/.rels": relations.format(SCHEMAS, links, "officeDocument", "word/document.xml"),
        "word/_rels/document.xml.rels": relations.format(SCHEMAS, links, "numbering", "numbering.xml"),
        "word/document.xml": f'<w:document xmlns:w="{WORD}"><w:body>{heading}{items}{table}</w:body></w:document>',
        "word/numbering.xml": f'<w:numbering xmlns:w="{WORD}">{numbering}</w:numbering>',
    }
    packed = BytesIO()
    with ZipFile(packed, "w") as archive:
        for name, xml in parts.items():
            archive.writestr(name, xml)
    return [packed.getvalue()]


def saved(save: Callable[[BytesIO], None]) -> bytes:
    written = BytesIO()
    save(written)
    return written.getvalue()


FORMATS: dict[str, tuple[Callable[[], list[bytes]], int]] = {
    "notes.txt": (partial(of_corpus, "txt"), 150),
    "notes.md": (partial(of_corpus, "md"), 150),
    "page.html": (partial(of_corpus, "html"), 150),
    "notes.docx": (documents, 150),
    "old.pptx": (decks, 100),
    "notes.pdf": (pages, 12),  # each is opened in a process of its own
}
"""For each format, files to change and how many changes are tried in a round."""


@pytest.mark.parametrize("name", FORMATS)
def test_damaged_files_are_read_or_refused(name: str) -> None:
    make, count = FORMATS[name]
    files = make()
    assert files
    for data in files:
        parse(read(load_bytes(data, name).value).value)
    for number in range(count * ROUNDS):
        chance = random.Random(f"{SEED} {name} {number}")  # noqa: S311  # no secret
        data = mutate(chance, chance.choice(files), chance.choice(files))
        try:
            parse(read(load_bytes(data, name).value).value)
        except SourceError as error:
            assert "\n" not in str(error), (name, number)
        except Exception as error:
            raise AssertionError(f"{name}, seed {SEED}, number {number}: {error!r}") from error


@pytest.mark.parametrize("format_name", ["PNG", "JPEG", "GIF", "WEBP"])
def test_damaged_pictures_are_shown_or_named(format_name: str, tmp_path: Path) -> None:
    whole = encoded(halves(), format_name)
    document = read(load_bytes(b"# Load\n\n![the load](load.png)\n", "notes.md").value).value
    for number in range(40 * ROUNDS):
        chance = random.Random(f"{SEED} {format_name} {number}")  # noqa: S311  # no secret
        (tmp_path / "load.png").write_bytes(mutate(chance, whole, whole))
        try:
            load_pictures(document, str(tmp_path))
        except Exception as error:
            raise AssertionError(f"{format_name}, seed {SEED}, number {number}: {error!r}") from error
