"""How long a text may be: what is longer was given by mistake, and would keep its trainer waiting for minutes."""

from __future__ import annotations

import re
from typing import Final

from trainkit.errors import SourceError

MOST_LINES: Final = 60_000
"""A thousand pages of sixty lines: nobody trains from a longer text. To judge a line takes up to 0.3 ms."""

MOST_CHARACTERS: Final = 100 * MOST_LINES
"""Lines of prose on paper have seventy, so that a text that keeps its paragraphs on one line each has room, too."""

LINE = re.compile(r"\S[^\n]*")
EMBEDDED = re.compile(r"data:[\w/+.-]+;base64,[\w+/=%-]*")
"""A picture written into a text (RFC 2397)."""


def refuse_endless(text: str, name: str) -> None:
    """Raise SourceError if the text of the source called `name` has more lines or characters than anybody's.

    Blank lines and pictures that are written into the text don't count.
    """
    lines = sum(1 for _ in LINE.finditer(text))
    if lines > MOST_LINES:
        raise too_long(f"{lines:,} lines", f"{MOST_LINES:,}", name)
    if len(text) > MOST_CHARACTERS:
        characters = len(text) - sum(map(len, EMBEDDED.findall(text)))
        if characters > MOST_CHARACTERS:
            raise too_long(f"{characters:,} characters", f"{MOST_CHARACTERS:,}", name)


def too_long(extent: str, most: str, name: str) -> SourceError:
    """Return what is said of such a text."""
    return SourceError(f"'{name}' has {extent} of text, more than {most}; split it into several sources.")
