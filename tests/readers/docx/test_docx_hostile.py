"""Whatever is wrong with a document: it is read as far as it goes, or one sentence says what is wrong."""

from __future__ import annotations

import re

import pytest
from documents import CONTENT_TYPES, HERE, NAMES, document_of, parts_of
from hypothesis import given, settings
from hypothesis import strategies as st
from packages import BROKEN, damaged, markup_of, packed

from trainkit.errors import SourceError
from trainkit.model import Document, Heading, ListItem, Paragraph, Source
from trainkit.readers.docx import read

PARTS = parts_of((HERE / "ropes.shorthand").read_text("utf-8"))


def read_parts(parts: dict[str, bytes]) -> Document | str:
    """Return the document, or the sentence that says why there is none."""
    try:
        return read(Source("ropes.docx", "", packed(parts))).value
    except SourceError as error:
        return str(error)


def test_the_whole_document_is_read() -> None:
    document = read_parts(PARTS)
    assert isinstance(document, Document)
    assert [type(block).__name__ for block in document.blocks] == [
        *("Heading", "Heading", "ListItem", "ListItem", "Paragraph", "Table", "Picture", "Table")
    ]
    assert [left.text for left in document.left_out] == ["A note.", "Club"]
    assert [block.span.place for block in document.blocks] == [
        *("paragraph 1", "paragraph 2", "paragraph 3", "paragraph 4", "paragraph 5", "paragraph 6"),
        *("paragraph 9", "paragraph 9"),
    ]


@pytest.mark.parametrize("part", sorted(PARTS))
def test_any_part_may_be_missing(part: str) -> None:
    document = read_parts({name: content for name, content in PARTS.items() if name != part})
    if part == "word/document.xml":
        assert document == (
            "'ropes.docx' is damaged: its part 'word/document.xml' is missing; open it in its program and save it anew."
        )
    else:
        assert isinstance(document, Document)
        assert "them" in document.text


@pytest.mark.parametrize("part", markup_of(PARTS))
@pytest.mark.parametrize("content", BROKEN)
def test_any_part_may_be_broken_or_another(part: str, content: bytes) -> None:
    document = read_parts({**PARTS, part: content})
    assert isinstance(document, Document) or re.fullmatch(r"'ropes\.docx' is damaged: .+; open it .+ anew\.", document)


def test_document_types_are_refused() -> None:
    bomb = b'<!DOCTYPE x [<!ENTITY a "b">]>' + PARTS["word/styles.xml"]
    assert read_parts({**PARTS, "word/styles.xml": bomb}) == (
        "'ropes.docx' isn't opened: its part 'word/styles.xml' has a document type, as no document of this kind has; "
        "save it anew in the program that made it."
    )


@given(st.data())
@settings(deadline=None, max_examples=150)
def test_damage_anywhere_ends_in_a_document_or_a_sentence(data: st.DataObject) -> None:
    document = read_parts(damaged(data, PARTS, rb"w:val|w:id|Target|idx"))
    assert isinstance(document, Document) or document.startswith("'ropes.docx' is")


def test_styles_may_go_in_circles_and_lists_too() -> None:
    document = document_of(
        """[A] bold still
[7/0] not counted
== word/styles.xml
<w:style w:type="paragraph" w:styleId="A"><w:basedOn w:val="B"/><w:rPr><w:b/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="B"><w:basedOn w:val="A"/></w:style>
<w:style w:type="numbering" w:styleId="L"><w:pPr><w:numPr><w:numId w:val="7"/></w:numPr></w:pPr></w:style>
== word/numbering.xml
<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="L"/></w:abstractNum>
<w:num w:numId="7"><w:abstractNumId w:val="1"/></w:num>
"""
    )
    assert [(block.text, block.strong) for block in document.blocks if isinstance(block, Paragraph)] == [
        ("bold still", ((0, 10),)),
        ("not counted", ()),
    ]


def test_a_long_chain_of_styles_and_many_paragraphs() -> None:
    styles = "".join(
        f'<w:style w:type="paragraph" w:styleId="S{n}"><w:name w:val="S{n}"/><w:basedOn w:val="S{n - 1}"/></w:style>'
        for n in range(1, 4_000)
    )
    top = '<w:style w:type="paragraph" w:styleId="S0"><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>'
    paragraphs = "\n".join(f"[S{n}] {n}\n[1/{n % 3}] {n}" for n in range(2_000, 4_000))
    document = document_of(f"{paragraphs}\n== word/styles.xml\n{top}{styles}")
    assert sum(isinstance(block, Heading) for block in document.blocks) == 2_000
    assert sum(isinstance(block, ListItem) for block in document.blocks) == 2_000


@pytest.mark.parametrize("count", [80, 300])
@pytest.mark.parametrize(
    ("before", "behind"),
    [
        ("<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>"),
        ("<w:p><w:ins><w:ins>", "</w:ins></w:ins></w:p>"),
        ("<w:sdt><w:sdtContent><w:customXml>", "</w:customXml></w:sdtContent></w:sdt>"),
    ],
)
def test_what_stands_in_itself_without_end(before: str, behind: str, count: int) -> None:
    inner = "<w:r><w:t>core</w:t></w:r>" if "w:p" in before else "<w:p><w:r><w:t>core</w:t></w:r></w:p>"
    xml = f"<w:document {NAMES}><w:body>{before * count}{inner}{behind * count}</w:body></w:document>"
    document = read_parts({**PARTS, "word/document.xml": xml.encode()})
    if count == 80:
        assert isinstance(document, Document)
        assert "core" in document.text
    else:
        assert isinstance(document, str)
        assert document.startswith("'ropes.docx' is damaged: its part 'word/document.xml' is no well-formed XML: ")


def test_lists_that_never_end() -> None:
    lists = "".join(
        f'<w:num w:numId="{n}"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/>'
        "</w:lvlOverride></w:num>"
        for n in range(100, 2_100)
    )
    abstract = '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:lvlText w:val="%1."/></w:lvl></w:abstractNum>'
    items = "\n".join(f"[{n}/0 {n}] item" for n in (*range(100, 2_100), *range(100, 2_100)))
    document = document_of(f"{items}\n== word/numbering.xml\n{abstract}{lists}")
    assert len(document.blocks) == 4_000
    assert max(block.level for block in document.blocks if isinstance(block, ListItem)) == 9


def test_parts_of_a_strict_document_have_their_usual_names() -> None:
    strict = {
        name: re.sub(
            rb"http://schemas\.openxmlformats\.org/(\w+)/2006/(main|relationships|wordprocessingDrawing)",
            rb"http://purl.oclc.org/ooxml/\1/\2",
            content,
        )
        for name, content in PARTS.items()
        if name != "[Content_Types].xml" and not name.endswith(".rels")
    }
    assert strict["word/document.xml"] != PARTS["word/document.xml"]
    assert read_parts({**PARTS, **strict}) == read_parts(PARTS)


def test_a_document_put_together_of_several_says_so() -> None:
    shorthand = '<w:altChunk r:id="x"/>\nText'
    warned = read(Source("plan.docx", "", packed(parts_of(shorthand))))
    assert [str(note) for note in warned.diagnostics] == [
        "plan.docx, paragraph 1: warning: A document that is put together with this one isn't read. "
        "Open it in its program, and save all of it as one document."
    ]


def test_a_document_without_a_body() -> None:
    assert read_parts({"[Content_Types].xml": CONTENT_TYPES.encode(), "word/document.xml": b"<x/>"}) == (
        "'ropes.docx' is damaged: it has no body; open it in its program and save it anew."
    )
