"""What is put together from several blocks: quotes, speaker notes, footnotes, tables."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from trainkit.model import Block, Code, Picture, Span, Table


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
        self._rows: list[list[str]] = []

    def begin(self) -> None:
        """Begin a row."""
        self._rows.append([])

    def add(self, cell: str) -> None:
        """Add a cell to the row."""
        self._rows[-1].append(cell)

    def table(self, span: Span) -> Table | None:
        """Return the table without rows and columns that are empty, None if nothing is left."""
        width = max(map(len, self._rows), default=0)
        filled = [[*row, *("",) * (width - len(row))] for row in self._rows]
        kept = [any(column) for column in zip(*filled, strict=True)]
        cells = tuple(tuple(c for c, k in zip(row, kept, strict=True) if k) for row in filled if any(row))
        return Table(cells, int(any(filled[0])), span) if cells else None


def lines_of(block: Block) -> list[str]:
    """Return the text of a block in lines."""
    if isinstance(block, Table):
        return [" | ".join(" ".join(cell.split()) for cell in row) for row in block.rows]
    if isinstance(block, Picture):
        return [block.alt]
    return block.text.split("\n") if isinstance(block, Code) else [line.strip() for line in block.text.split("\n")]
