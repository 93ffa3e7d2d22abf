"""The command line: arguments go in, an exit code comes out. It shows what the pipeline returns and decides nothing.

Exit codes: 0 built, 1 built with problems under `--strict`, 2 bad usage or input, 130 interrupted, 143 terminated,
129 hung up.
"""

from __future__ import annotations

import gc
import io
import sys
from typing import NoReturn

import click

from trainkit.version import __version__

from .build import build
from .ending import exit_code, listen
from .layout import layout
from .outline import outline
from .terminal import BAD_INPUT, INTERRUPTED, show_error, show_usage_error

__all__ = ["main", "trainkit"]


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="trainkit")
def trainkit() -> None:
    """Turn a text, a web page, a document or an old deck into an editable PowerPoint deck and a PDF handout."""


trainkit.add_command(build)
trainkit.add_command(outline)
trainkit.add_command(layout)


def main() -> NoReturn:
    """Run trainkit with the arguments of this process and end it."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            # A file's name may have bytes, and a sentence an arrow, that the terminal's charset lacks.
            stream.reconfigure(errors="backslashreplace")
    listen()
    # Trees of frozen structs hold no cycles, and looking for some costs a fifth of the time of a large deck.
    gc.set_threshold(100_000, 50, 1000)
    sys.exit(exit_code(_run()))


def _run() -> int:
    try:
        return trainkit.main(prog_name="trainkit", standalone_mode=False) or 0
    except click.ClickException as error:
        show_usage_error(error)
        return BAD_INPUT
    except click.Abort:
        return INTERRUPTED
    except Exception as error:
        from trainkit.errors import TrainkitError, describe_fault

        show_error(str(error) if isinstance(error, TrainkitError) else describe_fault(error))
        return BAD_INPUT
