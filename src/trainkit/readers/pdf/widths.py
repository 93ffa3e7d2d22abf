"""Puts the lines of the parts of a tagged document together again."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise
from typing import Final

from trainkit.readers.inline import Fragment

from .joints import rejoined
from .lines import Line
from .measures import ALIKE, Frame, edges
from .paragraphs import Passage
from .parts import Part
from .relations import is_full
from .writer import fragments

FEWEST_LINES: Final = 5
"""Lines with one left edge that show how wide their column is."""


class Widths:
    """How wide the columns of a document are, by the left edges of its lines."""

    def __init__(self, parts: Iterable[Part]) -> None:
        lines: dict[int, list[Line]] = {}
        for part in parts:
            for line in part.lines[1:] or part.lines:
                lines.setdefault(round(line.left / ALIKE), []).append(line)
        self._frames = {left: edges(alike) for left, alike in lines.items() if len(alike) >= FEWEST_LINES}

    def fragments(self, part: Part) -> list[Fragment]:
        """Return the text of a part, with a line end where one was meant."""
        result: list[Fragment] = []
        for passage in self._passages(part):
            result += [Fragment("\n")] * bool(result) + fragments(passage)
        return result

    def text(self, part: Part) -> str:
        """Return the text of a part where nothing judges hyphens at line ends: of a heading, a cell."""
        passages = self._passages(part)
        return "\n".join(rejoined("".join(one.text for one in fragments(passage))) for passage in passages)

    def _passages(self, part: Part) -> list[Passage]:
        """Return the lines of a part, put together where the next word had no room."""
        own = max(line.right for line in part.lines)
        passages: list[Passage] = []
        for before, line in pairwise((None, *part.lines)):
            assert line is not None  # noqa: S101  # only the first of all is none
            usual = self._frames.get(round(line.left / ALIKE))
            frame = Frame(line.left, own if usual is None else max(own, usual.right))
            if before is not None and (line.text[0].islower() or is_full(before, line, frame)):
                passages[-1].lines.append(line)
            else:
                passages.append(Passage([line], frame))
        return passages
