"""Running text put together from the stretches that a format marks up, which still knows what was bold."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from trainkit.cleaning import UNWANTED
from trainkit.model import Strong

TOKEN = re.compile(r"\n|[ \t\r\f\v]+|[^ \t\r\f\v\n]+")


class Fragment(NamedTuple):
    """A stretch of text in one style; a newline in it is a line end that the source means (a `<br>`)."""

    text: str
    strong: bool = False


def flow(fragments: Iterable[Fragment]) -> tuple[str, Strong]:
    """Return the fragments as one text, and which stretches of it are bold.

    Blanks run together to one space, as browsers and word processors show them, and there are none around a line end;
    characters that no sink can take are gone.
    """
    parts: list[str] = []
    strong: list[tuple[int, int]] = []
    length, gap, goes_on = 0, "", False
    for fragment in fragments:
        for piece in TOKEN.findall(UNWANTED.sub("", fragment.text)):
            if piece.isspace() and piece[0] in " \t\r\f\v\n":
                gap = "\n" if piece == "\n" or gap == "\n" else " "
                continue
            start = length + len(gap) if parts else 0
            parts += [gap, piece] if parts else [piece]
            length, gap = start + len(piece), ""
            if fragment.strong:
                begun = strong.pop()[0] if goes_on else start
                strong.append((begun, length))
            goes_on = fragment.strong
    return "".join(parts), tuple(strong)
