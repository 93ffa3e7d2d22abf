"""Which slides a deck has, in which order, and in which sections (ECMA-376 part 1, 19.2.1.34; MS-PPTX 2.2.5)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from trainkit.readers.office.names import P, R, number
from trainkit.readers.office.package import Package

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

P14: Final = "{http://schemas.microsoft.com/office/powerpoint/2010/main}"

UNNAMED: Final = re.compile(
    r"(?:default|untitled) section|standardabschnitt|abschnitt ohne titel|section (?:par défaut|sans titre)"
    r"|sección (?:predeterminada|sin título)|seção (?:padrão|sem título)|sezione (?:predefinita|senza titolo)"
    r"|раздел (?:по умолчанию|без заголовка)|默认节|无标题节|預設章節|未命名的章節"
    r"|既定のセクション|タイトルなしのセクション|기본 구역|제목 없는 구역",
    re.IGNORECASE,
)
"""What PowerPoint calls sections that nobody has named."""


class SlidePart(NamedTuple):
    """A slide: its part, its number in the deck, and the section that it is in, "" if none."""

    part: str
    number: int
    section: str


def slide_parts(package: Package, main: str) -> list[SlidePart]:
    """Return the slides of a deck in order, without those that are missing. A section of all slides is none."""
    root = package.root(main)
    listed = [(each.get("id", ""), each.get(f"{R}id")) for each in root.iterfind(f"{P}sldIdLst/{P}sldId")]
    parts = [(identifier, package.target(main, relationship)) for identifier, relationship in listed]
    if not listed:
        parts = [("", part) for part in package.targets(main, "slide")]
    sections = sections_of(root)
    if len({sections.get(identifier, "") for identifier, _ in parts}) == 1:
        sections = {}
    return [
        SlidePart(part, place, sections.get(identifier, ""))
        for place, (identifier, part) in enumerate(parts, start=1)
        if part
    ]


def sections_of(root: Element) -> dict[str, str]:
    """Return the names of sections by the ids of slides."""
    return {
        slide.get("id", ""): " ".join(section.get("name", "").split())
        for section in root.iter(f"{P14}section")
        for slide in section.iter(f"{P14}sldId")
        if not UNNAMED.fullmatch(section.get("name", "").strip())
    }


def slide_height(package: Package, main: str) -> int:
    """Return the height of the slides in EMU, 0 if it isn't known."""
    size = package.root(main).find(f"{P}sldSz")
    return 0 if size is None else number(size.get("cy"), 0)
