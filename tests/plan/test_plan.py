from __future__ import annotations

import pytest
from plan_cases import Case, all_cases, planned

from kit import PlanOf
from trainkit.model import DeckPlan, Layout, Outline, Point, Sentence, Session, Span, Warned
from trainkit.plan import plan
from trainkit.plan.slides import MOST_AGENDA_ENTRIES


@pytest.mark.parametrize("case", all_cases(), ids=lambda case: case.title)
def test_slides_planned_for_a_source(case: Case) -> None:
    assert planned(case.text) == case.expected


def source(headings: list[str]) -> str:
    points = "\n\n".join(f"{number}. {text}: Say more about it." for number, text in enumerate(headings, start=1))
    return f"A course\n\nWhat it is about.\n\n{points}\n"


def ids(plan: Warned[DeckPlan]) -> dict[str, str]:
    return {slide.heading: slide.id for slide in plan.value.slides}


def test_a_point_keeps_its_id_when_others_come_go_and_move(plan_of: PlanOf) -> None:
    before = ids(plan_of(source(["Arrive early", "Ask first", "Thank them"])))
    after = ids(plan_of(source(["Be kind", "Thank them", "Arrive early"])))
    assert {heading for heading in before if after.get(heading) == before[heading]} >= {"Arrive early", "Thank them"}
    assert len(set(after.values())) == len(after)


def test_session_data_stands_on_the_title_slide_where_given(plan_of: PlanOf) -> None:
    text = source(["Arrive early", "Ask first"])
    given = plan_of(text, Session(trainer="Ana Marin", date="12 March")).value.slides[0]
    assert {fill.slot: fill.items for fill in given.fills}["session"] == ("Ana Marin · 12 March",)
    assert "session" not in {fill.slot for fill in plan_of(text).value.slides[0].fills}


def test_a_point_that_is_only_a_list_loses_none_of_it(default_layout: Layout) -> None:
    """Readers with lists of their own give points without a heading or a sentence."""
    place = Span("case", 1, 1, 1, 1)

    def sentence(text: str) -> Sentence:
        return Sentence(text, place)

    long = tuple(sentence(f"Sentence number {n} says a little more about what is to be done.") for n in range(6))
    inner = Point(sentence("Inner heading"), long, (), place)
    wrapped = Point(None, (), (inner,), place)
    outer = Point(sentence("Outer heading"), (), (wrapped, Point(sentence("Beside it"), long, (), place)), place)
    outline = Outline("case", sentence("A course"), (), (outer,), (), "en")
    said = [paragraph.text for slide in plan(outline, default_layout).value.slides for paragraph in slide.speaker_notes]
    for text in long:
        assert sum(text.text in paragraph for paragraph in said) == 2


@pytest.mark.parametrize(
    ("count", "slide_layouts"),
    [
        pytest.param(5, ["agenda"], id="one column"),
        pytest.param(6, ["agenda-columns"], id="two columns"),
        pytest.param(MOST_AGENDA_ENTRIES, ["agenda-columns"], id="two full columns"),
        pytest.param(MOST_AGENDA_ENTRIES + 1, [], id="too many for an agenda"),
    ],
)
def test_agenda(plan_of: PlanOf, count: int, slide_layouts: list[str]) -> None:
    plan = plan_of(source([f"Step number {n}" for n in range(count)]))
    assert [s.slide_layout for s in plan.value.slides if s.id == "agenda"] == slide_layouts
    assert [d.code for d in plan.diagnostics] == (["no-agenda"] if count > MOST_AGENDA_ENTRIES else [])
