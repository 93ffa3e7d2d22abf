"""Items that a format with lines of its own gives: the lines behind an item's first wrap, but below a heading."""

from __future__ import annotations

import pytest
from outline_cases import render

from trainkit.model import Document, Heading, ListItem, Span
from trainkit.outline import parse

CASES = {
    "short lines": ("Send an answer within\n2 working days.", "  #\n  | ¶ Send an answer within 2 working days.\n"),
    "a name that was carried over": (
        "Hand the form to the office on the ground floor, where\nMrs Bell signs it.",
        "  #\n  | ¶ Hand the form to the office on the ground floor, where Mrs Bell signs it.\n",
    ),
    "a sentence that ends in mid-line": (
        "Open the tap, which is at the end of the pipe. Wait for a\nminute. Then close it again.",
        "  #\n  | ¶ Open the tap, which is at the end of the pipe.\n  | Wait for a minute.\n  | Then close it again.\n",
    ),
    "a heading of the item": (
        "Mixing\nStir the flour into the water until there are no lumps left, which takes five minutes.",
        "  # Mixing\n  | ¶ Stir the flour into the water until there are no lumps left, which takes five minutes.\n",
    ),
}


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES)
def test_lines_of_an_item(text: str, expected: str) -> None:
    texts = ["Dry.", text, "Store it."]
    blocks = [Heading("Work", 1, Span("text.md", 1, 1, 1, 5)), Heading("Steps", 2, Span("text.md", 2, 1, 2, 6))]
    number = 3
    items = []
    for count, said in enumerate(texts, 1):
        lines = said.split("\n")
        span = Span("text.md", number, 4, number + len(lines) - 1, len(lines[-1]) + 4)
        items.append(ListItem(said, 1, f"{count}.", span))
        number += len(lines)
    blocks.append(Heading("End", 2, Span("text.md", number, 1, number, 4)))
    outline = render(parse(Document("text.md", (*blocks[:2], *items, blocks[2]))))
    assert expected in outline
