"""The cases in `fixtures/*.txt` (a title, a page and the blocks expected of it, parted by lines with one dot) and the
saved pages in `pages/*.html`, each with its blocks in `<name>.blocks`.

Blocks are written so: `= title (language)`; `#` for headings; `¶` for paragraphs and a marker for items, both indented
by their level, with `**bold**` and `⏎` for a line end; `|` for rows of tables, `|=` for header rows; `![alt](path)`;
`~language` before code; `> quote — whose`; `x reason: text` for what was left out.

`python tests/readers/html/page_cases.py --renew` writes what the code gives now; read the difference before keeping it.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from trainkit.model import (
    Block,
    Code,
    Document,
    Heading,
    ListItem,
    Paragraph,
    Picture,
    Quote,
    Remark,
    Source,
    Strong,
    Table,
)
from trainkit.readers.html import read

HERE = Path(__file__).parent


class Case(NamedTuple):
    """One page and the blocks expected of it."""

    file: Path
    title: str
    page: str
    expected: str


def document_of(page: str) -> Document:
    """Read a page."""
    return read(Source("page.html", "text/html", page.encode())).value


def blocks_of(page: str) -> str:
    """Read a page and write its blocks down."""
    document = document_of(page)
    language = f" ({document.language})" if document.language else ""
    lines = [f"= {document.title}{language}"] if document.title or language else []
    lines += [line for block in document.blocks for line in written(block)]
    lines += [f"x {left.reason}: {left.text}" for left in document.left_out]
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
            yield f"![{block.alt}]({block.path})"
        case Code():
            yield f"~{block.language}"
            yield from (f"  {line}".rstrip() for line in block.text.split("\n"))
        case Quote() | Remark():
            whose = f" — {block.attribution}" if isinstance(block, Quote) and block.attribution else ""
            yield f"> {block.text}{whose}".replace("\n", "⏎")


def marked(text: str, strong: Strong) -> str:
    """Return a text with stars around what is bold."""
    for start, end in reversed(strong):
        text = f"{text[:start]}**{text[start:end]}**{text[end:]}"
    return text.replace("\n", "⏎")


def read_cases(file: Path) -> list[Case]:
    """Return the cases of one file of fixtures."""
    parts = re.split(r"^\.\n", file.read_text("utf-8"), flags=re.MULTILINE)
    titles, pages, expected = parts[0:-1:3], parts[1::3], parts[2::3]
    return [
        Case(file, title.strip(), page.removesuffix("\n"), blocks)
        for title, page, blocks in zip(titles, pages, expected, strict=True)
    ]


def fixtures() -> list[Path]:
    """Return the files of fixtures."""
    return sorted((HERE / "fixtures").glob("*.txt"))


def all_cases() -> list[Case]:
    """Return all cases, small and whole pages."""
    pages = [
        Case(file, file.stem, file.read_text("utf-8"), file.with_suffix(".blocks").read_text("utf-8"))
        for file in sorted((HERE / "pages").glob("*.html"))
    ]
    return [*(case for file in fixtures() for case in read_cases(file)), *pages]


def renew() -> None:
    """Write what the code gives now."""
    for file in fixtures():
        cases = [f"{case.title}\n.\n{case.page}\n.\n{blocks_of(case.page)}.\n" for case in read_cases(file)]
        file.write_text("\n".join(cases), "utf-8")
    for file in (HERE / "pages").glob("*.html"):
        file.with_suffix(".blocks").write_text(blocks_of(file.read_text("utf-8")), "utf-8")


if __name__ == "__main__" and sys.argv[1:] == ["--renew"]:
    renew()
