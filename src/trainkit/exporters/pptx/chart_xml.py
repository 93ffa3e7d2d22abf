"""Native charts as XML (ECMA-376 part 1, 21.2).

Charts say each place, scale and distance themselves: what is left to programs looks different in every one of them.
"""

from __future__ import annotations

from trainkit.model import Box, ChartKind, Colour, FontScheme, TypesetChart, TypesetSeries
from trainkit.presentationml import DRAWING, HEADER, attribute, fill, text

from .workbook import cells_of, format_code, head_of, stored
from .xml import language

CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart"
"""The namespace of charts."""

_RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

# The axes of categories and of numbers by their ids, which only have to differ (21.2.2.9).
_CATEGORIES, _NUMBERS = 111111111, 222222222

# The signs of points by the number of their series (21.2.3.27), as they are drawn on paper.
_SYMBOLS = ("circle", "square", "diamond", "triangle", "circle", "square")

# Names that stand upright are broken where they are long. Where only some are shown, none of them is to be broken, and
# LibreOffice breaks none that is turned, be it by the smallest angle there is (20.1.10.3).
_UPRIGHT = '<a:bodyPr rot="0" vert="horz"/>'
_UNBROKEN = '<a:bodyPr rot="1" vert="horz"/>'

_EMU_PER_POINT = 12_700


def chart_xml(chart: TypesetChart, box: Box, fonts: FontScheme) -> str:
    """Return the part of a chart that fills the box."""
    is_line = chart.kind is ChartKind.LINE
    drawn = _line_chart(chart, fonts) if is_line else _bar_chart(chart, fonts)
    legend = ""
    if chart.legend:
        placed = _layout(chart.legend, box)
        legend = (
            f'<c:legend><c:legendPos val="t"/>{placed}<c:overlay val="0"/>{_text_properties(chart, fonts)}</c:legend>'
        )
    return (
        f'{HEADER}<c:chartSpace xmlns:c="{CHART}" {DRAWING} xmlns:r="{_RELATIONSHIPS}"><c:date1904 val="0"/>'
        '<c:roundedCorners val="0"/><c:chart><c:autoTitleDeleted val="1"/><c:plotArea>'
        f"{_layout(chart.plot, box, inner=True)}{drawn}{_category_axis(chart, fonts)}{_number_axis(chart, fonts)}"
        f'<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr></c:plotArea>{legend}<c:plotVisOnly val="1"/>'
        '<c:dispBlanksAs val="gap"/></c:chart><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>'
        f'{_text_properties(chart, fonts)}<c:externalData r:id="rId1"><c:autoUpdate val="0"/></c:externalData>'
        "</c:chartSpace>"
    )


def _bar_chart(chart: TypesetChart, fonts: FontScheme) -> str:
    direction = "bar" if chart.kind is ChartKind.BAR else "col"
    series = "".join(_bar_series(chart, index, fonts) for index in range(len(chart.series)))
    return (
        f'<c:barChart><c:barDir val="{direction}"/><c:grouping val="clustered"/><c:varyColors val="0"/>{series}'
        f'<c:gapWidth val="{chart.gap}"/><c:overlap val="0"/>{_axis_ids()}</c:barChart>'
    )


def _line_chart(chart: TypesetChart, fonts: FontScheme) -> str:
    series = "".join(_line_series(chart, index, fonts) for index in range(len(chart.series)))
    return (
        f'<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>{series}<c:marker val="1"/>{_axis_ids()}'
        "</c:lineChart>"
    )


def _axis_ids() -> str:
    return f'<c:axId val="{_CATEGORIES}"/><c:axId val="{_NUMBERS}"/>'


def _bar_series(chart: TypesetChart, index: int, fonts: FontScheme) -> str:
    series = chart.series[index]
    look = f"<c:spPr>{fill(series.colour)}{_line(None, 0)}</c:spPr>"
    labels = _labels(chart, fonts, "outEnd") if chart.is_labelled else ""
    return f'{_opening(chart, index)}{look}<c:invertIfNegative val="0"/>{labels}{_numbers(chart, index)}</c:ser>'


