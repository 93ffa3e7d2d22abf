"""The lines of a slide as a slide program shows them, beside those that typeset set."""

from __future__ import annotations

import ctypes
from collections.abc import Iterable, Iterator
from typing import Any

import msgspec
import pypdfium2.raw

from trainkit.model import EMU_PER_POINT, Box, Frame, Line, Run, Text, TypesetDeck, TypesetSlide, TypesetTable

RAW: Any = pypdfium2.raw  # has no type information

# Points. LibreOffice places text in hundredths of a millimetre and rounds the height of each line.
TOLERANCE = 2.0

# LibreOffice sets bullets up to two points higher than their text.
_MARKERS = "•□"

# So PDFium gives a hyphen at the end of a line.
_HYPHEN_AT_END = "\x02"


class Place(msgspec.Struct, frozen=True):
    """A line of text that was set, and the box that its text stands in."""

    frame: str
    box: Box
    line: Line


class Character(msgspec.Struct, frozen=True):
    """A character and where it is written, in points from the top left corner of the slide."""

    text: str
    x: float
    y: float


def squeezed(text: str) -> str:
    """Return the text without spaces, and all of it small, as a style may show it in capitals."""
    return "".join(text.split()).casefold()


def places_of(slide: TypesetSlide) -> Iterator[Place]:
    """Yield all lines of a slide that a deck holds itself, but those of charts, which programs set themselves."""
    for frame in slide.frames:
        for box, text in texts_of(frame):
            yield from (Place(frame.name, box, line) for line in text.lines)


def texts_of(frame: Frame) -> Iterator[tuple[Box, Text]]:
    """Yield the texts of a frame, each with its box."""
    if isinstance(frame.content, Text):
        yield frame.box, frame.content
    elif isinstance(frame.content, TypesetTable):
        yield from ((cell.box, cell.text) for row in frame.content.rows for cell in row)


def words_of(line: Line) -> str:
    """Return the words of a line, without its marker."""
    return squeezed("".join(word.text for run in line.runs for word in run.words)).lstrip(_MARKERS)


def width_of(run: Run) -> float:
    """Return the width of a run, EMU, without the spaces at its end."""
    words = list(run.words)
    while words and not words[-1].text.strip():
        words.pop()
    advances = sum(sum(word.advances) * run.size / word.units_per_em for word in words)
    return advances + run.tracking * sum(len(word.glyphs) for word in words)


def shown_characters(page: Any, width: float) -> list[Character]:
    """Return the characters of a page; its `width` in points is that of the slide, whatever the program makes it."""
    scale, height, textpage = width / page.get_width(), page.get_height(), page.get_textpage()
    found = []
    x, y = ctypes.c_double(), ctypes.c_double()
    for index in range(textpage.count_chars()):
        text = squeezed(chr(RAW.FPDFText_GetUnicode(textpage.raw, index)).replace(_HYPHEN_AT_END, "-"))
        if text:
            RAW.FPDFText_GetCharOrigin(textpage.raw, index, x, y)
            found.append(Character(text, x.value * scale, (height - y.value) * scale))
    return found


def shown_at(place: Place, characters: list[Character]) -> str:
    """Return the words that are shown where the line was set."""
    baseline = place.line.baseline / EMU_PER_POINT
    # What stands in the box before the line is not its own: the number of a step.
    left, right = (edge / EMU_PER_POINT for edge in (place.line.runs[0].x, place.box.right))
    shown = "".join(
        found.text
        for found in sorted(characters, key=lambda character: character.x)
        if abs(found.y - baseline) <= TOLERANCE and left - TOLERANCE <= found.x <= right + TOLERANCE
    )
    return shown.lstrip(_MARKERS)


def characters_of(decks: Iterable[TypesetDeck]) -> str:
    """Return all characters that some decks show."""
    found = set("•□0123456789")
    for deck in decks:
        texts = (text for slide in deck.slides for frame in slide.frames for _, text in texts_of(frame))
        runs = (run.text for text in texts for paragraph in text.paragraphs for run in paragraph.runs)
        found.update(*runs)
    return "".join(sorted(found | {upper for one in found for upper in one.upper()}))
