"""Faults of a layout as an error that names every one of them, with file, line, key and what to do."""

from __future__ import annotations

from pathlib import Path

import msgspec

from trainkit.errors import LayoutError
from trainkit.model import Diagnostic, Severity, Span

from .faults import Fault
from .locate import locate


class Faulty(msgspec.Struct, frozen=True):
    """A fault, and the file in which it stands, with its text."""

    path: Path
    text: str
    fault: Fault


def layout_error(path: Path, faulty: list[Faulty]) -> LayoutError:
    """Return an error about the layout whose own file is `path`."""
    diagnostics = tuple(map(_diagnostic, faulty))
    count = "a fault" if len(diagnostics) == 1 else f"{len(diagnostics)} faults"
    listed = "\n".join(f"  {diagnostic}" for diagnostic in diagnostics)
    return LayoutError(f"{path}: the layout has {count}:\n{listed}", diagnostics)


def _diagnostic(faulty: Faulty) -> Diagnostic:
    key, message, hint = faulty.fault
    line = locate(faulty.text, key)
    name = ".".join(map(str, key)) or "layout"
    span = Span(str(faulty.path), line, 1, line, 1)
    return Diagnostic(Severity.ERROR, "layout-fault", f"{name}: {message}.", span, hint)
