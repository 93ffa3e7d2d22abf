"""Numbers as people of many languages write them: 1,234.5 and 1.234,5, 1 234,5 and 1'234.50, 12 %, € 5, (3)."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Final, NamedTuple

from trainkit.lazy import lazy

# Cells that say that there is no number.
NONE: Final = frozenset(
    ("", "-", "/", "n/a", "n. a.", "n.a.", "na", "k. a.", "k.a.", "s. o.", "n. d.", "n.d.", "…", "...", "无", "無")
)

_PLAIN = str.maketrans(
    {
        "−": "-",
        "–": "-",
        "—": "-",
        "－": "-",
        "＋": "+",
        "，": ",",
        "．": ".",
        "％": "%",
        "٫": ".",
        "٬": ",",
        "٪": "%",
        "’": "'",
    }
    | dict.fromkeys("\u00a0\u202f\u2009\u2007\u3000", " ")
)

# Digits with marks between them; what stands before and behind is a unit, or no number at all. A unit is short:
# "kWh/m²", "Mio. €", "万元"; more letters are words, and a cell that ends in words is a sentence.
_NUMBER = lazy(
    r"(?P<open>\()?(?P<sign>[-+])?\s*(?P<prefix>[^\d\s()+\-.,%~<>=/:][^\d()+\-.,%~<>=/:]{0,4})?(?P<sign_behind>[-+])?"
    r"(?P<digits>\d+(?:[.,' ]\d+)*)(?P<suffix>\s?[^\d()+~<>=:]{0,10})?(?(open)\))"
)

# Thousands are set apart with blanks and apostrophes in all languages alike, a decimal mark never.
_GROUPED = lazy(r"\d{1,3}(?P<mark>[ '])\d{3}(?:(?P=mark)\d{3})*(?![\d ])")

# What programs keep of a number (IEEE 754); what has more digits is none that anybody compares, but a number of a card.
_MOST_DIGITS = 15

# Three digits a group; in India two, but for the last.
_IN_GROUPS = lazy(r"\d+|\d{1,3}(?:[.,]\d{3})+|\d{1,2}(?:[.,]\d{2})+[.,]\d{3}")

# Languages that write 1.234,5.
_COMMA = frozenset(
    [
        "af",
        "bg",
        "bs",
        "ca",
        "cs",
        "da",
        "de",
        "el",
        "es",
        "et",
        "eu",
        "fi",
        "fr",
        "gl",
        "hr",
        "hu",
        "hy",
        "id",
        "is",
        "it",
        "ka",
        "kk",
        "lt",
        "lv",
        "mk",
        "nb",
        "nl",
        "nn",
        "no",
        "pl",
        "pt",
        "ro",
        "ru",
        "sk",
        "sl",
        "sq",
        "sr",
        "sv",
        "tr",
        "uk",
        "vi",
    ]
)


class Number(NamedTuple):
    """A number, how many decimals it was written with, and what stood before and behind it."""

    value: float
    decimals: int
    prefix: str
    suffix: str


class Notation(NamedTuple):
    """The mark before decimals, and the one between thousands, "" if none is known."""

    decimal: str
    group: str


class _Written(NamedTuple):
    digits: str
    is_negative: bool
    prefix: str
    suffix: str


def is_none(cell: str) -> bool:
    """Whether a cell says that there is no number."""
    return _plain(cell).casefold() in NONE


def notation_of(cells: Iterable[str], language: str) -> Notation | None:
    """Return how the numbers of a table are written, None if some of them are written otherwise than others.

    What no number shows is as usual in the language (a BCP 47 tag).
    """
    found = [written.digits for cell in cells if (written := _written(cell))]
    decimal, group = _marks_shown(found)
    if len(decimal) > 1 or decimal & group:
        return None
    usual = "," if language.split("-")[0].casefold() in _COMMA else "."
    mark = next(iter(decimal), "") or next((_other(each) for each in sorted(group) if each in ".,"), usual)
    seen = Counter(mark for digits in found for mark in re.findall(r"[.,' ]", digits))
    groups = [each for each in (" ", "'", _other(mark)) if seen[each]]
    return Notation(mark, groups[0] if groups else "")


def number_of(cell: str, notation: Notation) -> Number | None:
    """Return the number in a cell, None if there is none."""
    written = _written(cell)
    if written is None:
        return None
    whole, _, decimals = written.digits.partition(notation.decimal)
    whole = re.sub(r"[ ']", "", whole)
    if len(whole) + len(decimals) > _MOST_DIGITS:
        return None
    if not _IN_GROUPS.fullmatch(whole) or notation.decimal in whole or (decimals and not decimals.isdigit()):
        return None
    value = float(f"{whole.replace(_other(notation.decimal), '')}.{decimals or 0}")
    return Number(-value if written.is_negative else value, len(decimals), written.prefix, written.suffix)


def _marks_shown(found: Sequence[str]) -> tuple[set[str], set[str]]:
    """Return the marks that can only stand before decimals, and those that can only stand between thousands."""
    decimal: set[str] = set()
    group: set[str] = set()
    for digits in found:
        marks = re.findall("[.,]", digits)
        if not marks:
            continue
        last = marks[-1]
        before, _, behind = digits.rpartition(last)
        if len(set(marks)) > 1:
            decimal.add(last)
            group.add(marks[0])
        elif len(marks) > 1:
            group.add(last)
        elif len(behind) != 3 or not before.isdigit() or len(before) > 3 or before.startswith("0"):
            decimal.add(last)
    return decimal, group


def _other(mark: str) -> str:
    return "," if mark == "." else "."


def _plain(cell: str) -> str:
    """Return a cell with the digits, signs and blanks of ASCII."""
    shown = cell.translate(_PLAIN)
    if not shown.isascii():
        shown = "".join(str(unicodedata.decimal(c)) if c.isdecimal() else c for c in shown)
    return " ".join(shown.split())


def _written(cell: str) -> _Written | None:
    match = _NUMBER.fullmatch(_plain(cell))
    if match is None:
        return None
    digits = match["digits"]
    if re.search("[ ']", digits) and not _GROUPED.match(digits):
        return None
    is_negative = bool(match["open"]) or "-" in (match["sign"] or "", match["sign_behind"] or "")
    return _Written(digits, is_negative, match["prefix"] or "", match["suffix"] or "")
