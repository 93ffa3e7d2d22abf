"""Numbers as tables have them, in the conventions of many languages."""

from __future__ import annotations

import pytest

from trainkit.plan.numbers import Number, notation_of, number_of


@pytest.mark.parametrize(
    ("cells", "language", "values"),
    [
        pytest.param(["1,234.5", "12"], "de", [1234.5, 12], id="both marks tell, whatever the language"),
        pytest.param(["1.234,5"], "en", [1234.5], id="both marks, the other way round"),
        pytest.param(["1.234"], "de", [1234], id="a German point parts thousands"),
        pytest.param(["1.234"], "en", [1.234], id="an English one decimals"),
        pytest.param(["1.234", "0,5"], "en", [1234, 0.5], id="one cell tells of another"),
        pytest.param(["0.125"], "de", [0.125], id="nobody groups behind a zero"),
        pytest.param(["1 234,5", "1\u202f234"], "fr", [1234.5, 1234], id="blanks of any kind"),
        pytest.param(["1'234.50"], "de", [1234.5], id="Swiss apostrophes"),
        pytest.param(["1,23,456"], "hi", [123456], id="Indian groups"),
        pytest.param(["１２．５％"], "zh", [12.5], id="wide digits"),
        pytest.param(["١٢٫٥"], "ar", [12.5], id="Arabic digits"),
        pytest.param(["−5", "–5", "-5", "(5)", "+5"], "en", [-5, -5, -5, -5, 5], id="signs"),
        pytest.param(["-$5", "$-5", "€ 5", "5 kWh/m²", "2 Mio. €", "3万"], "en", [-5, -5, 5, 5, 2, 3], id="units"),
        pytest.param(
            ["5 apples and pears", "12.03.2020", "3-5", "1 2", "3h 20", "8:30"], "de", [None] * 6, id="no number"
        ),
        pytest.param(["4111111111111111"], "en", [None], id="a number of a card"),
    ],
)
def test_numbers_are_read(cells: list[str], language: str, values: list[float | None]) -> None:
    notation = notation_of(cells, language)
    assert notation
    read = [number_of(cell, notation) for cell in cells]
    assert [number and number.value for number in read] == values


def test_what_stands_around_a_number_is_kept() -> None:
    notation = notation_of(["12,50 %"], "de")
    assert notation
    assert number_of("12,50 %", notation) == Number(12.5, 2, "", " %")


def test_two_notations_in_one_table_are_none() -> None:
    assert notation_of(["1.5", "2,5"], "en") is None
