"""What trainkit adds to the notes: the cases in `teaching/*.txt`, as in `plan_cases`, of Markdown sources.

Of each slide its heading is written, then what is added to its notes behind `~`.

`python tests/plan/test_teaching.py --renew` writes what the code gives now; read the difference before keeping it.
"""

from __future__ import annotations

import sys
from fractions import Fraction
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace
from plan_cases import DEFAULT, Case, all_cases

from kit import PlanOf
from trainkit.layouts import load_layout
from trainkit.load import load_bytes
from trainkit.model import DeckPlan, Layout, NotesParagraph, PlannedSlide, Session, Span, Warned
from trainkit.outline import parse
from trainkit.plan import plan
from trainkit.plan.asking import quoted
from trainkit.plan.places import places
from trainkit.plan.teaching import with_teaching
from trainkit.plan.timing import minutes_of, whole
from trainkit.readers import read
from trainkit.texts import Texts

FOLDER = Path(__file__).parent / "teaching"
LANGUAGES = ("en", "zh-Hans", "zh-Hant", "ja", "ko", "de", "fr", "es")


def added_to(slide: PlannedSlide) -> list[str]:
    return [paragraph.label + paragraph.text for paragraph in slide.speaker_notes if paragraph.label]


def taught(text: str) -> str:
    """Write what is added to the notes of a source."""
    document = read(load_bytes(text.encode(), "case.md").value).value
    warned = plan(parse(document, document.session).value, load_layout(DEFAULT))
    lines = [line for s in warned.value.slides for line in (s.heading, *(f"~ {said}" for said in added_to(s)))]
    return "\n".join((*lines, *(f"! {diagnostic.code}" for diagnostic in warned.diagnostics))) + "\n"


@pytest.mark.parametrize("case", all_cases(FOLDER), ids=lambda case: case.title)
def test_added_to_the_notes(case: Case) -> None:
    assert taught(case.text) == case.expected


@pytest.mark.parametrize(
    ("quotas", "expected"),
    [
        pytest.param(["2", "3"], (2, 3), id="whole already"),
        pytest.param(["1.4", "1.6"], (1, 2), id="the largest remainder is rounded up"),
        pytest.param(["1.5", "1.5"], (2, 1), id="of equal ones the first"),
        pytest.param(["0.2", "0.3", "0.5"], (0, 0, 1), id="most get nothing"),
        pytest.param(["1/3", "1/3", "1/3", "4"], (1, 0, 0, 4), id="thirds"),
    ],
)
def test_largest_remainder(quotas: list[str], expected: tuple[int, ...]) -> None:
    assert whole([Fraction(quota) for quota in quotas]) == expected


def slide(slide_id: str, words: int) -> PlannedSlide:
    return PlannedSlide(slide_id, "content", slide_id, (), (NotesParagraph("word " * words),), ())


@given(
    minutes=st.integers(1, 9_999),
    points=st.lists(st.integers(0, 400), max_size=60),
    has_agenda=st.booleans(),
)
def test_minutes_add_up_to_the_session(minutes: int, points: list[int], has_agenda: bool) -> None:
    said = [slide(f"point-{number}", words) for number, words in enumerate(points)]
    slides = [slide("title", 20), *([slide("agenda", 0)] if has_agenda else []), *said, slide("closing", 15)]
    shares = minutes_of(slides, minutes)
    assert sum(shares) == minutes
    assert all(share >= 0 for share in shares)
    heavier = [(a, b) for a, one in zip(shares[-1 - len(said) : -1], points, strict=True) for b in [one]]
    assert all(a + 1 >= c for (a, b) in heavier for (c, d) in heavier if b >= d)


def test_a_welcome_takes_no_longer_in_a_day_than_in_an_hour() -> None:
    slides = [slide("title", 300), slide("agenda", 0), slide("point-1", 100), slide("closing", 0)]
    assert minutes_of(slides, 480)[:2] == (5, 2)


