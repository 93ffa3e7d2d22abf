"""Ranks the headings of a tagged document, and finds those that look like one and aren't tagged so."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from trainkit.readers.pdfium.wire import Bookmark

from .headings import DEEPEST, LARGE_SHARE, letters, says_something
from .measures import LARGER
from .parts import Part
from .tags import NUMBERED, Tags


class Ranks:
    """The levels of the headings of a document."""

    def __init__(self, tags: Tags, parts: Sequence[Part], bookmarks: Sequence[Bookmark]) -> None:
        self._tags = tags
        self._bookmarked = {(bookmark.page, letters(bookmark.title)): bookmark.level for bookmark in bookmarks}
        texts = [part for part in parts if part.lines]
        sizes: Counter[float] = Counter()
        for part in texts:
            sizes[part.size] += len(part.text)
        body = max(sizes, key=lambda size: (sizes[size], -size), default=0.0)
        tagged = [part for part in texts if self._is_tagged(part)]
        large = [part for part in texts if is_plain(part) and part.size >= LARGER * body and says_something(part.text)]
        if sum(len(part.text) for part in large) > LARGE_SHARE * sum(sizes.values()):
            large = []
        title = next((part for part in texts if is_title(part, tagged, large)), None) if tagged else None
        named = [part for part in tagged if tags.role(part.ancestry.heading) == "Title"]
        self._titles = [part for part in (title, *named) if part is not None]
        unranked = [part for part in tagged if tags.role(part.ancestry.heading) == "H"]
        by_size = sorted({part.size for part in (unranked if tagged else large)}, reverse=True)
        self._sizes = {size: min(rank, DEEPEST) for rank, size in enumerate(by_size, start=1)}
        self._unranked = {id(part) for part in (unranked if tagged else large)}
        self._least: dict[str, int] = {}
        for part in tagged:
            role, level = tags.role(part.ancestry.heading), self._bookmark(part)
            self._least[role] = min(level, self._least.get(role, level)) if level else self._least.get(role, 0)

    def level(self, part: Part) -> int:
        """Return the level of a part as a heading, 0 if it is none; headings stand below a title."""
        if any(part is title for title in self._titles):
            return 1
        found = NUMBERED.fullmatch(self._tags.role(part.ancestry.heading))
        if not says_something(part.text) or not (found or id(part) in self._unranked):
            return 0
        level = int(found.group(1)) if found else self._sizes[part.size]
        # Bookmarks tell more where headings of several ranks have one tag.
        deeper = self._bookmark(part) - self._least[found.group()] if found else 0
        return min(level + max(deeper, 0) + bool(self._titles), DEEPEST)

    def _bookmark(self, part: Part) -> int:
        """Return the level of the bookmark that leads to a part, 0 if there is none."""
        return self._bookmarked.get((part.page, letters(part.text)), 0)

    def _is_tagged(self, part: Part) -> bool:
        return part.ancestry.heading >= 0 and says_something(part.text)


def is_plain(part: Part) -> bool:
    """Return whether a part is a paragraph outside of lists and tables."""
    inside = part.ancestry
    return max(inside.heading, inside.table, inside.item, inside.quote) < 0 and not inside.is_contents


def is_title(part: Part, tagged: Sequence[Part], large: Sequence[Part]) -> bool:
    """Return whether a part is a title that isn't tagged: the first text of all in large type, set larger than all
    headings.
    """
    before = part is large[0] if large else False
    return before and part.page == tagged[0].page == 0 and part.size > max(heading.size for heading in tagged)
