from __future__ import annotations

import pytest

from kit import PlanOf
from trainkit.model import Layout, Mark, Page, SlidePicture, TypesetHandout, millimetres
from trainkit.typeset import typeset_deck, typeset_handout

SENTENCES = " ".join(f"Sentence number {n} of this point adds a few words to the text." for n in range(1, 9))


def handout_of(plan_of: PlanOf, layout: Layout, text: str, paper: str = "") -> TypesetHandout:
    planned = plan_of(text).value
    return typeset_handout(planned, typeset_deck(planned, layout, 0).value, layout, paper)


def source(points: int, body: str = SENTENCES) -> str:
    numbered = "\n\n".join(f"{number}. Heading {number}: {body}" for number in range(1, points + 1))
    return f"A course\n\nWhat it is about.\n\n{numbered}\n\nIn short, a course.\n"


def words(mark: Mark) -> str:
    if not isinstance(mark.content, tuple):
        return ""
    return "".join(word.text for line in mark.content for run in line.runs for word in run.words)


def tagged(handout: TypesetHandout, tag: str) -> list[str]:
    """The text of each element with that tag."""
    found: dict[int, list[str]] = {}
    for page in handout.pages:
        for mark in page.marks:
            if mark.element is not None and handout.elements[mark.element].tag == tag:
                found.setdefault(mark.element, []).append(words(mark))
    return ["".join(lines) for lines in found.values()]


def artifacts(page: Page, kind: str) -> list[str]:
    return [words(mark) for mark in page.marks if mark.element is None and mark.artifact == kind]


def test_every_slide_has_its_picture_and_every_point_its_text(plan_of: PlanOf, default_layout: Layout) -> None:
    handout = handout_of(plan_of, default_layout, source(3))
    pictures = [m.content.slide for p in handout.pages for m in p.marks if isinstance(m.content, SlidePicture)]
    assert pictures == list(range(6))
    assert tagged(handout, "H1") == ["A course"]
    assert tagged(handout, "H2") == ["Agenda", "1 Heading 1", "2 Heading 2", "3 Heading 3", "Key takeaways"]
    assert tagged(handout, "P").count(SENTENCES) == 3


def test_pages_are_numbered_and_headed(plan_of: PlanOf, default_layout: Layout) -> None:
    pages = handout_of(plan_of, default_layout, source(8)).pages
    assert [artifacts(page, "Footer") for page in pages] == [[f"{n} / {len(pages)}"] for n in range(1, len(pages) + 1)]
    assert [artifacts(page, "Header") for page in pages] == [[]] + [["A course"]] * (len(pages) - 1)


def test_bookmarks_lead_to_every_block(plan_of: PlanOf, default_layout: Layout) -> None:
    bookmarks = handout_of(plan_of, default_layout, source(2)).bookmarks
    assert [b.title for b in bookmarks] == ["A course", "Agenda", "1 Heading 1", "2 Heading 2", "Key takeaways"]


@pytest.mark.parametrize(("paper", "width", "height"), [("a4", 210.0, 297.0), ("letter", 215.9, 279.4)])
def test_paper(plan_of: PlanOf, default_layout: Layout, paper: str, width: float, height: float) -> None:
    handout = handout_of(plan_of, default_layout, source(5), paper)
    assert (handout.page_size.width, handout.page_size.height) == (millimetres(width), millimetres(height))
    for page in handout.pages:
        for mark in page.marks:
            lines = mark.content if isinstance(mark.content, tuple) else ()
            assert all(0 < line.baseline < handout.page_size.height - millimetres(5) for line in lines)


def test_a_heading_stays_with_its_picture_and_text(plan_of: PlanOf, default_layout: Layout) -> None:
    handout = handout_of(plan_of, default_layout, source(12))
    for page in handout.pages:
        tags = [handout.elements[mark.element].tag for mark in page.marks if mark.element is not None]
        for index, tag in enumerate(tags):
            if tag == "H2":
                assert "Figure" in tags[index + 1 : index + 3]
    assert len(handout.pages) > 3


def test_a_long_text_runs_over_pages_without_widows(plan_of: PlanOf, default_layout: Layout) -> None:
    handout = handout_of(plan_of, default_layout, source(2, " ".join([SENTENCES] * 12)))
    for element in range(len(handout.elements)):
        if handout.elements[element].tag == "P":
            per_page = [sum(mark.element == element for mark in page.marks) for page in handout.pages]
            lines = [count for count in per_page if count]
            assert len(lines) < 2 or min(lines) >= 2


def test_pictures_say_what_the_slide_says(plan_of: PlanOf, default_layout: Layout) -> None:
    handout = handout_of(plan_of, default_layout, source(2, "Be brief."))
    figures = [element.alt for element in handout.elements if element.tag == "Figure"]
    assert figures[2] == "Slide 3: Heading 1\nBe brief."


def test_name_line_in_the_language_of_the_document(plan_of: PlanOf, default_layout: Layout) -> None:
    text = "Gut zuhören\n\nWer zuhört, erfährt mehr.\n\n1. Warten: Drei Sekunden lang.\n\n2. Fragen: Nur eine Frage.\n"
    assert "Name" in tagged(handout_of(plan_of, default_layout, text), "P")
