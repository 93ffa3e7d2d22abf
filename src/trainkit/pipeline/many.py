"""Many sources, in this process or over the cores."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from trainkit.files import clear_leavings
from trainkit.model import BuildResult

from .attempts import attempt
from .naming import display_name, refuse_same_stems
from .options import BuildOptions, SourceLike, time_of_build
from .stages import by_size, load_layout, stem_of
from .together import cores


def build_many(
    sources: Iterable[SourceLike],
    options: BuildOptions = BuildOptions(),  # noqa: B008  # frozen
    jobs: int = 0,
) -> Iterator[BuildResult]:
    """Build every source, in up to `jobs` processes (0: one for each core); yield the results in the sources' order.

    A source that can't be built gives a result without files and with an error among its diagnostics; the others are
    built all the same. Before anything is built it raises LayoutError, OutputError if two sources would be written to
    the same files, and SourceError if bytes among several sources can't be read.
    """
    sources = tuple(sources)
    if len(sources) > 1:
        refuse_same_stems((display_name(source), stem_of(source, options)) for source in sources)
    layout = load_layout(options)
    options = replace(options, created=time_of_build(options))
    clear_leavings(options.output)
    workers = min(jobs or cores(), len(sources))
    if workers > 1:
        # multiprocessing takes 20 ms to import, which one source need not pay.
        from .workers import build_over_cores

        return build_over_cores(sources, layout, options, workers)
    return (attempt(layout, source, options, by_size) for source in sources)
