"""Blocks that aren't text stand where they stood, or with the nearest point."""

from trainkit.model import Document, Paragraph, Span, Table
from trainkit.outline import parse


def paragraph(line: int, text: str) -> Paragraph:
    return Paragraph(text, Span("n", line, 1, line, len(text) + 1))


def table(line: int) -> Table:
    return Table((("a", "b"),), 0, Span("n", line, 1, line, 4))


def test_tables_go_to_the_point_above_or_to_the_nearest() -> None:
    blocks = (
        paragraph(1, "Prices"),
        table(3),
        paragraph(5, "1. Large: it holds ten."),
        table(7),
        paragraph(9, "2. Small: it holds two."),
        paragraph(11, "Conclusion"),
        paragraph(13, "Take the large one."),
        table(15),
    )
    outline = parse(Document("n", blocks)).value
    assert [[part.span.start_line for part in point.body] for point in outline.points] == [[5, 3, 7], [9, 15]]
    assert [sentence.text for sentence in outline.conclusion] == ["Take the large one."]


def test_tables_alone_are_points() -> None:
    outline = parse(Document("n", (table(1), table(3)))).value
    assert [point.body for point in outline.points] == [(table(1),), (table(3),)]
    assert parse(Document("n", ())).value.points == ()
