"""Plain text: lines of text between blank lines are a paragraph, but for those that stand in columns (`columns`) and
for headings between signs, as wikis and AsciiDoc have them (`== Tea ==`).

Nothing else is known yet, and nothing is guessed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Final

from trainkit.model import Block, Document, Heading, Paragraph, Source, Span, Table, Warned

from .columns import find_tables

SIGNED = re.compile(r"\s{0,3}(={2,6})\s*(?P<text>[^\s=](?:.*[^\s=])?)\s*\1\s*")
"""A heading between signs, of which there are the more the lower its rank."""

FEWEST_SIGNED: Final = 2
"""A single one is decoration."""


def read(source: Source) -> Warned[Document]:
    """Return the paragraphs and tables of a text, verbatim with their line ends. `source.data` is UTF-8 with LF line
    ends.
    """
    text = source.data.decode()
    lines = text.split("\n")
    signed = {number for number, line in enumerate(lines, 1) if "==" in line and SIGNED.fullmatch(line)}
    if len(signed) < FEWEST_SIGNED:
        signed.clear()
    blocks: list[Block] = []
    for kind, run in groupby(enumerate(lines, 1), key=lambda line: (bool(line[1].strip()), line[0] in signed)):
        if kind == (True, True):
            blocks += [_heading(number, line, source.name) for number, line in run]
        elif kind[0]:
            numbers, together = zip(*run, strict=True)
            blocks += _blocks(together, numbers[0], source.name)
    return Warned(Document(source.name, tuple(blocks), text))


def _heading(number: int, line: str, name: str) -> Heading:
    match = SIGNED.fullmatch(line)
    assert match  # noqa: S101 - such lines were picked
    start, end = match.span("text")
    return Heading(match["text"], len(match[1]), Span(name, number, start + 1, number, end + 1))


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
