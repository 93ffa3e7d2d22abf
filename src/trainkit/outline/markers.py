"""Finds the places that can be read as the marker of an item, by the rows of `styles`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final
from unicodedata import category

import msgspec

from .line import Line
from .months import month_at_start
from .styles import LONGEST_MARKER, NAMED_SECTION, SECTION, STYLES, Style, compiled, spellings

CAPTIONS: Final = frozenset(
    re.findall(
        r"\w+",
        "figure fig table chart page slide abbildung abb tabelle seite tableau figura tabla página 图 表 图表 図",
    )
)
"""Words that count pictures and pages, not things to teach."""


class Marker(msgspec.Struct, frozen=True, gc=False):
    """A place that can be read as the marker of an item: `start:content` of the line with the index `line`.

    `kind` is the same for all items of a list and its sister lists, `series` for those of one list: in `2.1` the kind
    is the depth and the series the `2`. `value` is None for bullets.
    """

    style: Style
    kind: str
    series: str
    value: int | None
    line: int
    start: int
    content: int
    indent: int

    @property
    def path(self) -> tuple[int, ...]:
        """The number with those of the chapters it stands in: 2 and 1 of `2.1`."""
        chapters = self.series.split(".")[:-1] if self.style.name == SECTION else []
        return (*map(int, chapters), self.value or 0)

    @property
    def place(self) -> tuple[int, int]:
        """Sort key: the order of reading."""
        return self.line, self.start


def markers_at(line: Line, index: int) -> list[Marker]:
    """Return all that the beginning of the line can be read as."""
    if not line.spelt:
        return []
    found = readings(line, index, line.spelt)
    behind = {marker.content for marker in found if marker.style.counts}
    return found + [marker for start in behind for marker in first_behind(line, index, start)]


def readings(line: Line, index: int, spelt: Iterable[tuple[Style, re.Match[str]]], start: int = 0) -> list[Marker]:
    """Return all that what is `spelt` from `start` on can be read as."""
    found = [as_marker(style, match, line, index, start) for style, match in spelt]
    return [marker for marker in found if marker is not None and not is_article(marker, line)]


def first_behind(line: Line, index: int, start: int) -> list[Marker]:
    """Return the markers of a first item that stand right behind another marker, or behind its name in brackets:
    `4. (a) …`, `제3조(운영 시간) ① …`.
    """
    name = NAME.match(line.text, start)
    at = name.end() if name else start
    if at >= len(line.text) or line.text[at] not in FIRST_SIGNS:
        return []
    spelt = spellings(line.text[at : at + LONGEST_MARKER])
    return [marker for marker in readings(line, index, spelt, at) if marker.value == 1]


def is_article(marker: Marker, line: Line) -> bool:
    """Return whether an "o" is the word that it is in Portuguese, Italian and Spanish, not a hollow bullet."""
    return marker.style.name == "o" and line.indent == 0 and not line.text[marker.content].isupper()


def as_marker(style: Style, match: re.Match[str], line: Line, index: int, start: int) -> Marker | None:
    """Return the marker that `match` spells `start` characters into the line, or None if its number isn't one."""
    value = style.read(match["value"])
    if value is None and style.counts:
        return None
    label = match.groupdict().get("label") or ""
    word = label.rstrip(" 0123456789") if style.name == NAMED_SECTION else label
    if word.casefold() in CAPTIONS or month_at_start(word) or not is_word(word):
        return None
    if style.name == NAMED_SECTION:
        kind, series = (f"{style.name} {part}".casefold() for part in (word, label))
    elif style.name == SECTION:
        kind, series = f"1{'.1' * (label.count('.') + 1)}", f"{label}.1"
    else:
        kind = series = f"{style.name} {label.casefold()}".strip() if label else style.name
    return Marker(style, kind, series, value, index, start, start + match.end() - match.start(), line.indent)


def is_word(label: str) -> bool:
    """Return whether a label that begins with a letter is of letters, with marks upon them, alone."""
    return not label[:1].isalpha() or all(c.isalpha() or c in " -・.'" or category(c).startswith("M") for c in label)


NAME = re.compile(r"[(（【\[][^()（）【】\[\]]{2,30}[)）】\]]\s*")
FIRST_SIGNS: Final = frozenset("1１一①⑴⒈❶(（aа가アا")
ENDS: Final = frozenset('.!?…;:,。！？；：，、)）”"’')
"""Markers inside of a line follow the end of something, or a blank."""


def markers_inside(line: Line, index: int) -> list[Marker]:
    """Return all places within the line that can be read as markers of the styles that may stand there."""
    if not line.may_hold_list:
        return []
    return [marker for style in STYLES if style.inline for marker in style_inside(style, line, index)]


def style_inside(style: Style, line: Line, index: int) -> list[Marker]:
    """Return all places within the line that can be read as markers of that style."""
    found = (as_marker(style, match, line, index, match.start()) for match in behind_ends(style, line.text))
    return [marker for marker in found if marker is not None]


def behind_ends(style: Style, text: str) -> Iterator[re.Match[str]]:
    """Yield where the text spells a marker of that style behind the end of something, as inner markers stand."""
    pattern = compiled(style.pattern)
    place = 0
    while match := pattern.search(text, place):
        before = text[match.start() - 1 : match.start()]
        if not before or before in ENDS or before.isspace():
            yield match
            place = max(match.end(), match.start() + 1)
        else:
            place = match.start() + 1
