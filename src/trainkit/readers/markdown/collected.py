"""What is put together from several blocks: quotes, speaker notes, footnotes, tables."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from trainkit.model import Block, Code, Picture, Span, Table
from trainkit.readers.inline import Flowed, links_of_grid, whole_grid


class Collected(msgspec.Struct):
    """The lines of a quote ("quote"), speaker notes ("remark") or a footnote ("footnote") so far.

    `first` and `last` are lines of the source, 0 as long as they aren't known; `depth` counts what is open within it.
    """

    kind: str
    first: int = 0
    last: int = 0
    lines: list[str] = msgspec.field(default_factory=list)
    depth: int = 1

    def add(self, lines: Sequence[str], first: int, last: int) -> None:
        """Add lines of text that stand in these lines of the source."""
        self.lines += [line for line in lines if line.strip()]
        self.first = self.first or first
        self.last = max(self.last, last)


class Rows:
    """A table while its cells are read."""

    def __init__(self, first: int, last: int) -> None:
        self.first = first
        self.last = last
        self._rows: list[list[Flowed]] = []

    def begin(self) -> None:
        """Begin a row."""
        self._rows.append([])

    def add(self, cell: Flowed) -> None:
        """Add a cell to the row."""
        self._rows[-1].append(cell)

    def table(self, span: Span) -> Table | None:
        """Return the table without rows and columns that are empty, None if nothing is left."""
        grid = whole_grid(self._rows)
        cells = tuple(tuple(cell.text for cell in row) for row in grid)
        header_rows = int(any(cell.text for cell in self._rows[0])) if self._rows else 0
        return Table(cells, header_rows, span, links=links_of_grid(grid)) if cells else None


def lines_of(block: Block) -> list[str]:
    """Return the text of a block in lines."""
    if isinstance(block, Table):
        return [" | ".join(" ".join(cell.split()) for cell in row) for row in block.rows]
    if isinstance(block, Picture):
        return [block.alt]
    return block.text.split("\n") if isinstance(block, Code) else [line.strip() for line in block.text.split("\n")]
