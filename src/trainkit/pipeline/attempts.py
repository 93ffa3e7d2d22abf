"""One source of many: what goes wrong with it costs none of the others."""

from __future__ import annotations

from trainkit.errors import TrainkitError, describe_fault
from trainkit.model import BuildResult, Diagnostic, Layout, Severity

from .naming import display_name
from .options import BuildOptions, SourceLike
from .stages import Sharing, build_with


def attempt(layout: Layout, source: SourceLike, options: BuildOptions, sharing: Sharing) -> BuildResult:
    """Build one source; what goes wrong with it goes into its result."""
    try:
        return build_with(layout, source, options, sharing)
    except TrainkitError as error:
        return failed(source, "not-built", str(error))
    except Exception as error:  # a fault of ours must not cost the other sources
        return failed(source, "internal-fault", f"'{display_name(source)}' wasn't built: {describe_fault(error)}")


def failed(source: SourceLike, code: str, message: str) -> BuildResult:
    """Return the result of a source that was not built."""
    return BuildResult(display_name(source), (), (Diagnostic(Severity.ERROR, code, message),), {})
