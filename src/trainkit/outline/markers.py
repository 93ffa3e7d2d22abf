"""What can stand before an item of a list: one numbering style is one row of `STYLES`.

A row only says how a marker is spelt and what it counts. Whether it is one is decided over the whole document
(`sequences`): on its own, `2019.` at the beginning of a line is a year as often as not.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from functools import cache
from typing import Final

import msgspec

from .lines import Line

HAN_DIGITS: Final = {character: value for value, character in enumerate("〇一二三四五六七八九")} | {"零": 0, "两": 2}
ROMAN: Final = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}
ROMAN_SHAPE = re.compile(r"(?=.)c{0,3}(xc|xl|l?x{0,3})(ix|iv|v?i{0,3})")


def decimal(text: str) -> int | None:
    """Read digits of any script: "１２" is 12."""
    return int(text)


def han(text: str) -> int | None:
    """Read a Chinese number below 1,000: "二十一" is 21."""
    total, digit = 0, 0
    for character in text:
        if character in "十百":
            total, digit = total + (digit or 1) * (10 if character == "十" else 100), 0
        else:
            digit = HAN_DIGITS[character]
    return total + digit


def roman(text: str) -> int | None:
    """Read a Roman number below 400, or give None: "iv" is 4, "iiii" isn't one."""
    letters = text.casefold()
    if not ROMAN_SHAPE.fullmatch(letters):
        return None
    values = [ROMAN[letter] for letter in letters]
    return sum(-v if v < after else v for v, after in zip(values, [*values[1:], 0], strict=True))


def letter(text: str) -> int | None:
    """Read a letter's place in the alphabet: "c" is 3."""
    return ord(text.casefold()) - ord("a") + 1


def enclosed(text: str) -> int | None:
    """Read a number in one character: "③", "⑶" and "❸" are 3."""
    if "❶" <= text <= "❿":
        return ord(text) - ord("❶") + 1
    return int(unicodedata.numeric(text))


def bullet(_: str) -> int | None:
    """Bullets don't count."""
    return None


class Style(msgspec.Struct, frozen=True, gc=False):
    """A numbering style: its name as people are told it, how its marker is spelt, and how `value` is read.

    `pattern` has the groups `value` and, where markers of one list share more than that, `label`.
    `inline` tells whether such a marker may also be looked for inside a line.
    """

    name: str
    pattern: str
    read: Callable[[str], int | None]
    inline: bool = False

    @property
    def counts(self) -> bool:
        """Whether the markers of this style have an order."""
        return self.read is not bullet


compiled = cache(re.compile)
"""Compiling all patterns takes longer than outlining a text, which needs a few of them."""

HAN_NUMBER: Final = "(?P<value>[〇零一二两三四五六七八九十百]{1,5})"
NUMBER: Final = r"(?P<value>\d{1,4})"
"""Four digits: lists of more than 9,999 items have no readers."""
UPPER_ROMAN: Final = "(?P<value>[IVXLC]{1,8})"
LOWER_ROMAN: Final = "(?P<value>[ivxlc]{1,8})"
GAP: Final = r"(?:\s+|(?=[^\x00-\x7f])|$)"
"""What parts a marker from its text: blanks, or nothing before Chinese and its kin."""
NO_DIGIT: Final = r"(?![\d.．])\s*"
"""After "3." a digit makes a decimal or a date."""
SHORT_REST: Final = r"(?=[^\W\d_])(?![a-zà-öø-ÿа-я])(?=.{1,60}(?<![.!?…:;,。！？；：，،؛؟])$)"
"""The rest of a line that can be a heading: without a mark behind the number, the line's shape must do as evidence."""

