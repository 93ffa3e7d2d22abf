"""Takes a PDF document in and gives the blocks of its text out, put together again from the letters on its pages.

A child process (`process`, `trainkit.readers.pdfium`) opens the document and gives words with their places. From
these, `segments`, `rows` and `pages` make rows, `tables` and `grids` what is ruled, `furniture` and `footnotes` find
what isn't text, `columns` the order of reading, `lines`, `measures`, `relations` and `paragraphs` the paragraphs,
`headings` the headings; `writer` writes them down.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from trainkit.cleaning import Cleaner
from trainkit.model import Diagnostic, Document, Severity, Source, Span, Warned
from trainkit.readers.transcript import Transcript

from .columns import flows_of
from .footnotes import without_footnotes
from .furniture import find_furniture
from .headings import Headings
from .indents import Indents
from .lines import Line, lines_of
from .measures import framed, measured
from .pages import Page, body_size, pages_of
from .paragraphs import Builder
from .process import open_pdf
from .writer import Writer

MOST_NUMBERS: Final = 5
"""Of pages that a warning names."""


def read(source: Source) -> Warned[Document]:
    """Return the blocks of a PDF document; spans say in words on which page a block begins.

    Raises SourceError if the document can't be opened, needs a password, has no text, or is too long.
    """
    contents = open_pdf(source)
    cleaner = Cleaner(source.name)
    pages = pages_of(contents, cleaner)
    furniture = find_furniture(pages)
    body = body_size(pages)
    flows = []
    aside = [(pages[index].rows[number].text, reason, pages[index]) for (index, number), reason in furniture.items()]
    for index, page in enumerate(pages):
        rows = [row for number, row in enumerate(page.rows) if (index, number) not in furniture]
        rows, notes = without_footnotes(rows, page.height, body)
        aside += [(text, reason, page) for text, reason in page.left_out]
        aside += [(row.text, "footnote", page) for row in notes]
        for flow in flows_of(rows):
            lines = tuple(lines_of(flow.rows, page.number))
            if lines:
                flows.append(((flow.columns, flow.column, index % 2), lines))
    columns = framed(flows)
    measures = measured(columns)
    transcript = Transcript(source.name, cleaner)
    builder = Builder(columns, measures)
    headings = Headings(builder.blocks, contents.bookmarks, measures)
    above = headings.above_title(builder.blocks)
    indents = Indents(passage for block in builder.blocks if not isinstance(block, Line) for passage in block)
    Writer(transcript, headings, indents).write(builder.blocks[:above], builder.blocks[above:])
    for text, reason, page in sorted(aside, key=lambda one: one[2].number):
        transcript.leave_out(text, reason, page.place)
    scanned = [page for page, sheet in zip(pages, contents.sheets, strict=True) if sheet.is_picture]
    warnings = (without_text(source.name, scanned),) if scanned else ()
    written = transcript.document(contents.title, contents.language)
    return Warned(written.value, (*warnings, *written.diagnostics))


def without_text(name: str, pages: Sequence[Page]) -> Diagnostic:
    """Say that pages show something but have no text."""
    numbers = ", ".join(str(page.number) for page in pages[:MOST_NUMBERS]) + ", …" * (len(pages) > MOST_NUMBERS)
    which = f"Page {numbers} has" if len(pages) == 1 else f"Pages {numbers} have"
    return Diagnostic(
        Severity.WARNING,
        "page-without-text",
        f"{which} no text that could be read.",
        Span(name, 1, 1, 1, 1, pages[0].place),
        "If there is text on them, they are scanned: run text recognition (OCR) over the document.",
    )
