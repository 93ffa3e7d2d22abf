import pytest
from cases import Case
from page_cases import all_cases, blocks_of


@pytest.mark.parametrize("case", all_cases(), ids=lambda case: case.name)
def test_blocks_of_page(case: Case) -> None:
    assert blocks_of(case.source) == case.expected
