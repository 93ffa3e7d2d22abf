"""Links as annotations (ISO 32000-1, 12.5.6.5) that are content of the structure (14.8.4.4.2)."""

from __future__ import annotations

from collections.abc import Iterable

from trainkit.model import Mark

from .objects import ObjectFile, text_string
from .space import Space
from .structure import Structure


def add_links(file: ObjectFile, marks: Iterable[Mark], page: int, space: Space, structure: Structure) -> list[int]:
    """Put an annotation for each mark that leads elsewhere, on the page of that index, and return their numbers.

    Contents says where it leads to those who can't see it (ISO 14289-1, 7.18.5).
    """
    numbers: list[int] = []
    for mark in marks:
        if mark.link is None or mark.element is None:
            continue
        (number,) = file.reserve(1)
        key = structure.annotate(mark.element, page, number)
        address = text_string(mark.link.address)
        head = f"<</Type/Annot/Subtype/Link/Rect[{space.rectangle(mark.link.box)}]/Border[0 0 0]/F 4/StructParent {key}"
        file.put(number, b"%b/Contents%b/A<</S/URI/URI%b>>>>" % (head.encode("ascii"), address, address))
        numbers.append(number)
    return numbers
