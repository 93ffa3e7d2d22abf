"""Drawing a layout anew for slides of another shape: what was drawn for 16:9 on 4:3, 16:10 or any other.

Boxes are drawn for the slide size of the layout file that they stand in. A layout that extends it and has another one
gets them as follows. All is scaled by what fits both ways. What is left over makes bodies higher, where heads and feet
keep their height, and all that stands side by side wider. Round things, outlines and pictures keep their shape and stay
at the edge that they touch; those that touch one another move together.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import count
from typing import Any, Final

import msgspec

HEAD: Final = 150 / 540
"""Titles end here, as a part of the slide's height..."""

FOOT: Final = 470 / 540
"""...and footers begin here. Between the two stand bodies, which take the height that is left."""

THIN: Final = 12
"""Points; a rule that is thinner keeps its thickness."""

_ROUND_PRESETS: Final = ("ellipse", "pieWedge")
_SCALED: Final = (
    *("tracking", "hanging", "gap", "most_gap", "stroke_width", "padding"),
    *("corner", "term_gap", "edge_height", "item_gap", "most_item_gap", "size", "connector_width"),
)
_NUMBER = re.compile(r"-?\d+(?:\.\d+)?")

Pair = tuple[float, float]


class Redrawing(msgspec.Struct, frozen=True):
    """From slides of one size (width and height in points) to those of another."""

    drawn: Pair
    wanted: Pair

    @property
    def scale(self) -> float:
        """Return by how much all lengths grow."""
        return min(self.wanted[0] / self.drawn[0], self.wanted[1] / self.drawn[1])

    def tables(self, data: dict[str, Any]) -> dict[str, Any]:
        """Return what a layout file says, for slides of the size wanted. What is no box or length stays as it is."""
        redrawn = dict(data)
        if "styles" in data:
            redrawn["styles"] = _each(data["styles"], self._style)
        if "cells" in data:
            redrawn["cells"] = _each(data["cells"], self._cells)
        for name in ("slide_layouts", "furniture"):
            if name in data:
                redrawn[name] = _each(data[name], self._slide)
        if isinstance(data.get("logo"), dict):
            logo = self._lengths(data["logo"])
            redrawn["logo"] = logo | {"boxes": _each(logo.get("boxes", {}), self._kept_box, list)}
        return redrawn

    def _style(self, style: dict[str, Any]) -> dict[str, Any]:
        sizes = style.get("sizes")
        if isinstance(sizes, list) and all(isinstance(size, int | float) for size in sizes):
            style = style | {"sizes": [round(size * self.scale, 2) for size in sizes]}
        return self._lengths(style)

    def _cells(self, cells: dict[str, Any]) -> dict[str, Any]:
        cells = self._lengths(cells)
        padding = cells.get("padding")
        if isinstance(padding, list) and _is_box(padding):
            cells["padding"] = [round(side * self.scale, 2) for side in padding]
        badge = cells.get("badge")
        return cells | {"badge": self._lengths(badge)} if isinstance(badge, dict) else cells

    def _slide(self, slide: dict[str, Any]) -> dict[str, Any]:
        slide = dict(slide)
        shapes = slide.get("shapes")
        if not (isinstance(shapes, list) and all(isinstance(shape, dict) for shape in shapes)):
            shapes = []
        moves = self._moves(shapes)
        if "slots" in slide:
            slide["slots"] = _each(slide["slots"], lambda slot: self._slot(slot, shapes, moves))
        if isinstance(slide.get("progress"), dict):
            slide["progress"] = self._stretched(slide["progress"])
        if shapes:
            slide["shapes"] = [
                self._moved(shape, moves[index]) if index in moves else self._stretched(shape)
                for index, shape in enumerate(shapes)
            ]
        return slide

    def _slot(self, slot: dict[str, Any], shapes: list[dict[str, Any]], moves: dict[int, list[Pair]]) -> dict[str, Any]:
        """Return a slot, which goes with the round shape that it stands on if it stands on one."""
        box = slot.get("box")
        under = [index for index in moves if isinstance(box, list) and _holds(shapes[index]["box"], box)]
        return self._moved(slot, moves[under[-1]]) if under else self._stretched(slot)

    def _lengths(self, table: dict[str, Any]) -> dict[str, Any]:
        found = {name: table[name] for name in _SCALED if isinstance(table.get(name), int | float)}
        return table | {name: round(value * self.scale, 2) for name, value in found.items()}

    def _stretched(self, table: dict[str, Any]) -> dict[str, Any]:
        table = self._lengths(table)
        return table | {"box": self._stretched_box(table["box"])} if _is_box(table.get("box")) else table

    def _stretched_box(self, box: list[float]) -> list[float]:
        edges = [self._edges(box[axis], box[axis] + box[axis + 2], axis) for axis in (0, 1)]
        return self._box(*edges)

    def _edges(self, start: float, end: float, axis: int) -> Pair:
        if end - start < THIN:
            middle, thickness = self._place((start + end) / 2, axis), (end - start) * self.scale
            if end >= self.drawn[axis] - 1:  # a bar along the edge stays there
                middle = self.wanted[axis] - thickness / 2 - (self.drawn[axis] - end) * self.scale
            return middle - thickness / 2, middle + thickness / 2
        return self._place(start, axis), self._place(end, axis)

    def _place(self, place: float, axis: int) -> float:
        """Return where a place on an axis (0: x, 1: y) comes to stand."""
        if axis == 0:
            return place * self.wanted[0] / self.drawn[0]
        left_over = self.wanted[1] / self.scale - self.drawn[1]
        head, foot = HEAD * self.drawn[1], FOOT * self.drawn[1]
        share = min(1.0, max(0.0, (place - head) / (foot - head)))
        return (place + left_over * share) * self.scale

    def _moves(self, shapes: list[dict[str, Any]]) -> dict[int, list[Pair]]:
        """Return how each shape that keeps its shape moves, by its index."""
        kept = [index for index, shape in enumerate(shapes) if _keeps_its_shape(shape) and _is_box(shape.get("box"))]
        return {index: move for group in _touching(shapes, kept) for move in [self._move(group)] for index in group}

    def _move(self, group: dict[int, list[float]]) -> list[Pair]:
        """Return factor and shift for each axis, the same for all shapes of a group."""
        moves = []
        for axis in (0, 1):
            start = min(box[axis] for box in group.values())
            end = max(box[axis] + box[axis + 2] for box in group.values())
            at_start, at_end = start <= 1, end >= self.drawn[axis] - 1
            if at_start and at_end:
                moves.append((self.wanted[axis] / self.drawn[axis], 0.0))
            elif at_start:
                moves.append((self.scale, 0.0))
            elif at_end:
                moves.append((self.scale, self.wanted[axis] - self.drawn[axis] * self.scale))
            else:
                middle = (start + end) / 2
                moves.append((self.scale, self._place(middle, axis) - middle * self.scale))
        return moves

    def _moved(self, shape: dict[str, Any], moves: list[Pair]) -> dict[str, Any]:
        box = shape["box"]
        edges = [(box[i] * by + to, (box[i] + box[i + 2]) * by + to) for i, (by, to) in enumerate(moves)]
        moved = self._lengths(shape) | {"box": self._box(*edges)}
        if isinstance(shape.get("path"), str):
            axes = count()

            def place(number: re.Match[str]) -> str:
                by, to = moves[next(axes) % 2]
                return f"{round(float(number[0]) * by + to, 2):g}"

            moved["path"] = _NUMBER.sub(place, shape["path"])
        return moved

    def _kept_box(self, box: Any) -> Any:
        return self._moved({"box": box}, self._move({0: box}))["box"] if _is_box(box) else box

    def _box(self, across: Pair, down: Pair) -> list[float]:
        left, top = (round(max(0.0, start), 2) for start, _ in (across, down))
        right, bottom = (min(round(end, 2), self.wanted[axis]) for axis, (_, end) in enumerate((across, down)))
        return [left, top, round(right - left, 2), round(bottom - top, 2)]


