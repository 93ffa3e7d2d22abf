"""Tables, code and quotes that nobody shows: each becomes files in time that grows with its size."""

from __future__ import annotations

from collections.abc import Callable
from time import perf_counter

import pytest

from trainkit.exporters import pdf, pptx
from trainkit.model import Code, Exhibit, Layout, Outline, Point, Quote, Sentence, Span, Table, TypesetDeck
from trainkit.plan import plan
from trainkit.typeset import typeset_deck, typeset_handout

HERE = Span("case", 1, 1, 1, 1)


def rows(count: int) -> Table:
    cells = ((str(n), f"Tool number {n}", "Hangs on the wall behind the bench") for n in range(count))
    return Table((("No.", "Name", "Place"), *cells), 1, HERE)


def cell(text: str) -> Table:
    return Table((("No.", "Place"), ("1", text), ("2", "short")), 1, HERE)


HOSTILE: dict[str, Callable[[int], Exhibit]] = {
    "a table of rows": lambda n: rows(n // 200),
    "a table of columns": lambda n: Table((tuple(f"Column{i}" for i in range(n // 400)),) * 3, 1, HERE),
    "a cell of one word": lambda n: cell("x" * n),
    "a cell of words": lambda n: cell("word and more " * (n // 14)),
    "a Chinese cell": lambda n: cell("会议结束后当天发出记录" * (n // 11)),
    "a cell of lines": lambda n: cell("a word\n" * (n // 7)),
    "a header": lambda n: Table((("No.", "word " * (n // 5)), ("1", "x")), 1, HERE),
    "code in one line": lambda n: Code("f(x) " * (n // 5), "", HERE),
    "code in one word": lambda n: Code("x" * n, "", HERE),
    "code in lines": lambda n: Code("\n".join(f"step({i})" for i in range(n // 20)), "", HERE),
    "code of blank lines": lambda n: Code("a" + "\n \t" * (n // 3) + "b", "", HERE),
    "code behind blanks": lambda n: Code(" " * n + "a", "", HERE),
    "a quote": lambda n: Quote("Words that somebody said. " * (n // 26), "x" * (n // 10), HERE),
}


def built(layout: Layout, exhibit: Exhibit) -> TypesetDeck:
    point = Point(Sentence("Tools", HERE), (exhibit,), (), HERE)
    planned = plan(Outline("case", Sentence("A workshop", HERE), (), (point,), (), "en"), layout).value
    deck = typeset_deck(planned, layout, 0).value
    assert pptx.export(deck, layout)
    assert pdf.export(typeset_handout(planned, deck, layout), deck)
    return deck


@pytest.mark.parametrize("name", HOSTILE)
def test_time_grows_with_size(default_layout: Layout, name: str) -> None:
    small, large = (HOSTILE[name](size) for size in (6_000, 60_000))
    built(default_layout, small)
    start = perf_counter()
    built(default_layout, small)
    middle = perf_counter()
    built(default_layout, large)
    end = perf_counter()
    # Ten times as much; squared it would be a hundred. The rest is what a busy machine adds, what the small one found
    # shaped already, and 50 ms of noise.
    assert end - middle < 40 * (middle - start) + 0.05


def test_a_table_of_a_thousand_rows_is_all_there(default_layout: Layout) -> None:
    deck = built(default_layout, rows(1000))
    said = [line.text for slide in deck.slides if slide.part == 1 for line in slide.speaker_notes]
    assert sum("Hangs on the wall" in line for line in said) == 1000


def test_a_cell_of_400_000_letters_is_whole_in_the_notes(default_layout: Layout) -> None:
    deck = built(default_layout, cell("x" * 400_000))
    # The title, the cut cell, the row below it, and the questions.
    assert len(deck.slides) == 4
    assert any("x" * 400_000 in line.text for line in deck.slides[1].speaker_notes)
