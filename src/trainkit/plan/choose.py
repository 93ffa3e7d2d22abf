"""The choice of a slide layout by what the slide has to say.

`CHOICES` is an ordered table; the first row wins whose slide layout the organisation has and whose question is answered
with yes. Its `fills` are then the words of the slide, verbatim: what it leaves out stands in notes and handout.
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from typing import Final

import msgspec

from trainkit.model import Fill, ItemMark, Links

from .contents import Content, Entry
from .figures import figure_in
from .opposites import are_opposites, asks_to_check, defines
from .words import count_words

MOST_CELLS: Final = 6
"""Items that one slide shows side by side."""

MOST_STEPS: Final = 5
"""Steps next to one another; of more, each would have a few letters a line."""

WORDS_OF_A_HEAD: Final = 7
"""Of the heading of a card: two lines."""

WORDS_OF_A_CARD: Final = 20
"""Of the text of a card or a step: four or five lines."""

WORDS_OF_AN_ITEM: Final = 12
"""Of a card that is one sentence."""

WORDS_OF_A_STEP: Final = 24
"""Of a step that has a line of its own: two lines."""

WORDS_OF_A_LEAD: Final = 14
"""Of a line between title and items."""

WORDS_OF_A_TERM: Final = 5

WORDS_OF_ONE_THING: Final = 22
"""Of two sentences that are set as one text; more are easier to read as a list."""

WORDS_OF_A_MEANING: Final = 40
"""More than this is an explanation."""

WORDS_OF_A_SIDE: Final = 40
"""Of one side of a comparison with its heading."""


class Choice(msgspec.Struct, frozen=True):
    """A row of the table: a slide layout, when it suits, and what stands in its slots beside title and number."""

    slide_layout: str
    suits: Callable[[Content], bool]
    fills: Callable[[Content], tuple[Fill, ...]]


def choose(content: Content, slide_layouts: Collection[str], wanted: str = "") -> tuple[str, tuple[Fill, ...]]:
    """Return the slide layout for that content, and the fills of its slots beside title and number; one that is
    `wanted` is taken, whatever the content.
    """
    if wanted:
        return wanted, _as_wanted(content, wanted)
    chosen = next(row for row in CHOICES if row.slide_layout in slide_layouts and row.suits(content))
    return chosen.slide_layout, chosen.fills(content)


def _as_wanted(content: Content, wanted: str) -> tuple[Fill, ...]:
    """Return the fills that the slide layout is made for, if the content has what they are made of, else a list."""
    is_there = bool(content.entries)
    if wanted == "figure":
        is_there = bool(content.lead and figure_in(content.lead[0]))
    fills = next((row.fills for row in CHOICES if row.slide_layout == wanted), _list)
    return fills(content) if is_there and wanted != "statement" else _list(content)


def is_comparison(content: Content) -> bool:
    """Whether two entries are the two sides of one thing."""
    if len(content.entries) != 2 or not has_short_lead(content):
        return False
    one, other = content.entries
    return (
        all(entry.text or entry.items for entry in content.entries)
        and content.whole <= content.room
        and max(one.words, other.words) <= WORDS_OF_A_SIDE
        and are_opposites(one.head, other.head)
    )


def is_checklist(content: Content) -> bool:
    """Whether the entries are to be ticked off."""
    if not 2 <= len(content.entries) <= MOST_CELLS or content.heads > content.room:
        return False
    marks = _marks(content)
    announced = asks_to_check(" ".join((content.title, *content.lead)))
    return marks == {ItemMark.CHECK} or (
        announced and marks <= {ItemMark.BULLET, ItemMark.CHECK} and has_short_lead(content)
    )


def is_process_of_few_words(content: Content) -> bool:
    """Whether the entries are steps that have room next to one another."""
    return (
        _is_process(content)
        and len(content.entries) <= MOST_STEPS
        and all(count_words(entry.head) <= WORDS_OF_A_HEAD for entry in content.entries)
        and (_shows_texts(content, WORDS_OF_A_CARD) or not any(entry.text for entry in content.entries))
    )


def is_process(content: Content) -> bool:
    """Whether the entries are steps, or numbered, so that their order matters."""
    return _is_process(content) and all(count_words(entry.head) <= WORDS_OF_A_STEP for entry in content.entries)


def is_definition(content: Content) -> bool:
    """Whether all that the slide says is what its title means."""
    return (
        not content.entries
        and len(content.lead) == 1
        and count_words(content.title) <= WORDS_OF_A_TERM
        and count_words(content.lead[0]) <= WORDS_OF_A_MEANING
        and defines(content.title, content.lead[0], content.language)
    )


def has_big_figure(content: Content) -> bool:
    """Whether a number carries what the slide says."""
    if content.entries or not 1 <= len(content.lead) <= 2:
        return False
    figure = figure_in(content.lead[0])
    return bool(figure) and count_words(figure) <= content.room


def is_parallel(content: Content) -> bool:
    """Whether the entries are a few short things of one kind."""
    entries = content.entries
    if not _fewest(content) <= len(entries) <= MOST_CELLS or not has_short_lead(content):
        return False
    if any(entry.items for entry in entries):
        return False
    if all(entry.has_heading for entry in entries):
        return all(count_words(entry.head) <= WORDS_OF_A_HEAD for entry in entries) and content.heads <= content.room
    return len(entries) > 2 and _all_short(entries) and content.whole <= content.room


def is_one_thing(content: Content) -> bool:
    """Whether the slide says one thing, or two short ones that go together."""
    return not content.entries and (
        len(content.lead) == 1 or (len(content.lead) == 2 and sum(map(count_words, content.lead)) <= WORDS_OF_ONE_THING)
    )


def has_body(content: Content) -> bool:
    """Whether the slide says anything below its title."""
    return content.list_fill is not None


def is_statement(content: Content) -> bool:
    """Whether the title is all that the slide says."""
    return content.list_fill is None


def _list(content: Content) -> tuple[Fill, ...]:
    return (content.list_fill,) if content.list_fill else ()


def _cells(content: Content) -> tuple[Fill, ...]:
    """Return a cell for each entry: its head and, where that makes no cell too long, what it says."""
    items: list[str] = []
    levels: list[int] = []
    links: list[Links] = []
    for entry in content.entries:
        items.append(entry.head)
        levels.append(0)
        links.append(entry.head_links)
        if entry.text and _shows_texts(content, WORDS_OF_A_CARD):
            items.append(entry.text)
            levels.append(1)
            links.append(entry.text_links)
    return (
        *_lead(content),
        Fill("body", tuple(items), tuple(levels), tuple(links) if any(links) else (), content.first),
    )


def _sides(content: Content) -> tuple[Fill, ...]:
    """Return a cell for each entry with all that it says."""
    items = [(entry.head, entry.text, *entry.items) for entry in content.entries]
    flat = [(text, int(index > 0)) for side in items for index, text in enumerate(side) if text]
    return (*_lead(content), Fill("body", tuple(text for text, _ in flat), tuple(level for _, level in flat)))


def _ticks(content: Content) -> tuple[Fill, ...]:
    links = tuple(entry.head_links for entry in content.entries)
    heads = tuple(entry.head for entry in content.entries)
    return (*_lead(content), Fill("body", heads, links=links if any(links) else (), first=content.first))


def _figure(content: Content) -> tuple[Fill, ...]:
    return (Fill("figure", (figure_in(content.lead[0]),)), *_list(content))


def _lead(content: Content) -> tuple[Fill, ...]:
    """Return what stands between title and items; what only announces these is left to who speaks."""
    if not content.lead or _announces(content):
        return ()
    return (Fill("lead", content.lead, links=content.lead_links),)


def _announces(content: Content) -> bool:
    return len(content.lead) == 1 and content.lead[0].endswith((":", "：")) and not content.keeps_lead


def has_short_lead(content: Content) -> bool:
    """Whether what the point says itself takes no more than a line between title and items."""
    if not content.lead or _announces(content):
        return True
    return len(content.lead) == 1 and count_words(content.lead[0]) <= WORDS_OF_A_LEAD


def _marks(content: Content) -> set[ItemMark]:
    return {entry.mark for entry in content.entries}


def _is_process(content: Content) -> bool:
    entries = content.entries
    if not _fewest(content) <= len(entries) <= MOST_CELLS or not has_short_lead(content):
        return False
    if any(entry.items for entry in entries):
        return False
    counted = _marks(content) <= {ItemMark.STEP, ItemMark.NUMBER}
    return counted and content.heads <= content.room


def _fewest(content: Content) -> int:
    """Return how many entries make cells; of those that are told on several slides, one may be left for the last."""
    return 1 if content.is_told else 2


def _shows_texts(content: Content, most: int) -> bool:
    """Whether the slide has room for what its entries say beyond their heads."""
    return content.whole <= content.room and all(
        count_words(entry.text) <= most for entry in content.entries if entry.text
    )


def _all_short(entries: Collection[Entry]) -> bool:
    return all(count_words(entry.head) <= WORDS_OF_AN_ITEM and not entry.text for entry in entries)


CHOICES: Final = (
    Choice("comparison", is_comparison, _sides),
    Choice("checklist", is_checklist, _ticks),
    Choice("steps", is_process_of_few_words, _cells),
    Choice("path", is_process, _cells),
    Choice("definition", is_definition, _list),
    Choice("figure", has_big_figure, _figure),
    Choice("cards", is_parallel, _cells),
    Choice("key-point", is_one_thing, _list),
    Choice("content", has_body, _list),
    Choice("statement", is_statement, _list),
    Choice("content", is_statement, _list),
)
"""All rows; the last three hold whatever there is."""
