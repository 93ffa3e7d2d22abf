"""Quotes: which of them are somebody's words, and whose; which only set something apart."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from trainkit.model import Quote, Span

if TYPE_CHECKING:
    from markdown_it.token import Token

STRUCTURE: Final = frozenset(
    (
        "heading_open",
        "bullet_list_open",
        "ordered_list_open",
        "table_open",
        "fence",
        "code_block",
        "blockquote_open",
        "html_block",
    )
)
"""What nobody says: a quote that holds it is there to set its blocks apart."""

SIGNED: Final = re.compile(r"\s*(?:[—–―]|--)\s*(?=\S)")
"""How the last line of a quote begins that says whose words it is."""

BOX: Final = re.compile(r"\[!\w+\][-+]?", re.ASCII)
"""The first line of a quote that GitHub and Obsidian show as a coloured box."""


def mark_quotes(tokens: Sequence[Token]) -> None:
    """Note in `meta` of quotes that they are "spoken", and of the text that begins a box that it is "boxed"."""
    open_quotes: list[Token] = []
    for place, token in enumerate(tokens):
        if token.type in STRUCTURE and open_quotes:
            open_quotes[-1].meta["spoken"] = False
        if token.type == "blockquote_open":
            inner = tokens[place + 2] if tokens[place + 1].type == "paragraph_open" else None
            is_box = inner is not None and BOX.match(inner.content) is not None
            token.meta["spoken"] = not is_box
            if inner is not None and is_box:
                inner.meta["boxed"] = True
            open_quotes.append(token)
        elif token.type == "blockquote_close":
            open_quotes.pop()


def quote_of(lines: Sequence[str], span: Span) -> Quote:
    """Return the quote with those lines; the last of several may say whose words it is."""
    signed = SIGNED.match(lines[-1]) if len(lines) > 1 else None
    if signed is None:
        return Quote("\n".join(lines), "", span)
    return Quote("\n".join(lines[:-1]), lines[-1][signed.end() :], span)
