"""Every text of the built-in layout can be read by everyone: WCAG 2.2, 1.4.3 (AA)."""

from __future__ import annotations

import pytest

from trainkit.model import Colour, Layout, Slot, points

NORMAL, LARGE = 4.5, 3.0
# WCAG calls text large from 18 points, or 14 points in bold.
LARGE_SIZE, LARGE_BOLD_SIZE = points(18), points(14)


def luminance(colour: Colour) -> float:
    channels = (int(colour.rgb[i : i + 2], 16) / 255 for i in (0, 2, 4))
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: Colour, other: Colour) -> float:
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def needed(slot: Slot) -> float:
    smallest = slot.style.sizes[-1]
    return LARGE if smallest >= LARGE_SIZE or (slot.style.bold and smallest >= LARGE_BOLD_SIZE) else NORMAL


@pytest.mark.parametrize("name", ["title", "agenda", "agenda-columns", "content", "statement", "closing", "questions"])
def test_slides(default_layout: Layout, name: str) -> None:
    slide_layout = default_layout.slide_layouts[name]
    for slot in slide_layout.slots.values():
        assert contrast(slot.style.colour, slide_layout.background) >= needed(slot), slot.name
        marker = slot.items.marker_colour
        assert marker is None or contrast(marker, slide_layout.background) >= NORMAL, slot.name


def test_pages(default_layout: Layout) -> None:
    paper = Colour("FFFFFF")
    look = default_layout.handout
    for style in (look.title, look.summary, look.details, look.heading, look.number, look.subheading, look.text):
        assert contrast(style.colour, paper) >= NORMAL
    assert contrast(look.furniture.colour, paper) >= NORMAL


def test_sizes_have_a_floor(default_layout: Layout) -> None:
    body = ("content", "agenda", "agenda-columns", "closing", "statement")
    for name in body:
        slots = default_layout.slide_layouts[name].slots.items()
        for slot_name, slot in slots:
            if slot_name.startswith(("body", "title")):
                assert slot.style.sizes[-1] >= points(20), (name, slot_name)
