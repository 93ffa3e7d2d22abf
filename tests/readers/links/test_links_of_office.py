"""Links in documents and decks that python-docx and python-pptx write, and in trainkit's own decks."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import docx
import pptx
import pytest
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph
from link_cases import links_of

import trainkit
from trainkit.model import Document, Source, Warned
from trainkit.readers import media_type_of, read


def read_as(file_format: str, data: bytes) -> Warned[Document]:
    return read(Source("source", media_type_of(file_format), data))


def add_link(paragraph: Paragraph, words: str, address: str, anchor: str = "") -> None:
    link = OxmlElement("w:hyperlink")
    if address:
        link.set(qn("r:id"), paragraph.part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True))
    if anchor:
        link.set(qn("w:anchor"), anchor)
    for word in words.split(" "):
        run = paragraph.add_run(f"{word} ")
        link.append(run._r)
    paragraph._p.append(link)


def add_field(paragraph: Paragraph, instruction: str, words: str) -> None:
    for kind in ("begin", "instruction", "separate", "words", "end"):
        run = paragraph.add_run(words if kind == "words" else "")
        if kind == "instruction":
            element = OxmlElement("w:instrText")
            element.text = instruction
        elif kind != "words":
            element = OxmlElement("w:fldChar")
            element.set(qn("w:fldCharType"), kind)
        if kind != "words":
            run._r.append(element)


def saved(document: object) -> bytes:
    buffer = BytesIO()
    document.save(buffer)  # type: ignore[attr-defined]
    return buffer.getvalue()


def test_links_and_fields_of_a_word_document() -> None:
    document = docx.Document()
    add_link(document.add_heading("The ", 1), "potting shed", "https://shed.example/?a=1&b=2")
    paragraph = document.add_paragraph("Read ")
    add_link(paragraph, "the leaflet", "https://lime.example/leaflet", anchor="part2")
    paragraph.add_run(" or ")
    add_field(paragraph, ' HYPERLINK "mailto:mara@pots.example" ', "write to Mara")
    paragraph.add_run(", ")
    add_link(paragraph, "see below", "", anchor="tools")
    add_field(paragraph, ' HYPERLINK \\l "tools" ', "and here")
    add_link(document.add_paragraph("Sieve ", style="List Bullet"), "the soil", "file:///soil")
    table = document.add_table(3, 2)
    for row in table.rows:
        for cell, text in zip(row.cells, ("Tool", "Who"), strict=True):
            cell.text = text
    add_link(table.cell(2, 1).paragraphs[0], " knows", "https://knows.example/")
    warned = read_as("docx", saved(document))
    assert list(links_of(warned.value)) == [
        "potting shed → https://shed.example/?a=1&b=2",
        "the leaflet → https://lime.example/leaflet#part2",
        "write to Mara → mailto:mara@pots.example",
        "| knows → https://knows.example/",
    ]
    assert [str(each).split(":")[0] for each in warned.diagnostics] == ["source, paragraph 3"]


def test_links_of_a_deck() -> None:
    deck = pptx.Presentation()
    for number, address in enumerate(("https://shed.example/?a=1&b=2", "javascript:alert(1)"), start=1):
        slide = deck.slides.add_slide(deck.slide_layouts[1])
        title, body = (placeholder.text_frame.paragraphs[0] for placeholder in slide.placeholders)
        title.add_run().text = f"Shed {number} "
        title.add_run().text = "keys"
        title.runs[1].hyperlink.address = "https://keys.example/"
        body.add_run().text = "Ask "
        body.add_run().text = "Mara"
        body.runs[1].hyperlink.address = address
        slide.notes_slide.notes_text_frame.text = "Show the way."
    cells = deck.slides[1].shapes.add_table(2, 2, 0, 0, 5_000_000, 900_000).table
    for cell, text in zip(cells.iter_cells(), ("Tool", "Who ", "Sieve", "Mara"), strict=True):
        cell.text_frame.paragraphs[0].add_run().text = text
    run = cells.cell(0, 1).text_frame.paragraphs[0].add_run()
    run.text, run.hyperlink.address = "knows", "https://knows.example/"
    warned = read_as("pptx", saved(deck))
    assert list(links_of(warned.value)) == [
        "keys → https://keys.example/",
        "Mara → https://shed.example/?a=1&b=2",
        "keys → https://keys.example/",
        "| knows → https://knows.example/",
    ]
    assert [str(each).split(":")[0] for each in warned.diagnostics] == ["source, slide 2"]


@pytest.mark.parametrize("words", ["the shed", "Shed"])
def test_a_deck_gives_the_links_back_that_its_text_had(words: str, tmp_path: Path) -> None:
    text = f"# Course\n\n## Tools\n\nAll tools hang in [{words}](https://shed.example/).\n\n## Soil\n\nSieve it.\n"
    (tmp_path / "course.md").write_text(text, "utf-8")
    trainkit.build(tmp_path / "course.md", options=trainkit.BuildOptions(output=tmp_path))
    warned = read_as("pptx", (tmp_path / "course.pptx").read_bytes())
    assert list(links_of(warned.value)) == [f"{words} → https://shed.example/"]
