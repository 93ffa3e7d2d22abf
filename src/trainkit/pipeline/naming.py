"""What the files of a build are called."""

from __future__ import annotations

import re
import sys
import unicodedata
from collections.abc import Iterable
from pathlib import Path

from trainkit.errors import OutputError

from .options import STANDARD_INPUT, SourceLike

# The longest file names of common file systems have 255 bytes; three bytes a character leave room for the suffixes.
_LONGEST_SLUG = 60


def display_name(source: SourceLike) -> str:
    """Return what messages call the source; an empty name stays one, though as a path it is the folder at hand."""
    return STANDARD_INPUT if isinstance(source, bytes) else str(Path(source)) if source else ""


def file_stem(source: SourceLike, title: str) -> str:
    """Return what the names of a source's files begin with: its stem or, as bytes have none, a slug of the title."""
    return (slug(title) or STANDARD_INPUT) if isinstance(source, bytes) else Path(source).stem


def slug(text: str) -> str:
    """Return the letters and digits of `text`, of any script, in lower case with hyphens between the words."""
    words = re.findall(r"\w+", unicodedata.normalize("NFKC", text).casefold().replace("_", " "))
    return "-".join(words)[:_LONGEST_SLUG].strip("-")


def refuse_same_stems(stems: Iterable[tuple[str, str]]) -> None:
    """Raise OutputError if two of the sources, given by name and stem, would be written to the same files."""
    # These systems take two names that differ in case alone for one.
    ignores_case = sys.platform in ("darwin", "win32")
    taken: dict[str, str] = {}
    for name, stem in stems:
        key = stem.casefold() if ignores_case else stem
        if key in taken:
            raise OutputError(
                f"'{taken[key]}' and '{name}' would both be written to '{stem}.…'; "
                "rename one of them, or build them into different folders."
            )
        taken[key] = name
