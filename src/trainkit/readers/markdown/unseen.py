"""Counts the characters that no sink can take: loading took out those that stand in a text, not those that it spells
by their numbers or names, `&#x202E;`.
"""

from __future__ import annotations

import html
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from trainkit.cleaning import Cleaner

from .rawhtml import attributes, note_in, pieces, tag_name

if TYPE_CHECKING:
    from markdown_it.token import Token


def count_unseen(tokens: Sequence[Token], offset: int, cleaner: Cleaner) -> None:
    """Let `cleaner` count what is shown of the tokens; `offset` is how many lines of the source stand before them."""
    for token in tokens:
        number = (token.map[0] if token.map else 0) + offset + 1
        if token.type == "html_block":
            for text in texts_of_html(token.content):
                cleaner.clean(text, f"line {number}")
        for child in token.children or ():
            for text in texts_of(child):
                cleaner.clean(text, f"line {number}")
            number += child.type in ("softbreak", "hardbreak")


def texts_of(token: Token) -> Iterator[str]:
    """Yield the texts of an inline token, its entities replaced."""
    if token.type == "html_inline":
        yield from texts_of_html(token.content)
    elif token.type != "image":
        yield token.content
    for child in token.children or ():
        yield from texts_of(child)
    yield str(token.attrs.get("title", ""))


def texts_of_html(source: str) -> Iterator[str]:
    """Yield what may be shown of some HTML, its entities replaced: text, speaker notes, what pictures show."""
    for piece in pieces(source):
        if piece.kind == "comment":
            yield html.unescape(note_in(piece.text))
        elif piece.kind == "text":
            yield html.unescape(piece.text)
        elif tag_name(piece.text) == "img":
            given = attributes(piece.text)
            yield from (given.get(name, "") for name in ("alt", "title"))
