"""Marks of running text that are meant but not spelt as CommonMark asks for: as machines leave them."""

from __future__ import annotations

import re
from collections.abc import Container
from typing import Final

from markdown_it.common.utils import normalizeReference

PAIR: Final = re.compile(r"(?<![*\\])\*\*(?!\*)([^*\n]{1,300})\*\*(?!\*)")
REFERRING: Final = re.compile(r"(?<![\w\]!\\])\[([^\[\]\n]{1,200})\]\[([^\[\]\s]{1,30})\]")


def repaired(content: str, defined: Container[str]) -> str:
    """Return a paragraph with `** bold **` closed up, and the text of links whose target is nowhere `defined`.

    In CommonMark (6.2, 6.3) these aren't bold, and no links; no reader of the page would want to see the marks. Code
    keeps all it has.
    """
    if "`" in content:
        return content
    if "**" in content:
        content = PAIR.sub(closed_up, content)
    if "][" in content:
        content = REFERRING.sub(lambda found: unreferred(found, defined), content)
    return content


def closed_up(pair: re.Match[str]) -> str:
    """Return a pair of marks with the blanks inside of it moved outside, where they part words."""
    inner = pair[1]
    said = inner.strip(" \t\u00a0")
    text, start, end = pair.string, pair.start(), pair.end()
    before, after = text[:start].rstrip()[-1:], text[end : end + 1]
    if said == inner or not said or (before.isdigit() and said[0].isdigit()):  # 2 ** 3
        return pair.group()
    left = " " * (inner[0] != said[0] and text[start - 1 : start].isalnum() and start > 0)
    right = " " * (inner[-1] != said[-1] and after.isalnum())
    return f"{left}**{said}**{right}"


def unreferred(found: re.Match[str], defined: Container[str]) -> str:
    """Return the text of a link without its label if that is defined nowhere."""
    is_footnote = found[1].startswith("^") or found[2].startswith("^")
    return found.group() if is_footnote or normalizeReference(found[2]) in defined else found[1]
