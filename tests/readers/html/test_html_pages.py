import pytest
from page_cases import Case, all_cases, blocks_of


@pytest.mark.parametrize("case", all_cases(), ids=lambda case: f"{case.file.stem}: {case.title}")
def test_blocks_of_page(case: Case) -> None:
    assert blocks_of(case.page) == case.expected
