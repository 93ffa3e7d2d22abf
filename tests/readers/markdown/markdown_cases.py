"""The cases in `fixtures/*.txt`: a title, a text and the blocks expected of it, parted by lines with one dot.

`blocks.py` tells how blocks are written; here the lines of the source that a block stands in come before it.
`PYTHONPATH=tests/readers python tests/readers/markdown/markdown_cases.py --renew` writes what the code gives now; read
the difference before keeping it.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

from blocks import written, written_down
from cases import renew_cases

from trainkit.model import Diagnostic, Document, Source, Span
from trainkit.readers.markdown import read

HERE = Path(__file__).parent


def document_of(text: str) -> Document:
    """Read a text."""
    return read(Source("text.md", "text/markdown", text.encode())).value


def warnings_of(text: str) -> tuple[Diagnostic, ...]:
    """Return what was noticed when the text was read."""
    return read(Source("text.md", "text/markdown", text.encode())).diagnostics


def blocks_of(text: str) -> str:
    """Read a text and write its blocks down, each behind its lines."""
    document = document_of(text)
    head = written_down(Document("", (), "", document.title, document.language, document.session))
    return head + "".join(f"{line}\n" for line in numbered(document))


def numbered(document: Document) -> Iterator[str]:
    """Yield the lines of all blocks and of what was left out."""
    for block in document.blocks:
        place = lines_of(block.span)
        for line in "\n".join(written(block)).split("\n"):
            yield f"{place:<6}{line}".rstrip()
            place = ""
    for left in document.left_out:
        said = left.text.replace("\n", "⏎")
        yield f"{lines_of(left.span):<6}x {left.reason}: {said}"


def lines_of(span: Span) -> str:
    """Return the numbers of the lines."""
    return f"{span.start_line}" if span.start_line == span.end_line else f"{span.start_line}-{span.end_line}"


if __name__ == "__main__" and sys.argv[1:] == ["--renew"]:
    renew_cases(HERE, lambda case: blocks_of(case.source))
