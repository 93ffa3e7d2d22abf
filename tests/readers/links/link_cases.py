"""The cases in `fixtures/*.txt`: a title, a text and what of it leads where, parted by lines with one dot. A file of
fixtures is named after the format.

`words → address` is a link of a block, with `|` before it one of a cell, `! message` what the reader notices.
`PYTHONPATH=tests/readers python tests/readers/links/link_cases.py --renew` writes what the code gives now; read the
difference before keeping it.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

from cases import Case as Case
from cases import read_cases, renew_cases

from trainkit.model import Document, Heading, ListItem, Paragraph, Source, Table, Warned
from trainkit.readers import media_type_of, read

HERE = Path(__file__).parent


def read_case(case: Case) -> Warned[Document]:
    """Read the text of a case."""
    return read(Source("source", media_type_of(case.file.stem), case.source.encode()))


def links_of(document: Document) -> Iterator[str]:
    """Yield the links of all blocks, a line for each."""
    for block in document.blocks:
        if isinstance(block, Table) and block.links:
            for row, leading in zip(block.rows, block.links, strict=True):
                for cell, links in zip(row, leading, strict=True):
                    yield from (f"| {cell[each.start : each.end]} → {each.address}" for each in links)
        elif isinstance(block, Heading | Paragraph | ListItem):
            yield from (f"{block.text[each.start : each.end]} → {each.address}" for each in block.links)


def written(warned: Warned[Document]) -> str:
    """Return what of a document leads where, and what was noticed."""
    lines = [*links_of(warned.value), *(f"! {diagnostic}" for diagnostic in warned.diagnostics)]
    return "".join(f"{line}\n" for line in lines)


def all_cases() -> list[Case]:
    """Return all cases."""
    return read_cases(HERE)


if __name__ == "__main__" and sys.argv[1:] == ["--renew"]:
    renew_cases(HERE, lambda case: written(read_case(case)))
