"""What front matter asks of single slides: `layouts`, a table of points and the slide layouts that they are to have."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Sequence
from typing import Final

from trainkit.cleaning import clean_text
from trainkit.model import Diagnostic, Severity, Span, Wish

KEY: Final = "layouts"
BEGINS: Final = re.compile(r"""["']?layouts["']?[ \t]*[:=](.*)|[ \t]*\[[ \t]*layouts[ \t]*\](.*)""", re.IGNORECASE)
COMMENT: Final = re.compile(r"[ \t]#.*")
QUOTED: Final = re.compile(r"""[ \t]*(?:"([^"]*)"|'([^']*)')[ \t]*""")
ENTRY: Final = re.compile(r"""(?:[^,"']|"[^"]*"|'[^']*')+""")
"""What stands between commas that are in no quotes."""


def asked_in_yaml(lines: Sequence[str], name: str) -> tuple[Wish, ...]:
    """Return what the lines of `key: value` of the source called `name` ask for; they begin in its second line."""
    wishes: list[Wish] = []
    inside = False
    for number, line in enumerate(lines, 2):
        if line[:1].strip() and line[0] not in "-#":
            begins = BEGINS.fullmatch(line.rstrip())
            inside = begins is not None
            entries = in_braces(begins.group(1) or "") if begins else []
        else:
            entries = [line.strip().removeprefix("- ")] if inside else []
        span = Span(name, number, 1, number, len(line) + 1)
        wishes += (Wish(asked, point, span) for entry in entries for point, asked in parted(entry))
    return tuple(wishes)


def asked_in_toml(lines: Sequence[str], name: str) -> tuple[Wish, ...]:
    """Return what lines of TOML that are sound ask for."""
    table = tomllib.loads("\n".join(lines))
    asked = next((value for key, value in table.items() if key.lower() == KEY), None)
    number = next((number for number, line in enumerate(lines, 2) if BEGINS.match(line)), 1)
    span = Span(name, number, 1, number, len(lines[number - 2]) + 1 if number > 1 else 1)
    said = asked.items() if isinstance(asked, dict) else ()
    return tuple(Wish(one_line(value), one_line(key), span) for key, value in said if isinstance(value, str))


def nothing_asked(lines: Sequence[str], name: str) -> Diagnostic:
    """Say that `layouts` names no slide."""
    number = next((number for number, line in enumerate(lines, 2) if BEGINS.match(line)), 1)
    message = "'layouts' in the front matter doesn't say which slides it is about."
    hint = "Write a line for each below it, with the number or the heading of a point: '  3: statement'."
    return Diagnostic(Severity.WARNING, "no-slide-named", message, Span(name, number, 1, number, 1), hint)


def in_braces(text: str) -> list[str]:
    """Return the entries of a table in one line."""
    text = text.strip()
    return ENTRY.findall(text[1:-1]) if text[:1] == "{" and text[-1:] == "}" else []


def parted(entry: str) -> Iterator[tuple[str, str]]:
    """Yield the point and the slide layout of an entry, if it has both; a heading may have a colon itself."""
    quoted = QUOTED.match(entry)
    if quoted:
        point, rest = quoted.group(1) or quoted.group(2) or "", COMMENT.sub("", entry[quoted.end() :]).lstrip()
        asked = rest[1:] if rest[:1] == ":" else ""
    else:
        point, _, asked = COMMENT.sub("", f" {entry}").rpartition(": ")
    point, asked = one_line(point), one_line(asked).strip("\"'")
    if point and asked:
        yield point, asked


def one_line(text: str) -> str:
    """Return a text of the front matter in one line, without characters that nobody sees."""
    return clean_text(" ".join(text.split()), "")[0]
