"""What tests share: where things are, and the types of their fixtures."""

from __future__ import annotations

from pathlib import Path
from typing import Protocol

from trainkit.model import DeckPlan, Session, TypesetDeck, Warned

ROOT = Path(__file__).parents[1]
SOURCES = ROOT / "sources"


class PlanOf(Protocol):
    """Plans a text."""

    def __call__(self, text: str, session: Session = ...) -> Warned[DeckPlan]: ...


class DeckOf(Protocol):
    """Typesets a text."""

    def __call__(self, text: str, session: Session = ...) -> Warned[TypesetDeck]: ...
