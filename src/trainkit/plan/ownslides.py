"""Which of the points below a point have slides of their own, and which are items of a list on its slide."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from trainkit.model import Point

from .notes import full_text
from .selection import Selection
from .wording import entry_of
from .words import count_words

# Sub-points that say more than this between them are worth a slide each.
_WORDS_OF_A_LIST = 40


def with_own_slides(
    points: Sequence[Point], title: str, number: str, asking: Collection[str], selection: Selection
) -> frozenset[int]:
    """Return the ids (of Python) of those points, which stand below the point of that title and number, that have
    slides of their own.

    If a list would not show what they say, it is those that say more than it shows; always those that `asking` names,
    by their numbers or by those of points below them.
    """
    asked = {
        id(point)
        for index, point in enumerate(points, start=1)
        if asking and any(f"{other}.".startswith(f"{number}.{index}.") for other in asking)
    }
    beyond = {id(point): _words_beyond_entry(point) for point in points}
    too_long = {id(point) for point in points if selection.needs_slide(point, title)}
    most = 0 if selection.is_full else _WORDS_OF_A_LIST
    if not (asked or too_long) and sum(beyond.values()) <= most:
        return frozenset()
    return frozenset((*asked, *too_long, *(key for key, words in beyond.items() if words)))


def _words_beyond_entry(point: Point) -> int:
    words = sum(count_words(paragraph.text) for paragraph in full_text(point))
    return words if point.heading else words - count_words(entry_of(point))
