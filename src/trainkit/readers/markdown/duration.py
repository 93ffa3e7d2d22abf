"""How long front matter says that the session takes: `duration: 60`, `90 min`, `1 h 30`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from trainkit.cleaning import clean_text
from trainkit.model import Diagnostic, Severity, Span

KEY: Final = "duration"
BEGINS: Final = re.compile(r"""["']?duration["']?[ \t]*[:=]""", re.IGNORECASE)

_MINUTES: Final = r"(?:m|min|mins|minut\w*|minuto?s|分|分钟|分鐘|分間|분)\.?"
_HOURS: Final = r"(?:h|hours?|Std\.?|Stunden?|heures?|horas?|小时|小時|時間|시간)"
LENGTH: Final = re.compile(
    rf"(\d{{1,4}})(?:\s*{_MINUTES})?|(\d{{1,2}})\s*{_HOURS}(?:\s*(\d{{1,2}})(?:\s*{_MINUTES})?)?",
    re.IGNORECASE,
)
"""Minutes, or hours and minutes. What has colons (`1:30`) may be hours and minutes or minutes and seconds."""

_MINUTES_OF_AN_HOUR = 60
_SHOWN = 40
"""Characters of a value that can't be understood."""


def minutes_in(text: str) -> int:
    """Return the minutes that a text says, 0 if it says none."""
    found = LENGTH.fullmatch(text.strip())
    if not found:
        return 0
    minutes, hours, more = (int(said or 0) for said in found.groups())
    return minutes + hours * _MINUTES_OF_AN_HOUR + more


def unclear(text: str, lines: Sequence[str], name: str) -> Diagnostic:
    """Say that the duration in the front matter can't be understood; `lines` begin in the second of the source."""
    number = next((number for number, line in enumerate(lines, 2) if BEGINS.match(line)), 1)
    said = clean_text(" ".join(text.split()), "")[0]
    shown = said if len(said) <= _SHOWN else f"{said[:_SHOWN]}…"
    message = f"The duration '{shown}' in the front matter is no number of minutes, so the notes have no times."
    span = Span(name, number, 1, number, len(lines[number - 2]) + 1 if number > 1 else 1)
    return Diagnostic(Severity.WARNING, "duration-unclear", message, span, "Write it in minutes: 'duration: 90'.")
