"""Where every span of an outline landed: read off the slides that were planned, not noted down while planning them.

Outline and slides have one order, so that each search goes on where the last one ended: time grows linearly with the
text. Only what stands out of order is looked for from the beginning of its point.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

import msgspec

from trainkit.model import (
    BodyPart,
    DeckPlan,
    Landing,
    LandingPlace,
    Ledger,
    NotesParagraph,
    Outline,
    Picture,
    PlannedSlide,
    Point,
    Remark,
    Sentence,
    Span,
)

from .exhibits import all_exhibits, is_shown, kind_of
from .wording import title_of

FRONT: Final = "title"
BACK: Final = "closing"
"""Whose slides the summary and the conclusion stand on, by the beginnings of their ids."""

# Slots whose words are no span of the outline.
_FURNITURE = ("label", "number", "session")

# What a slide may write otherwise than the source: capitals, and marks at the ends.
_AROUND = ' \u00a0\u202f.。．,;:，；：…–—"“”„«»‘’「」『』'

# The number that a title gets which stands on an earlier slide, too.
_AGAIN = re.compile(r"(.+) \(\d+\)")


class _Span(msgspec.Struct, frozen=True):
    """A piece of text to look for."""

    text: str
    span: Span
    kind: str


class _Notes(msgspec.Struct, frozen=True):
    """The notes of some slides as one text, and where each paragraph begins in it, whose it is and who gets it."""

    text: str
    starts: list[int]
    owners: list[tuple[str, NotesParagraph]]


def ledger(outline: Outline, deck: DeckPlan) -> Ledger:
    """Return where the title, the summary, all headings, sentences, exhibits and remarks and the conclusion landed."""
    groups: dict[str, list[PlannedSlide]] = defaultdict(list)
    for slide in deck.slides:
        groups[_group_of(slide)].append(slide)
    landings = list(_landings(_front(outline), groups[FRONT]))
    heard = (point for point in outline.points if title_of(point)[0] or next(all_exhibits(point), None))
    numbers = {id(point): str(number) for number, point in enumerate(heard, start=1)}
    for point in outline.points:
        slides = groups[numbers.get(id(point), "")]
        landings += _landings(_texts(point), slides)
        landings += _shown(point, slides)
    landings += _landings((_Span(s.text, s.span, "conclusion") for s in outline.conclusion), groups[BACK])
    return Ledger(tuple(landings))


def _group_of(slide: PlannedSlide) -> str:
    if slide.number:
        return slide.number.split(".")[0]
    return next((name for name in (FRONT, BACK) if slide.id.startswith(name)), "")


def _front(outline: Outline) -> Iterator[_Span]:
    if outline.title:
        yield _Span(outline.title.text, outline.title.span, "title")
    yield from (_Span(sentence.text, sentence.span, "summary") for sentence in outline.summary)


def _texts(point: Point) -> Iterator[_Span]:
    """Yield headings, sentences and remarks, in reading order."""
    if point.heading:
        yield _Span(point.heading.text, point.heading.span, "heading")
    for part in point.body:
        yield from _texts_of(part)
    for below in point.points:
        yield from _texts(below)


def _texts_of(part: BodyPart) -> Iterator[_Span]:
    match part:
        case Sentence():
            yield _Span(part.text, part.span, "sentence")
        case Remark():
            yield from (_Span(line.strip(), part.span, "remark") for line in part.text.split("\n") if line.strip())
        case Picture() if not part.data:
            yield from (_Span(line.strip(), part.span, "picture") for line in part.alt.split("\n") if line.strip())


def _landings(spans: Iterable[_Span], slides: Sequence[PlannedSlide]) -> Iterator[Landing]:
    spans = list(spans)
    notes = _notes(slides)
    whole, parts = _on_slides(spans, slides)
    place = 0
    for index, span in enumerate(spans):
        found = notes.text.find(span.text, place)
        found = notes.text.find(span.text) if found < 0 else found
        slide = whole.get(_folded(span.text)) or parts.get(index, "")
        places = [LandingPlace.SLIDE] if slide else []
        if found >= 0:
            place = found + len(span.text)
            owner, paragraph = notes.owners[bisect_right(notes.starts, found) - 1]
            slide = slide or owner
            places += [LandingPlace.NOTES] if paragraph.trainer_only else [LandingPlace.NOTES, LandingPlace.HANDOUT]
        is_whole = _folded(span.text) in whole
        if is_whole and span.kind in ("title", "heading") and LandingPlace.HANDOUT not in places:
            # Headings of slides are headings there, and what is an item of a list stands in the text of its point.
            places.append(LandingPlace.HANDOUT)
        # A part of it on a slide is not enough.
        landed = tuple(places) if is_whole or found >= 0 else ()
        yield Landing(span.span, span.kind, span.text, slide, landed, is_whole)


def _notes(slides: Iterable[PlannedSlide]) -> _Notes:
    texts: list[str] = []
    starts: list[int] = []
    owners: list[tuple[str, NotesParagraph]] = []
    length = 0
    for slide in slides:
        for paragraph in slide.speaker_notes:
            if paragraph.label:
                continue
            texts.append(paragraph.text)
            starts.append(length)
            owners.append((slide.id, paragraph))
            length += len(paragraph.text) + 1
    return _Notes("\n".join(texts), starts, owners)


def _on_slides(spans: Sequence[_Span], slides: Iterable[PlannedSlide]) -> tuple[dict[str, str], dict[int, str]]:
    """Return ids of slides by the texts that they show whole, and by the indexes of those that they show in part."""
    folded = [_folded(span.text) for span in spans]
    known = set(folded)
    starts: list[int] = []
    length = 0
    for text in folded:
        starts.append(length)
        length += len(text) + 1
    source = "\n".join(folded)
    whole: dict[str, str] = {}
    parts: dict[int, str] = {}
    place = 0
    for slide in slides:
        for text in (
            slide.heading,
            *(item for fill in slide.fills if fill.slot not in _FURNITURE for item in fill.items),
        ):
            words = _folded(text)
            again = _AGAIN.fullmatch(words)
            if words not in known and again:
                words = again[1]
            if words in known:
                whole.setdefault(words, slide.id)
                continue
            if slide.exhibit is not None:
                continue
            found = source.find(words, place) if words else -1
            found = source.find(words) if words and found < 0 else found
            if found >= 0:
                place = found + len(words)
                parts.setdefault(bisect_right(starts, found) - 1, slide.id)
    return whole, parts


def _folded(text: str) -> str:
    return text.strip(_AROUND).casefold()


def _shown(point: Point, slides: Iterable[PlannedSlide]) -> Iterator[Landing]:
    """Yield where what the point and those below it show landed."""
    everywhere = (LandingPlace.SLIDE, LandingPlace.NOTES, LandingPlace.HANDOUT)
    shown = {_key(slide.exhibit.span): slide.id for slide in slides if slide.exhibit is not None}
    for exhibit in all_exhibits(point):
        if is_shown(exhibit):
            slide = shown.get(_key(exhibit.span), "")
            yield Landing(exhibit.span, kind_of(exhibit), "", slide, everywhere if slide else ())


def _key(span: Span) -> tuple[int, int, int, int, str]:
    return span.start_line, span.start_column, span.end_line, span.end_column, span.place
