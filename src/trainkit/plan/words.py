"""How much a text asks of its reader, in words; also for scripts that put no spaces between them."""

from __future__ import annotations

from trainkit.scripts import without_unspaced

# Chinese and Japanese are counted by character: a word of theirs is about 1.7 characters long in running text.
_CHARACTERS_PER_WORD = 1.7


def count_words(text: str) -> int:
    """Return the number of words."""
    rest, characters = without_unspaced(text)
    # Marks that stand alone, such as dashes and French question marks, are no words.
    words = sum(len(word) > 1 or word.isalnum() for word in rest.split())
    return words + max(1, round(characters / _CHARACTERS_PER_WORD)) if characters else words
