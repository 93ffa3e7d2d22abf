"""The words of a point, chosen at the density wanted: what its slides will say, before it is shared out among them."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from itertools import takewhile

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

_COLONS = (":", "：")


class _Passage(msgspec.Struct, frozen=True):
    """Sentences of a point, and the points that stand below them in the source."""

    sentences: tuple[str, ...]
    points: tuple[Point, ...]


def contents_of(
    point: Point, points: Sequence[Point], alone: Collection[int], selection: Selection, language: str
) -> list[Content]:
    """Return what is said of a point below its title, and the `points` below it as entries, in the order of the source;
    `alone` holds the ids of those that have slides of their own.
    """
    title, sentences = title_of(point)
    passages = _passages(point, sentences, points)
    if alone and not selection.is_full and not any(selection.announcement(other.sentences) for other in passages[1:]):
        # Such a slide comes before those of the points, so that what stands between and behind them would be too early.
        passages = [_Passage(passages[0].sentences, tuple(points))]
    first, *others = [part for passage in passages for part in _governed(passage, selection)]
    contents = [_content(point, title, first, alone, selection, language)]
    for passage in others:
        # What only follows a list is for those who listen, unless slides have room for more than its gist.
        if passage.points or not selection.is_concise:
            content = _content(point, title, passage, alone, selection, language)
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


def _governed(passage: _Passage, selection: Selection) -> list[_Passage]:
    """Return the passage parted behind the points that its announcement is about: those marked as the first is."""
    if not selection.announcement(passage.sentences):
        return [passage]
    about = tuple(takewhile(lambda point: point.mark == passage.points[0].mark, passage.points))
    others = passage.points[len(about) :]
    return [_Passage(passage.sentences, about), *([_Passage((), others)] if others else [])]


def _content(
    point: Point, title: str, passage: _Passage, alone: Collection[int], selection: Selection, language: str
) -> Content:
    entries = entries_of(passage.points, selection, alone)
    heads = sum(count_words(entry.head) for entry in entries)
    lead = _lead(point, title, passage, selection, heads, len(entries))
    # What has no room beside the entries has a slide before them; in few words, only what answers the title's question.
    if entries and set(lead) <= {*passage.sentences[-1:]} and (not selection.is_concise or title.endswith(_ASKS)):
        lead = _lead(point, title, passage, selection)
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
        is_told=len(entries) > 1 and not series and all(entry.text and not entry.has_slide for entry in entries),
    )


def _lead(
    point: Point, title: str, passage: _Passage, selection: Selection, words: int = 0, number: int = 0
) -> tuple[str, ...]:
    """Return the point's own words beside so many others in that number of items; always what limits its title, and
    what ends with the points below it.
    """
    sentences = passage.sentences
    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    if _is_begun(point, title, sentences) and selection.is_guarded(sentences[0]):
        before, sentences = clauses(sentences[0]), sentences[1:]
    if passage.points and (announcement := selection.announcement(sentences)):
        after, sentences = (announcement,), sentences[:-1]
    if selection.is_concise:
        # What such a sentence announces is shown on another slide, or said.
        sentences = tuple(sentence for sentence in sentences if not sentence.endswith(_COLONS))
    words += sum(map(count_words, (*before, *after)))
    number += len(before) + len(after)
    most = selection.budget.items - number if number else None
    items = selection.items(sentences, title, selection.room(title) - words, most)
    return (*before, *items, *after)


def _is_begun(point: Point, title: str, sentences: Sequence[str]) -> bool:
    """Whether the first of the sentences goes on with the one that the title begins."""
    own = own_sentences(point)
    begun = own[0].text if own and not point.heading else ""
    return bool(sentences) and begun.startswith(title) and begun.endswith(sentences[0]) and begun != sentences[0]
