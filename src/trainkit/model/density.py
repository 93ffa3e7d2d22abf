"""How much of the source a slide says."""

from __future__ import annotations

from enum import StrEnum


class Density(StrEnum):
    """How much of the source's text stands on slides; notes and handout always have all of it."""

    CONCISE = "concise"
    """Single clauses, at most 25 words a slide."""
    BALANCED = "balanced"
    """The sentences that carry a point, at most 45 words a slide."""
    FULL = "full"
    """All sentences, whole, on as many slides as they need."""
