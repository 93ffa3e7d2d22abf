"""Running text put together from the stretches that a format marks up, which still knows what was bold or a link."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple

from trainkit.cleaning import UNWANTED
from trainkit.model import Link, Links, Strong

JOINERS = ("\u200c", "\u200d")
LINE_ENDS = ("\n", "\u2028", "\u2029")
TOKEN = re.compile(r"[\n\u2028\u2029]|[ \t\r\f\v]+|[^ \t\r\f\v\n\u2028\u2029]+")
"""Line and paragraph separators end lines, as those of text files do when they are loaded."""


class Fragment(NamedTuple):
    """A stretch of text in one style; a newline in it is a line end that the source means (a `<br>`).

    `address` is where it leads if it is (a part of) a link, as the source says it.
    """

    text: str
    strong: bool = False
    address: str = ""


class Flowed(NamedTuple):
    """A text, which stretches of it are bold, and which lead where."""

    text: str
    strong: Strong = ()
    links: Links = ()


def without_unwanted(text: str) -> str:
    """Return a text without characters that no sink can take; for copies, of whose originals somebody keeps count."""
    return text if text.isprintable() else UNWANTED.sub("", text)


def flow(fragments: Iterable[Fragment], clean: Callable[[str], str] = without_unwanted) -> Flowed:
    """Return the fragments as one text.

    Blanks run together to one space, as browsers and word processors show them, and there are none around a line end;
    `clean` takes out characters that no sink can take.
    """
    parts: list[str] = []
    strong: list[tuple[int, int]] = []
    links: list[Link] = []
    length, gap, goes_on, before, led = 0, "", False, "", ""
    for fragment in fragments:
        if fragment.text.startswith(JOINERS) and not before.isascii() and before not in JOINERS:
            # A joiner spells where it follows a letter of such a script, even if that letter is set in another style.
            text = clean(before + fragment.text)[1:]
        else:
            text = clean(fragment.text)
        before = text[-1:] or before
        for piece in TOKEN.findall(text):
            if piece.isspace() and piece[0] in " \t\r\f\v\n\u2028\u2029":
                gap = "\n" if piece in LINE_ENDS or gap == "\n" else " "
                continue
            start = length + len(gap) if parts else 0
            parts += [gap, piece] if parts else [piece]
            length, gap = start + len(piece), ""
            if fragment.strong:
                begun = strong.pop()[0] if goes_on else start
                strong.append((begun, length))
            goes_on = fragment.strong
            if fragment.address:
                begun = links.pop().start if fragment.address == led else start
                links.append(Link(begun, length, fragment.address))
            led = fragment.address
    return Flowed("".join(parts), tuple(strong), tuple(links))


def fragments_of(flowed: Flowed, end: int | None = None) -> list[Fragment]:
    """Return a text, or what of it stands before `end`, as fragments again."""
    text, strong, links = flowed
    edges = {
        0,
        len(text),
        *(edge for each in strong for edge in each),
        *(edge for e in links for edge in (e.start, e.end)),
    }
    stretches = pairwise(sorted(edges) if end is None else sorted({min(edge, end) for edge in edges}))
    bold, leading = iter((*strong, (len(text), len(text)))), iter((*links, Link(len(text), len(text), "")))
    one, link = next(bold), next(leading)
    found: list[Fragment] = []
    for start, after in stretches:
        while one[1] <= start < len(text):
            one = next(bold)
        while link.end <= start < len(text):
            link = next(leading)
        address = link.address if link.start <= start else ""
        found.append(Fragment(text[start:after], one[0] <= start, address))
    return found


def whole_grid(rows: Sequence[Sequence[Flowed]]) -> list[list[Flowed]]:
    """Return the cells of a table in rows of one length, without rows and columns that have no text."""
    width = max(map(len, rows), default=0)
    filled = [[*row, *(Flowed(""),) * (width - len(row))] for row in rows]
    kept = [any(cell.text for cell in column) for column in zip(*filled, strict=True)]
    return [
        [cell for cell, keep in zip(row, kept, strict=True) if keep] for row in filled if any(cell.text for cell in row)
    ]


def links_of_grid(rows: Sequence[Sequence[Flowed]]) -> tuple[tuple[Links, ...], ...]:
    """Return the links of all cells, () if there are none."""
    has_links = any(cell.links for row in rows for cell in row)
    return tuple(tuple(cell.links for cell in row) for row in rows) if has_links else ()
