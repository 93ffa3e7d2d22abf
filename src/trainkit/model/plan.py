"""Which slides there are and which words stand on each, before anything is measured."""

from __future__ import annotations

from typing import Final

import msgspec

from .charts import ChartKind, NumberForm, Series
from .document import Code, Links, Picture, Quote, Session, Table
from .source import Span

MOST_SLIDES: Final = 5_000
"""Of one deck: three weeks of training at one slide every minute; presentation programs take minutes to open more.

Planning refuses what surely takes more, typesetting what turns out to. So many take 15 s of a processor and 210 MB.
"""


class Fill(msgspec.Struct, frozen=True):
    """The words for one slot of a slide layout ("title", "body", "label", "number", …), an item a paragraph.

    `levels` holds the indent level of each item, from 0; empty means that all are 0. `links` holds the links of each
    item; empty means that there are none. `first` is the number of the first item, where items are numbered: above 1 on
    a slide that goes on with a list.
    """

    slot: str
    items: tuple[str, ...]
    levels: tuple[int, ...] = ()
    links: tuple[Links, ...] = ()
    first: int = 1


class NotesParagraph(msgspec.Struct, frozen=True):
    """A paragraph of speaker notes and of the handout's full text; `heading_level` is 0 for running text.

    What is `trainer_only` stands in the speaker notes alone: remarks, and the words of an exhibit, which the handout
    sets as what it is. A `label` ("Next: ") begins what no source says but trainkit adds to help the trainer; such a
    paragraph is `trainer_only`, too.
    """

    text: str
    heading_level: int = 0
    trainer_only: bool = False
    links: Links = ()
    label: str = ""


class Progress(msgspec.Struct, frozen=True):
    """Where in the points a slide stands: `position` of `count`, from 1; 0 before the first point."""

    position: int
    count: int


class Chart(msgspec.Struct, frozen=True):
    """The numbers of a table shown as a chart: each of the `series` has one for each of the `categories`.

    `kind` is one that can be drawn; where it is not `is_given` by the source, columns may turn into bars. `corner` is
    what stands above the categories, and `form` how the numbers are written.
    """

    kind: ChartKind
    categories: tuple[str, ...]
    series: tuple[Series, ...]
    form: NumberForm
    table: Table
    is_given: bool = False
    corner: str = ""

    @property
    def span(self) -> Span:
        """Where the table stands."""
        return self.table.span


Exhibit = Table | Picture | Code | Quote
"""A block of the source that is more than running text, shown as it is."""


class PlannedSlide(msgspec.Struct, frozen=True):
    """A slide as meant. `id` stays the same when other points come, go or move.

    `heading` is the slide's name in bookmarks, handout and outline; `number` the point's number or "". `exhibit` is
    what the slide shows in its slot "body" in place of words; the handout sets it again beside the full text.
    """

    id: str
    slide_layout: str
    heading: str
    fills: tuple[Fill, ...]
    speaker_notes: tuple[NotesParagraph, ...]
    spans: tuple[Span, ...]
    number: str = ""
    progress: Progress | None = None
    exhibit: Exhibit | Chart | None = None
    heading_links: Links = ()


class DeckPlan(msgspec.Struct, frozen=True):
    """All slides of a deck and what its files say of themselves."""

    title: str
    summary: tuple[str, ...]
    language: str
    session: Session
    slides: tuple[PlannedSlide, ...]
    title_links: Links = ()
    summary_links: tuple[Links, ...] = ()
