"""Files appear together and whole, or not at all."""

from __future__ import annotations

import os
import resource
import signal
import stat
import subprocess
import sys
import time
from pathlib import Path

import pytest

from trainkit.errors import OutputError
from trainkit.files import clear_leavings, unspoilt_path, write_together


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}


def test_all_files_are_written_into_a_folder_made_for_them(tmp_path: Path) -> None:
    folder = tmp_path / "new" / "folder"
    write_together({folder / "a.pptx": b"deck", folder / "a-handout.pdf": b"handout"})
    assert contents(folder) == {"a.pptx": b"deck", "a-handout.pdf": b"handout"}


def test_files_that_stood_there_are_replaced_and_nothing_else_is_left(tmp_path: Path) -> None:
    (tmp_path / "a.pptx").write_bytes(b"old")
    write_together({tmp_path / "a.pptx": b"new"})
    assert contents(tmp_path) == {"a.pptx": b"new"}


def test_the_mode_follows_the_umask(tmp_path: Path) -> None:
    before = os.umask(0o027)
    try:
        write_together({tmp_path / "a.pptx": b"deck"})
    finally:
        os.umask(before)
    assert stat.S_IMODE((tmp_path / "a.pptx").stat().st_mode) == 0o640


def test_a_symbolic_link_stays_one_and_its_target_gets_the_data(tmp_path: Path) -> None:
    (tmp_path / "shared").mkdir()
    (tmp_path / "a.pptx").symlink_to(tmp_path / "shared" / "a.pptx")
    write_together({tmp_path / "a.pptx": b"deck"})
    assert (tmp_path / "a.pptx").is_symlink()
    assert contents(tmp_path / "shared") == {"a.pptx": b"deck"}


def test_a_folder_in_the_place_of_one_file_leaves_the_other_untouched(tmp_path: Path) -> None:
    (tmp_path / "a.pptx").write_bytes(b"old")
    (tmp_path / "a-handout.pdf").mkdir()
    with pytest.raises(OutputError, match=r"a-handout\.pdf can't be written: a folder has that name"):
        write_together({tmp_path / "a.pptx": b"new", tmp_path / "a-handout.pdf": b"new"})
    assert contents(tmp_path) == {"a.pptx": b"old"}


def test_a_named_pipe_is_refused(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.pptx")
    with pytest.raises(OutputError, match="not an ordinary file"):
        write_together({tmp_path / "a.pptx": b"new"})


def test_a_file_in_the_place_of_the_folder(tmp_path: Path) -> None:
    (tmp_path / "output").write_bytes(b"mine")
    with pytest.raises(OutputError, match=r"a\.pptx can't be written: file exists\. Choose another output folder"):
        write_together({tmp_path / "output" / "a.pptx": b"deck"})


def test_a_name_that_is_too_long(tmp_path: Path) -> None:
    with pytest.raises(OutputError, match="file name too long"):
        write_together({tmp_path / ("a" * 300): b"deck"})
    assert contents(tmp_path) == {}


@pytest.mark.parametrize("stood_there", [True, False], ids=["older pair", "no older pair"])
def test_when_the_second_rename_fails_the_first_is_taken_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, stood_there: bool
) -> None:
    older = {"a.pptx": b"old deck", "a-handout.pdf": b"old handout"} if stood_there else {}
    for name, data in older.items():
        (tmp_path / name).write_bytes(data)
    rename = os.replace

    def fails_for_the_handout(source: Path, target: Path) -> None:
        if target.name == "a-handout.pdf":
            raise PermissionError(13, "Permission denied")  # as on Windows, where the file is open in a reader
        rename(source, target)

    monkeypatch.setattr(Path, "replace", fails_for_the_handout)
    with pytest.raises(OutputError, match=r"a-handout\.pdf can't be written: permission denied"):
        write_together({tmp_path / "a.pptx": b"new", tmp_path / "a-handout.pdf": b"new"})
    assert contents(tmp_path) == older


