"""The paragraphs of text bodies (ECMA-376 part 1, 21.1.2): their text, bullets and numbers."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Final

from trainkit.readers.inline import Fragment
from trainkit.readers.office.fonts import is_monospaced
from trainkit.readers.office.formulas import formula
from trainkit.readers.office.names import A, R, children, number
from trainkit.readers.office.numerals import counted
from trainkit.readers.office.symbols import readable

from .looks import NUMBERED, RANKS, Look, Looks, look_of, look_over, run_look
from .pieces import Text

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

SCHEME: Final = re.compile(r"(.+?)(Period|ParenR|ParenBoth|Plain|Minus)")
PATTERNS: Final = {"Period": "{}.", "ParenR": "{})", "ParenBoth": "({})", "Plain": "{}", "Minus": "{}-"}
NUMERALS: Final = {
    "alphaLc": "lowerLetter",
    "alphaUc": "upperLetter",
    "romanLc": "lowerRoman",
    "romanUc": "upperRoman",
    "arabicDb": "decimalFullWidth",
    "circleNumDb": "decimalEnclosedCircle",
    "circleNumWdBlack": "decimalEnclosedCircleBlack",
    "circleNumWdWhite": "decimalEnclosedCircle",
    "ea1Chs": "chineseCounting",
    "ea1Cht": "taiwaneseCounting",
    "ea1JpnKor": "japaneseCounting",
    "ea1JpnChsDb": "decimalFullWidth",
    "thaiAlpha": "thaiLetters",
    "thaiNum": "thaiNumbers",
    "hindiAlpha": "hindiConsonants",
    "hindiAlpha1": "hindiVowels",
    "hindiNum": "hindiNumbers",
    "hebrew2": "hebrew2",
    "arabic1": "arabicAlpha",
    "arabic2": "arabicAbjad",
}
"""Schemes of numbers (20.1.10.61), without what stands around the number, as the formats of `numerals`."""

LINE_END: Final = Fragment("\n")


class Bodies:
    """Reads text bodies. `languages` counts characters by the language that they are marked as.

    `addresses` says where relationships of the part at hand lead that leave the deck.
    """

    def __init__(self, languages: Counter[str]) -> None:
        self._languages = languages
        self.addresses: Callable[[str], str] = lambda relationship: ""

    def read(self, body: Element, looks: Looks) -> list[Text]:
        """Return the paragraphs of a body that have text; `looks` are what it inherits."""
        counters: dict[int, tuple[str, int]] = {}
        texts = [text for each in body.iterfind(f"{A}p") if (text := self._paragraph(each, looks, counters))]
        for text in texts:
            text.is_alone = len(texts) == 1
        return texts

    def _paragraph(self, element: Element, looks: Looks, counters: dict[int, tuple[str, int]]) -> Text | None:
        properties = element.find(f"{A}pPr")
        rank = 0 if properties is None else min(max(number(properties.get("lvl"), 0), 0), RANKS - 1)
        look = looks[rank] if properties is None else look_over(look_of(properties), looks[rank])
        text = Text([], rank=rank)
        mono = [self._run(child, look, text) for child in children(element)]
        if not text.text.strip():
            return None
        if all(each for each in mono if each is not None) and True in mono:
            text.kind = "code"
        elif look.bullet:
            text.kind, text.level = "item", rank + 1
            text.marker = counted_on(look, rank, counters)
        # Text without a bullet that stands where the text of items does belongs to the item before it.
        hangs = properties is not None and number(properties.get("marL"), 0) > 0 and properties.get("indent") == "0"
        text.below = rank + hangs if text.kind == "paragraph" else 0
        for deeper in range(rank + (text.kind == "item"), RANKS):
            counters.pop(deeper, None)
        return text

    def _run(self, element: Element, look: Look, text: Text) -> bool | None:
        """Add a run to `text` and return whether it is monospaced, None if there is nothing to tell it by."""
        name = element.tag.rpartition("}")[2]
        if name == "br":
            text.fragments.append(LINE_END)
        if name == "m":
            text.fragments.append(Fragment(" ".join(formula(child) for child in children(element))))
        if name not in ("r", "fld") or (name == "fld" and element.get("type") == "slidenum"):
            return None
        properties = element.find(f"{A}rPr")
        own = Look() if properties is None else run_look(properties)
        # Where a layout sets all in bold, nothing stands out.
        is_strong = bool(own.bold) and not look.bold
        look = look_over(own, look)
        said = readable(element.findtext(f"{A}t") or "", look.font or "")
        link = None if properties is None else properties.find(f"{A}hlinkClick")
        address = "" if link is None else self.addresses(link.get(f"{R}id", ""))
        text.fragments.append(Fragment(said, is_strong, address))
        if not said.strip():
            return None
        text.size = text.size or look.size or 0
        language = "" if properties is None else properties.get("lang", "")
        self._languages[language] += len(said)
        return is_monospaced(look.font or "")


def counted_on(look: Look, rank: int, counters: dict[int, tuple[str, int]]) -> str:
    """Return the marker of an item, "" for a bullet, and count it."""
    scheme = (look.bullet or "").removeprefix(NUMBERED)
    if scheme == look.bullet:
        counters.pop(rank, None)
        return ""
    key, before = counters.get(rank, ("", 0))
    begun = f"{scheme} {look.start}"
    count = before + 1 if key == begun else look.start
    counters[rank] = (begun, count)
    found = SCHEME.fullmatch(scheme)
    numeral, pattern = (found[1], PATTERNS[found[2]]) if found else ("", "{}.")
    return pattern.format(counted(count, NUMERALS.get(numeral, "decimal")))


def joined(texts: list[Text]) -> Iterator[Fragment]:
    """Yield the fragments of paragraphs as one text, a line for each."""
    for place, text in enumerate(texts):
        if place:
            yield LINE_END
        yield from text.fragments
