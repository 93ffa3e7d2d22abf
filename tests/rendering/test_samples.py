"""LibreOffice shows the decks of samples as typeset said: every line stands where it was put, with the same words."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path

import pytest

from kit import SOURCES, DeckOf
from trainkit.load import load_path, load_pictures
from trainkit.model import Layout, Session
from trainkit.outline import parse
from trainkit.plan import plan
from trainkit.readers import read
from trainkit.typeset import typeset_deck

from .office import misplaced


@pytest.mark.parametrize("name", ["giving-feedback", "safe-lifting", "gaoxiao-huiyi"])
def test_lines_break_and_stand_where_they_were_set(
    soffice: str, deck_of: DeckOf, default_layout: Layout, tmp_path: Path, name: str
) -> None:
    if name == "gaoxiao-huiyi" and find_spec("justmytype_intl_cjk") is None:
        pytest.skip("needs the extra 'cjk' for a Chinese font")
    deck = deck_of((SOURCES / f"{name}.txt").read_text("utf-8"), Session("Ana Marin")).value
    assert misplaced(deck, default_layout, soffice, tmp_path) == []


def test_lines_of_tables_and_code_stand_where_they_were_set(
    soffice: str, default_layout: Layout, tmp_path: Path
) -> None:
    source = load_path(SOURCES / "weather-station.md").value
    document = load_pictures(read(source).value, source.folder).value
    deck = typeset_deck(plan(parse(document).value, default_layout).value, default_layout, created=0).value
    assert misplaced(deck, default_layout, soffice, tmp_path) == []
