"""Repairs text whose UTF-8 somebody once read as Windows-1252: `donâ€™t`, `cafÃ©`.

Such text is valid and stays so whatever it is copied to. A quotation mark spelt in three characters is proof; letters
spelt in two are believed where they outnumber the letters that are whole.
"""

from __future__ import annotations

import re
from typing import Final

from trainkit.model import Diagnostic, Severity, Span

_UNDEFINED: Final = "\x81\x8d\x8f\x90\x9d"
"""Bytes for which Windows-1252 has no character; programs keep them as controls, or lose them."""

_CONTINUING: Final = (
    "".join(chr(byte) for byte in range(0xA0, 0xC0))
    + _UNDEFINED
    + bytes(byte for byte in range(0x80, 0xA0) if chr(byte) not in _UNDEFINED).decode("cp1252")
)
"""How the bytes look that follow the first of a sequence (Unicode 16.0, table 3-7)."""

MARKS = re.compile(
    f"â€[{re.escape(_CONTINUING)}]|â‚¬|â„¢|âˆ’|âœ[{re.escape(_CONTINUING)}]|â†[{re.escape(_CONTINUING)}]|ï»¿|â€(?=[\\s,.;:!?)]|$)"
)
"""Quotation marks, dashes, bullets, signs of currencies; the last is a closing quotation mark without its last byte."""

LETTERS = re.compile(f"[\u00c2-\u00df][{re.escape(_CONTINUING)}]")
WHOLE = re.compile("[\u00c0-\u024f]")

CUT_QUOTE: Final = "â€"


def mend(text: str, name: str) -> tuple[str, tuple[Diagnostic, ...]]:
    """Return `text` with such spellings undone, and a note that says so."""
    if "â" not in text and "Ã" not in text and "Â" not in text:
        return text, ()
    count = len(MARKS.findall(text))
    letters = len(LETTERS.findall(text))
    whole = len(WHOLE.findall(MARKS.sub("", LETTERS.sub("", text))))
    first = MARKS.search(text)
    mended = MARKS.sub(_respelt, text)
    if letters > whole and letters + count > 1:
        count += letters
        first = min((match for match in (first, LETTERS.search(text)) if match), key=lambda match: match.start())
        mended = LETTERS.sub(_respelt, mended)
    if first is None or not count:
        return text, ()
    line = text.count("\n", 0, first.start()) + 1
    message = (
        f"{count:,} character{'s' if count > 1 else ''} had been read in a wrong charset and "
        f"{'were' if count > 1 else 'was'} mended, the first of them in line {line}."
    )
    return mended, (Diagnostic(Severity.INFO, "characters-mended", message, Span(name, line, 1, line, 1)),)


def _respelt(match: re.Match[str]) -> str:
    """Return the character that those bytes spell; what spells none stays as it is."""
    spelt = match.group()
    if spelt == CUT_QUOTE:
        return "”"
    data = b"".join(char.encode("latin-1" if char in _UNDEFINED else "cp1252") for char in spelt)
    try:
        return data.decode()
    except UnicodeDecodeError:
        return spelt
