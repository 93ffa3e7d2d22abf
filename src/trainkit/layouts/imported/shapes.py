"""Where shapes stand, and their outlines as a layout file writes them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trainkit.model import Box

from .numbers import whole
from .outlines import Command
from .package import A, P
from .reading import box_of

if TYPE_CHECKING:
    from lxml import etree


def is_hidden(shape: etree._Element) -> bool:
    """Whether a shape is hidden (19.3.1.12)."""
    return any(named.get("hidden") in ("1", "true") for named in shape.iterfind(f"*/{P}cNvPr"))


def place_of(transform: etree._Element | None) -> Box | None:
    """Return the place that a transform gives, also to a line, which has no width or no height."""
    if transform is None:
        return None
    box = box_of(transform)
    if box is not None:
        return box
    # Lines have no width or no height.
    place, size = transform.find(f"{A}off"), transform.find(f"{A}ext")
    if place is None or size is None:
        return None
    return Box(*(whole(value) for value in (place.get("x"), place.get("y"), size.get("cx"), size.get("cy"))))


def rectangle(box: Box) -> list[Command]:
    """Return the outline of a box."""
    corners = ((box.x, box.y), (box.right, box.y), (box.right, box.bottom), (box.x, box.bottom))
    sides: list[Command] = [("L", corner) for corner in corners[1:]]
    return [("M", corners[0]), *sides, ("Z", ())]


def bounds_of(commands: list[Command]) -> Box:
    """Return the box around an outline."""
    xs = [x for _, numbers in commands for x in numbers[::2]]
    ys = [y for _, numbers in commands for y in numbers[1::2]]
    left, top = round(min(xs)), round(min(ys))
    return Box(left, top, round(max(xs)) - left, round(max(ys)) - top)


def is_box(commands: list[Command]) -> bool:
    """Whether an outline is a box that stands upright."""
    corners = [numbers for letter, numbers in commands if letter != "Z"]
    if len(commands) != 5 or any(len(corner) != 2 for corner in corners):
        return False
    return len({round(x) for x, _ in corners}) == 2 and len({round(y) for _, y in corners}) == 2


def path_text(commands: list[Command]) -> str:
    """Return an outline as the layout file has it, in points."""
    return " ".join(" ".join((letter, *(f"{n / 12_700:.2f}" for n in numbers))) for letter, numbers in commands)
