"""What of a slide stands where, worked out from its frames: text outside, things over one another, pale text."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import cache
from itertools import combinations, pairwise, product
from operator import mul

import msgspec

from trainkit.layouts.palette import LARGE_CONTRAST, TEXT_CONTRAST, contrast
from trainkit.model import (
    EMU_PER_POINT,
    Box,
    Colour,
    Frame,
    Line,
    Shape,
    Text,
    TypesetPicture,
    TypesetSlide,
    TypesetTable,
    around,
)

from .lines import texts_of, width_of

# EMU that rounding may take, a tenth of a point: nobody sees it.
_ROUNDING = EMU_PER_POINT // 10

# Of a font's size: how far letters reach above and below their baseline. Those of Arial take 0.72 and 0.21, Chinese
# characters 0.85 and 0.12.
_ABOVE, _BELOW = 0.75, 0.22

# As far as a line's box reaches below its baseline; the tail of a "g" is a fiftieth of its size longer in any program.
_FOOT = 0.2

# Points of a grid, less one, that tell whether an outline covers a box; and straight lines that stand for a curve.
_GRID = 8

# WCAG 2.2, "large scale": 18 points, or 14 points in bold.
_LARGE, _LARGE_BOLD = 18 * EMU_PER_POINT, 14 * EMU_PER_POINT


class Fault(msgspec.Struct, frozen=True):
    """Something that should not be seen on a slide."""

    slide: int
    frame: str
    what: str


class _Ground(msgspec.Struct, frozen=True):
    """A surface that something may stand on: its place and the colours that it has."""

    box: Box
    colours: tuple[Colour, ...]
    shape: Shape | None = None
    """Its outline, None for the whole box."""


def extents(lines: tuple[Line, ...], below: float = _BELOW) -> list[Box]:
    """Return the boxes of the letters of each of the lines that show any, down to `below` ems under the baseline."""
    found = []
    for line in lines:
        boxes = []
        for run in line.runs:
            if width := round(width_of(run)):
                top = line.baseline - round(_ABOVE * run.size)
                boxes.append(Box(run.x, top, width, round((_ABOVE + below) * run.size)))
        found += [around(boxes)] if boxes else []
    return found


def outside(slide: TypesetSlide, width: int, height: int) -> Iterator[Fault]:
    """Yield texts that leave their box or the slide."""
    page = Box(0, 0, width, height)
    for frame in slide.frames:
        for box, text in texts_of(frame):
            for line in extents(text.lines, _FOOT):
                if not _within(line, box):
                    yield Fault(slide.number, frame.name, f"{_said(text)}: {_points(line)} leaves {_points(box)}")
        # What belongs to the slide layout may bleed off the edge.
        if not (frame.inherited or _within(frame.box, page)):
            yield Fault(slide.number, frame.name, f"{_points(frame.box)} leaves the slide")


def overlaps(slide: TypesetSlide) -> Iterator[Fault]:
    """Yield things that stand in one another's way: texts on texts, and texts or shapes cut by an edge of another."""
    for one, other in combinations(slide.frames, 2):
        if one.inherited and other.inherited:
            continue  # one drawing
        for its, theirs in product(_taken(one), _taken(other)):
            if _meet(its, theirs) and not (_carries(one, theirs) or _carries(other, its)):
                yield Fault(slide.number, one.name, f"{_points(its)} meets {other.name}, {_points(theirs)}")


def pale(slide: TypesetSlide) -> Iterator[Fault]:
    """Yield stretches of text that are hard to tell from what lies behind them (WCAG 2.2, 1.4.3, AA)."""
    everywhere = around([slide.frames[0].box, *(frame.box for frame in slide.frames)])
    grounds = [_Ground(everywhere, (slide.background,))]
    for frame in slide.frames:
        shape = frame.content if isinstance(frame.content, Shape) else frame.shape
        if shape and _colours(shape):
            grounds.append(_Ground(frame.box, _colours(shape), shape))
        if isinstance(frame.content, TypesetTable):
            cells = (cell for row in frame.content.rows for cell in row)
            grounds += [_Ground(cell.box, (cell.fill,)) for cell in cells if cell.fill]
        for _, text in texts_of(frame):
            least = LARGE_CONTRAST if _is_large(text) else TEXT_CONTRAST
            for line in text.lines:
                behind = _behind(line, grounds)
                for run in line.runs:
                    worst = min((contrast(run.colour.rgb, colour.rgb) for colour in behind), default=21.0)
                    if worst < least and any(word.text.strip() for word in run.words):
                        yield Fault(slide.number, frame.name, f"{run.colour.rgb} on {behind}: {worst:.2f}")


