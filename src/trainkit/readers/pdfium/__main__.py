"""The program of the child process that opens a PDF: `python -m trainkit.readers.pdfium`.

It takes the number of bytes, as eight bytes, and the document from standard input, and writes its answer to standard
output. It may use a limited amount of memory and time and write no file, and ends when its parent does: standard input
stays open for as long as the parent lives.
"""

from __future__ import annotations

import os
import signal
import sys
import threading
from contextlib import suppress
from typing import Final

import msgspec

from .wire import LENGTH

MEMORY: Final = 2**30
"""Bytes of address space: the largest document and its pages take less; a bomb stops here."""

SECONDS: Final = 30
"""Of processor time. The longest document that is read takes half of it."""


def main() -> None:
    """Read one document and end."""
    for name in ("SIGINT", "SIGHUP"):  # what a terminal sends to all its processes; the parent decides
        if hasattr(signal, name):  # Windows has no SIGHUP
            signal.signal(getattr(signal, name), signal.SIG_IGN)
    size = LENGTH.unpack(sys.stdin.buffer.read(LENGTH.size))[0]
    data = sys.stdin.buffer.read(size)
    threading.Thread(target=end_with_parent, daemon=True).start()
    set_limits()
    from .document import read_document  # loads PDFium, which the limits are for

    answer = msgspec.msgpack.encode(read_document(data))
    sys.stdout.buffer.write(answer)
    sys.stdout.buffer.flush()
    os._exit(0)  # without taking PDFium's memory apart, which has crashed on damaged documents


def end_with_parent() -> None:
    """End when the parent is gone, however it went: nobody else holds the other end of standard input."""
    # Not sys.stdin: its lock, held by a thread, stops the interpreter from ending.
    os.read(0, 1)
    os._exit(1)


def set_limits() -> None:
    """Limit memory and time where the system can (not on Windows); the parent's clock is there anyway."""
    with suppress(ImportError):
        import resource

        limits = {
            resource.RLIMIT_AS: MEMORY,
            resource.RLIMIT_CPU: SECONDS,
            resource.RLIMIT_FSIZE: 0,
            resource.RLIMIT_CORE: 0,
        }
        for limit, most in limits.items():
            with suppress(OSError, ValueError):  # macOS knows some limits only by name; lower ones hold already
                resource.setrlimit(limit, (most, most))


if __name__ == "__main__":
    main()
