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


LABEL: Final = re.compile(
    r"(?:[^\w\s\"'“”„«»‘‹「『*_]{1,3}\s*)?(?:\*\*|__)?[^\W\d_]\w{0,20}(?:[ -]\w{1,20}){0,2}(?:\*\*|__)?\s?[:：]"
)
"""How a note begins that is set as a quote ("Tip: …"); nobody's words, but when they are signed."""


def mark_quotes(tokens: Sequence[Token]) -> None:
    """Note in `meta` of quotes that they are "spoken", and of the text that begins a box that it is "boxed"."""
    open_quotes: list[Token] = []
    for place, token in enumerate(tokens):
        if token.type in STRUCTURE and open_quotes:
            open_quotes[-1].meta["spoken"] = False
        if token.type == "blockquote_open":
            inner = tokens[place + 2] if tokens[place + 1].type == "paragraph_open" else None
            is_box = inner is not None and BOX.match(inner.content) is not None
            is_note = inner is not None and LABEL.match(inner.content) is not None
            token.meta["spoken"] = not is_box and (not is_note or is_signed(tokens, place))
            if inner is not None and is_box:
                inner.meta["boxed"] = True
            open_quotes.append(token)
        elif token.type == "blockquote_close":
            open_quotes.pop()


def is_signed(tokens: Sequence[Token], place: int) -> bool:
    """Return whether the quote that begins there names somebody in the last line of its last paragraph."""
    last = ""
    while tokens[place].type != "blockquote_close":
        last = tokens[place].content or last
        place += 1
    return SIGNED.match(last.rpartition("\n")[2]) is not None


def quote_of(lines: Sequence[str], span: Span) -> Quote:
    """Return the quote with those lines; the last of several may say whose words it is."""
    signed = SIGNED.match(lines[-1]) if len(lines) > 1 else None
    if signed is None:
        return Quote("\n".join(lines), "", span)
    return Quote("\n".join(lines[:-1]), lines[-1][signed.end() :], span)
