"""Tables, charts, diagrams and pictures of slides."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from trainkit.readers.inline import Fragment
from trainkit.readers.office import charts, diagrams, pictures
from trainkit.readers.office.names import DGM, A, C, P, R, children, is_on
from trainkit.readers.office.package import Package

from .bodies import Bodies, joined
from .looks import NO_LOOKS
from .pieces import Beside, Grid, Piece, Shown, Text

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

MOST_COLUMNS: Final = 60
"""A table of more columns than that can't be read on a slide or a page."""


class Exhibits:
    """Reads what slides show."""

    def __init__(self, package: Package, bodies: Bodies) -> None:
        self._package = package
        self._bodies = bodies

    def frame(self, element: Element, part: str) -> Iterator[Piece]:
        """Yield what a graphic frame of a part shows."""
        named = element.find(f"{P}nvGraphicFramePr/{P}cNvPr")
        waiting = [child for data in element.iterfind(f"{A}graphic/{A}graphicData") for child in children(data)]
        for child in waiting:
            if child.tag == f"{A}tbl":
                yield from self._table(child)
            elif child.tag == f"{C}chart":
                yield from self._chart(child, part, pictures.alt_text(named))
            elif child.tag == f"{DGM}relIds":
                yield from self._diagram(child, part)
            elif child.tag == f"{P}oleObj":
                for picture in child.iterfind(f".//{P}pic"):
                    yield from self.picture(picture, part)

    def picture(self, element: Element, part: str) -> Iterator[Piece]:
        """Yield a picture, unless it is decoration, an icon or the button of a film."""
        own = element.find(f"{P}nvPicPr")
        named = None if own is None else own.find(f"{P}cNvPr")
        extent = element.find(f"{P}spPr/{A}xfrm/{A}ext")
        media = [] if own is None else [child for child in own.iter() if child.tag.endswith(("File", "}media"))]
        if media:
            yield Beside(pictures.alt_text(named), "media")
        elif not pictures.is_decorative(named) and not pictures.is_small(extent):
            image = pictures.image(element, part, self._package, pictures.alt_text(named))
            if image is not None:
                yield Shown(*image)

    def _table(self, table: Element) -> Iterator[Piece]:
        properties = table.find(f"{A}tblPr")
        has_header = properties is not None and is_on(properties.get("firstRow", "0"))
        cells = [[self._cell(cell) for cell in row.iterfind(f"{A}tc")] for row in table.iterfind(f"{A}tr")]
        rows = [["\n".join(text.text for text in cell) for cell in row] for row in cells]
        columns = {place for row in rows for place, text in enumerate(row) if text.strip()}
        filled = sum(any(text.strip() for text in row) for row in rows)
        if len(columns) < 2 or filled < 2 or max(columns) >= MOST_COLUMNS:
            yield from (text for row in cells for cell in row for text in cell)
        else:
            fragments = [[list(joined(cell)) for cell in row] for row in cells]
            yield Grid(rows, int(has_header or is_set_apart(cells)), fragments=fragments)

    def _cell(self, cell: Element) -> list[Text]:
        """Return the paragraphs of a cell; those of one that others reach over aren't seen (21.1.3.16)."""
        body = cell.find(f"{A}txBody")
        covered = any(is_on(cell.get(name, "0")) for name in ("hMerge", "vMerge"))
        return [] if body is None or covered else self._bodies.read(body, NO_LOOKS)

    def _chart(self, element: Element, part: str, alt: str) -> Iterator[Piece]:
        target = self._package.target(part, element.get(f"{R}id"))
        table = charts.chart_table(self._package.root(target)) if target else None
        if table is None:
            yield Beside(alt, "chart")
        else:
            # The first line names a chart, what follows are its numbers once more.
            yield Grid(table.rows, 1, table.title or alt.split("\n")[0], chart=table.kind)

    def _diagram(self, element: Element, part: str) -> Iterator[Piece]:
        target = self._package.target(part, element.get(f"{R}dm"))
        for node in diagrams.nodes(self._package.root(target)) if target else ():
            yield Text([Fragment(node.text)], "item", node.level - 1, node.level)


def is_set_apart(cells: list[list[list[Text]]]) -> bool:
    """Return whether the first row of a table is bold, and the second isn't."""
    first, second = ([text for cell in row for text in cell] for row in cells[:2])
    return all(text.is_strong for text in first) and not all(text.is_strong for text in second)
