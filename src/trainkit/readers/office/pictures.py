"""Pictures in drawings: what they show, and where their bytes are (ECMA-376 part 1, 20.1.8.13 and 20.2)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from .names import A, R, is_on
from .package import Package

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

SMALLEST: Final = 381_000
"""EMU, 40 pixels of a screen: smaller pictures are icons and bullets."""

FILE_NAME: Final = re.compile(r".*\.(?:png|jpe?g|gif|bmp|tiff?|emf|wmf|svg|webp)", re.IGNORECASE)
DECORATIVE: Final = "{http://schemas.microsoft.com/office/drawing/2017/decorative}decorative"


class Image(NamedTuple):
    """A picture: its alternative text, and its encoded bytes or what the document names outside of it."""

    alt: str
    data: bytes
    path: str


def alt_text(properties: Element | None) -> str:
    """Return the alternative text that a drawing's `docPr` or `cNvPr` gives."""
    return without_file_name("" if properties is None else properties.get("descr") or properties.get("title") or "")


def without_file_name(alt: str) -> str:
    """Return an alternative text, "" where it is only the name of a file.

    Programs that describe pictures themselves say so behind a blank line.
    """
    said = re.split(r"\n\s*\n", alt.strip(), maxsplit=1)[0]
    return "" if FILE_NAME.fullmatch(said) else said


def is_decorative(properties: Element | None) -> bool:
    """Return whether assistive technology is to pass over a drawing."""
    marks = () if properties is None else properties.iter(DECORATIVE)
    return any(is_on(mark.get("val")) for mark in marks)


def is_small(extent: Element | None) -> bool:
    """Return whether a drawing of that size (`cx` by `cy`) is an icon."""
    sides = [] if extent is None else [extent.get(side, "") for side in ("cx", "cy")]
    return any(side.isdecimal() and int(side[:12]) < SMALLEST for side in sides)


def image(picture: Element, part: str, package: Package, alt: str) -> Image | None:
    """Return the picture that a `pic` element of a part shows, None if it shows none."""
    fill = next((child for child in picture if child.tag.endswith("}blipFill")), None)
    blip = None if fill is None else fill.find(f"{A}blip")
    return None if blip is None else linked(relationship_of(blip), part, package, alt)


def relationship_of(blip: Element) -> str | None:
    """Return the id of the relationship that leads to the bytes of a picture, those in the package first."""
    found: str | None = blip.get(f"{R}embed") or blip.get(f"{R}link")
    return found


def linked(relationship: str | None, part: str, package: Package, alt: str) -> Image | None:
    """Return the picture that a relationship, given by its id, leads to; one outside is named, not opened."""
    if not relationship:
        return None
    target = package.target(part, relationship)
    if target:
        return Image(alt, package.content(target), "")
    outside = package.relationships(part).get(relationship)
    return Image(alt, b"", outside.target if outside and outside.is_external else "")
