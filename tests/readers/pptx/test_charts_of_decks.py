"""Charts of old decks say what kind they were, so that they become charts again."""

from __future__ import annotations

from io import BytesIO
from typing import Any

import pptx
import pytest
from pptx.chart.data import CategoryChartData, XyChartData
from pptx.enum.chart import XL_CHART_TYPE as XL
from pptx.util import Cm

from trainkit.load import load_bytes
from trainkit.model import ChartKind, Table
from trainkit.readers import read

# python-pptx has no types for these.
CATEGORIES: Any = CategoryChartData
POINTS: Any = XyChartData

BOX = (Cm(1), Cm(4), Cm(20), Cm(10))


def table_of(kind: XL, data: Any) -> Table:
    presentation = pptx.Presentation()
    slide = presentation.slides.add_slide(presentation.slide_layouts[5])
    slide.shapes.title.text = "Boats let"
    slide.shapes.add_chart(kind, *BOX, data)
    written = BytesIO()
    presentation.save(written)
    blocks = read(load_bytes(written.getvalue(), "deck.pptx").value).value.blocks
    (table,) = (block for block in blocks if isinstance(block, Table))
    return table


def numbers(form: str = "General") -> Any:
    data = CATEGORIES(number_format=form)
    data.categories = ["May", "June"]
    data.add_series("Rowing", (41, -6.125))
    return data


@pytest.mark.parametrize(
    ("native", "kind"),
    [
        (XL.COLUMN_CLUSTERED, ChartKind.COLUMN),
        (XL.COLUMN_STACKED, ChartKind.COLUMN),
        (XL.BAR_CLUSTERED, ChartKind.BAR),
        (XL.LINE, ChartKind.LINE),
        (XL.AREA, ChartKind.LINE),
        (XL.PIE, ChartKind.ANY),
        (XL.RADAR, None),
    ],
)
def test_the_kind_is_kept(native: XL, kind: ChartKind | None) -> None:
    assert table_of(native, numbers()).chart is kind


def test_a_cloud_of_points_is_a_table() -> None:
    data = POINTS()
    series = data.add_series("Boats")
    series.add_data_point(1, 2)
    series.add_data_point(3, 4)
    assert table_of(XL.XY_SCATTER, data).chart is None


@pytest.mark.parametrize(
    ("form", "shown"),
    [
        pytest.param("General", ("41", "-6.1250"), id="three decimals are no thousands"),
        pytest.param("0%", ("4100%", "-612.5%"), id="per cent"),
        pytest.param('#,##0.00" €"', ("41 €", "-6.1250 €"), id="a unit behind"),
        pytest.param('"US$ "0', ("US$ 41", "-US$ 6.1250"), id="a unit in front"),
        pytest.param("[Red]0;[Blue]-0", ("41", "-6.1250"), id="what only programs understand"),
    ],
)
def test_numbers_are_shown_with_their_units(form: str, shown: tuple[str, str]) -> None:
    assert tuple(row[1] for row in table_of(XL.COLUMN_CLUSTERED, numbers(form)).rows[1:]) == shown
