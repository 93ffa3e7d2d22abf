"""How much a text asks of its reader, in words; also for scripts that put no spaces between them."""

from __future__ import annotations

from functools import lru_cache

from trainkit.scripts import without_unspaced

# Chinese and Japanese are counted by character: a word of theirs is about 1.7 characters long in running text.
_CHARACTERS_PER_WORD = 1.7

# What may stand alone between two spaces, such as a dash, or a French question mark, and is no word.
_MARKS = frozenset("–—-−?!:;.,…«»“”„\"'‘’()[]{}<>|/•·*=→")

# So many texts are asked about over and over while their slides are planned.
_REMEMBERED = 4_096


@lru_cache(_REMEMBERED)
def count_words(text: str) -> int:
    """Return the number of words."""
    rest, characters = without_unspaced(text)
    apart = rest.split()
    words = len(apart) - sum(map(_MARKS.__contains__, apart))
    return words + max(1, round(characters / _CHARACTERS_PER_WORD)) if characters else words
