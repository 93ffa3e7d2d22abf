from __future__ import annotations

import re
import zipfile
from io import BytesIO
from pathlib import Path

import openxml_audit
import pptx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pptx.enum.shapes import PP_PLACEHOLDER
from pptx.presentation import Presentation

from kit import SOURCES, DeckOf
from trainkit.errors import SourceError
from trainkit.exporters.pptx import export, is_pristine
from trainkit.model import Layout, TypesetDeck

SAMPLES = ["giving-feedback", "safe-lifting", "gaoxiao-huiyi", "first-weeks"]


@pytest.fixture(scope="module")
def data(feedback: TypesetDeck, default_layout: Layout) -> bytes:
    return export(feedback, default_layout)


@pytest.fixture(scope="module")
def presentation(data: bytes) -> Presentation:
    return pptx.Presentation(BytesIO(data))


def part(data: bytes, name: str) -> str:
    with zipfile.ZipFile(BytesIO(data)) as package:
        return package.read(name).decode()


def test_reads_back_as_planned(presentation: Presentation) -> None:
    titles = [slide.shapes.title.text for slide in presentation.slides]
    assert titles == [
        "Giving feedback that people can use",
        "Agenda",
        "Start from what you saw",
        "Say what it led to",
        "Ask before you advise",
        "Agree on one next step",
        "Key takeaways",
    ]
    assert [slide.slide_layout.name for slide in presentation.slides] == [
        "Title",
        "Agenda",
        *["Point"] * 4,
        "Closing",
    ]


def test_body_text_stands_in_the_body_placeholder(presentation: Presentation) -> None:
    body = next(s for s in presentation.slides[2].placeholders if s.placeholder_format.idx == 1)
    assert body.placeholder_format.type is PP_PLACEHOLDER.BODY
    assert [paragraph.text for paragraph in body.text_frame.paragraphs] == [
        "Describe one situation that both of you remember, with its day and place.",
        "Leave out what you think the other person meant by it.",
        "An observation can be checked, a judgement can only be defended.",
    ]


def test_full_text_stands_in_the_speaker_notes(presentation: Presentation) -> None:
    notes = presentation.slides[2].notes_slide.notes_text_frame
    assert notes.text == (
        "Describe one situation that both of you remember, with its day and place. Leave out what you think the other "
        "person meant by it. An observation can be checked, a judgement can only be defended.\n"
        "► Ask the room: How would you explain “Start from what you saw” to a new colleague in one sentence?\n"
        "► Next: Say what it led to\n"
        "► Source: line 5"
    )


def test_no_placeholder_is_left_empty(presentation: Presentation) -> None:
    for slide in presentation.slides:
        assert all(shape.text_frame.text.strip() for shape in slide.placeholders)


def test_every_run_has_a_language_and_a_size(data: bytes, feedback: TypesetDeck) -> None:
    for slide in feedback.slides:
        xml = part(data, f"ppt/slides/slide{slide.number}.xml")
        properties = re.findall(r"<a:rPr ([^>]*?)/?>", xml)
        assert len(properties) == len(re.findall(r"<a:t>", xml))
        assert all('lang="en-US"' in attributes and "sz=" in attributes for attributes in properties)


def test_every_shape_without_text_is_decoration(data: bytes, feedback: TypesetDeck) -> None:
    for slide in feedback.slides:
        xml = part(data, f"ppt/slides/slide{slide.number}.xml")
        shapes = re.findall(r"<p:(sp|cxnSp)>(.*?)</p:\1>", xml, re.DOTALL)
        for _, shape in shapes:
            assert "<p:ph" in shape or "adec:decorative" in shape or 'descr="' in shape


def test_slide_number_is_a_field(data: bytes) -> None:
    assert 'type="slidenum"' in part(data, "ppt/slides/slide3.xml")


def test_properties(presentation: Presentation) -> None:
    properties = presentation.core_properties
    assert (properties.title, properties.author) == ("Giving feedback that people can use", "Ana Marin")
    assert properties.language == "en-US"


def test_chinese_runs_name_a_chinese_typeface(deck_of: DeckOf, default_layout: Layout) -> None:
    deck = deck_of(
        "怎样写好邮件\n\n写清楚，少问一遍。\n\n一、写结论：标题写结论。\n\n二、说一件事：两件事写两封。\n"
    ).value
    xml = part(export(deck, default_layout), "ppt/slides/slide3.xml")
    assert 'lang="zh-CN" altLang="en-US"' in xml
    assert '<a:ea typeface="Microsoft YaHei"/>' in xml


