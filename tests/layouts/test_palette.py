"""A palette from any brand colour can be read by everyone: WCAG 2.2, 1.4.3 (AA)."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from trainkit.layouts.palette import brand_colour, contrast, from_oklch, palette, paper_palette, to_oklch

brands = st.integers(0, 0xFFFFFF).map("{:06X}".format)

# Which role stands on which, and the contrast that text of its size needs.
PAIRS = [
    ("text", "background", 4.5),
    ("text", "surface", 4.5),
    ("muted", "background", 4.5),
    ("muted", "surface", 4.5),
    ("accent1", "background", 4.5),
    ("accent1", "surface", 4.5),
    ("background", "accent1", 4.5),
    ("accent6", "accent1", 4.5),
    ("accent2", "background", 3.0),
    ("good", "background", 4.5),
    ("warning", "background", 4.5),
]


@settings(deadline=None)
@given(brand=brands, dark=st.booleans(), paper=st.sampled_from(["FFFFFF", "FFF9EE", "F2F4F4", "FDE8D0"]))
def test_every_pair_holds_its_contrast(brand: str, dark: bool, paper: str) -> None:
    colours = palette(brand, dark=dark, paper=paper)
    for role, ground, needed in PAIRS:
        assert contrast(colours[role], colours[ground]) >= needed, (role, ground)
    if not dark:
        assert contrast(colours["accent6"], colours["text"]) >= 4.5


@settings(deadline=None)
@given(brands)
def test_what_is_printed_holds_on_white(brand: str) -> None:
    colours = paper_palette(brand)
    for role in ("paper-text", "paper-muted", "paper-accent"):
        assert contrast(colours[role], "FFFFFF") >= 4.5


@settings(deadline=None)
@given(brands)
def test_there_and_back(rgb: str) -> None:
    assert from_oklch(to_oklch(rgb)) == rgb


@pytest.mark.parametrize(
    ("rgb", "expected"),
    [
        pytest.param("FFFFFF", (1.0, 0.0), id="white"),
        pytest.param("000000", (0.0, 0.0), id="black"),
        # The figures of CSS Color 4 for sRGB's red and blue: oklch(0.628 0.258 29.2), oklch(0.452 0.313 264).
        pytest.param("FF0000", (0.628, 0.258), id="red"),
        pytest.param("0000FF", (0.452, 0.313), id="blue"),
    ],
)
def test_oklch(rgb: str, expected: tuple[float, float]) -> None:
    lightness, chroma, _ = to_oklch(rgb)
    assert (lightness, chroma) == pytest.approx(expected, abs=0.001)


@pytest.mark.parametrize(
    ("one", "other", "expected"), [("000000", "FFFFFF", 21), ("777777", "FFFFFF", 4.48), ("FF0000", "FFFFFF", 4.0)]
)
def test_contrast(one: str, other: str, expected: float) -> None:
    assert contrast(one, other) == contrast(other, one) == pytest.approx(expected, abs=0.005)


@pytest.mark.parametrize("brand", ["0B5FFF", "C8102E", "7A1F5C"])
def test_a_brand_that_can_be_read_stays_as_it_is(brand: str) -> None:
    assert palette(brand)["accent1"] == brand


def test_tinted_paper_stays_tinted() -> None:
    lightness, chroma, hue = to_oklch(palette("00A651", paper="FFF9EE")["background"])
    assert (lightness, chroma) == pytest.approx(to_oklch("FFF9EE")[:2], abs=0.005)
    assert hue == pytest.approx(to_oklch("00A651")[2], abs=6)


def test_a_brand_too_pale_to_write_in_is_still_seen() -> None:
    colours = palette("FFD400")
    assert (colours["accent1"] != "FFD400", colours["accent3"]) == (True, "FFD400")
    assert palette("FFD400", dark=True)["accent1"] == "FFD400"


@pytest.mark.parametrize(
    ("written", "expected"),
    [("#0b5fff", "0B5FFF"), ("0B5FFF", "0B5FFF"), ("#05f", "0055FF"), ("blue", None), ("#0b5ff", None), ("", None)],
)
def test_how_colours_are_written(written: str, expected: str | None) -> None:
    assert brand_colour(written) == expected
