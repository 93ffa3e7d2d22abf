"""Texts made to take the time of their square, or to nest without an end."""

import pytest
from markdown_cases import document_of

from trainkit.model import Code, Document, ListItem, Paragraph, Table

LONG = {
    "lists in lists, on one line": "- " * 10_000 + "end",
    "lists in lists": "\n".join("  " * depth + "- point" for depth in range(1_000)) + "\n\nend",
    "quotes in quotes": ">" * 10_000 + " end",
    "quotes line by line": "\n".join(">" * depth + " said" for depth in range(1_000)) + "\n\nend",
    "a word": "a" * 400_000 + " end",
    "brackets": "[" * 100_000 + "end",
    "pictures that never end": "![" * 25_000 + "end",
    "notes that never end": "^[" * 25_000 + "end",
    "stars": "*" * 100_000 + "end",
    "emphasis that never ends": "*a **b _c " * 4_500 + "end",
    "comments": "<!--" * 100_000 + "end",
    "comments in a line": "a <!--" * 8_000 + "end",
    "tags": "<a " * 16_000 + "end",
    "elements in elements": "<div>" * 20_000 + "end",
    "code that never ends": "".join("`" * count + "a" for count in range(300)) + "end",
    "fences": "```\na\n" * 5_001 + "end",
    "divisions": "::: a\n" * 4_000 + "end",
    "wide table": "|" + "a|" * 10_000 + "\n|" + "-|" * 10_000 + "\n|" + "b|" * 10_000 + "\n\nend",
    "long table": "|a|b|\n|-|-|\n" + "|c|d|\n" * 10_000 + "\n\nend",
    "points": "- point\n" * 10_000 + "\n\nend",
    "slides": "# Title\n\n---\n\n" * 4_000 + "end",
    "lines": "a line\n" * 20_000 + "end",
    "empty lines": "\n" * 500_000 + "end",
    "HTML": "<div>a</div>\n\n" * 3_000 + "end",
    "HTML in many lines": "<div>\n" + "&amp;a<br>\n" * 10_000 + "</div>\n\nend",
    "notes": "".join(f"a[^{number}]\n\n[^{number}]: b\n\n" for number in range(2_000)) + "end",
    "definitions": "".join(f"[a{number}]: b\n" for number in range(10_000)) + "\nend",
    "front matter": "---\n" + "key: value\n" * 20_000 + "---\nend",
}


@pytest.mark.parametrize("text", LONG.values(), ids=LONG.keys())
def test_long_and_deep_texts_are_read_to_their_end(text: str) -> None:
    document = document_of(text)
    assert "end" in "".join(last_words(document))


def last_words(document: Document) -> tuple[str, str]:
    """Return the ends of the last block and of what was left out last."""
    last = document.blocks[-1] if document.blocks else None
    said = last.text[-40:] if isinstance(last, Code | Paragraph | ListItem) else ""
    said += "".join(last.rows[-1][-1:]) if isinstance(last, Table) else ""
    return said, document.left_out[-1].text[-40:] if document.left_out else ""


def test_columns_of_a_wide_table_are_kept() -> None:
    (table,) = document_of("|" + "a|" * 10_000 + "\n|" + "-|" * 10_000).blocks
    assert isinstance(table, Table)
    assert len(table.rows[0]) == 10_000


def test_marks_of_a_paragraph_without_end_are_text() -> None:
    (paragraph,) = document_of("**bold** " * 6_000).blocks
    assert isinstance(paragraph, Paragraph)
    assert paragraph.text == ("**bold** " * 6_000).strip()
    assert paragraph.strong == ()


def test_what_is_nested_too_deep_is_named() -> None:
    document = document_of("\n".join("  " * depth + f"- rank {depth + 1}" for depth in range(40)))
    assert [left.reason for left in document.left_out] == ["nested-too-deep"] * 11
    assert document.left_out[0].text == "- rank 30"