def test_a_copy_saves_the_older_file_where_there_are_no_hard_links(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_hard_links(source: Path, target: Path) -> None:
        raise OSError(1, "Operation not permitted")

    monkeypatch.setattr(os, "link", no_hard_links)
    (tmp_path / "a.pptx").write_bytes(b"old")
    (tmp_path / "b.pdf").write_bytes(b"old")
    write_together({tmp_path / "a.pptx": b"new", tmp_path / "b.pdf": b"new"})
    assert contents(tmp_path) == {"a.pptx": b"new", "b.pdf": b"new"}


WRITE_FOR_EVER = """
import sys
from pathlib import Path
from trainkit.files import write_together
folder = Path(sys.argv[1])
generation = 0
while True:
    data = b"%08d" % generation * 40_000
    write_together({folder / "a.pptx": data, folder / "a-handout.pdf": data})
    generation += 1
"""


@pytest.mark.parametrize("milliseconds", [0, 1, 3, 7, 12, 18, 29, 41])
def test_a_process_killed_at_any_moment_leaves_whole_files(tmp_path: Path, milliseconds: int) -> None:
    process = subprocess.Popen([sys.executable, "-c", WRITE_FOR_EVER, str(tmp_path)])
    deadline = time.monotonic() + 20
    while not (tmp_path / "a-handout.pdf").exists() and time.monotonic() < deadline:
        time.sleep(0.001)
    time.sleep(milliseconds / 1000)
    process.send_signal(signal.SIGKILL)
    process.wait()
    deck, handout = ((tmp_path / name).read_bytes() for name in ("a.pptx", "a-handout.pdf"))
    for data in (deck, handout):
        assert len(data) == 320_000
        assert data == data[:8] * 40_000
    assert 0 <= int(deck[:8]) - int(handout[:8]) <= 1
    others = {path.name for path in tmp_path.iterdir()} - {"a.pptx", "a-handout.pdf"}
    assert all(name.startswith(".trainkit-") and "." not in name[1:] for name in others)
    clear_leavings(tmp_path)
    assert contents(tmp_path).keys() == {"a.pptx", "a-handout.pdf"}


def test_what_a_killed_run_left_is_cleared_and_nothing_else(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[Path] = []
    monkeypatch.setattr(Path, "replace", lambda temporary, target: made.append(temporary))
    write_together({tmp_path / "a.pptx": b"deck"})
    mark, machine, own, tail = made[0].name.split("-")
    ended = subprocess.Popen([sys.executable, "-c", ""])
    ended.wait()
    kept = [
        made[0].name,  # this process is alive
        f"{mark}-{machine}-1-{tail}",  # so is the first one, whoever asks
        f"{mark}-{int(machine, 16) ^ 1:08x}-{ended.pid}-{tail}",  # on another machine
        f"{mark}-{machine}-{ended.pid}-{tail}.txt",
        f"{mark}-notes",
    ]
    for name in (*kept, f"{mark}-{machine}-{ended.pid}-{tail}"):
        (tmp_path / name).write_bytes(b"")
    clear_leavings(tmp_path)
    assert own == str(os.getpid())
    assert contents(tmp_path).keys() == set(kept)


def test_clearing_a_folder_that_is_not_there(tmp_path: Path) -> None:
    clear_leavings(tmp_path / "new")
    assert list(tmp_path.iterdir()) == []


def test_a_full_disk_leaves_the_older_pair_and_no_litter(tmp_path: Path) -> None:
    older = {"a.pptx": b"old deck", "a-handout.pdf": b"old handout"}
    for name, data in older.items():
        (tmp_path / name).write_bytes(data)
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    handler = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, limits[1]))
    try:
        with pytest.raises(OutputError, match=r"a-handout\.pdf can't be written: file too large"):
            write_together({tmp_path / "a.pptx": b"x" * 90_000, tmp_path / "a-handout.pdf": b"x" * 150_000})
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
        signal.signal(signal.SIGXFSZ, handler)
    assert contents(tmp_path) == older


def test_a_name_too_long_to_look_for(tmp_path: Path) -> None:
    with pytest.raises(OutputError, match=r"file name too long\. Give the source, or the folder, a shorter name"):
        write_together({unspoilt_path(tmp_path / f"{'a' * 251}.pptx", lambda candidate: True): b"deck"})


def test_a_folder_that_may_not_be_entered(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuses(path: Path) -> bool:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "is_file", refuses)  # root may enter any
    with pytest.raises(OutputError, match=r"a\.pptx can't be written: permission denied\. Choose another"):
        unspoilt_path(tmp_path / "a.pptx", lambda candidate: True)


CHANGED = {"edited", "edited too"}


@pytest.mark.parametrize(
    ("files", "expected"),
    [
        ({}, "a.b.pptx"),
        ({"a.b.pptx": "as written"}, "a.b.pptx"),
        ({"a.b.pptx": "edited"}, "a.b.new.pptx"),
        ({"a.b.pptx": "edited", "a.b.new.pptx": "as written"}, "a.b.new.pptx"),
        ({"a.b.pptx": "edited", "a.b.new.pptx": "edited too"}, "a.b.new-2.pptx"),
        ({"a.b.pptx": "edited", "a.b.new.pptx": "edited", "a.b.new-2.pptx": "edited"}, "a.b.new-3.pptx"),
    ],
)
def test_changed_files_are_stepped_round(tmp_path: Path, files: dict[str, str], expected: str) -> None:
    for name, text in files.items():
        (tmp_path / name).write_text(text)
    path = unspoilt_path(tmp_path / "a.b.pptx", lambda candidate: candidate.read_text() not in CHANGED)
    assert path.name == expected
