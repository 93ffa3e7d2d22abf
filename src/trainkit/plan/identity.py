"""Ids and titles of slides: the same for the same content, and each only once."""

from __future__ import annotations

from collections import Counter
from hashlib import blake2s

from trainkit.model import BodyPart, Code, Picture, Point, Quote, Sentence, Table

# Four bytes keep two of a thousand points apart with a chance of 9,999 in 10,000; a clash gets a counter.
_DIGEST_BYTES = 4


class Names:
    """Hands out what must be unique within one deck."""

    def __init__(self) -> None:
        self._ids: Counter[str] = Counter()
        self._titles: Counter[str] = Counter()

    def point_id(self, point: Point) -> str:
        """Return an id that depends only on the point's first words and on points before it with the same."""
        text = " ".join(_first_words(point).casefold().split())
        digest = blake2s(text.encode(), digest_size=_DIGEST_BYTES).hexdigest()
        return self._once(self._ids, f"point-{digest}", "{}-{}")

    def part_id(self, slide_id: str, kind: str) -> str:
        """Return the id of a further slide of that point, which shows something of that kind."""
        return self._once(self._ids, f"{slide_id}-{kind}", "{}-{}")

    def title(self, wanted: str) -> str:
        """Return the title, with a number behind it if an earlier slide has the same."""
        return self._once(self._titles, wanted, "{} ({})")

    def _once(self, seen: Counter[str], wanted: str, form: str) -> str:
        key = wanted.casefold()
        seen[key] += 1
        if seen[key] == 1:
            return wanted
        return self._once(seen, form.format(wanted, seen[key]), form)


def _first_words(point: Point) -> str:
    if point.heading:
        return point.heading.text
    own = next((words for part in point.body if (words := _words_of(part))), "")
    return own or next((_first_words(below) for below in point.points), "")


def _words_of(part: BodyPart) -> str:
    match part:
        case Sentence() | Code() | Quote():
            return part.text
        case Table():
            return part.caption or " ".join(cell for row in part.rows[:1] for cell in row)
        case Picture():
            return part.alt
    return ""
