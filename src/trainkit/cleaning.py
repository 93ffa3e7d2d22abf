"""Takes out of texts the characters that nobody can see and that break or hijack what shows them.

All text from outside passes here before any file is written: sources, options, names of files.
"""

from __future__ import annotations

import re
from typing import Final

from .model import Diagnostic, Severity, Span

HARMLESS: Final = "\u200b\u2060\ufeff"
UNWANTED: Final = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x9f\ud800-\udfff\u202a-\u202e\u2066-\u2069\ufdd0-\ufdef\ufffe\uffff"
    f"{HARMLESS}]|(?<![^\x00-\x7f])[\u200c\u200d]"
)
"""Controls, lone surrogates, bidi overrides, noncharacters and zero-width characters. Joiners (U+200C, U+200D) spell
Persian, Hindi and emoji and stay there; after an ASCII character they are stowaways."""


def clean_text(text: str, name: str) -> tuple[str, tuple[Diagnostic, ...]]:
    """Return `text` without characters that nobody can see and that break or hijack what shows them."""
    first = UNWANTED.search(text)
    if first is None:
        return text, ()
    unwanted = UNWANTED.findall(text)
    line = text.count("\n", 0, first.start()) + 1
    column = first.start() - text.rfind("\n", 0, first.start())
    harmless = all(character in HARMLESS for character in unwanted)
    note = Diagnostic(
        Severity.INFO if harmless else Severity.WARNING,
        "characters-removed",
        f"{len(unwanted):,} invisible or control character{'s were' if len(unwanted) > 1 else ' was'} removed, "
        f"the first of them U+{ord(first.group()):04X} in line {line}.",
        Span(name, line, column, line, column + 1),
    )
    return UNWANTED.sub("", text), (note,)
