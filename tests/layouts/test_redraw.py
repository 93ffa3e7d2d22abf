"""What was drawn for slides of one shape, on slides of another."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from layout_folders import write_folders

from trainkit.layouts import read_layout
from trainkit.layouts.opened import open_layout
from trainkit.layouts.redraw import Redrawing
from trainkit.model import points

FROM_16_9 = (960.0, 540.0)

BOXES = {
    # title: size wanted, box drawn, box expected
    "a title keeps its height": ((960, 720), [54, 62, 852, 84], [54, 62, 852, 84]),
    "a body takes what is left over": ((960, 720), [54, 150, 852, 320], [54, 150, 852, 500]),
    "a footer stays at the foot": ((960, 720), [54, 496, 760, 16], [54, 676, 760, 16]),
    "a ground fills the slide": ((960, 720), [0, 0, 960, 540], [0, 0, 960, 720]),
    "half as large": ((480, 270), [54, 62, 852, 84], [27, 31, 426, 42]),
    "small and 4:3": ((720, 540), [54, 150, 852, 320], [40.5, 112.5, 639, 375]),
    "wider": ((1200, 540), [96, 62, 480, 84], [120, 62, 600, 84]),
    "a hairline keeps its thickness": ((960, 720), [60, 309.5, 840, 1], [60, 399.5, 840, 1]),
    "a bar along the edge": ((960, 720), [0, 530, 960, 10], [0, 710, 960, 10]),
}


@pytest.mark.parametrize("title", BOXES)
def test_rectangles(title: str) -> None:
    wanted, box, expected = BOXES[title]
    assert slide_of(wanted, {"name": "x", "box": box})["shapes"][0]["box"] == pytest.approx(expected, abs=0.1)


SHAPES: dict[str, tuple[tuple[float, float], list[dict[str, Any]], list[list[float]]]] = {
    "a disc in the head stays": ((960, 720), [{"preset": "ellipse", "box": [54, 44, 76, 76]}], [[54, 44, 76, 76]]),
    "a quarter in the corner stays in it": (
        (960, 720),
        [{"preset": "pieWedge", "box": [540, 120, 420, 420]}],
        [[540, 300, 420, 420]],
    ),
    "round things that touch go together": (
        (960, 720),
        [{"preset": "ellipse", "box": [600, 400, 140, 140]}, {"preset": "ellipse", "box": [640, 380, 40, 40]}],
        [[600, 580, 140, 140], [640, 560, 40, 40]],
    ),
    "those apart go alone": (
        (960, 720),
        [{"preset": "ellipse", "box": [600, 400, 140, 140]}, {"preset": "ellipse", "box": [100, 40, 40, 40]}],
        [[600, 580, 140, 140], [100, 40, 40, 40]],
    ),
    "a mosaic over the whole height gets higher": (
        (960, 720),
        [{"preset": "pieWedge", "box": [780, y, 180, 180]} for y in (0, 180, 360)],
        [[780, y, 180, 240] for y in (0, 240, 480)],
    ),
    "to the right edge of a wider slide": (
        (1200, 540),
        [{"preset": "pieWedge", "box": [660, 240, 300, 300]}],
        [[900, 240, 300, 300]],
    ),
}


@pytest.mark.parametrize("title", SHAPES)
def test_round_shapes(title: str) -> None:
    wanted, shapes, expected = SHAPES[title]
    assert [shape["box"] for shape in slide_of(wanted, *shapes)["shapes"]] == expected


def test_an_outline_moves_with_its_box() -> None:
    shape = {"box": [0, 476, 96, 64], "path": "M 0 540 L 64 476 L 96 476 Z"}
    (moved,) = slide_of((960, 720), shape, {"preset": "rect", "box": [0, 0, 1, 1]})["shapes"][:1]
    assert (moved["box"], moved["path"]) == ([0, 656, 96, 64], "M 0 720 L 64 656 L 96 656 Z")


def test_a_number_stays_in_its_disc() -> None:
    slide = {
        "shapes": [{"preset": "ellipse", "box": [54, 140, 130, 130]}],
        "slots": {"number": {"box": [60, 140, 118, 130]}},
    }
    redrawn = Redrawing(FROM_16_9, (960, 720)).tables({"slide_layouts": {"x": slide}})["slide_layouts"]["x"]
    disc, number = redrawn["shapes"][0]["box"], redrawn["slots"]["number"]["box"]
    assert (disc[2:], number[2:]) == ([130, 130], [118, 130])
    assert number[1] == disc[1]


def test_sizes_shrink_with_the_slide() -> None:
    data = {"styles": {"body": {"sizes": [28, 20], "colour": "text", "tracking": 2}}}
    assert Redrawing(FROM_16_9, (720, 540)).tables(data)["styles"]["body"] == {
        "sizes": [21, 15],
        "colour": "text",
        "tracking": 1.5,
    }


def test_the_layout_above_counts_on_its_own_slide(tmp_path: Path, default_layout: object) -> None:
    text = """
== acme/layout.toml
extends = "default"
slide_size = [960, 720]
[slide_layouts.content.slots]
body.box = [54, 160, 852, 500]
== beta/layout.toml
extends = "acme"
[slide_layouts.quote.slots]
body.box = [54, 170, 852, 480]
"""
    slides = read_layout(write_folders(tmp_path, text) / "beta", b"").slide_layouts
    assert slides["content"].slots["body"].box.height == points(500)
    assert slides["quote"].slots["body"].box.height == points(480)
    assert slides["content"].slots["footer"].box.y == points(676)


@given(st.tuples(st.integers(300, 3000), st.integers(300, 3000)))
def test_everything_stays_on_any_slide(wanted: tuple[int, int]) -> None:
    data = open_layout(Path(__file__).parents[2] / "layouts" / "safety").data
    for slide in Redrawing(FROM_16_9, wanted).tables(data)["slide_layouts"].values():
        for box in [placed["box"] for placed in (*slide.get("shapes", []), *slide["slots"].values())]:
            assert min(box) >= 0
            assert box[0] + box[2] <= wanted[0] + 0.01
            assert box[1] + box[3] <= wanted[1] + 0.01


@pytest.mark.parametrize("value", [None, 7, "x", [], [1, 2, "3", 4], {"box": 7}, {"a": {"box": {}}}], ids=repr)
def test_what_is_no_table_is_left_to_those_who_say_so(value: object) -> None:
    redrawing = Redrawing(FROM_16_9, (960, 720))
    for name in ("styles", "slide_layouts", "furniture", "logo"):
        redrawing.tables({name: value})
        redrawing.tables({name: {"x": value}})
        redrawing.tables({name: {"x": {"slots": value, "shapes": value, "progress": value, "boxes": value}}})
        redrawing.tables({name: {"x": {"slots": {"y": value}, "shapes": [value]}}})


def slide_of(wanted: tuple[float, float], *shapes: dict[str, Any]) -> dict[str, Any]:
    slide = {"shapes": list(shapes)}
    found: dict[str, Any] = Redrawing(FROM_16_9, wanted).tables({"slide_layouts": {"x": slide}})["slide_layouts"]["x"]
    return found
