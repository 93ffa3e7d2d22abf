"""trainkit turns a plain text into an editable PowerPoint deck and a printable PDF handout.

    import trainkit

    result = trainkit.build("giving-feedback.txt", trainkit.BuildOptions(output=Path("out")))
    outline = trainkit.parse("giving-feedback.txt")

Names are loaded when they are first used, so that importing trainkit costs nothing.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from .version import __version__

if TYPE_CHECKING:
    from .errors import LayoutError, OutputError, SourceError, TrainkitError
    from .model import Artifact, BuildResult, Diagnostic, Outline, Point, Session, Severity
    from .pipeline import BuildOptions, build, build_many, parse

__all__ = [
    "Artifact",
    "BuildOptions",
    "BuildResult",
    "Diagnostic",
    "LayoutError",
    "Outline",
    "OutputError",
    "Point",
    "Session",
    "Severity",
    "SourceError",
    "TrainkitError",
    "__version__",
    "build",
    "build_many",
    "parse",
]

_HOMES = {
    "errors": ("LayoutError", "OutputError", "SourceError", "TrainkitError"),
    "model": ("Artifact", "BuildResult", "Diagnostic", "Outline", "Point", "Session", "Severity"),
    "pipeline": ("BuildOptions", "build", "build_many", "parse"),
}
_HOME = {name: home for home, names in _HOMES.items() for name in names}

if not TYPE_CHECKING:  # a type checker knows the names from above, and should find misspelt ones

    def __getattr__(name: str) -> object:
        """Load a public name on its first use (PEP 562)."""
        if name not in _HOME:
            raise AttributeError(f"module 'trainkit' has no attribute {name!r}")
        value = getattr(import_module(f".{_HOME[name]}", __name__), name)
        globals()[name] = value
        return value


def __dir__() -> list[str]:
    return sorted(__all__)
