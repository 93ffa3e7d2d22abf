from __future__ import annotations

import os
import shutil

import pytest
from hypothesis import settings

from kit import ROOT, SOURCES, DeckOf, PlanOf
from trainkit.layouts import load_layout
from trainkit.load import load_bytes
from trainkit.model import DeckPlan, Layout, Session, TypesetDeck, Warned
from trainkit.outline import parse
from trainkit.plan import plan
from trainkit.readers import read
from trainkit.typeset import typeset_deck

# A change is judged by the same examples each time; new ones are looked for wherever somebody works on it.
settings.register_profile("repeatable", derandomize=True)
if os.environ.get("CI"):
    settings.load_profile("repeatable")


@pytest.fixture(scope="session")
def default_layout() -> Layout:
    return load_layout(str(ROOT / "layouts" / "default"))


@pytest.fixture(scope="session")
def plan_of(default_layout: Layout) -> PlanOf:
    """Returns what a text is planned as."""

    def planned(text: str, session: Session = Session()) -> Warned[DeckPlan]:
        source = load_bytes(text.encode("utf-8", "surrogatepass"), "case.txt").value
        return plan(parse(read(source).value, session).value, default_layout)

    return planned


@pytest.fixture(scope="session")
def deck_of(plan_of: PlanOf, default_layout: Layout) -> DeckOf:
    """Returns the deck that a text is typeset to."""

    def typeset(text: str, session: Session = Session()) -> Warned[TypesetDeck]:
        return typeset_deck(plan_of(text, session).value, default_layout, created=0)

    return typeset


@pytest.fixture(scope="session")
def feedback(deck_of: DeckOf) -> TypesetDeck:
    """The deck of a short source, with the data of a session."""
    text = (SOURCES / "giving-feedback.txt").read_text("utf-8")
    return deck_of(text, Session("Ana Marin", "Northside Training", "12 March 2027")).value


@pytest.fixture(scope="session")
def soffice() -> str:
    """Skips where LibreOffice is not installed, except in CI, which installs it."""
    program = shutil.which("soffice")
    if program is None and os.environ.get("CI"):
        pytest.fail("LibreOffice is missing: .ci/run installs it")
    if program is None:
        pytest.skip("needs LibreOffice (soffice) to show the deck")
    return program
