"""How much a text asks of its reader, in words; also for scripts that put no spaces between them."""

from __future__ import annotations

import re

# Chinese and Japanese are counted by character: a word of theirs is about 1.7 characters long in running text.
_CHARACTERS_PER_WORD = 1.7

_IDEOGRAPHIC = re.compile("[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")


def count_words(text: str) -> int:
    """Return the number of words, at least 1 for a text that is not blank."""
    characters = len(_IDEOGRAPHIC.findall(text))
    if not characters:
        return len(text.split())
    return len(_IDEOGRAPHIC.sub(" ", text).split()) + max(1, round(characters / _CHARACTERS_PER_WORD))
