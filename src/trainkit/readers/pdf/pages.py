"""The pages of a document as they are judged: segments in rows from top to bottom, and what the format left out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Final

import msgspec

from trainkit.cleaning import Cleaner
from trainkit.readers.pdfium.wire import Box, Contents, Image, Sheet

from .rows import Row, rows_of
from .segments import Exhibit, Piece, exhibited, is_inside, is_mirrored, pieces_of, segments_of
from .tables import with_grids

ARTIFACT: Final = "Artifact"
"""The tag of what belongs to the page and not to the text: its head, its foot, its number (ISO 32000-1, 14.8.2.2)."""

FIGURE: Final = "Figure"
"""The tag of what is part of a drawing or a chart (ISO 32000-1, 14.8.4.5)."""

BELIEVED: Final = 0.5
"""Share of a document's text. Some programs tag all that they print as artifacts; a book of figures has more text."""

FEWEST_PAGES: Final = 3
"""Pages that have one picture at the same place: then it is a logo or an ornament."""

MOST_LABELS: Final = 12
"""Words on a picture that may be its labels; a page's background has more."""


class Page(msgspec.Struct, frozen=True, eq=False):
    """A page; `number` counts from 1. `left_out` are texts with their reasons."""

    number: int
    width: float
    height: float
    rows: tuple[Row, ...]
    rules: list[Box]
    mirrored: bool
    left_out: tuple[tuple[str, str], ...]

    @property
    def place(self) -> str:
        """The page in words."""
        return place(self.number)


def place(number: int) -> str:
    """Return which page it is, in words."""
    return f"page {number}"


def pages_of(contents: Contents, cleaner: Cleaner) -> list[Page]:
    """Return the pages of a document without what its tags say is no text of it."""
    sheets = contents.sheets
    counts = dict.fromkeys((ARTIFACT, FIGURE, ""), 0)
    for sheet in sheets:
        for word in sheet.words:
            mark = contents.styles[word.style].mark
            counts[mark if mark in counts else ""] += len(word.text)
    total = sum(counts.values())
    unbelieved = {mark for mark in (ARTIFACT, FIGURE) if counts[mark] > BELIEVED * total}
    mirrored = is_mirrored(word for sheet in sheets for word in sheet.words)
    ignored = {ARTIFACT: "running-head", FIGURE: "picture"}
    reasons = {mark: reason for mark, reason in ignored.items() if mark not in unbelieved}
    logos = repeated(sheets)
    return [page_of(contents, number, cleaner, mirrored, reasons, logos) for number in range(len(sheets))]


def repeated(sheets: Sequence[Sheet]) -> set[tuple[int, ...]]:
    """Return the places of pictures that several pages have at the same place."""
    counts = Counter(spot_of(image) for sheet in sheets for image in sheet.images)
    return {spot for spot, number in counts.items() if number >= FEWEST_PAGES}


def spot_of(image: Image) -> tuple[int, ...]:
    """Return where a picture is, and how many bytes it has."""
    box = image.box
    return round(box.left), round(box.top), round(box.right), round(box.bottom), len(image.data)


def page_of(
    contents: Contents,
    index: int,
    cleaner: Cleaner,
    mirrored: bool,
    reasons: dict[str, str],
    logos: set[tuple[int, ...]],
) -> Page:
    """Return a page without the text whose tag has a reason to leave it out."""
    sheet = contents.sheets[index]
    images = [image for image in sheet.images if spot_of(image) not in logos]
    sheet = msgspec.structs.replace(sheet, images=images)
    sheet = mirrored_sheet(sheet) if mirrored else sheet
    kept: list[Piece] = []
    dropped: dict[str, list[Piece]] = {}
    for piece in pieces_of(sheet, contents.styles, cleaner, place(index + 1)):
        reason = reasons.get(piece.style.mark)
        if reason:
            dropped.setdefault(reason, []).append(piece)
        else:
            kept.append(piece)
    left_out = [(segment.text, reason) for reason, pieces in dropped.items() for segment in segments_of(pieces)]
    left_out += [("picture", "running-head")] * (len(contents.sheets[index].images) - len(images))
    if sheet.turned:
        left_out.append((sheet.turned, "rotated-text"))
    pieces, tables = with_grids(kept, sheet.rules)
    size = Counter(piece.size for piece in kept).most_common(1)[0][0] if kept else 0.0
    segments = segments_of(pieces)
    for exhibit in (*tables, *pictures_of(sheet, pieces)):
        segments.append(exhibited(exhibit, size))
    rows = tuple(rows_of(segments))
    return Page(index + 1, sheet.width, sheet.height, rows, sheet.rules, mirrored, tuple(left_out))


def mirrored_sheet(sheet: Sheet) -> Sheet:
    """Return a page as a mirror shows it, so that lines run from left to right."""
    width = sheet.width
    words = [msgspec.structs.replace(word, left=width - word.right, right=width - word.left) for word in sheet.words]
    rules = [mirrored_box(rule, width) for rule in sheet.rules]
    images = [msgspec.structs.replace(image, box=mirrored_box(image.box, width)) for image in sheet.images]
    return msgspec.structs.replace(sheet, words=words, rules=rules, images=images)


def mirrored_box(box: Box, width: float) -> Box:
    """Return a box as a mirror shows it."""
    return Box(width - box.right, box.top, width - box.left, box.bottom)


def pictures_of(sheet: Sheet, pieces: Sequence[Piece]) -> list[Exhibit]:
    """Return the pictures of a page, but those that lie below text."""
    pictures = []
    for image in sheet.images:
        box = image.box
        inside = [piece for piece in pieces if is_inside(piece, box)]
        if len(inside) <= MOST_LABELS:
            order = min((piece.order for piece in pieces if piece.base > box.bottom), default=len(pieces))
            pictures.append(Exhibit(box.left, box.top, box.right, box.bottom, order, image))
    return pictures


def body_size(pages: Sequence[Page]) -> float:
    """Return the size that most of the text is set in."""
    sizes: Counter[float] = Counter()
    for row in (row for page in pages for row in page.rows):
        sizes[row.size] += len(row.text)
    return max(sizes, key=lambda size: (sizes[size], size), default=0.0)
