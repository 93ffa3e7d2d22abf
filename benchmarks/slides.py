"""How long planning and typesetting take a slide: the articles of the tests, in each layout, in this process."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TypeVar

ARTICLES = Path(__file__).parents[1] / "tests" / "articles"
LAYOUTS = ("default", "school", "civic", "stage", "safety", "large-print")

Value = TypeVar("Value")

RUNS = 5
"""Of each article; the median counts, and the first one, which shapes every word of it, is told apart."""


def slides() -> None:
    """Print the milliseconds a slide of each layout, for a text that is new to the process and for one it has seen."""
    from trainkit.layouts import load_layout
    from trainkit.load import load_path
    from trainkit.outline import parse
    from trainkit.plan import plan
    from trainkit.readers import read
    from trainkit.typeset import typeset_deck

    outlines = [parse(read(load_path(path).value).value).value for path in sorted(ARTICLES.iterdir())]
    print(f"\nSlides of {len(outlines)} articles, milliseconds a slide, median of {RUNS} after the first run")
    print("layout".ljust(14), "slides".rjust(8), *(name.rjust(12) for name in ("planning", "typesetting", "first run")))
    for name in LAYOUTS:
        layout = load_layout(name)
        counts, planning, typesetting, first = 0, 0.0, 0.0, 0.0
        for outline in outlines:
            plans = [timed(partial(plan, outline, layout)) for _ in range(RUNS + 1)]
            decks = [timed(partial(typeset_deck, plans[0][1].value, layout, 0)) for _ in range(RUNS + 1)]
            counts += len(decks[0][1].value.slides)
            planning += statistics.median(seconds for seconds, _ in plans[1:])
            typesetting += statistics.median(seconds for seconds, _ in decks[1:])
            first += plans[0][0] + decks[0][0]
        costs = (f"{seconds / counts * 1000:.2f}".rjust(12) for seconds in (planning, typesetting, first))
        print(name.ljust(14), f"{counts:,}".rjust(8), *costs)


def timed(work: Callable[[], Value]) -> tuple[float, Value]:
    """Return how long some work took, in seconds of this process, and what it gave."""
    start = time.process_time()
    value = work()
    return time.process_time() - start, value
