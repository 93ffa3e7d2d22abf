"""The lines of `key: value` that a Markdown file may begin with: what they say of the document.

They are read as the simple YAML that people write there (plain and quoted values, lists, folded text), or as TOML
between lines of `+++`. Nothing is looked up, constructed or executed.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from trainkit.cleaning import clean_text
from trainkit.model import Density, Diagnostic, LeftOut, Session, Severity, Span, Wish

from .asked import KEY as LAYOUTS
from .asked import asked_in_toml, asked_in_yaml, nothing_asked
from .density import density_in, unknown_density
from .duration import minutes_in, unclear

MOST_LINES: Final = 200
"""Front matter is a handful of lines; behind this many, the rule at the top was just a rule."""

KEY: Final = re.compile(r"([A-Za-z_][\w -]*?)[ \t]*:(?:[ \t]+(.*)|[ \t]*)")
ITEM: Final = re.compile(r"[ \t]*-[ \t]+(.*)")
TITLE: Final = re.compile(r"""["']?title["']?[ \t]*[:=]""", re.IGNORECASE)
COMMENT: Final = re.compile(r"[ \t]+#.*")

MEANINGS: Final = {
    "title": ("title",),
    "trainer": ("trainer", "author", "authors", "speaker", "presenter", "by"),
    "organisation": ("organisation", "organization", "company", "institution", "institute"),
    "date": ("date",),
    "language": ("language", "lang", "locale"),
    "duration": ("duration",),
    "density": ("density",),
}
"""What is understood → the keys that say it, in the order in which they are believed."""


class FrontMatter(NamedTuple):
    """What front matter says, in which line its title stands, and how many lines of the source it takes."""

    lines: int
    title: str = ""
    title_line: int = 0
    language: str = ""
    session: Session = Session()
    left_out: tuple[LeftOut, ...] = ()
    wishes: tuple[Wish, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()
    density: Density | None = None


def read_front_matter(lines: Sequence[str], name: str) -> FrontMatter:
    """Return what the front matter of the source called `name` says; `lines` of 0 if it has none."""
    fence = lines[0].rstrip() if lines else ""
    ends = (fence, "...") if fence == "---" else (fence,)
    end = next((i for i, line in enumerate(lines[1:MOST_LINES], 1) if line.rstrip() in ends), 0)
    if fence not in ("---", "+++") or not end:
        return FrontMatter(0)
    body = lines[1:end]
    values = _toml(body) if fence == "+++" else _yaml(body)
    if values is None:
        return FrontMatter(0)
    said = {what: next((values[key] for key in keys if values.get(key)), "") for what, keys in MEANINGS.items()}
    session = Session(said["trainer"], said["organisation"], said["date"], minutes_in(said["duration"]))
    language = said["language"].replace("_", "-")
    known = {LAYOUTS, *(key for keys in MEANINGS.values() for key in keys)}
    unused = [key for key in values if key not in known]
    notes = [_unused(unused, Span(name, 1, 1, end + 1, len(lines[end]) + 1))] if unused else []
    notes += [unclear(said["duration"], body, name)] if said["duration"] and not session.duration else []
    density = density_in(said["density"])
    notes += [unknown_density(said["density"], body, name)] if said["density"] and not density else []
    wishes: tuple[Wish, ...] = ()
    if LAYOUTS in values:
        wishes = asked_in_toml(body, name) if fence == "+++" else asked_in_yaml(body, name)
        notes += [] if wishes else [nothing_asked(body, name)]
    left_out = tuple(_left_out(body, unused, name))
    at = next((number for number, line in enumerate(body, 2) if TITLE.match(line)), 1)
    return FrontMatter(end + 1, said["title"], at, language, session, left_out, wishes, tuple(notes), density)


def _yaml(lines: Sequence[str]) -> dict[str, str] | None:
    """Return the values by key, or None if these are no lines of `key: value`."""
    parts: dict[str, list[str]] = {}
    key = ""
    for line in lines:
        begins = KEY.fullmatch(line.rstrip())
        if begins:
            key = begins.group(1).lower()
            parts[key] = [_plain(begins.group(2) or "")]
        elif not line.strip() or line.lstrip().startswith("#"):
            continue
        elif key and (line[0] in " \t" or ITEM.match(line)):
            item = ITEM.match(line)
            parts[key] += ["," if item and any(parts[key]) else "", _plain(item.group(1) if item else line.strip())]
        else:
            return None
    return {key: " ".join(filter(None, some)).replace(" ,", ",") for key, some in parts.items()} or None


def _plain(value: str) -> str:
    """Return a YAML scalar or a list in brackets as text; the marks of folded text and of anchors are none."""
    value = value.strip()
    if value[:1] in ("'", '"'):
        closing = value.find(value[0], 1)
        return value[1:closing] if closing > 0 else value[1:]
    value = COMMENT.sub("", f" {value}").strip()
    if value in (">", "|", ">-", "|-", ">+", "|+", "~", "null", "[]", "{}"):
        return ""
    if value[:1] == "[" and value[-1:] == "]":
        return ", ".join(_plain(item) for item in value[1:-1].split(",") if item.strip())
    return value


def _toml(lines: Sequence[str]) -> dict[str, str] | None:
    try:
        table = tomllib.loads("\n".join(lines))
    except (tomllib.TOMLDecodeError, RecursionError):
        return None
    return {key.lower(): ", ".join(_words(value)) for key, value in table.items()} or None


def _words(value: object) -> Iterator[str]:
    """Yield the texts in a TOML value; of tables those of their values, one level deep."""
    if isinstance(value, list | dict):
        yield from (str(item) for item in (value.values() if isinstance(value, dict) else value))
    else:
        yield str(value)


def _left_out(lines: Sequence[str], unused: Sequence[str], name: str) -> Iterator[LeftOut]:
    """Yield the lines of those keys."""
    inside = False
    for number, line in enumerate(lines, 2):
        begins = re.match(r"([A-Za-z_][\w -]*?)[ \t]*[:=]", line)
        inside = begins.group(1).lower() in unused if begins else inside
        if inside and line.strip():
            yield LeftOut(line.strip(), "front-matter", Span(name, number, 1, number, len(line) + 1))


def _unused(keys: Sequence[str], span: Span) -> Diagnostic:
    message = f"Nothing is made of these keys of the front matter: {', '.join(map(_in_line, keys))}."
    hint = "Known are title, author, organisation, date, duration, language, density and layouts."
    return Diagnostic(Severity.INFO, "front-matter-unused", message, span, hint)


def _in_line(key: str) -> str:
    """Return a key as it is shown; TOML lets it be any text."""
    return clean_text(" ".join(key.split()), "")[0]
