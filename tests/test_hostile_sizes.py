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

REFUSED: dict[str, Callable[[], str]] = {
    "points.txt": lambda: "Title\n\n" + "".join(f"{n}. Point {n} says something\n\n" for n in range(1, 6_000)),
    "bullets.html": lambda: "<h1>Title</h1><ul>" + "<li>word here" * 6_000,
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


@pytest.mark.parametrize("name", BUILT)
def test_odd_sources_are_built(name: str, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_text(BUILT[name]())
    code, errors = build(path)
    assert (code, "Traceback" in errors) == (0, False), errors
    assert path.with_suffix(".pptx").exists()


@pytest.mark.parametrize("name", REFUSED)
def test_more_slides_than_anybody_shows_are_refused_in_one_line(name: str, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_text(REFUSED[name]())
    code, errors = build(path)
    assert code == 2
    assert errors.endswith("points, which need more than 5,000 slides; split it into several sources.\n")
    assert errors.count("\n") == 1
