"""Plain text: lines of text between blank lines are a paragraph. Nothing else is known yet, and nothing is guessed."""

from __future__ import annotations

from itertools import groupby

from trainkit.model import Document, Paragraph, Source, Span, Warned


def read(source: Source) -> Warned[Document]:
    """Return the paragraphs of a text, verbatim with their line ends. `source.data` is UTF-8 with LF line ends."""
    text = source.data.decode()
    numbered = enumerate(text.split("\n"), 1)
    blocks = []
    for has_text, run in groupby(numbered, key=lambda line: bool(line[1].strip())):
        if has_text:
            numbers, lines = zip(*run, strict=True)
            span = Span(source.name, numbers[0], 1, numbers[-1], len(lines[-1]) + 1)
            blocks.append(Paragraph("\n".join(lines), span))
    return Warned(Document(source.name, tuple(blocks), text))
