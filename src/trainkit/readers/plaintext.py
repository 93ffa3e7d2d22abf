"""Plain text: lines of text between blank lines are a paragraph, but for those that stand in columns (`columns`).

Nothing else is known yet, and nothing is guessed.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from trainkit.model import Block, Document, Paragraph, Source, Span, Table, Warned

from .columns import find_tables


def read(source: Source) -> Warned[Document]:
    """Return the paragraphs and tables of a text, verbatim with their line ends. `source.data` is UTF-8 with LF line
    ends.
    """
    text = source.data.decode()
    numbered = enumerate(text.split("\n"), 1)
    blocks: list[Block] = []
    for has_text, run in groupby(numbered, key=lambda line: bool(line[1].strip())):
        if has_text:
            numbers, lines = zip(*run, strict=True)
            blocks += _blocks(lines, numbers[0], source.name)
    return Warned(Document(source.name, tuple(blocks), text))


def _blocks(lines: Sequence[str], first: int, name: str) -> Iterator[Block]:
    """Yield the blocks of consecutive lines with text, of which the first has the number `first`."""

    def span(start: int, end: int) -> Span:
        return Span(name, first + start, 1, first + end - 1, len(lines[end - 1]) + 1)

    done = 0
    for table in find_tables(lines):
        if done < table.start:
            yield Paragraph("\n".join(lines[done : table.start]), span(done, table.start))
        yield Table(table.rows, int(table.has_header), span(table.start, table.end))
        done = table.end
    if done < len(lines):
        yield Paragraph("\n".join(lines[done:]), span(done, len(lines)))
