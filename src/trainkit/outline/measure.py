"""How long a text is, in words as its readers count them."""

from __future__ import annotations

import re
from typing import Final

from trainkit.scripts import count_wide

LONGEST_WORD: Final = 200
"""Characters. What is longer is no word that a line of a heading could hold."""


def length(text: str) -> float:
    """Return how many words `text` has; in scripts without spaces two characters count as one."""
    wide = count_wide(text)
    return len(text.split()) if not wide else wide / 2 + len(re.findall(r"[A-Za-z0-9]+", text))


def is_short(text: str, words: float) -> bool:
    """Return whether `text` has at most so many words, none of them endless."""
    # Longer than the longest words could make it: no need to count.
    return len(text) <= max(LONGEST_WORD, words * 20) and length(text) <= words
