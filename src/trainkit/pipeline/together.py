"""Ways to make all files of one source: one after the other, or side by side."""

from __future__ import annotations

import os
import signal
import struct
import sys
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager, suppress
from functools import partial

import msgspec

from .signals import held_back

Task = Callable[[], bytes]


class Timed(msgspec.Struct, frozen=True):
    """The bytes of a file and the seconds that making it took."""

    data: bytes
    seconds: float


Together = Callable[[Mapping[str, Task]], dict[str, Timed]]

# Before the data a child writes its length and the seconds, so that nobody takes half of it for the whole.
_HEADER = struct.Struct("<Qd")


def fork_is_safe() -> bool:
    """Whether this process can be forked.

    Not on macOS, whose own libraries don't survive it, and not beside other threads, whose locks might be held.
    """
    return hasattr(os, "fork") and sys.platform != "darwin" and threading.active_count() == 1


def cores() -> int:
    """Return the number of cores that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def one_after_other(tasks: Mapping[str, Task]) -> dict[str, Timed]:
    """Do all tasks in this process."""
    return {kind: timed(task) for kind, task in tasks.items()}


def side_by_side(tasks: Mapping[str, Task]) -> dict[str, Timed]:
    """Do the last task in this process and each of the others in a child of it. Unix only."""
    *others, last = tasks
    with ExitStack() as children:
        pending = {kind: children.enter_context(_forked(tasks[kind])) for kind in others}
        done = timed(tasks[last])
        return {kind: collect() for kind, collect in pending.items()} | {last: done}


def timed(task: Task) -> Timed:
    """Do the task and take its time."""
    start = time.perf_counter()
    data = task()
    return Timed(data, time.perf_counter() - start)


@contextmanager
def _forked(task: Task) -> Iterator[Callable[[], Timed]]:
    """Start the task in a child process; yields a function that waits for the result.

    If the child fails, whatever the reason, the function does the task here, which then raises what there is to raise.
    At the end the child is gone.
    """
    reader, writer = os.pipe()
    try:
        with held_back():
            child = os.fork()
            if child == 0:
                os.close(reader)
                _live_as_child(task, writer)  # the parent ends it, whatever ends the parent
    except OSError:  # no more processes or memory
        os.close(writer)
        os.close(reader)
        yield partial(timed, task)
        return
    os.close(writer)
    try:
        with os.fdopen(reader, "rb") as pipe:
            yield lambda: _received(pipe.read()) or timed(task)
    finally:
        with suppress(ProcessLookupError, ChildProcessError):  # gone already: a program may ignore SIGCHLD
            os.kill(child, signal.SIGKILL)
            os.waitpid(child, 0)


def _live_as_child(task: Task, writer: int) -> None:
    """Do the task, write it to the pipe and end, without the parent's buffers, exit handlers or tracebacks."""
    try:
        done = timed(task)
        with os.fdopen(writer, "wb") as pipe:
            pipe.write(_HEADER.pack(len(done.data), done.seconds) + done.data)
    finally:
        os._exit(0)


def _received(message: bytes) -> Timed | None:
    """Return what a child wrote, or None if it didn't come to the end."""
    if len(message) < _HEADER.size:
        return None
    length, seconds = _HEADER.unpack_from(message)
    data = message[_HEADER.size :]
    return Timed(data, seconds) if len(data) == length else None
