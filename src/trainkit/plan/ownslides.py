"""Which of the points below a point have slides of their own, and which are items of a list on its slide."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from trainkit.model import Point, Sentence

from .choose import MOST_CELLS, WORDS_OF_A_CARD, WORDS_OF_A_HEAD
from .notes import full_text
from .selection import Selection
from .sharing import shares
from .wording import entry_of
from .words import count_words

# Sub-points that say more than this between them are worth a slide each.
_WORDS_OF_A_LIST = 40


def with_own_slides(
    points: Sequence[Point],
    title: str,
    sentences: Sequence[str],
    number: str,
    asking: Collection[str],
    selection: Selection,
    *,
    has_cells: bool,
) -> frozenset[int]:
    """Return the ids (of Python) of those points, which stand below the point of that title and number, that have
    slides of their own.

    If a list would not show what they say, it is those that say more than it shows; always those that `asking` names,
    by their numbers or by those of points below them. Where a slide layout of the organisation `has_cells`, a few words
    below a heading are shown with it, together with those of its neighbours.
    """
    asked = {
        id(point)
        for index, point in enumerate(points, start=1)
        if asking and any(f"{other}.".startswith(f"{number}.{index}.") for other in asking)
    }
    beyond = {id(point): _words_beyond_entry(point) for point in points}
    too_long = {id(point) for point in points if selection.needs_slide(point, title)}
    announcement = selection.announcement(sentences) or ""
    room = selection.room(title) - count_words(announcement)
    if has_cells and not (asked or too_long or selection.is_concise) and are_brief(points, room):
        return frozenset()
    most = 0 if selection.is_full else _WORDS_OF_A_LIST
    if not (asked or too_long) and sum(beyond.values()) <= most:
        return frozenset()
    return frozenset((*asked, *too_long, *(key for key, words in beyond.items() if words)))


def are_brief(points: Sequence[Point], room: int) -> bool:
    """Whether all points are a heading with a short sentence below it, show nothing, and stand about two by two, or
    more, on slides that have so much room.
    """
    if not all(map(_is_brief, points)):
        return False
    parts = shares([_words(point) for point in points], room, MOST_CELLS)
    return len(points) > 1 and 2 * len(parts) <= len(points) + 1


def _is_brief(point: Point) -> bool:
    return (
        point.heading is not None
        and not point.points
        and len(point.body) == 1
        and isinstance(point.body[0], Sentence)
        and count_words(point.heading.text) <= WORDS_OF_A_HEAD
        and _words_beyond_entry(point) <= WORDS_OF_A_CARD
    )


def _words(point: Point) -> int:
    return _words_beyond_entry(point) + count_words(entry_of(point))


def _words_beyond_entry(point: Point) -> int:
    words = sum(count_words(paragraph.text) for paragraph in full_text(point))
    return words if point.heading else words - count_words(entry_of(point))
