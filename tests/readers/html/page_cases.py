"""The cases in `fixtures/*.txt` (a title, a page and the blocks expected of it, parted by lines with one dot) and the
saved pages in `pages/*.html`, each with its blocks in `<name>.blocks`.

`blocks.py` tells how blocks are written. `PYTHONPATH=tests/readers python tests/readers/html/page_cases.py --renew`
writes what the code gives now; read the difference before keeping it.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path
from typing import NamedTuple

from blocks import written_down

from trainkit.model import Document, Source
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
    return written_down(document_of(page))


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
