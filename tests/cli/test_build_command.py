"""`trainkit build`: what it prints, what it leaves behind, and its exit codes."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from pptx import Presentation

from .conftest import SHORT, Trainkit

NO_POINTS = "Just a line, and nothing that looks like a point.\n"
LINE = "tidy.txt → output/tidy.pptx (5 slides), output/tidy-handout.pdf (2 pages)\n"


def files(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_one_line_for_each_source(trainkit: Trainkit, tmp_path: Path) -> None:
    done = trainkit("build", "tidy.txt")
    assert (done.returncode, done.stdout, done.stderr) == (0, LINE, "")
    assert files(tmp_path / "output") == ["tidy-handout.pdf", "tidy.pptx"]


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (["--no-handout"], ["tidy.pptx"]),
        (["--no-deck"], ["tidy-handout.pdf"]),
        (["--output", "a/b"], []),
    ],
)
def test_which_files_and_where(trainkit: Trainkit, tmp_path: Path, arguments: list[str], expected: list[str]) -> None:
    assert trainkit("build", "tidy.txt", *arguments).returncode == 0
    output = tmp_path / "output"
    assert (files(output) if output.exists() else []) == expected
    assert (tmp_path / "a" / "b" / "tidy.pptx").exists() == ("--output" in arguments)


def test_what_is_said_of_the_session_stands_in_the_files(trainkit: Trainkit, tmp_path: Path) -> None:
    words = ["--title", "Desks", "--trainer", "Ada\x01 Finch", "--organisation", "Elm & Co", "--date", "3 May 2027"]
    assert trainkit("build", "tidy.txt", *words, "--paper", "letter").returncode == 0
    deck = Presentation(str(tmp_path / "output" / "tidy.pptx"))
    assert deck.core_properties.title == "Desks"
    assert deck.core_properties.author == "Ada Finch"
    shown = " ".join(shape.text_frame.text for shape in deck.slides[0].shapes if shape.has_text_frame)
    assert all(word in shown for word in ("Desks", "Ada Finch", "Elm & Co", "3 May 2027"))


def test_the_notes_share_the_duration_of_the_session(trainkit: Trainkit, tmp_path: Path) -> None:
    assert trainkit("build", "tidy.txt", "--duration", "90").returncode == 0
    slides = Presentation(str(tmp_path / "output" / "tidy.pptx")).slides
    times = [slide.notes_slide.notes_text_frame.text.split("\n")[0] for slide in slides]
    assert times[0] == "► Time: 5 min (0:00–0:05)"
    assert times[-1].endswith("–1:30)")


@pytest.mark.parametrize("said", ["0", "-5", "10000", "an hour"])
def test_a_duration_is_whole_minutes(trainkit: Trainkit, said: str) -> None:
    done = trainkit("build", "tidy.txt", "--duration", said)
    assert done.returncode == 2
    assert "'--duration'" in done.stderr


def test_json_is_one_document_on_standard_output(trainkit: Trainkit) -> None:
    done = trainkit("build", "tidy.txt", "missing.txt", "--json")
    built, failed = json.loads(done.stdout)
    assert done.returncode == 2
    assert [(a["kind"], a["path"]) for a in built["artifacts"]] == [
        ("deck", "output/tidy.pptx"),
        ("handout", "output/tidy-handout.pdf"),
    ]
    assert {"load", "parse", "plan", "typeset", "deck", "handout", "write"} <= built["timings"].keys()
    assert failed["artifacts"] == []
    assert failed["diagnostics"][0]["severity"] == "error"
    assert "missing.txt" in done.stderr


def test_standard_input_is_named_by_its_title(trainkit: Trainkit, tmp_path: Path) -> None:
    done = trainkit("build", "-", stdin=SHORT.replace("Tidy desks", "Schöne Tische: 3 Regeln").encode())
    assert done.returncode == 0
    assert files(tmp_path / "output") == ["schöne-tische-3-regeln-handout.pdf", "schöne-tische-3-regeln.pptx"]


def test_one_bad_source_costs_only_itself(trainkit: Trainkit, tmp_path: Path) -> None:
    (tmp_path / "picture.txt").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(100))
    done = trainkit("build", "picture.txt", "tidy.txt", "missing.txt")
    assert (done.returncode, done.stdout) == (2, LINE)
    assert [line.partition(":")[0] for line in done.stderr.splitlines()] == ["error", "error"]


def test_warnings_name_file_and_line_and_fail_only_when_strict(trainkit: Trainkit, tmp_path: Path) -> None:
    (tmp_path / "line.txt").write_text(NO_POINTS, "utf-8")
    lenient, strict = trainkit("build", "line.txt"), trainkit("build", "line.txt", "--strict")
    assert (lenient.returncode, strict.returncode) == (0, 1)
    assert strict.stdout.startswith("line.txt → ")
    assert strict.stderr.startswith("line.txt:1: warning: ")


def test_quiet_prints_warnings_alone(trainkit: Trainkit, tmp_path: Path) -> None:
    (tmp_path / "line.txt").write_text(NO_POINTS, "utf-8")
    done = trainkit("build", "tidy.txt", "line.txt", "--quiet")
    assert done.stdout == ""
    points, title = done.stderr.splitlines()
    assert "No points were found" in points
    assert "No title was found, so the slides carry the name of the source" in title


def test_a_title_from_the_command_line_is_one(trainkit: Trainkit, tmp_path: Path) -> None:
    (tmp_path / "steps.txt").write_text("1. Wash: use soap.\n2. Dry: use a towel.\n", "utf-8")
    assert "No title was found" in trainkit("build", "steps.txt").stderr
    assert trainkit("build", "steps.txt", "--title", "Clean hands").stderr == ""


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["missing.txt"], "'missing.txt' doesn't exist"),
        (["."], "'.' is a folder"),
        ([""], "The name of a source is empty ('')"),
        (["tidy.txt", "other/tidy.txt"], "'tidy.txt' and 'other/tidy.txt' would both be written to 'tidy.…'"),
        (["tidy.txt", "--layout", "nowhere"], "no layout 'nowhere'"),
        (["tidy.txt", "--output", "tidy.txt"], "tidy.txt/tidy.pptx can't be written"),
        (["tidy.txt", "--no-deck", "--no-handout"], "nothing to build"),
        (["tidy.txt", "other/b.txt", "--title", "Both"], "--title fits one source"),
        (["tidy.txt", "--paper", "a3"], "Invalid value for '--paper'"),
        (["-", "-"], "give - once"),
        (["-"], "'standard-input' is empty"),
        ([], "Missing argument 'SOURCE…'"),
        (["tidy.txt", "--nope"], "No such option"),
    ],
)
def test_bad_usage_and_input_exit_with_2_and_build_nothing(
    trainkit: Trainkit, tmp_path: Path, arguments: list[str], sentence: str
) -> None:
    (tmp_path / "other").mkdir()
    (tmp_path / "other" / "tidy.txt").write_text(SHORT)
    (tmp_path / "other" / "b.txt").write_text(SHORT)
    done = trainkit("build", *arguments)
    assert (done.returncode, done.stdout) == (2, "")
    assert sentence in done.stderr
    assert not (tmp_path / "output").exists()


@pytest.mark.parametrize(
    ("epoch", "shown"),
    [
        ("yesterday", "'yesterday'"),
        ("-1", "'-1'"),
        ("1e9", "'1e9'"),
        ("253402300800", "'253402300800'"),
        ("1" * 5000, f"'{'1' * 12}...{'1' * 13}'"),
    ],
)
def test_a_wrong_epoch_is_named(trainkit: Trainkit, epoch: str, shown: str) -> None:
    done = trainkit("build", "tidy.txt", SOURCE_DATE_EPOCH=epoch)
    assert (done.returncode, done.stdout) == (2, "")
    sentence = f"SOURCE_DATE_EPOCH is {shown}; set it to whole seconds since 1970, or unset it."
    assert done.stderr == f"error: {sentence}\n"


@pytest.mark.skipif(sys.platform != "linux", reason="other systems don't allow such names")
def test_names_that_are_no_text(trainkit: Trainkit, tmp_path: Path) -> None:
    odd = os.fsdecode(b"caf\xe9\x02.txt")
    (tmp_path / odd).write_text("1. One thing: it is so.\n\n2. Two things: they are so.\n", "utf-8")
    done = trainkit("build", odd, "--json")
    assert done.returncode == 0
    assert json.loads(done.stdout)[0]["source"] == odd
    assert Presentation(str(tmp_path / "output" / odd.replace(".txt", ".pptx"))).core_properties.title == "caf"


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no /dev/full")
def test_a_full_standard_output_is_one_sentence(trainkit: Trainkit, tmp_path: Path) -> None:
    with Path("/dev/full").open("wb") as full:
        command = [sys.executable, "-m", "trainkit", "build", "tidy.txt"]
        done = subprocess.run(command, cwd=tmp_path, stdout=full, stderr=subprocess.PIPE)
    assert done.returncode == 2
    assert done.stderr == b"Error: Standard output can't be written: No space left on device.\n"


@pytest.fixture
def many_at_once(trainkit: Trainkit, tmp_path: Path) -> Iterator[subprocess.Popen[bytes]]:
    """A build of 300 sources in two worker processes, all of them in a process group of their own."""
    sources = []
    for number in range(300):
        sources.append(f"{number}.txt")
        (tmp_path / sources[-1]).write_text(SHORT, "utf-8")
    command = [sys.executable, "-c", "from trainkit.__main__ import main; print(flush=True); main()"]
    process = subprocess.Popen(
        [*command, "build", *sources, "--jobs", "2"],
        cwd=tmp_path,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
    )
    assert process.stdout and process.stdout.readline()  # Python itself is up
    yield process
    with suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)
    process.communicate()


def pairs(output: Path) -> bool:
    written = files(output) if output.exists() else []
    decks = {name.removesuffix(".pptx") for name in written if name.endswith(".pptx")}
    handouts = {name.removesuffix("-handout.pdf") for name in written if name.endswith("-handout.pdf")}
    return decks == handouts and len(written) == 2 * len(decks)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no /dev/full")
@pytest.mark.parametrize("arguments", [["missing.txt"], ["--nope"], ["tidy.txt", "missing.txt"]], ids=" ".join)
def test_a_full_standard_error_leaves_the_exit_code(trainkit: Trainkit, tmp_path: Path, arguments: list[str]) -> None:
    with Path("/dev/full").open("wb") as full:
        command = [sys.executable, "-m", "trainkit", "build", *arguments]
        assert subprocess.run(command, cwd=tmp_path, stderr=full, stdout=subprocess.PIPE).returncode == 2


# Root may read any file, so a test that works for root, too, has to play the system's part.
CLOSED = """
import os
from trainkit.__main__ import main

