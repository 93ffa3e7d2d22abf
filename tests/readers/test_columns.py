"""Tables that are typed in plain text: which lines are one, and which only look like it."""

from __future__ import annotations

import pytest

from trainkit.readers.columns import find_tables

TABLES = {
    "wide gaps": ("Year    Falls\n2021    12\n2022     7", [("Year", "Falls"), ("2021", "12"), ("2022", "7")]),
    "tabs": (
        "Room\tKey\tWho\nHall\tred\tAnna\nShed\tblue\tBen",
        [("Room", "Key", "Who"), ("Hall", "red", "Anna"), ("Shed", "blue", "Ben")],
    ),
    "bars, with a rule": (
        "Jar | Grams\n----+----\nTea | 40\nSalt | 900",
        [("Jar", "Grams"), ("Tea", "40"), ("Salt", "900")],
    ),
    "semicolons": ("Mes; Visitas\nenero; 31\nfebrero; 28", [("Mes", "Visitas"), ("enero", "31"), ("febrero", "28")]),
    "ideographic spaces": ("年份　　次数\n2021　　3\n2022　　5", [("年份", "次数"), ("2021", "3"), ("2022", "5")]),
    "a cell that says none": (
        "Day  Calls\nMon  4\nTue  –\nWed  6",
        [("Day", "Calls"), ("Mon", "4"), ("Tue", "–"), ("Wed", "6")],
    ),
}

NO_TABLES = {
    "two lines": "Tea  40\nSalt  900",
    "a list with wide gaps": "1.  Wash 2 cups\n2.  Dry 2 cups\n3.  Put 2 cups away",
    "what stands behind names": "Place:   Hall 2\nTime:   9.30\nCost:   12",
    "prose with wide gaps": "We left at 9.  It rained.\nNobody came.  It was 11.\nWe closed.  It was 12.",
    "contents with leaders": "Tea  .....  4\nMilk  .....  6\nBread  .....  9",
    "enumerations": "cups; 2 pans\nforks and knives\nplates; 3 bowls",
    "two columns of words": "red  hall\nblue  shed\ngreen  yard",
}


@pytest.mark.parametrize("name", TABLES)
def test_lines_that_are_a_table(name: str) -> None:
    text, rows = TABLES[name]
    (found,) = find_tables(text.split("\n"))
    assert list(found.rows) == rows
    assert found.has_header


@pytest.mark.parametrize("name", NO_TABLES)
def test_lines_that_are_none(name: str) -> None:
    assert find_tables(NO_TABLES[name].split("\n")) == []


def test_a_table_between_lines_of_prose() -> None:
    lines = ["What we counted:", "Year  Falls", "2021  12", "2022  7", "It got better."]
    (found,) = find_tables(lines)
    assert (found.start, found.end) == (1, 4)
