"""What parts words, and which scripts do without."""

from __future__ import annotations

from typing import Final

BLANKS: Final = frozenset(
    "\t\n\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
)
"""Blanks of all widths (Unicode, category Zs), and controls that move on."""

UNSPACED: Final = (("\u2e80", "\u312f"), ("\u31a0", "\u9fff"), ("\uf900", "\ufaff"), ("\uff00", "\uffef"))
"""Han characters, kana and their marks (Unicode blocks)."""


def is_unspaced(character: str) -> bool:
    """Return whether a character is Chinese or Japanese, or one of their marks: these are written without blanks."""
    return any(first <= character <= last for first, last in UNSPACED)
