"""The layouts that come with trainkit, each with content that fits, that hardly does, and in Chinese."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import openxml_audit
import pytest

from kit import ROOT
from trainkit.exporters.pptx import export
from trainkit.layouts import load_layout
from trainkit.layouts.check import check
from trainkit.layouts.create import new_layout
from trainkit.layouts.opened import open_layout
from trainkit.layouts.palette import contrast
from trainkit.model import Frame, Layout, Text, TypesetDeck
from trainkit.pipeline import BuildOptions, parse
from trainkit.pipeline.preview import SAMPLES
from trainkit.plan import plan
from trainkit.typeset import typeset_deck
from trainkit.typeset.fonts import unmatched

LAYOUTS = ("default", "school", "civic", "stage", "safety", "large-print")

FOLDER = ROOT / "src" / "trainkit" / "pipeline" / "samples"


@cache
def loaded(name: str) -> Layout:
    return load_layout(str(ROOT / "layouts" / name))


@cache
def deck_of(name: str, sample: str) -> TypesetDeck:
    outline = parse((FOLDER / f"{sample}.md").read_bytes(), options=BuildOptions(source_format="md"))
    return typeset_deck(plan(outline, loaded(name)).value, loaded(name), 0).value


def test_these_are_all() -> None:
    assert sorted(folder.parent.name for folder in (ROOT / "layouts").glob("*/layout.toml")) == sorted(LAYOUTS)


@pytest.mark.parametrize("name", LAYOUTS)
def test_nothing_to_complain_of(name: str) -> None:
    opened = open_layout(ROOT / "layouts" / name)
    assert [str(found) for found in check(opened)] == []
    assert unmatched(opened.layout.theme.fonts) == []


@pytest.mark.parametrize("name", LAYOUTS)
def test_decks_are_valid(name: str, tmp_path: Path) -> None:
    path = tmp_path / "deck.pptx"
    path.write_bytes(export(deck_of(name, "short"), loaded(name)))
    assert [error.description for error in openxml_audit.validate_pptx(str(path)).errors] == []


@pytest.mark.parametrize("sample", SAMPLES)
@pytest.mark.parametrize("name", LAYOUTS)
def test_text_stays_in_its_box(name: str, sample: str) -> None:
    for slide in deck_of(name, sample).slides:
        for frame in slide.frames:
            assert not outside(frame), (slide.number, frame.name, outside(frame))


def outside(frame: Frame) -> list[str]:
    """Return what of the frame's text begins or ends beyond its box, or stands below it."""
    if not isinstance(frame.content, Text):
        return []
    found = []
    for line in frame.content.lines:
        for run in line.runs:
            words = [word for word in run.words if word.text.strip()]
            width = sum(sum(word.advances) * run.size / word.units_per_em for word in run.words)
            width += sum(run.tracking * len(word.glyphs) for word in run.words)
            spaces = sum(sum(w.advances) * run.size / w.units_per_em for w in run.words if not w.text.strip())
            is_wide = run.x + width - spaces > frame.box.right + run.size // 10
            is_low = line.baseline > frame.box.bottom
            if words and (is_wide or is_low or run.x < frame.box.x - run.size):
                found.append("".join(word.text for word in words))
    return found


@pytest.mark.parametrize("brand", ["#0b5fff", "#ffd400", "#00a651", "#111111", "#ffffff", "#c8102e", "#7fd6c2"])
@pytest.mark.parametrize("name", LAYOUTS)
def test_any_brand_on_any_of_them(name: str, brand: str, tmp_path: Path) -> None:
    folder = new_layout(tmp_path, "Brand", extends=name, colour=brand)
    assert [str(found) for found in check(open_layout(folder))] == []


SHAPES = {"4:3": "[960, 720]", "16:10": "[960, 600]", "4:3 and small": "[720, 540]", "very wide": "[1260, 540]"}


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("name", LAYOUTS)
def test_slides_of_another_shape(name: str, shape: str, tmp_path: Path) -> None:
    folder = tmp_path / "other"
    folder.mkdir()
    said = f'title = "Other"\nextends = "{name}"\nslide_size = {SHAPES[shape]}\n'
    (folder / "layout.toml").write_text(said, "utf-8")
    opened = open_layout(folder)
    assert [str(found) for found in check(opened)] == []
    for sample in SAMPLES:
        outline = parse((FOLDER / f"{sample}.md").read_bytes(), options=BuildOptions(source_format="md"))
        for slide in typeset_deck(plan(outline, opened.layout).value, opened.layout, 0).value.slides:
            assert [frame.name for frame in slide.frames if outside(frame)] == [], slide.number


def test_they_differ_in_more_than_colour() -> None:
    """No two have the same boxes for a title, a body and a number."""
    places = set()
    for name in LAYOUTS:
        slots = loaded(name).slide_layouts["content"].slots
        places.add(tuple(str(slots[slot].box) if slot in slots else "" for slot in ("title", "body", "number")))
    assert len(places) == len(LAYOUTS)


def test_large_print_is_large() -> None:
    layout = loaded("large-print")
    sizes = [slot.style.sizes[-1] for kind in layout.slide_layouts.values() for slot in kind.slots.values()]
    assert min(sizes) >= 18 * 12_700
    assert layout.handout.text.sizes[-1] >= 16 * 12_700


def test_safety_is_rich_in_contrast() -> None:
    """WCAG 2.2, 1.4.6 (AAA): 7:1 for all that is said."""
    layout = loaded("safety")
    colours = {role: colour.rgb for role, colour in layout.theme.colours.items()}
    for ground in ("background", "accent3", "surface"):
        assert contrast(colours["text"], colours[ground]) >= 7
    assert contrast(colours["background"], colours["accent1"]) >= 7


def test_stage_prints_dark_on_white() -> None:
    look = loaded("stage").handout
    for style in (look.title, look.summary, look.heading, look.text, look.furniture):
        assert contrast(style.colour.rgb, "FFFFFF") >= 4.5
