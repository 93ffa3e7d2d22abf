"""A source cut into blocks, before anybody has judged what they mean.

Text is kept as it stands in the source. A newline inside a block's text is a line end of the source (a line end of a
text file, a `<br>`); whether it parts or only wraps is judged later, over the whole document.
"""

from __future__ import annotations

import msgspec

from .source import Span


class Heading(msgspec.Struct, frozen=True):
    """A heading that the format itself marks as one; `level` counts from 1."""

    text: str
    level: int
    span: Span


class Paragraph(msgspec.Struct, frozen=True):
    """Lines of text between blank lines, or what the format calls a paragraph."""

    text: str
    span: Span


class ListItem(msgspec.Struct, frozen=True):
    """An item of a list that the format itself marks as one; `level` counts from 1; `marker` is "" for a bullet."""

    text: str
    level: int
    marker: str
    span: Span


class Table(msgspec.Struct, frozen=True):
    """Rows of cells; the first `header_rows` rows are headers."""

    rows: tuple[tuple[str, ...], ...]
    header_rows: int
    span: Span


class Picture(msgspec.Struct, frozen=True):
    """An encoded picture (PNG, JPEG, …) with its alternative text."""

    data: bytes
    media_type: str
    alt: str
    span: Span


class Code(msgspec.Struct, frozen=True):
    """Preformatted text."""

    text: str
    language: str
    span: Span


class Quote(msgspec.Struct, frozen=True):
    """Somebody's words."""

    text: str
    attribution: str
    span: Span


Block = Heading | Paragraph | ListItem | Table | Picture | Code | Quote


class Document(msgspec.Struct, frozen=True):
    """The blocks of one source in reading order."""

    name: str
    blocks: tuple[Block, ...]