def _line_series(chart: TypesetChart, index: int, fonts: FontScheme) -> str:
    series = chart.series[index]
    look = f"<c:spPr>{_line(series.colour, chart.line_width, is_round=True)}</c:spPr>"
    labels = _labels(chart, fonts, "t") if chart.is_labelled else ""
    return (
        f"{_opening(chart, index)}{look}{_marker(chart, series, index)}{labels}{_numbers(chart, index)}"
        '<c:smooth val="0"/></c:ser>'
    )


def _marker(chart: TypesetChart, series: TypesetSeries, index: int) -> str:
    if not chart.marker:
        return '<c:marker><c:symbol val="none"/></c:marker>'
    look = f"{fill(series.colour)}{_line(None, 0)}"
    return (
        f'<c:marker><c:symbol val="{_SYMBOLS[index % len(_SYMBOLS)]}"/><c:size val="{chart.marker // _EMU_PER_POINT}"/>'
        f"<c:spPr>{look}</c:spPr></c:marker>"
    )


def _opening(chart: TypesetChart, index: int) -> str:
    name = f'<c:strCache><c:ptCount val="1"/>{_point(0, chart.series[index].name)}</c:strCache>'
    return (
        f'<c:ser><c:idx val="{index}"/><c:order val="{index}"/><c:tx><c:strRef><c:f>{head_of(index + 1)}</c:f>{name}'
        "</c:strRef></c:tx>"
    )


def _numbers(chart: TypesetChart, index: int) -> str:
    """Return the categories and numbers of a series, with the cells that they are from."""
    count = f'<c:ptCount val="{len(chart.categories)}"/>'
    names = "".join(_point(place, name) for place, name in enumerate(chart.broken_names or chart.categories))
    values = "".join(
        _point(place, stored(value, chart))
        for place, value in enumerate(chart.series[index].values)
        if value is not None
    )
    code = text(format_code(chart, chart.form.decimals))
    return (
        f"<c:cat><c:strRef><c:f>{cells_of(chart, 0)}</c:f><c:strCache>{count}{names}</c:strCache></c:strRef></c:cat>"
        f"<c:val><c:numRef><c:f>{cells_of(chart, index + 1)}</c:f><c:numCache><c:formatCode>{code}</c:formatCode>"
        f"{count}{values}</c:numCache></c:numRef></c:val>"
    )


def _point(place: int, said: str) -> str:
    return f'<c:pt idx="{place}"><c:v>{text(said)}</c:v></c:pt>'


def _labels(chart: TypesetChart, fonts: FontScheme, position: str) -> str:
    """Return what writes every number at its bar or point; below it where the line would cross it above."""
    code = attribute(format_code(chart, chart.form.decimals))
    look = (
        f'<c:numFmt formatCode="{code}" sourceLinked="0"/><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>'
        f"{_text_properties(chart, fonts)}"
    )
    shown = (
        '<c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/>'
        '<c:showPercent val="0"/><c:showBubbleSize val="0"/>'
    )
    below = "".join(
        f'<c:dLbl><c:idx val="{place}"/>{look}<c:dLblPos val="b"/>{shown}</c:dLbl>' for place in chart.labelled_below
    )
    return f'<c:dLbls>{below}{look}<c:dLblPos val="{position}"/>{shown}</c:dLbls>'


