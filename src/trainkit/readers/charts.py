"""Takes a `Document` in and gives it out with the tables told that ask to be charts, and without the words that ask.

A table asks in braces, as attributes are written in Markdown (`{chart}`, `{chart: line}`, `{.chart}`), or by what its
caption begins with ("Chart 2: Visitors a year", "图表：…"). That stands in its caption, in the line above or below it,
in a last row of its own, or behind the heading right above it. A line that asks is the caption, if the table has none.
"""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from msgspec.structs import replace

from trainkit.lazy import lazy
from trainkit.links import cut_links
from trainkit.model import (
    Block,
    ChartKind,
    Diagnostic,
    Document,
    Heading,
    LeftOut,
    Paragraph,
    Picture,
    Severity,
    Span,
    Table,
    Warned,
)

from .chart_words import KINDS, LABELS, NAMES, alternatives

LONGEST: Final = 240
"""Characters of a line that asks: a caption, not a paragraph."""

BRACKETS: Final = ("{", "｛")

BRACES: Final = lazy(
    rf"\s*[{{｛][\s:.#]*(?P<name>{alternatives(NAMES)})"
    r"(?:(?:\s*[:：=,.]\s*|\s+)(?:(?:type|kind)\s*[:=]\s*)?[\"'“”]?(?P<kind>[^{}｛｝\"'“”]{1,40}?)[\"'“”]?)?\s*[}｝]\s*$",
    re.IGNORECASE,
)

LABEL: Final = lazy(
    rf"(?:\*\*|__)?(?P<name>{alternatives(LABELS)})(?:\s*\d+(?:[.-]\d+)*\s*[:：.．–—-]|\s*[:：])(?:\*\*|__)?\s*(?P<rest>\S.*)?",
    re.IGNORECASE,
)

TABLE_LABEL: Final = lazy(r"(?:Table\s*)?:\s+", re.IGNORECASE)
"""How Pandoc begins captions."""


class Asked(NamedTuple):
    """What a line is without the words that ask for a chart, those words, and the kind of chart; `unknown` is what is
    said of the kind and names none.
    """

    rest: str
    words: str
    kind: ChartKind
    unknown: str = ""


def with_charts(document: Document) -> Warned[Document]:
    """Return the document, each table that asks to be a chart with the kind of it, and a warning for unknown kinds."""
    if not any(isinstance(block, Table) for block in document.blocks):
        return Warned(document)
    asking = _Asking(document.blocks)
    blocks = asking.blocks()
    left_out = tuple(sorted((*document.left_out, *asking.left_out), key=lambda left: left.span))
    return Warned(replace(document, blocks=tuple(blocks), left_out=left_out), tuple(asking.diagnostics))


def asked_in(line: str) -> Asked | None:
    """Return what of a line asks for a chart, None if nothing does."""
    if len(line) > LONGEST:
        return None
    braces = BRACES.search(line)
    if braces:
        said = " ".join((braces["kind"] or "").split())
        named = KINDS.get(" ".join(braces["name"].casefold().split()), ChartKind.ANY)
        kind = KINDS.get(said.casefold(), named)
        unknown = said if said and said.casefold() not in KINDS else ""
        rest = line[: braces.start()].strip()
        label = asked_in(rest)
        if label:
            rest, kind = label.rest, kind if kind is not ChartKind.ANY else label.kind
        return Asked(rest, braces.group().strip(), kind, unknown)
    label_match = LABEL.match(line.strip())
    if label_match is None:
        return None
    rest = label_match["rest"] or ""
    words = line.strip()[: len(line.strip()) - len(rest)].strip()
    return Asked(rest, words, NAMES[" ".join(label_match["name"].casefold().split())])


