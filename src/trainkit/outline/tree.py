"""Takes lines and the items among them and gives a tree out: which item stands below which, and what text each has.

An item of a list that is already open continues it, and closes all that was opened since; any other opens a new rank
below. So the order of appearance ranks the styles of a document, and custom only decides where order is silent.
"""

from __future__ import annotations

from typing import Final

import msgspec

from trainkit.model import BodyPart, ItemMark

from .line import Line
from .passage import Passage, Piece, join, piece_of
from .series import INDENT_TOLERANCE
from .styles import FIRST_BULLET

DEEPEST: Final = 9
"""Ranks of points: as many as a paragraph of a slide can have (ECMA-376 part 1, 21.1.2.2.7, plus the slide itself)."""

FIRST_NESTED: Final = 2
"""Length of the stack of open items, the root among them, up to which no item is nested."""


class Item(msgspec.Struct, frozen=True, gc=False):
    """The beginning of a point: `start:content` of the line is its marker (empty for a heading without a number).

    `series` numbers the lists of the document, `rank` orders styles from outer to inner, `last_line` is the last line
    where this list has an item, `why` says why it is one. `level` is that of an item or heading whose format gives it,
    and above 0 for other headings if they end lists that go on behind them.
    """

    line: int
    start: int
    content: int
    kind: str
    series: int
    rank: int
    indent: int
    last_line: int
    why: str
    bare: bool = False
    level: int = 0
    mark: ItemMark = ItemMark.NONE

    @property
    def given(self) -> bool:
        """Whether the source's format says that this is an item of a list."""
        return self.level > 0 and not self.bare


class Paragraph(msgspec.Struct, frozen=True, gc=False):
    """Running text as it stands below an item; `opens_block` if a blank line comes before it."""

    passage: Passage
    opens_block: bool


class Node(msgspec.Struct):
    """An item with all that stands below it; the root has none. `place` is the marker's line and column.

    `kinds` are the kinds and indents of the items two ranks below: what stands within the items of its list. `tail` is
    what the root has behind its nodes: a list that the format gives is over where other text begins.
    """

    item: Item | None
    place: tuple[int, int, str]
    content: list[Paragraph | BodyPart] = []
    nodes: list[Node] = []
    pieces: list[Piece] = []
    opens_block: bool = True
    kinds: set[tuple[str, int]] = set()
    tail: list[Paragraph | BodyPart] = []

    def close_paragraph(self, opens_block: bool) -> None:
        """End the running paragraph; `opens_block` says how the next one begins."""
        if self.pieces:
            self.add(Paragraph(join(self.pieces), self.opens_block))
            self.pieces = []
        self.opens_block = opens_block

    def add(self, part: Paragraph | BodyPart) -> None:
        """Put a part behind what is there."""
        (self.tail if self.item is None and self.nodes else self.content).append(part)

    def begin(self, node: Node) -> None:
        """Put an item below this one; what stood behind the one before is that one's."""
        if self.tail:
            self.nodes[-1].content += self.tail
            self.tail = []
        self.nodes.append(node)


class Layout(msgspec.Struct, frozen=True):
    """What begins points, and where the parts of the text are, in indices of lines.

    From `opening` on stands what comes before the points, from `start` to `end` they, behind `end` the conclusion.
    `copies` repeat the title, `labels` only name a part of the text ("Conclusion"). `offsets` says of some lines how
    many of their first characters are a mark that is no item's ("A:").
    """

    items: list[Item]
    opening: int
    start: int
    end: int
    copies: tuple[int, ...]
    labels: tuple[int, ...]
    offsets: dict[int, int] = {}


def grow(lines: list[Line], layout: Layout, start: int, end: int) -> Node:
    """Return the tree of the lines `start:end`."""
    stack = [Node(None, (0, 0, ""))]
    skipped = frozenset((*layout.copies, *layout.labels))
    offsets = layout.offsets
    waiting = [item for item in layout.items[::-1] if start <= item.line < end]
    for index in range(start, end):
        here = []
        while waiting and waiting[-1].line == index:
            here.append(waiting.pop())
        if index not in skipped:
            add_line(stack, lines[index], here, waiting[-1] if waiting else None, offsets.get(index, 0))
    for node in stack:
        node.close_paragraph(opens_block=True)
    return stack[0]


def add_line(stack: list[Node], line: Line, here: list[Item], following: Item | None, start: int) -> None:
    """Put a line from `start` on, with the items that begin in it, below the last of the open items in `stack`."""
    if line.part is not None:
        stack[-1].close_paragraph(opens_block=True)
        stack[-1].add(line.part)
        return
    leave_given(stack, line)
    if not line.goes_on:
        if line.opens_block and not here:
            climb(stack, line, following)
        stack[-1].close_paragraph(line.opens_block)
    cuts = [item.start for item in here] + [len(line.text)]
    if cuts[0] > start:
        stack[-1].pieces.append(piece_of(line, start, cuts[0]))
    for item, cut in zip(here, cuts[1:], strict=True):
        open_item(stack, item, line)
        if line.text[item.content : cut].strip():
            stack[-1].pieces.append(piece_of(line, item.content, cut))


