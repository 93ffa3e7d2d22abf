"""The numbers that a reader sees before paragraphs (ECMA-376 part 1, 17.9)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

import msgspec

from trainkit.readers.office.names import W, number
from trainkit.readers.office.numerals import counted

from .styles import Indent, Style, Styles, indent_of, value

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

LEVELS: Final = 9
"""Ranks of a list (17.9.6)."""

LONGEST_MARKER: Final = 60
"""Characters: "Appendix XVIII – " and more; what is longer is text that somebody put into a number's format."""

PLACE: Final = re.compile(r"%([1-9])")
UNMARKED: Final = ("none", "bullet")


class Level(msgspec.Struct, frozen=True):
    """One rank of a list. Its numbers begin anew behind each item of a rank above `restart`, never if that is 0."""

    style: str = "decimal"
    text: str = ""
    start: int = 1
    restart: int = LEVELS
    is_legal: bool = False
    indent: Indent = Indent()
    paragraph_style: str = ""

    @property
    def is_bullet(self) -> bool:
        """Whether a sign stands before its items, not a number or a word."""
        return self.style == "bullet" or not re.search(r"%\d|\w", self.text)


class Numbered(msgspec.Struct, frozen=True):
    """A list that paragraphs may belong to. Lists of one `key` count on; `starts` are its own first numbers by rank."""

    key: str
    levels: tuple[Level, ...]
    starts: dict[int, int]

    def first(self, rank: int) -> int:
        """Return the number that a rank begins with."""
        return self.starts.get(rank, self.levels[rank].start)


class Membership(msgspec.Struct, frozen=True):
    """The place of a paragraph in lists: which list, and its rank there, which counts from 0."""

    numbered: Numbered
    list_id: str
    rank: int

    @property
    def level(self) -> Level:
        """How its rank is set."""
        return self.numbered.levels[self.rank]

    @property
    def key(self) -> str:
        """What all paragraphs have in common that are counted on; a list that begins anew is another."""
        return f"{self.numbered.key} {self.list_id if self.numbered.starts else ''}"


class Numbering:
    """Counts through a document; `root` is its part of lists."""

    def __init__(self, root: Element | None, styles: Styles) -> None:
        nums = () if root is None else root.iterfind(f"{W}num")
        abstracts = () if root is None else root.iterfind(f"{W}abstractNum")
        self._nums = {num.get(f"{W}numId", ""): num for num in nums}
        self._abstracts = {each.get(f"{W}abstractNumId", ""): each for each in abstracts}
        self._styles = styles
        self._lists: dict[str, Numbered | None] = {}
        self._counts: dict[str, list[int | None]] = {}
        self._begun: set[tuple[str, int]] = set()

    def list_of(self, list_id: str) -> Numbered | None:
        """Return the list of that id, None if there is none."""
        if list_id not in self._lists:
            self._lists[list_id] = self._read(list_id)
        return self._lists[list_id]

    def membership(self, properties: Element | None, style: Style) -> Membership | None:
        """Return which list a paragraph belongs to by its own properties, else by its style; None if to none."""
        if properties is None and not style.list_id:
            return None
        own_id = None if properties is None else value(properties, "numId")
        own_level = None if properties is None else value(properties, "ilvl")
        list_id = style.list_id if own_id is None else own_id
        found = self.list_of(list_id)
        if found is None:
            return None
        level = style.level or 0
        if own_level is not None:
            level = number(own_level, 0)
        elif own_id is None:
            # The rank of a style is the one that names it (17.9.23).
            ranks = {one.paragraph_style: rank for rank, one in enumerate(found.levels)}
            level = next((ranks[each] for each in style.ids if each in ranks), level)
        return Membership(found, list_id, min(max(level, 0), LEVELS - 1))

    def count(self, member: Membership) -> str:
        """Count a paragraph and return its marker: "3.", "b)", "2.1"; "" for a bullet."""
        numbered, rank = member.numbered, member.rank
        counts = self._counts.setdefault(numbered.key, [None] * LEVELS)
        for above in range(rank):
            # A rank that is passed over has been counted all the same.
            counts[above] = numbered.first(above) if counts[above] is None else counts[above]
        begins = rank in numbered.starts and (member.list_id, rank) not in self._begun
        self._begun.add((member.list_id, rank))
        before = counts[rank]
        counts[rank] = numbered.first(rank) if before is None or begins else before + 1
        for deeper in range(rank + 1, LEVELS):
            if rank < numbered.levels[deeper].restart:
                counts[deeper] = None
        return self._marker(numbered, rank, counts)

    def _marker(self, numbered: Numbered, rank: int, counts: list[int | None]) -> str:
        level = numbered.levels[rank]
        if level.is_bullet:
            return ""

        def shown(found: re.Match[str]) -> str:
            place = int(found[1]) - 1
            other, count = numbered.levels[place], counts[place]
            style = "decimal" if level.is_legal and place != rank else other.style
            return "" if style in UNMARKED else counted(numbered.first(place) if count is None else count, style)

        text = PLACE.sub(shown, level.text)
        return " ".join(text.split())[:LONGEST_MARKER]

    def _read(self, list_id: str) -> Numbered | None:
        num = self._nums.get(list_id)
        key = "" if num is None else value(num, "abstractNumId") or ""
        abstract = self._abstract(key)
        if num is None or abstract is None:
            return None
        elements = {number(each.get(f"{W}ilvl"), -1): each for each in abstract.iterfind(f"{W}lvl")}
        starts: dict[int, int] = {}
        for override in num.iterfind(f"{W}lvlOverride"):
            rank = number(override.get(f"{W}ilvl"), -1)
            own, start = override.find(f"{W}lvl"), value(override, "startOverride")
            elements |= {} if own is None else {rank: own}
            starts |= {} if start is None else {rank: number(start, 1)}
        levels = tuple(level_of(elements.get(rank), rank) for rank in range(LEVELS))
        return Numbered(key, levels, starts)

    def _abstract(self, key: str) -> Element | None:
        """Return the definition of a list; one may lead to another by way of a style of lists (17.9.21)."""
        seen: set[str] = set()
        abstract = self._abstracts.get(key)
        while abstract is not None and key not in seen:
            seen.add(key)
            link = value(abstract, "numStyleLink")
            num = self._nums.get(self._styles.of(link, "numbering").list_id) if link else None
            if num is None:
                return abstract
            key = value(num, "abstractNumId") or ""
            abstract = self._abstracts.get(key, abstract)
        return abstract


def level_of(element: Element | None, rank: int) -> Level:
    """Return what the definition of a rank says; one that is missing shows nothing."""
    if element is None:
        return Level("none")
    indent = element.find(f"{W}pPr/{W}ind")
    legal = element.find(f"{W}isLgl")
    return Level(
        value(element, "numFmt") or "decimal",
        value(element, "lvlText") or "",
        number(value(element, "start"), 0),
        number(value(element, "lvlRestart"), rank),
        legal is not None and legal.get(f"{W}val") not in ("0", "false", "off"),
        indent_of(indent),
        value(element, "pStyle") or "",
    )
