"""Text on paper: paragraphs and headings as rows of lines, of which none is left alone on a page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import structs

from trainkit.links import cut_links
from trainkit.model import Links, TextStyle
from trainkit.typeset.breaking import SegmentLine

from .rows import Backdrop, Content, LinkPart, Row, TextLine
from .sheet import Sheet

# Fewer lines of a paragraph than this are not left alone at the foot or the head of a page.
_WIDOWS = 2

Block = list[Row]


def text_lines(
    text: str,
    style: TextStyle,
    sheet: Sheet,
    tag: str,
    *,
    parent: int = 0,
    size: int = 0,
    indent: int = 0,
    links: Links = (),
) -> list[TextLine]:
    """Return the lines of a new structure element with that tag, `indent` (EMU) from the left."""
    size = size or style.sizes[0]
    breaking = sheet.heading_lines if tag.startswith("H") else sheet.lines
    broken = breaking(text, style, sheet.width - indent, size)
    element = sheet.element(tag, parent)
    last = len(broken) - 1
    lines = [TextLine(line, style, size, element, indent, ends=index == last) for index, line in enumerate(broken)]
    return list(_linked(lines, links, element, sheet)) if links else lines


def _linked(lines: list[TextLine], links: Links, element: int, sheet: Sheet) -> Iterator[TextLine]:
    """Yield the lines of an element with the links in them."""
    parts = link_parts([line.line for line in lines], links, element, sheet)
    for line, within in zip(lines, parts, strict=True):
        yield structs.replace(line, links=within, link_colour=sheet.link)


def link_parts(
    lines: Sequence[SegmentLine], links: Links, element: int, sheet: Sheet
) -> Iterator[tuple[LinkPart, ...]]:
    """Yield what stands in each line of the links of an element's text, each of which becomes an element within it."""
    elements = tuple(sheet.element("Link", element) for _ in links)
    begun = index = 0
    for line in lines:
        end = begun + sum(len(segment.text) for segment in line)
        while index < len(links) and links[index].end <= begun:
            index += 1
        parts = enumerate(cut_links(links, begun, end), start=index)
        yield tuple(LinkPart(elements[number], part) for number, part in parts)
        begun = end


def paragraph(
    text: str,
    style: TextStyle,
    sheet: Sheet,
    gap: int,
    *,
    parent: int = 0,
    indent: int = 0,
    backdrop: Backdrop | None = None,
    links: Links = (),
) -> Block:
    """Return a paragraph's rows, `gap` below what is above."""
    return flowing(text_lines(text, style, sheet, "P", parent=parent, indent=indent, links=links), gap, backdrop)


def flowing(contents: Sequence[Content], gap: int, backdrop: Backdrop | None = None) -> Block:
    """Return rows of lines that may part anywhere but right behind the first or before the last."""
    count = len(contents)
    rows: Block = []
    for index, content in enumerate(contents):
        at_an_end = index < _WIDOWS - 1 or index >= count - _WIDOWS
        keep = at_an_end and index < count - 1
        rows.append(Row(content, 0 if index else gap, keep_with_next=keep, backdrop=backdrop))
    return rows


def glued(contents: Sequence[Content], gap: int) -> Block:
    """Return rows that stay together and with what follows."""
    return [Row(content, 0 if index else gap, keep_with_next=True) for index, content in enumerate(contents)]
