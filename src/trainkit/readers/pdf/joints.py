"""Tells what stands between the end of a line and the beginning of the next one, where the text goes on."""

from __future__ import annotations

import re

from trainkit.readers.pdfium.blanks import is_unspaced

HYPHENATED = re.compile(r"\w[-\u2010\u00ad]$")
MADE = re.compile("(?<=\\w)[\u2010\u00ad]\n|(?<=-)\n(?=\\w)")
"""Producers that hyphenate use signs of their own for it (U+2010, U+00AD); `-` may be part of the word."""

THAI = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]")
"""Scripts that are written without blanks, but for Chinese and Japanese (Unicode blocks)."""


def joint(last: str, first: str) -> str:
    """Return what stands between the last word of a line and the first of the next one."""
    if HYPHENATED.search(last) and first[0].isalpha():
        return "\n"
    if (is_unspaced(last[-1]) and is_unspaced(first[0])) or (THAI.match(last[-1]) and THAI.match(first[0])):
        return ""
    return " "


def rejoined(text: str) -> str:
    """Return a text without the line ends behind hyphens, and without those hyphens that are only made for them."""
    return MADE.sub("", text)
