"""How long trainkit takes to understand a text beyond its start, and how that grows; beside pandoc."""

from __future__ import annotations

import statistics
import time
from pathlib import Path

from . import peers, sources
from .measure import Command, median

WORDS = 5_000
"""A long article, or the notes of a day's training."""

TIMES_AS_LONG = 100
"""An hour's reading becomes a shelf; what grows with the square shows as 10,000."""

RUNS = 9


def outlines(folder: Path, trainkit: list[str], with_peers: bool) -> None:
    """Print the times of one text and of a hundredfold one, in this process and as whole processes."""
    points = WORDS // (len(sources.plain_text(100).split()) // 100)
    text = sources.plain_text(points)
    print(f"\nOutline of {len(text.split()):,} words, median of {RUNS}")
    once = seconds_to_outline(text, RUNS)
    longer = seconds_to_outline(sources.plain_text(points * TIMES_AS_LONG), 1)
    print(f"in this process: {once * 1000:.0f} ms; {TIMES_AS_LONG} x the text: {longer / once:.0f} x the time")
    (folder / "text.txt").write_text(text, "utf-8")
    (folder / "text.md").write_text(sources.markdown(points), "utf-8")
    compare(folder, "trainkit", [*trainkit, "--version"], [*trainkit, "outline", "text.txt"])
    pandoc = peers.pandoc() if with_peers else None
    if pandoc:
        compare(folder, "pandoc", [pandoc, "--version"], [pandoc, "text.md", "-t", "json", "-o", "text.json"])
    else:
        print("pandoc: left out.")


def compare(folder: Path, name: str, start: Command, work: Command) -> None:
    """Print what a whole process takes, and how much of it is no start-up."""
    idle, busy = (median([command], folder, RUNS).seconds * 1000 for command in (start, work))
    print(f"{name}, whole process: {busy:.0f} ms, beyond start-up {busy - idle:.0f} ms")


def seconds_to_outline(text: str, runs: int) -> float:
    """Return the median time from bytes to outline in this process; what is imported is imported before."""
    from trainkit.load import load_bytes
    from trainkit.outline import parse
    from trainkit.readers import read

    def outline() -> float:
        start = time.perf_counter()
        parse(read(load_bytes(text.encode(), "text.txt").value).value)
        return time.perf_counter() - start

    if runs > 1:
        outline()
    return statistics.median(outline() for _ in range(runs))
