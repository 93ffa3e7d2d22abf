"""Decks that python-pptx writes, and what it reads in them itself."""

from __future__ import annotations

from io import BytesIO

import pptx
import pptx.presentation
from blocks import written_down
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image
from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE
from pptx.util import Inches, Pt

from trainkit.model import Document, Heading, ListItem, Remark, Source
from trainkit.readers.inline import Fragment, flow
from trainkit.readers.pptx import read

WORDS = st.text(alphabet="ab \n水é<", min_size=1, max_size=10)
PARAGRAPHS = st.lists(st.tuples(WORDS, st.integers(0, 4)), min_size=1, max_size=4)
SLIDES = st.lists(st.tuples(WORDS, PARAGRAPHS, WORDS), min_size=1, max_size=4)


def saved(deck: pptx.presentation.Presentation) -> bytes:
    buffer = BytesIO()
    deck.save(buffer)
    return buffer.getvalue()


def blocks_of(deck: pptx.presentation.Presentation) -> Document:
    return read(Source("plan.pptx", "", saved(deck))).value


def test_a_deck_of_everything() -> None:
    deck = pptx.Presentation()
    opening = deck.slides.add_slide(deck.slide_layouts[0])
    opening.shapes.title.text = "Looking after bees"
    opening.placeholders[1].text = "For everybody who has a hive"
    part = deck.slides.add_slide(deck.slide_layouts[2])
    part.shapes.title.text = "In spring"
    part.placeholders[1].text = "What to do before May"
    stores = deck.slides.add_slide(deck.slide_layouts[1])
    stores.shapes.title.text = "Look at the stores"
    frame = stores.placeholders[1].text_frame
    frame.text = "honey"
    for text, level in (("dark", 1), ("light", 1), ("pollen", 0)):
        paragraph = frame.add_paragraph()
        paragraph.text, paragraph.level = text, level
    frame.paragraphs[-1].runs[0].font.bold = True
    stores.notes_slide.notes_text_frame.text = "Show the frames.\nAsk who has any."
    both = deck.slides.add_slide(deck.slide_layouts[4])
    both.shapes.title.text = "Good and bad"
    for number, text in ((1, "Good"), (2, "a hum"), (3, "Bad"), (4, "a roar")):
        both.placeholders[number].text = text
    shown = deck.slides.add_slide(deck.slide_layouts[5])
    shown.shapes.title.text = "The year"
    table = shown.shapes.add_table(2, 2, Inches(1), Inches(2), Inches(4), Inches(1)).table
    for number, text in enumerate(("Month", "Task", "May", "Swarms")):
        table.cell(number // 2, number % 2).text = text
    data = CategoryChartData(number_format="0%")  # type: ignore[no-untyped-call]
    data.categories = ["May", "June"]
    data.add_series("Swarms", (0.4, 0.25))  # type: ignore[no-untyped-call]
    shown.shapes.add_chart(XL_CHART_TYPE.PIE, Inches(1), Inches(4), Inches(4), Inches(2), data)
    picture = BytesIO()
    Image.new("RGB", (90, 60), "gold").save(picture, "PNG")
    picture.seek(0)
    shown.shapes.add_picture(picture, Inches(6), Inches(2), Inches(3))
    boxes = deck.slides.add_slide(deck.slide_layouts[6])
    for left, top, size, text in ((5, 3, 18, "right"), (1, 3, 18, "left"), (1, 0.3, 32, "Only boxes")):
        box = boxes.shapes.add_textbox(Inches(left), Inches(top), Inches(3), Inches(1))
        box.text_frame.text = text
        box.text_frame.paragraphs[0].runs[0].font.size = Pt(size)
    assert written_down(blocks_of(deck)) == (
        "= Looking after bees\n"
        "# Looking after bees\n"
        "¶ For everybody who has a hive\n"
        "## In spring\n"
        "¶ What to do before May\n"
        "### Look at the stores\n"
        "- honey\n"
        "  - dark\n"
        "  - light\n"
        "- **pollen**\n"
        "% Show the frames.⏎Ask who has any.\n"
        "### Good and bad\n"
        "¶ Good\n"
        "- a hum\n"
        "¶ Bad\n"
        "- a roar\n"
        "### The year\n"
        "|= Month | Task |\n"
        "|  May | Swarms |\n"
        f"![]({len(picture.getvalue())} bytes)\n"
        "|=  | Swarms |\n"
        "|  May | 40% |\n"
        "|  June | 25% |\n"
        "### Only boxes\n"
        "¶ left\n"
        "¶ right\n"
    )


@given(SLIDES)
@settings(deadline=None, max_examples=25)
def test_python_pptx_reads_the_same(slides: list[tuple[str, list[tuple[str, int]], str]]) -> None:
    deck = pptx.Presentation()
    for number, (title, paragraphs, notes) in enumerate(slides):
        slide = deck.slides.add_slide(deck.slide_layouts[1])
        # So that no slide goes on from another, counts slides or lists titles.
        slide.shapes.title.text = f"{title} {'xyzw'[number]}"
        frame = slide.placeholders[1].text_frame
        for place, (text, level) in enumerate((*paragraphs, ("kl", 0), (f"m{'xyzw'[number]}", 0))):
            paragraph = frame.paragraphs[0] if place == 0 else frame.add_paragraph()
            paragraph.text, paragraph.level = text, level
        # So that no notes repeat their slide.
        slide.notes_slide.notes_text_frame.text = "\n".join(f"{line} qv" for line in notes.split("\n") if notes)
    again = pptx.Presentation(BytesIO(saved(deck)))
    expected: list[tuple[object, ...]] = []
    for slide in again.slides:
        expected.append(("title", shown(slide.shapes.title.text).replace("\n", " ")))
        paragraphs_read = slide.placeholders[1].text_frame.paragraphs
        expected += [(p.level + 1, shown(p.text)) for p in paragraphs_read if shown(p.text)]
        notes = shown("\n".join(p.text for p in slide.notes_slide.notes_text_frame.paragraphs if shown(p.text)))
        expected += [("notes", notes)] if notes else []
    found = [as_read(block) for block in blocks_of(deck).blocks]
    assert [(*each[:-1], tight(str(each[-1]))) for each in found] == [
        (*each[:-1], tight(str(each[-1]))) for each in expected
    ]


def shown(text: str) -> str:
    return flow([Fragment(text.replace("\v", "\n"))])[0]


def tight(text: str) -> str:
    """Return a text without the blanks that Chinese titles lose where their lines end."""
    return text.replace(" ", "")


def as_read(block: object) -> tuple[object, ...]:
    match block:
        case Heading():
            return "title", block.text
        case ListItem():
            return block.level, block.text
        case remark:
            assert isinstance(remark, Remark)
            return "notes", remark.text
