"""Where the blocks of a Markdown text go: into the document, into an item that waits for its text, into a quote."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final, NamedTuple

from msgspec.structs import replace

from trainkit.links import cut_links
from trainkit.model import Block, LeftOut, ListItem, Paragraph, Picture, Remark, Span

from .collected import Collected, lines_of
from .places import Places
from .quotes import quote_of

DEEPEST_LEVEL: Final = 9
"""Word processors know nine ranks of lists; what is nested deeper is of the last."""

TASK: Final = re.compile(r"\[[ xX]\](?:\s+|$)")
"""The box of a task (GFM 5.3)."""

UNTICKED: Final = "[ ]"
"""The marker of tasks: who gets a list to tick off begins anew."""


class Pending(NamedTuple):
    """A list item whose text hasn't come yet, which begins in the line `number`; what comes first is its text."""

    marker: str
    number: int


class Sink:
    """The blocks so far, and in `left_out` what the text shows to be no part of it."""

    def __init__(self, places: Places) -> None:
        self.blocks: list[Block] = []
        self.left_out: list[LeftOut] = []
        self._places = places
        self._numbers: list[int] = []
        self._pending: Pending | None = None
        self._later: list[Block] = []
        self._collected: Collected | None = None

    @property
    def level(self) -> int:
        """The rank of the list at hand, 0 outside of lists."""
        return min(len(self._numbers), DEEPEST_LEVEL)

    @property
    def collects(self) -> bool:
        """Whether text is put together at the moment."""
        return self._collected is not None

    def add(self, block: Block) -> None:
        """Write a block; it may be the text of the pending item, or a part of what is put together."""
        beside = isinstance(block, Picture | Remark)
        if self._collected is not None and not (beside and self._collected.kind == "quote"):
            self._collected.add(lines_of(block), block.span.start_line, block.span.end_line)
        elif self._collected is not None or (isinstance(block, Remark) and self._pending is not None):
            self._later.append(block)
        elif isinstance(block, Paragraph) and self._pending is not None:
            marker, self._pending = self._pending.marker, None
            item = ListItem(block.text, self.level, marker, block.span, block.strong, block.links)
            self.blocks.append(without_box(item))
            self._add_later()
        else:
            self._open_pending()
            self.blocks.append(block)

    def leave_out(self, text: str, reason: str, span: Span) -> None:
        """Note what is no part of the text."""
        self.left_out.append(LeftOut(text, reason, span))

    def open_list(self, start: int) -> None:
        """Begin a list, numbered from `start` on, or with bullets if that is -1."""
        self._open_pending()
        self._numbers.append(start)

    def close_list(self) -> None:
        """End the list."""
        self._numbers.pop()

    def open_item(self, sign: str, number: int) -> None:
        """Begin an item, in the line `number` of the source; `sign` stands behind its number."""
        count = self._numbers[-1]
        self._pending = Pending(f"{count}{sign}" if count >= 0 else "", number)
        self._numbers[-1] += count >= 0

    def close_item(self) -> None:
        """End the item; one without anything in it is none."""
        self._pending = None
        if self._collected is None:
            self._add_later()

    def collect(self, lines: list[str], first: int, last: int) -> None:
        """Add lines of text to what is put together."""
        if self._pending is not None and lines:
            lines[0] = f"{self._pending.marker or '-'} {lines[0]}"
            self._pending = None
        if self._collected is not None:
            self._collected.add(lines, first, last)

    def collected_lines(self) -> Sequence[str]:
        """Return what was put together so far."""
        return self._collected.lines if self._collected else ()

    def open_collected(self, kind: str, first: int = 0, last: int = 0) -> None:
        """Begin something that is put together ("": something that isn't, but may stand in it)."""
        if self._collected is not None:
            self._collected.depth += 1
        elif kind:
            self._open_pending()
            self._collected = Collected(kind, first, last)

    def close_collected(self) -> None:
        """End it, and write it if it was the outermost."""
        done = self._collected
        if done is None:
            return
        done.depth -= 1
        if done.depth:
            return
        self._collected = None
        if done.lines:
            span = self._places.lines(max(done.first, 1), max(done.last, 1))
            if done.kind == "footnote":
                self.leave_out("\n".join(done.lines), "footnote", span)
            else:
                self.add(quote_of(done.lines, span) if done.kind == "quote" else Remark("\n".join(done.lines), span))
        self._add_later()

    def _open_pending(self) -> None:
        """Write the pending item without text, as something else comes first in it."""
        if self._pending is not None and self._collected is None:
            (marker, number), self._pending = self._pending, None
            self._places.take_marker(number)
            self.blocks.append(ListItem("", self.level, marker, self._places.lines(number, number)))
            self._add_later()

    def _add_later(self) -> None:
        """Write what waited for the end of a quote or for the text of an item."""
        self.blocks += self._later
        self._later.clear()


def without_box(item: ListItem) -> ListItem:
    """Return an item whose box of a task, if it has one, is its marker."""
    box = TASK.match(item.text)
    if box is None:
        return item
    count = box.end()
    strong = tuple((max(start - count, 0), end - count) for start, end in item.strong if end > count)
    span = replace(item.span, start_column=item.span.start_column + count)
    links = cut_links(item.links, count, len(item.text))
    return replace(item, text=item.text[count:], marker=UNTICKED, strong=strong, span=span, links=links)
