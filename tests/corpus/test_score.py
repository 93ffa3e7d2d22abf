"""The measure itself: what counts as the same, and what as found."""

from __future__ import annotations

import pytest
from score import compare
from skeleton import Skeleton, read_expectation, says

EXPECTED = read_expectation("= Tea\n> Warm … first.\n# Boil water\n  # not twice\n# Wait\n< Drink.\nx Share\n")


@pytest.mark.parametrize(
    ("given", "expected", "same"),
    [
        ("Warm the pot.", "warm the POT", True),
        ("Warm the pot first.", "warm the pot", False),
        ("Warm the pot first.", "Warm …", True),
        ("First, warm the pot.", "… warm the pot", True),
        ("Warm the pot, then the cup, then wait.", "Warm … cup … wait", True),
        ("Warm the cup.", "Warm the cup … cup", False),
        ("", "…", True),
    ],
)
def test_texts_are_compared_by_letters_and_digits(given: str, expected: str, same: bool) -> None:
    assert says(given, expected) is same


def test_an_expectation_is_read_line_by_line() -> None:
    points = ((1, "Boil water"), (2, "not twice"), (1, "Wait"))
    assert Skeleton("Tea", ("Warm … first.",), points, ("Drink.",), ("Share",)) == EXPECTED


def test_a_line_without_a_mark_is_refused() -> None:
    with pytest.raises(ValueError, match="neither title"):
        read_expectation("= Tea\nBoil water\n")


def test_a_point_counts_once_and_only_at_its_level() -> None:
    points = ((1, "Boil water"), (1, "Boil water"), (1, "not twice"))
    score = compare("tea", EXPECTED, Skeleton("TEA", ("Warm it first",), points, ()))
    first, every = score.first_level, score.all_levels
    assert (first.found, first.expected, first.given) == (1, 2, 3)
    assert (every.found, every.expected, every.given) == (1, 3, 3)
    assert (score.title, score.summary, score.conclusion) == (True, True, False)


def test_noise_is_found_with_its_case() -> None:
    def leaked(words: str) -> tuple[str, ...]:
        return compare("tea", EXPECTED, Skeleton("", (), (), (), everything=words)).leaked

    assert leaked("share it") == ()
    assert leaked("Drink. Share") == ("Share",)
