"""A sentence between title and body: the body begins below it, and it stands close to the title."""

from __future__ import annotations

import pytest

from trainkit.model import DeckPlan, Fill, Frame, Layout, PlannedSlide, Session, Text, points
from trainkit.typeset import typeset_deck

LEAD = Fill("lead", ("None of these takes longer than a minute.",))


def frames(layout: Layout, title: str, *fills: Fill, slide_layout: str = "cards") -> dict[str, Frame]:
    said = (Fill("title", (title,)), *fills, Fill("body", ("Ask", "Look", "Wait", "Write", "Thank")))
    planned = PlannedSlide(id="a", slide_layout=slide_layout, heading=title, fills=said, speaker_notes=(), spans=())
    plan = DeckPlan(title="T", summary=(), language="en", session=Session(), slides=(planned,))
    (slide,) = typeset_deck(plan, layout, 0).value.slides
    return {frame.name: frame for frame in slide.frames if isinstance(frame.content, Text)}


@pytest.mark.parametrize("slide_layout", ["cards", "steps", "path", "checklist"])
def test_the_body_makes_room(slide_layout: str, default_layout: Layout) -> None:
    name = "Body" if slide_layout == "checklist" else "Item 1"
    slot = default_layout.slide_layouts[slide_layout].slots["lead"]
    found = frames(default_layout, "Before you climb", LEAD, slide_layout=slide_layout)
    assert found[name].box.y >= slot.box.bottom + points(14)
    assert found[name].box.y > frames(default_layout, "Before you climb", slide_layout=slide_layout)[name].box.y


@pytest.mark.parametrize(
    ("title", "lines"),
    [("Before you climb", 1), ("What has to be done each time before anybody climbs the ladder to the roof", 2)],
)
def test_it_stands_right_below_the_title(title: str, lines: int, default_layout: Layout) -> None:
    found = frames(default_layout, title, LEAD)
    heading = found["Title"].content
    assert isinstance(heading, Text)
    assert len(heading.lines) == lines
    between = found["Lead"].box.y - heading.lines[-1].baseline
    assert points(6) < between < points(24)


def test_it_is_read_before_the_body(default_layout: Layout) -> None:
    assert list(frames(default_layout, "Before you climb", LEAD))[:3] == ["Title", "Lead", "Item 1"]
