"""Whose slides are asked to have another slide layout, and whether there is one of that name."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from difflib import get_close_matches
from typing import Final

from msgspec.structs import replace

from trainkit.errors import did_you_mean
from trainkit.model import Diagnostic, Layout, Outline, Point, Severity, Span, Warned, Wish

from .points import points_below
from .wording import title_of

TITLE: Final = "title"
CLOSING: Final = "closing"
OTHERS: Final = (TITLE, "agenda", CLOSING)
"""The ids of slides that are no point's, by which they are asked for."""


def asked_for(outline: Outline, points: Sequence[Point], layout: Layout) -> Warned[dict[str, Wish]]:
    """Return what is asked for, by the number of a point ("3", "2.1") or by the id of a slide that is no point's; each
    names one of the layout's slide layouts.

    What a heading says counts before the front matter, and the options of the build before both. A warning goes with
    what names no slide, or no slide layout.
    """
    if not outline.wishes:
        return Warned({})
    numbered = dict(_numbered(points))
    # Templates name their slide layouts in words ("Title and Content"), which designers know them by.
    known = {_plain(one.title): name for name, one in reversed(layout.slide_layouts.items())}
    known |= {_plain(name): name for name in layout.slide_layouts}
    asked: dict[str, Wish] = {}
    diagnostics: list[Diagnostic] = []
    for wish in sorted(outline.wishes, key=_weight):
        key = _named(wish.point, numbered) if wish.point else _standing_at(wish.span, outline, numbered)
        name = known.get(_plain(wish.slide_layout))
        if key is None:
            diagnostics.append(_no_slide(wish, numbered))
        elif name is None:
            diagnostics.append(_no_slide_layout(wish, layout))
        else:
            asked[key] = replace(wish, slide_layout=name)
    return Warned(asked, tuple(diagnostics))


def _weight(wish: Wish) -> int:
    """Return how much a wish counts beside another one about the same slide."""
    if wish.span is None:
        return 2
    return 0 if wish.point else 1


def _numbered(points: Sequence[Point], above: str = "") -> Iterator[tuple[str, Point]]:
    """Yield all points with their numbers, in reading order."""
    for index, point in enumerate(points, start=1):
        yield f"{above}{index}", point
        yield from _numbered(points_below(point), f"{above}{index}.")


def _named(said: str, numbered: Mapping[str, Point]) -> str | None:
    """Return whose number or heading that is."""
    wanted = said.strip().rstrip(".")
    if wanted in numbered:
        return wanted
    folded = _folded(said)
    found = next((number for number, point in numbered.items() if _folded(title_of(point)[0]) == folded), None)
    return found or next((name for name in OTHERS if name == folded), None)


def _standing_at(span: Span | None, outline: Outline, numbered: Mapping[str, Point]) -> str | None:
    """Return whose heading stands in the line of the span; of several, the one that begins last before it."""
    if span is None:
        return None
    place = (span.start_line, span.start_column)
    found = None
    for number, point in numbered.items():
        begin = (point.span.start_line, point.span.start_column)
        if begin <= place and span.start_line <= _opening(point).end_line:
            found = number
    if found:
        return found
    title = outline.title
    if title and title.span.start_line <= span.start_line <= title.span.end_line:
        return TITLE
    last = max((_opening(point).end_line for point in numbered.values()), default=0)
    conclusion = outline.conclusion
    # The heading of the conclusion is left out, so that only its place tells whose it was.
    return CLOSING if conclusion and last < span.start_line <= conclusion[0].span.start_line else None


def _opening(point: Point) -> Span:
    """Return where the heading of a point stands, else what it begins with."""
    if point.heading:
        return point.heading.span
    return point.body[0].span if point.body else point.span


def _folded(text: str) -> str:
    return " ".join(text.casefold().split())


def _plain(name: str) -> str:
    return _folded(name.replace("-", " ").replace("_", " "))


def _no_slide(wish: Wish, numbered: Mapping[str, Point]) -> Diagnostic:
    if wish.point:
        message = f"No point has the number or the heading '{wish.point}', so no slide gets '{wish.slide_layout}'."
        titles = {_folded(title): title for point in numbered.values() if (title := title_of(point)[0])}
        near = get_close_matches(_folded(wish.point), titles, 1)
        meant = f"Did you mean '{titles[near[0]]}'? " if near else ""
        most = next(reversed([number for number in numbered if "." not in number]), "")
        numbers = f"a number up to {most}, a heading" if most else "a heading"
        hint = f"{meant}Name {numbers}, or one of {', '.join(OTHERS)}."
    else:
        message = f"'{wish.slide_layout}' is asked for where no heading of a slide stands, so no slide gets it."
        hint = "Write it at the end of a heading's line."
    return Diagnostic(Severity.WARNING, "no-such-slide", message, wish.span, hint)


def _no_slide_layout(wish: Wish, layout: Layout) -> Diagnostic:
    whose = f" for '{wish.point}'" if wish.point else ""
    message = f"The layout '{layout.name}' has no slide layout '{wish.slide_layout}', which is asked for{whose}."
    hint = did_you_mean(wish.slide_layout.casefold(), list(layout.slide_layouts))
    return Diagnostic(Severity.WARNING, "no-such-slide-layout", message, wish.span, hint)
