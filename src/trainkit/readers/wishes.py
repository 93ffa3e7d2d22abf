"""Takes a `Document` in and gives it out without what asks for a slide layout (`Heading {layout: statement}`).

That stands at the end of a line, in any format. What comes of it is judged when slides are planned; here it only leaves
the text, so that it never shows.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from msgspec.structs import replace

from trainkit.links import cut_links
from trainkit.model import Block, Document, Heading, LeftOut, ListItem, Paragraph, Span, Wish

LONGEST: Final = 160
"""Characters between braces: the longest name of a slide layout in a template, and a few names of styles beside it."""

ASKS: Final = re.compile(r"(?:[#.][\w:-]*\s+)*layout\s*[:=]\s*(\S.*)", re.IGNORECASE)
"""Pandoc writes `{#id .class key=value}`, in any order; whoever writes by hand takes a colon."""

BESIDE: Final = re.compile(r"\s+[#.:]")
QUOTES: Final = " \t\"'“”„‘’‚«»"


class Asked(NamedTuple):
    """What asks for a slide layout in a line of text, from the character `start` on, and which one it names."""

    start: int
    text: str
    slide_layout: str


def with_wishes(document: Document) -> Document:
    """Return the document with the wishes that stand in its texts among its own, and their words left out."""
    if not any(isinstance(block, Heading | Paragraph | ListItem) and "}" in block.text for block in document.blocks):
        return document
    lines = document.text.split("\n")
    blocks: list[Block] = []
    wishes: list[Wish] = []
    left_out: list[LeftOut] = []
    for block in document.blocks:
        found = list(asked_in(block)) if isinstance(block, Heading | Paragraph | ListItem) else []
        for number, asked in found:
            span = place_of(asked.text, block.span, number, lines)
            wishes.append(Wish(asked.slide_layout, span=span))
            left_out.append(LeftOut(asked.text, "slide-layout", span))
        blocks += without(block, found) if isinstance(block, Heading | Paragraph | ListItem) and found else [block]
    return replace(
        document,
        blocks=tuple(blocks),
        wishes=(*document.wishes, *wishes),
        left_out=tuple(sorted((*document.left_out, *left_out), key=lambda left: left.span)),
    )


def asked_in(block: Heading | Paragraph | ListItem) -> Iterator[tuple[int, Asked]]:
    """Yield what asks for a slide layout in a text, with the number of its line, from 0."""
    if "}" in block.text:
        for number, line in enumerate(block.text.split("\n")):
            asked = asked_at_end(line)
            if asked is not None:
                yield number, asked


def asked_at_end(line: str) -> Asked | None:
    """Return what asks for a slide layout at the end of a line, with the blanks before it."""
    kept = line.rstrip()
    start = kept.rfind("{")
    if not kept.endswith("}") or not 0 <= start <= len(kept) <= start + LONGEST:
        return None
    match = ASKS.fullmatch(kept[start + 1 : -1].strip())
    name = BESIDE.split(match.group(1))[0].strip(QUOTES) if match else ""
    return Asked(len(kept[:start].rstrip()), kept[start:], " ".join(name.split())) if name else None


def without(block: Heading | Paragraph | ListItem, found: Sequence[tuple[int, Asked]]) -> list[Block]:
    """Return a text without what asks in it; none where nothing is left. Blanks keep the places of what stands behind
    it, which links and bold stretches count from.
    """
    lines = block.text.split("\n")
    for number, asked in found:
        lines[number] = lines[number][: asked.start].ljust(len(lines[number]))
    text = "\n".join(lines).rstrip()
    if not text.strip():
        return [replace(block, text="", strong=(), links=())] if isinstance(block, ListItem) else []
    links = cut_links(block.links, 0, len(text)) if block.links else ()
    if isinstance(block, Heading):
        return [replace(block, text=text, links=links)]
    strong = tuple((start, min(end, len(text))) for start, end in block.strong if start < len(text))
    return [replace(block, text=text, links=links, strong=strong)]


def place_of(text: str, span: Span, number: int, lines: Sequence[str]) -> Span:
    """Return where words of a block stand that are in its line `number`, or behind it where lines were put together."""
    for line in range(span.start_line + number, span.end_line + 1):
        start = lines[line - 1].rfind(text)
        if start >= 0:
            return Span(span.source, line, start + 1, line, start + len(text) + 1, span.place)
    return span
