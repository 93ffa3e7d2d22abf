"""Takes a path or bytes in and gives a `Source` out: the only place that reads source files.

A source is refused before it is opened if it is no regular file or too large, and by its content if nobody here reads
it. Its media type is told by its content; the ending of its name helps where the content is silent. Text leaves this
room as clean UTF-8 with LF line ends, so that no later stage has to think of bytes; other formats leave it as they are.
"""

from __future__ import annotations

import os
import stat
from pathlib import Path, PurePath
from typing import Final

from trainkit.cleaning import clean_text
from trainkit.errors import SourceError
from trainkit.model import Source, Warned

from .charset import LINE_ENDS, decode
from .markup import is_markdown
from .mojibake import mend
from .packed import PACKED, packed_media_type, unreadable
from .pages import SNIFFED, declared_charset, is_other_xml, is_page, is_page_fragment
from .pictures import load_pictures

__all__ = ["load_bytes", "load_path", "load_pictures"]

MAX_BYTES: Final = 64 * 2**20
"""Prose of this size is twenty times "War and Peace"; beyond it, the file was surely given by mistake."""

MAX_PACKED_BYTES: Final = 200 * 2**20
"""Decks and manuals are large by their pictures. As much as an archive may hold unpacked."""

TEXT: Final = "text/plain"
MARKDOWN: Final = "text/markdown"
HTML: Final = "text/html"

ENDINGS: Final = {
    ".md": MARKDOWN,
    ".markdown": MARKDOWN,
    ".mdown": MARKDOWN,
    ".mkd": MARKDOWN,
    ".html": HTML,
    ".htm": HTML,
    ".xhtml": HTML,
}
"""Endings that tell formats which are text."""


def load_path(path: Path, media_type: str = "") -> Warned[Source]:
    """Return what stands in the file at `path`. Raises SourceError if it can't be a source; otherwise as load_bytes."""
    name = str(path)
    try:
        status = path.stat()
        if stat.S_ISDIR(status.st_mode):
            raise SourceError(f"'{name}' is a folder; give a file in it.")
        if not stat.S_ISREG(status.st_mode):
            raise SourceError(f"'{name}' is a pipe or a device, not a regular file; give a file.")
        refuse_oversize(status.st_size, MAX_PACKED_BYTES, name)
        # Should the file have been swapped for a pipe since: O_NONBLOCK opens it without waiting for a writer.
        descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
        with os.fdopen(descriptor, "rb") as file:
            data = file.read(MAX_PACKED_BYTES + 1)
    except FileNotFoundError:
        raise SourceError(f"'{name}' doesn't exist; check the name and the folder.") from None
    except PermissionError:
        raise SourceError(f"'{name}' may not be read by you; change its permissions.") from None
    except (OSError, ValueError) as error:  # a loop of links, a name with a NUL, a broken disk
        raise SourceError(f"'{name}' can't be read: {getattr(error, 'strerror', None) or error}.") from None
    return load_bytes(data, name, media_type, str(path.parent))


def load_bytes(data: bytes, name: str, media_type: str = "", folder: str = "") -> Warned[Source]:
    """Return `data` as a source called `name`, whose pictures are looked for in `folder`.

    `media_type` is what the user says that it is; without it, the content and the name's ending tell. Raises
    SourceError if it is too large, empty, of a format that nobody here reads, or not what the user says.
    """
    refuse_oversize(len(data), MAX_PACKED_BYTES, name)
    packed = packed_media_type(data, name)
    if media_type and packed != (media_type if media_type in PACKED else ""):
        wanted, found = (PACKED.get(kind, "a text") for kind in (media_type, packed))
        raise SourceError(f"'{name}' was to be read as {wanted}, but seems to be {found}; leave out --from.")
    if packed:
        return Warned(Source(name, packed, data, folder))
    refuse_oversize(len(data), MAX_BYTES, name)
    text, charset_notes = decode(data, name, declared_charset(data) if may_be_page(data, name, media_type) else "")
    text, mended_notes = mend(text, name)
    clean, clean_notes = clean_text(LINE_ENDS.sub("\n", text).replace("\f", " "), name)
    if not clean.strip():
        raise SourceError(f"'{name}' is empty; there is nothing to make slides of.")
    media_type = media_type or text_media_type(clean, name)
    return Warned(Source(name, media_type, clean.encode(), folder), charset_notes + mended_notes + clean_notes)


def refuse_oversize(size: int, most: int, name: str) -> None:
    """Raise SourceError if `size` bytes are more than `most`."""
    if size > most:
        raise SourceError(f"'{name}' is larger than {most >> 20} MiB; split it into several sources.")


def may_be_page(data: bytes, name: str, media_type: str) -> bool:
    """Return whether bytes whose charset isn't known yet may be a web page, which would name it."""
    return HTML in (media_type, ending_type(name)) or is_page(data[:SNIFFED].decode("latin-1"))


def text_media_type(text: str, name: str) -> str:
    """Return the media type of a text. Raises SourceError if it is XML, but no web page."""
    ending = ending_type(name)
    if is_page(text):
        return HTML
    if ending:
        return ending
    if is_other_xml(text):
        raise unreadable(name, "an XML document")
    if is_page_fragment(text):
        return HTML
    return MARKDOWN if is_markdown(text) else TEXT


def ending_type(name: str) -> str:
    """Return the media type that the name's ending tells, or ""."""
    return ENDINGS.get(PurePath(name).suffix.lower(), "")