def test_same_input_same_bytes(feedback: TypesetDeck, default_layout: Layout, data: bytes) -> None:
    assert export(feedback, default_layout) == data


def test_ids_of_slides_stay_when_points_move(deck_of: DeckOf, default_layout: Layout) -> None:
    def ids(*headings: str) -> dict[str, int]:
        points = "\n\n".join(f"{n}. {h}: Say more about it." for n, h in enumerate(headings, start=1))
        deck = deck_of(f"A course\n\nWhat it is about.\n\n{points}\n").value
        slides = pptx.Presentation(BytesIO(export(deck, default_layout))).slides
        return {slide.shapes.title.text: slide.slide_id for slide in slides}

    before, after = ids("Arrive early", "Ask first", "Thank them"), ids("Thank them", "Be kind", "Arrive early")
    assert before["Arrive early"] == after["Arrive early"]
    assert before["Thank them"] == after["Thank them"]


@pytest.mark.parametrize("name", SAMPLES)
def test_samples_are_valid_and_their_titles_unique(
    deck_of: DeckOf, default_layout: Layout, tmp_path: Path, name: str
) -> None:
    data = export(deck_of((SOURCES / f"{name}.txt").read_text("utf-8")).value, default_layout)
    path = tmp_path / "deck.pptx"
    path.write_bytes(data)
    assert [error.description for error in openxml_audit.validate_pptx(str(path)).errors] == []
    titles = [slide.shapes.title.text for slide in pptx.Presentation(str(path)).slides]
    assert len(set(titles)) == len(titles)


def test_every_part_has_a_content_type_and_every_relationship_a_target(data: bytes) -> None:
    with zipfile.ZipFile(BytesIO(data)) as package:
        names = set(package.namelist())
        types = package.read("[Content_Types].xml").decode()
        assert len(names) == len(package.namelist())
        overridden = set(re.findall(r'PartName="/([^"]+)"', types))
        assert overridden <= names
        assert {n for n in names if n.endswith(".xml") and n != "[Content_Types].xml"} == overridden
        for name in (n for n in names if n.endswith(".rels")):
            folder = Path(name).parent.parent
            for target in re.findall(r'Target="([^"]+)"', package.read(name).decode()):
                parts: list[str] = []
                for step in (folder / target).parts:
                    parts = parts[:-1] if step == ".." else [*parts, step]
                assert "/".join(parts) in names, (name, target)


class TestSeal:
    def test_as_written(self, data: bytes, tmp_path: Path) -> None:
        path = tmp_path / "deck.pptx"
        path.write_bytes(data)
        assert is_pristine(path)

    def test_edited(self, data: bytes, tmp_path: Path) -> None:
        path = tmp_path / "deck.pptx"
        presentation = pptx.Presentation(BytesIO(data))
        presentation.slides[2].shapes.title.text = "My own words"
        presentation.save(str(path))
        assert not is_pristine(path)

    def test_slide_deleted(self, data: bytes, tmp_path: Path) -> None:
        path = tmp_path / "deck.pptx"
        with zipfile.ZipFile(BytesIO(data)) as old, zipfile.ZipFile(path, "w") as new:
            for name in old.namelist():
                if "slide7" not in name:
                    new.writestr(name, old.read(name))
        assert not is_pristine(path)

    @pytest.mark.parametrize("content", [b"", b"no package", b"PK\x03\x04 broken"])
    def test_other_files(self, tmp_path: Path, content: bytes) -> None:
        path = tmp_path / "deck.pptx"
        path.write_bytes(content)
        assert not is_pristine(path)

    def test_missing_file(self, tmp_path: Path) -> None:
        assert not is_pristine(tmp_path / "none.pptx")


lines = st.lists(st.text(max_size=60), min_size=1, max_size=12)


def test_any_text_gives_a_deck_that_reopens(deck_of: DeckOf, default_layout: Layout) -> None:
    @settings(max_examples=50, deadline=None, suppress_health_check=[HealthCheck.too_slow])
    @given(lines=lines)
    def holds(lines: list[str]) -> None:
        text = "\n\n".join(f"{n}. {line}" for n, line in enumerate(lines, start=1))
        try:
            deck = deck_of(f"A course\n\n{text}\n").value
        except SourceError as refused:
            assert "binary" in str(refused)
            return
        assert len(pptx.Presentation(BytesIO(export(deck, default_layout))).slides) == len(deck.slides)

    holds()
