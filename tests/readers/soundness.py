"""What holds of every document, whatever it was read from: places, levels and texts that all later stages rely on."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

import msgspec

from trainkit.links import kept_address
from trainkit.model import (
    Block,
    Code,
    Document,
    Heading,
    Links,
    ListItem,
    Paragraph,
    Picture,
    Quote,
    Remark,
    Span,
    Table,
)

BIDI_CONTROLS = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
"""Embeddings, overrides and isolates (Unicode Standard Annex #9, 2)."""

DEEPEST = 9

WORD = re.compile(r"w\d+q")
FIRST = "q0"
"""What stands for a word in documents put together at random; each gets a number of its own."""

SPICES = (
    "\u202e",
    "\u2066",
    "\u200b",
    "\u200c",
    "\u2028",
    "\ufeff",
    "\x85",
    "\x9f",
    "\ufdd0",
    "\uf0b7",
    "培",
    "é",
    "\xad",
)
"""Characters that no sink can take, that sinks drop, or that are wider than others."""


def strings(value: object) -> Iterator[str]:
    """Yield all text in blocks, but the names of files, which are looked at where they are opened."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from strings(item)
    elif isinstance(value, msgspec.Struct) and not isinstance(value, Span):
        for field in value.__struct_fields__:
            if field != "path":
                yield from strings(getattr(value, field))


def said_in(document: Document) -> str:
    """Return all text that a reader found, be it kept or left out."""
    return " ".join((*strings(document.blocks), *strings(document.left_out), document.title))


def is_unfit(character: str, blanks: str) -> bool:
    """Return whether no text may have a character: controls but those blanks, surrogates, noncharacters, overrides."""
    category = unicodedata.category(character)
    is_noncharacter = (ord(character) & 0xFFFE) == 0xFFFE or 0xFDD0 <= ord(character) <= 0xFDEF
    is_control = category in ("Cc", "Cs", "Zl", "Zp") and character not in blanks
    return is_control or (is_noncharacter and ord(character) < 0x10000) or character in BIDI_CONTROLS


def assert_sound(document: Document, name: str) -> None:
    """Hold a document against what all stages behind the readers take for granted."""
    lines = document.text.split("\n")
    assert document.name == name
    for part in (*document.blocks, *document.left_out):
        assert_placed(part.span, lines, name)
        unfit = {c for text in strings(part) for c in text if is_unfit(c, "\n\t")}
        assert unfit == set(), part
    for block in document.blocks:
        assert_well_formed(block)
        assert_links_of(block)
    for text in (document.text, document.title, document.language, *strings(document.session)):
        assert [c for c in text if is_unfit(c, "\n\t")] == []


def assert_placed(span: Span, lines: list[str], name: str) -> None:
    """Hold that a span lies in the text."""
    assert span.source == name
    assert 1 <= span.start_line <= span.end_line <= len(lines)
    assert 1 <= span.start_column <= len(lines[span.start_line - 1]) + 1
    assert 1 <= span.end_column <= len(lines[span.end_line - 1]) + 1
    assert span.start_line < span.end_line or span.start_column <= span.end_column


def assert_well_formed(block: Block) -> None:
    """Hold that levels, stretches and rows are in their bounds, and that a text says something."""
    match block:
        case Heading():
            assert 1 <= block.level <= DEEPEST
            assert block.text.strip()
            assert "\n" not in block.text
        case Paragraph():
            assert 0 <= block.level <= DEEPEST
            assert block.text.strip()
            assert_stretches(block)
        case ListItem():
            assert 1 <= block.level <= DEEPEST
            assert "\n" not in block.marker
            assert_stretches(block)
        case Table():
            assert len({len(row) for row in block.rows}) == 1
            assert block.rows[0]
            assert 0 <= block.header_rows <= len(block.rows)
        case Picture():
            assert "\n" not in block.alt
        case Code() | Quote() | Remark():
            assert block.text.strip()


def assert_stretches(block: Paragraph | ListItem) -> None:
    """Hold that what is bold is given in order and lies in the text."""
    ends = [place for stretch in block.strong for place in stretch]
    assert ends == sorted(ends)
    assert all(start < end for start, end in block.strong)
    assert 0 <= min(ends, default=0) <= max(ends, default=0) <= len(block.text)


def assert_written_where_it_says(document: Document) -> None:
    """Hold, where lines were made by a reader, that each text stands in them at its span."""
    lines = document.text.split("\n")
    for block in document.blocks:
        if isinstance(block, Heading | Paragraph | ListItem | Remark | Quote):
            assert_verbatim(block.text, block.span, lines)
    for left in document.left_out:
        assert_verbatim(left.text, left.span, lines)


def assert_verbatim(text: str, span: Span, lines: list[str]) -> None:
    """Hold that a text stands at its span."""
    shown = [line[span.start_column - 1 :] for line in lines[span.start_line - 1 : span.end_line]]
    assert shown == text.split("\n")
    assert span.end_column == len(lines[span.end_line - 1]) + 1


def assert_links_of(block: Block) -> None:
    """Hold that the links of a block are in their places."""
    if isinstance(block, Heading | Paragraph | ListItem):
        assert_links(block.text, block.links)
    if isinstance(block, Table) and block.links:
        for row, leading in zip(block.rows, block.links, strict=True):
            for cell, links in zip(row, leading, strict=True):
                assert_links(cell, links)


def assert_links(text: str, links: Links) -> None:
    """Hold that links stand one behind the other in their text, and lead to the web or to mail."""
    edges = [edge for link in links for edge in (link.start, link.end)]
    assert edges == sorted(edges)
    assert all(0 <= link.start < link.end <= len(text) for link in links)
    assert all(text[link.start : link.end].strip() for link in links)
    assert all(kept_address(link.address) == link.address for link in links)
