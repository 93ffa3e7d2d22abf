"""Takes a `Source` in and gives a `Document` out: blocks with their places, not yet judged.

A new format is one module with `read(source) -> Warned[Document]` and one row in `READERS`.
"""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import Final, NamedTuple

from trainkit.errors import SourceError
from trainkit.model import Document, Source, Warned

from .charts import with_charts
from .extent import refuse_endless
from .wishes import with_wishes


class Format(NamedTuple):
    """The short name of a format, by which a user asks for it, and the module of this folder that reads it."""

    name: str
    module: str


READERS: Final = {
    "text/plain": Format("txt", "plaintext"),
    "text/markdown": Format("md", "markdown"),
    "text/html": Format("html", "html"),
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": Format("docx", "docx"),
    "application/vnd.openxmlformats-officedocument.presentationml.presentation": Format("pptx", "pptx"),
    "application/pdf": Format("pdf", "pdf"),
}
"""Media type → its format. A reader is imported when a source needs it, so that a text waits for no other's imports."""


PROSE: Final = ("text/plain", "text/markdown")
"""Formats that have nothing but text, so that what is too long is refused before it is read."""


def read(source: Source) -> Warned[Document]:
    """Return the blocks of `source`.

    Raises SourceError if no reader knows its media type, if the reader can't, or if it has more text than anybody's.
    """
    if source.media_type not in READERS:
        known = ", ".join(READERS)
        message = f"'{source.name}' is {source.media_type}, which nobody here reads; there are: {known}."
        raise SourceError(message)
    if source.media_type in PROSE:
        refuse_endless(source.data.decode(), source.name)
    module = import_module(f".{READERS[source.media_type].module}", __name__)
    reader: Callable[[Source], Warned[Document]] = module.read
    document = reader(source)
    refuse_endless(document.value.text, source.name)
    charted = with_charts(with_wishes(document.value))
    return Warned(charted.value, (*document.diagnostics, *charted.diagnostics))


def media_type_of(format_name: str) -> str:
    """Return the media type of the format with that short name. Raises SourceError if there is none."""
    for media_type, known in READERS.items():
        if known.name == format_name:
            return media_type
    names = ", ".join(known.name for known in READERS.values())
    raise SourceError(f"There is no format called '{format_name}'; there are: {names}.")
