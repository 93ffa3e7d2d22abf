"""A source cut into blocks, before anybody has judged what they mean.

Text is kept as it stands in the source. A newline inside a block's text is a line end of the source (a line end of a
text file, a `<br>`); whether it parts or only wraps is judged later, over the whole document.
"""

from __future__ import annotations

import msgspec

from .charts import ChartKind
from .density import Density
from .source import Span

Strong = tuple[tuple[int, int], ...]
"""The stretches of a text that are set in bold, as pairs of offsets, in order."""


class Link(msgspec.Struct, frozen=True, gc=False):
    """The stretch of a text from `start` to `end`, in characters, that leads to `address`, a URI."""

    start: int
    end: int
    address: str


Links = tuple[Link, ...]
"""The links of a text, in order; no two overlap."""


class Heading(msgspec.Struct, frozen=True):
    """A heading that the format itself marks as one; `level` counts from 1."""

    text: str
    level: int
    span: Span
    links: Links = ()


class Paragraph(msgspec.Struct, frozen=True):
    """Lines of text between blank lines, or what the format calls a paragraph.

    `level` is that of the list item which the paragraph is a part of (its second, third, …), 0 outside of lists.
    """

    text: str
    span: Span
    level: int = 0
    strong: Strong = ()
    links: Links = ()


class ListItem(msgspec.Struct, frozen=True):
    """An item of a list that the format itself marks as one; `level` counts from 1; `marker` is "" for a bullet.

    The marker of a numbered item is the one that a reader of the source sees: "3.", "b)", "iv."; that of a box to tick
    is "[ ]"; `text` is without it.
    """

    text: str
    level: int
    marker: str
    span: Span
    strong: Strong = ()
    links: Links = ()


class Table(msgspec.Struct, frozen=True):
    """Rows of cells, all of one length; the first `header_rows` rows are headers.

    `links` holds the links of each cell, row by row; empty means that there are none. `chart` is the kind of chart that
    the source asks to be made of its numbers, None if it doesn't.
    """

    rows: tuple[tuple[str, ...], ...]
    header_rows: int
    span: Span
    caption: str = ""
    links: tuple[tuple[Links, ...], ...] = ()
    chart: ChartKind | None = None


class Picture(msgspec.Struct, frozen=True):
    """A picture with its alternative text.

    As a reader gives it, either `data` holds the encoded picture or `path` names a file as the source does. Once the
    picture is loaded, `media_type` ("image/png") and the size in pixels are those of its content.
    """

    alt: str
    span: Span
    data: bytes = b""
    path: str = ""
    media_type: str = ""
    width: int = 0
    height: int = 0


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


class Remark(msgspec.Struct, frozen=True):
    """Speaker notes: what the source says to the trainer alone."""

    text: str
    span: Span


Block = Heading | Paragraph | ListItem | Table | Picture | Code | Quote | Remark


class LeftOut(msgspec.Struct, frozen=True):
    """Text of the source that stands on no slide and in no notes; `reason` is a kebab-case name ("breadcrumb")."""

    text: str
    reason: str
    span: Span


class Session(msgspec.Struct, frozen=True):
    """What is known of the training itself; empty where nothing was said. `duration` is in minutes, 0 if unknown."""

    trainer: str = ""
    organisation: str = ""
    date: str = ""
    duration: int = 0


class Wish(msgspec.Struct, frozen=True):
    """What the source, or who builds it, asks of a slide: to have the slide layout of that name.

    `point` names the slide by the number of its point ("3", "2.1"), by its heading, or as "title", "agenda" or
    "closing"; where it is "", the slide is that of the heading which stands at `span`. A wish without a `span` is none
    of the source's, but came with the options of the build.
    """

    slide_layout: str
    point: str = ""
    span: Span | None = None


class Document(msgspec.Struct, frozen=True):
    """The blocks of one source in reading order.

    `text` is the text in which the lines and columns of all spans count. What the format says of the whole document
    (front matter, `<title>`, `lang`, core properties) is `title`, `language` (a BCP 47 tag) and `session`: claims, not
    yet judged, and so are the `wishes` and the `density`. `left_out` is what the format itself shows to be no part of
    the text (a menu, a running head).
    """

    name: str
    blocks: tuple[Block, ...]
    text: str = ""
    title: str = ""
    language: str = ""
    session: Session = Session()
    left_out: tuple[LeftOut, ...] = ()
    wishes: tuple[Wish, ...] = ()
    density: Density | None = None
