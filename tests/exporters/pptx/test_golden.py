"""A deck compared part by part with the one in `golden/`.

`python tests/exporters/pptx/test_golden.py --renew` writes what the code gives now; read the difference before keeping.
"""

from __future__ import annotations

import sys
import zipfile
from io import BytesIO
from pathlib import Path
from xml.dom import minidom

import pytest

GOLDEN = Path(__file__).parent / "golden"
ROOT = Path(__file__).parents[3]

# What a deck adds to its template: the rest is the template's, and held by its own test.
PARTS = (
    *(f"ppt/slides/slide{number}.xml" for number in range(1, 8)),
    "ppt/slides/_rels/slide3.xml.rels",
    "ppt/notesSlides/notesSlide3.xml",
    "ppt/_rels/presentation.xml.rels",
    "docProps/app.xml",
    "docProps/core.xml",
    "[Content_Types].xml",
)


def pretty(xml: bytes) -> str:
    printed = minidom.parseString(xml).toprettyxml(" ")  # noqa: S318 - trainkit's own output
    # Before 3.13 Python escaped quotation marks in text, too.
    return printed.replace("&quot;", '"')


def golden_file(name: str) -> Path:
    return GOLDEN / f"{name.replace('/', '+')}.xml"


def exported() -> dict[str, str]:
    from trainkit.exporters.pptx import export
    from trainkit.layouts import load_layout
    from trainkit.load import load_path
    from trainkit.model import Session
    from trainkit.outline import parse
    from trainkit.plan import plan
    from trainkit.readers import read
    from trainkit.typeset import typeset_deck

    layout = load_layout(str(ROOT / "layouts" / "default"))
    document = read(load_path(ROOT / "sources" / "giving-feedback.txt").value).value
    outline = parse(document, Session("Ana Marin", "Northside Training", "12 March 2027")).value
    data = export(typeset_deck(plan(outline, layout).value, layout, created=0).value, layout)
    with zipfile.ZipFile(BytesIO(data)) as package:
        return {name: pretty(package.read(name)) for name in PARTS}


@pytest.fixture(scope="module")
def parts() -> dict[str, str]:
    return exported()


@pytest.mark.parametrize("name", PARTS)
def test_part(parts: dict[str, str], name: str) -> None:
    assert parts[name] == golden_file(name).read_text("utf-8")


if __name__ == "__main__" and "--renew" in sys.argv:
    GOLDEN.mkdir(exist_ok=True)
    for part_name, xml in exported().items():
        golden_file(part_name).write_text(xml, "utf-8")
