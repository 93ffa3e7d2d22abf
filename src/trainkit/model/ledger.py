"""Where each span of a source landed."""

from __future__ import annotations

from enum import StrEnum

import msgspec

from .source import Span


class LandingPlace(StrEnum):
    """Where words of a source can be found again."""

    SLIDE = "slide"
    NOTES = "notes"
    HANDOUT = "handout"


class Landing(msgspec.Struct, frozen=True):
    """A span of the source and where it is shown or said.

    `kind` is what the span is ("title", "summary", "heading", "sentence", "conclusion", "table", "picture", …). It
    stands on the slide with the id `slide`, whole or in part as `is_whole` says, or in its notes alone; `places` is
    empty if it landed nowhere as a whole.
    """

    span: Span
    kind: str
    text: str
    slide: str = ""
    places: tuple[LandingPlace, ...] = ()
    is_whole: bool = True


class Ledger(msgspec.Struct, frozen=True):
    """Where all spans of an outline landed, in the order of the source."""

    landings: tuple[Landing, ...]

    @property
    def lost(self) -> tuple[Landing, ...]:
        """What landed nowhere."""
        return tuple(landing for landing in self.landings if not landing.places)
