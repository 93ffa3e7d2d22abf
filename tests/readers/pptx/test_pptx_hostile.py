"""Whatever is wrong with a deck: it is read as far as it goes, or one sentence says what is wrong."""

from __future__ import annotations

import re

import pytest
from decks import HERE, NAMES, document_of, parts_of
from hypothesis import given, settings
from hypothesis import strategies as st
from packages import BROKEN, damaged, markup_of, packed

from trainkit.errors import SourceError
from trainkit.model import Document, Heading, ListItem, Source
from trainkit.readers.pptx import read

PARTS = parts_of((HERE / "ladders.shorthand").read_text("utf-8"))


def read_parts(parts: dict[str, bytes]) -> Document | str:
    """Return the document, or the sentence that says why there is none."""
    try:
        return read(Source("ladders.pptx", "", packed(parts))).value
    except SourceError as error:
        return str(error)


def test_the_whole_deck_is_read() -> None:
    document = read_parts(PARTS)
    assert isinstance(document, Document)
    assert [(type(block).__name__, block.span.place) for block in document.blocks] == [
        *(("Heading", "slide 1"), ("Paragraph", "slide 1"), ("Heading", "slide 2"), ("Heading", "slide 2")),
        *(("ListItem", "slide 2"), ("ListItem", "slide 2"), ("Table", "slide 2"), ("Paragraph", "slide 2")),
        *(("Remark", "slide 2"), ("Heading", "slide 3"), ("Table", "slide 3"), ("Picture", "slide 3")),
        ("ListItem", "slide 3"),
    ]


@pytest.mark.parametrize("part", sorted(PARTS))
def test_any_part_may_be_missing(part: str) -> None:
    document = read_parts({name: content for name, content in PARTS.items() if name != part})
    if part == "ppt/presentation.xml":
        assert document == (
            "'ladders.pptx' is damaged: its part 'ppt/presentation.xml' is missing; "
            "open it in its program and save it anew."
        )
    else:
        assert isinstance(document, Document)
        assert "Look closely" in document.text or part in ("ppt/_rels/presentation.xml.rels", "ppt/slides/slide2.xml")


@pytest.mark.parametrize("part", markup_of(PARTS))
@pytest.mark.parametrize("content", BROKEN)
def test_any_part_may_be_broken_or_another(part: str, content: bytes) -> None:
    document = read_parts({**PARTS, part: content})
    assert isinstance(document, Document) or re.fullmatch(
        r"'ladders\.pptx' is damaged: .+; open it .+ anew\.", document
    )


def test_document_types_are_refused() -> None:
    bomb = b'<!DOCTYPE x [<!ENTITY a "b">]>' + PARTS["ppt/slides/slide2.xml"]
    assert read_parts({**PARTS, "ppt/slides/slide2.xml": bomb}) == (
        "'ladders.pptx' isn't opened: its part 'ppt/slides/slide2.xml' has a document type, as no document of this "
        "kind has; save it anew in the program that made it."
    )


@given(st.data())
@settings(deadline=None, max_examples=150)
def test_damage_anywhere_ends_in_a_document_or_a_sentence(data: st.DataObject) -> None:
    document = read_parts(damaged(data, PARTS, rb"\w+"))
    assert isinstance(document, Document) or document.startswith("'ladders.pptx' is")


def test_layouts_and_masters_may_go_in_circles() -> None:
    to_itself = PARTS["ppt/slideLayouts/_rels/obj.xml.rels"].replace(b"../slideMasters/slideMaster1.xml", b"obj.xml")
    assert to_itself != PARTS["ppt/slideLayouts/_rels/obj.xml.rels"]
    document = read_parts({**PARTS, "ppt/slideLayouts/_rels/obj.xml.rels": to_itself})
    assert isinstance(document, Document)
    assert "rubber" in document.text


def test_many_slides() -> None:
    document = document_of(
        "".join(f"---\ntitle: Slide no. {n}\nbody: point {n}\nbox 1 90 9 9: {n}\n" for n in range(600))
    )
    assert sum(isinstance(block, Heading) for block in document.blocks) == 600
    assert sum(isinstance(block, ListItem) for block in document.blocks) == 600
    assert {left.reason for left in document.left_out} == {"running-head"}


def test_more_slides_than_any_deck_has_are_refused_with_a_sentence() -> None:
    slides = {f"ppt/slides/slide{n}.xml": b"" for n in range(20_000)}
    assert read_parts({**PARTS, **slides}) == (
        "'ladders.pptx' isn't opened: it has more than 5,000 parts; save it anew in the program that made it."
    )


def test_many_shapes_and_paragraphs_on_one_slide() -> None:
    boxes = "".join(f"box {n % 90} {n % 97} 5 5: text {n}\n" for n in range(2_000))
    paragraphs = "\n".join(f"{'  ' * (n % 9)}1. item {n}" for n in range(5_000))
    document = document_of(f"---\ntitle: All\n{boxes}body: first\n{paragraphs}")
    assert len(document.blocks) == 7_002


@pytest.mark.parametrize("count", [80, 300])
def test_groups_in_groups(count: int) -> None:
    inner = "<p:sp><p:txBody><a:p><a:r><a:t>core</a:t></a:r></a:p></p:txBody></p:sp>"
    tree = f"<p:spTree>{'<p:grpSp>' * count}{inner}{'</p:grpSp>' * count}</p:spTree>"
    slide = f"<p:sld {NAMES}><p:cSld>{tree}</p:cSld></p:sld>"
    document = read_parts({**PARTS, "ppt/slides/slide2.xml": slide.encode()})
    if count == 80:
        assert isinstance(document, Document)
        assert "core" in document.text
    else:
        assert isinstance(document, str)
        assert document.startswith(
            "'ladders.pptx' is damaged: its part 'ppt/slides/slide2.xml' is no well-formed XML: "
        )
