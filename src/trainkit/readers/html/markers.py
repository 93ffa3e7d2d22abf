"""The numbers of an ordered list as a browser shows them (HTML standard, 4.4.5 and 4.4.8; CSS Counter Styles 3)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from .styles import Styles
from .tree import Element

INTEGER = re.compile(r"\s*([+-]?\d{1,9})")
TYPES: Final = {"1": "decimal", "a": "lower-alpha", "A": "upper-alpha", "i": "lower-roman", "I": "upper-roman"}
BULLETS: Final = frozenset(("none", "disc", "circle", "square"))
ROMAN: Final = (
    *((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl")),
    *((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")),
)
LARGEST_ROMAN: Final = 3999
"""Beyond it, browsers show decimal numbers (CSS Counter Styles 3, 6.1)."""


def markers(ordered: Element, styles: Styles) -> Iterator[str]:
    """Yield a marker for each `li` child, in order: "3.", "c.", "iv."; "" where the list shows no numbers."""
    items = [child for child in ordered.elements if child.tag == "li"]
    kind = styles.list_type(ordered) or TYPES.get(ordered.attributes.get("type", "").strip(), "decimal")
    step = -1 if "reversed" in ordered.attributes else 1
    number = integer(ordered.attributes.get("start"), len(items) if step < 0 else 1)
    for item in items:
        number = integer(item.attributes.get("value"), number)
        of_item = TYPES.get(item.attributes.get("type", "").strip()) or styles.list_type(item) or kind
        yield "" if of_item in BULLETS else f"{counted(number, of_item)}."
        number += step


def integer(text: str | None, otherwise: int) -> int:
    """Return the number that a text begins with (HTML standard, 2.3.4.1)."""
    found = INTEGER.match(text) if text else None
    return int(found[1]) if found else otherwise


def counted(number: int, kind: str) -> str:
    """Return a number in a counter style; those that aren't known here are decimal."""
    if kind.endswith(("-alpha", "-latin")) and number > 0:
        written = alphabetic(number)
    elif kind.endswith("-roman") and 0 < number <= LARGEST_ROMAN:
        written = roman(number)
    else:
        return f"{number:02}" if kind == "decimal-leading-zero" else str(number)
    return written.upper() if kind.startswith("upper") else written


def alphabetic(number: int) -> str:
    """Return a, b, …, z, aa, ab, … from 1 on."""
    letters = ""
    while number > 0:
        number, letter = divmod(number - 1, 26)
        letters = chr(ord("a") + letter) + letters
    return letters


def roman(number: int) -> str:
    """Return i, ii, iii, iv, … in lower case."""
    letters = ""
    for value, sign in ROMAN:
        times, number = divmod(number, value)
        letters += sign * times
    return letters
