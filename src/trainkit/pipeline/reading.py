"""One source from its path to what it says: loading, reading, understanding."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import ParamSpec, TypeVar

import msgspec
from msgspec.structs import replace

from trainkit.cleaning import clean_text
from trainkit.errors import SourceError
from trainkit.model import (
    Decision,
    Density,
    Diagnostic,
    Document,
    LeftOut,
    Outline,
    Role,
    Sentence,
    Session,
    Severity,
    Source,
    Span,
    Warned,
    Wish,
)

from .options import STANDARD_INPUT, BuildOptions, SourceLike

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
    document = document_of(source, options, record)
    outline = outline_of(document, options, record)
    return Reading(document.text, outline, tuple(record.diagnostics))


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


def document_of(source: SourceLike, options: BuildOptions, record: Record) -> Document:
    """Return the blocks of a source, with the pictures that stand beside it. Raises SourceError."""
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


def outline_of(document: Document, options: BuildOptions, record: Record) -> Outline:
    """Return what a document says, with what the options say of it."""
    from trainkit import outline

    parsed = record.stage("parse", outline.parse, document, _session(document, options))
    parsed = _with_left_out(parsed, document.left_out)
    density = Density(options.density) if options.density else document.density
    parsed = replace(parsed, wishes=(*document.wishes, *_wishes(options)), density=density)
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


def _wishes(options: BuildOptions) -> Iterator[Wish]:
    """Yield what the options ask of slides."""
    for point, slide_layout in options.slides.items():
        yield Wish(_one_clean_line(slide_layout), _one_clean_line(point))


def _one_clean_line(text: str) -> str:
    """Return an option's text fit for a deck: options bypass the loading that frees sources of control characters."""
    return clean_text(" ".join(text.split()), "")[0]