def _each(table: Any, change: Callable[[Any], Any], kind: type = dict) -> Any:
    """Return the table with each of its entries changed, as far as they are what they should be."""
    if not isinstance(table, dict):
        return table
    return {name: change(entry) if isinstance(entry, kind) else entry for name, entry in table.items()}


def _is_box(value: Any) -> bool:
    return isinstance(value, list) and len(value) == 4 and all(isinstance(number, int | float) for number in value)


def _keeps_its_shape(shape: dict[str, Any]) -> bool:
    return bool(shape.get("preset") in _ROUND_PRESETS or shape.get("path") or shape.get("picture"))


def _touching(shapes: list[dict[str, Any]], kept: list[int]) -> list[dict[int, list[float]]]:
    """Return the boxes of those shapes in groups of such as touch one another."""
    groups: list[dict[int, list[float]]] = []
    for index in kept:
        box = shapes[index]["box"]
        joined = [group for group in groups if any(_meet(box, other) for other in group.values())]
        groups = [group for group in groups if group not in joined]
        groups.append({index: box} | {i: other for group in joined for i, other in group.items()})
    return groups


def _meet(one: list[float], other: list[float]) -> bool:
    return all(one[i] <= other[i] + other[i + 2] and other[i] <= one[i] + one[i + 2] for i in (0, 1))


def _holds(outer: list[float], inner: list[float]) -> bool:
    return _is_box(inner) and all(
        outer[i] <= inner[i] and inner[i] + inner[i + 2] <= outer[i] + outer[i + 2] for i in (0, 1)
    )