STYLES: Final = (
    Style("Step 1:", r"(?P<label>[^\W\d_]{2,20})\s?[#№]?\s?(?P<value>\d{1,3})\s*(?:[:：.)、–—-]\s*(?!\d)|$)", decimal),
    Style("第一步", rf"第(?:{HAN_NUMBER})(?P<label>[章节節部步课課讲講条條点點])[，,、：:.]?\s*", han),
    Style("第1步", rf"第\s?{NUMBER}\s?(?P<label>[章节節部步课課讲講条條点點])[，,、：:.]?\s*", decimal),
    Style("一、", rf"{HAN_NUMBER}\s?[、.．，,：:]\s*", han, inline=True),
    Style("（一）", rf"[(（]\s?{HAN_NUMBER}\s?[)）]\s*[、.]?\s*", han, inline=True),
    Style("第一，", rf"第{HAN_NUMBER}\s?[，,、：:是]\s*", han, inline=True),
    Style("I.", rf"{UPPER_ROMAN}[.．]{GAP}", roman),
    Style("I)", rf"{UPPER_ROMAN}[)）]{GAP}", roman),
    Style("(I)", rf"[(（]{UPPER_ROMAN}[)）]{GAP}", roman),
    Style("A.", rf"(?P<value>[A-Z])[.．]{GAP}", letter),
    Style("A)", rf"(?P<value>[A-Z])[)）]{GAP}", letter),
    Style("(A)", rf"[(（](?P<value>[A-Z])[)）]{GAP}", letter),
    Style("1.", rf"{NUMBER}\s?[.．](?:\s*[)）])?{NO_DIGIT}", decimal, inline=True),
    Style("1、", rf"{NUMBER}\s?、\s*", decimal, inline=True),
    Style("1:", rf"{NUMBER}\s?[:：](?!\d)\s*", decimal),
    Style("1 -", rf"{NUMBER}\s[–—-]\s+(?!\d)", decimal),
    Style("1)", rf"{NUMBER}\s?[)）]\s*", decimal, inline=True),
    Style("1", rf"(?P<value>\d{{1,2}})\s{{1,3}}{SHORT_REST}", decimal),
    Style("1.1", r"(?P<label>\d{1,3}(?:\.\d{1,3}){0,3})\.(?P<value>\d{1,3})[.)]?(?:\s+|$)", decimal),
    Style("(1)", rf"[(（\[【]\s?{NUMBER}\s?[)）\]】]\s*", decimal, inline=True),
    Style("①", r"(?P<value>[①-⑳⑴-⒇⒈-⒛❶-❿])\s*", enclosed, inline=True),
    Style("a)", rf"(?P<value>[a-z])[)）]{GAP}", letter, inline=True),
    Style("(a)", rf"[(（](?P<value>[a-z])[)）]{GAP}", letter, inline=True),
    Style("a.", rf"(?P<value>[a-z])[.．]{GAP}", letter),
    Style("i.", rf"{LOWER_ROMAN}[.．]{GAP}", roman),
    Style("i)", rf"{LOWER_ROMAN}[)）]{GAP}", roman),
    Style("(i)", rf"[(（]{LOWER_ROMAN}[)）]{GAP}", roman),
    Style("•", r"(?P<label>(?P<value>[•●◦‣▪▸■□◆◇►▶➢➤✓✔★☆·∙○◎]))\s*", bullet),
    Style("-", r"(?P<label>(?P<value>[-*–—+]))\s+", bullet),
)
"""All numbering styles, from the outermost of a document to the innermost by custom: `Step 1`, `I.`, `A.`, `1.`, `a)`,
`i.`, bullets, as style guides for outlines have it, and 一、（一） 1. (1) as in GB/T 9704."""

RANK: Final = {style.name: rank for rank, style in enumerate(STYLES)}


UNMARKED: Final = "1"
SECTION: Final = "1.1"
CHAPTERS: Final = ("1.", "1)", UNMARKED, SECTION)
"""Styles whose numbers the next rank repeats in front of its own, as ISO 2145 has it."""


def beginning(character: str) -> str:
    """Return what kind of marker can begin with `character`."""
    if character.isdecimal():
        return "1"
    if character in "(（[【":
        return "("
    if character == "第" or character in HAN_DIGITS or character in "十百":
        return "一"
    if character.isalpha():
        return "A"
    return "①" if character.isnumeric() else "•"


BY_BEGINNING: Final = {
    kind: tuple(style for style in STYLES if beginning(style.name[0]) == kind)
    for kind in ("1", "(", "一", "A", "①", "•")
}
"""The styles sorted by how they begin, which their names show."""

LOOKS_MARKED = re.compile(
    r"[\d(（\[【〇零一二两三四五六七八九十百第①-⒛❶-❿]|[^\w\s]\s*\S|[A-Za-z]{1,8}[.．)）]|[^\W\d_]{2,20}\s?[#№]?\s?\d"
)
"""What the rows have in common; most lines of prose don't, and need no closer look."""

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
    # 80 characters hold the longest marker, and all that a row looks at behind it.
    text = line.text[:80]
    if not LOOKS_MARKED.match(text):
        return []
    found = [
        as_marker(style, match, line, index, 0)
        for style in BY_BEGINNING[beginning(text[0])]
        if (match := compiled(style.pattern).match(text)) is not None
    ]
    return [marker for marker in found if marker is not None]


def as_marker(style: Style, match: re.Match[str], line: Line, index: int, start: int) -> Marker | None:
    """Return the marker that `match` spells `start` characters into the line, or None if its number isn't one."""
    value = style.read(match["value"])
    if value is None and style.counts:
        return None
    label = match.groupdict().get("label") or ""
    if label.casefold() in CAPTIONS:
        return None
    if style.name == "1.1":
        kind, series = f"1{'.1' * (label.count('.') + 1)}", f"{label}.1"
    else:
        kind = series = f"{style.name} {label.casefold()}".strip() if label else style.name
    return Marker(style, kind, series, value, index, start, start + match.end() - match.start(), line.indent)


AFTER_END = r"(?:(?<=^)|(?<=[.!?…;:,。！？；：，、\s)）”\"’]))"
INLINE: Final = tuple((style, AFTER_END + style.pattern) for style in STYLES if style.inline)
"""The same styles, looked for inside a line, where they follow the end of something."""

FIRST_OF_ALL = re.compile(r"(?<!\d)[1１]\s?[.．、)）\]】]|一\s?[、.．，,：:)）]|第一|[①⑴⒈❶]|(?<![^\W_])a[)）]")
"""How any list inside a line must begin; lines without it, nearly all, need no closer look."""


def markers_inside(line: Line, index: int) -> list[Marker]:
    """Return all places within the line that can be read as markers of the styles that may stand there."""
    if FIRST_OF_ALL.search(line.text) is None:
        return []
    found = []
    for style, pattern in INLINE:
        for match in compiled(pattern).finditer(line.text):
            marker = as_marker(style, match, line, index, match.start())
            if marker is not None:
                found.append(marker)
    return found
