"""Sharing out what a point says over several slides, where one has no room for all."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import accumulate, groupby, pairwise

from msgspec import structs

from .choose import has_short_lead
from .contents import Content, Entry
from .selection import Selection
from .wording import stump
from .words import count_words


def portions(content: Content, selection: Selection) -> list[Content]:
    """Return the content shared out evenly over as few slides as hold it: first the point's own words, then its
    entries, with what announces them above those of each slide.

    Entries that all have slides of their own are left to these where so few fit a slide that it would be no overview.
    """
    heads = [_size(entry, content) for entry in content.entries]
    lead = list(map(count_words, content.lead))
    most = selection.budget.items
    fits = sum(lead) + sum(heads) <= content.budget and len(lead) + len(heads) <= most
    if fits and (not content.is_told or has_short_lead(content)):
        return [content]
    announced = int(bool(heads and lead and selection.announcement(content.lead)))
    own = len(lead) - announced
    parts = [_of_lead(content, start, end) for start, end in shares(lead[:own], content.budget, most)]
    below = list(_below(content, sum(lead[own:]), announced, selection))
    if below and all(entry.has_slide for entry in content.entries):
        is_overview = len(below) * 2 <= len(heads) and max(heads) <= content.budget
        below = below if is_overview else []
    return [*parts, *below] or [structs.replace(content, lead=(), lead_links=(), entries=())]


def _of_lead(content: Content, start: int, end: int) -> Content:
    return structs.replace(content, lead=content.lead[start:end], lead_links=content.lead_links[start:end], entries=())


def _below(content: Content, above: int, announced: int, selection: Selection) -> Iterator[Content]:
    """Yield the entries on as many slides as they need, with the announcement of so many words above them."""
    if above >= content.budget:
        above = announced = 0
    room = content.budget - above
    own = len(content.lead) - announced
    lead, links = (content.lead[own:], content.lead_links[own:]) if announced else ((), ())
    number = 1
    for is_long, group in groupby(content.entries, key=lambda entry: _size(entry, content) > room):
        entries = [_short(entry, room) for entry in group]
        if is_long:
            for entry in entries:
                first, *others = _cut(entry, room, selection)
                part = structs.replace(content, lead=lead, lead_links=links, entries=(first,), first=number)
                is_too_much = count_words(first.head) > room and not content.keeps_lead
                yield structs.replace(part, lead=(), lead_links=()) if is_too_much else part
                yield from (
                    structs.replace(content, lead=(), lead_links=(), entries=(o,), first=number) for o in others
                )
                number += 1
            continue
        for start, end in shares(
            [_size(entry, content) for entry in entries], room, selection.budget.items - announced
        ):
            yield structs.replace(
                content, lead=lead, lead_links=links, entries=tuple(entries[start:end]), first=number + start
            )
        number += len(entries)


def _size(entry: Entry, content: Content) -> int:
    """Return how many words an entry takes on a slide."""
    return entry.words if content.is_told else count_words(entry.head)


def _short(entry: Entry, room: int) -> Entry:
    """Return an entry; of one that has a slide of its own the beginning, if it is long."""
    if not entry.has_slide or count_words(entry.head) <= room:
        return entry
    return structs.replace(entry, head=stump(entry.head), head_links=())


def _cut(entry: Entry, room: int, selection: Selection) -> list[Entry]:
    """Return an entry in pieces for several slides, cut between clauses."""
    pieces: list[str] = []
    for fragment in selection.parted(entry.head, room):
        if pieces and count_words(pieces[-1] + fragment) <= room:
            pieces[-1] += fragment
        else:
            pieces.append(fragment)
    if len(pieces) == 1:
        return [entry]
    return [
        structs.replace(entry, head=piece.strip().rstrip(",;，；"), head_links=(), text="", items=())
        for piece in pieces
    ]


def shares(sizes: Sequence[int], words: int, items: int) -> list[tuple[int, int]]:
    """Return from where to where the items of those sizes stand on each of as few slides of so many words and items as
    hold them, about the same number on each; an item that alone is more than fits has a slide of its own.
    """
    if not sizes:
        return []
    filled = _filled(sizes, words, items)
    least, longer = divmod(len(sizes), len(filled))
    ends = accumulate((least + (index < longer) for index in range(len(filled))), initial=0)
    even = list(pairwise(ends))
    if all(sum(sizes[start:end]) <= words for start, end in even):
        return even
    # About the same number of words, then: the least that no slide has more of.
    low, high = sum(sizes) // len(filled), words
    while low < high:
        middle = (low + high) // 2
        low, high = (low, middle) if len(_filled(sizes, middle, items)) <= len(filled) else (middle + 1, high)
    return _filled(sizes, high, items)


def _filled(sizes: Sequence[int], words: int, items: int) -> list[tuple[int, int]]:
    parts: list[tuple[int, int]] = []
    start = taken = 0
    for index, size in enumerate(sizes):
        if index > start and (taken + size > words or index - start == items):
            parts.append((start, index))
            start, taken = index, 0
        taken += size
    return [*parts, (start, len(sizes))]
