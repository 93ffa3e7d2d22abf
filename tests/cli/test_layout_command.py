"""`trainkit layout`: what a designer types, and what comes of it."""

from __future__ import annotations

import json
import re
import tomllib
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image

from kit import ROOT
from pictures import encoded, halves

from .conftest import Trainkit


def test_list_names_where_each_is_from_and_what_it_extends(trainkit: Trainkit) -> None:
    assert trainkit("layout", "new", "acme", "--colour", "#0b5fff").returncode == 0
    done = trainkit("layout", "list")
    assert re.search(r"^acme +acme \(working folder, extends default\)$", done.stdout, re.MULTILINE)
    assert re.search(r"^default +Default \(built in\)$", done.stdout, re.MULTILINE)
    acme, *_ = json.loads(trainkit("layout", "list", "--json").stdout)
    assert (acme["name"], acme["extends"], acme["where"]) == ("acme", "default", "working folder")


def test_list_names_the_fault_of_a_layout_that_cannot_be_read(trainkit: Trainkit, tmp_path: Path) -> None:
    (tmp_path / "layouts" / "torn").mkdir(parents=True)
    (tmp_path / "layouts" / "torn" / "layout.toml").write_text("title = ", "utf-8")
    done = trainkit("layout", "list")
    assert done.returncode == 0
    assert re.search(r"^torn +fault: layouts/torn/layout\.toml: this is not TOML", done.stdout, re.MULTILINE)


def test_show_says_which_file_each_value_is_from(trainkit: Trainkit) -> None:
    trainkit("layout", "new", "acme", "--colour", "#0b5fff")
    lines = trainkit("layout", "show", "acme").stdout.splitlines()
    assert any(re.fullmatch(r'colours\.accent1 = "0B5FFF"  # layouts/acme/layout\.toml:\d+', line) for line in lines)
    default = re.escape(str(ROOT / "layouts" / "default" / "layout.toml"))
    assert any(re.fullmatch(rf"styles\.body\.sizes = \[28, .*\]  # {default}:\d+", line) for line in lines)
    assert any(line.startswith("texts.footer = ") for line in lines)


def test_schema_is_that_of_the_checked_in_file(trainkit: Trainkit) -> None:
    """After a change of the file format: trainkit layout schema > layouts/layout.schema.json."""
    printed = trainkit("layout", "schema").stdout
    assert printed == (ROOT / "layouts" / "layout.schema.json").read_text("utf-8")
    schema = json.loads(printed)
    assert "overflow" in schema["$defs"]["SlotTable"]["properties"]
    assert all("required" not in table for table in schema["$defs"].values())


def test_new_makes_a_layout_that_builds(trainkit: Trainkit, tmp_path: Path) -> None:
    (tmp_path / "mark.png").write_bytes(encoded(halves(1200, 400), "PNG"))
    done = trainkit("layout", "new", "acme", "--colour", "#0b5fff", "--logo", "mark.png", "--font", "Cambria")
    assert (done.returncode, done.stderr) == (0, "")
    file = tmp_path / "layouts" / "acme" / "layout.toml"
    text = file.read_text("utf-8")
    assert text.startswith("#:schema ./layout.schema.json\n")
    said = tomllib.loads(text)
    assert said["colours"]["accent1"] == "0B5FFF"
    assert said["fonts"]["measured_with"] == {"Cambria": "Caladea"}
    assert said["logo"]["file"] == "logo.png"
    assert trainkit("layout", "check", "acme", "--strict").returncode == 0
    assert trainkit("build", "tidy.txt", "--layout", "acme", "--strict").returncode == 0


BAD = {
    "a name that is a path": (["../acme"], "'../acme' is no name for a layout"),
    "no colour": (["acme", "--colour", "blue"], "'blue' is not a colour; write it as #RRGGBB"),
    "a layout that is not there": (["acme", "--extends", "defualt"], "There is no layout 'defualt'. Did you mean"),
    "a logo that is not there": (["acme", "--logo", "mark.png"], "mark.png: the logo can't be read"),
    "a logo that is no picture": (["acme", "--logo", "tidy.txt"], "tidy.txt: the logo is none of SVG, PNG and JPEG"),
}


