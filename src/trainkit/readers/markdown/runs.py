"""Lines of running text, as they are shown and as they stand in the source, put together."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final, NamedTuple

import msgspec

from trainkit.links import move_links
from trainkit.model import Link, Links, Strong
from trainkit.readers.inline import Flowed, Fragment, flow
from trainkit.scripts import is_wide

HANGUL: Final = re.compile("[\u1100-\u11ff\uac00-\ud7af]")
"""Korean is as wide as Chinese, but has spaces."""

MARKER: Final = re.compile(r"(?:\(?(?:\d{1,3}|[^\W\d_]|[ivx]{1,5})[.)]|[•◦▪●○➢✓→]|[①-⑳])\s")
"""How items begin that are none to Markdown, in a line within one that is: it would run them together."""

DASHES: Final = "–—"
"""Signs of items too, where several lines begin with them; one begins any part of a sentence."""

VISIBLE: Final = r"[!-~\xa1-\xac\xae-\u02ff\u0370-\u1fff]+"
PLAIN: Final = re.compile(rf" ?{VISIBLE}(?: {VISIBLE})* ?")
"""Text that is shown as it stands, without a second blank between two words: most lines are, and it saves time."""


class Row(msgspec.Struct):
    """A line of text as it is shown. `number` is that of the line of the source in which it begins."""

    number: int
    fragments: list[Fragment] = msgspec.field(default_factory=list)
    hard: bool = False

    @property
    def is_blank(self) -> bool:
        """Whether there is no text on it."""
        return not any(fragment.text.strip() for fragment in self.fragments)

    def shown(self) -> Flowed:
        """Return the line as it is shown."""
        if len(self.fragments) == 1 and not self.fragments[0].address and PLAIN.fullmatch(self.fragments[0].text):
            text = self.fragments[0].text.strip()
            return Flowed(text, ((0, len(text)),) if self.fragments[0].strong and text else ())
        return flow(self.fragments)


class Shown(NamedTuple):
    """A line as it is shown, and the line of the source in which it begins."""

    number: int
    text: str
    strong: Strong
    links: Links


class Run(NamedTuple):
    """Lines of text that belong together, each on a line of the source of its own."""

    first: int
    last: int
    text: str
    strong: Strong
    links: Links = ()


def runs_of(rows: Sequence[Row], in_list: bool = False) -> list[Run]:
    """Return the rows with text, put together. In lists, what is to begin a line is a text of its own."""
    groups: list[list[Shown]] = []
    lines = [(Shown(row.number, *row.shown()), row.hard) for row in rows]
    has_dashes = sum(line.text[:1] in DASHES for line, _ in lines if line.text) > 1
    for line, is_hard in lines:
        if not line.text:
            continue
        is_marked = MARKER.match(line.text) is not None or (has_dashes and line.text[0] in DASHES)
        parts = in_list and (is_hard or is_marked)
        if groups and line.number > groups[-1][-1].number and not parts:
            groups[-1].append(line)
        else:
            groups.append([line])
    return [together(group) for group in groups]


def together(lines: Sequence[Shown]) -> Run:
    """Return lines as one text with a line end for each line of the source."""
    if len(lines) == 1:
        return Run(lines[0].number, *lines[0])
    parts: list[str] = []
    strong: list[tuple[int, int]] = []
    links: list[Link] = []
    length, before = 0, lines[0].number
    for number, text, bold, leading in lines:
        gap = number - before
        parts.append("\n" * gap + text)
        goes_on = bool(strong and bold) and strong[-1][1] == length and bold[0][0] == 0
        length, before = length + gap, number
        moved = [(start + length, end + length) for start, end in bold]
        if goes_on:
            moved[0] = (strong.pop()[0], moved[0][1])
        strong += moved
        links += move_links(leading, length)
        length += len(text)
    return Run(lines[0].number, before, "".join(parts), tuple(strong), tuple(links))


def in_one(runs: Sequence[Run]) -> Run:
    """Return runs of text as one; what begins a line of its own only for its looks goes on in it."""
    parts = [runs[0].text]
    links = [*runs[0].links]
    length = len(runs[0].text)
    for before, run in pairwise(runs):
        gap = "\n" * (run.first - before.last) or " "
        links += move_links(run.links, length + len(gap))
        length += len(gap) + len(run.text)
        parts += [gap, run.text]
    return Run(runs[0].first, runs[-1].last, "".join(parts), (), tuple(links))


def joined(before: str, after: str) -> str:
    """Return two lines of the source as one: with a space, if their script has any."""
    if not before or not after:
        return before + after
    ends = before[-1], after[0]
    spaceless = all(is_wide(end) and not HANGUL.match(end) for end in ends)
    return before + after if spaceless else f"{before} {after}"
