"""What was read from disk or standard input, and places in it."""

from __future__ import annotations

import msgspec


class Source(msgspec.Struct, frozen=True):
    """One source as loaded. `data` of a text media type is UTF-8 without a byte order mark and with LF line ends."""

    name: str
    media_type: str
    data: bytes


class Span(msgspec.Struct, frozen=True, order=True, gc=False):
    """A stretch of a source. Lines and columns count from 1; the end column is the one after the last character."""

    source: str
    start_line: int
    start_column: int
    end_line: int
    end_column: int

    def __str__(self) -> str:
        return f"{self.source}:{self.start_line}"
