"""Planning: an Outline and a Layout go in, a DeckPlan comes out.

It knows which slides there are, of which slide layout, which words stand on each and which go to the speaker notes.
Nothing is measured here.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import PurePath
from typing import Final

from msgspec import structs

from trainkit.errors import SourceError
from trainkit.model import (
    MOST_SLIDES,
    Code,
    DeckPlan,
    Diagnostic,
    Layout,
    Outline,
    Picture,
    PlannedSlide,
    Point,
    Progress,
    Severity,
    Table,
    Warned,
)
from trainkit.texts import Texts

from .charts import with_charts
from .exhibits import all_exhibits, says_something
from .identity import Names
from .ledger import ledger
from .notes import paragraphs
from .points import Means, heading_of, point_slides
from .seats import seated
from .selection import Selection
from .slides import MOST_AGENDA_ENTRIES, agenda_slides, closing_slides, entries_in_agenda, title_slides
from .teaching import with_teaching
from .wishes import asked_for

__all__ = ["ledger", "plan"]

USUAL_COLUMNS: Final = 3
"""A row of more columns costs as much as several rows."""

MOST_ENTRIES: Final = 6 * MOST_SLIDES
"""Entries of lists, rows of tables and lines of code on all slides: as many as a slide gets where they can be chosen.

A slide may take more, but not a room. So many of any of them are typeset within half a minute.
"""

# What a layout may lack, and the slide layout that then stands in.
_STANDS_IN = {
    "agenda-columns": "agenda",
    "statement": "content",
    "questions": "closing",
    "chart": "table",
    "table": "content",
    "picture": "content",
    "code": "content",
    "quote": "content",
}


def plan(outline: Outline, layout: Layout) -> Warned[DeckPlan]:
    """Return the slides that say what the outline says: title, agenda, the slides of each point, closing.

    Raises SourceError if there are too many, or too much stands on them, LayoutError if one of the layout's texts can't
    be rendered.
    """
    texts, names = Texts(layout, outline.language), Names()
    title = outline.title.text if outline.title else PurePath(outline.name).stem
    points = [(point, heading) for point in outline.points if (heading := heading_of(point, texts))]
    titles = tuple(heading for _, heading in points)
    if len(points) > MOST_SLIDES:
        raise _too_many_slides(outline, len(points))
    selection = Selection(outline, outline.density or layout.density)
    slides = title_slides(outline, title, texts, names, selection)
    asked = asked_for(outline, [point for point, _ in points], layout)
    diagnostics: list[Diagnostic] = [*asked.diagnostics]
    if 1 < len(titles) <= MOST_AGENDA_ENTRIES:
        slides += agenda_slides(entries_in_agenda(points, selection), layout, texts, names, selection)
    elif titles[1:]:
        diagnostics.append(_no_agenda(len(titles)))
    means = Means(texts, names, layout, outline.language, selection, asked.value)
    entries = 0
    for number, (point, _) in enumerate(points, start=1):
        progress = Progress(number, len(points))
        below = point_slides(point, str(number), progress, means)
        of_point = list(islice(below, MOST_SLIDES + 1 - len(slides)))
        slides += of_point
        entries += sum(map(_entries, of_point))
        if len(slides) > MOST_SLIDES:
            raise _too_many_slides(outline, len(points))
        if entries > MOST_ENTRIES:
            raise _too_many_entries(outline)
    slides += closing_slides(outline, entries_in_agenda(points, selection), texts, names, selection)
    diagnostics += _not_described([picture for point, _ in points for picture in _pictures(point)])
    charted = with_charts(slides, outline.language)
    diagnostics += charted.diagnostics
    granted = seated([_known(slide, layout) for slide in charted.value], asked.value, layout)
    diagnostics += granted.diagnostics
    summary = tuple(paragraphs(outline.summary))
    deck = DeckPlan(
        title=title,
        summary=tuple(paragraph.text for paragraph in summary),
        language=outline.language,
        session=outline.session,
        slides=granted.value,
        title_links=outline.title.links if outline.title else (),
        summary_links=tuple(p.links for p in summary) if any(p.links for p in summary) else (),
    )
    taught = with_teaching(deck, texts)
    return Warned(taught.value, (*diagnostics, *taught.diagnostics))


def _entries(slide: PlannedSlide) -> int:
    match slide.exhibit:
        case Table(rows=rows):
            return max(len(rows), sum(map(len, rows)) // USUAL_COLUMNS)
        case Code(text=text):
            return text.count("\n") + 1
    return sum(len(fill.items) for fill in slide.fills if fill.slot == "body")


def _too_many_slides(outline: Outline, points: int) -> SourceError:
    counted = "a point, which needs" if points == 1 else f"{points:,} points, which need"
    what = f"'{outline.name}' has {counted} more than {MOST_SLIDES:,} slides"
    return SourceError(f"{what}; split it into several sources.")


def _too_many_entries(outline: Outline) -> SourceError:
    what = f"'{outline.name}' has more than {MOST_ENTRIES:,} entries of lists, rows of tables and lines of code"
    return SourceError(f"{what}; split it into several sources.")


def _known(slide: PlannedSlide, layout: Layout) -> PlannedSlide:
    name = slide.slide_layout
    while name not in layout.slide_layouts:
        name = _STANDS_IN[name]
    return slide if name == slide.slide_layout else structs.replace(slide, slide_layout=name)


def _pictures(point: Point) -> Iterator[Picture]:
    return (exhibit for exhibit in all_exhibits(point) if isinstance(exhibit, Picture))


def _not_described(pictures: Sequence[Picture]) -> Iterator[Diagnostic]:
    """Yield a warning for the pictures of which the source does not say what they show."""
    silent = [picture for picture in pictures if not says_something(picture)]
    if not silent:
        return
    first = f"'{silent[0].path}'" if silent[0].path else f"in {silent[0].span.where}"
    which = f"The picture {first} has" if len(silent) == 1 else f"{len(silent)} pictures, the first {first}, have"
    message = f"{which} no alternative text; who can't see the slide hears its title alone."
    hint = "Say in the source what each shows." if silent[1:] else "Say in the source what it shows."
    yield Diagnostic(Severity.WARNING, "picture-without-alt", message, silent[0].span, hint)


def _no_agenda(count: int) -> Diagnostic:
    message = f"There is no agenda slide, because {count} points would not fit one."
    return Diagnostic(Severity.INFO, "no-agenda", message, hint=f"Up to {MOST_AGENDA_ENTRIES} points get one.")
