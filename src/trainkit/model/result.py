"""What a build hands back to whoever asked for it."""

from __future__ import annotations

from pathlib import Path

import msgspec

from .diagnostic import Diagnostic, Severity


class Artifact(msgspec.Struct, frozen=True):
    """A file that was written; `kind` is "deck" or "handout"."""

    kind: str
    path: Path
    size: int


class BuildResult(msgspec.Struct, frozen=True):
    """The files of one source, what was noticed, and how long each stage took in seconds."""

    source: str
    artifacts: tuple[Artifact, ...]
    diagnostics: tuple[Diagnostic, ...]
    timings: dict[str, float]
    slides: int = 0
    pages: int = 0

    @property
    def has_warnings(self) -> bool:
        """Whether anything was noticed that `--strict` takes for a failure."""
        return any(d.severity is not Severity.INFO for d in self.diagnostics)

    @property
    def has_failed(self) -> bool:
        """Whether nothing was built."""
        return any(d.severity is Severity.ERROR for d in self.diagnostics)
