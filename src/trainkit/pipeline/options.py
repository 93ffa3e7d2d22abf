"""What may be asked of a build; everything from outside that is no source comes in here, today's date too."""

from __future__ import annotations

import os
import reprlib
import time
from pathlib import Path
from typing import Literal, get_args

import msgspec

from trainkit.errors import TrainkitError
from trainkit.model import Session

SourceLike = str | os.PathLike[str] | bytes
"""The path of a source, or its bytes."""

STANDARD_INPUT = "standard-input"
"""The name of a source that came as bytes."""

# The first second of the year 10000, which neither a deck's nor a PDF's dates can write.
_END_OF_TIME = 253_402_300_800


Output = Literal["deck", "handout"]
Paper = Literal["", "a4", "letter"]
Densities = Literal["", "concise", "balanced", "full"]
Format = Literal["", "txt", "md", "html", "docx", "pptx", "pdf"]


class BuildOptions(msgspec.Struct, frozen=True, kw_only=True):
    """How sources become files.

    `layout` is the name or the folder of a layout, `output` the folder for the files (made if missing), `outputs`
    the kinds of files wanted. `source_format` is what the sources are, "" to tell each by its content. `title`
    takes the place of the source's own. `slides` names the slide layout of single slides: by the number of a point
    ("3", "2.1"), by its heading, or by "title", "agenda" and "closing". `density` is how much slides say, "" for what
    the source or the layout asks for. `paper` is "a4", "letter" or "" for the
    layout's. `force` overwrites files that were edited by hand. `created` is the time that the files carry, in
    seconds since 1970; without it, SOURCE_DATE_EPOCH counts and then the clock.
    """

    layout: str = "default"
    output: Path = Path("output")
    outputs: tuple[Output, ...] = get_args(Output)
    source_format: Format = ""
    title: str = ""
    session: Session = Session()
    slides: dict[str, str] = {}
    density: Densities = ""
    paper: Paper = ""
    force: bool = False
    created: int | None = None


def time_of_build(options: BuildOptions) -> int:
    """Return the time that the files carry. Raises TrainkitError where SOURCE_DATE_EPOCH is no such time.

    https://reproducible-builds.org/specs/source-date-epoch/
    """
    if options.created is not None:
        return options.created
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    if not epoch:
        return int(time.time())  # noqa: TID251  # the one clock: here today's date enters the build's inputs
    # The length is looked at first: Python refuses to make a number of thousands of digits.
    if epoch.isascii() and epoch.isdigit() and len(epoch) <= len(str(_END_OF_TIME)) and int(epoch) < _END_OF_TIME:
        return int(epoch)
    shown = reprlib.repr(epoch)
    raise TrainkitError(f"SOURCE_DATE_EPOCH is {shown}; set it to whole seconds since 1970, or unset it.")
