import pytest
from pdf_cases import Case, all_cases, blocks_of


@pytest.mark.parametrize("case", all_cases(), ids=lambda case: f"{case.file.stem}: {case.title}")
def test_blocks_of_pages(case: Case) -> None:
    assert blocks_of(case) == case.expected
