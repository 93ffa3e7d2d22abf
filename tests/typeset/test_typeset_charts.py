"""Charts on slides: scales, kinds, places, colours, and what those hear who don't see them."""

from __future__ import annotations

from itertools import pairwise

import pytest
from msgspec import structs

from kit import ROOT
from trainkit.layouts import load_layout
from trainkit.model import (
    Axis,
    ChartKind,
    Frame,
    Layout,
    NumberForm,
    Outline,
    Point,
    Sentence,
    Shape,
    Span,
    Table,
    TypesetChart,
    TypesetDeck,
    TypesetTable,
    Warned,
    points,
)
from trainkit.plan import plan
from trainkit.typeset import typeset_deck, typeset_handout
from trainkit.typeset.linking import contrast
from trainkit.typeset.series_colours import LEAST_CONTRAST, series_colours
from trainkit.typeset.ticks import decimals_of, scale, ticks, written

HERE = Span("case.md", 7, 1, 9, 1)
LAYOUTS = ["default", "school", "civic", "stage", "safety", "large-print"]


def typeset(layout: Layout, *rows: str, kind: ChartKind = ChartKind.ANY, language: str = "en") -> Warned[TypesetDeck]:
    cells = tuple(tuple(row.split("|")) for row in rows)
    point = Point(Sentence("Numbers", HERE), (Table(cells, 1, HERE, chart=kind),), (), HERE)
    outline = Outline("case", Sentence("Case", HERE), (), (point,), (), language)
    return typeset_deck(plan(outline, layout).value, layout, created=0)


def frame_in(result: Warned[TypesetDeck]) -> Frame:
    frames = [frame for slide in result.value.slides for frame in slide.frames]
    return next(frame for frame in frames if isinstance(frame.content, TypesetChart))


def chart_in(result: Warned[TypesetDeck]) -> TypesetChart:
    content = frame_in(result).content
    assert isinstance(content, TypesetChart)
    return content


@pytest.mark.parametrize(
    ("low", "high", "most", "axis"),
    [
        pytest.param(0, 120, 7, Axis(0, 120, 20), id="steps of two"),
        pytest.param(0, 9.5, 7, Axis(0, 10, 2), id="the end is a tick"),
        pytest.param(-30, 55, 7, Axis(-40, 60, 20), id="both sides of zero"),
        pytest.param(98, 103, 7, Axis(98, 103, 1), id="far from zero"),
        pytest.param(0, 0, 7, Axis(0, 1, 0.2), id="nothing but zeros"),
        pytest.param(5, 5, 7, Axis(0, 5, 1), id="all the same"),
        pytest.param(0, 0.07, 5, Axis(0, 0.08, 0.02), id="small numbers"),
        pytest.param(0, 1234567, 5, Axis(0, 1500000, 500000), id="large numbers"),
    ],
)
def test_scales_are_nice(low: float, high: float, most: int, axis: Axis) -> None:
    assert scale(low, high, most) == axis


@pytest.mark.parametrize("low", [-50, -7.3, 0, 0.01])
@pytest.mark.parametrize("extent", [1e-6, 0.3, 1, 17, 999, 1e12])
@pytest.mark.parametrize("most", [4, 5, 6, 7])
def test_scales_hold_everything_with_few_ticks(low: float, extent: float, most: int) -> None:
    axis = scale(low, low + extent, most)
    blur = 1e-6 * axis.step
    assert axis.low <= low + blur
    assert low + extent <= axis.high + blur
    assert 2 <= len(ticks(axis)) <= most


def test_ticks_are_written_with_the_decimals_that_they_need() -> None:
    axis = scale(0, 1.2, 7)
    german = NumberForm(2, ",", ".", "", " %")
    assert [written(tick, german, decimals_of(axis)) for tick in ticks(axis)][:3] == ["0,0 %", "0,2 %", "0,4 %"]
    assert written(-1234567.5, NumberForm(2, ",", "."), 2) == "-1.234.567,50"
    assert written(-0.001, NumberForm(), 1) == "0.0"


def test_few_numbers_stand_at_their_bars(default_layout: Layout) -> None:
    chart = chart_in(typeset(default_layout, "House|Visitors", "North|120", "South|80", "East|-40"))
    assert (chart.kind, chart.is_labelled) == (ChartKind.COLUMN, True)
    assert chart.axis.low < -40
    assert chart.axis.high > 120


def test_many_numbers_have_a_scale(default_layout: Layout) -> None:
    rows = [f"{2000 + i}|{100 + 7 * i}|{90 + 5 * i}" for i in range(12)]
    chart = chart_in(typeset(default_layout, "Year|North|South", *rows))
    assert (chart.kind, chart.is_labelled, chart.axis) == (ChartKind.LINE, False, Axis(0, 200, 50))


