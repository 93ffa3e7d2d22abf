"""One source from its path to its files, a stage after the other; `reading` has the first of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

import msgspec

from trainkit.errors import SourceError
from trainkit.files import clear_leavings, unspoilt_path, write_together
from trainkit.model import (
    Artifact,
    BuildResult,
    DeckPlan,
    Diagnostic,
    Layout,
    Ledger,
    Sentence,
    Severity,
    TypesetDeck,
    TypesetHandout,
)

from .naming import display_name, file_stem
from .options import BuildOptions, SourceLike, time_of_build
from .reading import Record, document_of, outline_of
from .together import Task, Together, cores, fork_is_safe, one_after_other, side_by_side

# Measured on two cores that others used too: a child gains nothing at 20 slides, 3 % at 100, 7 to 11 % at 1,000.
SLIDES_WORTH_A_CHILD = 100

_SHOWN = 60
"""Characters of a text that an error quotes."""


class Rendered(msgspec.Struct, frozen=True):
    """The files of one source, by kind, before anything is written; `stem` begins their names."""

    stem: str
    files: dict[str, bytes]
    slides: int
    pages: int


Sharing = Callable[[TypesetDeck], Together]
"""Says how the exporters of a deck share the work."""


def paragraphs(sentences: Iterable[Sentence]) -> list[str]:
    """Return the sentences put together into the paragraphs of their source."""
    from trainkit.plan.notes import paragraphs

    return [paragraph.text for paragraph in paragraphs(sentences)]


def stem_of(source: SourceLike, options: BuildOptions) -> str:
    """Return what the names of a source's files will begin with. Only bytes are read for it; raises SourceError."""
    if not isinstance(source, bytes):
        return file_stem(source, "")
    record = Record()
    title = outline_of(document_of(source, options, record), options, record).title
    return file_stem(source, title.text if title else "")


def build(source: SourceLike, options: BuildOptions = BuildOptions()) -> BuildResult:  # noqa: B008  # frozen
    """Write the deck and the handout of one source: both or, on an error, none.

    `source` is a path, or the bytes of a document. Raises SourceError, LayoutError, OutputError: each says in one
    sentence what is wrong, where, and what to do about it.
    """
    layout = load_layout(options)
    clear_leavings(options.output)
    return build_with(layout, source, options, by_size)


def by_size(deck: TypesetDeck) -> Together:
    """Return the quicker way to make the files of that deck."""
    gains = len(deck.slides) >= SLIDES_WORTH_A_CHILD and cores() > 1
    return side_by_side if gains and fork_is_safe() else one_after_other


def load_layout(options: BuildOptions) -> Layout:
    """Return the layout that the options ask for. Raises LayoutError."""
    from trainkit import layouts

    return layouts.load_layout(options.layout)


def build_with(layout: Layout, source: SourceLike, options: BuildOptions, sharing: Sharing) -> BuildResult:
    """Write the files of one source in a layout that is loaded already; otherwise as `build`."""
    record = Record()
    rendered = render(layout, source, options, sharing, record)
    with record.time("write"):
        artifacts = _write(rendered, options, record)
    diagnostics, timings = tuple(record.diagnostics), record.timings
    return BuildResult(display_name(source), artifacts, diagnostics, timings, rendered.slides, rendered.pages)


def render(layout: Layout, source: SourceLike, options: BuildOptions, sharing: Sharing, record: Record) -> Rendered:
    """Return the files of one source without writing any."""
    from trainkit.exporters import EXPORTERS, Finished
    from trainkit.plan import ledger, plan
    from trainkit.typeset import typeset_deck

    outline = outline_of(document_of(source, options, record), options, record)
    deck_plan = record.stage("plan", plan, outline, layout)
    with record.time("ledger"):
        refuse_losses(ledger(outline, deck_plan))
    deck = record.stage("typeset", typeset_deck, deck_plan, layout, time_of_build(options))
    # The last is done in this process, so what it notices arrives in the record.
    tasks: dict[str, Task] = {
        "deck": lambda: EXPORTERS["deck"].export(Finished(deck, layout)),
        "handout": lambda: EXPORTERS["handout"].export(
            Finished(deck, layout, _typeset_handout(deck_plan, deck, layout, options, record))
        ),
    }
    files = sharing(deck)({kind: task for kind, task in tasks.items() if kind in options.outputs})
    record.timings |= {kind: file.seconds for kind, file in files.items()}
    stem = file_stem(source, outline.title.text if outline.title else "")
    return Rendered(stem, {kind: file.data for kind, file in files.items()}, len(deck.slides), record.pages)


def refuse_losses(ledger: Ledger) -> None:
    """Raise SourceError if a span of the source landed nowhere, with the line of the first."""
    lost = next(iter(ledger.lost), None)
    if lost is None:
        return
    said = f" '{lost.text}'" if len(lost.text) <= _SHOWN else f" '{lost.text[:_SHOWN]}…'"
    what = f"the {lost.kind}{said if lost.text else ''} would stand on no slide, in no notes and in no handout"
    raise SourceError(f"'{lost.span.source}', {lost.span.where}: {what}; that is trainkit's fault, please report it.")


def ledger_of(source: SourceLike, options: BuildOptions = BuildOptions()) -> Ledger:  # noqa: B008  # frozen
    """Return where each span of a source lands. Nothing is typeset or written. Raises SourceError, LayoutError."""
    from trainkit.plan import ledger, plan

    record = Record()
    outline = outline_of(document_of(source, options, record), options, record)
    return ledger(outline, plan(outline, load_layout(options)).value)


def _typeset_handout(
    plan: DeckPlan, deck: TypesetDeck, layout: Layout, options: BuildOptions, record: Record
) -> TypesetHandout:
    from trainkit.typeset import typeset_handout

    with record.time("paginate"):
        handout = typeset_handout(plan, deck, layout, options.paper)
    record.pages = len(handout.pages)
    return handout


def _write(rendered: Rendered, options: BuildOptions, record: Record) -> tuple[Artifact, ...]:
    """Write the files, round those that somebody has edited."""
    from trainkit.exporters import EXPORTERS

    paths = {}
    for kind in rendered.files:
        exporter = EXPORTERS[kind]
        wanted = options.output / f"{rendered.stem}{exporter.suffix}"
        paths[kind] = wanted if options.force else unspoilt_path(wanted, exporter.is_pristine)
        if paths[kind] != wanted:
            record.diagnostics.append(_edited(wanted, paths[kind]))
    write_together({paths[kind]: data for kind, data in rendered.files.items()})
    return tuple(Artifact(kind, paths[kind], len(data)) for kind, data in rendered.files.items())


def _edited(wanted: Path, path: Path) -> Diagnostic:
    message = f"{wanted} was changed since trainkit wrote it, or is not trainkit's; the new file is {path.name}."
    return Diagnostic(Severity.WARNING, "edited-by-hand", message, hint="Use --force to overwrite it.")
