"""Colours of the series of a chart: the theme's own, as unlike one another as they come, and seen on the background."""

from __future__ import annotations

from collections.abc import Iterable
from math import dist

from trainkit.model import Colour, Theme

from .linking import contrast

# WCAG 2.2, 1.4.11: the least contrast of what a graphic is understood by.
LEAST_CONTRAST = 3.0

# What series may be drawn in, and what is left for the last of many: the colours of text say nothing by themselves.
_ACCENTS = ("accent1", "accent2", "accent3", "accent4", "accent5", "accent6")
_QUIET = ("text", "muted")

# CIE76 distance of two colours that are told apart at a glance, and of two that are side by side, where a theme has no
# others.
_UNLIKE, _UNLIKE_BESIDE = 18.0, 9.0

# Parts in ten of another colour that an accent takes on; with more it is no accent any longer.
_MIXED = (1, 2, 3, 4, 5)


def series_colours(theme: Theme, background: Colour, count: int) -> list[Colour]:
    """Return `count` colours for a background.

    The first is the theme's accent; each further one is the most unlike those before it. Accents that are seen come
    first, then the colours of text, then accents that are seen once they are deepened, then tints, which themes have no
    names for. Where all are too few, they come round again.
    """
    accents, quiet = ([theme.colours[role] for role in roles] for roles in (_ACCENTS, _QUIET))
    seen = [colour for colour in accents + quiet if _is_seen(colour, background)]
    deepened = _seen_mixtures([accent for accent in accents if accent not in seen], theme.colours["text"], background)
    tints = _seen_mixtures(accents + quiet, background, background)
    chosen = seen[:1] or [theme.colours["text"]]
    own = [colour for colour in seen if colour in accents]
    for pool, least in ((own, _UNLIKE), (seen, _UNLIKE), (deepened, _UNLIKE), (deepened + tints, _UNLIKE_BESIDE)):
        while len(chosen) < count and (unlike := _most_unlike(pool, chosen, least)):
            chosen.append(unlike)
    return [chosen[index % len(chosen)] for index in range(count)]


def _is_seen(colour: Colour, background: Colour) -> bool:
    return contrast(colour.rgb, background.rgb) >= LEAST_CONTRAST


def _seen_mixtures(colours: Iterable[Colour], other: Colour, background: Colour) -> list[Colour]:
    """Return the colours mixed with another one, those that are seen on the background."""
    mixed = (Colour(_mixed(colour.rgb, other.rgb, tenths)) for colour in colours for tenths in _MIXED)
    return [colour for colour in mixed if _is_seen(colour, background)]


def _mixed(one: str, other: str, tenths: int) -> str:
    pairs = ((int(one[place : place + 2], 16), int(other[place : place + 2], 16)) for place in (0, 2, 4))
    return "".join(f"{(first * (10 - tenths) + second * tenths) // 10:02X}" for first, second in pairs)


def _most_unlike(pool: Iterable[Colour], chosen: list[Colour], least: float) -> Colour | None:
    """Return the colour that is farthest from the nearest of those chosen, None if all are nearer than `least`."""
    distances = [(min(_distance(colour, other) for other in chosen), colour) for colour in pool]
    farthest = max(distances, key=lambda each: each[0], default=None)
    return farthest[1] if farthest and farthest[0] >= least else None


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
