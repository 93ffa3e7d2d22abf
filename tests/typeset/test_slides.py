from __future__ import annotations

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kit import SOURCES, DeckOf
from trainkit.model import Frame, Layout, Text, TypesetDeck, TypesetSlide, points

# Half a point: what rounding to EMU and to the precision of balanced headings may add up to.
TOLERANCE = points(0.5)


def texts(slide: TypesetSlide) -> dict[str, Text]:
    return {frame.name: frame.content for frame in slide.frames if isinstance(frame.content, Text)}


def shown(text: Text) -> list[str]:
    return ["".join(run.text for run in paragraph.runs) for paragraph in text.paragraphs]


def size(text: Text) -> float:
    return text.paragraphs[0].runs[0].size / points(1)


def source(*bodies: str) -> str:
    numbered = "\n\n".join(f"{number}. Heading {number}: {body}" for number, body in enumerate(bodies, start=1))
    return f"A course\n\nWhat it is about.\n\n{numbered}\n"


def assert_inside(frame: Frame) -> None:
    assert isinstance(frame.content, Text)
    for line in frame.content.lines:
        assert frame.box.y - TOLERANCE <= line.baseline <= frame.box.bottom + TOLERANCE
        for run in line.runs:
            inked = run.words if run.words[-1].text.strip() else run.words[:-1]
            width = sum(sum(word.advances) * run.size / word.units_per_em for word in inked)
            assert frame.box.x - TOLERANCE <= run.x
            # Spaces at the end of a line hang over the edge.
            assert run.x + width <= frame.box.right + TOLERANCE


def assert_fits(deck: TypesetDeck, layout: Layout) -> None:
    for slide in deck.slides:
        floors = {slot.box: slot.style.sizes[-1] for slot in layout.slide_layouts[slide.slide_layout].slots.values()}
        for frame in slide.frames:
            if isinstance(frame.content, Text):
                assert_inside(frame)
                assert all(run.size >= floors[frame.box] for p in frame.content.paragraphs for run in p.runs)


def test_short_text_takes_the_largest_size(deck_of: DeckOf) -> None:
    slide = deck_of(source("Be brief.", "Be kind.")).value.slides[2]
    assert size(texts(slide)["Body"]) == 38
    assert shown(texts(slide)["Body"]) == ["Be brief."]


def test_a_single_item_has_no_bullet(deck_of: DeckOf) -> None:
    one, more = deck_of(source("Be brief.", "Be kind. Be clear. Be there.")).value.slides[2:4]
    assert [p.bullet for p in texts(one)["Body"].paragraphs] == [None]
    assert [p.bullet.character for p in texts(more)["Body"].paragraphs if p.bullet] == ["•", "•", "•"]


def test_what_does_not_fit_at_the_floor_continues(deck_of: DeckOf, default_layout: Layout) -> None:
    text = "\n".join(f"- Item number {n} says in some ten words what is to be done there and why" for n in range(1, 25))
    deck = deck_of(f"A course\n\nWhat it is about.\n\n1. Many items\n{text}\n\n2. Few items: One.\n").value
    parts = [slide for slide in deck.slides if slide.title.startswith("Many items")]
    assert [slide.title for slide in parts] == [f"Many items ({k}/{len(parts)})" for k in range(1, len(parts) + 1)]
    assert len(parts) > 1
    counts = [len(shown(texts(slide)["Body"])) for slide in parts]
    assert sum(counts) == 24
    assert max(counts) - min(counts) <= 1
    assert len({size(texts(slide)["Body"]) for slide in parts}) == 1
    assert_fits(deck, default_layout)


def test_titles_of_a_deck_share_a_size(deck_of: DeckOf) -> None:
    headings = [f"A heading of usual length {n}" for n in range(9)]
    headings.append(
        "Unmistakable understandings of responsibilities and organisational communication patterns "
        + "across departments"
    )
    numbered = "\n\n".join(f"{n}. {heading}: Text." for n, heading in enumerate(headings, start=1))
    deck = deck_of(f"A course\n\nAbout.\n\n{numbered}\n").value
    sizes = [size(texts(slide)["Title"]) for slide in deck.slides if slide.slide_layout in ("content", "key-point")]
    assert len(set(sizes[:9])) == 1
    assert sizes[9] < sizes[0]


def test_agenda_in_two_columns_counts_on(deck_of: DeckOf) -> None:
    slides = deck_of(source(*["Text."] * 12)).value.slides[1:3]
    for slide, start in zip(slides, (1, 7), strict=True):
        columns = texts(slide)
        first, second = columns["Body"], columns["Body, second column"]
        assert [p.bullet.start_at for p in first.paragraphs if p.bullet] == [start] * 3
        assert [p.bullet.start_at for p in second.paragraphs if p.bullet] == [start + 3] * 3


