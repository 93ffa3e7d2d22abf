"""Draws the pictograms: `python docs/pictures/pictograms/draw.py` turns strokes into outlines (needs skia-pathops).

Outlines keep their look at any size in any slide program, and take one fill colour. Parts that overlap are joined, so
that it doesn't matter by which rule a program fills them. The result is the data file that trainkit reads.
"""

from __future__ import annotations

import re
import tomllib
from itertools import pairwise
from pathlib import Path

import pathops

HERE = Path(__file__).parent
OUTLINES = HERE.parents[2] / "src" / "trainkit" / "typeset" / "pictograms" / "outlines.txt"
STROKE = 2.0
# A quarter of a circle as a cubic: 4/3 · (√2 - 1).
KAPPA = 0.5522847498
COUNTS = {"M": 2, "L": 2, "C": 6, "Z": 0, "O": 3, "D": 3, "R": 5}
# Skia works in single precision on a coarse grid; a larger one keeps curves smooth.
SCALE = 64.0
# What a round end may differ from a circle by: a thirtieth of a unit, on a slide a tenth of a point.
TOLERANCE = SCALE / 30


def commands(text: str) -> list[tuple[str, list[float]]]:
    """Return letters with their numbers."""
    tokens = re.findall(r"[A-Z]|-?\d+(?:\.\d+)?", text)
    found, index = [], 0
    while index < len(tokens):
        count = COUNTS[tokens[index]]
        found.append((tokens[index], [float(t) * SCALE for t in tokens[index + 1 : index + 1 + count]]))
        index += 1 + count
    return found


def rectangle(path: pathops.Path, x: float, y: float, width: float, height: float, r: float) -> None:
    """Add a rectangle with round corners; a circle is one whose corners are all of it."""
    k, right, bottom = r * (1 - KAPPA), x + width, y + height
    path.moveTo(x + r, y)
    path.lineTo(right - r, y)
    path.cubicTo(right - k, y, right, y + k, right, y + r)
    path.lineTo(right, bottom - r)
    path.cubicTo(right, bottom - k, right - k, bottom, right - r, bottom)
    path.lineTo(x + r, bottom)
    path.cubicTo(x + k, bottom, x, bottom - k, x, bottom - r)
    path.lineTo(x, y + r)
    path.cubicTo(x, y + k, x + k, y, x + r, y)
    path.close()


def outline(text: str) -> str:
    """Return the strokes as one outline."""
    drawn, filled = pathops.Path(), pathops.Path()
    for letter, numbers in commands(text):
        match letter:
            case "M":
                drawn.moveTo(*numbers)
            case "L":
                drawn.lineTo(*numbers)
            case "C":
                drawn.cubicTo(*numbers)
            case "Z":
                drawn.close()
            case "R":
                rectangle(drawn, *numbers)
            case _:
                x, y, r = numbers
                rectangle(filled if letter == "D" else drawn, x - r, y - r, 2 * r, 2 * r, r)
    drawn.stroke(STROKE * SCALE, pathops.LineCap.ROUND_CAP, pathops.LineJoin.ROUND_JOIN, 4)
    drawn.convertConicsToQuads(TOLERANCE)
    pen = drawn.getPen()
    filled.draw(pen)
    drawn.simplify(fix_winding=True, clockwise=True)
    return " ".join(written(drawn))


def written(path: pathops.Path) -> list[str]:
    """Return the outline in M, L, C and Z; a quadratic curve becomes the cubic that is the same."""
    said: list[str] = []
    here = (0.0, 0.0)
    for verb, points in path.segments:
        match verb:
            case "moveTo":
                said.append(f"M {pair(points[0])}")
            case "lineTo":
                said.append(f"L {pair(points[0])}")
            case "qCurveTo":
                for control, end in quadratics(points):
                    one = tuple(h + 2 / 3 * (c - h) for h, c in zip(here, control, strict=True))
                    two = tuple(e + 2 / 3 * (c - e) for e, c in zip(end, control, strict=True))
                    said.append(f"C {pair(one)} {pair(two)} {pair(end)}")
                    here = end
            case "curveTo":
                said.append("C " + " ".join(map(pair, points)))
            case _:
                said.append("Z")
        if points:
            here = points[-1]
    return said


def quadratics(points: tuple[tuple[float, float], ...]) -> list[tuple[tuple[float, float], tuple[float, float]]]:
    """Return the curves of a run whose inner ends are implied, halfway between two controls."""
    *controls, last = points
    ends = [((a[0] + b[0]) / 2, (a[1] + b[1]) / 2) for a, b in pairwise(controls)]
    return list(zip(controls, [*ends, last], strict=True))


def pair(point: tuple[float, ...]) -> str:
    """Return two numbers to a hundredth of a unit."""
    return " ".join(f"{round(value / SCALE, 2):g}" for value in point)


strokes = tomllib.loads((HERE / "strokes.toml").read_text("utf-8"))
outlines = {name: outline(text) for name, text in strokes.items()}
OUTLINES.write_text("".join(f"{name}: {path}\n" for name, path in outlines.items()), "utf-8")
print(f"{len(outlines)} pictograms, {OUTLINES.stat().st_size:,} bytes")
