"""What an import could not take as it was, in one sentence each."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from trainkit.model import Diagnostic, Severity

from .graph import Graph
from .package import Package
from .roles import Role

if TYPE_CHECKING:
    from .casting import Cast

# What of the template stays behind, by the relationship that leads to it: how messages call it.
_LEFT_BEHIND: Final = {
    "oleObject": "embedded objects",
    "package": "embedded documents",
    "control": "ActiveX controls",
    "activeXControlBinary": "ActiveX controls",
    "chart": "charts",
    "diagramData": "diagrams",
    "audio": "sounds",
    "video": "films",
    "media": "films and sounds",
    "font": "embedded fonts",
    "image": "drawings that run or fetch something",
}
_MOST_NAMED: Final = 4
_MACROS: Final = "vbaProject"
_LOOK: Final = "Look through slides of each kind; what is missed can be added to the template."


def notices(
    package: Package, graph: Graph, shapes_left_out: int, roles: list[Role], cast: Cast
) -> Iterator[Diagnostic]:
    """Yield what was left out, what stands in for what, what had to be moved, and what isn't drawn on paper."""
    yield from _left_behind(package, graph, shapes_left_out)
    yield from _stand_ins(roles)
    for what in dict.fromkeys(what for _, what in cast.said):
        first, *others = [layout for layout, said in cast.said if said == what]
        also = f" (as {_listed(others)})" if others else ""
        yield _warning("template-slot", f"The slide layout '{first}'{also} {what}.", _LOOK)
    for what in cast.not_drawn():
        message = f"Pictures of slides in the handout don't show {what}; the deck does."
        yield _warning("not-drawn", message, "Put it into the template as a picture if it matters on paper.")


def _left_behind(package: Package, graph: Graph, shapes_left_out: int) -> Iterator[Diagnostic]:
    slides = sum(relationship.kind == "slide" for kind, relationship in graph.dropped if not kind)
    if slides:
        counted = "sample slide stays" if slides == 1 else f"{slides} sample slides stay"
        yield _information("sample-slides", f"The template's {counted} behind, with notes and sections.", "")
    if any(relationship.kind.endswith(_MACROS) for _, relationship in graph.dropped):
        yield _warning("macros", "The template's macros stay behind.", "Decks have none; run them in PowerPoint.")
    found = dict.fromkeys(
        name for _, relationship in graph.dropped if (name := _LEFT_BEHIND.get(relationship.kind.rpartition("/")[2]))
    )
    for name in found:
        yield _warning(
            "left-behind", f"The template's {name} stay behind.", "Replace them in the template by pictures."
        )
    outside = [r for kind, r in graph.dropped if r.is_external and kind]
    if outside:
        what = f"'{outside[0].target[:80]}'" + (f" and {len(outside) - 1} more" if outside[1:] else "")
        message = f"The template refers to what is outside of it ({what}); that stays behind."
        yield _warning("outside", message, "Put it into the template itself; links may be http, https or mailto.")
    if shapes_left_out:
        counted = "A shape" if shapes_left_out == 1 else f"{shapes_left_out} shapes"
        yield _warning("left-behind", f"{counted} of masters and slide layouts went with what stays behind.", _LOOK)


def _stand_ins(roles: list[Role]) -> Iterator[Diagnostic]:
    by_name = {role.name: role for role in roles}
    title, content = by_name["title"], by_name["content"]
    if title.is_fallback:
        message = (
            f"The template has no slide layout with title and subtitle; title slides stand on '{title.layout.name}'."
        )
        yield _warning("no-title-slide", message, "Add one in the slide master view, and import again.")
    if content.is_fallback:
        message = f"The template has no slide layout with title and text; slides stand on '{content.layout.name}'."
        yield _warning("no-content-slide", message, "Add one in the slide master view, and import again.")
    if "agenda-columns" not in by_name:
        message = "The template has no slide layout with two columns; long agendas go on, on another slide."
        yield _information("no-columns", message, "Add one in the slide master view, and import again.")
    statement = by_name.get("statement")
    if statement is None or statement.is_fallback:
        on = statement.layout.name if statement else content.layout.name
        message = f"The template has no slide layout with a title in the middle; statements stand on '{on}'."
        yield _information("no-section-slide", message, "Add one in the slide master view, and import again.")
    same = [role.name for role in roles if role is not content and role.layout is content.layout]
    if same:
        message = f"Slides of these kinds stand on '{content.layout.name}': {', '.join(same)}."
        yield _information("shared-slide-layout", message, "")


def _listed(names: list[str]) -> str:
    shown = [f"'{name}'" for name in names[:_MOST_NAMED]]
    rest = len(names) - len(shown)
    if len(names) == 1:
        return f"does {shown[0]}"
    last = f"{rest} more" if rest else shown.pop()
    return f"do {', '.join(shown)} and {last}"


def _warning(code: str, message: str, hint: str) -> Diagnostic:
    return Diagnostic(Severity.WARNING, code, message, None, hint)


def _information(code: str, message: str, hint: str) -> Diagnostic:
    return Diagnostic(Severity.INFO, code, message, None, hint)
