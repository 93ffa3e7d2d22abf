"""Code on paper: its lines as they are, in a monospaced font on a panel."""

from __future__ import annotations

from msgspec import structs

from trainkit.model import Box, Code, Slot, TextStyle, millimetres
from trainkit.typeset.code import CodeLine, code_lines, set_code

from .paragraphs import Block, flowing
from .rows import Backdrop, TextLine
from .sheet import Sheet

# The type scale of code, in per cent of the text: monospaced letters look larger than others and take more room.
_SIZES = (82, 76, 70)
_LINE_SPACING = 112

_PADDING = millimetres(3)


def code_rows(code: Code, sheet: Sheet, gap: int) -> Block:
    """Return the lines of code on a panel, `gap` (EMU) below what is above; a page may end behind any line."""
    style = _style(sheet.look.text)
    size, lines = _set(code, style, sheet)
    contents: list[TextLine] = []
    for line in lines:
        # A paragraph for every line: those who hear the page read to them notice where each ends.
        element = sheet.element("Code", sheet.element("P")) if line.text else None
        last = len(line.lines) - 1
        contents += [
            TextLine(part, style, size, element, _PADDING + (line.hanging if index else 0), ends=index == last)
            for index, part in enumerate(line.lines)
        ]
    return flowing(contents, gap + _PADDING, Backdrop(sheet.panel, sheet.width, _PADDING))


def _style(text: TextStyle) -> TextStyle:
    sizes = tuple(text.sizes[0] * share // 100 for share in _SIZES)
    return structs.replace(text, font="monospace", sizes=sizes, line_spacing=_LINE_SPACING)


def _set(code: Code, style: TextStyle, sheet: Sheet) -> tuple[int, list[CodeLine]]:
    """Return the largest size at which no line is broken, or else the largest, and the lines at that."""
    slot = Slot("code", Box(0, 0, sheet.width - 2 * _PADDING, 0), style)
    source = code_lines(code)
    settings = [(size, set_code(source, slot, sheet.chain(style), size)) for size in style.sizes]
    unbroken = (setting for setting in settings if all(len(line.lines) == 1 for line in setting[1]))
    return next(unbroken, settings[0])
