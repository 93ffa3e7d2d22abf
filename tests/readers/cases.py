"""Cases in files of fixtures: a title, a source and what is expected of it, parted by lines with one dot."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple


class Case(NamedTuple):
    """One source, as its fixture has it, and what is expected of it."""

    file: Path
    title: str
    source: str
    expected: str

    @property
    def name(self) -> str:
        """What a test of it is called."""
        return f"{self.file.stem}: {self.title}"


def read_cases(folder: Path) -> list[Case]:
    """Return the cases of all files of fixtures in a folder."""
    cases = []
    for file in sorted((folder / "fixtures").glob("*.txt")):
        parts = re.split(r"^\.\n", file.read_text("utf-8"), flags=re.MULTILINE)
        for title, source, expected in zip(parts[0:-1:3], parts[1::3], parts[2::3], strict=True):
            cases.append(Case(file, title.strip(), source.removesuffix("\n"), expected))
    return cases


def renew_cases(folder: Path, given: Callable[[Case], str]) -> None:
    """Write what the code gives now into the files of fixtures in a folder."""
    cases = read_cases(folder)
    for file in {case.file for case in cases}:
        written = [f"{c.title}\n.\n{c.source}\n.\n{given(c)}.\n" for c in cases if c.file == file]
        file.write_text("\n".join(written), "utf-8")
