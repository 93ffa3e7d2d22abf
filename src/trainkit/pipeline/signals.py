"""Signals that end a build, kept back while processes start."""

from __future__ import annotations

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

ENDING: Final = frozenset(
    getattr(signal, name)
    for name in ("SIGINT", "SIGTERM", "SIGHUP")
    if hasattr(signal, name)  # Windows has no SIGHUP
)


@contextmanager
def held_back() -> Iterator[None]:
    """Keep back what ends a build until the block is left, in this process and in those that it forks.

    Python drops an exception that a signal raises within what libraries run around a fork (`os.register_at_fork`): the
    build would go on as if nobody had pressed Ctrl-C.
    """
    if not hasattr(signal, "pthread_sigmask"):  # Windows, which has no fork, either
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, ENDING)
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def let_through() -> None:
    """Let through what the process that started this one kept back."""
    if hasattr(signal, "pthread_sigmask"):
        signal.pthread_sigmask(signal.SIG_UNBLOCK, ENDING)
