"""`python -m benchmarks`: trainkit and its peers on the same sources, on this machine, in this run."""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from . import peers, sources
from .measure import Command, Cost, median, run
from .outlines import outlines
from .slides import slides

TRAINKIT = [sys.executable, "-m", "trainkit"]
BUILD = [*TRAINKIT, "build", "source.txt", "--force"]

# Fewer runs where each takes long: noise is a smaller part of them.
RUNS = {4: 7, 20: 7, 100: 5, 1000: 3}
BATCH = 1000
POINTS_IN_BATCH = 20


def main() -> None:
    arguments = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    arguments.add_argument("--no-peers", action="store_true", help="time trainkit alone")
    arguments.add_argument("--sizes", type=int, nargs="+", default=list(RUNS), help="numbers of points")
    arguments.add_argument("--outlines", action="store_true", help="time the outlines alone")
    arguments.add_argument("--slides", action="store_true", help="time the slides of articles alone")
    chosen = arguments.parse_args()
    slides()
    if chosen.slides:
        return
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        outlines(folder, TRAINKIT, not chosen.no_peers)
        if chosen.outlines:
            return
        others = {} if chosen.no_peers else available_peers(folder)
        print(f"\ntrainkit --help: {median([[*TRAINKIT, '--help']], folder, 9).seconds * 1000:.0f} ms\n")
        single_sources(folder, chosen.sizes, others)
        batch(folder)


def available_peers(folder: Path) -> dict[str, list[Command]]:
    found = {
        "pandoc + LibreOffice": (peers.libreoffice(folder), "pandoc, LibreOffice and pypdfium2"),
        "pandoc + Typst": (peers.typst(), "pandoc and Typst"),
    }
    for name, (commands, needs) in found.items():
        if commands is None:
            print(f"{name}: left out, because it needs {needs}.")
    return {name: commands for name, (commands, _) in found.items() if commands}


def single_sources(folder: Path, sizes: Sequence[int], others: dict[str, list[Command]]) -> None:
    print("One source, deck and handout, whole process")
    print(row("points", "trainkit", "memory", "deck alone", "handout alone", *(f"{name}   ratio" for name in others)))
    seconds = {}
    for size in sizes:
        (folder / "source.txt").write_text(sources.plain_text(size), "utf-8")
        (folder / "source.md").write_text(sources.markdown(size), "utf-8")
        runs = RUNS.get(size, 3)
        ours = median([BUILD], folder, runs)
        deck = median([[*BUILD, "--no-handout"]], folder, runs)
        handout = median([[*BUILD, "--no-deck"]], folder, runs)
        seconds[size] = ours.seconds
        compared = [against(median(commands, folder, 1 if size > 100 else runs), ours) for commands in others.values()]
        alone = (f"{cost.seconds:.2f} s" for cost in (deck, handout))
        print(row(f"{size:,}", f"{ours.seconds:.2f} s", f"{ours.mebibytes:.0f} MiB", *alone, *compared))
    if {100, 1000} <= seconds.keys():
        print(f"time(1,000) / time(100) = {seconds[1000] / seconds[100]:.1f}")


def against(theirs: Cost, ours: Cost) -> str:
    return f"{theirs.seconds:.2f} s, {theirs.mebibytes:.0f} MiB   {ours.seconds / theirs.seconds:.3f}"


def batch(folder: Path) -> None:
    texts = folder / "batch"
    texts.mkdir()
    for number in range(BATCH):
        text = sources.plain_text(POINTS_IN_BATCH, first=number * POINTS_IN_BATCH)
        (texts / f"{number:04}.txt").write_text(text, "utf-8")
    cost = run([[*TRAINKIT, "build", *sorted(texts.iterdir()), "--quiet"]], folder)
    print(
        f"\n{BATCH:,} sources of {POINTS_IN_BATCH} points: {cost.seconds:.1f} s, {BATCH / cost.seconds:.0f} a second, "
        f"largest process {cost.mebibytes:.0f} MiB"
    )


def row(*cells: str) -> str:
    return "".join(cell.rjust(max(16, len(cell) + 3)) for cell in cells)


if __name__ == "__main__":
    main()
