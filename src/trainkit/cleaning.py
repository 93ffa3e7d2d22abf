"""Takes out of texts the characters that nobody can see and that break or hijack what shows them.

All text from outside passes here before any file is written: sources, options, names of files.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
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
    """Return `text` without characters that nobody can see and that break or hijack what shows them, and a note that
    says so; `name` is the source's.
    """
    first = UNWANTED.search(text)
    if first is None:
        return text, ()
    line = text.count("\n", 0, first.start()) + 1
    column = first.start() - text.rfind("\n", 0, first.start())
    note = _note(UNWANTED.findall(text), Span(name, line, column, line, column + 1))
    return UNWANTED.sub("", text), (note,)


class Cleaner:
    """Cleans the texts of one source, called `name`, piece by piece, and keeps count for one note about all of them."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._removed: list[str] = []
        self._place = ""

    def clean(self, text: str, place: str) -> str:
        """Return `text`, which stands at that place ("slide 3"), without such characters."""
        # What is printable to Python has none of them (they are Cc, Cf, Cs or Cn), and that is quick to tell.
        unwanted = [] if text.isprintable() else UNWANTED.findall(text)
        if not unwanted:
            return text
        self._place = self._place if self._removed else place
        self._removed += unwanted
        return UNWANTED.sub("", text)

    def notes(self) -> tuple[Diagnostic, ...]:
        """Return a note that says how many characters were removed so far and where the first stood, if any was."""
        return (_note(self._removed, Span(self._name, 1, 1, 1, 1, self._place)),) if self._removed else ()


def _note(unwanted: Sequence[str], first: Span) -> Diagnostic:
    return Diagnostic(
        Severity.INFO if all(character in HARMLESS for character in unwanted) else Severity.WARNING,
        "characters-removed",
        f"{len(unwanted):,} invisible or control character{'s were' if len(unwanted) > 1 else ' was'} removed, "
        f"the first of them U+{ord(unwanted[0]):04X} in {first.where}.",
        first,
    )
