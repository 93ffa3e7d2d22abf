"""How things look on a terminal: results on standard output, everything else on standard error."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, TypeVar

import click

if TYPE_CHECKING:
    from trainkit.model import Diagnostic

BUILT, PROBLEMS, BAD_INPUT, INTERRUPTED = 0, 1, 2, 130
"""The exit codes; 130 is what shells report of a program that Ctrl-C ended (128 + SIGINT)."""

_COLOURS = {"info": "cyan", "warning": "yellow", "error": "red"}

T = TypeVar("T")


def show(line: str) -> None:
    """Print a line of a result."""
    try:
        click.echo(line)
    except BrokenPipeError:  # whoever read has seen enough
        raise
    except OSError as error:
        raise click.ClickException(f"Standard output can't be written: {error.strerror}.") from None


def show_json(document: object) -> None:
    """Print a JSON document of structs, paths and built-in types."""
    import msgspec

    builtins = msgspec.to_builtins(document, enc_hook=str)
    # Undecodable bytes in a file's name are lone surrogates; standard output escapes them just as JSON does.
    show(json.dumps(builtins, ensure_ascii=False, indent=2))


def show_error(sentence: str) -> None:
    """Print an error that has no place in a source."""
    click.echo(f"{_coloured('error')}: {sentence}", err=True)


def show_diagnostic(diagnostic: Diagnostic) -> None:
    """Print a diagnostic as `file:line: severity: sentence`."""
    severity = str(diagnostic.severity)
    click.echo(str(diagnostic).replace(f"{severity}: ", f"{_coloured(severity)}: ", 1), err=True)


def arrow() -> str:
    """Return an arrow that standard output can write."""
    try:
        "→".encode(getattr(sys.stdout, "encoding", None) or "ascii")
    except UnicodeEncodeError:
        return "->"
    return "→"


def with_progress(items: Iterable[T], count: int) -> Iterator[T]:
    """Yield the items while a bar on standard error shows how many of `count` have come."""
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TimeRemainingColumn

    columns = (BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        yield from progress.track(items, total=count)


def _coloured(severity: str) -> str:
    return click.style(severity, fg=_COLOURS[severity], bold=True)
