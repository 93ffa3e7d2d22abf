"""The public names, and that they say what they are for."""

from __future__ import annotations

import inspect
from pathlib import Path

import pytest

import trainkit

PUBLIC = [
    "Artifact",
    "BuildOptions",
    "BuildResult",
    "Diagnostic",
    "LayoutError",
    "Outline",
    "OutputError",
    "Point",
    "Session",
    "Severity",
    "SourceError",
    "TrainkitError",
    "__version__",
    "build",
    "build_many",
    "parse",
]


def test_these_names_are_public_and_no_others() -> None:
    assert trainkit.__all__ == PUBLIC
    assert dir(trainkit) == PUBLIC


@pytest.mark.parametrize("name", [name for name in PUBLIC if name != "__version__"])
def test_each_has_a_docstring_of_its_own(name: str) -> None:
    assert len(inspect.getdoc(getattr(trainkit, name)) or "") > 20


def test_a_name_that_is_not_there() -> None:
    with pytest.raises(AttributeError, match="module 'trainkit' has no attribute 'biuld'"):
        trainkit.biuld  # type: ignore[attr-defined]  # noqa: B018  # asking for it is the test


@pytest.mark.parametrize("as_bytes", [True, False], ids=["bytes", "path"])
def test_parse_takes_a_path_or_bytes(tmp_path: Path, as_bytes: bool) -> None:
    text = b"Title\n\n1. First: one.\n\n2. Second: two.\n"
    (tmp_path / "a.txt").write_bytes(text)
    outline = trainkit.parse(text if as_bytes else str(tmp_path / "a.txt"))
    assert outline.title
    assert outline.title.text == "Title"
    assert [point.heading.text for point in outline.points if point.heading] == ["First", "Second"]


def test_errors_are_one_family() -> None:
    with pytest.raises(trainkit.TrainkitError, match=r"'nowhere\.txt' doesn't exist"):
        trainkit.parse("nowhere.txt")