class _Asking:
    """Goes through blocks; what asked is in `left_out` then."""

    def __init__(self, blocks: tuple[Block, ...]) -> None:
        self._given: list[Block] = list(blocks)
        self.left_out: list[LeftOut] = []
        self.diagnostics: list[Diagnostic] = []

    def blocks(self) -> list[Block]:
        """Return the blocks without what asks."""
        done: list[Block] = []
        while self._given:
            block = self._given.pop(0)
            if isinstance(block, Table):
                block = self._own(block)
                if block.chart is None and done:
                    block = self._above(done, block)
                if self._given:
                    block = self._below(block)
            done.append(block)
        return done

    def _own(self, table: Table) -> Table:
        """Return the table as its caption or its last row asks."""
        asked = asked_in(table.caption)
        if asked:
            return self._claimed(table, asked, table.span, asked.rest)
        first, *others = table.rows[-1]
        asked = asked_in(first) if len(table.rows) > 1 and not any(cell.strip() for cell in others) else None
        if asked is None or (asked.rest and not asked.words.startswith(BRACKETS)):
            return table
        end = table.span.end_line
        span = Span(table.span.source, end, 1, end, table.span.end_column, table.span.place)
        claimed = self._claimed(table, asked, span, table.caption or asked.rest)
        return replace(claimed, rows=table.rows[:-1], links=table.links[:-1])

    def _above(self, done: list[Block], table: Table) -> Table:
        """Return the table as the block above it asks, which goes or gets shorter."""
        block = done[-1]
        if isinstance(block, Heading):
            asked = asked_in(block.text)
            if asked is None or not asked.rest or not block.text.startswith(asked.rest):
                return table
            links = cut_links(block.links, 0, len(asked.rest)) if block.links else ()
            done[-1] = replace(block, text=asked.rest, links=links)
            return self._claimed(table, asked, block.span, table.caption)
        if not isinstance(block, Paragraph):
            return table
        *before, last = block.text.split("\n")
        asked = asked_in(last)
        of_picture = isinstance(next(iter(done[-2:-1]), None), Picture)
        if asked is None or (of_picture and not asked.words.startswith(BRACKETS)):
            return table
        span = Span(
            block.span.source, block.span.end_line, 1, block.span.end_line, block.span.end_column, block.span.place
        )
        if before and asked.words.startswith(BRACKETS) and asked.rest:
            # The line is the end of a paragraph that goes over several.
            kept = "\n".join((*before, asked.rest))
            done[-1] = _shortened(block, kept)
            return self._claimed(table, asked, span, table.caption)
        if before:
            end = Span(
                block.span.source,
                block.span.start_line,
                block.span.start_column,
                block.span.end_line - 1,
                len(before[-1]) + 1,
                block.span.place,
            )
            done[-1] = replace(_shortened(block, "\n".join(before)), span=end)
        else:
            done.pop()
            span = block.span
        return self._captioned(table, asked, span)

    def _below(self, table: Table) -> Table:
        """Return the table as the line below it asks, which goes."""
        block = self._given[0]
        if not isinstance(block, Paragraph) or "\n" in block.text:
            return table
        asked = asked_in(block.text)
        # What stands above the next table asks for that one.
        if asked is None or table.chart or (asked.rest and isinstance(next(iter(self._given[1:]), None), Table)):
            return table
        self._given.pop(0)
        return self._captioned(table, asked, block.span)

    def _captioned(self, table: Table, asked: Asked, span: Span) -> Table:
        """Return the table with a line as its caption; where it has one, what the line says is left out."""
        rest = TABLE_LABEL.sub("", asked.rest, count=1) if TABLE_LABEL.match(asked.rest) else asked.rest
        if table.caption and rest:
            self.left_out.append(LeftOut(rest, "chart", span))
        return self._claimed(table, asked, span, table.caption or rest)

    def _claimed(self, table: Table, asked: Asked, span: Span, caption: str) -> Table:
        self.left_out.append(LeftOut(asked.words, "chart", span))
        if asked.unknown:
            message = f"There is no kind of chart called '{asked.unknown}'; the numbers choose one."
            hint = "There are column, bar and line."
            self.diagnostics.append(Diagnostic(Severity.WARNING, "chart-kind", message, span, hint))
        kind = table.chart if table.chart and asked.kind is ChartKind.ANY else asked.kind
        return replace(table, chart=kind, caption=caption)


def _shortened(block: Paragraph, text: str) -> Paragraph:
    strong = tuple((start, min(end, len(text))) for start, end in block.strong if start < len(text))
    return replace(block, text=text, strong=strong, links=cut_links(block.links, 0, len(text)) if block.links else ())
