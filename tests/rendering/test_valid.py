"""The decks and handouts of real articles keep to their standards, in every layout."""

from __future__ import annotations

from pathlib import Path

import openxml_audit
import pytest

from exporters.pdf.reading import broken_rules
from trainkit.exporters.pdf import export as export_pdf
from trainkit.exporters.pptx import export
from trainkit.typeset import typeset_handout

from .decks import ARTICLES, LAYOUTS, deck_of, layout_of, plan_of

# Every article in one layout, and in the others one with tables and code, and a Chinese one: a deck takes a second.
CASES = [
    (layout, article)
    for layout in LAYOUTS
    for article in ARTICLES
    if layout == LAYOUTS[0] or article in ("en-sql-first-questions", "zh-Hans-complaint-handling")
]


@pytest.mark.parametrize(("layout", "article"), CASES)
def test_decks_are_valid(layout: str, article: str, tmp_path: Path) -> None:
    path = tmp_path / "deck.pptx"
    path.write_bytes(export(deck_of(layout, article), layout_of(layout)))
    assert [error.description for error in openxml_audit.validate_pptx(str(path)).errors] == []


@pytest.mark.parametrize(("layout", "article"), CASES)
def test_handouts_are_accessible(layout: str, article: str) -> None:
    deck = deck_of(layout, article)
    handout = typeset_handout(plan_of(layout, article), deck, layout_of(layout))
    assert broken_rules(export_pdf(handout, deck)) == []
