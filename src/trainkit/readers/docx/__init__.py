"""Takes a word processing document (.docx, .docm, .dotx) in and gives its blocks out (ECMA-376 part 1, 17).

`styles` and `numbering` say what the document's definitions mean, `story` reads its parts piece by piece, `levels`
finds how lists stand in one another, `writer` writes it all down. Macros, embedded files and links are never opened.
"""

from __future__ import annotations

from trainkit.errors import SourceError
from trainkit.model import Document, Source, Warned
from trainkit.readers.office.names import W
from trainkit.readers.office.package import Package
from trainkit.readers.office.properties import given_title

from .levels import nest
from .pieces import Beside
from .story import Shared, Story, text_of
from .writer import write

MARGINS = {"header": "page header", "footer": "page footer"}
"""Relationships that lead to running heads, and what the place is called."""


def read(source: Source) -> Warned[Document]:
    """Return the blocks of a document. Spans say in words which paragraph it is, counting those with text.

    Raises SourceError if the document is damaged.
    """
    package = Package(source.data, source.name)
    main = package.main("word/document.xml")
    root = package.root(main)
    body = root.find(f"{W}body")
    if body is None:
        raise SourceError(f"'{source.name}' is damaged: it has no body; open it in its program and save it anew.")
    shared = Shared(package, main, source.name)
    pieces = list(Story(shared, main).blocks(body))
    nest(pieces)
    heads = {
        Beside(text_of(Story(shared, part, place).blocks(package.root(part))), "running-head", place): None
        for kind, place in MARGINS.items()
        for part in package.targets(main, kind)
    }
    language = next((language for language, _ in shared.languages.most_common(1)), "")
    written = write([*pieces, *heads], source.name, given_title(package), language)
    return Warned(written.value, (*shared.diagnostics, *written.diagnostics))
