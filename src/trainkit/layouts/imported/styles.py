"""Text styles of a layout file: the template's own sizes, and down from there to what a room can still read."""

from __future__ import annotations

from typing import Any, Final

import msgspec

from .text import BodyLook, LevelLook
from .toml import number

# Each size of a scale is so much of the one before it: a step that is seen, and no more of them than are needed.
_STEP: Final = 0.92

# Slides of other heights than this (7.5 inches) are shown as large, so that sizes mean as much in proportion.
_HEIGHT: Final = 6_858_000
_LARGEST_SCALE: Final = 2.0

# From this size on, points, nobody sees half a point.
_WHOLE: Final = 12

PLAIN_BODY: Final = BodyLook((0, 0, 0, 0), "t", is_upright=True, columns=1, wraps=True)
"""How text stands in a text box."""

_ALIGNMENTS: Final = {"ctr": "centre", "r": "end"}
_ANCHORS: Final = {"ctr": "middle", "b": "bottom"}


class Kind(msgspec.Struct, frozen=True):
    """What a slot is there for: its name as a style, and its floor in points on a slide of 7.5 inches.

    `largest` keeps the template's size down where more words are shown than it was chosen for, 0 if it need not be.
    """

    name: str
    floor: float
    largest: float = 0
    options: dict[str, Any] = {}


_HEADING: Final = {"balanced": True, "overflow": "trim"}

KINDS: Final = {
    "deck-title": Kind("deck-title", 28, 0, _HEADING),
    "title": Kind("slide-title", 24, 0, {**_HEADING, "most_lines": 2}),
    "statement": Kind("statement", 24, 0, _HEADING),
    "summary": Kind("deck-summary", 18, 0, {"joined": True, "overflow": "trim"}),
    "session": Kind("deck-session", 12, 18, {"overflow": "trim"}),
    "body": Kind("body", 20, 0, {"marker": "bullet"}),
    "entries": Kind("entries", 20, 26, {"marker": "number"}),
    "closing": Kind("closing-body", 20, 0, {}),
    "quote": Kind("quote", 20, 38, {}),
    "table": Kind("table", 11, 20, {}),
    "picture": Kind("picture", 18, 24, {}),
    "code": Kind("code", 14, 20, {}),
    "caption": Kind("caption", 12, 16, {"most_lines": 2, "overflow": "trim"}),
    "attribution": Kind("attribution", 16, 20, {"most_lines": 1, "overflow": "trim"}),
    "footer": Kind("footer", 9, 0, {"overflow": "trim", "most_lines": 1}),
}


def scale_of(height: int) -> float:
    """Return what sizes of text are multiplied with on a slide of that height (EMU)."""
    return min(height / _HEIGHT, _LARGEST_SCALE)


def sizes(kind: Kind, wanted: float, scale: float) -> list[float]:
    """Return the sizes for text of that kind, in points: the one wanted, down to the floor."""
    floor = _rounded(kind.floor * scale)
    size = min(wanted, kind.largest * scale) if kind.largest else wanted
    found: list[float] = []
    while size > floor:
        found.append(_rounded(size))
        size *= _STEP
    # Text that the template itself sets smaller stays so.
    floor = min(floor, _rounded(wanted))
    return [*dict.fromkeys(s for s in found if s > floor), floor]


def style_table(kind: Kind, level: LevelLook, body: BodyLook, scale: float, colour: str, font: str) -> dict[str, Any]:
    """Return a table of `[styles]`."""
    table: dict[str, Any] = {"sizes": [number(size) for size in sizes(kind, level.size, scale)], "colour": colour}
    if font != "body":
        table["font"] = font
    if level.bold:
        table["bold"] = True
    if level.capitals:
        table["capitals"] = True
    if level.tracking:
        table["tracking"] = number(level.tracking)
    if level.line_spacing > 0 and level.line_spacing != 100:
        table["line_spacing"] = level.line_spacing
    if alignment := _ALIGNMENTS.get(level.alignment):
        table["alignment"] = alignment
    if anchor := _ANCHORS.get(body.anchor):
        table["anchor"] = anchor
    return table


def level_table(level: LevelLook) -> dict[str, Any]:
    """Return a table of a slot's `levels`: what the placeholder says of them."""
    table: dict[str, Any] = {
        # A first line that stands further in than the rest takes room from all of them.
        "indent": number((level.indent + max(0, level.first)) / 12_700),
        "hanging": number(min(max(0, -level.first), level.indent) / 12_700),
        "bullet": level.bullet,
        "line_spacing": max(level.line_spacing, 0),
    }
    if level.bold:
        table["bold"] = True
    if alignment := _ALIGNMENTS.get(level.alignment):
        table["alignment"] = alignment
    if level.before or level.after:
        table["spaced"] = True
    return table


def gap(level: LevelLook, size: float) -> float:
    """Return the room between items that the template leaves, in points."""
    line = 1.2 * size
    between = (level.before, level.after)
    return sum(share * line / 100 if share > 0 else -share / 12_700 for share in between)


def _rounded(size: float) -> float:
    """Return a size that every program keeps: whole points, or halves where they make a difference."""
    return max(1.0, float(round(size)) if size >= _WHOLE else round(size * 2) / 2)


def plain_level(size: float, colour: str, *, is_heading: bool) -> LevelLook:
    """Return the level of a text box, which inherits from no placeholder."""
    return LevelLook(
        size=size,
        bold=is_heading,
        capitals=False,
        tracking=0,
        typeface="",
        colour=colour,
        alignment="l",
        indent=0,
        first=0,
        line_spacing=100,
        before=0,
        after=0,
        bullet="",
        bullet_colour=colour,
    )
