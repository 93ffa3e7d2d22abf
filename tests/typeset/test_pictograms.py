"""Pictograms: which words call for one, and that they can be drawn."""

from __future__ import annotations

import tomllib
from importlib.resources import files

import pytest

from trainkit.model import Box
from trainkit.typeset.pictograms import GRID, are_distinct, names, outline, pictograms_for

HEADINGS = [
    ("en", "Wear gloves", "glove"),
    ("en", "Plan the route", "list"),
    ("en", "Know the exits.", "exit"),
    ("en", "In case of fire: leave", "fire"),
    ("en", "Don’t", "no"),
    ("en", "Do", "yes"),
    ("en", "Do it now", ""),
    ("en", "Firewall", ""),
    ("en", "Time-sharing", ""),
    ("en", "Planning", ""),
    ("en-GB", "Risks", "warning"),
    ("en", "Be kind", ""),
    ("de", "Fluchtwege freihalten", "exit"),
    ("de", "Erste Hilfe leisten", "aid"),
    ("de", "Nicht erlaubt", "no"),
    ("de", "Zeitung lesen", "book"),
    ("fr", "À éviter", "no"),
    ("fr", "Porter un casque", "helmet"),
    ("es", "Qué no hacer", "no"),
    ("es", "Primeros auxilios", "aid"),
    ("zh-Hans", "检查安全带", "list"),
    ("zh-Hans", "不应该", "no"),
    ("zh-Hant", "保持溝通", "talk"),
    ("zh-Hans", "慢慢下来", ""),
    ("ru", "Время", ""),
]


@pytest.mark.parametrize(("language", "heading", "name"), HEADINGS)
def test_words_call_for_pictograms(language: str, heading: str, name: str) -> None:
    assert pictograms_for([heading], language) == [name]


@pytest.mark.parametrize(
    ("found", "expected"),
    [(["time"], True), (["time", "place"], True), (["time", ""], False), (["time", "time"], False)],
)
def test_they_tell_things_apart_or_are_not_there(found: list[str], expected: bool) -> None:
    assert are_distinct(found) is expected


def test_there_are_a_few_dozen() -> None:
    assert len(names()) == len(set(names())) == 53


@pytest.mark.parametrize("name", names())
def test_each_stays_on_its_grid(name: str) -> None:
    """A grid of 24 × 24 units at (1,000, 2,000), 100 EMU to the unit: strokes keep a unit off its edges."""
    path = outline(name, Box(1_000, 2_000, GRID * 100, GRID * 100))
    assert path.commands[0][0] == "M"
    assert path.commands[-1] == ("Z",)
    numbers = [[int(n) for n in command[1:]] for command in path.commands]
    assert all(1_050 <= x <= 3_350 for row in numbers for x in row[::2])
    assert all(2_050 <= y <= 4_350 for row in numbers for y in row[1::2])


def test_keywords_are_of_pictograms_that_there_are() -> None:
    """Each word calls for one thing, each pictogram has words in each language, and all are in small letters."""
    tables = tomllib.loads(files("trainkit.typeset.pictograms").joinpath("keywords.toml").read_text("utf-8"))
    whole = tables.pop("whole")
    assert set(tables) == set(whole) == {"en", "de", "fr", "es", "zh"}
    for language in tables:
        assert set(tables[language]) | set(whole[language]) == set(names()), language
        for table in (tables[language], whole[language]):
            words = [word for row in table.values() for word in row.split("|")]
            assert [word for word in words if words.count(word) > 1 or word != word.casefold()] == [], language
