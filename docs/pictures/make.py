"""Makes the pictures of the documentation from real output: `python docs/pictures/make.py` (needs soffice, pypdfium2).

`deck.png` is what LibreOffice shows of a deck, `handout.png` a handout; `layouts.png` and `slide-layouts.png` are
slides of every built-in layout as the handout draws them, `pictograms.png` all pictograms. With names of these pictures
only those are made: all but `deck.png` need no Office.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

import pypdfium2
import resvg_py
from PIL import Image

import trainkit
from trainkit.exporters.pdf import export
from trainkit.layouts import load_layout
from trainkit.model import Box, Element, Mark, Page, SlidePicture, TypesetHandout
from trainkit.pipeline import BuildOptions, parse
from trainkit.plan import plan
from trainkit.typeset import typeset_deck
from trainkit.typeset.fonts import font_chain
from trainkit.typeset.pictograms import GRID, names, outline

HERE = Path(__file__).parent
SOURCE = HERE.parents[1] / "sources" / "giving-feedback.txt"
SESSION = trainkit.Session(trainer="Ana Marin", organisation="Northside Training", date="12 March 2027")

BACKGROUND = "#8a8f9c"
GAP = 12
# Enough to read the titles on a page of the documentation.
SLIDE_WIDTH, PAGE_WIDTH, LAYOUT_WIDTH = 480, 400, 230
LAYOUTS = ("default", "school", "civic", "stage", "safety", "large-print")
SLIDE_LAYOUTS = ("cards", "steps", "path", "comparison", "figure", "definition", "checklist", "key-point", "question")
# 12 March 2027, as the session says.
CREATED = 1_804_809_600

# Pictograms in a row, the side of each and the room around it, in pixels.
COLUMNS, SIDE, AROUND = 11, 48, 84


def pages(pdf: Path | bytes, width: int) -> list[Image.Image]:
    """Return the pages of a PDF as pictures of that width in pixels."""
    document: Any = pypdfium2.PdfDocument(pdf)  # type: ignore[no-untyped-call]
    # Drawn at twice the size and scaled down, for smooth hairlines.
    drawn = [page.render(scale=2 * width / page.get_width()).to_pil() for page in document]
    return [picture.resize((width, round(picture.height * width / picture.width))) for picture in drawn]


def sheet(pictures: list[Image.Image], columns: int, path: Path) -> None:
    """Write the pictures side by side."""
    width, height = pictures[0].size
    rows = -(-len(pictures) // columns)
    size = (columns * (width + GAP) + GAP, rows * (height + GAP) + GAP)
    together = Image.new("RGB", size, BACKGROUND)
    for index, picture in enumerate(pictures):
        row, column = divmod(index, columns)
        together.paste(picture, (GAP + column * (width + GAP), GAP + row * (height + GAP)))
    together.save(path, optimize=True)


def slides_of(text: str, layout_name: str) -> dict[str, Image.Image]:
    """Return the first slide of each slide layout that a Markdown text comes by, as a handout draws them."""
    layout = load_layout(layout_name)
    outline_of_text = parse(text.encode(), options=BuildOptions(source_format="md", session=SESSION))
    deck = typeset_deck(plan(outline_of_text, layout).value, layout, CREATED).value
    whole = Box(0, 0, deck.slide_size.width, deck.slide_size.height)
    marks = [Mark(SlidePicture(index, whole), index + 1) for index in range(len(deck.slides))]
    elements = (Element("Document", -1, language="en"), *(Element("Figure", 0, slide.title) for slide in deck.slides))
    on_pages = tuple(Page((mark,)) for mark in marks)
    drawn = pages(export(TypesetHandout(deck.properties, deck.slide_size, on_pages, (), elements), deck), LAYOUT_WIDTH)
    shown: dict[str, Image.Image] = {}
    for slide, picture in zip(deck.slides, drawn, strict=True):
        shown.setdefault(slide.slide_layout, picture)
    return shown


def make_deck() -> None:
    """Make what the README begins with."""
    with tempfile.TemporaryDirectory() as folder:
        output = Path(folder)
        trainkit.build(SOURCE, trainkit.BuildOptions(output=output, session=SESSION))
        profile = f"-env:UserInstallation={(output / 'profile').as_uri()}"
        deck = output / "giving-feedback.pptx"
        command = ["soffice", "--headless", profile, "--convert-to", "pdf", "--outdir", str(output), str(deck)]
        subprocess.run(command, check=True, capture_output=True)  # noqa: S603
        slides = pages(output / "giving-feedback.pdf", SLIDE_WIDTH)
        sheet([slides[i] for i in (0, 1, 2, 6)], 2, HERE / "deck.png")


def make_handout() -> None:
    """Make two pages of a handout."""
    with tempfile.TemporaryDirectory() as folder:
        output = Path(folder)
        trainkit.build(SOURCE, trainkit.BuildOptions(output=output, session=SESSION))
        sheet(pages(output / "giving-feedback-handout.pdf", PAGE_WIDTH)[:2], 2, HERE / "handout.png")


def make_layouts() -> None:
    """Make the title and cards in each built-in layout."""
    text = (HERE / "slides.md").read_text("utf-8")
    shown = [slides_of(text, name) for name in LAYOUTS]
    sheet([slides[kind] for kind in ("title", "cards") for slides in shown], len(LAYOUTS), HERE / "layouts.png")


def make_slide_layouts() -> None:
    """Make a row for each slide layout, with a column for each built-in layout."""
    text = (HERE / "slides.md").read_text("utf-8")
    shown = [slides_of(text, name) for name in LAYOUTS]
    rows = [slides[kind] for kind in SLIDE_LAYOUTS for slides in shown]
    sheet(rows, len(LAYOUTS), HERE / "slide-layouts.png")


def make_pictograms() -> None:
    """Make all pictograms with their names."""
    drawn = []
    for index, name in enumerate(names()):
        x, y = index % COLUMNS * AROUND + AROUND // 2, index // COLUMNS * AROUND + AROUND // 2
        at = Box(*(round(length) for length in (x - SIDE / 2, y - SIDE / 2, SIDE, SIDE)))
        path = " ".join(" ".join(map(str, command)) for command in outline(name, scaled(at)).commands)
        drawn.append(f'<path d="{path}" transform="scale({1 / GRID / 100})"/>')
        drawn.append(f'<text x="{x}" y="{y + SIDE * 0.72}" text-anchor="middle" font-size="11">{name}</text>')
    width, height = COLUMNS * AROUND, -(-len(names()) // COLUMNS) * AROUND
    size = f'width="{width}" height="{height}" viewBox="0 0 {width} {height}"'
    svg = f'<svg xmlns="http://www.w3.org/2000/svg" {size} font-family="Arimo" fill="#17203A">{"".join(drawn)}</svg>'
    primary = font_chain(load_layout("default").theme.fonts, "body", False, "en").primary
    found = resvg_py.svg_to_bytes(svg_string=svg, background="white", font_files=[str(primary.file.path)])
    (HERE / "pictograms.png").write_bytes(bytes(found))


def scaled(box: Box) -> Box:
    """Return a box in hundredths of a unit of a pictogram's grid, as outlines are in whole numbers."""
    return Box(*(length * GRID * 100 for length in (box.x, box.y, box.width, box.height)))


MAKERS = {
    "deck.png": make_deck,
    "handout.png": make_handout,
    "layouts.png": make_layouts,
    "slide-layouts.png": make_slide_layouts,
    "pictograms.png": make_pictograms,
}

for picture in sys.argv[1:] or MAKERS:
    MAKERS[picture]()
