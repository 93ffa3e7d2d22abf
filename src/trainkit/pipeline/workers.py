"""Many sources over the cores: each is built in one process, and there are as many processes as cores."""

from __future__ import annotations

import gc
import multiprocessing
import signal
from collections import deque
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool

from trainkit.model import BuildResult, Layout, TypesetDeck

from .attempts import attempt, failed
from .naming import display_name
from .options import BuildOptions, SourceLike
from .stages import Record, render
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
        render(layout, _WARM_UP, options, _alone, Record())
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
    # Ctrl-C reaches all processes of a terminal; the parent stops handing out sources, workers finish their files.
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _work(source: SourceLike) -> BuildResult:
    layout, options = _worker
    return attempt(layout, source, options, _alone)


def _alone(deck: TypesetDeck) -> Together:
    """Keep a worker to its core, whatever the size of the deck."""
    return one_after_other
