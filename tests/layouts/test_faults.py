from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from trainkit.errors import LayoutError
from trainkit.layouts import load_layout

DEFAULT = Path(__file__).parents[2] / "layouts" / "default"


def edited(folder: Path, file: str, *edits: tuple[str, str]) -> Path:
    copy = folder / "acme"
    shutil.copytree(DEFAULT, copy)
    text = (copy / file).read_text("utf-8")
    for old, new in edits:
        assert old in text
        text = text.replace(old, new)
    (copy / file).write_text(text, "utf-8")
    return copy


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        pytest.param('accent1 = "2A4BA0"', 'accent1 = "blue"', "'blue' is not a colour", id="colour"),
        pytest.param('paper = "a4"', 'paper = "a3"', "'a3' is not one of the values allowed", id="paper"),
        pytest.param("most_lines = 2", 'most_lines = "two"', "Expected `int`, got `str`", id="type"),
        pytest.param("most_lines = 2", "most_line = 2", "Did you mean 'most_lines'?", id="unknown key"),
        pytest.param('style = "body"', 'style = "boddy"', "Did you mean 'body'?", id="unknown style"),
        pytest.param('rule = "accent4"', 'rule = "acent4"', "Did you mean 'accent4'?", id="unknown colour"),
        pytest.param('furniture = "slide"', 'furniture = "slides"', "there is no furniture 'slides'", id="furniture"),
        pytest.param("box = [54, 496, 760, 16]", "box = [54, 496, 760]", "is not a list of 4 numbers", id="box"),
        pytest.param("box = [54, 496, 760, 16]", "box = [54, 536, 760, 16]", "is not inside the slide", id="off slide"),
        pytest.param("sizes = [20, 19, 18]", "sizes = [18, 20]", "do not run from the largest down", id="sizes"),
        pytest.param("slide_layouts.closing", "slide_layouts.end", "slide layout 'closing' is missing", id="needed"),
        pytest.param('latin = "Arial"', "", "the key 'latin' is missing", id="missing key"),
    ],
)
def test_fault_names_what_and_where(tmp_path: Path, old: str, new: str, expected: str) -> None:
    folder = edited(tmp_path, "layout.toml", (old, new))
    with pytest.raises(LayoutError, match="the layout has") as caught:
        load_layout(str(folder))
    assert expected in str(caught.value)
    assert all(fault.span and fault.span.start_line > 1 and fault.hint for fault in caught.value.faults)


def test_all_faults_are_told_in_one_go(tmp_path: Path) -> None:
    folder = edited(tmp_path, "layout.toml", ('paper = "a4"', 'paper = "a3"'), ("most_segments = 12", "segments = 12"))
    with pytest.raises(LayoutError, match="2 faults") as caught:
        load_layout(str(folder))
    assert len(caught.value.faults) == 2


def test_fault_points_to_its_line(tmp_path: Path) -> None:
    folder = edited(tmp_path, "layout.toml", ('paper = "a4"', 'paper = "a3"'))
    lines = (folder / "layout.toml").read_text("utf-8").splitlines()
    with pytest.raises(LayoutError) as caught:
        load_layout(str(folder))
    (fault,) = caught.value.faults
    assert fault.span
    assert lines[fault.span.start_line - 1] == 'paper = "a3"'


def test_not_toml(tmp_path: Path) -> None:
    folder = edited(tmp_path, "layout.toml", ("[colours]", "[colours"))
    with pytest.raises(LayoutError, match=r"layout\.toml: this is not TOML: .*line"):
        load_layout(str(folder))


def test_label_that_is_no_text(tmp_path: Path) -> None:
    folder = edited(tmp_path, "texts/labels.toml", ('agenda = "Agenda"', "agenda = 7"))
    with pytest.raises(LayoutError, match=r"en\.agenda: this is not a text"):
        load_layout(str(folder))


def test_unknown_layout_lists_those_there_are() -> None:
    with pytest.raises(LayoutError, match=r"no layout 'defualt'. Did you mean 'default'\? There are: .*default"):
        load_layout("defualt")


@pytest.mark.parametrize(
    ("part", "is_folder"),
    [("template.pptx", True), ("texts/labels.toml", True), ("texts", False)],
    ids=["template", "labels", "texts"],
)
def test_a_part_that_cannot_be_read(tmp_path: Path, part: str, is_folder: bool) -> None:
    folder = edited(tmp_path, "layout.toml")
    if is_folder:
        (folder / part).unlink()
        (folder / part).mkdir()
    else:
        shutil.rmtree(folder / part)
        (folder / part).write_bytes(b"")
    with pytest.raises(LayoutError, match=rf"{part}: this part of the layout can't be read: [A-Z][a-z ]+\.$"):
        load_layout(str(folder))


# Unlike permissions, this limit holds for root, too.
UNREADABLE = "a" * 300


def test_a_search_folder_that_cannot_be_read_is_passed_over(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("platformdirs.user_data_path", lambda *args, **kwargs: Path(UNREADABLE))
    assert load_layout("default").name == "default"
    with pytest.raises(
        LayoutError, match=r"'defualt' that can be read \(a+/layouts/defualt: File name too long\)\. Did"
    ):
        load_layout("defualt")


def test_a_layout_asked_for_that_cannot_be_looked_into() -> None:
    with pytest.raises(LayoutError, match=r"that can be read \(a+/acme: File name too long\)\. There are: .*default"):
        load_layout(f"{UNREADABLE}/acme")
