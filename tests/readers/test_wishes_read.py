"""What asks for a slide layout at the end of a line, or in front matter, and what is left of the text."""

from __future__ import annotations

import pytest
from soundness import assert_sound

from trainkit.model import Document, Heading, ListItem, Paragraph, Source
from trainkit.readers import read


def document_of(text: str, media_type: str = "text/markdown") -> Document:
    document = read(Source("text", media_type, text.encode())).value
    assert_sound(document, "text")
    return document


def texts(document: Document) -> list[str]:
    return [block.text for block in document.blocks if isinstance(block, Heading | ListItem | Paragraph)]


ASKS = {
    "plain": ("## Heading {layout: statement}", "statement"),
    "sign of equality": ("## Heading {layout=statement}", "statement"),
    "quotes": ('## Heading {layout="Title and Content"}', "Title and Content"),
    "blanks, capitals": ("## Heading   { Layout :  Statement }  ", "Statement"),
    "beside an id and a class": ("## Heading {#intro .wide layout=statement}", "statement"),
    "before a class": ("## Heading {layout=statement .wide}", "statement"),
    "closed heading": ("## Heading {layout: statement} ##", "statement"),
    "underlined heading": ("Heading {layout: statement}\n------", "statement"),
}


@pytest.mark.parametrize("title", ASKS)
def test_a_heading_asks(title: str) -> None:
    text, name = ASKS[title]
    document = document_of(f"# Title\n\n{text}\n\nText.\n")
    assert texts(document) == ["Title", "Heading", "Text."]
    (wish,) = document.wishes
    assert (wish.slide_layout, wish.point, wish.span and wish.span.start_line) == (name, "", 3)
    assert [left.reason for left in document.left_out] == ["slide-layout"]


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("## Say {layout: x} in the middle", id="in the middle"),
        pytest.param("## Set {display: grid}", id="other braces"),
        pytest.param("## A {layout: }", id="no name"),
        pytest.param("## A layout: statement}", id="no beginning"),
    ],
)
def test_what_asks_for_nothing_stays(line: str) -> None:
    document = document_of(f"# Title\n\n{line}\n")
    assert texts(document)[1] == line.removeprefix("## ")
    assert document.wishes == ()


def test_code_stays() -> None:
    document = document_of("# Title\n\n```\nbody {layout: grid}\n```\n")
    assert document.wishes == ()


def test_lines_of_plain_text_ask() -> None:
    document = document_of("Title\n\n1. One: this. {layout: cards}\n2. Two: that. {layout: steps}\n", "text/plain")
    assert [line.rstrip() for line in texts(document)[1].split("\n")] == ["1. One: this.", "2. Two: that."]
    assert [(wish.slide_layout, wish.span and wish.span.start_line) for wish in document.wishes] == [
        ("cards", 3),
        ("steps", 4),
    ]


def test_a_line_of_its_own_is_no_text() -> None:
    document = document_of("# Title\n\n## Heading\n\n{layout: cards}\n\nText.\n")
    assert texts(document) == ["Title", "Heading", "Text."]
    assert len(document.wishes) == 1


def test_web_pages_ask() -> None:
    page = "<html><body><h1>Title</h1><h2>One {layout: cards}</h2><p>Text that says a little more.</p></body></html>"
    document = document_of(page, "text/html")
    assert [wish.slide_layout for wish in document.wishes] == ["cards"]
    assert "One" in texts(document)


def test_bold_and_links_stay_where_they_are() -> None:
    document = document_of("# T\n\n- One {layout: cards}\n  **two** and [three](https://example.org/)\n")
    (item,) = (block for block in document.blocks if isinstance(block, ListItem))
    assert [item.text[start:end] for start, end in item.strong] == ["two"]
    assert [item.text[link.start : link.end] for link in item.links] == ["three"]
    assert "layout" not in item.text


FRONT = {
    "by number": ("layouts:\n  3: statement", [("3", "statement")]),
    "by heading": ('layouts:\n  "Read: the hive": table', [("Read: the hive", "table")]),
    "heading without quotes": ("layouts:\n  Read: the hive: table", [("Read: the hive", "table")]),
    "list, comment": ("layouts:\n  - 3: statement   # large\n\n  - 4: cards", [("3", "statement"), ("4", "cards")]),
    "in one line": ("layouts: {3: statement, 'A, b': cards}", [("3", "statement"), ("A, b", "cards")]),
    "before other keys": ("layouts:\n  2.1: cards\nauthor: Ana", [("2.1", "cards")]),
}


@pytest.mark.parametrize("title", FRONT)
def test_front_matter_asks(title: str) -> None:
    text, expected = FRONT[title]
    document = document_of(f"---\ntitle: T\n{text}\n---\n\n# A\n\nText.\n")
    assert [(wish.point, wish.slide_layout) for wish in document.wishes] == expected
    assert [left.text for left in document.left_out if left.text != "T"] == []


def test_front_matter_in_toml_asks() -> None:
    document = document_of('+++\ntitle = "T"\n[layouts]\n3 = "statement"\n"A b" = "cards"\n+++\n\n# A\n\nText.\n')
    assert [(wish.point, wish.slide_layout) for wish in document.wishes] == [("3", "statement"), ("A b", "cards")]


def test_front_matter_that_names_no_slide_is_told() -> None:
    warned = read(Source("text", "text/markdown", b"---\ntitle: T\nlayouts: statement\n---\n\n# A\n\nText.\n"))
    assert [(d.code, d.span and d.span.start_line) for d in warned.diagnostics] == [("no-slide-named", 3)]
