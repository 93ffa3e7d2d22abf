import pytest
from outline_cases import Case, actual, all_cases


@pytest.mark.parametrize("case", all_cases(), ids=lambda case: f"{case.file.stem}: {case.title}")
def test_outline_of_text(case: Case) -> None:
    assert actual(case.text) == case.expected
