"""The cases in `fixtures/*.txt`: a title, a source and the slides planned for it, parted by lines with one dot.

A slide is written as `slide layout: title`, its label in brackets, then an item of its body a line behind `-` (indented
by level); lines of speaker notes follow behind `~`. `! code` is a diagnostic.

`python tests/plan/plan_cases.py --renew` writes what the code gives now; read the difference before keeping it.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from trainkit.layouts import load_layout
from trainkit.load import load_bytes
from trainkit.model import DeckPlan, PlannedSlide, Warned
from trainkit.outline import parse
from trainkit.plan import plan
from trainkit.readers import read

FIXTURES = Path(__file__).parent / "fixtures"
DEFAULT = str(Path(__file__).parents[2] / "layouts" / "default")


class Case(NamedTuple):
    """One source and the slides expected for it."""

    file: Path
    title: str
    text: str
    expected: str


def planned(text: str) -> str:
    """Plan a source and write the slides as the fixtures do."""
    outline = parse(read(load_bytes(text.encode(), "case.txt").value).value).value
    return render(plan(outline, load_layout(DEFAULT)))


def render(warned: Warned[DeckPlan]) -> str:
    """Write a plan as the fixtures do."""
    lines = [line for slide in warned.value.slides for line in render_slide(slide)]
    lines += [f"! {diagnostic.code}" for diagnostic in warned.diagnostics]
    return "\n".join(lines) + "\n"


def render_slide(slide: PlannedSlide) -> Iterator[str]:
    """Write one slide."""
    fills = {fill.slot: fill for fill in slide.fills}
    label = f" [{fills['label'].items[0]}]" if "label" in fills else ""
    yield f"{slide.slide_layout}: {fills['title'].items[0]}{label}"
    for name in ("summary", "body"):
        if name in fills:
            levels = fills[name].levels or (0,) * len(fills[name].items)
            for level, item in zip(levels, fills[name].items, strict=True):
                yield f"{'  ' * level}- {item}"
    for paragraph in slide.speaker_notes:
        if paragraph.label:  # what trainkit adds has cases of its own, in `teaching/`
            continue
        yield f"~ {'#' * paragraph.heading_level}{' ' if paragraph.heading_level else ''}{paragraph.text}"


def read_cases(file: Path) -> list[Case]:
    """Return the cases of one file."""
    parts = re.split(r"^\.\n", file.read_text("utf-8"), flags=re.MULTILINE)
    titles, texts, expected = parts[0:-1:3], parts[1::3], parts[2::3]
    return [Case(file, t.strip(), text, e) for t, text, e in zip(titles, texts, expected, strict=True)]


def all_cases(folder: Path = FIXTURES) -> list[Case]:
    """Return the cases of all files in a folder."""
    return [case for file in sorted(folder.glob("*.txt")) for case in read_cases(file)]


def renew() -> None:
    """Write all expectations anew."""
    for file in sorted(FIXTURES.glob("*.txt")):
        cases = read_cases(file)
        file.write_text("\n".join(f"{c.title}\n.\n{c.text}.\n{planned(c.text)}.\n" for c in cases), "utf-8")


if __name__ == "__main__" and "--renew" in sys.argv:
    renew()
