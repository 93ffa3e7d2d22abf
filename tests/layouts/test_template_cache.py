"""A layout without a template deck gets one, which is made once."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pptx
import pytest
from layout_folders import write_folders

from trainkit.layouts import cache, load_layout
from trainkit.layouts.template import make_template
from trainkit.model import Layout

ACME = '== acme/layout.toml\nextends = "default"\n[colours]\naccent1 = "7A1F5C"\n'


@pytest.fixture
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[], list[Path]]:
    folder = tmp_path / "cache"
    monkeypatch.setattr("platformdirs.user_cache_path", lambda *args, **kwargs: folder)
    return lambda: sorted((folder / "templates").glob("*")) if folder.is_dir() else []


@pytest.fixture
def acme(tmp_path: Path) -> str:
    return str(write_folders(tmp_path, ACME) / "acme")


def test_a_template_is_made_and_kept(acme: str, kept: Callable[[], list[Path]]) -> None:
    layout = load_layout(acme)
    (file,) = kept()
    assert layout.template_deck == make_template(layout) == load_layout(acme).template_deck
    assert file.read_bytes().endswith(layout.template_deck)
    theme = pptx.Presentation(BytesIO(layout.template_deck)).slide_master.part.part_related_by(
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships/theme"
    )
    assert b"7A1F5C" in theme.blob


def test_a_change_of_the_layout_makes_another_one(acme: str, kept: Callable[[], list[Path]]) -> None:
    before = load_layout(acme).template_deck
    path = Path(acme) / "layout.toml"
    path.write_text(path.read_text("utf-8").replace("7A1F5C", "0B5FFF"), "utf-8")
    assert load_layout(acme).template_deck != before
    assert len(kept()) == 2


def test_what_is_spoilt_in_the_cache_is_made_anew(acme: str, kept: Callable[[], list[Path]]) -> None:
    good = load_layout(acme).template_deck
    (file,) = kept()
    file.write_bytes(file.read_bytes()[:-1] + b"x")
    assert load_layout(acme).template_deck == good
    assert file.read_bytes().endswith(good)


def test_a_cache_that_cannot_be_written_costs_nothing_else(acme: str, kept: object, tmp_path: Path) -> None:
    (tmp_path / "cache").write_bytes(b"a file where the folder would be")
    assert load_layout(acme).template_deck.startswith(b"PK")


def test_the_oldest_go(acme: str, kept: Callable[[], list[Path]], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cache, "MOST_KEPT", 1)
    load_layout(acme)
    path = Path(acme) / "layout.toml"
    path.write_text(path.read_text("utf-8").replace("7A1F5C", "0B5FFF"), "utf-8")
    load_layout(acme)
    assert len(kept()) == 1


def test_a_kept_template_needs_no_python_pptx(acme: str, tmp_path: Path) -> None:
    program = (
        "import sys, platformdirs, pathlib\n"
        f"platformdirs.user_cache_path = lambda *a, **k: pathlib.Path({str(tmp_path / 'kept')!r})\n"
        "from trainkit.layouts import load_layout\n"
        f"load_layout({acme!r})\n"
        "print('pptx' in sys.modules)\n"
    )
    runs = [subprocess.run([sys.executable, "-c", program], capture_output=True, text=True) for _ in range(2)]
    assert [run.stdout for run in runs] == ["True\n", "False\n"]


def test_the_default_layout_keeps_nothing(kept: Callable[[], list[Path]], default_layout: Layout) -> None:
    assert load_layout("default").template_deck == default_layout.template_deck
    assert kept() == []
