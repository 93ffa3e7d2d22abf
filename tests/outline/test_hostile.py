"""Texts that nobody writes: each ends in time that grows with its size, and with an outline."""

from __future__ import annotations

from collections.abc import Callable
from time import perf_counter

import pytest
from outline_cases import outline_of

HOSTILE: dict[str, Callable[[int], str]] = {
    "one word": lambda n: "x" * n,
    "one Chinese word": lambda n: "培训" * (n // 2),
    "one line": lambda n: "People learn by doing. " * (n // 23),
    "blanks": lambda n: f"a{' ' * n}b",
    "markers in one line": lambda n: "".join(f"({i}) word. " for i in range(1, n // 12)),
    "bullets": lambda n: "- word\n" * (n // 7),
    "always 1": lambda n: "1. x\n" * (n // 5),
    "numbers without a mark": lambda n: "".join(f"{i} Word\nword word.\n" for i in range(1, n // 20)),
    "lone sections": lambda n: "".join(f"{i}. Word\n{i}.1 Word\nText.\n" for i in range(1, n // 24)),
    "numbers without order": lambda n: "".join(f"{i * 7919 % 9999}. x y z\n" for i in range(n // 12)),
    "brackets": lambda n: "(" * n,
    "trails": lambda n: "Home > " * (n // 7),
    "headings": lambda n: "Word here\n\nSome text.\n\n" * (n // 23),
    "hyphens": lambda n: "some ordinary words fill this line up to its end, and then comes hy-\nphen " * (n // 72),
    "colons": lambda n: "a: b\n\n" * (n // 6),
    "ever deeper": lambda n: "".join(" " * i + "- w\n" for i in range(int((2 * n) ** 0.5))),
    "lists below headings": lambda n: "Word here\n\n1. a\n\n2. b\n\n" * (n // 21),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_time_grows_with_size(name: str) -> None:
    small, large = (HOSTILE[name](size) for size in (20_000, 200_000))
    outline_of(small)
    start = perf_counter()
    outline_of(small)
    middle = perf_counter()
    outline_of(large)
    end = perf_counter()
    # Ten times the text; squared it would be a hundred. The rest is what a busy machine adds, and 20 ms of noise.
    assert end - middle < 30 * (middle - start) + 0.02


def test_a_word_of_400_000_letters_is_kept_whole() -> None:
    (point,) = outline_of("x" * 400_000).value.points
    assert [len(part.text) for part in point.body] == [400_000]  # type: ignore[union-attr]


def test_deep_lists_end_at_nine_ranks() -> None:
    items = "".join(f"{' ' * 2 * rank}- one\n{' ' * 2 * rank}- two\n" for rank in range(40))
    point, ranks = outline_of(f"Title\n\n{items}").value.points[-1], 1
    while point.points:
        point, ranks = point.points[-1], ranks + 1
    assert ranks == 9
