from __future__ import annotations

from io import BytesIO
from pathlib import Path

import openxml_audit
import pptx
import pytest

from trainkit.layouts.template import make_template
from trainkit.model import Layout

DEFAULT = Path(__file__).parents[2] / "layouts" / "default"


def test_template_says_what_the_layout_says(default_layout: Layout) -> None:
    """After a change of layout.toml: python -m trainkit.layouts.template layouts/default."""
    assert make_template(default_layout) == (DEFAULT / "template.pptx").read_bytes()


def test_template_is_valid() -> None:
    result = openxml_audit.validate_pptx(str(DEFAULT / "template.pptx"))
    assert [error.description for error in result.errors] == []


def test_template_is_widescreen_and_empty(default_layout: Layout) -> None:
    presentation = pptx.Presentation(BytesIO(default_layout.template_deck))
    assert (presentation.slide_width, presentation.slide_height) == (12_192_000, 6_858_000)
    assert len(presentation.slides) == 0
    assert [layout.name for layout in presentation.slide_layouts] == [
        slide_layout.title for slide_layout in default_layout.slide_layouts.values()
    ]


KINDS = "title agenda agenda-columns content statement closing questions table picture code quote"


@pytest.mark.parametrize("name", KINDS.split())
def test_placeholders_stand_where_the_layout_says(default_layout: Layout, name: str) -> None:
    slide_layout = default_layout.slide_layouts[name]
    presentation = pptx.Presentation(BytesIO(default_layout.template_deck))
    by_title = {layout.name: layout for layout in presentation.slide_layouts}
    found = {
        shape.placeholder_format.idx: (shape.left, shape.top, shape.width, shape.height)
        for shape in list(by_title[slide_layout.title].placeholders)
    }
    assert found == {
        slot.placeholder.index: (slot.box.x, slot.box.y, slot.box.width, slot.box.height)
        for slot in slide_layout.slots.values()
        if slot.placeholder
    }
