"""Slides that are asked to have a slide layout: which ones get it, and what becomes of their words."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from trainkit.load import load_bytes
from trainkit.model import DeckPlan, Layout, PlannedSlide, Point, Sentence, Warned, Wish
from trainkit.outline import parse
from trainkit.plan import plan
from trainkit.readers import read

SOURCE = """---
title: Keeping bees
---

A roof in town has flowers around it.

## Choose the roof{roof}

- Morning sun
- A door that locks
- Room to stand

## Read the hive{hive}

| Sign | What it tells |
|------|---------------|
| Bees at the door | The hive is too warm |

## Talk to the neighbours{talk}

### Say hello{hello}

They know more than the books, and they were here before the bees.

### Bring honey

One jar is enough.

In short, begin small.
"""


def planned(layout: Layout, *wishes: Wish, **asked: str) -> Warned[DeckPlan]:
    said = {name: f" {{layout: {asked[name]}}}" if name in asked else "" for name in ("roof", "hive", "talk", "hello")}
    document = read(load_bytes(SOURCE.format(**said).encode(), "bees.md", "text/markdown").value).value
    outline = parse(document).value
    return plan(replace(outline, wishes=(*document.wishes, *wishes)), layout)


def slides_of(plan: Warned[DeckPlan], heading: str) -> list[PlannedSlide]:
    return [slide for slide in plan.value.slides if slide.heading == heading]


@pytest.mark.parametrize(
    ("wish", "heading"),
    [
        pytest.param(Wish("statement", "1"), "Choose the roof", id="number"),
        pytest.param(Wish("Statement", "1."), "Choose the roof", id="number with a stop"),
        pytest.param(Wish("statement", "choose  the Roof"), "Choose the roof", id="heading"),
        pytest.param(Wish("statement", "3.1"), "Say hello", id="point below a point, which gets a slide for it"),
    ],
)
def test_a_slide_is_named_by_number_or_heading(default_layout: Layout, wish: Wish, heading: str) -> None:
    found = planned(default_layout, wish)
    assert [slide.slide_layout for slide in slides_of(found, heading)] == ["statement"]
    assert [d.code for d in found.diagnostics] == ["text-in-notes-alone"]


def test_text_without_a_place_stays_in_the_notes(default_layout: Layout) -> None:
    (slide,) = slides_of(planned(default_layout, roof="statement"), "Choose the roof")
    assert {fill.slot for fill in slide.fills} == {"title", "label", "number"}
    said = [paragraph.text for paragraph in slide.speaker_notes if not paragraph.trainer_only]
    assert said == ["Morning sun", "A door that locks", "Room to stand"]


@pytest.mark.parametrize("name", ["content", "cards", "steps", "figure", "agenda-columns"])
def test_the_words_take_the_form_of_the_slide_layout(default_layout: Layout, name: str) -> None:
    found = planned(default_layout, roof=name)
    (slide,) = slides_of(found, "Choose the roof")
    assert slide.slide_layout == name
    body = next(fill for fill in slide.fills if fill.slot == "body")
    assert body.items == ("Morning sun", "A door that locks", "Room to stand")
    assert found.diagnostics == ()


def test_ids_of_slides_stay(default_layout: Layout) -> None:
    plain, asked = planned(default_layout), planned(default_layout, roof="statement", hive="content")
    assert [slide.id for slide in plain.value.slides] == [slide.id for slide in asked.value.slides]


FALLS_BACK = {
    "a table where only titles stand": (Wish("statement", "2"), "'statement' has no place for the table of 'Read the"),
    "a table in cards": (
        Wish("cards", "2"),
        "'cards' has no place for the table of 'Read the hive', whose slide stays",
    ),
    "text where only a picture stands": (Wish("picture", "1"), "'picture' has no place for the text of 'Choose the"),
    "a closing slide without a place": (Wish("questions", "closing"), "'questions' has no place for the text of"),
    "no such slide layout": (Wish("statment", "1"), "The layout 'default' has no slide layout 'statment'"),
    "no such point": (Wish("statement", "9"), "No point has the number or the heading '9'"),
}


@pytest.mark.parametrize("title", FALLS_BACK)
def test_a_slide_keeps_its_own_where_it_must_with_a_warning(default_layout: Layout, title: str) -> None:
    wish, expected = FALLS_BACK[title]
    found = planned(default_layout, wish)
    assert found.value == planned(default_layout).value
    (warning,) = found.diagnostics
    assert (warning.severity, warning.message[: len(expected)]) == ("warning", expected)


def test_what_was_meant_is_named(default_layout: Layout) -> None:
    found = planned(default_layout, Wish("statment", "1"), Wish("statement", "Chose the roof"))
    assert found.diagnostics[0].hint.startswith("Did you mean 'statement'? There are: agenda, ")
    assert found.diagnostics[1].hint.startswith("Did you mean 'Choose the roof'? Name a number up to 3, ")


def test_options_count_before_headings_and_these_before_front_matter(default_layout: Layout) -> None:
    document = read(load_bytes(b"# A\n\n## B {layout: statement}\n\nC.\n", "a.md", "text/markdown").value).value
    span = document.wishes[0].span
    front = Wish("content", "1", span)
    assert slides_of(planned(default_layout, front, roof="statement"), "Choose the roof")[0].slide_layout == "statement"
    option = Wish("content", "1")
    assert slides_of(planned(default_layout, option, roof="statement"), "Choose the roof")[0].slide_layout == "content"


def test_a_table_may_stand_on_a_slide_for_points(default_layout: Layout) -> None:
    (slide,) = slides_of(planned(default_layout, hive="content"), "Read the hive")
    assert slide.slide_layout == "content"
    assert slide.exhibit is not None


def test_a_name_may_be_that_of_the_menu(default_layout: Layout) -> None:
    (slide,) = slides_of(planned(default_layout, roof="Agenda, two columns"), "Choose the roof")
    assert slide.slide_layout == "agenda-columns"


def test_a_point_without_a_heading_can_be_asked_for(default_layout: Layout) -> None:
    text = (
        b"A course\n\n1. Say what you want first. {layout: statement}\n\n2. Then ask what they want to hear from you.\n"
    )
    document = read(load_bytes(text, "a.txt", "text/plain").value).value
    outline = replace(parse(document).value, wishes=document.wishes)
    slides = plan(outline, default_layout).value.slides
    assert [slide.slide_layout for slide in slides if slide.number == "1"] == ["statement"]


def test_no_word_of_it_shows(default_layout: Layout) -> None:
    found = planned(default_layout, roof="statement", hive="content", hello="cards").value
    assert "layout" not in repr([(s.heading, s.fills, s.speaker_notes) for s in found.slides])


def test_points_are_what_they_were(default_layout: Layout) -> None:
    def headings(points: tuple[Point, ...]) -> list[str]:
        return [t.text for p in points for t in ([p.heading] if isinstance(p.heading, Sentence) else [])]

    text = SOURCE.format(roof=" {layout: statement}", hive="", talk="", hello="")
    outline = parse(read(load_bytes(text.encode(), "bees.md", "text/markdown").value).value).value
    assert headings(outline.points) == ["Choose the roof", "Read the hive", "Talk to the neighbours"]
