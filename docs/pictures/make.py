"""Makes the pictures of the README from real output: `python docs/pictures/make.py` (needs soffice and pypdfium2)."""

from __future__ import annotations

import subprocess
import tempfile
from pathlib import Path
from typing import Any

import pypdfium2
from PIL import Image

import trainkit
from trainkit.pipeline import preview_layout

HERE = Path(__file__).parent
SOURCE = HERE.parents[1] / "sources" / "giving-feedback.txt"
SESSION = trainkit.Session(trainer="Ana Marin", organisation="Northside Training", date="12 March 2027")

BACKGROUND = "#8a8f9c"
GAP = 12
# Enough to read the titles on a page of the documentation, and below 100 KB a picture.
SLIDE_WIDTH, PAGE_WIDTH, LAYOUT_WIDTH = 480, 400, 280
LAYOUTS = ("school", "civic", "stage", "safety", "large-print")
COLOURS = 256


def pages(pdf: Path, width: int) -> list[Image.Image]:
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
    together.quantize(COLOURS, Image.Quantize.MAXCOVERAGE).save(path, optimize=True)


def slides_of_sheet(page: Image.Image, count: int) -> list[Image.Image]:
    """Return the first slides of a layout's preview, of which an A4 page has two in a row (typeset/contact.py)."""
    millimetre = page.width / 210
    corners = [(12 + index % 2 * 95.5, 12 + index // 2 * (50.9 + 6)) for index in range(count)]
    boxes = [(x * millimetre, y * millimetre, (x + 90.5) * millimetre, (y + 50.9) * millimetre) for x, y in corners]
    return [page.crop(box).resize((LAYOUT_WIDTH, LAYOUT_WIDTH * 9 // 16)) for box in boxes]


with tempfile.TemporaryDirectory() as folder:
    output = Path(folder)
    trainkit.build(SOURCE, trainkit.BuildOptions(output=output, session=SESSION))
    profile = f"-env:UserInstallation={(output / 'profile').as_uri()}"
    deck = output / "giving-feedback.pptx"
    command = ["soffice", "--headless", profile, "--convert-to", "pdf", "--outdir", str(output), str(deck)]
    subprocess.run(command, check=True, capture_output=True)  # noqa: S603
    slides = pages(output / "giving-feedback.pdf", SLIDE_WIDTH)
    sheet([slides[i] for i in (0, 1, 2, 6)], 2, HERE / "deck.png")
    sheet(pages(output / "giving-feedback-handout.pdf", PAGE_WIDTH)[:2], 2, HERE / "handout.png")
    previews = [preview_layout(name, output) for name in LAYOUTS]
    shown = [slides_of_sheet(pages(preview, 4 * LAYOUT_WIDTH)[0], 3) for preview in previews]
    sheet([slides[0] for slides in shown] + [slides[2] for slides in shown], len(LAYOUTS), HERE / "layouts.png")
