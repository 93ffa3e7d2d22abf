"""What says nothing by itself: running heads, logos, numbers that count the slides, lists of the deck's own titles."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise, zip_longest
from typing import Final

from .pieces import Beside, Grid, Piece, Shown, Slide, Text
from .titles import folded, without_continued

LONGEST: Final = 80
"""Characters of a running head: one line of small print."""

FEWEST: Final = 3
"""Slides, and more than half of all, on which a text or a picture that is always the same stands around the text."""

REPEATED: Final = 0.8
"""The share of a list's items that are titles of slides, from which on the list is one of contents; it may name the
breaks, too."""

COUNTER: Final = re.compile(r"(\D*?)(\d{1,4}(?:\.\d{1,3}){0,8})(?:\s*(?:/|\w{1,4})\s*\d{1,4})?\W*")
"""A text that may count slides: words, a number, and perhaps of how many ("Point 2 of 8", "3/12", "2.1")."""

Key = tuple[str, str]
"""In which placeholder a text that may count slides stands, and its words."""


def leave_out_running(slides: Sequence[Slide]) -> None:
    """Turn what stands around the text of slides into what is left out, and note the ranks that numbers give."""
    pictures = Counter(picture.data for slide in slides for picture in pictures_of(slide))
    texts = Counter(key for slide in slides for key in {head(piece) for piece in slide.pieces} if key)
    often = max(FEWEST, len(slides) // 2 + 1)
    counters = {key for key, counts in counts_of(slides).items() if count_slides(counts)}
    for slide in slides:
        counted = [each for piece in slide.pieces if (each := counter(piece)) is not None and each[0] in counters]
        slide.depth = max((len(number) for _, number in counted), default=1)
        slide.pieces = [
            left_out(piece, "running-head")
            if is_running(piece, texts, pictures, often) or counter(piece) in counted
            else piece
            for piece in slide.pieces
        ]


def leave_out_contents(slides: Sequence[Slide]) -> None:
    """Turn slides that only list the titles of others (agendas, "what we have seen") into what is left out.

    A slide that lists the titles of those below it keeps its own.
    """
    titles = Counter(folded(text_of_title(slide)) for slide in slides)
    titles.update({folded(slide.section) for slide in slides})
    for slide, after in zip_longest(slides, slides[1:]):
        own = folded(text_of_title(slide))
        items = [folded(piece.text) for piece in slide.pieces if isinstance(piece, Text) and not piece.is_alone]
        known = sum(item != own and bool(titles[item]) for item in items)
        has_more = any(isinstance(piece, Grid | Shown) for piece in slide.pieces)
        if known > 1 and known >= REPEATED * len(items) and not has_more:
            slide.pieces = [left_out(piece, "contents") for piece in slide.pieces]
            if after is None or after.depth <= slide.depth:
                slide.pieces.insert(0, Beside(text_of_title(slide), "contents"))
                slide.title = []


def text_of_title(slide: Slide) -> str:
    """Return a slide's title without the sign that it goes on."""
    return without_continued("".join(fragment.text for fragment in slide.title).strip())


def pictures_of(slide: Slide) -> set[Shown]:
    """Return the pictures of a slide, each once."""
    return {piece for piece in slide.pieces if isinstance(piece, Shown) and piece.data}


def is_running(piece: Piece, texts: Counter[str], pictures: Counter[bytes], often: int) -> bool:
    """Return whether a text or a picture stands on most slides."""
    if isinstance(piece, Shown):
        return bool(piece.data) and pictures[piece.data] >= often
    return texts[head(piece)] >= often if head(piece) else False


def left_out(piece: Piece, reason: str) -> Piece:
    """Return a text or a picture as left out for a reason."""
    if isinstance(piece, Text):
        return Beside(piece.text, reason)
    return Beside(piece.alt or "picture", reason) if isinstance(piece, Shown) else piece


def head(piece: Piece) -> str:
    """Return what a text that may be a running head is told by, "" if it can't be one."""
    may_be = isinstance(piece, Text) and piece.kind == "paragraph" and piece.is_alone and len(piece.text) <= LONGEST
    return folded(piece.text) if may_be and isinstance(piece, Text) else ""


def counter(piece: Piece) -> tuple[Key, tuple[int, ...]] | None:
    """Return what a text that may count slides is told by, and its number; None for other pieces."""
    found = COUNTER.fullmatch(" ".join(piece.text.split())) if isinstance(piece, Text) and head(piece) else None
    if found is None or not isinstance(piece, Text):
        return None
    return (piece.slot, found[1]), tuple(map(int, found[2].split(".")))


def counts_of(slides: Sequence[Slide]) -> dict[Key, list[tuple[int, tuple[int, ...]]]]:
    """Return the numbers of texts that may count slides, each with the place of its slide."""
    found: dict[Key, list[tuple[int, tuple[int, ...]]]] = {}
    for place, slide in enumerate(slides):
        for counted in filter(None, map(counter, slide.pieces)):
            found.setdefault(counted[0], []).append((place, counted[1]))
    return found


def count_slides(counts: Sequence[tuple[int, tuple[int, ...]]]) -> bool:
    """Return whether numbers count slide after slide: 1, 2, 3, also 2.1, 2.2; a slide that goes on has the same."""
    places, numbers = zip(*counts, strict=True)
    if len(set(places)) < len(places) or len(set(numbers)) < 2:
        return False
    return all(before == after or follows(before, after) for before, after in pairwise(numbers))


def follows(before: tuple[int, ...], after: tuple[int, ...]) -> bool:
    """Return whether a number comes behind another: 3 behind 2 and 2.4, 2.1 behind 2, 2.3 behind 2.1."""
    depth = len(after) - 1
    if len(before) < depth or before[:depth] != after[:depth]:
        return False
    last = before[depth] if len(before) > depth else 0
    return after[depth] > last if depth else after[depth] == last + 1
