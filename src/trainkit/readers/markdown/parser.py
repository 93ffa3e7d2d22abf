"""The parser: CommonMark 0.31 with tables and strikethrough (GFM), footnotes, and divisions between `:::` lines."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache, partial
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.rules_inline import StateInline
    from markdown_it.token import Token

DEEPEST: Final = 60
"""Levels of nesting, of which a list takes two. Nobody can follow a text deeper, and the parser's recursion ends."""

LONGEST: Final = 50_000
"""Characters of a paragraph whose inline marks are read: a dozen pages without a blank line. What is longer is data,
and its marks could be set to take the square of its length."""

Rule = Callable[["StateInline", bool], bool]


def parse(text: str) -> list[Token]:
    """Return the tokens of a Markdown text. `meta["at"]` of a line break is its offset in its paragraph."""
    return _parser().parse(text)


@cache
def _parser() -> MarkdownIt:
    from markdown_it import MarkdownIt
    from markdown_it.rules_inline import escape, newline
    from mdit_py_plugins.container import container_plugin
    from mdit_py_plugins.footnote import footnote_plugin

    parser = MarkdownIt("commonmark", {"maxNesting": DEEPEST}).enable(["table", "strikethrough"])
    parser.use(footnote_plugin).use(container_plugin, "division", validate=lambda parameters, marks: True)
    parser.inline.ruler.at("newline", partial(_placed, newline))
    parser.inline.ruler.at("escape", partial(_placed, escape))
    parser.core.ruler.before("inline", "long", _long_as_it_is)
    # Targets of links are not followed and paths of pictures are looked at where they are opened.
    parser.validateLink = lambda url: True  # type: ignore[method-assign]
    parser.normalizeLink = lambda url: url  # type: ignore[method-assign]
    return parser


def _placed(rule: Rule, state: StateInline, silent: bool) -> bool:
    """Do what `rule` does, and note where a line break stands: in code and links others go without a token."""
    place, count = state.pos, len(state.tokens)
    done = rule(state, silent)
    for token in state.tokens[count:]:
        if token.type in ("softbreak", "hardbreak"):
            token.meta = {"at": place}
    return done


def _long_as_it_is(state: object) -> None:
    """Make the paragraphs that are too long for their marks to be read plain text."""
    from markdown_it.token import Token

    for token in state.tokens:  # type: ignore[attr-defined]
        if token.type == "inline" and len(token.content) > LONGEST:
            token.type = "plain"
            token.children = [Token("text", "", 0, content=token.content)]