def test_long_names_stand_beside_bars(default_layout: Layout) -> None:
    names = [f"{each} what was asked at the end of every course in the spring" for each in "ABCDE"]
    chart = chart_in(typeset(default_layout, "Question|Yes", *(f"{name}|{5 + i}" for i, name in enumerate(names))))
    assert chart.kind is ChartKind.BAR
    assert any("\n" in name for name in chart.broken_names)
    assert [name.replace("\n", " ") for name in chart.broken_names] == names


def test_columns_that_were_asked_for_turn_with_a_note(default_layout: Layout) -> None:
    rows = [f"Whatever was asked of participants number {i}|{i}" for i in range(1, 13)]
    result = typeset(default_layout, "Question|Yes", *rows, kind=ChartKind.COLUMN)
    assert chart_in(result).kind is ChartKind.BAR
    assert [diagnostic.code for diagnostic in result.diagnostics] == ["chart-turned"]


def test_what_has_no_room_stays_a_table(default_layout: Layout) -> None:
    rows = [f"{'Participants of all courses ' * 12}{i}|{i}" for i in range(1, 15)]
    result = typeset(default_layout, "Question|Yes", *rows)
    assert [diagnostic.code for diagnostic in result.diagnostics][:1] == ["no-chart"]
    contents = [frame.content for slide in result.value.slides for frame in slide.frames]
    assert any(isinstance(content, TypesetTable) for content in contents)


@pytest.mark.parametrize("name", LAYOUTS)
@pytest.mark.parametrize("kind", [ChartKind.COLUMN, ChartKind.BAR, ChartKind.LINE])
@pytest.mark.parametrize("series", [1, 3])
@pytest.mark.parametrize("count", [3, 12])
def test_nothing_of_a_chart_leaves_its_frame(name: str, kind: ChartKind, series: int, count: int) -> None:
    layout = load_layout(str(ROOT / "layouts" / name))
    rows = [
        f"Name {i}" + "".join(f"|{(-1) ** i * 37 * i + 11 * s}" for s in range(series)) for i in range(1, count + 1)
    ]
    result = typeset(layout, "Name" + "".join(f"|Series {s}" for s in range(series)), *rows, kind=kind)
    if name == "large-print" and kind is ChartKind.BAR and series * count > 12:
        assert [diagnostic.code for diagnostic in result.diagnostics][:1] == ["no-chart"]
        return
    frame = frame_in(result)
    chart, box = frame.content, frame.box
    assert isinstance(chart, TypesetChart)
    for mark in chart.drawing:
        if isinstance(mark, Shape):
            numbers = [int(number) for _, *places in mark.path.commands for number in places]
            assert all(box.x <= x <= box.right for x in numbers[::2])
            assert all(box.y <= y <= box.bottom for y in numbers[1::2])
        else:
            assert box.y <= mark.baseline - mark.runs[0].size * 0.7
            assert mark.baseline <= box.bottom
            assert box.x - points(1) <= mark.runs[0].x <= box.right
    assert chart.label.size >= points(12)


@pytest.mark.parametrize("name", LAYOUTS)
def test_series_are_seen_and_told_apart(name: str) -> None:
    layout = load_layout(str(ROOT / "layouts" / name))
    background = layout.slide_layouts["table"].background
    colours = series_colours(layout.theme, background, 6)
    assert colours[0] == layout.theme.colours["accent1"]
    assert len({colour.rgb for colour in colours}) == 6
    assert all(contrast(colour.rgb, background.rgb) >= LEAST_CONTRAST for colour in colours)


def test_colours_come_round_where_a_theme_has_too_few(default_layout: Layout) -> None:
    assert len(series_colours(default_layout.theme, default_layout.theme.colours["background"], 20)) == 20


def test_a_line_is_broken_where_a_number_is_missing(default_layout: Layout) -> None:
    chart = chart_in(typeset(default_layout, "Year|North", "2019|1", "2020|2", "2021|–", "2022|4", "2023|5"))
    (stroke,) = (mark for mark in chart.drawing if isinstance(mark, Shape) and mark.stroke_width == chart.line_width)
    assert [command[0] for command in stroke.path.commands] == ["M", "L", "M", "L"]


def test_numbers_stand_where_the_line_is_not(default_layout: Layout) -> None:
    chart = chart_in(typeset(default_layout, "Year|North", "2019|90", "2020|40", "2021|95", "2022|80"))
    assert chart.labelled_below == (1, 3)


def test_a_flat_line_shows_its_scale(default_layout: Layout) -> None:
    chart = chart_in(typeset(default_layout, "Year|North", "2019|98", "2020|99", "2021|101", "2022|100"))
    assert not chart.is_labelled
    assert chart.axis == Axis(98, 101, 1)


