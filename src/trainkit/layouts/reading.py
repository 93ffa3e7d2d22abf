"""Reading the files of a layout, which come from anybody: none outside its folder, none too large, none too deep."""

from __future__ import annotations

import re
import stat
import tomllib
from pathlib import Path
from typing import Any, Final

from trainkit.cleaning import clean_text
from trainkit.errors import LayoutError

MOST_BYTES: Final = 512 * 2**10
"""The default layout, with its words in eight languages, has a twentieth of it."""

DEEPEST: Final = 32
"""Tables in tables and lists in lists; a layout file nests five deep. tomllib goes down by recursion, and what it does
for a dotted key grows with the square of the key's parts."""

# Strings and comments as a whole, so that brackets in them don't count; a string without an end goes to the end of its
# line or of the file, which keeps the search linear.
_TOKENS = re.compile(
    r'"""(?:\\.|[^\\])*?(?:"""|\Z)'
    r"|'''.*?(?:'''|\Z)"
    r'|"(?:\\[^\n]|[^"\\\n])*"?'
    r"|'[^'\n]*'?"
    r"|\#[^\n]*"
    r"|[\[{]|[\]}]|[.]|[,=\n]",
    re.DOTALL,
)


def read_bytes(folder: Path, path: Path, most: int = MOST_BYTES) -> bytes:
    """Return the content of a file of the layout in `folder`.

    Raises LayoutError if it is missing, is no file, has more than `most` bytes, or is really somewhere else: layouts
    are passed between people, and a link in one may point at anything.
    """
    try:
        if not path.resolve(strict=True).is_relative_to(folder.resolve()):
            raise LayoutError(f"{path}: this leads out of the layout's folder; put the file itself there.")
        status = path.stat()
        if not (stat.S_ISREG(status.st_mode) or stat.S_ISDIR(status.st_mode)):
            raise LayoutError(f"{path}: this part of the layout is no file.")
        if stat.S_ISREG(status.st_mode) and status.st_size > most:
            raise LayoutError(f"{path}: this part of the layout is larger than {most >> 10:,} KiB; make it smaller.")
        return path.read_bytes()
    except FileNotFoundError:
        raise LayoutError(f"{path}: this file of the layout is missing.") from None
    except (OSError, RuntimeError) as error:  # links that go in a circle are a RuntimeError up to Python 3.12
        raise unreadable(path, error) from None


def read_text(folder: Path, path: Path) -> str:
    """Return a file of the layout as text, without characters that no file format can take. Raises LayoutError."""
    try:
        return clean_text(read_bytes(folder, path).decode("utf-8-sig").replace("\r\n", "\n"), "")[0]
    except UnicodeDecodeError as error:
        raise unreadable(path, error) from None


def read_toml(text: str, path: Path) -> dict[str, Any]:
    """Return the tables of a TOML file. Raises LayoutError if it is none, or nests too deep to be a layout's."""
    if line := _too_deep(text):
        raise LayoutError(f"{path}:{line}: this nests deeper than {DEEPEST} levels, as no layout does.")
    try:
        return tomllib.loads(text)
    except (ValueError, RecursionError) as error:  # numbers of thousands of digits are a ValueError of their own
        raise LayoutError(f"{path}: this is not TOML: {error}.") from None


def unreadable(path: Path, error: OSError | UnicodeDecodeError | RuntimeError) -> LayoutError:
    """Return an error that says what the system says."""
    return LayoutError(f"{path}: this part of the layout can't be read: {getattr(error, 'strerror', None) or error}.")


def _too_deep(text: str) -> int:
    """Return the line where the text nests too deep, 0 if it does nowhere."""
    depth = parts = 0
    for token in _TOKENS.finditer(text):
        first = token[0][0]
        if first == ".":
            parts += 1
        elif first in "[{":
            depth, parts = depth + 1, 0
        elif first in "]}":
            depth, parts = max(0, depth - 1), 0
        elif first in ",=\n":
            parts = 0
        if depth > DEEPEST or parts > DEEPEST:
            return text.count("\n", 0, token.start()) + 1
    return 0
