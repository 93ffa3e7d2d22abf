"""A list of a document: markers that count together."""

from __future__ import annotations

from itertools import pairwise
from typing import Final

import msgspec

from .markers import Marker

INDENT_TOLERANCE: Final = 1
"""Columns by which right-aligned numbers (` 9.`, `10.`) differ within one list."""


class Series(msgspec.Struct):
    """Markers that count together, in reading order."""

    markers: list[Marker]

    @property
    def last(self) -> int:
        """The number reached."""
        return self.markers[-1].value or 0

    @property
    def first(self) -> int:
        """The number begun with."""
        return self.markers[0].value or 0

    @property
    def is_extract(self) -> bool:
        """Whether the numbers don't begin where all lists begin, so that nobody who counts the items knows them."""
        return self.first > 1

    def at_indent(self, marker: Marker) -> bool:
        """Whether `marker` stands as far in as the markers so far."""
        return abs(marker.indent - self.markers[-1].indent) <= INDENT_TOLERANCE

    def explain(self) -> str:
        """Say in words why these are the items of a list."""
        style = self.markers[0].kind
        if not self.markers[0].style.counts:
            return f"one of {len(self.markers)} items marked '{style.split()[0]}'"
        values = [marker.value or 0 for marker in self.markers]
        steps = [after - before for before, after in pairwise(values)]
        missing = sum(step - 1 for step in steps if step > 1)
        repeated = sum(step == 0 for step in steps)
        faults = [f"{missing} missing"] * (missing > 0) + [f"{repeated} repeated"] * (repeated > 0)
        return f"one of {len(values)} items numbered '{style}' from {values[0]} to {max(values)}" + "".join(
            f", {fault}" for fault in faults
        )
