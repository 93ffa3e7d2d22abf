"""A slide program shows decks on customers' templates as they were measured: each line where it was put."""

from __future__ import annotations

from pathlib import Path

import pytest
from test_templates import deck_on, written

from rendering.office import misplaced

SHOWN = [
    "German, half of the slide layouts deleted",
    "moved, renamed alike, numbered anew",
    "dark",
    "vertical title",
    "custom geometry",
    "footers in odd places",
    "columns in the text",
    "titles alone",
]


@pytest.mark.parametrize("name", SHOWN)
def test_lines_stand_where_they_were_set(soffice: str, name: str, tmp_path: Path) -> None:
    assert misplaced(deck_on(name, tmp_path, "short"), written(name, tmp_path), soffice, tmp_path) == []
