"""The cases in `fixtures/*.txt` (a title, a page and the blocks expected of it, parted by lines with one dot) and the
saved pages in `pages/*.html`, each with its blocks in `<name>.blocks`.

`blocks.py` tells how blocks are written. `PYTHONPATH=tests/readers python tests/readers/html/page_cases.py --renew`
writes what the code gives now; read the difference before keeping it.
"""

from __future__ import annotations

import sys
from pathlib import Path

from blocks import written_down
from cases import Case, read_cases, renew_cases

from trainkit.model import Document, Source
from trainkit.readers.html import read

HERE = Path(__file__).parent


def document_of(page: str) -> Document:
    """Read a page."""
    return read(Source("page.html", "text/html", page.encode())).value


def blocks_of(page: str) -> str:
    """Read a page and write its blocks down."""
    return written_down(document_of(page))


def all_cases() -> list[Case]:
    """Return all cases, small and whole pages."""
    pages = [
        Case(file, file.stem, file.read_text("utf-8"), file.with_suffix(".blocks").read_text("utf-8"))
        for file in sorted((HERE / "pages").glob("*.html"))
    ]
    return [*read_cases(HERE), *pages]


def renew() -> None:
    """Write what the code gives now."""
    renew_cases(HERE, lambda case: blocks_of(case.source))
    for file in (HERE / "pages").glob("*.html"):
        file.with_suffix(".blocks").write_text(blocks_of(file.read_text("utf-8")), "utf-8")


if __name__ == "__main__" and sys.argv[1:] == ["--renew"]:
    renew()
