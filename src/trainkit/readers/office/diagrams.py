"""The texts of a diagram, SmartArt, in their order and by their rank (ECMA-376 part 1, 21.4)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final, NamedTuple

from .names import DGM, A, number

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

DEEPEST: Final = 9
"""Ranks, as many as lists have."""


class Node(NamedTuple):
    """A text of a diagram; `level` counts from 1."""

    text: str
    level: int


def nodes(root: Element) -> Iterator[Node]:
    """Yield the texts of a diagram's data part, each before those below it. A text that nothing leads to comes last."""
    points = {point.get("modelId", ""): point for point in root.iterfind(f"{DGM}ptLst/{DGM}pt")}
    below: dict[str, list[tuple[int, str]]] = {}
    for line in root.iterfind(f"{DGM}cxnLst/{DGM}cxn"):
        if line.get("type", "parOf") == "parOf":
            order = number(line.get("srcOrd"), 0)
            below.setdefault(line.get("srcId", ""), []).append((order, line.get("destId", "")))
    tops = [identifier for identifier, point in points.items() if point.get("type") == "doc"]
    waiting = [(identifier, 0) for identifier in (*points, *tops[::-1])]
    seen: set[str] = set()
    while waiting:
        identifier, level = waiting.pop()
        if identifier in seen or identifier not in points:
            continue
        seen.add(identifier)
        point = points[identifier]
        is_node = point.get("type", "node") in ("node", "asst")
        text = _text(point) if is_node else ""
        if text:
            yield Node(text, min(max(level, 1), DEEPEST))
        following = sorted(below.get(identifier, ()), reverse=True)
        waiting += [(after, level + 1 if text or not level else level) for _, after in following]


def _text(point: Element) -> str:
    body = point.find(f"{DGM}t")
    if body is None:
        return ""
    paragraphs = ("".join(part.text or "" for part in each.iter(f"{A}t")) for each in body.iter(f"{A}p"))
    return " ".join(text for text in paragraphs if text.strip())
