import pytest
from blocks import written_down
from cases import Case, read_cases
from documents import HERE, document_of


@pytest.mark.parametrize("case", read_cases(HERE), ids=lambda case: case.name)
def test_blocks_of_document(case: Case) -> None:
    assert written_down(document_of(case.source)) == case.expected
