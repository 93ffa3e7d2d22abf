"""What a deck consists of as it is read, before slides are compared with one another and the whole is written down."""

from __future__ import annotations

import msgspec

from trainkit.model import ChartKind
from trainkit.readers.inline import Fragment


class Box(msgspec.Struct, frozen=True):
    """Where a shape stands on its slide, in EMU."""

    x: int
    y: int
    width: int
    height: int


class Text(msgspec.Struct):
    """A paragraph.

    `kind` is "paragraph", "item" or "code"; `rank` is how far in it stands, from 0. `level` is that of an item, or of
    the item that a paragraph belongs to; `below` is the deepest level of items that a paragraph may belong to, 0 if
    none. `size` is in hundredths of a point, 0 if nobody says it. A text that `is_alone` is the only one in its shape;
    `slot` is the number of the placeholder that this is, "" for a text box.
    """

    fragments: list[Fragment]
    kind: str = "paragraph"
    rank: int = 0
    level: int = 0
    marker: str = ""
    size: int = 0
    is_alone: bool = False
    slot: str = ""
    below: int = 0

    @property
    def text(self) -> str:
        """The text, its blanks and line ends as they were set."""
        return "".join(fragment.text for fragment in self.fragments)

    @property
    def is_strong(self) -> bool:
        """Whether all of it is bold."""
        return all(fragment.strong for fragment in self.fragments if fragment.text.strip())


class Grid(msgspec.Struct, frozen=True):
    """A table, or a chart of that kind; `fragments` are its cells as they were set, where they were."""

    rows: list[list[str]]
    header_rows: int
    caption: str = ""
    fragments: list[list[list[Fragment]]] = []
    chart: ChartKind | None = None


class Shown(msgspec.Struct, frozen=True):
    """A picture: its bytes, or what the deck names outside of it."""

    alt: str
    data: bytes
    path: str


class Beside(msgspec.Struct, frozen=True):
    """Text that is none of the slide's, and the reason."""

    text: str
    reason: str


Piece = Text | Grid | Shown | Beside


class Slide(msgspec.Struct):
    """A slide. `role` is "title" for one that opens the deck or a part, "section" for one that opens a part, "free" for
    one whose layout leaves it open what it is, "" for others.

    `pieces` stand in reading order; `depth` is the rank that the slide's own numbering gives it, from 1.
    """

    place: str
    section: str
    is_hidden: bool = False
    role: str = ""
    title: list[Fragment] = msgspec.field(default_factory=list)
    pieces: list[Piece] = msgspec.field(default_factory=list)
    remarks: list[Fragment] = msgspec.field(default_factory=list)
    depth: int = 1
