"""Documents as text, so that tests can be read.

Blocks are written so: `= title (language)`; `@ trainer, date` of the session; `#` for headings; `¶` for paragraphs and
a marker for items, both indented by their level, with `**bold**` and `⏎` for a line end; `|` for rows of tables, `|=`
for header rows; `![alt](path)`, or the size of the picture itself; `~language` before code; `> quote — whose`;
`% remark`; `x reason: text` for what was left out.
"""

from __future__ import annotations

from collections.abc import Iterator

from trainkit.model import Block, Code, Document, Heading, ListItem, Paragraph, Picture, Quote, Strong, Table


def written_down(document: Document) -> str:
    """Return a document as text, a line for each block, cell row and line of code."""
    language = f" ({document.language})" if document.language else ""
    lines = [f"= {document.title}{language}"] if document.title or language else []
    session = ", ".join(filter(None, (document.session.trainer, document.session.date)))
    lines += [f"@ {session}"] if session else []
    lines += [line for block in document.blocks for line in written(block)]
    lines += [f"x {left.reason}: {left.text}".replace("\n", "⏎") for left in document.left_out]
    return "".join(f"{line}\n" for line in lines)


def written(block: Block) -> Iterator[str]:
    """Yield the lines of a block."""
    match block:
        case Heading():
            yield f"{'#' * block.level} {block.text}"
        case Paragraph():
            yield f"{'  ' * block.level}¶ {marked(block.text, block.strong)}"
        case ListItem():
            yield f"{'  ' * (block.level - 1)}{block.marker or '-'} {marked(block.text, block.strong)}".rstrip()
        case Table():
            if block.caption:
                yield f"[{block.caption}]"
            for number, row in enumerate(block.rows):
                sign = "|=" if number < block.header_rows else "| "
                yield f"{sign} {' | '.join(cell.replace(chr(10), '⏎') for cell in row)} |"
        case Picture():
            yield f"![{block.alt}]({f'{len(block.data)} bytes' if block.data else block.path})"
        case Code():
            yield f"~{block.language}"
            yield from (f"  {line}".rstrip() for line in block.text.split("\n"))
        case Quote():
            whose = f" — {block.attribution}" if block.attribution else ""
            yield f"> {block.text}{whose}".replace("\n", "⏎")
        case remark:
            yield f"% {remark.text}".replace("\n", "⏎")


def marked(text: str, strong: Strong) -> str:
    """Return a text with stars around what is bold."""
    for start, end in reversed(strong):
        text = f"{text[:start]}**{text[start:end]}**{text[end:]}"
    return text.replace("\n", "⏎")
