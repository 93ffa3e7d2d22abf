"""What trainkit has to say about its input: collected by the stages, shown by the ends."""

from __future__ import annotations

from enum import StrEnum
from typing import Generic, TypeVar

import msgspec

from .source import Span

T = TypeVar("T")


class Severity(StrEnum):
    """How much a diagnostic matters. Under `--strict` a warning fails the build; information never does."""

    INFO = "info"
    WARNING = "warning"
    ERROR = "error"


class Diagnostic(msgspec.Struct, frozen=True):
    """One sentence on what is wrong (`message`), where (`span`), and what to do about it (`hint`).

    `code` is a stable, kebab-case name for tests and filters.
    """

    severity: Severity
    code: str
    message: str
    span: Span | None = None
    hint: str = ""

    def __str__(self) -> str:
        place = f"{self.span}: " if self.span else ""
        hint = f" {self.hint}" if self.hint else ""
        return f"{place}{self.severity}: {self.message}{hint}"


class Warned(msgspec.Struct, Generic[T], frozen=True):
    """The result of a stage together with what the stage noticed on the way."""

    value: T
    diagnostics: tuple[Diagnostic, ...] = ()
