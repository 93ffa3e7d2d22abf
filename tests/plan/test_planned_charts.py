"""Tables that ask to be charts: what they become, and what is said where they can't."""

from __future__ import annotations

import pytest

from trainkit.model import (
    Chart,
    ChartKind,
    DeckPlan,
    Layout,
    NumberForm,
    Outline,
    Point,
    Sentence,
    Series,
    Span,
    Table,
    Warned,
)
from trainkit.plan import plan
from trainkit.plan.times import are_times

HERE = Span("case.md", 7, 1, 9, 1)


def planned(layout: Layout, *rows: str, kind: ChartKind = ChartKind.ANY, language: str = "en") -> Warned[DeckPlan]:
    cells = tuple(tuple(row.split("|")) for row in rows)
    table = Table(cells, 1, HERE, chart=kind)
    point = Point(Sentence("Numbers", HERE), (table,), (), HERE)
    return plan(Outline("case", Sentence("Case", HERE), (), (point,), (), language), layout)


def chart_in(result: Warned[DeckPlan]) -> Chart:
    (chart,) = (slide.exhibit for slide in result.value.slides if isinstance(slide.exhibit, Chart))
    return chart


def test_categories_series_and_form_are_those_of_the_table(default_layout: Layout) -> None:
    chart = chart_in(planned(default_layout, "House|2023|2024", "North|1.200,5 €|–", "South|900 €|-3 €", language="de"))
    assert (chart.corner, chart.categories) == ("House", ("North", "South"))
    assert chart.series == (Series("2023", (1200.5, 900.0)), Series("2024", (None, -3.0)))
    assert chart.form == NumberForm(1, ",", ".", "", " €")


@pytest.mark.parametrize(
    ("names", "kind"),
    [
        pytest.param("2019 2020 2021", ChartKind.LINE, id="years"),
        pytest.param("Januar Februar März", ChartKind.LINE, id="months"),
        pytest.param("Q1 Q2 Q3", ChartKind.LINE, id="quarters"),
        pytest.param("1月 2月 3月", ChartKind.LINE, id="Chinese months"),
        pytest.param("2019 2020", ChartKind.COLUMN, id="two years are compared"),
        pytest.param("North South East", ChartKind.COLUMN, id="names"),
        pytest.param("Q1 Q2 Total", ChartKind.COLUMN, id="times and a sum"),
    ],
)
def test_times_become_a_line(default_layout: Layout, names: str, kind: ChartKind) -> None:
    rows = [f"{name}|{index}" for index, name in enumerate(names.split(), start=1)]
    assert chart_in(planned(default_layout, "When|How many", *rows)).kind is kind


@pytest.mark.parametrize(
    "name",
    [
        "2019/20",
        "FY 2021",
        "Week 3",
        "KW 12",
        "第3周",
        "12 March",
        "5. März 2024",
        "mars 2020",
        "2020-03",
        "8:30",
        "Jan",
        "3. Quartal",
    ],
)
def test_what_is_a_time(name: str) -> None:
    assert are_times([name] * 3)


@pytest.mark.parametrize("name", ["Team 1", "Level 3", "10–19", "Marchers", "100", "Room 2020"])
def test_what_is_no_time(name: str) -> None:
    assert not are_times([name] * 3)


def test_what_the_source_asks_for_is_kept(default_layout: Layout) -> None:
    chart = chart_in(planned(default_layout, "Year|Number", "2019|1", "2020|2", "2021|3", kind=ChartKind.BAR))
    assert (chart.kind, chart.is_given) == (ChartKind.BAR, True)


