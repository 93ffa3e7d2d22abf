"""Many sources over the cores: each is built in one process, and there are as many processes as cores."""

from __future__ import annotations

import gc
import multiprocessing
import os
import signal
import threading
from collections import deque
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool

from msgspec.structs import replace

from trainkit.model import BuildResult, Layout, TypesetDeck

from .attempts import attempt, failed
from .naming import display_name
from .options import BuildOptions, SourceLike
from .reading import Record
from .signals import held_back, let_through
from .stages import render
from .together import Together, fork_is_safe, one_after_other

# Sources handed out ahead for each process: enough that none waits, few enough that results don't pile up.
_AHEAD = 4

# Building this in memory loads all modules, fonts and texts, which forked workers then have from the start.
_WARM_UP = b"Warm\n\n1. One: this.\n\n2. Two: that.\n"


def build_over_cores(
    sources: Sequence[SourceLike], layout: Layout, options: BuildOptions, workers: int
) -> Iterator[BuildResult]:
    """Build the sources in worker processes; yield the results in the sources' order.

    Workers are forked where that is safe, which takes them a millisecond to start, with everything loaded.
    """
    method = "fork" if fork_is_safe() else "spawn"
    if method == "fork":
        render(layout, _WARM_UP, replace(options, source_format=""), _alone, Record())
        gc.freeze()  # what is there for good need not be looked through, nor copied, by each worker
    pool = ProcessPoolExecutor(workers, multiprocessing.get_context(method), _start_worker, (layout, options))
    pending: deque[tuple[SourceLike, Future[BuildResult]]] = deque()
    try:
        for source in sources:
            pending.append((source, _submitted(pool, source)))
            if len(pending) > workers * _AHEAD:
                yield _result(*pending.popleft())
        while pending:
            yield _result(*pending.popleft())
    finally:
        pool.shutdown(cancel_futures=True)


def _submitted(pool: ProcessPoolExecutor, source: SourceLike) -> Future[BuildResult]:
    try:
        with held_back():  # workers are started here
            return pool.submit(_work, source)
    except BrokenProcessPool as error:
        broken: Future[BuildResult] = Future()
        broken.set_exception(error)
        return broken


def _result(source: SourceLike, future: Future[BuildResult]) -> BuildResult:
    try:
        return future.result()
    except BrokenProcessPool:
        message = f"'{display_name(source)}' wasn't built: a worker process was killed. Try again with --jobs 1."
        return failed(source, "worker-killed", message)


_worker: tuple[Layout, BuildOptions]
"""What all sources of a worker process have in common."""


def _start_worker(layout: Layout, options: BuildOptions) -> None:
    global _worker
    _worker = layout, options
    # Ctrl-C and a closed terminal reach all its processes; the parent stops handing out sources, workers finish their
    # files. To be terminated is what the parent asks of a worker.
    for name, action in (("SIGINT", signal.SIG_IGN), ("SIGHUP", signal.SIG_IGN), ("SIGTERM", signal.SIG_DFL)):
        if hasattr(signal, name):  # Windows has no SIGHUP
            signal.signal(getattr(signal, name), action)
    let_through()
    threading.Thread(target=_end_after_parent, daemon=True).start()


_working = threading.Lock()
"""Held while a source is being built."""


def _end_after_parent() -> None:
    """End this worker when the parent is gone, however it went, and the source at hand is built.

    A forked worker also waits for those forked after it, as they have its parent's end of the pipe, too; the last has
    none to wait for.
    """
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        with _working:
            os._exit(1)


def _work(source: SourceLike) -> BuildResult:
    layout, options = _worker
    with _working:
        return attempt(layout, source, options, _alone)


def _alone(deck: TypesetDeck) -> Together:
    """Keep a worker to its core, whatever the size of the deck."""
    return one_after_other
