"""No slide of a real article has text outside its frame, things over one another or pale text, in any layout."""

from __future__ import annotations

import pytest

from .decks import LAYOUTS, decks_of
from .geometry import Fault, outside, overlaps, pale


@pytest.mark.parametrize("layout", LAYOUTS)
def test_text_keeps_to_its_frame_and_the_slide(layout: str) -> None:
    faults: list[tuple[str, Fault]] = []
    for name, deck in decks_of(layout).items():
        for slide in deck.slides:
            faults += ((name, fault) for fault in outside(slide, deck.slide_size.width, deck.slide_size.height))
    assert faults == []


@pytest.mark.parametrize("layout", LAYOUTS)
def test_nothing_stands_over_anything_else(layout: str) -> None:
    decks = decks_of(layout).items()
    assert [(name, fault) for name, deck in decks for slide in deck.slides for fault in overlaps(slide)] == []


@pytest.mark.parametrize("layout", LAYOUTS)
def test_text_can_be_told_from_what_lies_behind_it(layout: str) -> None:
    decks = decks_of(layout).items()
    assert [(name, fault) for name, deck in decks for slide in deck.slides for fault in pale(slide)] == []
