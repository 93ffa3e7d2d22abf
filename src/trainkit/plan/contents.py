"""What one slide has to say, put together from a point, before its slide layout is chosen."""

from __future__ import annotations

from collections.abc import Collection, Sequence

import msgspec

from trainkit.model import Fill, ItemMark, Links, Point
from trainkit.scripts import join_sentences

from .linked import links_of_entry, links_of_items, links_of_sentences, links_of_title, own_sentences
from .selection import Selection
from .wording import entry_of
from .words import count_words


class Entry(msgspec.Struct, frozen=True):
    """A point that is an item of the slide: its heading or, without one, its first sentence; what it says beyond that;
    and the points below it. One that `has_slide` of its own says nothing more here.
    """

    head: str
    text: str
    items: tuple[str, ...]
    mark: ItemMark
    has_heading: bool
    head_links: Links = ()
    text_links: Links = ()
    has_slide: bool = False

    @property
    def words(self) -> int:
        """How many words it shows when it is shown whole."""
        return sum(map(count_words, (self.head, self.text, *self.items)))


class Content(msgspec.Struct, frozen=True):
    """The content of one slide: its title, the words of the point itself (`lead`), and its entries.

    So many words as `budget` says may stand below the title. A slide that `keeps_lead` shows it even where it only
    announces the entries. `first` is the number of the first entry. Where it `is_told`, what the entries say beyond
    their heads stands here, too, as they have no slides of their own. `language` is the document's.
    """

    title: str
    lead: tuple[str, ...]
    lead_links: tuple[Links, ...]
    entries: tuple[Entry, ...]
    budget: int
    keeps_lead: bool
    language: str
    first: int = 1
    is_told: bool = False

    @property
    def list_fill(self) -> Fill | None:
        """What a list of all of it shows, None if there is nothing but the title."""
        items = (*self.lead, *(entry.head for entry in self.entries))
        if not items:
            return None
        levels = (0,) * len(self.lead) + (1 if self.lead else 0,) * len(self.entries)
        links = (*(self.lead_links or ((),) * len(self.lead)), *(entry.head_links for entry in self.entries))
        return Fill("body", items, levels, links if any(links) else (), self.first)

    @property
    def room(self) -> int:
        """How many words the entries may have beside those of the point itself."""
        return self.budget - sum(map(count_words, self.lead))

    @property
    def whole(self) -> int:
        """How many words the entries have when they are shown whole."""
        return sum(entry.words for entry in self.entries)

    @property
    def heads(self) -> int:
        """How many words the entries have when only their heads are shown."""
        return sum(count_words(entry.head) for entry in self.entries)


def entries_of(points: Sequence[Point], selection: Selection, alone: Collection[int]) -> tuple[Entry, ...]:
    """Return points as entries; `alone` holds the ids of those that have slides of their own."""
    return tuple(_head_alone(point, selection) if id(point) in alone else _entry(point, selection) for point in points)


def _head_alone(point: Point, selection: Selection) -> Entry:
    return Entry(
        selection.name(point), "", (), point.mark, point.heading is not None, links_of_title(point), has_slide=True
    )


def _entry(point: Point, selection: Selection) -> Entry:
    own = own_sentences(point)
    said = own if point.heading else own[1:]
    text = join_sentences(sentence.text for sentence in said)
    head = selection.entry(point)
    is_whole = head == entry_of(point)
    return Entry(
        head=head,
        text=text,
        items=tuple(words for below in point.points if (words := entry_of(below))),
        mark=point.mark,
        has_heading=point.heading is not None,
        head_links=links_of_entry(point) if is_whole else next(iter(links_of_items([head], own)), ()),
        text_links=links_of_sentences(text, said),
    )
