"""The parser: CommonMark 0.31 with tables and strikethrough (GFM), footnotes, and divisions between `:::` lines."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache, partial
from typing import TYPE_CHECKING, Final

from trainkit.scripts import is_wide

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.rules_block import StateBlock
    from markdown_it.rules_core import StateCore
    from markdown_it.rules_inline import StateInline
    from markdown_it.token import Token

DEEPEST: Final = 60
"""Levels of nesting, of which a list takes two. Nobody can follow a text deeper, and the parser's recursion ends."""

LONGEST: Final = 50_000
"""Characters of a paragraph whose inline marks are read: a dozen pages without a blank line. What is longer is data,
and its marks could be set to take the square of its length."""

MOST_BRACKETS: Final = 300
"""Brackets of a paragraph up to which its marks are read: for each, the parser may look through all the rest."""

NUMBERED: Final = re.compile(r"\d{1,9}[.)][ \t]+\S")
UNDERLINE: Final = re.compile(r"(?:={3,}|-{4,})[ \t]*")
"""CommonMark takes "2. Safety" above a line of hyphens for an item and a rule, and nobody means that. Three hyphens are
a rule to most."""

Rule = Callable[["StateInline", bool], bool]
BlockRule = Callable[["StateBlock", int, int, bool], bool]


def parse(text: str) -> list[Token]:
    """Return the tokens of a Markdown text. `meta["end"]` of inline tokens is their end in their paragraph."""
    return _parser().parse(text.replace("\r", " "))  # which the parser would take for a line end


@cache
def _parser() -> MarkdownIt:
    from markdown_it import MarkdownIt
    from mdit_py_plugins.container import container_plugin
    from mdit_py_plugins.footnote import footnote_plugin

    parser = MarkdownIt("commonmark", {"maxNesting": DEEPEST}).enable(["table", "strikethrough"])
    parser.use(footnote_plugin).use(container_plugin, "division", validate=lambda parameters, marks: True)
    parser.block.ruler.before("list", "numbered_heading", _numbered_heading, {"alt": ["list"]})
    rules = {rule.name: rule.fn for rule in parser.inline.ruler.__rules__}
    for name in ("newline", "escape", "backticks", "link", "image", "footnote_inline", "html_inline"):
        parser.inline.ruler.at(name, partial(_placed, rules[name]))
    definition = next(rule.fn for rule in parser.block.ruler.__rules__ if rule.name == "footnote_def")
    parser.block.ruler.at("footnote_def", partial(_outermost, definition), {"alt": ["paragraph", "reference"]})
    parser.inline.ruler.at("emphasis", partial(_beside_wide, rules["emphasis"]))
    parser.core.ruler.before("inline", "long", _long_as_it_is)
    parser.core.ruler.before("inline", "repairs", _repair)
    # Targets of links are not followed and paths of pictures are looked at where they are opened.
    parser.validateLink = lambda url: True  # type: ignore[method-assign]
    parser.normalizeLink = lambda url: url  # type: ignore[method-assign]
    return parser


def _numbered_heading(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Take an underlined line for a heading although it begins with a number."""
    from markdown_it.rules_block import lheading

    if start + 1 >= end or state.is_code_block(start) or not _stands_alone(state, start, end):
        return False
    text, line = (state.src[state.bMarks[at] + state.tShift[at] : state.eMarks[at]] for at in (start, start + 1))
    if not NUMBERED.match(text) or not UNDERLINE.fullmatch(line):
        return False
    return silent or lheading(state, start, end, silent)


def _stands_alone(state: StateBlock, start: int, end: int) -> bool:
    """Return whether a line and the next have no text around them."""
    return (start == 0 or state.isEmpty(start - 1)) and (start + 2 >= end or state.isEmpty(start + 2))


def _placed(rule: Rule, state: StateInline, silent: bool) -> bool:
    """Do what `rule` does, and note in its last token where it ends: what it took may go over lines."""
    place, count = state.pos, len(state.tokens)
    done = rule(state, silent)
    if len(state.tokens) > count:
        last = state.tokens[-1]
        last.meta["end"] = state.pos
        if last.type == "code_inline":  # with its line ends
            marks = len(last.markup)
            last.content = state.src[place + marks : state.pos - marks]
    return done


def _outermost(rule: BlockRule, state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Do what the rule for definitions of footnotes does, but not within one: the plugin would tear both apart."""
    if state.env.get("defines"):
        return False
    state.env["defines"] = True
    done = rule(state, start, end, silent)
    state.env["defines"] = False
    return done


def _beside_wide(rule: Rule, state: StateInline, silent: bool) -> bool:
    """Do what the rule for `*` does, but let it begin and end emphasis beside Chinese and Japanese.

    CommonMark 6.2 looks for the blanks around words, and these scripts have none: `**注意：**请` would show stars.
    """
    start, count = state.pos, len(state.delimiters)
    done = rule(state, silent)
    added = state.delimiters[count:]
    if added and state.src[start] == "*":
        before, after = (
            state.src[start - 1 : start] or " ",
            state.src[state.pos : min(state.pos + 1, state.posMax)] or " ",
        )
        if is_wide(before) or is_wide(after):
            for delimiter in added:
                delimiter.open, delimiter.close = not after.isspace(), not before.isspace()
    return done


def _repair(state: StateCore) -> None:
    """Repair the marks of each paragraph."""
    from .repairs import repaired

    defined = state.env.get("references", {})
    for token in state.tokens:
        if token.type == "inline":
            token.meta["source"] = token.content
            token.content = repaired(token.content, defined)


def _long_as_it_is(state: object) -> None:
    """Make the paragraphs that are too long for their marks to be read plain text."""
    from markdown_it.token import Token

    for token in state.tokens:  # type: ignore[attr-defined]
        if token.type != "inline":
            continue
        if len(token.content) > LONGEST or token.content.count("[") > MOST_BRACKETS:
            token.type = "plain"
            token.children = [Token("text", "", 0, content=token.content)]
