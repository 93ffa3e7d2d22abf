"""Native charts in a package: their parts, each with the workbook that its numbers are edited in, and their frames."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from trainkit.model import (
    Box,
    FontScheme,
    Frame,
    TypesetChart,
    TypesetDeck,
    TypesetSlide,
)

from .chart_xml import CHART, chart_xml
from .names import place, shape_name
from .package import Part, Template, compress
from .workbook import workbook
from .xml import relationships

CHART_TYPE = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"
_WORKBOOK_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

_THEMES = "ppt/theme/"

# Workbooks are compressed already.
_STORED = 0


def charts_of(slide: TypesetSlide) -> dict[TypesetChart, Box]:
    """Return the slide's charts with the boxes that they fill, in order."""
    return {frame.content: frame.box for frame in slide.frames if isinstance(frame.content, TypesetChart)}


def chart_names(deck: TypesetDeck) -> dict[TypesetChart, str]:
    """Return the file name in `ppt/charts/` of every chart of the deck."""
    found = [chart for slide in deck.slides for chart in charts_of(slide)]
    return {chart: f"chart{number}.xml" for number, chart in enumerate(found, start=1)}


def theme_of(template: Template) -> Part | None:
    """Return the part of the template's theme, None where it holds pictures, which workbooks would need, too."""
    names = {part.name for part in template.copied}
    themes = (part for part in template.copied if part.name.startswith(_THEMES))
    return next(
        (part for part in themes if f"{_THEMES}_rels/{part.name.removeprefix(_THEMES)}.rels" not in names), None
    )


def chart_parts(
    slide: TypesetSlide, names: Mapping[TypesetChart, str], fonts: FontScheme, theme: Part | None
) -> Iterator[Part]:
    """Yield the parts of a slide's charts: the chart, its relationship, its workbook with that theme."""
    for chart, box in charts_of(slide).items():
        name = names[chart]
        book = name.replace("chart", "Microsoft_Excel_Sheet").replace(".xml", ".xlsx")
        yield compress(f"ppt/charts/{name}", chart_xml(chart, box, fonts).encode())
        linked = relationships([("rId1", "package", f"../embeddings/{book}")])
        yield compress(f"ppt/charts/_rels/{name}.rels", linked.encode())
        yield compress(f"ppt/embeddings/{book}", workbook(chart, theme), _STORED)


def workbook_type(names: Mapping[TypesetChart, str], content_types: str) -> str:
    """Return the content type of workbooks if there are charts and the package does not name it yet."""
    is_known = 'Extension="xlsx"' in content_types
    return "" if is_known or not names else f'<Default Extension="xlsx" ContentType="{_WORKBOOK_TYPE}"/>'


def chart_frame(frame: Frame, number: int, relationship_id: str) -> str:
    """Return the graphic frame that shows the chart of that relationship."""
    box = frame.box
    return (
        f"<p:graphicFrame><p:nvGraphicFramePr>{shape_name(frame, number)}<p:cNvGraphicFramePr><a:graphicFrameLocks "
        f'noGrp="1"/></p:cNvGraphicFramePr>{place(frame.placeholder)}</p:nvGraphicFramePr>'
        f'<p:xfrm><a:off x="{box.x}" y="{box.y}"/><a:ext cx="{box.width}" cy="{box.height}"/></p:xfrm>'
        f'<a:graphic><a:graphicData uri="{CHART}"><c:chart xmlns:c="{CHART}" r:id="{relationship_id}"/>'
        "</a:graphicData></a:graphic></p:graphicFrame>"
    )
