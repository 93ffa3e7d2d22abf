"""East Asian characters, told by their Unicode blocks.

Sets of that many characters take milliseconds to compile as regular expressions, which a text without any should not
pay; so they are compiled on first use, and texts whose highest character lies below them never get there.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

_LOWEST_WIDE = "\u1100"
_WIDE = (
    "[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\U00020000-\U0003ffff]"
)

_LOWEST_UNSPACED = "\u3040"
_UNSPACED = "[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]"

# Full-width marks at the end of a sentence carry their own room.
_CLOSING_MARKS = "。！？」』）"


def count_wide(text: str) -> int:
    """Return how many characters are two columns wide (UAX #11, East Asian Wide and Fullwidth)."""
    if text.isascii() or max(text) < _LOWEST_WIDE:
        return 0
    return len(_pattern(_WIDE).findall(text))


def is_wide(character: str) -> bool:
    """Whether the character is two columns wide."""
    return character >= _LOWEST_WIDE and _pattern(_WIDE).match(character) is not None


def without_unspaced(text: str) -> tuple[str, int]:
    """Return the text with blanks for Han characters and kana, which are written without spaces, and their number."""
    if text.isascii() or max(text) < _LOWEST_UNSPACED:
        return text, 0
    return _pattern(_UNSPACED).subn(" ", text)


def join_sentences(sentences: Iterable[str]) -> str:
    """Return the sentences as one text, with a space between two unless an East Asian mark ends the first."""
    joined = ""
    for sentence in sentences:
        joined += sentence if not joined or joined[-1] in _CLOSING_MARKS else f" {sentence}"
    return joined


def language_of_script(text: str) -> str:
    """Return the language that text with East Asian characters is most likely in, "" if it has none."""
    if text.isascii() or max(text) < _LOWEST_WIDE:
        return ""
    for pattern, language in (("[\u3040-\u30ff]", "ja"), ("[\u1100-\u11ff\uac00-\ud7af]", "ko"), (_WIDE, "zh-Hans")):
        if _pattern(pattern).search(text):
            return language
    return ""


@cache
def _pattern(characters: str) -> re.Pattern[str]:
    return re.compile(characters)
