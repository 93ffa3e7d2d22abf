"""One source from its path to its files, a stage after the other."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import ParamSpec, TypeVar

import msgspec
from msgspec.structs import replace

from trainkit.cleaning import clean_text
from trainkit.errors import SourceError
from trainkit.files import clear_leavings, unspoilt_path, write_together
from trainkit.model import (
    Artifact,
    BuildResult,
    Decision,
    DeckPlan,
    Diagnostic,
    Document,
    Layout,
    LeftOut,
    Outline,
    Role,
    Sentence,
    Session,
    Severity,
    Source,
    Span,
    TypesetDeck,
    TypesetHandout,
    Warned,
)

from .naming import display_name, file_stem
from .options import STANDARD_INPUT, BuildOptions, SourceLike, time_of_build
from .together import Task, Together, cores, fork_is_safe, one_after_other, side_by_side

# Measured on two cores that others used too: a child gains nothing at 20 slides, 3 % at 100, 7 to 11 % at 1,000.
SLIDES_WORTH_A_CHILD = 100

_SAID_OF_A_SESSION = ("trainer", "organisation", "date")

P = ParamSpec("P")
T = TypeVar("T")


class Record:
    """What is noticed and how long things take on the way through the stages; one for each source."""

    def __init__(self) -> None:
        self.diagnostics: list[Diagnostic] = []
        self.timings: dict[str, float] = {}
        self.pages = 0

    def stage(self, name: str, function: Callable[P, Warned[T]], *args: P.args, **kwargs: P.kwargs) -> T:
        """Return the value of a stage; keep its diagnostics and its time."""
        with self.time(name):
            warned = function(*args, **kwargs)
        self.diagnostics += warned.diagnostics
        return warned.value

    @contextmanager
    def time(self, name: str) -> Iterator[None]:
        """Keep the time of what happens inside."""
        start = time.perf_counter()
        yield
        self.timings[name] = time.perf_counter() - start


class Rendered(msgspec.Struct, frozen=True):
    """The files of one source, by kind, before anything is written; `stem` begins their names."""

    stem: str
    files: dict[str, bytes]
    slides: int
    pages: int


Sharing = Callable[[TypesetDeck], Together]
"""Says how the exporters of a deck share the work."""


class Reading(msgspec.Struct, frozen=True):
    """The text of a source, in which the spans of its outline count, and how it was understood."""

    text: str
    outline: Outline
    diagnostics: tuple[Diagnostic, ...]


def parse(source: SourceLike, *, options: BuildOptions = BuildOptions()) -> Outline:  # noqa: B008  # frozen
    """Return what a source says: title, summary, points, conclusion, each with its place in the source.

    `source` is a path, or the bytes of a document. Of the options, those count that are about the source. Raises
    SourceError if it can't be read.
    """
    return read(source, options).outline


def read(source: SourceLike, options: BuildOptions = BuildOptions()) -> Reading:  # noqa: B008  # frozen
    """Return the outline of a source beside its text and all that was noticed on the way. Raises SourceError."""
    record = Record()
    document = _document(source, options, record)
    outline = _outline(document, options, record)
    return Reading(document.text, outline, tuple(record.diagnostics))


def paragraphs(sentences: Iterable[Sentence]) -> list[str]:
    """Return the sentences put together into the paragraphs of their source."""
    from trainkit.plan.notes import paragraphs

    return [paragraph.text for paragraph in paragraphs(sentences)]


def read_standard_input() -> bytes:
    """Return what comes in on standard input. Raises SourceError if nothing can be read there."""
    from trainkit.load import MAX_PACKED_BYTES

    if sys.stdin is None:
        raise SourceError("Standard input is closed; give the name of a file.")
    try:
        # One byte more than is taken, so that loading can say so.
        return sys.stdin.buffer.read(MAX_PACKED_BYTES + 1)
    except OSError as error:
        raise SourceError(f"Standard input can't be read: {error.strerror}; give the name of a file.") from None


def stem_of(source: SourceLike, options: BuildOptions) -> str:
    """Return what the names of a source's files will begin with. Only bytes are read for it; raises SourceError."""
    if not isinstance(source, bytes):
        return file_stem(source, "")
    record = Record()
    title = _outline(_document(source, options, record), options, record).title
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
    from trainkit.plan import plan
    from trainkit.typeset import typeset_deck

    outline = _outline(_document(source, options, record), options, record)
    deck_plan = record.stage("plan", plan, outline, layout)
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


def _document(source: SourceLike, options: BuildOptions, record: Record) -> Document:
    """Return the blocks of a source, with the pictures that stand beside it."""
    from trainkit import load, readers

    loaded = _load(source, options, record)
    document = record.stage("read", readers.read, loaded)
    return record.stage("pictures", load.load_pictures, document, loaded.folder)


def _load(source: SourceLike, options: BuildOptions, record: Record) -> Source:
    from trainkit import load, readers

    media_type = readers.media_type_of(options.source_format) if options.source_format else ""
    if isinstance(source, bytes):
        return record.stage("load", load.load_bytes, source, STANDARD_INPUT, media_type)
    if source == "":  # which as a path would be the folder at hand
        raise SourceError("The name of a source is empty (''); give the name of a file.")
    loaded = record.stage("load", load.load_path, Path(source), media_type)
    # File systems allow names that are no text; a source without a title lends its name to the slides.
    return replace(loaded, name=clean_text(loaded.name, "")[0])


def _outline(document: Document, options: BuildOptions, record: Record) -> Outline:
    from trainkit import outline

    parsed = record.stage("parse", outline.parse, document, _session(document, options))
    parsed = _with_left_out(parsed, document.left_out)
    claimed = "" if parsed.title else document.title
    title = _one_clean_line(options.title) or _one_clean_line(claimed)
    if not title:
        if parsed.title is None:
            record.diagnostics.append(_no_title(document))
        return parsed
    span = parsed.title.span if parsed.title else Span(document.name, 1, 1, 1, 1)
    return replace(parsed, title=Sentence(title, span))


def _no_title(document: Document) -> Diagnostic:
    message = "No title was found, so the slides carry the name of the source."
    hint = "Write the title on the first line, with a blank line below it, or give it with --title."
    span = document.blocks[0].span if document.blocks else None
    return Diagnostic(Severity.WARNING, "no-title", message, span, hint)


def _with_left_out(parsed: Outline, left_out: tuple[LeftOut, ...]) -> Outline:
    """Return the outline with what never came into it, as the source's format showed it to be no part of the text."""
    why = "the format sets it apart from the text ({})"
    decisions = (Decision(left.span, Role.LEFT_OUT, why.format(left.reason)) for left in left_out)
    return replace(
        parsed,
        left_out=tuple(sorted((*left_out, *parsed.left_out), key=lambda left: left.span)),
        decisions=tuple(sorted((*decisions, *parsed.decisions), key=lambda decision: decision.span)),
    )


def _session(document: Document, options: BuildOptions) -> Session:
    """Return what is known of the training; what the options say counts before what the source says."""
    known = (options.session, document.session)
    trainer, organisation, date = (
        next(filter(None, (_one_clean_line(getattr(one, field)) for one in known)), "") for field in _SAID_OF_A_SESSION
    )
    return Session(trainer, organisation, date, next((one.duration for one in known if one.duration > 0), 0))


def _one_clean_line(text: str) -> str:
    """Return an option's text fit for a deck: options bypass the loading that frees sources of control characters."""
    return clean_text(" ".join(text.split()), "")[0]


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
