"""Items that stand apart, in every built-in layout: any number, short, long and Chinese, on wide and high slides.

Nothing reaches beyond its slot or its cell, nothing overlaps, nothing is left off, all can be read from the last row.
"""

from __future__ import annotations

from functools import cache
from itertools import combinations
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from kit import ROOT
from trainkit.layouts import load_layout
from trainkit.model import Box, Fill, Frame, Layout, Slot, Text, points
from trainkit.typeset.bodies import Body, Look
from trainkit.typeset.cells import cell_bodies

LAYOUTS = ("default", "school", "civic", "stage", "safety", "large-print")
SHAPES = {"16:9": "[960, 540]", "4:3": "[960, 720]"}
KINDS = {"cards": 6, "steps": 5, "path": 6, "comparison": 2}
"""Slide layouts, and the most items that a plan puts there."""

SHORT = ("Ask", "Look", "Wait", "Write", "Thank", "Leave")
TEXTS: dict[str, list[tuple[str, str]]] = {
    "headings": [(word, "") for word in SHORT],
    "short": [(word, "Nobody hurries.") for word in SHORT],
    "pictograms": [
        (heading, "Nobody hurries.")
        for heading in (
            "Wear gloves",
            "Stop the machine",
            "Know the exits",
            "Give first aid",
            "Mail it",
            "Take a break",
        )
    ],
    "long": [
        (
            f"{word} before anybody moves",
            "What you can't see from where you stand may be the thing that hurts you first.",
        )
        for word in SHORT
    ],
    "German": [
        ("Gefährdungsbeurteilung", "Vor Beginn der Arbeiten sind alle Gefahren zu ermitteln."),
        ("Persönliche Schutzausrüstung", "Auffanggurte werden vor jeder Benutzung geprüft."),
        ("Absturzsicherungssysteme", "Sie liegen über dem Arbeitsplatz."),
        ("Brandschutzbeauftragte", "Unterweisung mindestens einmal jährlich."),
        ("Dokumentationspflicht", "Kein Lager, kein Müll."),
        ("Rettungswege", "Frei und beschildert."),
    ],
    "Chinese": [
        (heading, "绳索绝不能垂到固定点以下，否则坠落距离过长，会伤到下面的人。")
        for heading in ("规划路线", "检查安全带", "锚点要高", "打两个结", "先喊话再移动", "慢慢下来")
    ],
}
LANGUAGES = {"German": "de", "Chinese": "zh-Hans"}


@cache
def loaded(name: str, shape: str) -> Layout:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "layout.toml"
        extends = ROOT / "layouts" / name
        path.write_text(f'title = "T"\nextends = "{extends.name}"\nslide_size = {SHAPES[shape]}\n', "utf-8")
        return load_layout(folder)


def bodies(layout: Layout, kind: str, text: str, count: int) -> tuple[Slot, list[Body]]:
    slot = layout.slide_layouts[kind].slots["body"]
    assert slot.cells
    said = [(part, level) for pair in TEXTS[text][:count] for level, part in enumerate(pair) if part]
    fill = Fill("body", tuple(part for part, _ in said), tuple(level for _, level in said))
    return slot, cell_bodies(fill, slot, slot.cells, Look(layout.theme, LANGUAGES.get(text, "en")))


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("name", LAYOUTS)
def test_all_of_them(name: str, shape: str, text: str) -> None:
    layout = loaded(name, shape)
    floor = points(24 if name == "large-print" else 18)
    for kind, most in KINDS.items():
        for count in range(2, most + 1):
            slot, found = bodies(layout, kind, text, count)
            expected = [part for pair in TEXTS[text][:count] for part in pair if part]
            assert [said for body in found for said in body.said] == expected
            for body in found:
                assert [frame.name for frame in body.frames if not holds(slot.box, frame.box)] == [], (kind, count)
                cells = [frame for frame in body.frames if isinstance(frame.content, Text) and "," not in frame.name]
                assert not any(overlap(one.box, other.box) for one, other in combinations(cells, 2)), (kind, count)
                for cell in cells:
                    assert_readable(cell, floor, (kind, count))


def assert_readable(cell: Frame, floor: int, where: tuple[str, int]) -> None:
    assert isinstance(cell.content, Text)
    assert min(run.size for paragraph in cell.content.paragraphs for run in paragraph.runs) >= floor, where
    shown = "".join(run.text for paragraph in cell.content.paragraphs for run in paragraph.runs)
    assert "…" not in shown, where
    for line in cell.content.lines:
        assert cell.box.y < line.baseline <= cell.box.bottom, (where, shown)
        for run in line.runs:
            width = sum(sum(word.advances) * run.size / word.units_per_em for word in run.words if word.text.strip())
            assert run.x + width <= cell.box.right + run.size / 10, (where, shown)


def holds(outer: Box, inner: Box) -> bool:
    return (
        outer.x <= inner.x
        and outer.y <= inner.y
        and inner.right <= outer.right + 1
        and inner.bottom <= outer.bottom + 1
    )


def overlap(one: Box, other: Box) -> bool:
    return one.x < other.right and other.x < one.right and one.y < other.bottom and other.y < one.bottom