def leave_given(stack: list[Node], line: Line) -> None:
    """Close the items of given lists that the line is no part of, and all that stands below them."""
    depth = next(
        (i for i, node in enumerate(stack) if node.item and node.item.given and node.item.level > line.level), 0
    )
    if depth:
        for node in stack[depth:]:
            node.close_paragraph(opens_block=True)
        del stack[depth:]


def flatten(node: Node) -> list[Paragraph | BodyPart]:
    """Return all that stands below a node, in order."""
    return node.content + [part for below in node.nodes for part in flatten(below)] + node.tail


def prune(node: Node) -> list[Item]:
    """Take the items out of the tree that have no text and no items with text below them, and return them."""
    pruned = [item for below in node.nodes for item in prune(below)]
    pruned += [below.item for below in node.nodes if below.item is not None and not (below.content or below.nodes)]
    node.nodes = [below for below in node.nodes if below.content or below.nodes]
    return pruned


def open_item(stack: list[Node], item: Item, line: Line) -> None:
    """Close what `item` ends and put it below what stays open."""
    depth = rank_of(stack, item, apart=line.opens_block)
    for node in stack[depth:]:
        node.close_paragraph(opens_block=True)
    del stack[depth:]
    stack[-1].close_paragraph(opens_block=True)
    node = Node(item, (line.number, line.column + item.start, line.where))
    stack[-1].begin(node)
    if len(stack) > 1:
        stack[-2].kinds.add((item.kind, item.indent))
    stack.append(node)


def rank_of(stack: list[Node], item: Item, apart: bool) -> int:
    """Return how deep in `stack` the item belongs: 1 is a point of the first level; `apart`: a blank line is above."""
    open_ones = [(depth, node.item) for depth, node in enumerate(stack) if node.item is not None]
    for depth, open_one in reversed(open_ones):
        if open_one.series == item.series:
            return depth
    least = 1
    for depth, open_one in reversed(open_ones):
        if (item.kind, item.indent) in stack[depth - 1].kinds:
            least = depth + 1  # The items beside this one have such items below them.
            break
        if are_sisters(open_one, item):
            return depth
        if open_one.bare and not item.bare:
            break  # A list ends with the heading that it stands below.
    depth = len(stack)
    while depth > least and ends(stack[depth - 1].item, item, apart):
        depth -= 1
    return min(depth, DEEPEST)


def are_sisters(open_one: Item, item: Item) -> bool:
    """Return whether the lists of the two items are of one rank: alike, and one behind the other."""
    if open_one.kind != item.kind:
        return False
    inside = open_one.last_line > item.line and not item.bare and not item.given
    return not inside and abs(open_one.indent - item.indent) <= INDENT_TOLERANCE


def ends(top: Item | None, item: Item, apart: bool) -> bool:
    """Return whether an item that doesn't continue `top` closes it all the same."""
    if top is None:
        return False
    if item.bare:
        # A heading ends what is over, and headings of less weight; within a list that goes on it is a part of an item.
        is_over = top.last_line < item.line or top.rank >= FIRST_BULLET
        return top.rank > item.rank and (top.bare or item.level > 0 or is_over)
    if top.bare or top.given or item.given:
        return False
    deeper = top.indent > item.indent + INDENT_TOLERANCE
    # Right below the last item of a list stands what belongs to it, whatever custom says.
    finished = apart and top.last_line < item.line and item.rank < top.rank
    return deeper or (finished and item.indent <= top.indent + INDENT_TOLERANCE)


def climb(stack: list[Node], line: Line, following: Item | None) -> None:
    """After a blank line, leave the last of some nested items if its kin are one paragraph each.

    Text that stands further in than the item's marker is the item's, and so is text before the next item of its list,
    the first below a marker that is alone on its line, and all below an item without kin.
    """
    while len(stack) > FIRST_NESTED:
        item, kin = stack[-1].item, stack[-2].nodes
        if (
            item is None
            or item.bare
            or item.given
            or line.indent > item.indent
            or is_empty(stack[-1])
            or len(kin) == 1
            or has_blocks(kin[:-1])
        ):
            return
        if following is not None and is_kin(item, following):
            return
        stack[-1].close_paragraph(opens_block=True)
        stack.pop()


def is_empty(node: Node) -> bool:
    """Return whether nothing but the item's marker was read yet."""
    return not (node.pieces or node.content or node.nodes)


def is_kin(one: Item, other: Item) -> bool:
    """Return whether two items are of one list or of sister lists."""
    return one.series == other.series or (one.kind == other.kind and abs(one.indent - other.indent) <= INDENT_TOLERANCE)


def has_blocks(nodes: list[Node]) -> bool:
    """Return whether any of the items has text after a blank line."""
    return any(isinstance(part, Paragraph) and part.opens_block for node in nodes for part in node.content[1:])
