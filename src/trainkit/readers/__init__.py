"""Takes a `Source` in and gives a `Document` out: blocks with their places, not yet judged.

A new format is one module with `read(source) -> Warned[Document]` and one row in `READERS`.
"""

from __future__ import annotations

from collections.abc import Callable

from trainkit.errors import SourceError
from trainkit.model import Document, Source, Warned

from . import plaintext

READERS: dict[str, Callable[[Source], Warned[Document]]] = {
    "text/plain": plaintext.read,
}
"""Media type → the reader that knows it."""


def read(source: Source) -> Warned[Document]:
    """Return the blocks of `source`. Raises SourceError if no reader knows its media type."""
    try:
        reader = READERS[source.media_type]
    except KeyError:
        known = ", ".join(READERS)
        message = f"'{source.name}' is {source.media_type}, which nobody here reads; there are: {known}."
        raise SourceError(message) from None
    return reader(source)
