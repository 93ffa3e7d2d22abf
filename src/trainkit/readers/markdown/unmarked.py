"""Tells a plain text that only its file's name calls Markdown: it has no mark but the numbers that its writer typed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from markdown_it.token import Token

PLAIN: Final = frozenset({"paragraph", "ordered_list", "list_item", "inline"})
"""Blocks that a plain text seems to have: paragraphs, and items wherever a line begins with a number."""

TEXT: Final = frozenset({"text", "softbreak"})

LONGEST_FENCE: Final = 20
"""Signs of a fence: it must be longer than those within it, and nobody counts so many."""


def is_plain(tokens: Sequence[Token]) -> bool:
    """Return whether the tokens show no mark of Markdown, and numbers that make no list of it: what CommonMark takes
    for one list begins again in its midst, as the choices below a numbered heading do. Or its fences are rules drawn
    over the page, and it has no headings.
    """
    if any(token.type == "fence" and len(token.markup) > LONGEST_FENCE for token in tokens):
        return not any(token.type == "heading_open" and token.markup.startswith("#") for token in tokens)
    if any(token.type.removesuffix("_open").removesuffix("_close") not in PLAIN for token in tokens):
        return False
    if any(child.type not in TEXT for token in tokens for child in token.children or ()):
        return False
    return any(begins_again(numbers) for numbers in lists_of(tokens))


def lists_of(tokens: Sequence[Token]) -> Iterator[list[int]]:
    """Yield the typed numbers of each list, in order."""
    found: list[list[int]] = []
    for token in tokens:
        if token.type == "ordered_list_open":
            found.append([])
        elif token.type == "ordered_list_close":
            yield found.pop()
        elif token.type == "list_item_open" and found:
            found[-1].append(int(token.info or 1))


def begins_again(numbers: Sequence[int]) -> bool:
    """Return whether numbers that count up begin again with 1; all alike they are a habit of Markdown (`1. 1. 1.`)."""
    return any(after == 1 < before for before, after in pairwise(numbers))
