"""Native tables (ECMA-376 part 1, 21.1.3) as XML.

Cells say their own fills, lines and sizes: a style of tables looks different in every slide program.
"""

from __future__ import annotations

from collections.abc import Mapping

from trainkit.model import Anchor, Cell, Colour, FontScheme, Frame, TypesetTable
from trainkit.presentationml import fill

from .names import place, shape_name
from .text import paragraphs

_URI = "http://schemas.openxmlformats.org/drawingml/2006/table"
_ANCHORS = {Anchor.TOP: "t", Anchor.MIDDLE: "ctr", Anchor.BOTTOM: "b"}


def table_frame(frame: Frame, table: TypesetTable, number: int, fonts: FontScheme, links: Mapping[str, str]) -> str:
    """Return the graphic frame of a table; `links` holds the relationship ids of addresses."""
    box = frame.box
    first_row = ' firstRow="1"' if table.header_rows else ""
    grid = "".join(f'<a:gridCol w="{width}"/>' for width in table.column_widths)
    rows = "".join(
        f'<a:tr h="{height}">{"".join(_cell(cell, table, fonts, links) for cell in row)}</a:tr>'
        for height, row in zip(table.row_heights, table.rows, strict=True)
    )
    return (
        f"<p:graphicFrame><p:nvGraphicFramePr>{shape_name(frame, number)}<p:cNvGraphicFramePr><a:graphicFrameLocks "
        f'noGrp="1"/></p:cNvGraphicFramePr>{place(frame.placeholder)}</p:nvGraphicFramePr>'
        f'<p:xfrm><a:off x="{box.x}" y="{box.y}"/><a:ext cx="{box.width}" cy="{box.height}"/></p:xfrm>'
        f'<a:graphic><a:graphicData uri="{_URI}"><a:tbl><a:tblPr{first_row}/><a:tblGrid>{grid}</a:tblGrid>{rows}'
        "</a:tbl></a:graphicData></a:graphic></p:graphicFrame>"
    )


def _cell(cell: Cell, table: TypesetTable, fonts: FontScheme, links: Mapping[str, str]) -> str:
    left, top, right, bottom = cell.text.insets
    margins = f'marL="{left}" marR="{right}" marT="{top}" marB="{bottom}"'
    sides = "".join(_line(side, None, 0) for side in ("lnL", "lnR", "lnT"))
    foot = _line("lnB", table.rule, table.rule_width)
    return (
        f"<a:tc><a:txBody><a:bodyPr/><a:lstStyle/>{paragraphs(cell.text, None, fonts, links)}</a:txBody>"
        f'<a:tcPr {margins} anchor="{_ANCHORS[cell.text.anchor]}">{sides}{foot}{fill(cell.fill)}</a:tcPr></a:tc>'
    )


def _line(side: str, colour: Colour | None, width: int) -> str:
    return f'<a:{side} w="{width}">{fill(colour)}</a:{side}>'
