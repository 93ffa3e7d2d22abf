"""Draws the picture that a sample source shows: `python tests/sample_picture.py` writes it into `sources/`."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

PICTURE = Path(__file__).parents[1] / "sources" / "weather-station.png"

RAIN = {"Jan": 58, "Feb": 47, "Mar": 41, "Apr": 29, "May": 52, "Jun": 63}

SIZE = (1120, 600)
INK, PALE, BARS, MOST = "#17203A", "#D5DBEA", "#6D85C9", "#2A4BA0"


def drawn() -> Image.Image:
    """Return a bar chart of the rain of half a year; few flat colours, so that the file is small."""
    image = Image.new("RGB", SIZE, "white")
    draw = ImageDraw.Draw(image)
    package = find_spec("fontpkg_arimo")
    assert package
    assert package.submodule_search_locations
    font = ImageFont.truetype(f"{package.submodule_search_locations[0]}/files/Arimo[wght].ttf", 30)
    left, foot, pitch, width, scale = 90, 520, 170, 110, 7
    for level in (20, 40, 60):
        y = foot - level * scale
        draw.line((left, y, SIZE[0] - 20, y), fill=PALE, width=2)
        draw.text((left - 20, y), str(level), INK, font, anchor="rm")
    draw.text((20, 30), "mm", INK, font, anchor="lm")
    for index, (month, rain) in enumerate(RAIN.items()):
        x = left + 30 + index * pitch
        colour = MOST if rain == max(RAIN.values()) else BARS
        draw.rectangle((x, foot - rain * scale, x + width, foot), fill=colour)
        draw.text((x + width // 2, foot - rain * scale - 24), str(rain), INK, font, anchor="mm")
        draw.text((x + width // 2, foot + 36), month, INK, font, anchor="mm")
    draw.line((left, foot, SIZE[0] - 20, foot), fill=INK, width=3)
    return image.quantize(32)


if __name__ == "__main__":
    drawn().save(PICTURE, optimize=True)
