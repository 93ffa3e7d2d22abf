"""Takes away the labels that most points of a list have alike over their own lists (`How to do it:`): they tell nothing
of the point, and what they name stands right below it.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import Final

from .line import letters_of
from .tree import Node, Paragraph

FEWEST: Final = 3
"""Points that have the same label; two may share a word by accident."""

SHARE: Final = 0.5
"""The part of the points beside each other that have the label."""

REMARK = re.compile(r"[(（\[【:：]")
"""Where a label ends and what it says of this point alone begins: `How to do it (quickly):`."""


def lift_repeated(root: Node) -> list[int]:
    """Move what stands below labels that points repeat to these points, and return the lines of the labels."""
    lifted = [line for node in root.nodes for line in lift_repeated(node)]
    labels = [label_in(node) for node in root.nodes]
    common, size = Counter(filter(None, labels)).most_common(1)[0] if any(labels) else ("", 0)
    if size < FEWEST or size < SHARE * len(root.nodes):
        return lifted
    for node, label in zip(root.nodes, labels, strict=True):
        below = node.nodes[0] if label == common else None
        if below is not None and below.item is not None:
            lifted.append(below.item.line)
            node.content += below.content[1:]
            node.nodes = below.nodes
    return lifted


def label_in(node: Node) -> str:
    """Return the letters of the only heading below a point, if it is one line over a list; else ""."""
    below = node.nodes[0] if len(node.nodes) == 1 else None
    if below is None or below.item is None or not below.item.bare or below.item.start or not below.nodes:
        return ""
    first = below.content[0] if below.content else None
    if not isinstance(first, Paragraph):
        return ""
    span = first.passage.span("")
    if span.start_line != span.end_line or span.start_line != below.place[0]:
        return ""
    return letters_of(REMARK.split(str(first.passage), maxsplit=1)[0])
