"""Code: its lines as they are, in a monospaced font on a panel; what is too long for a line hangs below it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

import msgspec
from msgspec import structs

from trainkit.model import (
    Box,
    Code,
    Frame,
    Line,
    Slot,
    Text,
    TextParagraph,
    TextRun,
    points,
    preset_shape,
)
from trainkit.scripts import count_wide, is_wide

from .bodies import Body, Look
from .breaking import SegmentLine, line_text, line_width
from .fonts import FontChain
from .placing import place_line, text_run
from .setting import SAFETY, below_baseline, line_height, most_line_height
from .shaping import Segment, broken_up, whole_segment

# A tab in blanks: what fits on a slide; eight would push nested lines off it.
_TAB = 4

# Blank lines in a row.
_MOST_BLANK = 2

# Blanks by which the rest of a long line hangs behind its beginning.
_HANGING = 4

# Deeper than this, what hangs would have no room: half of a line at the floor.
_DEEPEST_HANGING = 40

# The panel reaches this far beyond the text on all sides.
_PANEL = points(16)

# Words with the blanks behind them, and blanks at the beginning.
_WORDS = re.compile(r"\s+|\S+\s*")


class CodeLine(msgspec.Struct, frozen=True):
    """A line of the source in one or more lines; `hanging` is the indent of all but the first, in EMU."""

    text: str
    lines: list[SegmentLine]
    hanging: int
    height: float


def code_bodies(code: Code, slot: Slot, look: Look) -> list[Body]:
    """Return the code on as many slides as it needs, at the largest size that takes no more than the smallest does."""
    chain = look.chain(slot.style)
    source = code_lines(code)
    *larger, floor = slot.style.sizes
    fewest = _pages(set_code(source, slot, chain, floor), slot)
    for size in larger:
        pages = _pages(set_code(source, slot, chain, size), slot)
        # A line that is broken is harder to read than a small one.
        unbroken = all(len(line.lines) == 1 for page in pages for line in page)
        if len(pages) == len(fewest) and (unbroken or _has_broken(fewest)):
            return [_body(page, slot, look, chain, size) for page in pages]
    return [_body(page, slot, look, chain, floor) for page in fewest]


def code_lines(code: Code) -> list[str]:
    """Return the lines as they are shown, with blanks for tabs; more than two blank ones in a row part no better."""
    lines = [line.rstrip() for line in code.text.expandtabs(_TAB).rstrip().split("\n")]
    return [line for index, line in enumerate(lines) if line or any(lines[max(0, index - _MOST_BLANK) : index])]


def set_code(source: Sequence[str], slot: Slot, chain: FontChain, size: int) -> list[CodeLine]:
    """Return the lines of code set to the width of the slot's box at `size` (EMU)."""
    return [_set_line(text, slot, chain, size) for text in source]


def _has_broken(pages: list[list[CodeLine]]) -> bool:
    return any(len(line.lines) > 1 for page in pages for line in page)


def _set_line(text: str, slot: Slot, chain: FontChain, size: int) -> CodeLine:
    blank = whole_segment(" ", chain).space_width
    leading = len(text) - len(text.lstrip())
    hanging = min(leading + _HANGING, _DEEPEST_HANGING) * blank * size
    lines = _broken(text, chain, (slot.box.width - SAFETY) / size, hanging / size)
    height = sum(most_line_height(line, size, slot.style) for line in lines)
    return CodeLine(text, lines, round(hanging) if len(lines) > 1 else 0, height)


def _broken(text: str, chain: FontChain, width: float, hanging: float) -> list[SegmentLine]:
    """Return the text in lines no wider than `width` ems, `hanging` less from the second on; blanks are kept."""
    lines: list[SegmentLine] = [[]]
    room = width
    for segment in _parts(text, chain, width - hanging):
        if lines[-1] and segment.width > room:
            lines.append([])
            room = width - hanging
        lines[-1].append(segment)
        room -= segment.width + segment.space_width
    return lines


def _parts(text: str, chain: FontChain, width: float) -> list[Segment]:
    words = [whole_segment(word, chain) for word in _WORDS.findall(text)]
    return [part for word in words for part in ([word] if word.width <= width else broken_up(word, chain))]


def _pages(lines: list[CodeLine], slot: Slot) -> list[list[CodeLine]]:
    """Return the lines on slides, each ending at a blank line of its second half if there is one."""
    pages: list[list[CodeLine]] = []
    page: list[CodeLine] = []
    for line in _parted(lines, slot):
        while page and sum(other.height for other in page) + line.height > slot.box.height:
            blanks = [i for i, other in enumerate(page) if not other.text and i >= max(1, len(page) // 2)]
            cut = blanks[-1] if blanks and line.text else len(page)
            pages.append(page[:cut])
            page = page[cut:]
        page.append(line)
    pages.append(page)
    return [trimmed for page in pages if (trimmed := _without_blank_ends(page))]


def _parted(lines: list[CodeLine], slot: Slot) -> list[CodeLine]:
    """Return the lines; one that is higher than a slide, in pieces that are not."""
    parted: list[CodeLine] = []
    for line in lines:
        most = max(1, int(slot.box.height * len(line.lines) / line.height)) if line.height else 1
        for start in range(0, len(line.lines), most):
            piece = line.lines[start : start + most]
            text = "".join(segment.text for part in piece for segment in part)
            height = line.height * len(piece) / len(line.lines)
            parted.append(line if len(piece) == len(line.lines) else CodeLine(text, piece, line.hanging, height))
    return parted


def _without_blank_ends(page: list[CodeLine]) -> list[CodeLine]:
    filled = [index for index, line in enumerate(page) if line.text]
    return page[filled[0] : filled[-1] + 1] if filled else []


def _body(page: list[CodeLine], slot: Slot, look: Look, chain: FontChain, size: int) -> Body:
    style, box = slot.style, slot.box
    y = float(box.y)
    placed: list[Line] = []
    paragraphs: list[TextParagraph] = []
    for line in page:
        for index, segments in enumerate(line.lines):
            y += line_height(size, style)
            indent = line.hanging if index else 0
            if line_width(segments):
                placed.append(place_line(segments, box.x + indent, round(y - below_baseline(size, style)), size, style))
            # Programs break long words each in its own place; a paragraph for every line leaves them nothing to break.
            runs = tuple(_runs(line_text(segments), slot, look, chain, size))
            paragraphs.append(TextParagraph(runs, indent=indent, line_spacing=style.line_spacing))
    bottom = box.y + round(sum(line.height for line in page))
    panel = Box(box.x - _PANEL, box.y - _PANEL, box.width + 2 * _PANEL, bottom - box.y + 2 * _PANEL)
    shape = preset_shape("rect", panel, fill=look.theme.colours["surface"])
    text = Frame("Code", box, Text(tuple(paragraphs), tuple(placed), style.anchor), slot.placeholder)
    return Body((Frame("Panel", panel, shape), text), tuple(line.text for line in page), panel.bottom)


def _runs(text: str, slot: Slot, look: Look, chain: FontChain, size: int) -> Iterator[TextRun]:
    """Yield a line as runs of one kind of characters; the chain's language is not the deck's, which all runs name."""
    if not count_wide(text):
        yield structs.replace(text_run(text, size, slot.style, chain, look.fonts), language=look.language)
        return
    for wide, characters in groupby(text, is_wide):
        run = text_run("".join(characters), size, slot.style, chain, look.fonts)
        # Blanks and marks beside East Asian characters would be set in the typeface of those, which is not monospaced.
        east_asian = run.east_asian if wide else look.fonts.monospace.latin
        yield structs.replace(run, language=look.language, east_asian=east_asian)
