"""Pictograms: which words call for one, and that they can be drawn."""

from __future__ import annotations

import re
import tomllib
from importlib.resources import files

import pytest

from kit import ROOT
from trainkit.model import Box
from trainkit.typeset.pictograms import GRID, LANGUAGES, are_distinct, names, outline, pictograms_for

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
    ("en", "Somebody falls in the waiting room", ""),
    ("zh-Hans", "没有听到回答之前谁也不要打电话", ""),
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
    [(["time"], False), (["time", "place"], True), (["time", ""], False), (["time", "time"], False)],
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


@pytest.mark.parametrize("language", LANGUAGES)
def test_keywords_are_of_pictograms_that_there_are(language: str) -> None:
    """Each word calls for one thing and can be found, each pictogram has words, and all are in small letters."""
    text = files("trainkit.typeset.pictograms").joinpath("keywords", f"{language}.txt").read_text("utf-8")
    rows = [re.fullmatch(r"(\w+)( =|:) (.+)", line) for line in text.splitlines()]
    assert {row[1] for row in rows if row} == set(names())
    for sign in (" =", ":"):
        words = [(word, row[1]) for row in rows if row and row[2] == sign for word in row[3].split("|")]
        assert len(dict(words)) == len(words)
        assert [word for word, _ in words if word != word.casefold()] == []
        assert [word for word, name in words if pictograms_for([word], language) != [name] and sign == " ="] == []
        inside = [(f"7 {word} 7", name) for word, name in words if sign == ":"]
        assert [word for word, name in inside if pictograms_for([word], language) != [name]] == []


def test_outlines_are_those_of_the_strokes() -> None:
    strokes = tomllib.loads((ROOT / "docs" / "pictures" / "pictograms" / "strokes.toml").read_text("utf-8"))
    assert tuple(strokes) == names()
