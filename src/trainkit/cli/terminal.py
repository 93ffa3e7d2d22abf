"""How things look on a terminal: results on standard output, everything else on standard error."""

from __future__ import annotations

import codecs
import json
import sys
from collections.abc import Iterable, Iterator
from contextlib import suppress
from typing import TYPE_CHECKING, TypeVar

import click

if TYPE_CHECKING:
    from trainkit.model import Diagnostic

BUILT, PROBLEMS, BAD_INPUT, INTERRUPTED = 0, 1, 2, 130
"""The exit codes; 130 is what shells report of a program that Ctrl-C ended (128 + SIGINT)."""

SOURCE = click.Path(allow_dash=True, readable=False)
"""A path that shells complete; whether it can be read is judged where it is."""

FORMAT = click.Choice(["txt", "md", "html", "docx", "pptx", "pdf"])
"""The formats that sources may have; asking the readers would take a start longer than the answer."""

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
    # Of UTF-8's repertoire only lone surrogates (undecodable bytes in a file's name) can't be written; standard output
    # escapes them just as JSON does. What other charsets lack it would escape as Python does, which is no JSON.
    show(json.dumps(builtins, ensure_ascii=codecs.lookup(_charset()).name != "utf-8", indent=2))


def show_error(sentence: str) -> None:
    """Print an error that has no place in a source."""
    _show_beside(f"{_coloured('error')}: {_in_line(sentence)}")


def show_usage_error(error: click.ClickException) -> None:
    """Print what click has to say about the arguments."""
    with suppress(OSError):
        error.show()


def show_diagnostic(diagnostic: Diagnostic) -> None:
    """Print a diagnostic as `file:line: severity: sentence`."""
    severity = str(diagnostic.severity)
    _show_beside(_in_line(str(diagnostic)).replace(f"{severity}: ", f"{_coloured(severity)}: ", 1))


def arrow() -> str:
    """Return an arrow that standard output can write."""
    try:
        "→".encode(_charset())
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


def _show_beside(line: str) -> None:
    """Print a line on standard error; where that can't be written, the exit code alone has to tell."""
    with suppress(OSError):
        click.echo(line, err=True)


def _in_line(sentence: str) -> str:
    """Return a sentence in one line: the names of files in it may be anything, even orders to the terminal."""
    from trainkit.cleaning import clean_text

    return clean_text(" ".join(sentence.splitlines()), "")[0]


def _charset() -> str:
    return getattr(sys.stdout, "encoding", None) or "ascii"


def _coloured(severity: str) -> str:
    return click.style(severity, fg=_COLOURS[severity], bold=True)
