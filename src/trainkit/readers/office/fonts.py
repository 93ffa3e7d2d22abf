"""Typefaces by their names."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

MONOSPACED: Final = re.compile(
    r"courier|consolas|menlo|monaco|lucida console|\bmono\b|monospace|inconsolata|fira code|cascadia|source code",
    re.IGNORECASE,
)


@lru_cache(maxsize=256)
def is_monospaced(typeface: str) -> bool:
    """Return whether all letters of a typeface are of one width, as code is set."""
    return MONOSPACED.search(typeface) is not None
