import pytest
from blocks import written_down
from decks import Case, document_of, fixtures, read_cases


@pytest.mark.parametrize(
    "case",
    [case for file in fixtures() for case in read_cases(file)],
    ids=lambda case: f"{case.file.stem}: {case.title}",
)
def test_blocks_of_deck(case: Case) -> None:
    assert written_down(document_of(case.deck)) == case.expected