@pytest.mark.parametrize(
    ("rows", "why"),
    [
        pytest.param(
            ["Tool|Use", "Saw|to cut", "Axe|to split"], "'to cut' in the column 'Use' is no number", id="words"
        ),
        pytest.param(["Tool|a|b", "Saw|1|", "Axe|2|–"], "the column 'b' holds no numbers", id="an empty column"),
        pytest.param(["Tool|a", "Saw|1 kg", "Axe|2 €"], "its numbers are of several units, 'kg' and '€'", id="units"),
        pytest.param(
            ["Tool|a (€)|b (%)", "Saw|1|2", "Axe|1|2"], "its numbers are of several units, '€' and '%'", id="heads"
        ),
        pytest.param(["Tool|a", "Saw|1.5", "Axe|1,5"], "some of its numbers have a comma", id="notations"),
        pytest.param(["Tool|a", "Saw|1"], "it has a single row of numbers", id="one row"),
        pytest.param(["Tool", "Saw", "Axe"], "it has no numbers beside its first column", id="one column"),
        pytest.param(["T" + "|n" * 7, "S" + "|1" * 7, "A" + "|1" * 7], "it has 7 series", id="many series"),
        pytest.param(["T|n", *(f"a{i}|1" for i in range(21))], "it has 21 rows", id="many rows"),
    ],
)
def test_a_table_that_can_be_no_chart_stays_one(default_layout: Layout, rows: list[str], why: str) -> None:
    result = planned(default_layout, *rows)
    (diagnostic,) = result.diagnostics
    assert diagnostic.message.startswith(f"A table that asks to be a chart stays a table: {why}")
    assert (diagnostic.code, diagnostic.span) == ("no-chart", HERE)
    assert [type(slide.exhibit) for slide in result.value.slides if slide.exhibit] == [Table]


def test_a_zero_needs_no_unit(default_layout: Layout) -> None:
    assert chart_in(planned(default_layout, "Tool|Price", "Saw|12 €", "Axe|0")).form.suffix == " €"


def test_a_year_without_a_number_stays_but_a_heading_goes(default_layout: Layout) -> None:
    years = chart_in(planned(default_layout, "Year|N", "2019|1", "2020|", "2021|3"))
    assert years.series == (Series("N", (1.0, None, 3.0)),)
    houses = chart_in(planned(default_layout, "House|N", "In town|", "North|1", "South|2"))
    assert houses.categories == ("North", "South")


@pytest.mark.parametrize(
    ("rows", "categories", "names"),
    [
        pytest.param(
            ["House|Men|Women|All", "North|10|20|30", "South|5|6|11", "All|15|26|41"],
            ("North", "South"),
            ("Men", "Women"),
            id="both",
        ),
        pytest.param(
            ["Month|N", "Jan|4", "Feb|7", "Mar|1", "Apr|9", "Sum|21"], ("Jan", "Feb", "Mar", "Apr"), ("N",), id="a row"
        ),
        pytest.param(["Year|N", "2019|1", "2020|2", "2021|3"], ("2019", "2020", "2021"), ("N",), id="years that grow"),
        pytest.param(["House|N", "A|1", "B|2", "C|3"], ("A", "B", "C"), ("N",), id="chance"),
        pytest.param(["房子|人数", "甲|12", "乙|13", "合计|25"], ("甲", "乙"), ("人数",), id="in Chinese"),
        pytest.param(["House|N", "A|1", "B|2", "All|7"], ("A", "B", "All"), ("N",), id="a name alone"),
        pytest.param(
            ["Tool|2022|2023|2024", "Saw|1|2|3", "Axe|2|2|4"], ("Saw", "Axe"), ("2022", "2023", "2024"), id="year"
        ),
    ],
)
def test_sums_are_not_shown(default_layout: Layout, rows: list[str], categories: object, names: object) -> None:
    chart = chart_in(planned(default_layout, *rows))
    assert (chart.categories, tuple(series.name for series in chart.series)) == (categories, names)


def test_a_chart_without_any_name_is_called_one(default_layout: Layout) -> None:
    table = Table((("House", "N"), ("North", "1"), ("South", "2")), 1, HERE, chart=ChartKind.ANY)
    outline = Outline("case", Sentence("Case", HERE), (), (Point(None, (table,), (), HERE),), (), "de")
    assert [slide.heading for slide in plan(outline, default_layout).value.slides if slide.exhibit] == ["Diagramm"]
