"""Many sources over the cores: each in one process, as many processes as there are cores."""

from __future__ import annotations

import gc
import multiprocessing
import signal
import sys
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool

from msgspec.structs import replace

from trainkit.errors import TrainkitError, describe_fault
from trainkit.model import BuildResult, Diagnostic, Layout, Severity, TypesetDeck

from .naming import display_name, refuse_same_stems
from .options import BuildOptions, SourceLike, time_of_build
from .stages import Record, Sharing, build_with, by_size, load_layout, render, stem_of
from .together import Together, cores, one_after_other

# Sources handed out ahead for each process: enough that none waits, few enough that results don't pile up.
_AHEAD = 4

# Building this in memory loads all modules, fonts and texts, which forked workers then have from the start.
_WARM_UP = b"Warm\n\n1. One: this.\n\n2. Two: that.\n"


def build_many(
    sources: Iterable[SourceLike],
    options: BuildOptions = BuildOptions(),  # noqa: B008  # frozen
    jobs: int = 0,
) -> Iterator[BuildResult]:
    """Build every source, in up to `jobs` processes (0: one for each core); yield the results in the sources' order.

    A source that can't be built gives a result without files and with an error among its diagnostics; the others are
    built all the same. Before anything is built it raises LayoutError, OutputError if two sources would be written to
    the same files, and SourceError if bytes among several sources are no text.
    """
    sources = tuple(sources)
    if len(sources) > 1:
        refuse_same_stems((display_name(source), stem_of(source, options)) for source in sources)
    layout = load_layout(options)
    options = replace(options, created=time_of_build(options))
    workers = min(jobs or cores(), len(sources))
    if workers > 1:
        return _over_the_cores(sources, layout, options, workers)
    return (_attempt(layout, source, options, by_size) for source in sources)


def _attempt(layout: Layout, source: SourceLike, options: BuildOptions, sharing: Sharing) -> BuildResult:
    """Build one source of many: what goes wrong with it goes into its result."""
    try:
        return build_with(layout, source, options, sharing)
    except TrainkitError as error:
        return _failed(source, "not-built", str(error))
    except Exception as error:  # a fault of ours must not cost the other sources
        return _failed(source, "internal-fault", f"'{display_name(source)}' wasn't built: {describe_fault(error)}")


def _failed(source: SourceLike, code: str, message: str) -> BuildResult:
    return BuildResult(display_name(source), (), (Diagnostic(Severity.ERROR, code, message),), {})


def _over_the_cores(
    sources: Sequence[SourceLike], layout: Layout, options: BuildOptions, workers: int
) -> Iterator[BuildResult]:
    """Build the sources in worker processes, forked where that is safe: forked ones start in a millisecond, loaded."""
    method = "fork" if sys.platform == "linux" else "spawn"
    if method == "fork":
        render(layout, _WARM_UP, options, _alone, Record())
        gc.freeze()  # what is there for good need not be looked through, nor copied, by each worker
    pool = ProcessPoolExecutor(workers, multiprocessing.get_context(method), _start_worker, (layout, options))
    pending: deque[tuple[SourceLike, Future[BuildResult]]] = deque()
    try:
        for source in sources:
            pending.append((source, pool.submit(_work, source)))
            if len(pending) > workers * _AHEAD:
                yield _result(*pending.popleft())
        while pending:
            yield _result(*pending.popleft())
    finally:
        pool.shutdown(cancel_futures=True)


def _result(source: SourceLike, future: Future[BuildResult]) -> BuildResult:
    try:
        return future.result()
    except BrokenProcessPool:
        message = f"'{display_name(source)}' wasn't built: a worker process was killed. Try again with --jobs 1."
        return _failed(source, "worker-killed", message)


_worker: tuple[Layout, BuildOptions]
"""What all sources of a worker process have in common."""


def _start_worker(layout: Layout, options: BuildOptions) -> None:
    global _worker
    _worker = layout, options
    # Ctrl-C reaches all processes of a terminal; the parent stops handing out sources, workers finish their files.
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _work(source: SourceLike) -> BuildResult:
    layout, options = _worker
    return _attempt(layout, source, options, _alone)


def _alone(deck: TypesetDeck) -> Together:
    """Keep a worker to its core, whatever the size of the deck."""
    return one_after_other
