"""The program of the child process that draws; it imports nothing of trainkit.

It takes a drawing from standard input, and writes a PNG picture to standard output, or a sentence on why there is none.
It may use a limited amount of memory and time, and write no file.
"""

from __future__ import annotations

import os
import signal
import sys
from contextlib import suppress
from typing import Final

MEMORY: Final = 2**30
"""Bytes of address space: a picture of 2,048 × 2,048 takes 16 MB, and a filter some of these."""

SECONDS: Final = 10
"""Of processor time, which also ends it when its parent is gone."""


def main() -> None:
    """Draw one drawing and end."""
    for name in ("SIGINT", "SIGHUP"):  # what a terminal sends to all its processes; the parent decides
        if hasattr(signal, name):  # Windows has no SIGHUP
            signal.signal(getattr(signal, name), signal.SIG_IGN)
    text = sys.stdin.buffer.read().decode("utf-8")
    _set_limits()
    import resvg_py  # after the limits, which it is for

    try:
        # Not the fonts of this machine: another one has others.
        answer = resvg_py.svg_to_bytes(svg_string=text, skip_system_fonts=True)
    except ValueError as error:
        answer = str(error).encode()
    sys.stdout.buffer.write(answer)
    sys.stdout.buffer.flush()
    os._exit(0)


def _set_limits() -> None:
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
