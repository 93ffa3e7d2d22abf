"""Writing files so that whoever looks finds the old ones whole or the new ones whole, whatever happens meanwhile.

All files of a call are written beside their targets under names of their own, flushed to the disk, and only then
renamed, which POSIX promises to be atomic (IEEE Std 1003.1, `rename`). What a killed process leaves behind begins with
`.trainkit-` and has no suffix, so that nothing takes it for a deck or a handout; a later build clears it away.
"""

from __future__ import annotations

import errno
import os
import platform
import re
import shutil
import zlib
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager, suppress
from itertools import chain, count
from pathlib import Path

from .errors import OutputError

# Another machine, or container, that shares a folder numbers its processes apart.
_MACHINE = zlib.crc32(platform.node().encode(errors="replace"))
TEMPORARY_PREFIX = f".trainkit-{_MACHINE:08x}"
# Nine digits are more than any process number has, and fit the system's type for one.
_TEMPORARY_NAME = re.compile(rf"{re.escape(TEMPORARY_PREFIX)}-([0-9]{{1,9}})-[0-9a-f]{{16}}")

_REMEDIES = {
    errno.ENOSPC: "Make room on the disk.",
    errno.EDQUOT: "Make room: your share of the disk is used up.",
    errno.EFBIG: "Raise the limit on the size of files.",
    errno.ENAMETOOLONG: "Give the source, or the folder, a shorter name.",
}
"""What to do about an error of the operating system; for all others another folder is the way out."""


def write_together(contents: Mapping[Path, bytes]) -> None:
    """Write every file of `contents` or, if anything goes wrong, none; missing folders are made.

    Symbolic links are followed. Raises OutputError; files that stood there before are then as they were.
    """
    with ExitStack() as leavings:
        staged = _stage(contents, leavings)
        with ExitStack() as undo:
            for temporary, target in staged:
                _replace(temporary, target, undo, leavings)
            undo.pop_all()


def unspoilt_path(path: Path, is_pristine: Callable[[Path], bool]) -> Path:
    """Return `path` or, where that file has been changed by hand, the first of `NAME.new.SUFFIX`, `NAME.new-2.SUFFIX`,
    … that hasn't been: `is_pristine` says of a file whether it is still as trainkit wrote it.

    Raises OutputError where nobody may look.
    """
    marks = chain(("", ".new"), (f".new-{number}" for number in count(2)))
    candidates = (path.with_name(f"{path.stem}{mark}{path.suffix}") for mark in marks)
    with _explained(path):
        return next(candidate for candidate in candidates if not candidate.is_file() or is_pristine(candidate))


def clear_leavings(folder: Path) -> None:
    """Remove what killed runs left in `folder`: files under temporary names of processes that are no more."""
    if os.name != "posix":
        return  # elsewhere asking whether a process lives may end it
    with suppress(OSError):  # a folder that isn't there yet, or that nobody may list, has nothing to clear
        for path in folder.iterdir():
            temporary = _TEMPORARY_NAME.fullmatch(path.name)
            if temporary and not _is_alive(int(temporary[1])):
                _remove(path)


def _is_alive(process: int) -> bool:
    """Whether there is such a process; signal 0 only asks (IEEE Std 1003.1, `kill`)."""
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except PermissionError:  # it is somebody else's
        return True
    return True


def _stage(contents: Mapping[Path, bytes], leavings: ExitStack) -> list[tuple[Path, Path]]:
    """Write and flush all contents under temporary names; return these with their targets."""
    staged = []
    with ExitStack() as still_open:
        opened = []
        for path, data in contents.items():
            with _explained(path):
                target = _regular_target(path)
                temporary = _temporary_beside(target, leavings)
                file = still_open.enter_context(temporary.open("xb", buffering=0))
                _write_all(file.fileno(), data)
            opened.append((path, file))
            staged.append((temporary, target))
        # Flushing after everything is written lets the disk take all files in one go.
        for path, file in opened:
            with _explained(path):
                os.fsync(file.fileno())
    return staged


def _replace(temporary: Path, target: Path, undo: ExitStack, leavings: ExitStack) -> None:
    """Rename `temporary` to `target`; `undo` then puts back what stood there."""
    with _explained(target):
        older = _second_name(target, leavings) if target.exists() else None
        temporary.replace(target)
        if older:
            undo.callback(older.replace, target)
        else:
            undo.callback(target.unlink, missing_ok=True)


def _second_name(path: Path, leavings: ExitStack) -> Path:
    """Give the file another name; where the file system has no hard links, a copy takes its place."""
    second = _temporary_beside(path, leavings)
    try:
        os.link(path, second)
    except OSError:
        shutil.copy2(path, second)
    return second


def _regular_target(path: Path) -> Path:
    """Follow symbolic links, make the folder, and refuse what isn't a file."""
    target = Path(os.path.realpath(path))
    target.parent.mkdir(parents=True, exist_ok=True)
    if target.is_dir():
        raise OutputError(f"{path} can't be written: a folder has that name. Rename the folder.")
    if target.exists() and not target.is_file():
        raise OutputError(f"{path} can't be written: it is not an ordinary file. Remove it.")
    return target


def _temporary_beside(target: Path, leavings: ExitStack) -> Path:
    """Return an unused name in the folder of `target`; what stands there at the end of `leavings` is removed."""
    temporary = target.with_name(f"{TEMPORARY_PREFIX}-{os.getpid()}-{os.urandom(8).hex()}")
    leavings.callback(_remove, temporary)
    return temporary


def _remove(temporary: Path) -> None:
    """Remove the file if it is there; where the folder won't let it go, that is no reason to fail."""
    with suppress(OSError):
        temporary.unlink()


def _write_all(descriptor: int, data: bytes) -> None:
    """Write all of `data`; one call may write less, as it does where a disk runs full."""
    rest = memoryview(data)
    while rest:
        rest = rest[os.write(descriptor, rest) :]


@contextmanager
def _explained(path: Path) -> Iterator[None]:
    """Turn an error of the operating system into a sentence about `path`."""
    try:
        yield
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        remedy = _REMEDIES.get(error.errno or 0, "Choose another output folder.")
        raise OutputError(f"{path} can't be written: {reason}. {remedy}") from error
