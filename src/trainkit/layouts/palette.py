"""A full palette from one brand colour, and the contrast of colours.

Colours are worked out in OKLCH (Björn Ottosson, "A perceptual color space for image processing", 2020,
https://bottosson.github.io/posts/oklab/), where equal steps look equal and a hue keeps its look when it gets lighter:
lightness from 0 to 1, chroma from 0, hue in degrees. Whether a text can be read on a ground is told as WCAG 2.2 does
(https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio).
"""

from __future__ import annotations

import re
from bisect import bisect_left
from math import atan2, cbrt, cos, degrees, hypot, radians, sin
from typing import Final

TEXT_CONTRAST: Final = 4.5
"""WCAG 2.2, 1.4.3 (AA)."""

LARGE_CONTRAST: Final = 3.0
"""The same for large text, and 1.4.11 for what is no text."""

# What the palette asks for: a little more, as colours are rounded, and projectors are pale.
_TEXT, _LARGE = 4.6, 3.1

# Steps of lightness; finer than eight bits of a channel can show.
_STEPS: Final = 1_000

# Less chroma than this is seen as grey, whose hue says nothing; the spark is then an orange.
_GREY: Final = 0.03
_ORANGE: Final = 62

# Less chroma than this is what rounding gives white.
_WHITE_TINT: Final = 0.003

_LINEAR_FROM_SRGB = 0.04045
_SRGB_FROM_LINEAR = 0.0031308

Oklch = tuple[float, float, float]


def brand_colour(text: str) -> str | None:
    """Return "#0b5fff", "0b5fff" or "#05f" as six capital digits, None if it is none of these."""
    found = re.fullmatch(r"#?([0-9A-Fa-f]{6}|[0-9A-Fa-f]{3})", text.strip())
    if not found:
        return None
    digits = found[1].upper()
    return digits if len(digits) == 6 else "".join(digit * 2 for digit in digits)


def luminance(rgb: str) -> float:
    """Return the relative luminance of a colour, from 0 (black) to 1."""
    red, green, blue = _linear(rgb)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of two colours, from 1 to 21."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def palette(brand: str, *, dark: bool = False, paper: str = "FFFFFF") -> dict[str, str]:
    """Return a colour for each role of a layout, made from the brand's (RRGGBB), on a light or a dark ground.

    A light ground is as light and as colourful as `paper`, in the brand's hue.

    The brand colour itself becomes `accent1`, made darker (on a dark ground lighter) only as far as text in it needs
    to hold 4.5:1. Text, ground, hairlines and details keep its hue at a chroma that is hardly seen. Its tints and
    shades are found by their contrast: large numerals hold 3:1 on the ground, the pale tint 4.5:1 on the accent. The
    spark is the brand's own colour where the accent could not be, else one from across the circle of hues. `good` and
    `warning` are green and red, whatever the brand.
    """
    _, chroma, hue = to_oklch(brand)
    chroma = min(chroma, 0.2)
    light, tint, _ = to_oklch(paper)
    tinted = from_oklch((light, min(tint, chroma), hue)) if tint > _WHITE_TINT else paper
    ground = from_oklch((0.2, min(0.02, chroma), hue)) if dark else tinted
    text = from_oklch((0.96, min(0.01, chroma), hue)) if dark else from_oklch((0.26, min(0.05, chroma), hue))
    quiet = (0.27, 0.025) if dark else (light - 0.035, max(0.012, tint * 2))
    surface = from_oklch((quiet[0], min(quiet[1], chroma), hue))
    accent = _away(to_oklch(brand), (ground, surface), _TEXT, up=dark)
    lightness = to_oklch(accent)[0]
    across = from_oklch((0.77, 0.15, (hue + 180) % 360 if chroma > _GREY else _ORANGE))
    # A brand too pale to write in (or, on a dark ground, too dark) is still seen, as a rule and a dot.
    spark = across if accent == brand or chroma <= _GREY else brand
    pale = (min(lightness, 0.3) if dark else max(lightness, 0.87), min(0.05, chroma), hue)
    return {
        "text": text,
        "background": ground,
        "muted": _away((0.6, min(0.03, chroma), hue), (ground, surface), _TEXT, up=dark),
        "surface": surface,
        "accent1": accent,
        "accent2": _away((0.55 if dark else 0.85, chroma * 0.8, hue), (ground,), _LARGE, up=dark),
        "accent3": spark,
        "accent4": from_oklch((0.4 if dark else 0.88, min(0.025, chroma), hue)),
        "accent5": from_oklch((max(0.0, lightness - 0.08), chroma, hue)),
        "accent6": _away(pale, (accent,) if dark else (accent, text), _TEXT, up=not dark),
        "good": _away((0.6, 0.13, 155), (ground, surface), _TEXT, up=dark),
        "warning": _away((0.6, 0.19, 27), (ground, surface), _TEXT, up=dark),
    }


