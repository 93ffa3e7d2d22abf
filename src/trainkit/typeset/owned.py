"""The font files that a layout brings: which of them sets a weight of a family."""

from __future__ import annotations

import re
from typing import Final

from trainkit.model import FontFile, OwnFont

LONGEST_NAME: Final = 60
"""Characters; with what a PDF file puts around it, a name there has 127 bytes at most (ISO 32000-1, annex C)."""

# From here on a weight looks bold beside a regular one (OpenType, OS/2 usWeightClass: 600 is semi-bold).
_BOLD_FROM = 600


def is_owned(owned: tuple[OwnFont, ...], family: str) -> bool:
    """Whether one of the files belongs to the family."""
    return any(family.casefold() in font.families for font in owned)


def own_file(owned: tuple[OwnFont, ...], family: str, weight: float) -> FontFile | None:
    """Return the file that comes nearest to the weight, at that weight if it is variable; None if none is there.

    Upright files come before italic ones. Variable files are always pinned: many are thin where nothing is said.
    """
    wanted = family.casefold()
    files = [font for font in owned if wanted in font.families]
    if not files:
        return None
    # A family has its condensed files under its own name, too.
    nearest = min(
        files,
        key=lambda font: (font.is_italic, abs(_clamped(weight, font) - weight), font.name.casefold() != wanted),
    )
    pinned = _clamped(weight, nearest)
    axes = (("wght", pinned),) if nearest.lightest < nearest.heaviest else ()
    named = "Bold" if pinned >= _BOLD_FROM else "Regular"
    name = re.sub("[^A-Za-z0-9]", "", nearest.name)[:LONGEST_NAME] or "Font"
    return FontFile(f"{name}-{named}", nearest.path, axes=axes, data=nearest.data)


def _clamped(weight: float, font: OwnFont) -> float:
    return max(font.lightest, min(font.heaviest, weight))
