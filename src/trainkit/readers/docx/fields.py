"""Fields: instructions that a word processor replaces by text (ECMA-376 part 1, 17.16), from run to run."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

import msgspec

from trainkit.readers.office.names import W

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

PAGES: Final = frozenset(("PAGE", "NUMPAGES", "SECTIONPAGES", "SECTION"))
"""Fields that only say where on paper they stand."""

LISTINGS: Final = frozenset(("TOC", "INDEX", "TOA"))

LINK: Final = re.compile(r'\s*HYPERLINK\s+"([^"]*)"(?:.*?\\l\s+"([^"]*)")?', re.IGNORECASE | re.DOTALL)
"""A field that leads out of the document (17.16.5.25); without an address, it leads to a place in it."""

LONGEST: Final = 2_200
"""Characters that are kept of an instruction: an address and what stands around it."""

DEEPEST: Final = 20
"""Fields within one another, as many as Word allows (17.16.2)."""


class Field(msgspec.Struct):
    """A field that is open: what it is told to do, and whether its result has begun."""

    instruction: str = ""
    has_result: bool = False

    @property
    def name(self) -> str:
        """What kind of field it is, in capitals."""
        return next(iter(self.instruction[:80].split()), "").upper()


class Fields:
    """The fields that are open where reading stands; they may run over several paragraphs."""

    def __init__(self) -> None:
        self._open: list[Field] = []

    def character(self, element: Element) -> None:
        """Take in what begins, divides or ends a field."""
        kind = element.get(f"{W}fldCharType")
        if kind == "begin" and len(self._open) < DEEPEST:
            self._open.append(Field())
        elif kind == "separate" and self._open:
            self._open[-1].has_result = True
        elif kind == "end" and self._open:
            self._open.pop()

    def instruct(self, text: str) -> None:
        """Take in a part of an instruction."""
        if self._open and not self._open[-1].has_result and len(self._open[-1].instruction) < LONGEST:
            self._open[-1].instruction += text[:LONGEST]

    def begin(self, instruction: str) -> None:
        """Open a field whose result is what follows."""
        self._open.append(Field(instruction, True))

    def end(self) -> None:
        """Close the field that was opened last."""
        if self._open:
            self._open.pop()

    def leave_listings(self) -> None:
        """Close tables of contents, which no heading stands in: their end is missing."""
        self._open = [field for field in self._open if field.name not in LISTINGS]

    @property
    def address(self) -> str:
        """Where what is read now leads, "" if nowhere."""
        found = (LINK.match(field.instruction) for field in self._open if field.has_result)
        return next((f"{match[1]}#{match[2]}" if match[2] else match[1] for match in found if match), "")

    @property
    def is_silent(self) -> bool:
        """Whether what is read now is an instruction, or the number of a page: nothing to be read."""
        return bool(self._open) and any(not field.has_result or field.name in PAGES for field in self._open)

    @property
    def is_listing(self) -> bool:
        """Whether what is read now is a table of contents or an index."""
        return bool(self._open) and any(field.name in LISTINGS for field in self._open)
