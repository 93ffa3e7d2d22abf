"""Values that no slide or page can have are faults, and no value makes a build run on or fail inside."""

from __future__ import annotations

from pathlib import Path

import pytest
from layout_folders import write_folders

from trainkit.errors import LayoutError
from trainkit.layouts import read_layout
from trainkit.layouts.opened import open_layout
from trainkit.pipeline import BuildOptions, parse
from trainkit.pipeline.preview import SAMPLES
from trainkit.plan import plan
from trainkit.typeset import typeset_deck, typeset_handout

REFUSED = {
    "no size": ("[styles.body]\nsizes = [0.001]", "styles.body.sizes.0: 0.001 is not between 1 and 800"),
    "lines upon one another": (
        "[styles.body]\nline_spacing = 0",
        "styles.body.line_spacing: 0 is not between 20 and 400",
    ),
    "items that overlap": ("[slide_layouts.content.slots]\nbody.gap = -9", "body.gap: -9 is not between 0 and 4032"),
    "a bar in no parts": ("[furniture.slide.progress]\nmost_segments = 0", "most_segments: 0 is not between 1 and 200"),
    "a kind of placeholder that is none": (
        '[slide_layouts.content.slots]\nbody.placeholder = "<x>"',
        "body.placeholder: '<x>' is not one of the values allowed",
    ),
    "an index that is taken": (
        "[slide_layouts.content.slots]\nbody.index = 13",
        "slide_layouts.content.slots.body: its placeholder has the index 13, which that of 'label' has already",
    ),
    "a box without room": (
        "[slide_layouts.content.slots]\nbody.box = [54, 100, 300, 0]",
        "the box has no room for text",
    ),
    "a slide without a title": (
        'without = ["slide_layouts.quote.slots.title"]',
        "slide_layouts.quote: the slot 'title' is missing",
    ),
    "points without a body": (
        'without = ["slide_layouts.content.slots.body"]',
        "slide_layouts.content: the slot 'body' is missing",
    ),
    "a slide as small as a stamp": ("slide_size = [9, 9]", "slide_size: 9 is not between 72 and 4032"),
    "lines for notes without distance": ("[handout]\nnote_line_distance = 0", "0 is not between 4 and 50"),
    "margins that meet": ("[handout]\nmargins = { inner = 70, outer = 70 }", "the margins leave no room for text"),
    "a picture wider than the text": ("[handout]\npicture_width = 190", "the picture does not fit beside its gutter"),
    "a word as large as a page": ("[handout.styles]\ntext.sizes = [200]", "text on paper is not larger than 72 points"),
    "an outline to the moon": (
        '[slide_layouts.code]\nshapes = [{ name = "x", box = [0, 0, 9, 9], path = "M 0 0 L 9999999999999 0 Z" }]',
        "this is no outline",
    ),
}


@pytest.mark.parametrize("title", REFUSED)
def test_refused(title: str, tmp_path: Path) -> None:
    said, expected = REFUSED[title]
    write_folders(tmp_path, f'== acme/layout.toml\nextends = "default"\n{said}\n')
    with pytest.raises(LayoutError) as caught:
        read_layout(tmp_path / "acme", b"")
    assert expected in str(caught.value)


LONG = "Please write your name here, in capitals and without abbreviations. " * 9

SET_ALL_THE_SAME = {
    "boxes as small as a letter": "\n".join(
        f"[slide_layouts.{kind}.slots]\nbody.box = [54, 100, 4, 4]"
        for kind in ("content", "code", "table", "picture", "quote", "agenda")
    ),
    "letters larger than the slide": "\n".join(
        f"[styles.{style}]\nsizes = [800]" for style in ("body", "slide-title", "code", "table", "entries", "footer")
    ),
    "letters that nobody can read": "\n".join(f"[styles.{style}]\nsizes = [1]" for style in ("body", "code", "table")),
    "a label of the name as long as a page": f'== acme/texts/labels.toml\n[en]\nname = "{LONG}"',
    "no room between margins": "[handout]\npicture_width = 60\nmargins = { inner = 65, outer = 65, top = 90 }",
}


@pytest.mark.parametrize("title", SET_ALL_THE_SAME)
def test_set_all_the_same(title: str, tmp_path: Path) -> None:
    write_folders(tmp_path, f'== acme/layout.toml\nextends = "default"\n{SET_ALL_THE_SAME[title]}\n')
    layout = open_layout(tmp_path / "acme").layout
    for sample in SAMPLES:
        text = (Path(__file__).parents[2] / "src/trainkit/pipeline/samples" / f"{sample}.md").read_bytes()
        deck_plan = plan(parse(text, options=BuildOptions(source_format="md")), layout).value
        deck = typeset_deck(deck_plan, layout, 0).value
        assert typeset_handout(deck_plan, deck, layout).pages