def paper_palette(brand: str) -> dict[str, str]:
    """Return the colours that a layout with a dark ground prints with: those of a light one."""
    light = palette(brand)
    names = {"paper-text": "text", "paper-muted": "muted", "paper-accent": "accent1", "paper-rule": "accent4"}
    return {name: light[role] for name, role in (names | {"paper-panel": "surface"}).items()}


def to_oklch(rgb: str) -> Oklch:
    """Return a colour (RRGGBB) as lightness, chroma and hue."""
    r, g, b = _linear(rgb)
    long = cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b)
    medium = cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b)
    short = cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b)
    lightness = 0.2104542553 * long + 0.7936177850 * medium - 0.0040720468 * short
    a = 1.9779984951 * long - 2.4285922050 * medium + 0.4505937099 * short
    b = 0.0259040371 * long + 0.7827717662 * medium - 0.8086757660 * short
    return lightness, hypot(a, b), degrees(atan2(b, a)) % 360


def from_oklch(colour: Oklch) -> str:
    """Return the colour as RRGGBB; where sRGB has none so colourful, with as much chroma as it has."""
    lightness, chroma, hue = colour
    inside, outside = 0.0, chroma
    if _in_srgb(_channels(lightness, chroma, hue)):
        inside = chroma
    else:
        for _ in range(24):  # halving leaves less than a step of eight bits
            middle = (inside + outside) / 2
            if _in_srgb(_channels(lightness, middle, hue)):
                inside = middle
            else:
                outside = middle
    return "".join(f"{round(255 * _encoded(channel)):02X}" for channel in _channels(lightness, inside, hue))


def _away(colour: Oklch, grounds: tuple[str, ...], needed: float, *, up: bool) -> str:
    """Return the colour made lighter (`up`) or darker until it holds that contrast on all grounds."""
    start, chroma, hue = colour

    def at(step: int) -> str:
        lightness = start + (1 - start) * step / _STEPS if up else start * (1 - step / _STEPS)
        return from_oklch((lightness, chroma, hue))

    def holds(step: int) -> bool:
        found = at(step)
        return all(contrast(found, ground) >= needed for ground in grounds)

    # Contrast grows with each step, but for rounding to eight bits.
    step = bisect_left(range(_STEPS), True, key=holds)
    while step < _STEPS and not holds(step):
        step += 1
    return at(step) if holds(step) else ("FFFFFF" if up else "000000")


def _linear(rgb: str) -> tuple[float, float, float]:
    """Return the channels of a colour in linear light (IEC 61966-2-1)."""
    red, green, blue = (int(rgb[at : at + 2], 16) / 255 for at in (0, 2, 4))
    return _decoded(red), _decoded(green), _decoded(blue)


def _decoded(channel: float) -> float:
    return channel / 12.92 if channel <= _LINEAR_FROM_SRGB else ((channel + 0.055) / 1.055) ** 2.4


def _encoded(channel: float) -> float:
    channel = min(1.0, max(0.0, channel))
    return channel * 12.92 if channel <= _SRGB_FROM_LINEAR else 1.055 * channel ** (1 / 2.4) - 0.055


def _channels(lightness: float, chroma: float, hue: float) -> tuple[float, float, float]:
    a, b = chroma * cos(radians(hue)), chroma * sin(radians(hue))
    long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
    medium = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
    short = (lightness - 0.0894841775 * a - 1.2914855480 * b) ** 3
    return (
        4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short,
        -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short,
        -0.0041960863 * long - 0.7034186147 * medium + 1.7076147010 * short,
    )


def _in_srgb(channels: tuple[float, float, float]) -> bool:
    return all(-0.0001 <= channel <= 1.0001 for channel in channels)
