import pytest
from cases import Case, read_cases
from pdf_cases import HERE, blocks_of


@pytest.mark.parametrize("case", read_cases(HERE), ids=lambda case: case.name)
def test_blocks_of_pages(case: Case) -> None:
    assert blocks_of(case) == case.expected
