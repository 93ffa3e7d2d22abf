"""What fits a slot is found without setting many times more than fits."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from kit import DeckOf
from trainkit.errors import SourceError
from trainkit.model import Layout, Slot
from trainkit.typeset import fitting, setting, slides
from trainkit.typeset.breaking import SegmentLine, break_lines
from trainkit.typeset.fonts import FontChain, font_chain
from trainkit.typeset.setting import Item, Setting, set_items


@dataclass
class Broken:
    """Counts the characters that are broken into lines."""

    characters: int = 0

    def break_lines(self, text: str, chain: FontChain, width: float, tracking: float = 0) -> list[SegmentLine]:
        self.characters += len(text)
        return break_lines(text, chain, width, tracking)


@pytest.fixture
def broken(monkeypatch: pytest.MonkeyPatch) -> Broken:
    counter = Broken()
    monkeypatch.setattr(setting, "break_lines", counter.break_lines)
    return counter


def chain_of(layout: Layout, slot: Slot) -> FontChain:
    return font_chain(layout.theme.fonts, slot.style.font, slot.style.bold, "en")


def body(layout: Layout) -> Slot:
    return layout.slide_layouts["content"].slots["body"]


TEXTS = {
    "words": "Close the valve and wait, then read the dial. ",
    "one word": "valve",
    "Chinese": "关闭阀门后等待片刻再读数。",
}


@pytest.mark.parametrize("words", TEXTS.values(), ids=TEXTS)
def test_the_slides_of_a_long_text_cost_what_its_length_costs(
    words: str, default_layout: Layout, broken: Broken
) -> None:
    slot = body(default_layout)

    def cost(length: int) -> int:
        broken.characters = 0
        text = words * (length // len(words))
        pages = fitting.flow([Item(text)], [slot], chain_of(default_layout, slot))
        said = "".join(item.item.text for page in pages for one in page for item in one.items)
        assert said.replace(" ", "") == text.replace(" ", "")
        return broken.characters

    assert cost(40_000) < 2.2 * cost(20_000)


@pytest.mark.parametrize("name", ["content", "title"])
def test_sentences_that_no_slide_takes_cost_nothing(name: str, default_layout: Layout, broken: Broken) -> None:
    slots = default_layout.slide_layouts[name].slots
    slot = slots["summary"] if name == "title" else slots["body"]

    def cost(count: int) -> int:
        broken.characters = 0
        items = [Item("Close the valve and wait.", number=number) for number in range(1, count)]
        fitting.fit_trimmed(items, slot, chain_of(default_layout, slot), slot.style.sizes)
        return broken.characters

    assert cost(8_000) < 1.2 * cost(1_000)


@pytest.mark.parametrize("count", range(1, 25))
def test_as_many_items_are_kept_as_fit(count: int, default_layout: Layout) -> None:
    slot = body(default_layout)
    chain = chain_of(default_layout, slot)
    items = [Item("Close the valve and wait, then read the dial. " * (n % 3 + 1), 0, n) for n in range(1, count + 1)]
    fitting_counts = [n for n in range(1, count + 1) if fitting.fit(items[:n], slot, chain, slot.style.sizes)]
    kept = fitting.fit_trimmed(items, slot, chain, slot.style.sizes)
    assert len(kept.items) == max(fitting_counts)


@pytest.mark.parametrize("words", TEXTS.values(), ids=TEXTS)
@pytest.mark.parametrize("length", [990, 1_010, 1_990, 2_010, 3_500, 9_000])
def test_a_long_text_is_parted_where_it_would_be_if_it_were_set_whole(
    length: int, words: str, default_layout: Layout
) -> None:
    slot = body(default_layout)
    chain = chain_of(default_layout, slot)
    text = (words * (length // len(words) + 1))[:length].strip()
    lines = set_items([Item(text)], slot, chain, slot.style.sizes[-1]).items[0].lines
    first: Setting = fitting.flow([Item(text)], [slot], chain)[0][0]
    if first.size == slot.style.sizes[-1]:
        shown = ["".join(segment.text for segment in line) for line in first.items[0].lines]
        whole = ["".join(segment.text for segment in line) for line in lines]
        assert [line.rstrip() for line in shown] == [line.rstrip() for line in whole[: len(shown)]]


def test_a_deck_that_goes_on_over_too_many_slides_is_refused(deck_of: DeckOf, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(slides, "MOST_SLIDES", 6)
    entries = "".join(f"   - Entry number {n} of the list\n" for n in range(200))
    with pytest.raises(SourceError, match=r"needs more than 6 slides; split it into several sources\.$"):
        deck_of(f"A course\n\n1. Look at these\n{entries}\n2. Go home\n")
