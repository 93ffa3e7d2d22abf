"""A table says that it is a chart in braces or by its label; the words that say so never show."""

from __future__ import annotations

import pytest

from trainkit.load import load_bytes
from trainkit.model import ChartKind, Document, Heading, Paragraph, Table, Warned
from trainkit.readers import read

ROWS = "| Year | Number |\n|------|-------:|\n| 2019 | 12 |\n| 2020 | 14 |"


def read_markdown(text: str) -> Warned[Document]:
    return read(load_bytes(text.encode(), "case.md").value)


def table_in(document: Document) -> Table:
    (table,) = (block for block in document.blocks if isinstance(block, Table))
    return table


@pytest.mark.parametrize(
    ("line", "kind", "caption"),
    [
        pytest.param("{chart}", ChartKind.ANY, "", id="braces alone"),
        pytest.param("Visitors a year {chart}", ChartKind.ANY, "Visitors a year", id="behind a caption"),
        pytest.param("Visitors {chart: bar}", ChartKind.BAR, "Visitors", id="with a kind"),
        pytest.param("Visitors {.chart type=line}", ChartKind.LINE, "Visitors", id="as Pandoc has attributes"),
        pytest.param("{: .chart}", ChartKind.ANY, "", id="as kramdown has them"),
        pytest.param("Table: Visitors {chart}", ChartKind.ANY, "Visitors", id="Pandoc's captions"),
        pytest.param("Besucher {Diagramm: Säulen}", ChartKind.COLUMN, "Besucher", id="in German"),
        pytest.param("Chart: Visitors", ChartKind.ANY, "Visitors", id="a label"),
        pytest.param("**Chart 2:** Visitors", ChartKind.ANY, "Visitors", id="a label in bold, with a number"),
        pytest.param("Diagramm 1 – Besucher", ChartKind.ANY, "Besucher", id="a German label"),
        pytest.param("Graphique : visites", ChartKind.ANY, "visites", id="a French label"),
        pytest.param("Gráfico de barras: visitas", ChartKind.BAR, "visitas", id="a Spanish label"),
        pytest.param("图表：参观人数", ChartKind.ANY, "参观人数", id="a Chinese label"),
        pytest.param("折线图 3：参观人数", ChartKind.LINE, "参观人数", id="a Chinese kind"),
        pytest.param("Line chart: Visitors {chart}", ChartKind.LINE, "Visitors", id="both"),
    ],
)
@pytest.mark.parametrize("order", ["above", "below"])
def test_a_line_beside_the_table_asks(line: str, kind: ChartKind, caption: str, order: str) -> None:
    beside = [line, ROWS] if order == "above" else [ROWS, line]
    document = read_markdown("# Museum\n\nMore come each year.\n\n" + "\n\n".join(beside)).value
    table = table_in(document)
    assert (table.chart, table.caption) == (kind, caption)
    assert [block.text for block in document.blocks if isinstance(block, Paragraph)] == ["More come each year."]
    assert any("hart" in left.text or left.reason == "chart" for left in document.left_out)


def test_a_last_row_asks() -> None:
    table = table_in(read_markdown(f"{ROWS}\n{{chart}}").value)
    assert (table.chart, len(table.rows)) == (ChartKind.ANY, 3)


def test_a_heading_right_above_asks() -> None:
    document = read_markdown(f"# Museum\n\n## Visitors {{chart: line}}\n\n{ROWS}").value
    assert [block.text for block in document.blocks if isinstance(block, Heading)] == ["Museum", "Visitors"]
    assert table_in(document).chart is ChartKind.LINE


def test_the_end_of_a_paragraph_asks() -> None:
    document = read_markdown(f"# Museum\n\nMore come\neach year. {{chart}}\n\n{ROWS}").value
    assert [block.text for block in document.blocks if isinstance(block, Paragraph)] == ["More come\neach year."]
    assert (table_in(document).chart, table_in(document).caption) == (ChartKind.ANY, "")


def test_a_web_page_asks_in_its_caption() -> None:
    html = "<h1>Museum</h1><table><caption>Chart: Visitors</caption><tr><th>Year<th>Number<tr><td>2019<td>1</table>"
    table = table_in(read(load_bytes(html.encode(), "case.html").value).value)
    assert (table.chart, table.caption) == (ChartKind.ANY, "Visitors")


@pytest.mark.parametrize(
    "line",
    ["Charts are for sailors:", "Visitors a year", "{chartreuse}", "Line: 4", "Graph of visitors", "Table 1: Visitors"],
)
def test_other_lines_ask_for_nothing(line: str) -> None:
    document = read_markdown(f"# Museum\n\n{line}\n\n{ROWS}").value
    assert table_in(document).chart is None
    assert [block.text for block in document.blocks if isinstance(block, Paragraph)] == [line]


def test_a_line_between_two_tables_is_that_of_the_second() -> None:
    document = read_markdown(f"# Museum\n\n{ROWS}\n\nChart: Visitors\n\n{ROWS}").value
    assert [block.chart for block in document.blocks if isinstance(block, Table)] == [None, ChartKind.ANY]


def test_an_unknown_kind_is_told() -> None:
    result = read_markdown(f"# Museum\n\n{{chart: pie}}\n\n{ROWS}")
    assert table_in(result.value).chart is ChartKind.ANY
    (told,) = result.diagnostics
    assert told.message == "There is no kind of chart called 'pie'; the numbers choose one."


def test_the_caption_of_a_picture_above_is_not_the_table_s() -> None:
    document = read_markdown(f"# Museum\n\n![Visitors](a.png)\n\nChart 1: Visitors\n\n{ROWS}").value
    assert table_in(document).chart is None


def test_a_russian_timetable_is_none() -> None:
    document = read_markdown("# Музей\n\nГрафик: касса\n\n| День | Часы |\n|---|---|\n| Пн | 9–18 |").value
    assert table_in(document).chart is None
