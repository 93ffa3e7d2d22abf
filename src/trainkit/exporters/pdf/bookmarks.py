"""The bookmarks, as the document outline (ISO 32000-1, 12.3.3)."""

from __future__ import annotations

from trainkit.model import Bookmark

from .objects import ObjectFile, text_string
from .space import Space


def add_bookmarks(file: ObjectFile, bookmarks: tuple[Bookmark, ...], pages: range, space: Space) -> int:
    """Put the entries, all of them unfolded, and return the number of the outline dictionary."""
    # Place 0 is the outline dictionary, the bookmarks follow.
    numbers = file.reserve(1 + len(bookmarks))
    parents = _parents(bookmarks)
    children: list[list[int]] = [[] for _ in numbers]
    for place, parent in enumerate(parents, start=1):
        children[parent].append(place)
    below = _descendants(parents)
    file.put(numbers[0], b"<</Type/Outlines%b>>" % _family(numbers, children[0], below[0]))
    for parent, siblings in enumerate(children):
        for before, place, after in zip([0, *siblings], siblings, [*siblings[1:], 0], strict=False):
            bookmark = bookmarks[place - 1]
            neighbours = "".join(
                f"/{key} {numbers[other]} 0 R" for key, other in (("Prev", before), ("Next", after)) if other
            )
            target = f"/Dest[{pages[bookmark.page]} 0 R/XYZ null {space.y(bookmark.y)} null]"
            head = f"/Parent {numbers[parent]} 0 R{neighbours}{target}".encode("ascii")
            family = _family(numbers, children[place], below[place])
            file.put(numbers[place], b"<</Title%b%b%b>>" % (text_string(bookmark.title), head, family))
    return numbers[0]


def _family(numbers: range, children: list[int], below: int) -> bytes:
    if not children:
        return b""
    return f"/First {numbers[children[0]]} 0 R/Last {numbers[children[-1]]} 0 R/Count {below}".encode("ascii")


def _parents(bookmarks: tuple[Bookmark, ...]) -> list[int]:
    """Return the place of each bookmark's parent: the last one before it of a lower level."""
    parents = []
    open_places: list[tuple[int, int]] = [(-1, 0)]
    for place, bookmark in enumerate(bookmarks, start=1):
        while open_places[-1][0] >= bookmark.level:
            open_places.pop()
        parents.append(open_places[-1][1])
        open_places.append((bookmark.level, place))
    return parents


def _descendants(parents: list[int]) -> list[int]:
    """Return how many bookmarks stand below each place, at any depth."""
    below = [0] * (1 + len(parents))
    # Children come after their parents.
    for place in range(len(parents), 0, -1):
        below[parents[place - 1]] += 1 + below[place]
    return below
