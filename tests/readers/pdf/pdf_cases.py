"""The cases in `fixtures/*.txt`: a title, pages, and the blocks expected of them (see `blocks`), parted by lines with
one dot.

Pages are drawn line by line, in points from the upper left corner: `x y text` draws a line, `x y width text` in braces
(`{72 100 200 text}`) a paragraph that is broken at that width; before the text `bold`, `large` or `small` may stand.
`---` begins a page, `box x y width height` rules a rectangle. Those of `tagged.txt` are drawn by `tagged_pages`.

`PYTHONPATH=tests/readers python tests/readers/pdf/pdf_cases.py --renew` writes what the code gives now; read the
difference before keeping it.
"""

from __future__ import annotations

import io
import re
import sys
from pathlib import Path
from typing import Any

from blocks import written_down
from cases import Case, renew_cases
from reportlab.lib.utils import simpleSplit
from reportlab.pdfgen.canvas import Canvas
from tagged_pages import drawn_and_tagged

from trainkit.model import Source
from trainkit.readers.pdf import read

HERE = Path(__file__).parent
HEIGHT = 842
LOOKS = {"": ("Helvetica", 10), "bold": ("Helvetica-Bold", 10), "large": ("Helvetica", 16), "small": ("Helvetica", 7)}
LEADING = 12
LINE = re.compile(r"(\d+) (\d+) (?:(bold|large|small) )?(.+)")
PARAGRAPH = re.compile(r"\{(\d+) (\d+) (\d+) (?:(bold|large|small) )?(.+)\}")
BOX = re.compile(r"box (\d+) (\d+) (\d+) (\d+)")


def drawn(pages: str) -> bytes:
    """Draw pages."""
    file = io.BytesIO()
    canvas: Any = Canvas(file, pagesize=(595, HEIGHT), invariant=1)  # type: ignore[no-untyped-call]  # reportlab has no type information
    canvas.setTitle("")
    for command in pages.splitlines():
        if command == "---":
            canvas.showPage()
        elif found := BOX.fullmatch(command):
            x, y, width, height = map(int, found.groups())
            canvas.rect(x, HEIGHT - y - height, width, height)
        elif found := PARAGRAPH.fullmatch(command):
            font, size = LOOKS[found[4] or ""]
            canvas.setFont(font, size)
            lines = simpleSplit(found[5], font, size, int(found[3]))  # type: ignore[no-untyped-call]  # reportlab has no type information
            for number, line in enumerate(lines):
                canvas.drawString(int(found[1]), HEIGHT - int(found[2]) - number * LEADING, line)
        elif found := LINE.fullmatch(command):
            canvas.setFont(*LOOKS[found[3] or ""])
            canvas.drawString(int(found[1]), HEIGHT - int(found[2]), found[4])
        else:
            raise ValueError(command)
    canvas.save()
    return file.getvalue()


def blocks_of(case: Case) -> str:
    """Draw the pages of a case, read them and write their blocks down."""
    data = drawn_and_tagged(case.source) if case.file.stem == "tagged" else drawn(case.source)
    return written_down(read(Source("x.pdf", "application/pdf", data)).value)


if __name__ == "__main__" and sys.argv[1:] == ["--renew"]:
    renew_cases(HERE, blocks_of)
