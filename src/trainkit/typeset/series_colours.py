"""Colours of the series of a chart: the theme's own, as unlike one another as they come, and seen on the background."""

from __future__ import annotations

from collections.abc import Iterable
from math import dist

from trainkit.model import Colour, Theme

from .linking import contrast

# WCAG 2.2, 1.4.11: the least contrast of what a graphic is understood by.
LEAST_CONTRAST = 3.0

# What series may be drawn in, and what is left for the last of many: that of text says nothing by itself.
_ACCENTS = ("accent1", "accent2", "accent3", "accent4", "accent5", "accent6")
_QUIET = ("text", "muted")

# CIE76 distance of two colours that are told apart at a glance, not only side by side.
_UNLIKE = 18.0


def series_colours(theme: Theme, background: Colour, count: int) -> list[tuple[Colour, Colour | None]]:
    """Return `count` colours, each with an outline where it is hardly seen on the background by itself.

    The first is the theme's accent; each further one is the most unlike those before it. Accents that are seen come
    first, then the colours of text, then accents that need an outline; where all are too few, they come round again.
    """
    outline = theme.colours["text"]
    accents, quiet = ([theme.colours[role] for role in roles] for roles in (_ACCENTS, _QUIET))
    seen = [c for c in accents + quiet if contrast(c.rgb, background.rgb) >= LEAST_CONTRAST]
    pale = [c for c in accents if c not in seen and _distance(c, background) >= _UNLIKE]
    chosen: list[Colour] = seen[:1]
    for pool in ([c for c in seen if c in accents], seen, pale):
        while len(chosen) < count and (unlike := _most_unlike(pool, chosen)):
            chosen.append(unlike)
    chosen = chosen or [outline]
    marked = [(colour, None if colour in seen else outline) for colour in chosen]
    return [marked[index % len(marked)] for index in range(count)]


def _most_unlike(pool: Iterable[Colour], chosen: list[Colour]) -> Colour | None:
    """Return the colour that is farthest from the nearest of those chosen, None if all are too near."""
    distances = [(min((_distance(c, other) for other in chosen), default=100.0), c) for c in pool]
    farthest = max(distances, key=lambda each: each[0], default=None)
    return farthest[1] if farthest and farthest[0] >= _UNLIKE else None


def _distance(one: Colour, other: Colour) -> float:
    """Return the distance of two colours in CIE 1976 L*a*b* (CIE 15; sRGB as in IEC 61966-2-1, D65)."""
    return dist(_lab(one.rgb), _lab(other.rgb))


def _lab(rgb: str) -> tuple[float, float, float]:
    parts = [int(rgb[place : place + 2], 16) / 255 for place in (0, 2, 4)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    x = (0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.9505
    y = 0.2126 * red + 0.7152 * green + 0.0722 * blue
    z = (0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.089
    fx, fy, fz = (t ** (1 / 3) if t > 0.008856 else 7.787 * t + 16 / 116 for t in (x, y, z))
    return 116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)
