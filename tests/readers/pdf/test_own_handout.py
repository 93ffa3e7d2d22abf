"""A handout read again says what its source says: its tags tell headings, text and tables from pictures of slides."""

from __future__ import annotations

from pathlib import Path

import pytest

from kit import SOURCES
from trainkit import BuildOptions, build, parse
from trainkit.model import Outline, Remark


def points(outline: Outline) -> list[tuple[int, str]]:
    """Return the headings of all points with their depth, and the words below them."""
    found = []
    waiting = [(0, point) for point in reversed(outline.points)]
    while waiting:
        depth, point = waiting.pop()
        heading = point.heading.text if point.heading else ""
        text = " ".join(part.text for part in point.body if hasattr(part, "text") and not isinstance(part, Remark))
        found.append((depth, " ".join(f"{heading} {text}".split())))
        waiting += [(depth + 1, inner) for inner in reversed(point.points)]
    return found


@pytest.mark.parametrize("name", ["first-weeks.txt", "gaoxiao-huiyi.txt", "safe-lifting.txt", "weather-station.md"])
def test_handout_has_the_points_of_its_source(name: str, tmp_path: Path) -> None:
    source = SOURCES / name
    build(source, options=BuildOptions(output=tmp_path, outputs=("handout",)))
    (handout,) = tmp_path.glob("*-handout.pdf")
    expected, given = parse(source), parse(handout)
    assert given.title and expected.title and given.title.text == expected.title.text
    assert points(given) == points(expected)
    assert [sentence.text for sentence in given.conclusion] == [sentence.text for sentence in expected.conclusion]