@pytest.mark.parametrize("title", BAD)
def test_new_refuses(trainkit: Trainkit, tmp_path: Path, title: str) -> None:
    arguments, expected = BAD[title]
    done = trainkit("layout", "new", *arguments)
    assert done.returncode == 2
    assert expected in done.stderr
    assert not (tmp_path / "layouts").exists()


def test_new_keeps_what_is_there(trainkit: Trainkit, tmp_path: Path) -> None:
    trainkit("layout", "new", "acme", "--colour", "#0b5fff")
    before = (tmp_path / "layouts" / "acme" / "layout.toml").read_bytes()
    done = trainkit("layout", "new", "acme", "--colour", "#c8102e")
    assert done.returncode == 2
    assert "layouts/acme: there is something already" in done.stderr
    assert (tmp_path / "layouts" / "acme" / "layout.toml").read_bytes() == before


def test_check_tells_what_would_be_seen(trainkit: Trainkit, tmp_path: Path) -> None:
    folder = tmp_path / "layouts" / "pale"
    folder.mkdir(parents=True)
    said = 'extends = "default"\n[colours]\nmuted = "C0C0C0"\n[styles.body]\nsizes = [20, 14]\n'
    (folder / "layout.toml").write_text(f'{said}[fonts]\nbody.latin = "Georgia"\n', "utf-8")
    done = trainkit("layout", "check", "pale")
    assert done.returncode == 0
    assert "styles.footer.colour: 'footer' of 'agenda' is C0C0C0 on FFFFFF, a contrast of 1.8:1" in done.stderr
    assert "layouts/pale/layout.toml:5: warning: styles.body.sizes: 'body' of 'content' may get as small" in done.stderr
    assert "'Georgia' is measured with another typeface" in done.stderr
    assert trainkit("layout", "check", "pale", "--strict").returncode == 1


def test_preview_has_every_slide_layout_and_page(trainkit: Trainkit, tmp_path: Path) -> None:
    done = trainkit("layout", "preview", "default", "--output", "seen")
    assert done.returncode == 0
    with pypdfium2.PdfDocument(tmp_path / "seen" / "default-preview.pdf") as document:  # type: ignore[no-untyped-call]
        text = "\n".join(page.get_textpage().get_text_range() for page in document)
    kinds = ("title", "agenda", "agenda-columns", "content", "statement", "table", "picture", "code", "quote")
    for name in kinds:
        assert re.search(rf"^\d+ +{name}(: .*)?\r?$", text, re.MULTILINE), name
    for words in ("Keeping bees on a roof", "How a department of four hundred people", "怎样把一次志愿者培训"):
        assert words in text


def test_preview_shows_slide_layouts_of_ones_own(trainkit: Trainkit, tmp_path: Path) -> None:
    folder = tmp_path / "layouts" / "acme"
    folder.mkdir(parents=True)
    own = """extends = "default"
[slide_layouts.wide]
title = "Wide photograph"
background = "background"
slots.title = { box = [60, 40, 840, 60], style = "slide-title", placeholder = "title" }
slots.body = { box = [0, 120, 960, 420], style = "body", placeholder = "pic", index = 1 }
"""
    (folder / "layout.toml").write_text(own, "utf-8")
    done = trainkit("layout", "preview", "acme", "--output", "seen")
    assert (done.returncode, done.stderr) == (0, "")
    with pypdfium2.PdfDocument(tmp_path / "seen" / "acme-preview.pdf") as document:  # type: ignore[no-untyped-call]
        text = "\n".join(page.get_textpage().get_text_range() for page in document)
    for name in ("wide: Wide photograph", "questions"):
        assert re.search(rf"^\d+ +{name}\r?$", text, re.MULTILINE), name


def test_preview_as_one_picture(trainkit: Trainkit, tmp_path: Path) -> None:
    done = trainkit("layout", "preview", "default", "--output", "seen", "--png")
    assert done.stdout == "default → seen/default-preview.pdf, seen/default-preview.png\n"
    with Image.open(tmp_path / "seen" / "default-preview.png") as picture:
        assert picture.format == "PNG"
        assert picture.width > picture.height > 900
        left, top = picture.convert("RGB").getpixel((0, 0)), picture.convert("RGB").getpixel((30, 30))
    assert (left, top) == ((222, 224, 228), (255, 255, 255))