def _behind(line: Line, grounds: list[_Ground]) -> set[Colour]:
    """Return the colours that lie behind a line, from the topmost surface down to the first that it stands on whole."""
    colours: set[Colour] = set()
    for shown in extents((line,)):
        for ground in reversed(grounds):
            if _meet(shown, ground.box) and (ground.shape is None or _covers(ground.shape, shown, any)):
                colours.update(ground.colours)
                if _within(shown, ground.box) and (ground.shape is None or _covers(ground.shape, shown, all)):
                    break
    return colours


def _is_large(text: Text) -> bool:
    runs = [run for paragraph in text.paragraphs for run in paragraph.runs]
    return all(run.size >= (_LARGE_BOLD if run.bold else _LARGE) for run in runs)


def _taken(frame: Frame) -> list[Box]:
    """Return what of a slide a frame takes up: the lines of a text, the whole of anything else that is seen."""
    match frame.content:
        case Text(lines=lines):
            return [frame.box] if frame.shape else extents(lines)
        case Shape() as shape:
            return [frame.box] if _colours(shape) or shape.stroke else []
        case _:
            return [frame.box]


def _carries(frame: Frame, box: Box) -> bool:
    """Whether something may stand at `box` on the frame, as it is a surface there, or does not reach there."""
    if isinstance(frame.content, TypesetPicture):
        return frame.inherited
    shape = frame.content if isinstance(frame.content, Shape) else frame.shape
    if shape is None or not _colours(shape):
        return False
    return not _covers(shape, box, any) or (_within(box, frame.box) and _covers(shape, box, all))


def _covers(shape: Shape, box: Box, how: Callable[[Iterable[bool]], bool]) -> bool:
    """Whether any or all of the points of a grid over the box lie in the shape."""
    outline = _outline(shape)
    steps = [step / _GRID for step in range(1, _GRID)]
    points = ((box.x + across * box.width, box.y + down * box.height) for across in steps for down in steps)
    return how(_encloses(outline, x, y) for x, y in points)


@cache
def _outline(shape: Shape) -> tuple[tuple[float, float], ...]:
    """Return the corners of a shape's outline, curves as a few straight lines."""
    corners: list[tuple[float, float]] = []
    for name, *values in shape.path.commands:
        ends = [float(value) for value in values]
        if name == "C":
            start = corners[-1]
            corners += [_on_curve(start, ends, step / _GRID) for step in range(1, _GRID)]
        if name != "Z":
            corners.append((ends[-2], ends[-1]))
    return tuple(corners)


def _on_curve(start: tuple[float, float], ends: list[float], t: float) -> tuple[float, float]:
    """Return the point at `t`, from 0 to 1, of a cubic Bézier curve."""
    weights = ((1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t**3)
    xs, ys = (start[0], *ends[::2]), (start[1], *ends[1::2])
    return sum(map(mul, weights, xs)), sum(map(mul, weights, ys))


def _encloses(outline: tuple[tuple[float, float], ...], x: float, y: float) -> bool:
    """Whether a point lies in an outline: a ray from it crosses that an odd number of times."""
    crossings = 0
    for (x1, y1), (x2, y2) in pairwise((*outline, outline[0])):
        if (y1 > y) is not (y2 > y) and x < x1 + (y - y1) * (x2 - x1) / (y2 - y1):
            crossings += 1
    return crossings % 2 == 1


def _colours(shape: Shape) -> tuple[Colour, ...]:
    if shape.gradient:
        return tuple(colour for _, colour in shape.gradient.stops)
    return (shape.fill,) if shape.fill else ()


def _within(inner: Box, outer: Box) -> bool:
    return (
        inner.x >= outer.x - _ROUNDING
        and inner.y >= outer.y - _ROUNDING
        and inner.right <= outer.right + _ROUNDING
        and inner.bottom <= outer.bottom + _ROUNDING
    )


def _meet(one: Box, other: Box) -> bool:
    return (
        one.x < other.right - _ROUNDING
        and other.x < one.right - _ROUNDING
        and one.y < other.bottom - _ROUNDING
        and other.y < one.bottom - _ROUNDING
    )


def _points(box: Box) -> str:
    x, y, right, bottom = (round(edge / EMU_PER_POINT, 1) for edge in (box.x, box.y, box.right, box.bottom))
    return f"{x}, {y} to {right}, {bottom}"


def _said(text: Text) -> str:
    return "".join(run.text for run in text.paragraphs[0].runs)[:30] if text.paragraphs else ""
