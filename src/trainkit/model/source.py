"""What was read from disk or standard input, and places in it."""

from __future__ import annotations

import msgspec


class Source(msgspec.Struct, frozen=True):
    """One source as loaded. `data` of a text media type is UTF-8 without a byte order mark and with LF line ends.

    `folder` is where files that the source names by a relative path are looked for; "" if there is no such place.
    """

    name: str
    media_type: str
    data: bytes
    folder: str = ""


class Span(msgspec.Struct, frozen=True, order=True, gc=False):
    """A stretch of a source. Lines and columns count from 1; the end column is the one after the last character.

    Where the format has no lines that a person could count, they count in `Document.text`, and `place` says in words
    where that is: "page 3", "slide 12", "paragraph 40".
    """

    source: str
    start_line: int
    start_column: int
    end_line: int
    end_column: int
    place: str = ""

    @property
    def where(self) -> str:
        """The place within the source, in words."""
        return self.place or f"line {self.start_line}"

    def __str__(self) -> str:
        return f"{self.source}, {self.place}" if self.place else f"{self.source}:{self.start_line}"
