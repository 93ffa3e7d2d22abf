"""Takes a Markdown text in and gives its blocks out, each with the lines of the source that it stands in.

`parser` cuts the text into tokens, `blocks` writes them down, with the text in them as `phrases` reads it and raw HTML
as `html_parts` does. `frontmatter` reads the lines at the top, and `places` knows which lines no block has taken.
"""

from __future__ import annotations

from trainkit.cleaning import clean_text
from trainkit.model import Document, Session, Source, Warned

from .blocks import Writer
from .frontmatter import read_front_matter
from .parser import parse
from .places import Places


def read(source: Source) -> Warned[Document]:
    """Return the blocks of a text. `source.data` is UTF-8 with LF line ends; spans count in it, front matter included.

    There is no text that isn't Markdown; what is no part of any block is left out, with the reason.
    """
    text = source.data.decode()
    lines = text.split("\n")
    front = read_front_matter(lines, source.name)
    places = Places(source.name, lines, front.lines)
    writer = Writer(places, front.lines)
    writer.write(parse("\n".join(lines[front.lines :])))
    left_out = sorted([*front.left_out, *writer.left_out, *places.untaken()], key=lambda left: left.span)
    document = Document(
        source.name,
        tuple(writer.blocks),
        text,
        clean_text(front.title, "")[0],
        front.language,
        Session(
            *(
                clean_text(said, "")[0]
                for said in (front.session.trainer, front.session.organisation, front.session.date)
            )
        ),
        tuple(left_out),
    )
    return Warned(document, front.diagnostics)
