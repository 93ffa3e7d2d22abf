"""Charts in decks are native: programs show them, and what is behind them can be edited."""

from __future__ import annotations

import re
import zipfile
from io import BytesIO
from pathlib import Path
from typing import Any

import openxml_audit
import pptx
import pytest
from pptx.chart.chart import Chart as NativeChart
from pptx.enum.chart import XL_CHART_TYPE

from trainkit.exporters.pptx import export
from trainkit.load import load_bytes
from trainkit.model import ChartKind, Layout, Outline, Point, Sentence, Span, Table
from trainkit.plan import plan
from trainkit.readers import read
from trainkit.typeset import typeset_deck

HERE = Span("case.md", 3, 1, 3, 2)
HOUSES = Table(
    (("House", "2023 <new>", "2024"), ("North & South", "1.200,5 €", "900 €"), ("East", "–", "-3 €")),
    1,
    HERE,
    "Visitors",
    chart=ChartKind.ANY,
)
YEARS = Table((("Year", "Share"), ("2021", "12 %"), ("2022", "9.5 %"), ("2023", "14 %")), 1, HERE, chart=ChartKind.ANY)
BARS = Table((("Tool", "Price"), ("Saw", "12"), ("Axe", "20")), 1, HERE, chart=ChartKind.BAR)


def exported(layout: Layout, *shown: Table) -> bytes:
    point = Point(Sentence("Numbers", HERE), shown, (), HERE)
    outline = Outline("case", Sentence("Case", HERE), (), (point,), (), "en")
    return export(typeset_deck(plan(outline, layout).value, layout, 0).value, layout)


@pytest.fixture(scope="module")
def data(default_layout: Layout) -> bytes:
    return exported(default_layout, HOUSES, YEARS, BARS)


@pytest.fixture(scope="module")
def charts(data: bytes) -> list[NativeChart]:
    slides = pptx.Presentation(BytesIO(data)).slides
    return [shape.chart for slide in slides for shape in slide.shapes if shape.has_chart]


def workbook_of(chart: NativeChart) -> bytes:
    part: Any = chart.part
    blob: bytes = part.chart_workbook.xlsx_part.blob
    return blob


def test_deck_and_workbooks_are_valid(data: bytes, charts: list[NativeChart], tmp_path: Path) -> None:
    (tmp_path / "deck.pptx").write_bytes(data)
    validator = openxml_audit.OpenXmlValidator()
    for number, chart in enumerate(charts):
        (tmp_path / f"{number}.xlsx").write_bytes(workbook_of(chart))
    for path in tmp_path.iterdir():
        assert [error.description for error in validator.validate(str(path)).errors] == []


def test_kinds_names_and_numbers(charts: list[NativeChart]) -> None:
    columns, line, bars = charts
    assert columns.chart_type == XL_CHART_TYPE.COLUMN_CLUSTERED
    assert line.chart_type == XL_CHART_TYPE.LINE_MARKERS
    assert bars.chart_type == XL_CHART_TYPE.BAR_CLUSTERED
    assert list(columns.plots[0].categories) == ["North & South", "East"]
    assert [(s.name, list(s.values)) for s in columns.plots[0].series] == [
        ("2023 <new>", [1200.5, None]),
        ("2024", [900.0, -3.0]),
    ]
    assert list(line.plots[0].series[0].values) == [0.12, 0.095, 0.14]


def test_the_workbook_holds_what_the_chart_shows(charts: list[NativeChart]) -> None:
    with zipfile.ZipFile(BytesIO(workbook_of(charts[0]))) as book:
        sheet, strings = (book.read(f"xl/{name}.xml").decode() for name in ("worksheets/sheet1", "sharedStrings"))
        styles = book.read("xl/styles.xml").decode()
    words = re.findall(r"<t[^>]*>([^<]*)</t>", strings)
    assert words == ["House", "2023 &lt;new&gt;", "2024", "North &amp; South", "East"]
    cells = dict(re.findall(r'<c r="(\w+)"[^>]*><v>([^<]*)</v>', sheet))
    assert cells == {"A1": "0", "B1": "1", "C1": "2", "A2": "3", "B2": "1200.5", "C2": "900", "A3": "4", "C3": "-3"}
    assert 'formatCode="#,##0.0&quot; €&quot;"' in styles


def test_the_frame_says_what_it_shows(data: bytes) -> None:
    slides = pptx.Presentation(BytesIO(data)).slides
    alts = [shape._element._nvXxPr.cNvPr.get("descr") for s in slides for shape in s.shapes if shape.has_chart]
    assert alts[0] == "Chart: Visitors\n2023 <new>: North & South 1.200,5 €\n2024: North & South 900,0 €, East -3,0 €"


def test_colours_are_the_theme_s(data: bytes) -> None:
    with zipfile.ZipFile(BytesIO(data)) as package:
        xml = package.read("ppt/charts/chart1.xml").decode()
    assert "srgbClr" not in xml
    assert {"accent1", "accent2", "tx1"} <= set(re.findall(r'schemeClr val="(\w+)"', xml))


def test_the_same_chart_is_the_same_bytes(default_layout: Layout, data: bytes) -> None:
    assert exported(default_layout, HOUSES, YEARS, BARS) == data


def test_every_size_and_place_is_said(charts: list[NativeChart]) -> None:
    for chart in charts:
        assert chart.font.size.pt >= 12
        assert len(chart._chartSpace.findall(".//{*}plotArea/{*}layout/{*}manualLayout")) == 1
        assert chart.value_axis.maximum_scale is not None
        assert chart.value_axis.minimum_scale is not None


def test_a_deck_read_back_has_the_table_again(default_layout: Layout, data: bytes) -> None:
    blocks = read(load_bytes(data, "deck.pptx").value).value.blocks
    tables = [block for block in blocks if isinstance(block, Table)]
    assert [table.rows[1:] for table in tables] == [
        (("North & South", "1200.5 €", "900 €"), ("East", "", "-3 €")),
        (("2021", "12 %"), ("2022", "9.5 %"), ("2023", "14 %")),
        (("Saw", "12"), ("Axe", "20")),
    ]
    assert [table.rows[0][1:] for table in tables] == [("2023 <new>", "2024"), ("Share",), ("Price",)]
    assert [table.chart for table in tables] == [ChartKind.COLUMN, ChartKind.LINE, ChartKind.BAR]
    assert tables[0].caption == "Visitors"
