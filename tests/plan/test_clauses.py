from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainkit.plan.clauses import clauses, first_clause

LONG = "word " * 14


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        pytest.param("Short, simple, whole.", ["Short, simple, whole."], id="short"),
        pytest.param(
            f"{LONG}one, {LONG}two, {LONG}three.",
            [f"{LONG}one", f"{LONG}two", f"{LONG}three."],
            id="at commas",
        ),
        pytest.param(f"{LONG}one, a, b and c, {LONG}two.", [f"{LONG}one, a, b and c", f"{LONG}two."], id="series"),
        pytest.param(f"{LONG}costs 1,250 of {LONG}them.", [f"{LONG}costs 1,250 of {LONG}them."], id="numbers"),
        pytest.param(f"{LONG}one (in {LONG}x, y) {LONG}two.", [f"{LONG}one (in {LONG}x, y) {LONG}two."], id="brackets"),
        pytest.param(f"{LONG}one – {LONG}two {LONG}x.", [f"{LONG}one", f"{LONG}two {LONG}x."], id="dash"),
        pytest.param("长" * 30 + "，" + "短" * 30 + "。", ["长" * 30, "短" * 30 + "。"], id="Chinese"),
    ],
)
def test_clauses(sentence: str, expected: list[str]) -> None:
    assert list(clauses(sentence)) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Wear glasses, even indoors.", "Wear glasses"),
        ("Stop, look, and then walk on.", "Stop, look"),
        ("No boundary here", "No boundary here"),
    ],
)
def test_first_clause(sentence: str, expected: str) -> None:
    assert first_clause(sentence) == expected


@given(st.text(alphabet="ab ,;:.–()“”，；： ", max_size=400))
def test_clauses_are_verbatim_and_in_order(sentence: str) -> None:
    position = 0
    for clause in clauses(sentence):
        position = sentence.find(clause, position)
        assert position >= 0
        position += len(clause)
