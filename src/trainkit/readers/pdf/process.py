"""Has a PDF opened in a child process, whose end, however it comes, is no more than a sentence here."""

from __future__ import annotations

import os
import subprocess
import sys
from contextlib import suppress
from threading import Timer
from typing import Final

import msgspec

from trainkit.errors import SourceError
from trainkit.model import Source
from trainkit.readers.pdfium.wire import LENGTH, Answer, Contents

PROGRAM: Final = "trainkit.readers.pdfium"
"""What the child runs."""

SECONDS: Final = 30
"""On the clock, from start to end. The longest document that is read takes half of it on a free machine."""

MOST_BYTES: Final = 256 * 2**20
"""Of an answer: the characters of a long document with their places, and its pictures, are half of that."""


def open_pdf(source: Source) -> Contents:
    """Return what stands in a PDF document. Raises SourceError if it can't be read, whatever the reason."""
    answer, ended = ask_child(source)
    if not answer:
        raise refusal(source, ended)
    try:
        message: Answer = msgspec.msgpack.decode(answer, type=Answer)
    except msgspec.DecodeError:
        raise refusal(source, "the program that opens it broke down") from None
    if isinstance(message, Contents):
        return message
    raise SourceError(f"'{source.name}' can't be read: {message.reason}.")


def refusal(source: Source, why: str) -> SourceError:
    """Return the error of a document that nobody knows more of."""
    return SourceError(f"'{source.name}' can't be read: {why}; save it anew or copy its text into a .txt file.")


def ask_child(source: Source) -> tuple[bytes, str]:
    """Return the child's answer, which may be cut off, or nothing and why there is none."""
    # The child finds modules where this process does, and nowhere else: -P keeps the current folder out.
    paths = os.pathsep.join(path for path in sys.path if path)
    command = [sys.executable, "-P", "-m", PROGRAM]
    try:
        child = subprocess.Popen(  # noqa: S603  # the command is made of this program's own words
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={**os.environ, "PYTHONPATH": paths},
        )
    except OSError as error:  # no more processes or memory
        return b"", f"no process could be started to open it ({error.strerror})"
    late = Timer(SECONDS, child.kill)
    late.start()
    try:
        return converse(child, source.data), how_it_ended(child, late)
    finally:
        late.cancel()
        late.join()  # exporters fork, which isn't safe beside other threads
        child.kill()
        with suppress(OSError):
            child.communicate()


def converse(child: subprocess.Popen[bytes], data: bytes) -> bytes:
    """Return what the child says to the document; standard input stays open, see there."""
    assert child.stdin is not None and child.stdout is not None  # noqa: S101  # both were asked for
    with suppress(OSError):  # it may be gone
        child.stdin.write(LENGTH.pack(len(data)))
        child.stdin.write(data)
        child.stdin.flush()
    answer = child.stdout.read(MOST_BYTES + 1)
    return answer if len(answer) <= MOST_BYTES else b""


def how_it_ended(child: subprocess.Popen[bytes], late: Timer) -> str:
    """Return why a child that has said nothing ended."""
    if late.finished.is_set():
        return f"it isn't opened within {SECONDS} seconds"
    return "the program that opens it broke down"
