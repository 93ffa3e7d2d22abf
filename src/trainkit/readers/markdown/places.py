"""Where things stand in a Markdown source: its lines, the spans of blocks, and what no block has taken."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from trainkit.model import LeftOut, Span

WORD: Final = re.compile(r"[^\W_]")
DEFINITION: Final = re.compile(r"\s{0,3}\[(\^?)((?:\\.|[^\[\]\\])+)\]:")
COMMENT_LABELS: Final = frozenset(("//", "comment", "#", "_", "<>"))
"""Labels of link definitions that people use to write comments, as nothing can refer to them by accident."""

MARKERS: Final = re.compile(r"(?:[-+*>\s]|\d{1,9}[.)](?=\s|$))+")
"""What stands before the text of an item, or of a quote."""


WHOLE: Final = 1
MARKER_ONLY: Final = 2
"""How much of a line stands in a block."""

LONGEST_WORD: Final = 200
"""Characters by which the place of a text is found."""


class Places:
    """The lines of a source, counted from 1, and which of them stand in a block."""

    def __init__(self, name: str, lines: Sequence[str], taken: int) -> None:
        """`taken` is the number of lines at the top that are front matter."""
        self._name = name
        self._lines = lines
        self._taken = bytearray(len(lines) + 1)
        self.take(1, taken)

    def take(self, first: int, last: int) -> None:
        """Note that these lines are part of a block."""
        last = min(last, len(self._lines))
        if first <= last:
            self._taken[first : last + 1] = bytes((WHOLE,)) * (last + 1 - first)

    def take_marker(self, number: int) -> None:
        """Note that the markers at the beginning of a line are part of a block."""
        self._taken[number] = self._taken[number] or MARKER_ONLY

    def column(self, number: int, text: str) -> int:
        """Return the column in which a text begins that is the end of a line, or stands in it."""
        line = self._lines[number - 1].rstrip() if 0 < number <= len(self._lines) else ""
        text = text.rstrip()
        if line.endswith(text):
            return len(line) - len(text) + 1
        return max(line.rfind(text[:LONGEST_WORD]), 0) + 1

    def find(self, number: int, column: int, text: str) -> int:
        """Return the column in which a text begins, looked for from `column` on; that itself if not found."""
        line = self._lines[number - 1]
        word = text.split(maxsplit=1)[0][:LONGEST_WORD] if text.strip() else ""
        return max(line.find(word, column - 1) + 1, min(column, len(line) + 1))

    def span(self, first: int, column: int, last: int) -> Span:
        """Return the span from there to the end of the line `last`."""
        last = max(first, min(last, len(self._lines)))
        return Span(self._name, first, column, last, max(len(self._lines[last - 1].rstrip()) + 1, 1))

    def lines(self, first: int, last: int) -> Span:
        """Return the span of whole lines, without the blanks around."""
        line = self._lines[first - 1]
        return self.span(first, len(line) - len(line.lstrip()) + 1, last)

    def untaken(self) -> Iterator[LeftOut]:
        """Yield the lines with words that are in no block, each with the reason."""
        for number, line in enumerate(self._lines, 1):
            rest = MARKERS.sub("", line, count=1) if self._taken[number] == MARKER_ONLY else line
            if self._taken[number] != WHOLE and WORD.search(rest):
                yield LeftOut(line.strip(), reason(line), self.lines(number, number))


def reason(line: str) -> str:
    """Return why a line of Markdown is part of no block."""
    definition = DEFINITION.match(line)
    if definition:
        if definition[1]:
            return "footnote"
        return "comment" if definition[2].lower() in COMMENT_LABELS else "link-definition"
    bare = line.strip("-+*> \t")
    if bare.startswith(":::"):
        return "division"
    return "empty-item" if MARKERS.fullmatch(line) else "nested-too-deep"