def test_progress_shows_what_is_done(deck_of: DeckOf) -> None:
    slides = deck_of(source("One.", "Two.", "Three.")).value.slides
    names = [[f.name for f in slide.frames if f.name.startswith("Progress")] for slide in slides[1:5]]
    assert names == [
        ["Progress: to come"],
        ["Progress: done", "Progress: to come"],
        ["Progress: done", "Progress: to come"],
        ["Progress: done"],
    ]


def test_notes_of_a_continuation_are_what_it_shows(deck_of: DeckOf) -> None:
    text = "\n".join(f"- Item number {n} says in some ten words what is to be done there and why" for n in range(1, 25))
    deck = deck_of(f"A course\n\nAbout.\n\n1. Many items\n{text}\n\n2. Few items: One.\n").value
    first, second, *_ = [slide for slide in deck.slides if slide.title.startswith("Many items")]
    assert len([note for note in first.speaker_notes if not note.label]) == 24
    assert [note.text for note in second.speaker_notes if not note.label] == shown(texts(second)["Body"])


def test_a_character_without_a_glyph_is_named(deck_of: DeckOf) -> None:
    diagnostics = deck_of(source("The sign \U00012000 is old.", "Yes.")).diagnostics
    assert [(d.code, "U+12000" in d.message) for d in diagnostics] == [("missing-glyph", True)]


def test_right_to_left_text_is_warned_of(deck_of: DeckOf) -> None:
    codes = [d.code for d in deck_of(source("שלום is a greeting.", "Yes.")).diagnostics]
    assert "right-to-left" in codes


def test_a_title_that_is_cut_stands_whole_in_the_notes(deck_of: DeckOf) -> None:
    title = " ".join(f"Unterrichtsvorbereitungsgespräch{n}" for n in range(14))
    slide = deck_of(f"{title}\n\nAbout.\n\n1. One: This.\n\n2. Two: That.\n").value.slides[0]
    assert shown(texts(slide)["Title"])[0].endswith("…")
    assert slide.speaker_notes[0].text == title


def test_a_long_sentence_is_no_wall(deck_of: DeckOf) -> None:
    sentence = "Everybody who works here says so, " * 24
    parts = [s for s in deck_of(source(sentence, "Short.")).value.slides if s.title.startswith("Heading 1")]
    assert [len(texts(slide)["Body"].lines) <= 8 for slide in parts] == [True]
    assert shown(texts(parts[0])["Body"])[-1].endswith("so…")
    assert size(texts(parts[0])["Body"]) > 20


def test_a_very_long_word_gives_a_slide(deck_of: DeckOf, default_layout: Layout) -> None:
    deck = deck_of(source("x" * 400_000, "Short.")).value
    assert len(deck.slides) < 12
    assert_fits(deck, default_layout)


words = st.text(alphabet=st.characters(codec="utf-8", exclude_categories=["Cs", "Cc"]), min_size=1, max_size=30)
bodies = st.lists(st.lists(words, min_size=1, max_size=60).map(" ".join), min_size=1, max_size=6)


def test_no_text_leaves_its_frame(deck_of: DeckOf, default_layout: Layout) -> None:
    @settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
    @given(bodies=bodies, headings=st.lists(words, min_size=6, max_size=6))
    def holds(bodies: list[str], headings: list[str]) -> None:
        points = zip(headings, bodies, strict=False)
        numbered = "\n\n".join(f"{n}. {heading}: {body}" for n, (heading, body) in enumerate(points, start=1))
        assert_fits(deck_of(f"{headings[0]}\n\n{bodies[0]}\n\n{numbered}").value, default_layout)

    holds()


@pytest.mark.parametrize("name", ["giving-feedback", "safe-lifting", "gaoxiao-huiyi", "first-weeks"])
def test_samples_stay_within_a_slide(deck_of: DeckOf, default_layout: Layout, name: str) -> None:
    deck = deck_of((SOURCES / f"{name}.txt").read_text("utf-8")).value
    assert_fits(deck, default_layout)
    for slide in deck.slides:
        if slide.slide_layout == "content":
            assert len(texts(slide)["Body"].lines) <= 8, slide.title


def test_typeset_decks_are_equal_for_equal_input(deck_of: DeckOf) -> None:
    text = source("Be brief. Be kind.", "Be clear.")
    one, two = deck_of(text).value, deck_of(text).value
    assert [s.id for s in one.slides] == [s.id for s in two.slides]
    assert msgspec.structs.asdict(one)["properties"] == msgspec.structs.asdict(two)["properties"]
