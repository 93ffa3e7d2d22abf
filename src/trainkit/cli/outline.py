"""`trainkit outline`."""

from __future__ import annotations

from collections.abc import Iterator
from textwrap import indent
from typing import TYPE_CHECKING, Literal

import click

from .terminal import BUILT, FORMAT, SOURCE, show, show_diagnostic, show_json

if TYPE_CHECKING:
    from trainkit.model import BodyPart, Diagnostic, Landing, Outline, Point, Span
    from trainkit.pipeline import Format, Reading

_INDENT = "   "


@click.command()
@click.argument("source", metavar="SOURCE", type=SOURCE)
@click.option("--from", "source_format", type=FORMAT, help="What SOURCE is.  [default: told by its content]")
@click.option("--json", "as_json", is_flag=True, help="Print it as one JSON document.")
@click.option("--explain", is_flag=True, help="Print every line, what it was taken for, and why.")
@click.option("--ledger", is_flag=True, help="Print where each sentence lands: on which slide, in notes and handout.")
@click.option("--layout", default="default", help="Layout of the slides that --ledger tells of.  [default: default]")
@click.option("--density", type=click.Choice(["concise", "balanced", "full"]), help="Their density.")
def outline(
    source: str,
    source_format: Format | None,
    as_json: bool,
    explain: bool,
    ledger: bool,
    layout: str,
    density: Literal["concise", "balanced", "full"] | None,
) -> int:
    """Show what trainkit understands of SOURCE; - is standard input.

    A SOURCE is a .txt, .md, .html, .docx, .pptx or .pdf file. Shown are its title, summary, points and conclusion, and
    what is left out, with the reason.
    """
    if as_json + explain + ledger > 1:
        raise click.UsageError("--json, --explain and --ledger are forms of one answer; give one of them.")
    from trainkit.pipeline import BuildOptions, ledger_of, read, read_standard_input

    options = BuildOptions(source_format=source_format or "", layout=layout, density=density or "")
    given = read_standard_input() if source == "-" else source
    if ledger:
        for landing in ledger_of(given, options).landings:
            show(_landed(landing))
        return BUILT
    reading = read(given, options)
    if as_json:
        show_json(_document(reading))
    else:
        for diagnostic in reading.diagnostics:
            show_diagnostic(diagnostic)
        for line in _explained(reading) if explain else _indented(reading.outline):
            show(line)
    return BUILT


def _landed(landing: Landing) -> str:
    """Return a line on where a span of the source landed."""
    on_slide = "slide" in landing.places
    where = f"{landing.slide}{'' if landing.is_whole else ' (in part)'}" if on_slide else "–"
    beside = ", ".join(place for place in landing.places if place != "slide") or "–"
    return f"{landing.span.where}\t{landing.kind}\t{where}\t{beside}\t{landing.text}"


def _document(reading: Reading) -> dict[str, object]:
    from trainkit.pipeline import paragraphs

    outline = reading.outline
    return {
        "source": outline.name,
        "title": outline.title.text if outline.title else None,
        "summary": paragraphs(outline.summary),
        "language": outline.language,
        "points": [_point(point) for point in outline.points],
        "conclusion": [sentence.text for sentence in outline.conclusion],
        "left_out": [{"text": left.text, "reason": left.reason, "span": _span(left.span)} for left in outline.left_out],
        "diagnostics": [_diagnostic(diagnostic) for diagnostic in reading.diagnostics],
    }


def _point(point: Point) -> dict[str, object]:
    from trainkit.model import Remark

    return {
        "heading": point.heading.text if point.heading else None,
        "body": [_text(part) for part in point.body if not isinstance(part, Remark)],
        "remarks": [part.text for part in point.body if isinstance(part, Remark)],
        "points": [_point(below) for below in point.points],
        "span": _span(point.span),
    }


def _diagnostic(diagnostic: Diagnostic) -> dict[str, object]:
    return {
        "severity": diagnostic.severity,
        "code": diagnostic.code,
        "message": diagnostic.message,
        "hint": diagnostic.hint,
        "span": _span(diagnostic.span) if diagnostic.span else None,
    }


def _span(span: Span) -> dict[str, int | str]:
    place: dict[str, int | str] = {"place": span.place} if span.place else {}
    return {
        "start_line": span.start_line,
        "end_line": span.end_line,
        "start_column": span.start_column,
        "end_column": span.end_column,
    } | place


def _text(part: BodyPart) -> str:
    from trainkit.model import Picture, Table

    if isinstance(part, Table):
        return "\n".join(" | ".join(row) for row in part.rows)
    return part.alt if isinstance(part, Picture) else part.text


def _labelled(part: BodyPart) -> str:
    """Return what a part says, with a word on what it is if it doesn't stand on the slide as text."""
    from trainkit.model import Picture, Remark

    if isinstance(part, Picture):
        return f"[picture] {part.alt or part.path}".rstrip()
    return f"[speaker notes] {part.text}" if isinstance(part, Remark) else _text(part)


def _indented(outline: Outline) -> Iterator[str]:
    """Yield the outline as one would note it down."""
    from trainkit.pipeline import paragraphs

    yield outline.title.text if outline.title else "(no title)"
    for paragraph in paragraphs(outline.summary):
        yield indent(paragraph, _INDENT)
    yield from _numbered(outline.points, "")
    if outline.conclusion:
        yield "\nConclusion"
        for paragraph in paragraphs(outline.conclusion):
            yield indent(paragraph, _INDENT)
    if outline.left_out:
        yield "\nLeft out"
        for left in outline.left_out:
            yield indent(f"{left.span.where} ({left.reason}): {left.text}", _INDENT)


def _numbered(points: tuple[Point, ...], above: str) -> Iterator[str]:
    depth = above.count(".")
    for position, point in enumerate(points, start=1):
        number = f"{above}{position}."
        heading = f" {point.heading.text}" if point.heading else ""
        yield indent(f"{number}{heading}", _INDENT * depth) if depth else f"\n{number}{heading}"
        for part in point.body:
            yield indent(_labelled(part), _INDENT * (depth + 1))
        yield from _numbered(point.points, number)


def _explained(reading: Reading) -> Iterator[str]:
    """Yield every line of the text with its number and, below it, what was made of it and why."""
    judged: dict[int, dict[str, None]] = {}
    for decision in reading.outline.decisions:
        for number in range(decision.span.start_line, decision.span.end_line + 1):
            judged.setdefault(number, {})[f"{decision.role}: {decision.why}"] = None
    lines = reading.text.removesuffix("\n").split("\n")
    gutter = len(str(len(lines)))
    for number, line in enumerate(lines, start=1):
        yield f"{number:>{gutter}} │ {line}"
        for judgement in judged.get(number, ()):
            yield f"{'':>{gutter}} │   └ {judgement}"
