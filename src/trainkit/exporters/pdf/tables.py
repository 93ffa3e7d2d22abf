"""Tables of slides as content operators: fills, the rules between rows, and the text of the cells."""

from __future__ import annotations

from collections.abc import Iterator

from trainkit.model import Box, TypesetTable, preset_shape

from .shapes import filled_rectangle, shape_operators
from .space import Space
from .text import TextWriter


def table_operators(table: TypesetTable, text: TextWriter, space: Space) -> str:
    """Return the operators that draw a table; all fills come first, lest one cover a neighbour's rule."""
    return "\n".join([*_fills(table, space), *_rules(table, space), *_texts(table, text, space)])


def _fills(table: TypesetTable, space: Space) -> Iterator[str]:
    for row in table.rows:
        for cell in row:
            if cell.fill:
                yield filled_rectangle(cell.box, cell.fill, space)


def _rules(table: TypesetTable, space: Space) -> Iterator[str]:
    for row in table.rows:
        if row and table.rule_width:
            left, foot = row[0].box.x, row[0].box.bottom
            line = Box(left, foot, row[-1].box.right - left, 0)
            yield shape_operators(preset_shape("line", line, stroke=table.rule, stroke_width=table.rule_width), space)


def _texts(table: TypesetTable, text: TextWriter, space: Space) -> Iterator[str]:
    return (text.lines(cell.text.lines, space) for row in table.rows for cell in row)
