"""Measures how well outlines are read: parses each text of the corpus and compares it with what a careful person wrote.

    python tests/corpus/score.py [--show] [name…]        a name may be the beginning of one: "article-en"

An entry is a source, `<name>.txt`, `.md` or `.html`, and an expectation, `<name>.outline` (see `skeleton.py`). Texts
are compared by their letters and digits: those of noise with their case, so that "Share" is not found in "share the
work"; all others without.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from pathlib import Path

import msgspec
from skeleton import NO_TITLE, Skeleton, letters, read_expectation, says, understood

import trainkit

HERE = Path(__file__).parent

SHORTEST_NOISE = 3
"""Letters and digits: a page number (`- 2 -`) is found in any text that has a 2."""


class Counts(msgspec.Struct, frozen=True):
    """How many points were found, of those expected and those given."""

    found: int
    expected: int
    given: int

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall: twice the hits over both sizes; 1 where nothing was to find."""
        both = self.expected + self.given
        return 2 * self.found / both if both else 1.0


class Score(msgspec.Struct, frozen=True):
    """How one source fared; `fault` says why there is no outline, and is empty if there is one."""

    name: str
    first_level: Counts
    all_levels: Counts
    title: bool
    summary: bool
    conclusion: bool
    noise: int
    leaked: tuple[str, ...]
    fault: str = ""


def pairs(expected: Sequence[tuple[int, str]], given: Sequence[tuple[int, str]]) -> dict[int, int]:
    """Return which expected point is which given one, by index; a given point answers to one expected point at most."""
    free = list(range(len(given)))
    found = {}
    for wanted, (level, label) in enumerate(expected):
        match = next((i for i in free if given[i][0] == level and says(given[i][1], label)), None)
        if match is not None:
            found[wanted] = match
            free.remove(match)
    return found


def compare(name: str, expected: Skeleton, given: Skeleton, fault: str = "") -> Score:
    """Return how well what was `given` meets what was `expected`."""
    first = [point for point in expected.points if point[0] == 1], [point for point in given.points if point[0] == 1]
    kept = letters(given.everything)
    return Score(
        name,
        Counts(len(pairs(*first)), len(first[0]), len(first[1])),
        Counts(len(pairs(expected.points, given.points)), len(expected.points), len(given.points)),
        not fault and letters(given.title).casefold() == letters(expected.title).casefold(),
        not fault and says(" ".join(given.summary), " ".join(expected.summary)),
        not fault and says(" ".join(given.conclusion), " ".join(expected.conclusion)),
        len(expected.noise),
        tuple(line for line in expected.noise if len(letters(line)) >= SHORTEST_NOISE and letters(line) in kept),
        fault,
    )


def entries(names: Sequence[str] = ()) -> list[Path]:
    """Return the sources of the entries whose names begin with one of `names` (all without any), in order."""
    sources = (next(path for path in HERE.glob(f"{e.stem}.*") if path != e) for e in HERE.glob("*.outline"))
    return sorted(path for path in sources if not names or path.stem.startswith(tuple(names)))


def read_entry(source: Path) -> tuple[Skeleton, Skeleton, Score]:
    """Return what is expected of `source`, what the program made of it, and the score of that."""
    expected = read_expectation(source.with_suffix(".outline").read_text("utf-8"))
    try:
        given, fault = understood(trainkit.parse(source)), ""
    except Exception as error:  # one text that the program can't take must not hide how it fares with the others
        given, fault = Skeleton("", (), (), ()), f"{type(error).__name__}: {error}"
    return expected, given, compare(source.stem, expected, given, fault)


def group(name: str) -> str:
    """Return the first part of a name: "article" of "article-en-tea"."""
    return name.partition("-")[0]


