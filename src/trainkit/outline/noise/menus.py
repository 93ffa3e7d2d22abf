"""The menus of a page that its format gives as lists, above the heading that is the page's title."""

from __future__ import annotations

from typing import Final

from trainkit.model import Heading, ListItem
from trainkit.outline.line import Line

from .page import Noise, Page, is_prose

MOST_ABOVE: Final = 30
"""Lines; below a longer list that heading is no title."""


def menu_above(page: Page) -> dict[int, Noise]:
    """Recognise the entries of lists, none a sentence, above the one heading of the highest rank: the page's title."""
    top = top_heading(page.lines)
    above = range(top) if top is not None and top <= MOST_ABOVE else range(0)
    items = [index for index in above if isinstance(page.lines[index].given, ListItem)]
    if any(is_prose(page.lines[index].text) for index in items):
        return {}
    return dict.fromkeys(items, Noise("navigation", "an entry of a list above the page's title"))


def top_heading(lines: list[Line]) -> int | None:
    """Return the line of the first heading that the format gives, if it alone has the highest rank: it is the title,
    although menus have such words (`# Jobs`, `# Contact`).
    """
    given = [(line.given.level, index) for index, line in enumerate(lines) if isinstance(line.given, Heading)]
    if not given:
        return None
    highest = min(level for level, _ in given)
    first = given[0]
    return first[1] if first[0] == highest and sum(level == highest for level, _ in given) == 1 else None
