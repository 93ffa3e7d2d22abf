"""Takes a PDF document in and gives the blocks of its text out, put together again from the letters on its pages.

A child process (`process`, `trainkit.readers.pdfium`) opens the document and gives words with their places. From
these, `segments`, `rows` and `pages` make rows, `tables` and `grids` what is ruled, `furniture` and `footnotes` find
what isn't text, `columns` the order of reading, `lines`, `measures`, `relations` and `paragraphs` the paragraphs,
`headings` the headings; `writer` writes them down.

Where a document is tagged, and `belief` trusts its `tags`, these tell what is what: `parts` are its blocks, `ranks` the
levels of its headings, `items` those of its lists, `cells` its tables, `widths` and `typed` its lines, `asides` what is
none of the text; `tagged` writes them down.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from trainkit.cleaning import Cleaner
from trainkit.model import Diagnostic, Document, Severity, Source, Span, Warned
from trainkit.readers.pdfium.wire import Contents
from trainkit.readers.transcript import Transcript

from .asides import asides
from .belief import are_blocks, believed_tags
from .columns import flows_of
from .footnotes import without_footnotes
from .furniture import find_furniture
from .headings import Headings
from .indents import Indents
from .lines import Line, lines_of
from .measures import framed, measured
from .pages import body_size, pages_of, place
from .paragraphs import Builder
from .parts import Parting
from .process import open_pdf
from .ranks import Ranks
from .tagged import TaggedWriter
from .writer import Writer

MOST_NUMBERS: Final = 5
"""Of pages that a warning names."""


def read(source: Source) -> Warned[Document]:
    """Return the blocks of a PDF document; spans say in words on which page a block begins.

    Raises SourceError if the document can't be opened, needs a password, has no text, or is too long.
    """
    contents = open_pdf(source)
    written = by_tags(source.name, contents) or by_geometry(source.name, contents)
    scanned = [number for number, sheet in enumerate(contents.sheets, start=1) if sheet.is_picture]
    warnings = (without_text(source.name, scanned),) if scanned else ()
    return Warned(written.value, (*warnings, *written.diagnostics))


def by_tags(name: str, contents: Contents) -> Warned[Document] | None:
    """Return the document as its tags tell it, or None if there are none that can be believed."""
    tags = believed_tags(contents)
    if tags is None:
        return None
    cleaner = Cleaner(name)
    parting = Parting(contents, tags, cleaner)
    if not are_blocks(parting.parts):
        return None
    ranks = Ranks(tags, parting.parts, contents.bookmarks)
    found = asides(parting, ranks)
    writer = TaggedWriter(Transcript(name, cleaner), tags, ranks, parting.parts, found)
    return writer.write(contents, parting.left_out)


def by_geometry(name: str, contents: Contents) -> Warned[Document]:
    """Return the document as the places of its words tell it."""
    cleaner = Cleaner(name)
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
    transcript = Transcript(name, cleaner)
    builder = Builder(columns, measures)
    headings = Headings(builder.blocks, contents.bookmarks, measures)
    above = headings.above_title(builder.blocks)
    indents = Indents(passage for block in builder.blocks if not isinstance(block, Line) for passage in block)
    Writer(transcript, headings, indents).write(builder.blocks[:above], builder.blocks[above:])
    for text, reason, page in sorted(aside, key=lambda one: one[2].number):
        transcript.leave_out(text, reason, page.place)
    return transcript.document(contents.title, contents.language)


def without_text(name: str, pages: Sequence[int]) -> Diagnostic:
    """Say that pages show something but have no text."""
    numbers = ", ".join(str(page) for page in pages[:MOST_NUMBERS]) + ", …" * (len(pages) > MOST_NUMBERS)
    which = f"Page {numbers} has" if len(pages) == 1 else f"Pages {numbers} have"
    return Diagnostic(
        Severity.WARNING,
        "page-without-text",
        f"{which} no text that could be read.",
        Span(name, 1, 1, 1, 1, place(pages[0])),
        "If there is text on them, they are scanned: run text recognition (OCR) over the document.",
    )
