"""Sources that nobody writes, through the real command: each ends soon and small, with its files or with one line."""

from __future__ import annotations

import os
import resource
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

SECONDS = 30
"""Of a processor: what a person waits for, whatever else the machine does meanwhile."""

MEBIBYTES = 700

BUILT: dict[str, Callable[[], str]] = {
    "word.txt": lambda: "x" * 400_000,
    "nested.html": lambda: "<h1>T</h1>" + "<ul><li>a" * 1_000,
    "nested.md": lambda: "- " * 10_000 + "a\n",
    "quotes.md": lambda: ">" * 10_000 + "a\n",
    "comments.html": lambda: "<h1>T</h1>" + "<!--" * 100_000,
    "comments.md": lambda: "<!--" * 100_000,
    "comments.txt": lambda: "<!--" * 25_000,
    "brackets.md": lambda: "[" * 100_000,
    "stars.md": lambda: "*a _b " * 50_000,
    "one-line.txt": lambda: "word " * 200_000,
}

WORD = "x" * 400_000

WORDS: dict[str, Callable[[], str]] = {
    "item.txt": lambda: f"Title\n\n1. One\n2. {WORD}\n3. Three\n",
    "title.md": lambda: f"# {WORD}\n\n## One\n\nText.\n\n## Two\n\nText.\n",
    "heading.md": lambda: f"# Title\n\n## {WORD}\n\nText.\n\n## Two\n\nText.\n",
    "heading.html": lambda: f"<h1>Title</h1><h2>{WORD}</h2><p>Text.</p><h2>Two</h2><p>Text.</p>",
    "cell.md": lambda: f"# Title\n\n## One\n\n| A | B |\n|---|---|\n| {WORD} | b |\n",
    "quote.md": lambda: f"# Title\n\n## One\n\nText.\n\n> {WORD}\n",
    "label.html": lambda: f"<h1>Title</h1><h2>One</h2><ul><li>a<li>{WORD}</ul><h2>Two</h2><p>Text.</p>",
}

REFUSED: dict[str, tuple[Callable[[], str], str]] = {
    "points.txt": (
        lambda: "Title\n\n" + "".join(f"{n}. Point {n} says something\n\n" for n in range(1, 6_000)),
        "has 5,999 points, which need more than 5,000 slides",
    ),
    "bullets.html": (
        lambda: "<h1>Title</h1><ul>" + "<li>word here" * 6_000,
        "has 6,000 points, which need more than 5,000 slides",
    ),
    "slides.md": (
        lambda: "# Title\n\n" + "".join(f"## Slide {n}\n\nIt says something.\n\n" for n in range(20_000)),
        "has 20,000 points, which need more than 5,000 slides",
    ),
    "list.txt": (
        lambda: "Title\n\n1. One\n\n" + "   - word here\n" * 50_000 + "\n2. Two\n\nText.\n",
        "has 2 points, which need more than 5,000 slides",
    ),
    "rows.md": (
        lambda: "# Title\n\n| A | B |\n|---|---|\n" + "| a | b |\n" * 31_000,
        "has more than 30,000 entries of lists, rows of tables and lines of code",
    ),
    "code.md": (
        lambda: "# Title\n\n```\n" + "step()\n" * 31_000 + "```\n",
        "has more than 30,000 entries of lists, rows of tables and lines of code",
    ),
    "lines.txt": (lambda: "a short line\n" * 400_000, "has 400,000 lines of text, more than 60,000"),
    "rows.html": (
        lambda: "<h1>Title</h1><table>" + "<tr><td>a<td>b" * 61_000,
        "has 61,001 lines of text, more than 60,000",
    ),
}


def build(path: Path) -> tuple[int, str]:
    """Build a source; return the exit code and what stands on standard error."""

    def limit() -> None:
        resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))

    with (path.parent / "errors").open("w+b") as errors:
        command = [sys.executable, "-m", "trainkit", "build", str(path), "--output", str(path.parent), "--quiet"]
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=errors, preexec_fn=limit)
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        errors.seek(0)
        text = errors.read().decode()
    assert usage.ru_maxrss / 1024 < MEBIBYTES
    return process.returncode, text


@pytest.mark.parametrize("name", [*BUILT, *WORDS])
def test_odd_sources_are_built(name: str, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_text((BUILT | WORDS)[name]())
    code, errors = build(path)
    assert (code, "Traceback" in errors) == (0, False), errors
    assert path.with_suffix(".pptx").exists()


@pytest.mark.parametrize("name", REFUSED)
def test_more_than_anybody_shows_is_refused_in_one_line(name: str, tmp_path: Path) -> None:
    path = tmp_path / name
    source, why = REFUSED[name]
    path.write_text(source())
    code, errors = build(path)
    assert code == 2
    assert errors == f"error: '{path}' {why}; split it into several sources.\n"