def test_one_in_several_is_named_where_names_are_many(default_layout: Layout) -> None:
    chart = chart_in(typeset(default_layout, "Day|North", *(f"2024-03-{day:02}|{day}" for day in range(1, 31))))
    assert chart.label_every > 1


def test_those_who_do_not_see_it_hear_its_numbers(default_layout: Layout) -> None:
    frame = frame_in(typeset(default_layout, "House|2023", "North|1,200", "South|800"))
    assert frame.alt == "Chart: Numbers\n2023: North 1,200, South 800"
    months = [f"{2000 + i}|{value}" for i, value in enumerate([5, 6, 9, 4, 3, 2, 7, 7, 8, 8, 8, 7, 6])]
    assert frame_in(typeset(default_layout, "Year|N", *months)).alt.endswith("N: 2000 5, … 2002 9, … 2005 2, … 2012 6")


def test_the_legend_names_series_in_their_order(default_layout: Layout) -> None:
    result = typeset(default_layout, "House|One|Two|Three", "North|1|2|3", "South|3|2|1")
    chart = chart_in(result)
    assert chart.legend
    lines = [mark for mark in chart.drawing if not isinstance(mark, Shape) and mark.baseline <= chart.legend.bottom]
    assert ["".join(word.text for run in line.runs for word in run.words) for line in lines] == ["One", "Two", "Three"]
    assert all(left.runs[0].x < right.runs[0].x for left, right in pairwise(lines))


@pytest.mark.parametrize(
    "rows",
    [
        pytest.param(["House|N", "North|0", "South|0"], id="nothing but zeros"),
        pytest.param(["House|N", "North|5", "South|5"], id="all the same"),
        pytest.param(["House|N", "North|-5", "South|-7"], id="all below zero"),
        pytest.param(["|", "|1", "|2"], id="no names at all"),
        pytest.param(["House|A|B", "North|1|–", "South|–|2"], id="gaps"),
        pytest.param(["House|N", "North|999999999999999", "South|1"], id="large and small"),
        pytest.param(["House|N", "North|0.000001", "South|0.000002"], id="tiny"),
        pytest.param([f"House|{'Serie' * 40}", "North|1", "South|2"], id="a name that no slide holds"),
        pytest.param(["House|N", f"{'Nord' * 60}|1", "South|2"], id="a category that no slide holds"),
        pytest.param(["Year|N", "2019|1", "2020|–", "2021|3"], id="a point alone"),
        pytest.param(["Year|N", "2019|7", "2020|7", "2021|7"], id="a level line"),
    ],
)
@pytest.mark.parametrize("kind", ChartKind)
def test_whatever_the_numbers_are(default_layout: Layout, rows: list[str], kind: ChartKind) -> None:
    result = typeset(default_layout, *rows, kind=kind)
    contents = [frame.content for slide in result.value.slides for frame in slide.frames]
    shown = [content for content in contents if isinstance(content, TypesetChart | TypesetTable)]
    assert len(shown) == 1
    assert isinstance(shown[0], TypesetChart) or "no-chart" in {each.code for each in result.diagnostics}


def test_a_layout_for_text_alone_shows_charts_too(default_layout: Layout) -> None:
    kept = {name: layout for name, layout in default_layout.slide_layouts.items() if name not in ("chart", "table")}
    frame = frame_in(typeset(structs.replace(default_layout, slide_layouts=kept), "House|N", "North|1", "South|2"))
    assert frame.box == kept["content"].slots["body"].box


def test_the_handout_has_the_chart_and_its_table(default_layout: Layout) -> None:
    table = Table((("House", "N"), ("North", "1"), ("South", "2")), 1, HERE, chart=ChartKind.ANY)
    point = Point(Sentence("Numbers", HERE), (table,), (), HERE)
    planned = plan(Outline("case", Sentence("Case", HERE), (), (point,), (), "en"), default_layout).value
    deck = typeset_deck(planned, default_layout, created=0).value
    handout = typeset_handout(planned, deck, default_layout)
    tags = [element.tag for element in handout.elements]
    assert tags.index("Figure") < tags.index("Table")
    assert tags.count("TD") + tags.count("TH") == 6


def test_a_point_between_two_gaps_is_seen_in_a_long_line(default_layout: Layout) -> None:
    days = [f"2024-03-{day:02}|{day}" for day in range(1, 29)]
    assert not chart_in(typeset(default_layout, "Day|N", *days)).marker
    gaps = ["2024-03-29|", "2024-03-30|30", "2024-03-31|"]
    assert chart_in(typeset(default_layout, "Day|N", *days, *gaps)).marker
