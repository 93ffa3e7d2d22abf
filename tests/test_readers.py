import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainkit.errors import SourceError
from trainkit.model import Document, Paragraph, Source, Span
from trainkit.readers import read


def read_text(text: str) -> Document:
    return read(Source("notes.txt", "text/plain", text.encode())).value


def test_paragraphs_are_verbatim_and_know_their_place() -> None:
    assert read_text("Title\n\n  First line,\nsecond.  \n \t\n\nLast").blocks == (
        Paragraph("Title", Span("notes.txt", 1, 1, 1, 6)),
        Paragraph("  First line,\nsecond.  ", Span("notes.txt", 3, 1, 4, 10)),
        Paragraph("Last", Span("notes.txt", 7, 1, 7, 5)),
    )


def test_a_text_of_blanks_has_no_blocks() -> None:
    assert read_text("\n \n\t\n").blocks == ()


@given(st.text(alphabet="ab \t\n培", max_size=80))
def test_every_line_with_text_is_in_its_span(text: str) -> None:
    lines = text.split("\n")
    seen: list[int] = []
    for block in read_text(text).blocks:
        assert isinstance(block, Paragraph)
        span = block.span
        assert block.text == "\n".join(lines[span.start_line - 1 : span.end_line])
        seen += range(span.start_line, span.end_line + 1)
    assert seen == [number for number, line in enumerate(lines, 1) if line.strip()]


def test_an_unknown_media_type_is_refused_by_name() -> None:
    with pytest.raises(
        SourceError, match=r"'deck\.key' is application/x-key, which nobody here reads; there are: text/plain"
    ):
        read(Source("deck.key", "application/x-key", b""))
