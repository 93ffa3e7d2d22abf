from __future__ import annotations

import pytest
from link_cases import Case, all_cases, read_case, written


@pytest.mark.parametrize("case", all_cases(), ids=lambda case: case.name)
def test_what_leads_where(case: Case) -> None:
    assert written(read_case(case)) == case.expected
