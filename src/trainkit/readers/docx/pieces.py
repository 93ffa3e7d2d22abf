"""What a document consists of as it is read, before lists are nested and the whole is written down."""

from __future__ import annotations

import msgspec

from trainkit.model import ChartKind
from trainkit.readers.inline import Fragment


class Text(msgspec.Struct):
    """A paragraph.

    `kind` is "heading" (of rank `level`), "title", "item" (of a list; `level` is found later), "paragraph" (`level` is
    that of the item it belongs to), "code" or what its style is for. `list_key` and `rank` say which list an item is
    of, and how deep there; `left` and `first` are the twips from the margin to its text and to its first line.
    """

    fragments: list[Fragment]
    place: str
    kind: str = "paragraph"
    level: int = 0
    marker: str = ""
    is_bullet: bool = False
    list_key: str = ""
    rank: int = 0
    left: int = 0
    first: int = 0
    is_code: bool = False

    @property
    def text(self) -> str:
        """The text, its blanks and line ends as they were set."""
        return "".join(fragment.text for fragment in self.fragments)

    @property
    def is_strong(self) -> bool:
        """Whether there is text, and all of it is bold, or it is a heading."""
        said = [fragment for fragment in self.fragments if fragment.text.strip()]
        return bool(said) and (self.kind in ("heading", "title") or all(fragment.strong for fragment in said))


class Grid(msgspec.Struct):
    """A table of data, or a chart of that kind; `fragments` are its cells as they were set, where they were."""

    rows: list[list[str]]
    header_rows: int
    place: str
    caption: str = ""
    fragments: list[list[list[Fragment]]] = []
    chart: ChartKind | None = None


class Shown(msgspec.Struct):
    """A picture: its bytes, or what the document names outside of it."""

    alt: str
    data: bytes
    path: str
    place: str


class Beside(msgspec.Struct, frozen=True):
    """Text that is none of the document's, and the reason."""

    text: str
    reason: str
    place: str


Piece = Text | Grid | Shown | Beside
