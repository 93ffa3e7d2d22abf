"""How a command is ended from outside: by Ctrl-C, by being terminated, by a terminal that hangs up.

Python drops what a signal raises where nobody can catch it (within a weak reference's callback, say), and the command
would go on as if nothing had been pressed. So the signal is kept, too, and asked for between two results.
"""

from __future__ import annotations

import signal
from collections.abc import Iterable, Iterator
from types import FrameType
from typing import NoReturn, TypeVar

Result = TypeVar("Result")

# What is there before a program says anything; a signal that is ignored stays so, as under nohup.
_UNTOUCHED = (signal.SIG_DFL, signal.default_int_handler)

_received: list[int] = []


def listen() -> None:
    """Take the signals that end a command, unless whoever started it had them ignored."""
    for name in ("SIGINT", "SIGTERM", "SIGHUP"):
        number = getattr(signal, name, None)  # Windows has no SIGHUP
        if number and signal.getsignal(number) in _UNTOUCHED:
            signal.signal(number, _end)


def until_ended(results: Iterable[Result]) -> Iterator[Result]:
    """Yield the results as they come, until a signal has come, whose exception may have been dropped."""
    for result in results:
        if _received:
            _raise(_received[0])
        yield result


def exit_code(code: int) -> int:
    """Return the exit code that shells report of a program that a signal ended, or `code` if none did."""
    return 128 + _received[0] if _received else code


def _end(number: int, frame: FrameType | None) -> NoReturn:
    _received.append(number)
    _raise(number)


def _raise(number: int) -> NoReturn:
    """Unwind, so that temporary files are removed and workers stopped."""
    if number == signal.SIGINT:
        raise KeyboardInterrupt
    raise SystemExit(128 + number)
