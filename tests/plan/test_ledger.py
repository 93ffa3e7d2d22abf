from __future__ import annotations

import pytest
from msgspec.structs import replace

from trainkit.errors import SourceError
from trainkit.layouts import load_layout
from trainkit.load import load_bytes
from trainkit.model import DeckPlan, LandingPlace, Ledger, Outline
from trainkit.outline import parse
from trainkit.pipeline.stages import refuse_losses
from trainkit.plan import ledger, plan
from trainkit.readers import read

TEXT = """# Knives

A sharp knife is a safe knife.

## Hone it

Draw it along the steel. Keep the angle.

<!-- notes: Bring a steel. -->

| Steel | Use |
|-------|-----|
| fine  | daily |

## Store it

Give it a place of its own.
"""


def planned(text: str) -> tuple[Outline, DeckPlan]:
    outline = parse(read(load_bytes(text.encode(), "case.md").value).value).value
    return outline, plan(outline, load_layout("layouts/default")).value


def without(deck: DeckPlan, words: str) -> DeckPlan:
    """The deck as it were if planning had lost those words."""
    slides = []
    for slide in deck.slides:
        fills = tuple(replace(fill, items=tuple(i for i in fill.items if words not in i)) for fill in slide.fills)
        notes = tuple(part for part in slide.speaker_notes if words not in part.text)
        slides.append(replace(slide, fills=fills, speaker_notes=notes))
    return replace(deck, slides=tuple(slides))


def test_everything_lands() -> None:
    found = ledger(*planned(TEXT))
    assert [(landing.kind, landing.places) for landing in found.landings if landing.kind in ("table", "remark")] == [
        ("remark", (LandingPlace.NOTES,)),
        ("table", (LandingPlace.SLIDE, LandingPlace.NOTES, LandingPlace.HANDOUT)),
    ]
    assert found.lost == ()
    refuse_losses(found)


@pytest.mark.parametrize(
    ("words", "line"),
    [("Keep the angle", 7), ("A sharp knife", 3), ("Bring a steel", 9), ("a place of its own", 17)],
)
def test_what_is_lost_fails_the_build_with_its_line(words: str, line: int) -> None:
    outline, deck = planned(TEXT)
    with pytest.raises(
        SourceError, match=rf"^'case.md', line {line}: the [a-z]+ '.*{words}.*' would stand on no slide"
    ):
        refuse_losses(ledger(outline, without(deck, words)))


def test_an_exhibit_that_no_slide_shows_is_lost() -> None:
    outline, deck = planned(TEXT)
    lost = ledger(outline, replace(deck, slides=tuple(replace(slide, exhibit=None) for slide in deck.slides))).lost
    assert [landing.kind for landing in lost] == ["table"]


def test_a_ledger_without_losses_is_silent() -> None:
    refuse_losses(Ledger(()))
