"""How much slides are to say, as front matter asks for it: `density: concise`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from trainkit.cleaning import clean_text
from trainkit.model import Density, Diagnostic, Severity, Span

BEGINS: Final = re.compile(r"""["']?density["']?[ \t]*[:=]""", re.IGNORECASE)

_KNOWN: Final = ", ".join(Density)
_SHOWN = 40
"""Characters of a value that is none of them."""


def density_in(text: str) -> Density | None:
    """Return the density that a text names, None if it names none."""
    named = text.strip().lower()
    return Density(named) if named in list(Density) else None


def unknown_density(text: str, lines: Sequence[str], name: str) -> Diagnostic:
    """Say that there is no such density; `lines` begin in the second of the source."""
    number = next((number for number, line in enumerate(lines, 2) if BEGINS.match(line)), 1)
    said = clean_text(" ".join(text.split()), "")[0]
    shown = said if len(said) <= _SHOWN else f"{said[:_SHOWN]}…"
    message = f"The density '{shown}' in the front matter is none that there is, so that of the layout counts."
    span = Span(name, number, 1, number, len(lines[number - 2]) + 1 if number > 1 else 1)
    return Diagnostic(Severity.WARNING, "density-unknown", message, span, f"Write one of {_KNOWN}.")
