"""Layouts come from anybody: none reaches out of its folder, and none costs more than a layout should."""

from __future__ import annotations

import json
import os
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from layout_folders import write_folders

from trainkit.errors import LayoutError
from trainkit.layouts import read_layout
from trainkit.layouts.reading import DEEPEST, MOST_BYTES, read_toml

ACME = '== acme/layout.toml\nextends = "default"\n'
WITH_LOGO = 'extends = "default"\n[logo]\nfile = "logo.png"\n'


@pytest.fixture
def acme(tmp_path: Path) -> Path:
    return write_folders(tmp_path, ACME) / "acme"


@pytest.mark.parametrize("file", ["layout.toml", "texts/footer.j2", "texts/labels.toml", "logo.png"])
def test_a_link_that_leads_out(acme: Path, tmp_path: Path, file: str) -> None:
    secret = tmp_path / "secret"
    secret.write_text((acme / "layout.toml").read_text("utf-8"), "utf-8")
    if file == "logo.png":
        (acme / "layout.toml").write_text(WITH_LOGO, "utf-8")
    (acme / "texts").mkdir(exist_ok=True)
    (acme / file).unlink(missing_ok=True)
    (acme / file).symlink_to(secret)
    with pytest.raises(LayoutError, match=rf"{file}: this leads out of the layout's folder"):
        read_layout(acme, b"")


def test_a_name_that_leads_out(acme: Path, tmp_path: Path) -> None:
    (tmp_path / "logo.png").write_bytes(b"")
    (acme / "layout.toml").write_text('extends = "default"\n[logo]\nfile = "../logo.png"\n', "utf-8")
    with pytest.raises(LayoutError, match="this leads out of the layout's folder"):
        read_layout(acme, b"")


def test_a_link_within_the_folder_is_none_of_our_business(acme: Path) -> None:
    (acme / "texts").mkdir()
    (acme / "foot").write_text("{{ organisation }}", "utf-8")
    (acme / "texts" / "footer.j2").symlink_to("../foot")
    assert read_layout(acme, b"").texts["footer"] == "{{ organisation }}"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs a file system with pipes")
def test_a_pipe(acme: Path) -> None:
    (acme / "texts").mkdir()
    os.mkfifo(acme / "texts" / "footer.j2")
    with pytest.raises(LayoutError, match="this part of the layout is no file"):
        read_layout(acme, b"")


def test_a_link_in_a_circle(acme: Path) -> None:
    (acme / "texts").mkdir()
    (acme / "texts" / "footer.j2").symlink_to("footer.j2")
    with pytest.raises(LayoutError, match=r"footer\.j2: this part of the layout can't be read"):
        read_layout(acme, b"")


def test_a_large_file(acme: Path) -> None:
    (acme / "layout.toml").write_bytes(b"#" * (MOST_BYTES + 1))
    with pytest.raises(LayoutError, match="larger than 512 KiB"):
        read_layout(acme, b"")


DEEP = {
    "lists": ("x = " + "[" * 200_000, 1),
    "tables": ("\nx = " + "{a=" * 100_000, 2),
    "a dotted key": ("a" + ".a" * 200_000 + " = 1", 1),
    "a dotted table": ("[a" + ".a" * 200_000 + "]", 1),
    "lists behind a string with brackets": ('a = "[[[["\nx = ' + "[" * 100, 2),
}


@pytest.mark.parametrize("title", DEEP)
def test_nested_without_end(title: str) -> None:
    text, line = DEEP[title]
    start = time.perf_counter()
    with pytest.raises(LayoutError, match=rf"layout\.toml:{line}: this nests deeper than {DEEPEST} levels"):
        read_toml(text, Path("layout.toml"))
    assert time.perf_counter() - start < 2


FLAT = {
    "brackets in a string": f'a = "{"[" * 99}"',
    "brackets in a literal string": f"a = '{'{' * 99}'",
    "brackets in a long string": f'c = """\n{"[" * 99}\n{"{" * 99}"""',
    "brackets in a comment": f"x = 1 # {'[' * 99}",
    "many decimal numbers in a list": f"x = [{', '.join(['1.5'] * 500)}]",
    "a version in a string": f'x = "{".1" * 99}"',
    "dots in prose": f"# {'. ' * 99}\nx = 1",
}


@pytest.mark.parametrize("title", FLAT)
def test_what_only_looks_deep(title: str) -> None:
    assert read_toml(FLAT[title], Path("layout.toml"))


SLOW = {
    "quotes that are escaped without end": 'x = "' + '\\"' * 200_000,
    "strings that are opened without end": "x = " + '"""' * 100_001,
    "lines of one quote": "'\n" * 200_000,
}


@pytest.mark.parametrize("title", SLOW)
def test_damaged_toml_is_told_in_time(title: str) -> None:
    start = time.perf_counter()
    with pytest.raises(LayoutError, match="this is not TOML"):
        read_toml(SLOW[title], Path("layout.toml"))
    assert time.perf_counter() - start < 2


def test_a_number_of_thousands_of_digits(acme: Path) -> None:
    (acme / "layout.toml").write_text(f"x = {'9' * 10_000}", "utf-8")
    with pytest.raises(LayoutError, match="this is not TOML"):
        read_layout(acme, b"")


values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=9), st.lists, max_leaves=4
)


@settings(deadline=None, max_examples=60)
@given(
    st.recursive(st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=9), st.lists, max_leaves=4)
)
def test_any_value_in_any_place_is_a_fault_or_a_layout(tmp_path_factory: pytest.TempPathFactory, value: object) -> None:
    root = tmp_path_factory.mktemp("any")
    written = _toml(value)
    places = f"slide_size = {written}\n[styles.body]\nsizes = {written}\n[logo]\nboxes.title = {written}\n"
    write_folders(root, f'== beta/layout.toml\nextends = "default"\n{places}')
    with pytest.raises(LayoutError):
        read_layout(root / "beta", b"")


def _toml(value: object) -> str:
    if value is None:
        return '""'
    if isinstance(value, list):
        return f"[{', '.join(map(_toml, value))}]"
    if isinstance(value, float):
        return str(value)
    return json.dumps(value).replace("\x7f", "")
