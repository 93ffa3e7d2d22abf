"""Running text put together from the stretches that a format marks up, which still knows what was bold."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import NamedTuple

from trainkit.cleaning import UNWANTED
from trainkit.model import Strong

JOINERS = ("\u200c", "\u200d")
LINE_ENDS = ("\n", "\u2028", "\u2029")
TOKEN = re.compile(r"[\n\u2028\u2029]|[ \t\r\f\v]+|[^ \t\r\f\v\n\u2028\u2029]+")
"""Line and paragraph separators end lines, as those of text files do when they are loaded."""


class Fragment(NamedTuple):
    """A stretch of text in one style; a newline in it is a line end that the source means (a `<br>`)."""

    text: str
    strong: bool = False


def without_unwanted(text: str) -> str:
    """Return a text without characters that no sink can take; for copies, of whose originals somebody keeps count."""
    return text if text.isprintable() else UNWANTED.sub("", text)


def flow(fragments: Iterable[Fragment], clean: Callable[[str], str] = without_unwanted) -> tuple[str, Strong]:
    """Return the fragments as one text, and which stretches of it are bold.

    Blanks run together to one space, as browsers and word processors show them, and there are none around a line end;
    `clean` takes out characters that no sink can take.
    """
    parts: list[str] = []
    strong: list[tuple[int, int]] = []
    length, gap, goes_on, before = 0, "", False, ""
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
    return "".join(parts), tuple(strong)
