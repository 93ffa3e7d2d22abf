"""What drawings show: pictures, text boxes, charts, diagrams (ECMA-376 part 1, 20; old ones, part 4, 19)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from trainkit.readers.inline import Fragment
from trainkit.readers.office import charts, diagrams, pictures
from trainkit.readers.office.names import DGM, PIC, VML, WP, C, R, W, children
from trainkit.readers.office.package import Package

from .pieces import Beside, Grid, Piece, Shown, Text

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

TEXT_BOX: Final = f"{W}txbxContent"
PARTS: Final = frozenset(
    (TEXT_BOX, f"{PIC}pic", f"{C}chart", f"{DGM}relIds", f"{VML}imagedata", f"{VML}textpath", f"{WP}docPr")
)
OLD_TITLE: Final = "{urn:schemas-microsoft-com:office:office}title"


def parts_of(drawing: Element) -> Iterator[Element]:
    """Yield the elements of a drawing that show something, and `docPr`, which names them, in order."""
    waiting = [drawing]
    while waiting:
        element = waiting.pop()
        if element.tag in PARTS:
            yield element
        else:
            waiting += list(children(element))[::-1]


class Drawings:
    """Reads the drawings of one part, apart from the text boxes in them."""

    def __init__(self, package: Package, part: str) -> None:
        self._package = package
        self._part = part

    def pieces(self, element: Element, named: Element | None, place: str) -> Iterator[Piece]:
        """Yield what one of the `parts_of` a drawing shows; `named` is its `docPr`."""
        match element.tag.rpartition("}")[2]:
            case "chart":
                yield from self._chart(element, named, place)
            case "relIds":
                yield from self._diagram(element, place)
            case "textpath":
                yield Text([Fragment(element.get("string", ""))], place)
            case _:
                yield from self._picture(element, named, place)

    def _picture(self, element: Element, named: Element | None, place: str) -> Iterator[Piece]:
        own = element.find(f"{PIC}nvPicPr/{PIC}cNvPr")
        extent = named.getparent().find(f"{WP}extent") if named is not None else None
        if pictures.is_decorative(named) or pictures.is_decorative(own) or pictures.is_small(extent):
            return
        alt = pictures.alt_text(own) or pictures.alt_text(named)
        if element.tag == f"{PIC}pic":
            image = pictures.image(element, self._part, self._package, alt)
        else:
            alt = element.getparent().get("alt", "") or element.get(OLD_TITLE, "")
            relationship = element.get(f"{R}id")
            image = pictures.linked(relationship, self._part, self._package, pictures.without_file_name(alt))
        if image is not None:
            yield Shown(*image, place)

    def _chart(self, element: Element, named: Element | None, place: str) -> Iterator[Piece]:
        target = self._package.target(self._part, element.get(f"{R}id"))
        table = charts.chart_table(self._package.root(target)) if target else None
        if table is not None:
            yield Grid(table.rows, 1, place, table.title or pictures.alt_text(named), chart=table.kind)
        else:
            yield Beside(pictures.alt_text(named), "chart", place)

    def _diagram(self, element: Element, place: str) -> Iterator[Piece]:
        target = self._package.target(self._part, element.get(f"{R}dm"))
        for node in diagrams.nodes(self._package.root(target)) if target else ():
            yield Text([Fragment(node.text)], place, "item", node.level, is_bullet=True)
