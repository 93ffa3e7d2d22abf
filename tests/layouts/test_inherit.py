"""What a layout takes over from the one that it extends, and what it says where that goes wrong."""

from __future__ import annotations

from pathlib import Path

import pytest
from layout_folders import write_folders

from trainkit.errors import LayoutError
from trainkit.layouts import read_layout
from trainkit.model import Layout, points

ACME = """
== acme/layout.toml
extends = "default"
without = ["furniture.slide.progress", "slide_layouts.content.slots.number"]

[colours]
accent1 = "7A1F5C"

[styles.body]
sizes = [24, 22]

[slide_layouts.title]
shapes = []

== acme/texts/footer.j2
{{ organisation }}

== acme/texts/labels.toml
[de]
agenda = "Fahrplan"
"""


@pytest.fixture
def acme(tmp_path: Path) -> Layout:
    return read_layout(write_folders(tmp_path, ACME) / "acme", b"")


def test_tables_merge_key_by_key(acme: Layout, default_layout: Layout) -> None:
    assert acme.theme.colours["accent1"].rgb == "7A1F5C"
    assert acme.theme.colours["accent2"] == default_layout.theme.colours["accent2"]
    body, before = acme.slide_layouts["content"].slots["body"], default_layout.slide_layouts["content"].slots["body"]
    assert body.style.sizes == (points(24), points(22))
    assert (body.box, body.style.font) == (before.box, before.style.font)


def test_lists_replace(acme: Layout, default_layout: Layout) -> None:
    assert acme.slide_layouts["title"].furniture == ()
    assert acme.slide_layouts["title"].slots.keys() == default_layout.slide_layouts["title"].slots.keys()


def test_what_is_left_out_is_gone_from_this_layout_alone(acme: Layout, default_layout: Layout) -> None:
    assert acme.slide_layouts["content"].progress is None
    assert "number" not in acme.slide_layouts["content"].slots
    assert "number" in acme.slide_layouts["quote"].slots
    assert default_layout.slide_layouts["content"].progress


def test_words_are_inherited_one_by_one(acme: Layout, default_layout: Layout) -> None:
    assert acme.texts == {**default_layout.texts, "footer": "{{ organisation }}"}
    assert acme.labels["de"]["agenda"] == "Fahrplan"
    assert acme.labels["de"]["questions"] == default_layout.labels["de"]["questions"]
    assert acme.labels["fr"] == default_layout.labels["fr"]


def test_slide_layouts_keep_the_order_of_the_layout_below(acme: Layout, default_layout: Layout) -> None:
    assert [s.part for s in acme.slide_layouts.values()] == [s.part for s in default_layout.slide_layouts.values()]


def test_a_layout_may_take_the_name_of_the_one_that_it_extends(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, default_layout: Layout
) -> None:
    folder = tmp_path / "layouts" / "default"
    folder.mkdir(parents=True)
    (folder / "layout.toml").write_text('extends = "default"\ntitle = "Our own"\n', "utf-8")
    monkeypatch.chdir(tmp_path)
    assert read_layout(folder, b"").slide_layouts == default_layout.slide_layouts


def shown(root: Path, error: LayoutError) -> str:
    return str(error).replace(f"{root}/", "")


CASES = {
    "a parent that is not there": (
        '== acme/layout.toml\ntitle = "Acme"\nextends = "defualt"\n',
        "acme/layout.toml:2: There is no layout 'defualt'. Did you mean 'default'?",
    ),
    "a path for a parent": (
        '== acme/layout.toml\nextends = "../default"\n',
        "acme/layout.toml:1: '../default' is not the name of a layout.",
    ),
    "itself": ('== acme/layout.toml\nextends = "acme"\n', "acme/layout.toml:1: There is no layout 'acme'."),
    "a circle": (
        '== acme/layout.toml\nextends = "beta"\n== beta/layout.toml\n\nextends = "acme"\n',
        "beta/layout.toml:2: 'acme' extends 'beta' extends 'acme', which is a circle",
    ),
    "what is left out is not there": (
        '== acme/layout.toml\nextends = "default"\nwithout = [\n  "furniture.slide.bar",\n]\n',
        "acme/layout.toml:2: error: without.0: 'furniture.slide.bar' is nothing that is inherited.",
    ),
    "a style that the layout below names": (
        '== acme/layout.toml\nextends = "default"\nwithout = ["styles.label"]\n',
        "default/layout.toml:{default label}: error: slide_layouts.agenda.slots.label.style: there is no style 'label'",
    ),
    "a colour that the layout below names": (
        '== acme/layout.toml\nextends = "default"\nwithout = ["colours.accent6"]\n',
        "default/layout.toml:{default accent6}: error: styles.deck-summary.colour: there is no colour 'accent6'.",
    ),
    "a number that is none": (
        '== acme/layout.toml\nextends = "default"\n\n[styles.body]\ntracking = nan\n',
        "acme/layout.toml:4: error: styles.body.tracking: this number is not between -100,000 and 100,000.",
    ),
    "a key that is not known": (
        '== acme/layout.toml\nextends = "default"\n[styles.body]\nsize = [20]\n',
        "acme/layout.toml:3: error: styles.body.size: 'size' is not a key that is known here. Did you mean 'sizes'?",
    ),
    "labels and values at once": (
        '== acme/layout.toml\nextends = "default"\n[colours]\ntext = "blue"\n'
        "== acme/texts/labels.toml\n[de]\nagenda = 7\n",
        "acme/texts/labels.toml:2: error: de.agenda: this is not a text.",
    ),
}


@pytest.mark.parametrize("title", CASES)
def test_faults_name_the_file_that_they_are_in(tmp_path: Path, title: str) -> None:
    folders, expected = CASES[title]
    root = write_folders(tmp_path, folders)
    lines = (root / "default" / "layout.toml").read_text("utf-8").splitlines()
    label = lines.index("[slide_layouts.agenda.slots.label]") + 5
    accent6 = lines.index("[styles.deck-summary]") + 3
    expected = expected.replace("{default label}", str(label)).replace("{default accent6}", str(accent6))
    with pytest.raises(LayoutError) as caught:
        read_layout(root / "acme", b"")
    assert expected in shown(root, caught.value)


def test_all_files_faults_are_told_in_one_go(tmp_path: Path) -> None:
    root = write_folders(tmp_path, CASES["labels and values at once"][0])
    with pytest.raises(LayoutError, match="2 faults"):
        read_layout(root / "acme", b"")
