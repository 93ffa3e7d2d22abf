"""The words of a point's slides: chosen at the density wanted, and shared out where one slide has no room for all."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate, pairwise

import msgspec
from msgspec import structs

from trainkit.model import ItemMark, Point

from .clauses import clauses
from .contents import Content, Entry, entries_of
from .linked import links_of_body, own_sentences
from .selection import Selection
from .wording import title_of
from .words import count_words

# The ends of questions.
_ASKS = ("?", "？")


class _Passage(msgspec.Struct, frozen=True):
    """Sentences of a point, and the points that stand below them in the source."""

    sentences: tuple[str, ...]
    points: tuple[Point, ...]


def contents_of(
    point: Point, points: Sequence[Point], heads_alone: bool, selection: Selection, language: str
) -> list[Content]:
    """Return what is said of a point below its title, and the `points` below it as entries, in the order of the source;
    `heads_alone` for points that have slides of their own.
    """
    title, sentences = title_of(point)
    first, *others = _passages(point, sentences, points)
    if heads_alone and not selection.is_full and not any(selection.announcement(other.sentences) for other in others):
        # Such a slide comes before those of the points, so that what stands between and behind them would be too early.
        first, others = _Passage(first.sentences, tuple(points)), []
    contents = [_content(point, title, first, heads_alone, selection, language)]
    for passage in others:
        # What only follows a list is for those who listen, unless slides have room for more than its gist.
        if passage.points or not selection.is_concise:
            content = _content(point, title, passage, heads_alone, selection, language)
            contents += [content] if content.list_fill else []
    return contents


def _passages(point: Point, sentences: Sequence[str], points: Sequence[Point]) -> list[_Passage]:
    own = own_sentences(point)
    spans = [None] * (len(sentences) - len(own)) + [sentence.span for sentence in own][-len(sentences) or len(own) :]
    passages: list[_Passage] = []
    said: list[str] = []
    below: list[Point] = []
    left = list(reversed(points))
    for text, span in zip(sentences, spans, strict=True):
        while left and span is not None and left[-1].span < span:
            below.append(left.pop())
        if below:
            passages.append(_Passage(tuple(said), tuple(below)))
            said, below = [], []
        said.append(text)
    return [*passages, _Passage(tuple(said), (*below, *reversed(left)))]


def _content(
    point: Point, title: str, passage: _Passage, heads_alone: bool, selection: Selection, language: str
) -> Content:
    entries = entries_of(passage.points, selection, heads_alone=heads_alone)
    room, most = selection.room(title), selection.budget.items
    heads = sum(count_words(entry.head) for entry in entries)
    lead = _lead(point, title, passage, selection, room - heads, most - len(entries))
    # What has no room beside the entries has a slide before them; in few words, only what answers the title's question.
    if entries and set(lead) <= {*passage.sentences[-1:]} and (not selection.is_concise or title.endswith(_ASKS)):
        lead = _lead(point, title, passage, selection, room, most)
    series = selection.series(lead[-1]) if lead and not entries else None
    if series and len(lead) + len(series[1]) <= selection.budget.items:
        lead = (*lead[:-1], series[0])
        entries = tuple(Entry(member, "", (), ItemMark.NONE, False) for member in series[1])
    links = links_of_body((*lead, *(entry.head for entry in entries)) if series else lead, point)
    if series and links:
        entries = tuple(structs.replace(e, head_links=own) for e, own in zip(entries, links[len(lead) :], strict=False))
    return Content(
        title=title,
        lead=lead,
        lead_links=links[: len(lead)],
        entries=entries,
        budget=selection.room(title),
        keeps_lead=selection.is_full or any(map(selection.is_guarded, lead[-1:])),
        language=language,
    )


def _lead(point: Point, title: str, passage: _Passage, selection: Selection, room: int, most: int) -> tuple[str, ...]:
    """Return the point's own words; always what limits its title, and what ends with the points below it."""
    sentences = passage.sentences
    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    if _is_begun(point, title, sentences) and selection.is_guarded(sentences[0]):
        before, sentences = clauses(sentences[0]), sentences[1:]
    if announcement := selection.announcement(sentences):
        after = (announcement,) if passage.points or not selection.is_concise else ()
        sentences = sentences[:-1]
    left = room - sum(map(count_words, (*before, *after)))
    items = selection.items(sentences, title, left, most - len(before) - len(after))
    return (*before, *items, *after)


def _is_begun(point: Point, title: str, sentences: Sequence[str]) -> bool:
    """Whether the first of the sentences goes on with the one that the title begins."""
    own = own_sentences(point)
    begun = own[0].text if own and not point.heading else ""
    return bool(sentences) and begun.startswith(title) and begun.endswith(sentences[0]) and begun != sentences[0]


def portions(content: Content, heads_alone: bool, selection: Selection) -> list[Content]:
    """Return the content shared out evenly over as few slides as hold it: first the point's own words, then its
    entries, with what announces them above those of each slide.

    Entries that have slides of their own (`heads_alone`) are left to these where so few fit a slide that it would be no
    overview.
    """
    heads = [count_words(entry.head) for entry in content.entries]
    lead = list(map(count_words, content.lead))
    most = selection.budget.items
    if sum(lead) + sum(heads) <= content.budget and len(lead) + len(heads) <= most:
        return [content]
    announced = int(bool(heads and lead and selection.announcement(content.lead)))
    own, above = (len(lead) - announced, sum(lead[len(lead) - announced :])) if announced else (len(lead), 0)
    below = shares(heads, content.budget - above, most - announced) if heads else []
    if heads_alone and (len(below) * 2 > len(heads) or max(heads, default=0) > content.budget - above):
        below = []
    parts = [_portion(content, start, end, 0, 0) for start, end in shares(lead[:own], content.budget, most)]
    for start, end in below:
        part = _portion(content, own, len(lead), start, end)
        is_too_much = sum(heads[start:end]) > content.budget - above
        parts.append(structs.replace(part, lead=(), lead_links=()) if is_too_much and not content.keeps_lead else part)
    return parts or [structs.replace(content, lead=(), lead_links=(), entries=())]


def _portion(content: Content, lead_start: int, lead_end: int, start: int, end: int) -> Content:
    return structs.replace(
        content,
        lead=content.lead[lead_start:lead_end],
        lead_links=content.lead_links[lead_start:lead_end],
        entries=content.entries[start:end],
        first=start + 1,
    )


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
    return even if all(sum(sizes[start:end]) <= words for start, end in even) else filled


def _filled(sizes: Sequence[int], words: int, items: int) -> list[tuple[int, int]]:
    parts: list[tuple[int, int]] = []
    start = taken = 0
    for index, size in enumerate(sizes):
        if index > start and (taken + size > words or index - start == items):
            parts.append((start, index))
            start, taken = index, 0
        taken += size
    return [*parts, (start, len(sizes))]
