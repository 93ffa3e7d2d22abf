"""Which items of a slide stand below others, and which paragraphs belong to items."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from .pieces import Piece, Text


def nest(pieces: Sequence[Piece]) -> None:
    """Set the levels of a slide's texts.

    Where bullets begin at the second rank, lines without one are the items above them; a single such line only leads
    over to its list.
    """
    texts = [piece for piece in pieces if isinstance(piece, Text) and piece.kind != "code"]
    heads = [one for one, below in pairwise(texts) if is_plain(one) and below.kind == "item" and below.rank > one.rank]
    if len(heads) > 1:
        for text in texts:
            if is_plain(text) and text.rank == heads[0].rank:
                text.kind, text.level = "item", text.rank + 1
    level = 0
    for text in texts:
        if text.kind == "item":
            level = text.level
        elif text.below and level:
            text.level = level = min(level, text.below)
        else:
            level = 0


def is_plain(text: Text) -> bool:
    """Return whether a text is a paragraph of its own."""
    return text.kind == "paragraph" and not text.below