def _category_axis(chart: TypesetChart, fonts: FontScheme) -> str:
    is_bar = chart.kind is ChartKind.BAR
    # Bars are counted from below; people read from above.
    orientation, position = ("maxMin", "l") if is_bar else ("minMax", "b")
    turned = _UPRIGHT if chart.label_every == 1 else _UNBROKEN
    skip = f'<c:tickLblSkip val="{chart.label_every}"/>' if not is_bar else ""
    return (
        f'<c:catAx><c:axId val="{_CATEGORIES}"/><c:scaling><c:orientation val="{orientation}"/></c:scaling>'
        f'<c:delete val="0"/><c:axPos val="{position}"/><c:numFmt formatCode="General" sourceLinked="0"/>'
        '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>'
        f"<c:spPr>{_line(chart.baseline, chart.rule_width)}</c:spPr>{_text_properties(chart, fonts, turned)}"
        f'<c:crossAx val="{_NUMBERS}"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/>'
        f'<c:lblOffset val="100"/>{skip}<c:noMultiLvlLbl val="1"/></c:catAx>'
    )


def _number_axis(chart: TypesetChart, fonts: FontScheme) -> str:
    is_bar, axis = chart.kind is ChartKind.BAR, chart.axis
    low, high, step = (stored(value, chart) for value in (axis.low, axis.high, axis.step))
    grid = f"<c:majorGridlines><c:spPr>{_line(chart.grid, chart.rule_width)}</c:spPr></c:majorGridlines>"
    code = attribute(format_code(chart, chart.axis_decimals))
    return (
        f'<c:valAx><c:axId val="{_NUMBERS}"/><c:scaling><c:orientation val="minMax"/><c:max val="{high}"/>'
        f'<c:min val="{low}"/></c:scaling><c:delete val="{int(chart.is_labelled)}"/>'
        f'<c:axPos val="{"b" if is_bar else "l"}"/>{"" if chart.is_labelled else grid}'
        f'<c:numFmt formatCode="{code}" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/>'
        f'<c:tickLblPos val="nextTo"/><c:spPr><a:ln><a:noFill/></a:ln></c:spPr>'
        f"{_text_properties(chart, fonts, _UPRIGHT)}"
        f'<c:crossAx val="{_CATEGORIES}"/><c:crosses val="{"max" if is_bar else "autoZero"}"/>'
        f'<c:crossBetween val="between"/><c:majorUnit val="{step}"/></c:valAx>'
    )


def _text_properties(chart: TypesetChart, fonts: FontScheme, body: str = "<a:bodyPr/>") -> str:
    """Return how text is set (21.2.2.216); `body` turns it."""
    run = chart.label
    typefaces = f'<a:latin typeface="{attribute(_typeface(run.font, fonts))}"/>'
    if run.east_asian:
        typefaces += f'<a:ea typeface="{attribute(run.east_asian)}"/>'
    return (
        f'<c:txPr>{body}<a:lstStyle/><a:p><a:pPr><a:defRPr sz="{run.size // 127}" b="0">{fill(run.colour)}{typefaces}'
        f"</a:defRPr></a:pPr><a:endParaRPr {language(run.language)}/></a:p></c:txPr>"
    )


def _typeface(font: str, fonts: FontScheme) -> str:
    if font == "monospace":
        return fonts.monospace.latin
    return "+mj-lt" if font == "heading" else "+mn-lt"


def _line(colour: Colour | None, width: int, *, is_round: bool = False) -> str:
    if colour is None:
        return "<a:ln><a:noFill/></a:ln>"
    cap, joint = (' cap="rnd"', "<a:round/>") if is_round else ("", "")
    return f'<a:ln w="{width}"{cap}>{fill(colour)}{joint}</a:ln>'


def _layout(place_of: Box, box: Box, *, inner: bool = False) -> str:
    """Return a place as parts of the chart's own width and height (21.2.2.95)."""
    target = '<c:layoutTarget val="inner"/>' if inner else ""
    x, y = (place_of.x - box.x) / box.width, (place_of.y - box.y) / box.height
    w, h = place_of.width / box.width, place_of.height / box.height
    places = "".join(f'<c:{name} val="{value:.6f}"/>' for name, value in (("x", x), ("y", y), ("w", w), ("h", h)))
    placed = f'{target}<c:xMode val="edge"/><c:yMode val="edge"/>{places}'
    return f"<c:layout><c:manualLayout>{placed}</c:manualLayout></c:layout>"
