"""Tells what trainkit added to the notes of a deck of its own from what the source said, and from what a trainer wrote.

An added paragraph begins with a field whose id is made from its words (`presentationml.added_id`): as long as nobody
changes them, it is trainkit's. Some programs write fields as plain text when they save. Then the sign at the beginning
is all that is left, and believed in decks that carry trainkit's seal.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final

from trainkit.presentationml import ADDED_FIELD, ADDED_SIGN, SEAL, added_id
from trainkit.readers.inline import Fragment
from trainkit.readers.office.names import A
from trainkit.readers.office.package import Package

from .bodies import LINE_END
from .notes import paragraphs
from .pieces import Beside, Slide

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

REASON: Final = "added-notes"


def take_added(body: Element) -> Iterator[Beside]:
    """Take the paragraphs that trainkit added, and nobody changed, out of a body of notes, and yield their words."""
    for paragraph in body.findall(f"{A}p"):
        field = paragraph.find(f"{A}fld")
        if field is None or field.get("type") != ADDED_FIELD:
            continue
        said = "".join(element.text or "" for element in paragraph.iter(f"{A}t"))
        if field.get("id", "").upper() == added_id(said):
            body.remove(paragraph)
            yield Beside(said, REASON)


def has_fields(body: Element) -> bool:
    """Whether there are such fields in a body of notes."""
    return any(field.get("type") == ADDED_FIELD for field in body.iter(f"{A}fld"))


def is_sealed(package: Package) -> bool:
    """Whether a deck was trainkit's before anybody saved it again."""
    properties = package.related("", "custom-properties")
    return properties is not None and any(each.get("name") == SEAL for each in properties)


def without_signed(slides: Sequence[Slide]) -> None:
    """Leave out the paragraphs of notes that begin with the sign of what trainkit adds."""
    for slide in slides:
        kept: list[Fragment] = []
        for paragraph in paragraphs(slide.remarks):
            said = "".join(fragment.text for fragment in paragraph)
            if said.lstrip().startswith(ADDED_SIGN.strip()):
                slide.pieces.append(Beside(said, REASON))
            else:
                kept += [LINE_END, *paragraph] if kept else paragraph
        slide.remarks = kept
