"""Tables, native ones: at which size, on how many slides, and where each cell's text stands.

Rows go on, on another slide, under the same header; columns that can't all stand on one are shared out, each slide with
the first column.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import structs

from trainkit.model import Box, Cell, Colour, Diagnostic, Frame, Severity, Slot, Table, Text, TypesetTable, Warned

from .bodies import HAIRLINE, Body, Look, placeholder_for
from .breaking import SegmentLine
from .columns import fits, measure, shared_out
from .grids import Grid, Gridder, Row, ems_of
from .linking import link_colour
from .placing import place
from .setting import BELOW_BASELINE, Setting, line_height

# How many of the smallest sizes of the scale are for tables of many columns alone.
_SIZES_FOR_COLUMNS = 2

# Where the distance of lines is given, what the font has below its baseline stands on the foot of the line (measured in
# LibreOffice): of Arimo, as of Arial, and of Noto Sans SC (OS/2.sTypoDescender), in ems.
_DESCENT, _EAST_ASIAN_DESCENT = 0.212, 0.288


def table_bodies(table: Table, slot: Slot, look: Look, alt: str) -> Warned[list[Body]]:
    """Return the table on as many slides as it needs, and what had to be done for it to fit; `alt` describes it."""
    columns = measure(table, look.chain(slot.style), look.chain(structs.replace(slot.style, bold=True)))
    gridder = Gridder(table, columns, slot, look)
    everything = range(len(columns))
    sizes = [size for size in slot.style.sizes if fits(columns, ems_of(slot, len(columns), size))]
    if sizes:
        grids = [_best_grid(gridder, everything, sizes, slot)]
    else:
        floor = slot.style.sizes[-1]
        groups = shared_out(columns, ems_of(slot, len(columns), floor))
        grids = [gridder.grid(group, floor) for group in groups]
    bodies = [_body(grid, rows, slot, look, alt) for grid in grids for rows in grid.pages]
    return Warned(bodies, tuple(_diagnostics(table, grids)))


def _best_grid(gridder: Gridder, everything: range, sizes: Sequence[int], slot: Slot) -> Grid:
    """Return the grid at the largest size that needs no more slides than the smallest does."""
    for_rows = slot.style.sizes[:-_SIZES_FOR_COLUMNS] or slot.style.sizes
    *larger, floor = [size for size in sizes if size in for_rows] or sizes[:1]
    last = gridder.grid(everything, floor)
    for size in larger:
        grid = gridder.grid(everything, size)
        if len(grid.pages) <= len(last.pages) and grid.is_cut <= last.is_cut:
            return grid
    return last


def _diagnostics(table: Table, grids: Sequence[Grid]) -> Iterator[Diagnostic]:
    if len(grids) > 1:
        message = f"A table of {len(table.rows[0])} columns is too wide for a slide; they stand on {len(grids)} slides."
        hint = "Leave out columns that the talk does without, or turn columns into rows."
        yield Diagnostic(Severity.WARNING, "wide-table", message, table.span, hint)
    if any(grid.is_cut for grid in grids):
        message = (
            "A cell of a table is longer than a slide; the slide shows its beginning, the speaker notes have it all."
        )
        yield Diagnostic(Severity.WARNING, "long-cell", message, table.span, "Shorten it, or make a paragraph of it.")


def _body(grid: Grid, rows: Sequence[Row], slot: Slot, look: Look, alt: str) -> Body:
    surface, rule = look.theme.colours["surface"], slot.items.rule or look.theme.colours["accent4"]
    y = slot.box.y
    placed: list[tuple[Cell, ...]] = []
    for index, row in enumerate((*grid.header, *rows)):
        placed.append(_cells(row, grid, slot.box.x, y, surface if index < len(grid.header) else None, look))
        y += row.height
    box = Box(slot.box.x, slot.box.y, sum(grid.column_widths), y - slot.box.y)
    content = TypesetTable(
        column_widths=grid.column_widths,
        row_heights=tuple(row.height for row in (*grid.header, *rows)),
        rows=tuple(placed),
        header_rows=len(grid.header),
        rule=rule,
        rule_width=HAIRLINE,
    )
    frame = Frame("Table", box, content, placeholder_for(slot, "tbl"), alt=alt)
    said = tuple("\t".join(_words(cell) for cell in cells) for cells in placed)
    return Body((frame,), said, box.bottom)


def _cells(row: Row, grid: Grid, left: int, top: int, fill: Colour | None, look: Look) -> tuple[Cell, ...]:
    cells: list[Cell] = []
    links = link_colour(look.theme, fill or look.theme.colours["background"])
    for setting, width in zip(row.cells, grid.column_widths, strict=True):
        outer = Box(left, top, width, row.height)
        side = setting.slot.box.x
        above = round(row.height - max(sum(item.most_height for item in s.items) for s in row.cells)) // 2
        # Where the text may take more than it is given, it stands in the middle of that.
        lower = above + round(sum(item.most_height - item.height for item in setting.items)) // 2
        inner = outer.inset(side, lower, side, above)
        text = place(structs.replace(setting, slot=structs.replace(setting.slot, box=inner)), look.fonts, links).text
        cells.append(Cell(outer, _steady(text, setting, (side, lower), row.height), fill))
        left += width
    return tuple(cells)


def _steady(text: Text, setting: Setting, margins: tuple[int, int], height: int) -> Text:
    """Return the text of a cell with lines that are as far apart in every program, `margins` from its side and top.

    In cells LibreOffice takes the font's own distance of lines for 100 %, a twelfth less than anywhere else.
    """
    side, above = margins
    size = setting.size
    pitch = round(line_height(size, setting.slot.style))
    paragraphs = tuple(structs.replace(paragraph, line_pitch=pitch) for paragraph in text.paragraphs)
    broken = (line for item in setting.items for line in item.lines)
    lines = tuple(
        structs.replace(line, baseline=line.baseline - round(size * _lift(segments)))
        for line, segments in zip(text.lines, broken, strict=True)
    )
    left, _, right, _ = text.insets
    # An empty cell still holds a line.
    below = max(0, height - above - max(pitch, round(setting.text_height)))
    return structs.replace(text, paragraphs=paragraphs, lines=lines, insets=(side + left, above, side + right, below))


def _lift(line: SegmentLine) -> float:
    """Return how far above its usual place the baseline of a line is, in ems, where the distance of lines is given."""
    descent = _EAST_ASIAN_DESCENT if any(segment.is_east_asian for segment in line) else _DESCENT
    return descent - BELOW_BASELINE


def _words(cell: Cell) -> str:
    return " ".join("".join(run.text for run in paragraph.runs) for paragraph in cell.text.paragraphs)