@pytest.mark.parametrize(
    ("language", "heading", "expected"),
    [
        ("en", "Ask first", "“Ask first”"),
        ("en", "Say “no” kindly", "“Say ‘no’ kindly”"),
        ("en", 'Say "no" kindly', "“Say ‘no’ kindly”"),
        ("en", "“Nobody told me”", "“Nobody told me”"),
        ("en", '"Nobody told me"', "“Nobody told me”"),
        ("en", "Water only if it is dry.", "“Water only if it is dry”"),
        ("en", "Gloves, goggles, etc.", "“Gloves, goggles, etc.”"),
        ("en", "What’s that?", "“What’s that?”"),
        ("en", 'A 5" pipe', '“A 5" pipe”'),
        ("de", "Nie „später“ sagen", "„Nie ‚später‘ sagen“"),
        ("de", "»Später« gilt nicht", "„‚Später‘ gilt nicht“"),
        ("fr", "Dire «\u00a0non\u00a0»", "«\u00a0Dire “non”\u00a0»"),
        ("fr", "Dire « non »", "«\u00a0Dire “non”\u00a0»"),
        ("es", "Decir «gracias»", "«Decir “gracias”»"),
        ("zh-Hans", "少用“尽快”。", "“少用‘尽快’”"),
        ("zh-Hans", "读《手册》", "“读《手册》”"),
        ("zh-Hant", "少用「盡快」", "「少用『盡快』」"),
        ("ja", "「至急」を避ける", "「『至急』を避ける」"),
        ("ko", "“빨리”라는 말", "“‘빨리’라는 말”"),
    ],
)
def test_headings_stand_in_the_marks_of_the_language(
    language: str, heading: str, expected: str, default_layout: Layout
) -> None:
    assert quoted(heading, Texts(default_layout, language)) == expected


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_language_asks_in_several_ways(language: str, default_layout: Layout) -> None:
    texts = Texts(default_layout, language)
    asked = ["title", "agenda", "point", "table", "chart", "picture", "code", "quote", "closing"]
    assert all(texts.has_own(f"ask_{name}") for name in asked)
    phrasings = texts.label("ask_point", heading="X").splitlines()
    assert len(set(phrasings)) >= 6
    assert all("X" in phrasing and phrasing[-1] in "?？。" for phrasing in phrasings)


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("en", "4 min (0:09–0:13)"),
        ("de", "4 Min. (0:09–0:13)"),
        ("fr", "4 min (0:09–0:13)"),
        ("es", "4 min (0:09–0:13)"),
        ("zh-Hans", "4 分钟（0:09–0:13）"),
        ("zh-Hant", "4 分鐘（0:09–0:13）"),
        ("ja", "4 分（0:09–0:13）"),
        ("ko", "4분 (0:09–0:13)"),
    ],
)
def test_times(language: str, expected: str, default_layout: Layout) -> None:
    assert Texts(default_layout, language).label("minutes", minutes=4, time="0:09–0:13") == expected


@pytest.mark.parametrize("points", [2, 7, 30])
def test_neighbours_are_never_asked_alike(plan_of: PlanOf, points: int) -> None:
    text = "".join(f"{number}. Do this: Say more about it.\n\n" for number in range(1, points + 1))
    slides = plan_of(f"A course\n\nWhat it is about.\n\n{text}").value.slides
    asked = [next((line for line in added_to(each) if line.startswith("Ask the room: ")), "") for each in slides]
    # An agenda that goes on over another slide has been asked about.
    assert all(asked[index] for index, each in enumerate(slides) if not each.id.startswith("agenda-"))
    assert all(one != other for one, other in pairwise(asked))


def test_the_same_source_is_asked_about_alike(plan_of: PlanOf) -> None:
    text = "A course\n\n1. Do this: Say more.\n\n2. Do that: Say less.\n"
    assert plan_of(text) == plan_of(text)


