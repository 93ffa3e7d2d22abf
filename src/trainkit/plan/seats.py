"""Slides that get the slide layout that was asked for, as far as it holds what they say and show."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from msgspec import structs

from trainkit.model import (
    Code,
    Diagnostic,
    Fill,
    Layout,
    PlannedSlide,
    Quote,
    Severity,
    SlideLayout,
    Warned,
    Wish,
)

from .exhibits import kind_of

FURNITURE: Final = ("label", "number")
"""Slots whose words the point's number says again; a slide may do without them."""

TEXTS: Final = ("body", "obj", "subTitle")
"""Placeholders that hold text (ECMA-376 part 1, 19.7.10)."""


def seated(
    slides: Sequence[PlannedSlide], asked: Mapping[str, Wish], layout: Layout
) -> Warned[tuple[PlannedSlide, ...]]:
    """Return the slides, those asked for in the slide layout asked for; `asked` is by the number of a point, or by the
    id of a slide that is no point's.

    Of several slides of a point it is the one with its text, if the slide layout holds that, else the first that it
    holds. Where it holds none, all stay as they are, and a warning says so.
    """
    seated = list(slides)
    diagnostics: list[Diagnostic] = []
    for key, wish in asked.items():
        target = layout.slide_layouts[wish.slide_layout]
        own = [index for index, slide in enumerate(seated) if (slide.number or slide.id) == key]
        if any(seated[index].slide_layout == target.name for index in own):
            continue
        fitting = [index for index in own if _holds(target, seated[index])]
        if not own:
            diagnostics.append(_no_slide(key, wish))
        elif not fitting:
            diagnostics.append(_no_room(seated[own[0]], target, layout, wish))
        else:
            index = min(fitting, key=lambda index: seated[index].exhibit is not None)
            diagnostics += _told(seated[index], target, wish)
            seated[index] = _moved(seated[index], target)
    return Warned(tuple(seated), tuple(diagnostics))


def takes_text(target: SlideLayout) -> bool:
    """Whether the slide layout has a place for the text of a point."""
    body = target.slots.get("body")
    return body is not None and (body.placeholder is None or body.placeholder.type in TEXTS)


def shows_title_alone(target: SlideLayout) -> bool:
    """Whether a slide of that slide layout says nothing beside its title."""
    return "body" not in target.slots


def _holds(target: SlideLayout, slide: PlannedSlide) -> bool:
    """Whether all that the slide says and shows has a place there.

    The text of a point may do without one: notes and handout have it whole, and a heading alone is what a statement is.
    """
    if isinstance(slide.exhibit, Code | Quote):
        return takes_text(target)
    if slide.exhibit is not None:
        return not shows_title_alone(target) and not _is_in_cells(target)
    filled = {fill.slot for fill in slide.fills if any(fill.items)}
    if slide.number:
        return takes_text(target) or shows_title_alone(target) or "body" not in filled
    is_told = takes_text(target) or "body" not in filled
    return filled.difference(FURNITURE, ("body",)) <= target.slots.keys() and is_told


def _is_in_cells(target: SlideLayout) -> bool:
    return target.slots["body"].cells is not None


def _moved(slide: PlannedSlide, target: SlideLayout) -> PlannedSlide:
    fills = slide.fills
    if shows_title_alone(target):
        fills = tuple(fill for fill in fills if fill.slot in target.slots)
    if isinstance(slide.exhibit, Quote) and "caption" not in target.slots:
        whose = tuple(item for fill in fills if fill.slot == "caption" for item in fill.items)
        fills = tuple(Fill("body", (*fill.items, *whose)) if fill.slot == "body" else fill for fill in fills)
    return structs.replace(slide, slide_layout=target.name, fills=fills)


def _told(slide: PlannedSlide, target: SlideLayout, wish: Wish) -> list[Diagnostic]:
    """Return a note where the slide will show less than it would have."""
    slots = {fill.slot for fill in slide.fills}
    if "body" in slots and shows_title_alone(target):
        what = "text"
    elif "caption" in slots and "caption" not in target.slots and not isinstance(slide.exhibit, Quote):
        what = "caption"
    else:
        return []
    message = f"'{target.name}' has no place for the {what} of '{slide.heading}'; the notes and the handout have it."
    return [Diagnostic(Severity.INFO, "text-in-notes-alone", message, wish.span or slide.spans[0])]


def _no_slide(key: str, wish: Wish) -> Diagnostic:
    message = f"There is no slide '{key}' in this deck, so none gets the slide layout '{wish.slide_layout}'."
    return Diagnostic(Severity.WARNING, "no-such-slide", message, wish.span, "Take that line away.")


def _no_room(slide: PlannedSlide, target: SlideLayout, layout: Layout, wish: Wish) -> Diagnostic:
    what = kind_of(slide.exhibit) if slide.exhibit else "text"
    message = (
        f"'{target.name}' has no place for the {what} of '{slide.heading}', whose slide stays '{slide.slide_layout}'."
    )
    could = ", ".join(sorted(name for name, other in layout.slide_layouts.items() if _holds(other, slide)))
    span = wish.span or next(iter(slide.spans), None)
    return Diagnostic(Severity.WARNING, "slide-layout-without-room", message, span, f"These have one: {could}.")
