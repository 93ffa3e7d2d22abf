"""What programs are lax about and slides can't be: placeholders that share an index with another one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from .graph import Graph
from .package import P, Package

if TYPE_CHECKING:
    from lxml import etree

# The indices that programs give begin here (those below are of the kinds that the first versions had).
_FIRST: Final = 10

_TITLES: Final = ("title", "ctrTitle")


def repair(package: Package, graph: Graph) -> None:
    """Give each placeholder of a slide layout an index of its own, by which slides name it (ECMA-376 part 1,
    19.3.1.36); two of the same would both be taken for the first.
    """
    for master in graph.masters():
        for layout in graph.layouts(master):
            _number(package.xml(layout))


def _number(root: etree._Element) -> None:
    places = list(root.iterfind(f"{P}cSld/{P}spTree/*/*/{P}nvPr/{P}ph"))
    used = {place.get("idx", "0") for place in places}
    seen: set[str] = set()
    # Titles come first: they have no other index than 0.
    for place in sorted(places, key=lambda place: place.get("type", "obj") not in _TITLES):
        index = place.get("idx", "0")
        if index in seen:
            index = str(next(n for n in range(_FIRST, _FIRST + len(places) + len(used)) if str(n) not in used))
            place.set("idx", index)
            used.add(index)
        seen.add(index)
