"""Questions to the room, one a slide: the layout's phrasings, filled with the slide's own heading."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import cycle
from zlib import crc32

from trainkit.lazy import lazy
from trainkit.model import DeckPlan, PlannedSlide
from trainkit.texts import Texts

from .exhibits import kind_of

# Slides that are asked about in their own way, by their ids.
_OWN_WAY = ("title", "agenda", "closing")

_PAIR = 2

# Marks of quotations in any language. Single ones may be apostrophes.
_MARKS = lazy('[«»「」『』"“”„]')

# French sets blanks within its marks.
_SPACED = lazy(r"«\s+([^«»]*?)\s+»")

# The number that a title gets which stands on an earlier slide, too.
_AGAIN = lazy(r"(.+) \(\d+\)")

# What ends a sentence; behind "etc.", "usw." and "a.m." it is a part of the word.
_FULL_STOP = lazy(r"(?<!\betc)(?<!\busw)(?<!\b\w)(?<!\.)\.$|。$")


class Questions:
    """Asks about the slides of one deck, in order.

    Phrasings take turns, so that neighbours are never asked about in the same words. Which comes first depends on the
    deck's title: two trainings on one day don't begin alike.
    """

    def __init__(self, deck: DeckPlan, texts: Texts) -> None:
        self._texts = texts
        self._turn = crc32(deck.title.encode("utf-8", "replace"))
        self._headings: set[str] = set()

    def about(self, slide: PlannedSlide) -> str:
        """Return a question about the slide, "" if the language has none.

        Raises LayoutError if it can't be rendered.
        """
        heading = self._heading(slide)
        name = next(filter(self._texts.has_own, _names(slide)), "")
        if not name:
            return ""
        lines = self._texts.label(name, heading=quoted(heading, self._texts)).splitlines()
        phrasings = [phrasing for line in lines if (phrasing := line.strip())]
        self._turn += 1
        return phrasings[self._turn % len(phrasings)] if phrasings else ""

    def _heading(self, slide: PlannedSlide) -> str:
        """Return the heading without the number that tells it from an earlier one."""
        again = _AGAIN.fullmatch(slide.heading)
        self._headings.add(slide.heading.casefold())
        return again[1] if again and again[1].casefold() in self._headings else slide.heading


def quoted(heading: str, texts: Texts) -> str:
    """Return the heading in the language's quotation marks: so no case, gender or verb has to agree with it.

    Quotations within it get inner marks; one that is a quotation as a whole has its marks already, and gets the
    language's. A full stop at the end is left out.
    """
    said = _FULL_STOP.sub("", _SPACED.sub(r"«\1»", heading))
    marks = list(_MARKS.finditer(said))
    if len(marks) == _PAIR and not marks[0].start() and marks[1].end() == len(said):
        said, marks = said[marks[0].end() : marks[1].start()], []
    if marks and len(marks) % _PAIR == 0:
        inner = cycle((texts.label("inner_quote_opens"), texts.label("inner_quote_closes")))
        said = _MARKS.sub(lambda mark: next(inner), said)
    return f"{texts.label('quote_opens')}{said}{texts.label('quote_closes')}"


def _names(slide: PlannedSlide) -> Iterator[str]:
    """Yield the labels that ask about such a slide, the closest first."""
    kind = slide.id.partition("-")[0]
    if kind in _OWN_WAY:
        # Those on which they go on ("agenda-2") have been asked about.
        yield from (f"ask_{kind}",) if slide.id == kind else ()
        return
    if slide.exhibit is not None:
        yield f"ask_{kind_of(slide.exhibit)}"
    yield "ask_point"