def open_all_but_one(path, *arguments):
    if os.fspath(path) == "closed.txt":
        raise PermissionError(13, "Permission denied")
    return opened(path, *arguments)

opened, os.open, os.access = os.open, open_all_but_one, lambda *arguments, **options: False
main()
"""


def test_a_source_that_may_not_be_read_costs_only_itself(trainkit: Trainkit, tmp_path: Path) -> None:
    (tmp_path / "closed.txt").write_text(SHORT, "utf-8")
    command = [sys.executable, "-c", CLOSED, "build", "closed.txt", "tidy.txt", "--jobs", "1"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True)
    assert (done.returncode, done.stdout.decode()) == (2, LINE)
    assert done.stderr == b"error: 'closed.txt' may not be read by you; change its permissions.\n"


def test_a_source_whose_name_leaves_no_room_for_a_suffix(trainkit: Trainkit, tmp_path: Path) -> None:
    name = "a" * 251
    (tmp_path / f"{name}.txt").write_text(SHORT, "utf-8")
    done = trainkit("build", f"{name}.txt")
    assert (done.returncode, done.stdout) == (2, "")
    reason = "file name too long. Give the source, or the folder, a shorter name."
    assert done.stderr == f"error: output/{name}.pptx can't be written: {reason}\n"


@pytest.mark.parametrize("seconds", [0.02, 0.2, 0.5, 0.9])
def test_ctrl_c_exits_with_130_and_leaves_pairs(
    many_at_once: subprocess.Popen[bytes], tmp_path: Path, seconds: float
) -> None:
    time.sleep(seconds)
    os.killpg(many_at_once.pid, signal.SIGINT)
    _, errors = many_at_once.communicate(timeout=30)
    assert many_at_once.returncode == 130
    assert b"Traceback" not in errors
    assert pairs(tmp_path / "output")


@pytest.mark.parametrize(
    ("number", "code"),
    [(signal.SIGTERM, 143), (signal.SIGHUP, 129), (signal.SIGKILL, -signal.SIGKILL)],
    ids=["terminated", "hung up", "killed"],
)
def test_no_worker_outlives_its_parent(
    many_at_once: subprocess.Popen[bytes], tmp_path: Path, number: signal.Signals, code: int
) -> None:
    assert many_at_once.stdout and many_at_once.stdout.readline()  # the first result: workers are at work
    many_at_once.send_signal(number)
    # Workers have the ends of these pipes, too, so this comes back when the last of them is gone.
    _, errors = many_at_once.communicate(timeout=30)
    assert (many_at_once.returncode, errors) == (code, b"")
    assert pairs(tmp_path / "output")
