"""From a source to its files: whole, repeatable, side by side, many at once, and careful with what people changed."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pypdfium2 as pdfium
import pytest
from pptx import Presentation

import trainkit
from trainkit import BuildOptions, BuildResult, Session, Severity
from trainkit.exporters import EXPORTERS, Exporter, Finished
from trainkit.files import TEMPORARY_PREFIX
from trainkit.pipeline.naming import slug
from trainkit.pipeline.together import Task, Together, one_after_other, side_by_side

SOURCE = """Tidy desks

A tidy desk saves time.

1. Clear it: Put away what you don't need today.

2. Keep it: Spend a minute on it each evening.

In short, tidy desks make tidy minds.
"""


@pytest.fixture
def source(tmp_path: Path) -> Path:
    path = tmp_path / "tidy.txt"
    path.write_text(SOURCE, "utf-8")
    return path


@pytest.fixture
def options(tmp_path: Path) -> BuildOptions:
    return BuildOptions(output=tmp_path / "output", created=1_800_000_000)


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def warnings(result: BuildResult) -> list[str]:
    return [diagnostic.code for diagnostic in result.diagnostics if diagnostic.severity is Severity.WARNING]


def page_count(path: Path) -> int:
    document = pdfium.PdfDocument(path)  # type: ignore[no-untyped-call]
    try:
        return len(document)
    finally:
        document.close()  # type: ignore[no-untyped-call]


def edit(deck: Path) -> None:
    presentation = Presentation(str(deck))
    presentation.slides[0].shapes.title.text = "Mine"
    presentation.save(str(deck))


def test_a_deck_and_a_handout(source: Path, options: BuildOptions) -> None:
    result = trainkit.build(source, options)
    deck, handout = result.artifacts
    slides = Presentation(str(deck.path)).slides
    pages = page_count(handout.path)
    assert (deck.path.name, handout.path.name) == ("tidy.pptx", "tidy-handout.pdf")
    assert (result.slides, result.pages) == (len(slides), pages)
    assert [artifact.size for artifact in result.artifacts] == [a.path.stat().st_size for a in result.artifacts]
    assert slides[0].shapes.title.text == "Tidy desks"
    assert result.diagnostics == ()


def test_the_title_that_is_given_takes_the_place_of_the_sources_own(source: Path, options: BuildOptions) -> None:
    session = Session(trainer="Ada Finch")
    result = trainkit.build(source, BuildOptions(output=options.output, title="Desks", session=session, created=0))
    properties = Presentation(str(result.artifacts[0].path)).core_properties
    assert (properties.title, properties.author) == ("Desks", "Ada Finch")


def test_the_same_input_gives_the_same_bytes(source: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1800000000")
    for folder in ("first", "second"):
        trainkit.build(source, BuildOptions(output=tmp_path / folder))
    trainkit.build(source, BuildOptions(output=tmp_path / "later", created=1_900_000_000))
    first, second, later = (contents(tmp_path / folder) for folder in ("first", "second", "later"))
    assert first == second
    assert all(first[name] != later[name] for name in first)


@pytest.mark.parametrize("many", [False, True], ids=["one", "many"])
def test_a_build_clears_away_what_a_killed_one_left(source: Path, options: BuildOptions, many: bool) -> None:
    ended = subprocess.Popen([sys.executable, "-c", ""])
    ended.wait()
    options.output.mkdir()
    (options.output / f"{TEMPORARY_PREFIX}-{ended.pid}-0123456789abcdef").write_bytes(b"half a deck")
    if many:
        list(trainkit.build_many([source], options))
    else:
        trainkit.build(source, options)
    assert contents(options.output).keys() == {"tidy.pptx", "tidy-handout.pdf"}


@pytest.mark.parametrize("kind", ["deck", "handout"])
def test_an_error_in_one_exporter_leaves_the_older_pair(
    source: Path, options: BuildOptions, monkeypatch: pytest.MonkeyPatch, kind: str
) -> None:
    def runs_out_of_memory(finished: Finished) -> bytes:
        raise MemoryError

    trainkit.build(source, options)
    older = contents(options.output)
    source.write_text(SOURCE.replace("Tidy", "Clean"), "utf-8")
    row = EXPORTERS[kind]
    monkeypatch.setitem(EXPORTERS, kind, Exporter(kind, row.suffix, runs_out_of_memory, row.is_pristine))
    with pytest.raises(MemoryError):
        trainkit.build(source, options)
    assert contents(options.output) == older


def test_an_edited_deck_is_kept(source: Path, options: BuildOptions) -> None:
    deck = trainkit.build(source, options).artifacts[0].path
    edit(deck)
    edited = deck.read_bytes()
    second, third = trainkit.build(source, options), trainkit.build(source, options)
    assert deck.read_bytes() == edited
    for result in (second, third):
        assert [artifact.path.name for artifact in result.artifacts] == ["tidy.new.pptx", "tidy-handout.pdf"]
        assert warnings(result) == ["edited-by-hand"]
    edit(second.artifacts[0].path)
    assert trainkit.build(source, options).artifacts[0].path.name == "tidy.new-2.pptx"


def test_an_edited_handout_is_kept(source: Path, options: BuildOptions) -> None:
    handout = trainkit.build(source, options).artifacts[1].path
    handout.write_bytes(handout.read_bytes() + b"% a note")
    result = trainkit.build(source, options)
    assert [artifact.path.name for artifact in result.artifacts] == ["tidy.pptx", "tidy-handout.new.pdf"]
    assert warnings(result) == ["edited-by-hand"]


def test_a_file_of_somebody_else_is_kept(source: Path, options: BuildOptions) -> None:
    options.output.mkdir()
    (options.output / "tidy.pptx").write_bytes(b"not a deck at all")
    assert trainkit.build(source, options).artifacts[0].path.name == "tidy.new.pptx"
    assert (options.output / "tidy.pptx").read_bytes() == b"not a deck at all"


def test_force_overwrites_what_was_edited(source: Path, options: BuildOptions) -> None:
    deck = trainkit.build(source, options).artifacts[0].path
    as_written = deck.read_bytes()
    edit(deck)
    result = trainkit.build(source, BuildOptions(output=options.output, created=options.created, force=True))
    assert deck.read_bytes() == as_written
    assert warnings(result) == []


@pytest.mark.parametrize("together", [one_after_other, side_by_side])
def test_ways_to_make_the_files_give_the_same(together: Together) -> None:
    large = bytes(range(256)) * 10_000  # more than a pipe holds
    files = together({"deck": lambda: large, "notes": lambda: b"", "handout": lambda: b"pdf"})
    assert {kind: file.data for kind, file in files.items()} == {"deck": large, "notes": b"", "handout": b"pdf"}


def test_a_child_does_its_work_in_another_process() -> None:
    own = str(os.getpid()).encode()
    files = side_by_side({"deck": lambda: str(os.getpid()).encode(), "handout": lambda: str(os.getpid()).encode()})
    assert files["deck"].data != own
    assert files["handout"].data == own


def only_in_the_parent(data: bytes, *, otherwise: Callable[[], object]) -> Task:
    parent = os.getpid()

    def task() -> bytes:
        if os.getpid() != parent:
            otherwise()
        return data

    return task


def raise_error() -> None:
    raise MemoryError


@pytest.mark.parametrize("end", [raise_error, lambda: os._exit(3), lambda: os.kill(os.getpid(), 9)])
def test_the_work_of_a_child_that_fails_is_done_here(end: Callable[[], object]) -> None:
    files = side_by_side({"deck": only_in_the_parent(b"deck", otherwise=end), "handout": lambda: b"handout"})
    assert files["deck"].data == b"deck"


def test_an_error_here_ends_the_child() -> None:
    def endless() -> bytes:
        threading.Event().wait()
        return b""

    def fails() -> bytes:
        raise ValueError("no handout")

    with pytest.raises(ValueError, match="no handout"):
        side_by_side({"deck": endless, "handout": fails})
    with pytest.raises(ChildProcessError):
        os.waitpid(-1, os.WNOHANG)


@pytest.fixture
def many(tmp_path: Path) -> list[Path]:
    paths = [tmp_path / f"{number}.txt" for number in range(12)]
    for path in paths:
        path.write_text(SOURCE.replace("desks", f"desks {path.stem}"), "utf-8")
    paths[5].write_bytes(b"")
    return paths


@pytest.fixture
def another_thread() -> Iterator[None]:
    done = threading.Event()
    thread = threading.Thread(target=done.wait)
    thread.start()
    yield
    done.set()
    thread.join()


def built(results: Iterator[BuildResult], many: list[Path]) -> dict[str, bytes]:
    outcome = list(results)
    assert [result.source for result in outcome] == [str(path) for path in many]
    assert [result.has_failed for result in outcome] == [number == 5 for number in range(12)]
    folder = outcome[0].artifacts[0].path.parent
    assert len(list(folder.iterdir())) == 22
    return contents(folder)


def in_folder(folder: Path) -> BuildOptions:
    return BuildOptions(output=folder, created=0)


def test_many_sources_over_processes_give_the_same_files_in_order(many: list[Path], tmp_path: Path) -> None:
    alone = built(trainkit.build_many(many, in_folder(tmp_path / "one"), jobs=1), many)
    assert alone == built(trainkit.build_many(many, in_folder(tmp_path / "two"), jobs=2), many)


@pytest.mark.usefixtures("another_thread")
def test_beside_threads_processes_are_started_afresh(many: list[Path], tmp_path: Path) -> None:
    assert built(trainkit.build_many(many, in_folder(tmp_path / "two"), jobs=2), many)


def test_two_sources_of_one_name_are_refused_before_anything_is_built(many: list[Path], tmp_path: Path) -> None:
    (tmp_path / "other").mkdir()
    twin = tmp_path / "other" / "3.txt"
    twin.write_text(SOURCE, "utf-8")
    with pytest.raises(trainkit.OutputError, match=r"3\.txt' and '.*other/3\.txt' would both be written to '3\.…'"):
        trainkit.build_many([*many, twin], in_folder(tmp_path / "output"))
    with pytest.raises(trainkit.OutputError, match="would both be written to 'tidy-desks"):
        trainkit.build_many([SOURCE.encode(), SOURCE.encode()], in_folder(tmp_path / "output"))
    assert not (tmp_path / "output").exists()


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Giving feedback: 4 habits!", "giving-feedback-4-habits"),
        ("高效会议", "高效会议"),
        ("../../etc/passwd", "etc-passwd"),
        ("snake_case_title", "snake-case-title"),
        ("…", ""),
        ("a" * 200, "a" * 60),
    ],
)
def test_names_made_of_titles(title: str, expected: str) -> None:
    assert slug(title) == expected
