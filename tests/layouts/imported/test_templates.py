"""The round trip: an organisation's template in, decks on it out, with texts that fit and texts that hardly do."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any

import openxml_audit
import pptx
import pytest
from pptx.enum.shapes import PP_PLACEHOLDER
from template_cases import CASES

from kit import SOURCES
from trainkit.exporters.pptx import export
from trainkit.layouts import load_layout
from trainkit.layouts.imported import Imported, import_template
from trainkit.load import load_path, load_pictures
from trainkit.model import Frame, Layout, Session, Severity, Text, TypesetDeck, TypesetTable, Warned
from trainkit.outline import parse
from trainkit.plan import plan
from trainkit.readers import read
from trainkit.typeset import typeset_deck

TEXTS = {"short": SOURCES / "giving-feedback.txt", "extreme": Path(__file__).parent / "extreme.md"}
SESSION = Session("Ana Marin", "Northside Training", "12 March 2027")

# Half a point: boxes of templates are no whole points.
TOLERANCE = 6_350

everywhere = pytest.mark.parametrize("name", CASES)
with_texts = pytest.mark.parametrize("text", TEXTS)


@cache
def imported(name: str) -> Warned[Imported]:
    return import_template(CASES[name].make(), "customer.potx", "customer")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("layouts")


@pytest.fixture
def layout(name: str, folder: Path) -> Layout:
    return written(name, folder)


@cache
def written(name: str, folder: Path) -> Layout:
    own = folder / name
    for file, content in imported(name).value.files.items():
        (own / file).parent.mkdir(parents=True, exist_ok=True)
        (own / file).write_bytes(content)
    return load_layout(str(own))


@cache
def deck_on(name: str, folder: Path, text: str) -> TypesetDeck:
    layout = written(name, folder)
    source = load_path(TEXTS[text]).value
    document = load_pictures(read(source).value, str(TEXTS[text])).value
    return typeset_deck(plan(parse(document, SESSION).value, layout).value, layout, created=0).value


@everywhere
def test_slots_stand_in_the_placeholders_that_are_meant_for_them(name: str) -> None:
    rows = {row.role: row.slots for row in imported(name).value.rows}
    for role, slots in CASES[name].roles.items():
        assert {slot: rows[role][slot] for slot in slots} == slots


@everywhere
def test_what_cannot_be_honoured_is_said(name: str) -> None:
    warnings = [found for found in imported(name).diagnostics if found.severity is Severity.WARNING]
    assert {warning.code for warning in warnings} == CASES[name].codes
    assert len({warning.message for warning in warnings}) == len(warnings)


@everywhere
def test_the_template_deck_is_valid(name: str, layout: Layout, tmp_path: Path) -> None:
    assert faults(layout.template_deck, tmp_path) == []
    assert len(pptx.Presentation(BytesIO(layout.template_deck)).slides) == 0


@everywhere
@with_texts
def test_decks_are_valid_and_stand_on_the_template(name: str, text: str, folder: Path, tmp_path: Path) -> None:
    layout = written(name, folder)
    deck = deck_on(name, folder, text)
    data = export(deck, layout)
    assert faults(data, tmp_path) == []
    presentation = pptx.Presentation(BytesIO(data))
    for slide, typeset in zip(presentation.slides, deck.slides, strict=True):
        part = layout.slide_layouts[typeset.slide_layout].part
        assert slide.slide_layout.part.partname == f"/{part}"
        # Every placeholder on the slide is one of its slide layout, and none is empty.
        known = {place.placeholder_format.idx for place in slide.slide_layout.placeholders}
        for place in slide.placeholders:
            assert place.placeholder_format.idx in known
            is_shown = place.placeholder_format.type in (PP_PLACEHOLDER.PICTURE, PP_PLACEHOLDER.TABLE)
            assert is_shown or not place.has_text_frame or place.text_frame.text.strip()


@everywhere
@with_texts
def test_no_text_leaves_its_box_and_no_box_the_slide(name: str, text: str, folder: Path) -> None:
    deck = deck_on(name, folder, text)
    for slide in deck.slides:
        for frame in slide.frames:
            box = frame.box
            where = f"{slide.number} {slide.slide_layout} {frame.name}"
            if frame.inherited:
                continue
            assert box.x >= 0 and box.y >= 0, where
            assert box.right <= deck.slide_size.width + 1, where
            assert box.bottom <= deck.slide_size.height + 1, where
            for line_box, text_box in lines(frame):
                assert line_box[0] >= text_box[0] - TOLERANCE, where
                assert line_box[1] <= text_box[1] + TOLERANCE, where


@everywhere
@with_texts
def test_titles_texts_and_footers_keep_apart(name: str, text: str, folder: Path) -> None:
    for slide in deck_on(name, folder, text).slides:
        texts = [frame for frame in slide.frames if not frame.inherited and isinstance(frame.content, Text)]
        inks = [(frame.name, ink(frame)) for frame in texts if frame.name != "Fixed text"]
        for index, (one, a) in enumerate(inks):
            for other, b in inks[index + 1 :]:
                apart = a[2] <= b[0] + TOLERANCE or b[2] <= a[0] + TOLERANCE or a[3] <= b[1] or b[3] <= a[1]
                assert apart, (slide.number, slide.slide_layout, one, other)


def faults(data: bytes, folder: Path) -> list[str]:
    path = folder / "deck.pptx"
    path.write_bytes(data)
    return [
        f"{error.description} {getattr(error, 'part_uri', '')}"
        for error in openxml_audit.validate_pptx(str(path)).errors
    ]


def lines(frame: Frame) -> Iterator[tuple[tuple[float, float], tuple[int, int]]]:
    """Yield the baseline and the right end of each line, beside the bottom and right edge that must hold it."""
    texts: list[tuple[Any, Text]] = []
    if isinstance(frame.content, Text):
        texts = [(frame.box, frame.content)]
    elif isinstance(frame.content, TypesetTable):
        texts = [(cell.box, cell.text) for row in frame.content.rows for cell in row]
    for box, text in texts:
        for line in text.lines:
            start, end = extent(line)
            yield (start, end), (box.x, box.right)
            assert box.y <= line.baseline <= box.bottom


def extent(line: Any) -> tuple[float, float]:
    start = min(run.x for run in line.runs)
    run = line.runs[-1]
    words = run.words
    while words and not words[-1].text.strip():
        words = words[:-1]
    width = sum(sum(word.advances) * run.size / word.units_per_em + run.tracking * len(word.glyphs) for word in words)
    return start, run.x + width


def ink(frame: Frame) -> tuple[float, float, float, float]:
    """Return left, top, right and bottom of what is written, from the height of capitals to the baseline."""
    assert isinstance(frame.content, Text)
    drawn = [line for line in frame.content.lines if line.runs]
    extents = [extent(line) for line in drawn]
    return (
        min(start for start, _ in extents),
        min(line.baseline - 0.7 * max(run.size for run in line.runs) for line in drawn),
        max(end for _, end in extents),
        max(line.baseline for line in drawn),
    )