def test_nothing_that_is_added_gets_into_the_handout(plan_of: PlanOf) -> None:
    slides = plan_of("A course\n\n1. Do this: Say more.\n\n2. Do that: Say less.\n", Session(duration=30)).value.slides
    notes = [paragraph for each in slides for paragraph in each.speaker_notes]
    assert sum(bool(paragraph.label) for paragraph in notes) > 3 * len(slides)
    assert all(paragraph.trainer_only for paragraph in notes if paragraph.label)


def test_a_layout_leaves_out_what_it_has_no_label_for(plan_of: PlanOf, default_layout: Layout) -> None:
    labels = default_layout.labels | {"en": default_layout.labels["en"] | {"notes_ask": "", "notes_source": ""}}
    source = load_bytes(b"A course\n\n1. Do this: Say more.\n\n2. Do that: Say less.\n", "case.txt").value
    planned: Warned[DeckPlan] = plan(parse(read(source).value).value, replace(default_layout, labels=labels))
    assert [added_to(each) for each in planned.value.slides] == [
        ["Next: Agenda"],
        ["Next: Do this"],
        ["Next: Do that"],
        ["Next: Key takeaways"],
        [],
    ]


def test_what_goes_on_says_so_and_agenda_and_end_are_asked_about_once(default_layout: Layout) -> None:
    named = {"agenda": "Agenda", "agenda-2": "Agenda", "closing": "The end", "closing-2": "The end"}
    ids = ["title", "agenda", "agenda-2", "point-1", "point-1-part", "closing", "closing-2"]
    slides = tuple(replace(slide(each, 5), heading=named.get(each, each.removesuffix("-part"))) for each in ids)
    deck = DeckPlan("A course", (), "en", Session(), slides)
    taught = with_teaching(deck, Texts(default_layout, "en")).value
    added = [added_to(each) for each in taught.slides]
    assert [[line for line in lines if line.startswith("Next: ")] for lines in added] == [
        ["Next: Agenda"],
        ["Next: Agenda …"],
        ["Next: point-1"],
        ["Next: point-1 …"],
        ["Next: The end"],
        ["Next: The end …"],
        [],
    ]
    asked = [any(line.startswith("Ask the room: ") for line in lines) for lines in added]
    assert asked == [True, True, False, True, True, True, False]


def at(first: int, last: int, place: str = "") -> Span:
    return Span("case", first, 1, last, 1, place)


@pytest.mark.parametrize(
    ("language", "spans", "expected"),
    [
        ("en", [], ""),
        ("en", [at(7, 7)], "line 7"),
        ("en", [at(7, 7), at(9, 12)], "lines 7–12"),
        ("en", [at(20, 30), at(7, 7)], "lines 7, 20–30"),
        ("en", [at(1, 1, "page 3"), at(4, 4, "page 3")], "page 3"),
        ("en", [at(1, 1, "slide 3"), at(4, 4, "slide 4"), at(9, 9, "slide 6")], "slides 3–4, 6"),
        ("en", [at(1, 1, "the header")], "the header"),
        ("de", [at(7, 9)], "Zeilen 7–9"),
        ("de", [at(7, 7, "page 2")], "Seite 2"),
        ("fr", [at(7, 7, "paragraph 2")], "paragraphe 2"),
        ("es", [at(7, 9)], "líneas 7–9"),
        ("zh-Hans", [at(7, 9), at(20, 20)], "第 7–9、20 行"),
        ("zh-Hant", [at(7, 7, "slide 2")], "投影片 2"),
        ("ja", [at(7, 9)], "7–9 行目"),
        ("ko", [at(7, 9)], "7–9행"),
    ],
)
def test_places_in_the_source(language: str, spans: list[Span], expected: str, default_layout: Layout) -> None:
    assert places(spans, Texts(default_layout, language)) == expected


def renew() -> None:
    """Write all expectations anew."""
    for file in sorted(FOLDER.glob("*.txt")):
        cases = [case for case in all_cases(FOLDER) if case.file == file]
        file.write_text("\n".join(f"{c.title}\n.\n{c.text}.\n{taught(c.text)}.\n" for c in cases), "utf-8")


if __name__ == "__main__" and "--renew" in sys.argv:
    renew()