def report(scores: Sequence[Score]) -> str:
    """Return a table of the scores, file by file, then of each group and of all."""
    width = max((len(score.name) for score in scores), default=0) + 2
    lines = [f"{'':{width}}  F1 first   F1 all  title  summary  conclusion  leaked"]
    lines += [_row(score, width) for score in scores]
    grouped = [(name, list(of)) for name, of in groupby(scores, lambda score: group(score.name))]
    for name, members in [*grouped, ("all", list(scores))]:
        lines += ["", f"{name}: {len(members)} files", *(f"  {what:26}{n:.3f}" for what, n in totals(members).items())]
    return "\n".join(lines)


def _row(score: Score, width: int) -> str:
    right = [f"{'ok' if it else '-':>{n}}" for it, n in ((score.title, 5), (score.summary, 7), (score.conclusion, 10))]
    leaked = f"{len(score.leaked)}/{score.noise}"
    f1 = f"{score.first_level.f1:8.2f}  {score.all_levels.f1:7.2f}"
    return f"{score.name:{width}}  {f1}  {'  '.join(right)}  {leaked:>6}  {score.fault}".rstrip()


def totals(scores: Sequence[Score]) -> dict[str, float]:
    """Return the figures of a group; each is a share between 0 and 1, but "no outline", which is a number of files."""
    first, every = [score.first_level for score in scores], [score.all_levels for score in scores]
    return {
        "F1 first level, mean": _mean(counts.f1 for counts in first),
        "F1 first level, pooled": _pooled(first).f1,
        "F1 all levels, mean": _mean(counts.f1 for counts in every),
        "F1 all levels, pooled": _pooled(every).f1,
        "titles": _mean(score.title for score in scores),
        "summaries": _mean(score.summary for score in scores),
        "conclusions": _mean(score.conclusion for score in scores),
        "noise leaked": sum(len(score.leaked) for score in scores) / max(sum(score.noise for score in scores), 1),
        "no outline": sum(bool(score.fault) for score in scores),
    }


def _mean(values: Iterable[float]) -> float:
    numbers = list(values)
    return sum(numbers) / len(numbers) if numbers else 0.0


def _pooled(counts: Sequence[Counts]) -> Counts:
    return Counts(sum(c.found for c in counts), sum(c.expected for c in counts), sum(c.given for c in counts))


def difference(expected: Skeleton, given: Skeleton, score: Score) -> str:
    """Return both outlines, one after the other; "!" stands before every line that has no counterpart."""
    found = pairs(expected.points, given.points)
    right = (score.title, score.summary, score.conclusion)
    sides = (("expected", expected, set(found)), ("given", given, set(found.values())))
    lines = [score.name, *([score.fault] if score.fault else ())]
    for side, skeleton, matched in sides:
        lines += ["", f"{side}:", *_marked(skeleton, matched, right)]
    return "\n".join([*lines, "", *(f"! x {line}" for line in score.leaked)]).rstrip()


def _marked(skeleton: Skeleton, matched: set[int], right: tuple[bool, bool, bool]) -> Iterator[str]:
    title, summary, conclusion = ("  " if it else "! " for it in right)
    yield f"{title}= {skeleton.title or NO_TITLE}"
    yield from (f"{summary}> {text}" for text in skeleton.summary)
    for index, (level, label) in enumerate(skeleton.points):
        yield f"{'  ' if index in matched else '! '}{'  ' * (level - 1)}# {label}"
    yield from (f"{conclusion}< {text}" for text in skeleton.conclusion)


def main() -> None:
    """Print the table, or the differences of the entries that were named."""
    parser = argparse.ArgumentParser(description="Score trainkit's outlines against the corpus.")
    parser.add_argument("names", nargs="*", help="names of entries, or beginnings of names")
    parser.add_argument("--show", action="store_true", help="print the expected and the given outline of each")
    options = parser.parse_args()
    read = [read_entry(source) for source in entries(options.names)]
    print("\n\n".join(difference(*entry) for entry in read) if options.show else report([score for *_, score in read]))


if __name__ == "__main__":
    main()
