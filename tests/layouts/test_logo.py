"""A logo stands on slides and on paper where the layout says, in its own proportions."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import openxml_audit
import pptx
import pytest
from layout_folders import write_folders

from pictures import encoded, halves
from trainkit.errors import LayoutError
from trainkit.exporters.pdf import export as export_handout
from trainkit.exporters.pptx import export
from trainkit.layouts import read_layout
from trainkit.layouts.check import check
from trainkit.layouts.opened import open_layout
from trainkit.layouts.template import make_template
from trainkit.load import load_bytes
from trainkit.model import DeckPlan, Layout, PlacedPicture, TypesetPicture, millimetres, points
from trainkit.outline import parse
from trainkit.plan import plan
from trainkit.readers import read
from trainkit.typeset import typeset_deck, typeset_handout

ACME = '== acme/layout.toml\nextends = "default"\n[logo]\nfile = "logo.png"\nalt = "Acme"\n'


@pytest.fixture
def acme(tmp_path: Path) -> Path:
    folder = write_folders(tmp_path, ACME) / "acme"
    (folder / "logo.png").write_bytes(encoded(halves(1200, 400), "PNG"))
    return folder


def test_it_stands_in_the_middle_of_its_plate(acme: Path) -> None:
    plate, logo = read_layout(acme, b"").slide_layouts["title"].furniture[-2:]
    assert isinstance(logo.content, TypesetPicture)
    assert (plate.box.x, plate.box.width, plate.box.height) == (points(780), points(180), points(180))
    assert (logo.box.width, logo.box.height) == (points(140), points(140) // 3)
    assert logo.box.x - plate.box.x == points(20)
    assert abs((logo.box.y + logo.box.bottom) - (plate.box.y + plate.box.bottom)) <= 2
    assert logo.alt == "Acme"


def test_the_deck_has_it_once_on_the_slide_layout(acme: Path, tmp_path: Path) -> None:
    layout = read_layout(acme, make_template(read_layout(acme, b"")))
    deck = typeset_deck(planned(layout), layout, 0).value
    data = export(deck, layout)
    (tmp_path / "deck.pptx").write_bytes(data)
    assert [error.description for error in openxml_audit.validate_pptx(str(tmp_path / "deck.pptx")).errors] == []
    title, *others = pptx.Presentation(BytesIO(data)).slides
    (picture,) = [shape for shape in title.slide_layout.shapes if shape.name == "Logo"]
    assert picture.image.blob == (acme / "logo.png").read_bytes()
    assert all(shape.name != "Logo" for slide in (title, *others) for shape in slide.shapes)


def test_paper_has_it_at_the_top_of_the_first_page(acme: Path) -> None:
    layout = read_layout(acme, b"")
    deck_plan = planned(layout)
    deck = typeset_deck(deck_plan, layout, 0).value
    handout = typeset_handout(deck_plan, deck, layout)
    placed = [
        (number, mark.content.box)
        for number, page in enumerate(handout.pages)
        for mark in page.marks
        if isinstance(mark.content, PlacedPicture)
    ]
    ((number, box),) = placed
    assert number == 0
    assert (box.width, box.height) == (millimetres(42), millimetres(14))
    assert box.right == millimetres(210 - 18)
    assert box.bottom <= layout.handout.margin_top
    assert export_handout(handout, deck).startswith(b"%PDF")


FAULTS = {
    "no picture": ("logo.png", b"PNG", "'logo.png' is none of SVG, PNG and JPEG"),
    "not there": ("other.png", None, "other.png: this file of the layout is missing"),
}


@pytest.mark.parametrize("title", FAULTS)
def test_faults(acme: Path, title: str) -> None:
    name, content, expected = FAULTS[title]
    if content is not None:
        (acme / name).write_bytes(content)
    file = acme / "layout.toml"
    file.write_text(file.read_text("utf-8").replace("logo.png", name), "utf-8")
    with pytest.raises(LayoutError) as caught:
        read_layout(acme, b"")
    assert expected in str(caught.value)


def test_a_coarse_one_is_told(acme: Path) -> None:
    (acme / "logo.png").write_bytes(encoded(halves(60, 40), "PNG"))
    (found,) = check(open_layout(acme))
    assert "'Logo' is 60 pixels wide, and shown as wide as 280 would be sharp" in str(found)


def planned(layout: Layout) -> DeckPlan:
    source = load_bytes(b"Tea\n\n1. Warm the pot.\n\n2. Wait.\n", "tea.txt").value
    return plan(parse(read(source).value).value, layout).value
