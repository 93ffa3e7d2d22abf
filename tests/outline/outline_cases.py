"""The cases in `fixtures/*.txt`: a title, an input and the outline expected of it, parted by lines with one dot.

An expected outline begins with the language. Then: `= title`, `> summary`, `# heading` or `#` for a point without one,
indented by its level, `| sentence` of its body (`¶` where a paragraph begins), `< conclusion`, `x reason: text` left
out, `! code` of a diagnostic.

`python tests/outline/outline_cases.py --renew` writes what the code gives now; read the difference before keeping it.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from trainkit.errors import SourceError
from trainkit.load import load_bytes
from trainkit.model import Outline, Point, Sentence, Warned
from trainkit.outline import parse
from trainkit.readers import read

FIXTURES = Path(__file__).parent / "fixtures"


class Case(NamedTuple):
    """One text and the outline expected of it."""

    file: Path
    title: str
    text: str
    expected: str


def outline_of(text: str) -> Warned[Outline]:
    """Load, read and parse a text."""
    source = load_bytes(text.encode("utf-8", "surrogatepass"), "case.txt")
    return parse(read(source.value).value)


def render(warned: Warned[Outline]) -> str:
    """Write an outline as the fixtures do."""
    outline, lines = warned.value, [warned.value.language]
    lines += [f"= {outline.title.text}"] if outline.title else []
    lines += [f"> {mark(sentence)}" for sentence in outline.summary]
    lines += [line for point in outline.points for line in render_point(point, 0)]
    lines += [f"< {mark(sentence)}" for sentence in outline.conclusion]
    lines += [f"x {left.reason}: {left.text}" for left in outline.left_out]
    lines += [f"! {diagnostic.code}" for diagnostic in warned.diagnostics]
    return "\n".join(lines) + "\n"


def render_point(point: Point, level: int) -> Iterator[str]:
    """Write a point and those below it."""
    indent = "  " * level
    yield f"{indent}# {point.heading.text}" if point.heading else f"{indent}#"
    for part in point.body:
        yield f"{indent}| {mark(part) if isinstance(part, Sentence) else type(part).__name__.lower()}"
    for below in point.points:
        yield from render_point(below, level + 1)


def mark(sentence: Sentence) -> str:
    """Write a sentence, with a sign where it begins a paragraph."""
    return f"¶ {sentence.text}" if sentence.starts_paragraph else sentence.text


def read_cases(file: Path) -> list[Case]:
    """Return the cases of one file."""
    parts = re.split(r"^\.\n", file.read_text("utf-8"), flags=re.MULTILINE)
    titles, texts, expected = parts[0:-1:3], parts[1::3], parts[2::3]
    return [
        Case(file, title.strip(), text.removesuffix("\n"), outline)
        for title, text, outline in zip(titles, texts, expected, strict=True)
    ]


def all_cases() -> list[Case]:
    """Return the cases of all files."""
    return [case for file in sorted(FIXTURES.glob("*.txt")) for case in read_cases(file)]


def actual(text: str) -> str:
    """Return the outline of a text, or why it has none."""
    try:
        return render(outline_of(text))
    except SourceError as error:
        return f"{error}\n"


def renew() -> None:
    """Write what the code gives now."""
    for file in sorted(FIXTURES.glob("*.txt")):
        cases = [f"{case.title}\n.\n{case.text}\n.\n{actual(case.text)}.\n" for case in read_cases(file)]
        file.write_text("\n".join(cases), "utf-8")


if __name__ == "__main__" and sys.argv[1:] == ["--renew"]:
    renew()
