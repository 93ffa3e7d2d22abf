"""`trainkit build`."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import click

from .ending import until_ended
from .terminal import BAD_INPUT, BUILT, FORMAT, PROBLEMS, SOURCE, arrow, show, show_diagnostic, show_json, with_progress

if TYPE_CHECKING:
    from trainkit.model import BuildResult
    from trainkit.pipeline import BuildOptions, Format

MOST_MINUTES = 9_999
"""Four weeks of days of eight hours: a longer session is a slip of the finger."""


@click.command()
@click.argument("sources", nargs=-1, required=True, metavar="SOURCE…", type=SOURCE)
@click.option("--layout", default="default", show_default=True, help="Name or folder of the layout.")
@click.option(
    "--output",
    default="output",
    show_default=True,
    type=click.Path(path_type=Path, readable=False),
    help="Output folder.",
)
@click.option("--deck/--no-deck", default=True, help="Write the PowerPoint deck.  [default: deck]")
@click.option("--handout/--no-handout", default=True, help="Write the PDF handout.  [default: handout]")
@click.option("--from", "source_format", type=FORMAT, help="What SOURCE is.  [default: told by its content]")
@click.option("--title", default="", help="Title, in place of the source's own.")
@click.option("--trainer", default="", help="Who gives the training.")
@click.option("--organisation", default="", help="For whom it is given.")
@click.option("--date", default="", help="When it is given, in your own words.")
@click.option(
    "--duration",
    type=click.IntRange(1, MOST_MINUTES),
    metavar="MINUTES",
    help="How long it takes: the notes share it among the slides.",
)
@click.option(
    "--slide",
    "slides",
    multiple=True,
    metavar="POINT=NAME",
    help="Slide layout for one slide, by the point's number or heading: 3=statement. May be repeated.",
)
@click.option(
    "--density",
    type=click.Choice(["concise", "balanced", "full"]),
    help="How much slides say.  [default: the source's, else the layout's]",
)
@click.option("--paper", type=click.Choice(["a4", "letter"]), help="Paper of the handout.  [default: the layout's]")
@click.option("--jobs", default=0, type=click.IntRange(min=0), help="Processes for several sources.  [default: cores]")
@click.option("--force", is_flag=True, help="Overwrite files that were edited by hand.")
@click.option("--strict", is_flag=True, help="Exit with 1 if there are warnings.")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON document on what was done.")
@click.option("--quiet", is_flag=True, help="Print warnings and errors only.")
def build(
    sources: tuple[str, ...],
    layout: str,
    output: Path,
    deck: bool,
    handout: bool,
    source_format: Format | None,
    title: str,
    trainer: str,
    organisation: str,
    date: str,
    duration: int | None,
    slides: tuple[str, ...],
    density: Literal["concise", "balanced", "full"] | None,
    paper: Literal["a4", "letter"] | None,
    jobs: int,
    force: bool,
    strict: bool,
    as_json: bool,
    quiet: bool,
) -> int:
    """Write a deck and a handout for each SOURCE; - is standard input.

    A SOURCE is a .txt, .md, .html, .docx, .pptx or .pdf file.

    Files that stood there are replaced, both or none. One that was edited by hand is kept: the new file is then called
    NAME.new.pptx.
    """
    if not (deck or handout):
        raise click.UsageError("With --no-deck and --no-handout there is nothing to build; leave out one of them.")
    if title and len(sources) > 1:
        raise click.UsageError("--title fits one source; build them one by one to give each its own.")
    from trainkit.model import Session
    from trainkit.pipeline import BuildOptions

    options = BuildOptions(
        layout=layout,
        output=output,
        outputs=(*(("deck",) if deck else ()), *(("handout",) if handout else ())),
        source_format=source_format or "",
        title=title,
        session=Session(trainer, organisation, date, duration or 0),
        slides=dict(map(_asked, slides)),
        density=density or "",
        paper=paper or "",
        force=force,
    )
    results: Iterable[BuildResult] = until_ended(_results(sources, options, jobs))
    if not quiet and len(sources) > 1 and sys.stderr.isatty():
        # Lines of results and a bar would draw over one another, so they come when it is gone.
        results = list(with_progress(results, len(sources)))
    if as_json:
        results = list(results)
        show_json(results)
    worst = BUILT
    for result in results:
        _show(result, quiet=quiet, lines=not (quiet or as_json))
        worst = max(worst, _exit_code(result, strict=strict))
    return worst


def _asked(said: str) -> tuple[str, str]:
    """Return the point and the slide layout that `--slide` names; headings may have a sign of equality themselves."""
    point, _, name = (part.strip() for part in said.rpartition("="))
    if not (point and name):
        raise click.UsageError(f"--slide '{said}' doesn't say POINT=NAME, as in 3=statement.")
    return point, name


def _results(sources: tuple[str, ...], options: BuildOptions, jobs: int) -> Iterable[BuildResult]:
    from trainkit.pipeline import build_many, read_standard_input

    if sources.count("-") > 1:
        raise click.UsageError("Standard input can be read only once; give - once.")
    return build_many([read_standard_input() if source == "-" else source for source in sources], options, jobs)


def _show(result: BuildResult, *, quiet: bool, lines: bool) -> None:
    from trainkit.model import Severity

    for diagnostic in result.diagnostics:
        if not (quiet and diagnostic.severity is Severity.INFO):
            show_diagnostic(diagnostic)
    if lines and result.artifacts:
        extent = {"deck": _counted(result.slides, "slide"), "handout": _counted(result.pages, "page")}
        files = ", ".join(f"{artifact.path} ({extent[artifact.kind]})" for artifact in result.artifacts)
        show(f"{result.source} {arrow()} {files}")


def _counted(count: int, noun: str) -> str:
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"


def _exit_code(result: BuildResult, *, strict: bool) -> int:
    if result.has_failed:
        return BAD_INPUT
    return PROBLEMS if strict and result.has_warnings else BUILT
