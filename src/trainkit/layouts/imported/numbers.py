"""Numbers of attributes: those that can't be meant count as if they weren't there."""

from __future__ import annotations

from math import isfinite
from typing import Final

FARTHEST: Final = 10 * 51_206_400
"""EMU: ten times the largest slide that there can be (ECMA-376 part 1, 19.7.11)."""


def whole(value: str | None, otherwise: int = 0, most: int = FARTHEST) -> int:
    """Return a whole number between -`most` and `most`."""
    try:
        number = int(value or "")
    except ValueError:
        return otherwise
    return number if -most <= number <= most else otherwise


def share(value: str | None, otherwise: float = 0) -> float:
    """Return a share given in 1/1000 per cent or, in strict documents, in per cent (20.1.10.40)."""
    text = value or ""
    try:
        number = float(text[:-1]) / 100 if text.endswith("%") else float(text) / 100_000
    except ValueError:
        return otherwise
    return number if isfinite(number) and abs(number) <= FARTHEST else otherwise


def real(value: str, otherwise: float = 0) -> float | None:
    """Return a number, None if it is none, `otherwise` if it is none that shapes can have."""
    try:
        number = float(value)
    except ValueError:
        return None
    return number if isfinite(number) and abs(number) <= FARTHEST else otherwise
