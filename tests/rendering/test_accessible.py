"""The decks of real articles keep the rules of accessibility, in every layout: what PowerPoint's checker asks for, and
sizes that a room can read.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from io import BytesIO
from zipfile import ZipFile

import pytest
from lxml import etree

from trainkit.exporters.pptx import export
from trainkit.model import EMU_PER_POINT, Text, TypesetTable

from .decks import ARTICLES, LAYOUTS, deck_of, decks_of, layout_of

A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
DECORATIVE = "{http://schemas.microsoft.com/office/drawing/2017/decorative}decorative"
SHAPES = (f"{P}sp", f"{P}cxnSp", f"{P}pic", f"{P}graphicFrame")

# Points. What is said has 18; what stands around it on every slide, and exhibits, whose size depends on how much they
# hold, have floors of their own (docs/layouts.md).
FLOOR = 18
FLOORS = {"Label": 12, "Footer": 9, "Slide number": 11, "Table": 12, "Code": 14, "Caption": 12, "Session": 13}

# In reading order; what is not named here is the slide's body.
FIRST = ("Title", "Lead", "Figure")
LAST = (
    "Caption",
    "Label",
    "Number",
    "Session",
    "Footer",
    "Slide number",
    "Date",
    "Progress: done",
    "Progress: to come",
)

CASES = [pytest.param(layout, article, id=f"{layout}-{article}") for layout in LAYOUTS for article in ARTICLES]


@cache
def slides_of(layout: str, article: str) -> list[etree._Element]:
    """Return the slides of a deck as it is written."""
    with ZipFile(BytesIO(export(deck_of(layout, article), layout_of(layout)))) as deck:
        count = len(deck_of(layout, article).slides)
        return [etree.fromstring(deck.read(f"ppt/slides/slide{number}.xml")) for number in range(1, count + 1)]


def shapes(slide: etree._Element) -> Iterator[tuple[etree._Element, etree._Element]]:
    """Yield the shapes of a slide in reading order, each with what says its name and description."""
    for shape in slide.iter(*SHAPES):
        yield shape, next(shape.iter(f"{P}cNvPr"))


def words(shape: etree._Element) -> str:
    return "".join(found.text or "" for found in shape.iter(f"{A}t"))


@pytest.mark.parametrize(("layout", "article"), CASES)
def test_each_slide_has_a_title_of_its_own_that_is_read_first(layout: str, article: str) -> None:
    titles = []
    for slide in slides_of(layout, article):
        first, _ = next(shapes(slide))
        placeholder = next(first.iter(f"{P}ph"))
        assert placeholder.get("type") in ("title", "ctrTitle")
        titles.append(words(first))
    assert all(titles)
    assert len(set(titles)) == len(titles)


@pytest.mark.parametrize(("layout", "article"), CASES)
def test_what_leads_on_is_read_before_the_body_and_furniture_last(layout: str, article: str) -> None:
    for slide in slides_of(layout, article):
        names = [named.get("name", "") for _, named in shapes(slide)]
        ranks = [FIRST.index(name) if name in FIRST else 10 + LAST.index(name) if name in LAST else 9 for name in names]
        around = [rank for rank in ranks if rank != 9]
        assert around == sorted(around), names
        body = [place for place, rank in enumerate(ranks) if rank == 9]
        assert body == list(range(body[0], body[-1] + 1)) if body else True, names


@pytest.mark.parametrize(("layout", "article"), CASES)
def test_what_shows_no_text_is_described_or_marked_as_decoration(layout: str, article: str) -> None:
    for slide in slides_of(layout, article):
        for shape, named in shapes(slide):
            is_decoration = any(found.get("val") == "1" for found in named.iter(DECORATIVE))
            needs_words = shape.tag in (f"{P}pic", f"{P}graphicFrame") or not words(shape)
            assert named.get("name")
            assert not needs_words or named.get("descr") or is_decoration, named.get("name")


@pytest.mark.parametrize(("layout", "article"), CASES)
def test_each_run_names_its_language(layout: str, article: str) -> None:
    for slide in slides_of(layout, article):
        for run in slide.iter(f"{A}r", f"{A}fld"):
            properties = run.find(f"{A}rPr")
            assert properties is not None
            assert properties.get("lang"), words(run)


@pytest.mark.parametrize(("layout", "article"), CASES)
def test_tables_mark_their_header_and_groups_have_names(layout: str, article: str) -> None:
    for slide, typeset in zip(slides_of(layout, article), deck_of(layout, article).slides, strict=True):
        headed = [f.content.header_rows > 0 for f in typeset.frames if isinstance(f.content, TypesetTable)]
        assert [table.get("firstRow") == "1" for table in slide.iter(f"{A}tblPr")] == headed
        groups = [next(group.iter(f"{P}cNvPr")).get("name") for group in slide.iter(f"{P}grpSp")]
        assert all(groups)
        assert len(set(groups)) == len(groups)


@pytest.mark.parametrize("layout", LAYOUTS)
def test_what_is_said_has_18_points(layout: str) -> None:
    small = []
    for article, deck in decks_of(layout).items():
        for slide in deck.slides:
            for frame in slide.frames:
                texts = [frame.content] if isinstance(frame.content, Text) else []
                if isinstance(frame.content, TypesetTable):
                    texts = [cell.text for row in frame.content.rows for cell in row]
                sizes = [run.size for text in texts for paragraph in text.paragraphs for run in paragraph.runs]
                if sizes and min(sizes) < FLOORS.get(frame.name, FLOOR) * EMU_PER_POINT:
                    small.append((article, slide.number, frame.name, min(sizes) / EMU_PER_POINT))
    assert small == []
