"""Pages of a PDF file as one picture, side by side as a viewer shows them in small: to be sent, compared, and shown
where no PDF can be.
"""

from __future__ import annotations

from io import BytesIO
from math import ceil, sqrt
from typing import Final

WIDTH: Final = 900
"""Pixels of a page: slides that stand two in a row are 400 wide, and their text can be read."""

GAP: Final = 24
GROUND: Final = (222, 224, 228)
"""Grey, so that white pages show where they end."""

SHAPE: Final = 1.6
"""Width by height, about as screens are."""

MOST_PIXELS: Final = 60_000_000
"""180 MB in memory; of so many pages that they need more, each gets smaller."""


def picture_of(pdf: bytes) -> bytes:
    """Return a PNG picture (ISO/IEC 15948) with all pages of a PDF file, which are all of one size, in rows."""
    import pypdfium2
    from PIL import Image

    with pypdfium2.PdfDocument(pdf) as document:  # type: ignore[no-untyped-call]
        width, height = document[0].get_size()
        columns = min(len(document), max(1, round(sqrt(len(document) * SHAPE * height / width))))
        rows = ceil(len(document) / columns)
        scale = min(WIDTH / width, sqrt(MOST_PIXELS / (columns * width * rows * height)))
        step = (round(width * scale) + GAP, round(height * scale) + GAP)
        sheet = Image.new("RGB", (columns * step[0] + GAP, rows * step[1] + GAP), GROUND)
        for index, page in enumerate(document):
            row, column = divmod(index, columns)
            sheet.paste(page.render(scale=scale).to_pil(), (GAP + column * step[0], GAP + row * step[1]))
    # A palette of 256 colours makes a third of it; what is drawn has few, and photographs are small here.
    written = BytesIO()
    sheet.quantize(256, dither=Image.Dither.NONE).save(written, "PNG", optimize=True)
    return written.getvalue()
