"""Where in the source the words of a slide stand, in the language of the document."""

from __future__ import annotations

import re
from collections.abc import Iterable

from trainkit.model import Span
from trainkit.texts import Texts

# Kinds of places that readers name, each with a number → the label of several of them.
_LABELS = {"line": "lines", "page": "pages", "slide": "slides", "paragraph": "paragraphs"}
_NUMBERED = re.compile(rf"({'|'.join(_LABELS)}) (\d+)")

# How much higher the next number may be for a range to go on. Between two lines of text may be a blank one.
_NEXT = {"line": 2}


def places(spans: Iterable[Span], texts: Texts) -> str:
    """Return the places of the spans: "lines 3–7, 12", "page 4"; "" if there are none."""
    numbers: dict[str, list[tuple[int, int]]] = {}
    named: dict[str, None] = {}
    for span in spans:
        numbered = _NUMBERED.fullmatch(span.where)
        if not span.place:
            numbers.setdefault("line", []).append((span.start_line, span.end_line))
        elif numbered:
            numbers.setdefault(numbered[1], []).append((int(numbered[2]), int(numbered[2])))
        else:
            named[span.where] = None
    comma = texts.label("comma")
    counted = []
    for kind, found in numbers.items():
        ranges = _merged(found, _NEXT.get(kind, 1))
        shown = comma.join(f"{first}–{last}" if last > first else str(first) for first, last in ranges)
        several = int(len(ranges) > 1 or ranges[0][0] < ranges[0][1])
        counted.append(texts.label(_LABELS[kind], numbers=shown, several=several))
    return comma.join((*counted, *named))


def _merged(ranges: Iterable[tuple[int, int]], step: int) -> list[tuple[int, int]]:
    merged: list[tuple[int, int]] = []
    for first, last in sorted(ranges):
        if merged and first <= merged[-1][1] + step:
            merged[-1] = (merged[-1][0], max(last, merged[-1][1]))
        else:
            merged.append((first, last))
    return merged
