"""Setting the handout: the plan's full text and the deck's slides go in, tagged pages come out."""

from __future__ import annotations

from collections.abc import Iterator

from trainkit.model import DeckPlan, Layout, Page, Size, TypesetDeck, TypesetHandout, TypesetSlide, millimetres
from trainkit.texts import Texts

from .blocks import below_heading, cover, going_on, heading
from .furniture import furniture
from .pagination import paginate
from .sheet import Sheet

__all__ = ["typeset_handout"]

# ISO 216 and ANSI Y14.1, upright.
PAPERS = {
    "a4": Size(millimetres(210), millimetres(297)),
    "letter": Size(millimetres(215.9), millimetres(279.4)),
}


def typeset_handout(plan: DeckPlan, deck: TypesetDeck, layout: Layout, paper: str = "") -> TypesetHandout:
    """Return the handout: a cover block, then for every planned slide its pictures, note lines and full text, and what
    it shows in print.

    `paper` is a key of PAPERS; empty for the layout's own. Raises LayoutError if one of the layout's texts can't be
    rendered.
    """
    size = PAPERS[paper or layout.handout.paper]
    sheet = Sheet(layout, size, plan.language, Texts(layout, plan.language))
    title_slide, *parts = _parts(deck)
    blocks = [cover(plan, title_slide, sheet)]
    for before, planned, slides in zip(plan.slides[:-1], plan.slides[1:], parts, strict=True):
        # What a point says and what it shows are slides of their own, but one thing to read.
        if (before.number, before.heading) == (planned.number, planned.heading):
            blocks.append(going_on(below_heading(planned, slides, sheet)))
        else:
            blocks.append(heading(planned, sheet) + below_heading(planned, slides, sheet))
    pages, bookmarks = paginate(blocks, sheet)
    framed = tuple(
        Page((*furniture(plan, sheet, number, len(pages)), *page.marks)) for number, page in enumerate(pages, start=1)
    )
    return TypesetHandout(deck.properties, size, framed, bookmarks, sheet.elements)


def _parts(deck: TypesetDeck) -> Iterator[list[TypesetSlide]]:
    """Yield for each planned slide the slides that it takes."""
    parts: list[TypesetSlide] = []
    for slide in deck.slides:
        if slide.part == 1 and parts:
            yield parts
            parts = []
        parts.append(slide)
    yield parts
