"""Documents that python-docx writes, and what it reads in them itself."""

from __future__ import annotations

from io import BytesIO

import docx
from blocks import written_down
from docx.document import Document as WordDocument
from docx.table import Table as WordTable
from docx.text.paragraph import Paragraph as WordParagraph
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from trainkit.model import Document, Heading, ListItem, Paragraph, Quote, Source, Table
from trainkit.readers.docx import read
from trainkit.readers.inline import Fragment, flow
from trainkit.scripts import is_wide

STYLES = ["Normal", "Heading 1", "Heading 3", "List Bullet", "List Number", "List Bullet 2", "List Number 3"]
WORDS = st.text(alphabet="ab \t\nÄ水é", min_size=1, max_size=12)
RUNS = st.lists(st.tuples(WORDS, st.booleans()), max_size=3)
PARAGRAPHS = st.tuples(st.sampled_from(STYLES), RUNS)
TABLES = st.lists(st.lists(WORDS, min_size=2, max_size=2), min_size=2, max_size=3)


def saved(document: WordDocument) -> bytes:
    buffer = BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def blocks_of(document: WordDocument) -> Document:
    return read(Source("plan.docx", "", saved(document))).value


def test_a_document_of_everything() -> None:
    document = docx.Document()
    document.core_properties.title = "Hive manual"
    document.core_properties.author = "Registry Office"
    document.sections[0].header.paragraphs[0].text = "Bee club"
    document.add_heading("Looking after bees", 0)
    document.add_paragraph("For everybody who has a hive.")
    document.add_heading("In spring", 1)
    document.add_paragraph("Look at the stores", "List Number")
    document.add_paragraph("honey", "List Bullet 2")
    document.add_paragraph("pollen", "List Bullet 2")
    document.add_paragraph("Find the queen", "List Number")
    document.add_paragraph("She may be hiding.", "List Continue")
    document.add_heading("Signs", 2)
    paragraph = document.add_paragraph("Listen: ")
    paragraph.add_run("a roar").bold = True
    paragraph.add_run(" is bad.").add_break()
    paragraph.add_run("A hum is good.")
    table = document.add_table(3, 2, style="Light Grid Accent 1")
    for number, text in enumerate(("Month", "Task", "May", "Swarms", "July", "Honey")):
        table.cell(number // 2, number % 2).text = text
    document.add_paragraph("Table 1: The year", "Caption")
    document.add_paragraph("Bees do nothing invariably.", "Intense Quote")
    picture = BytesIO()
    Image.new("RGB", (90, 60), "gold").save(picture, "PNG")
    picture.seek(0)
    document.add_picture(picture)
    assert written_down(blocks_of(document)) == (
        "= Looking after bees (en-US)\n"
        "# Looking after bees\n"
        "¶ For everybody who has a hive.\n"
        "## In spring\n"
        "1. Look at the stores\n"
        "  - honey\n"
        "  - pollen\n"
        "2. Find the queen\n"
        "  ¶ She may be hiding.\n"
        "### Signs\n"
        "¶ Listen: **a roar** is bad.⏎A hum is good.\n"
        "[Table 1: The year]\n"
        "|= Month | Task |\n"
        "|  May | Swarms |\n"
        "|  July | Honey |\n"
        "> Bees do nothing invariably.\n"
        f"![]({len(picture.getvalue())} bytes)\n"
        "x running-head: Bee club\n"
    )


@given(st.lists(PARAGRAPHS | TABLES, max_size=6))
@settings(deadline=None, max_examples=25)
def test_python_docx_reads_the_same(parts: list[tuple[str, list[tuple[str, bool]]] | list[list[str]]]) -> None:
    document = docx.Document()
    for part in parts:
        if isinstance(part, tuple):
            paragraph = document.add_paragraph(style=part[0])
            for text, bold in part[1]:
                paragraph.add_run(text).bold = bold
        else:
            table = document.add_table(len(part), 2)
            for row, texts in zip(table.rows, part, strict=True):
                for cell, text in zip(row.cells, texts, strict=True):
                    cell.text = text
    again = docx.Document(BytesIO(saved(document)))
    expected = [found for part in again.iter_inner_content() for found in as_python_docx_reads_it(part)]
    assert [as_read(block) for block in blocks_of(document).blocks] == expected


def as_python_docx_reads_it(part: WordParagraph | WordTable) -> list[tuple[str, object]]:
    if isinstance(part, WordTable):
        rows = [[flow([Fragment(cell.text)])[0] for cell in row.cells] for row in part.rows]
        kept = [column for column in zip(*rows, strict=True) if any(column)]
        rows = [list(row) for row in zip(*kept, strict=True) if any(row)]
        holds_data = len(kept) > 1 and len(rows) > 1 and sum(bool(cell) for row in rows for cell in row) > 2
        if holds_data:
            return [("table", rows)]
        texts = (paragraph.text for row in part.rows for cell in row.cells for paragraph in cell.paragraphs)
        return [("paragraph", (flow([Fragment(text)])[0], ())) for text in texts if text.strip()]
    assert part.style is not None
    name = str(part.style.name)
    text, strong, _ = flow([Fragment(run.text, bool(run.bold)) for run in part.runs])
    if not text:
        return []
    if name.startswith("Heading"):
        return [(name.lower(), on_one_line(text))]
    return [("item" if name.startswith("List") else "paragraph", (text, strong))]


def on_one_line(text: str) -> str:
    """Return a heading's words; whether a blank stands between Chinese characters at a line end is left open."""
    words = text.split()
    return "".join(
        word if not before or (is_wide(before[-1]) and is_wide(word[0])) else f" {word}"
        for before, word in zip(["", *words], words, strict=False)
    )


def as_read(block: object) -> tuple[str, object]:
    match block:
        case Heading():
            return f"heading {block.level}", on_one_line(block.text)
        case ListItem():
            return "item", (block.text, block.strong)
        case Table():
            return "table", [list(row) for row in block.rows]
        case Paragraph():
            return "paragraph", (block.text, block.strong)
        case other:
            assert isinstance(other, Quote)
            return "quote", other.text
