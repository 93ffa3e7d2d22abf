from __future__ import annotations

import pytest
from msgspec.structs import replace

from trainkit.layouts import load_layout
from trainkit.load import load_bytes
from trainkit.model import DeckPlan, Density, Fill, Layout
from trainkit.outline import parse
from trainkit.plan import plan
from trainkit.readers import read

LAYOUT = "layouts/default"


@pytest.fixture(scope="module")
def layout() -> Layout:
    return load_layout(LAYOUT)


def deck(text: str, layout: Layout, density: Density | None = None, name: str = "case.md") -> DeckPlan:
    outline = parse(read(load_bytes(text.encode(), name).value).value).value
    return plan(replace(outline, density=density), layout).value


def bodies(deck: DeckPlan, heading: str) -> list[tuple[str, ...]]:
    """The items of the slides of that heading, their leads before them."""
    return [
        tuple(item for fill in slide.fills if fill.slot in ("lead", "body") for item in fill.items)
        for slide in deck.slides
        if slide.heading == heading
    ]


TEXT = """# Ladders

1. Before you climb

   A ladder slips quickly. In most firms, the ladders stand in a corner behind the door of the workshop. This is wrong.
   Look at the feet of the ladder first, and at the rungs of the ladder after that, each day of a year.

2. On the ladder

   Never stand on the top.
"""


@pytest.mark.parametrize(
    ("density", "expected"),
    [
        (
            Density.FULL,
            [
                (
                    "A ladder slips quickly.",
                    "In most firms, the ladders stand in a corner behind the door of the workshop.",
                ),
                (
                    "This is wrong.",
                    "Look at the feet of the ladder first, and at the rungs of the ladder after that, "
                    "each day of a year.",
                ),
            ],
        ),
        (
            Density.BALANCED,
            [
                (
                    "A ladder slips quickly.",
                    "In most firms, the ladders stand in a corner behind the door of the workshop.",
                    "This is wrong.",
                )
            ],
        ),
        (
            Density.CONCISE,
            [
                (
                    "A ladder slips quickly.",
                    "The ladders stand in a corner behind the door of the workshop.",
                    "This is wrong.",
                )
            ],
        ),
    ],
)
def test_each_density_says_its_part(layout: Layout, density: Density, expected: list[tuple[str, ...]]) -> None:
    assert bodies(deck(TEXT, layout, density), "Before you climb") == expected


def test_what_refers_back_does_not_stand_alone(layout: Layout) -> None:
    long = "Rust eats the steel of old ladders " * 4
    text = f"# Ladders\n\n1. Rust\n\n   {long}. This is why rust matters.\n\n2. Feet\n\n   Look.\n"
    assert bodies(deck(text, layout, Density.CONCISE), "Rust") == [()]


def test_what_takes_back_comes_with_what_it_takes_back(layout: Layout) -> None:
    long = "But never paint wooden ladders, as the paint hides every one of the cracks that grow in the wood each year."
    text = f"# Ladders\n\n1. Rust\n\n   You may paint it. {long}\n\n2. Feet\n\n   Look.\n"
    assert bodies(deck(text, layout, Density.CONCISE), "Rust") == [()]


def test_what_announces_a_list_stands_above_each_part_of_it(layout: Layout) -> None:
    items = "\n".join(f"- your hands are as dirty as number {number}" for number in range(8))
    text = f"# Hands\n\n## Soap\n\nUse soap only if\n\n{items}\n\n## Rub\n\nUse it.\n"
    parts = bodies(deck(text, layout), "Soap")
    assert len(parts) > 1
    assert {part[0] for part in parts} == {"Use soap only if"}
    assert sum(len(part) - 1 for part in parts) == 8


def test_a_long_list_is_shared_out_evenly(layout: Layout) -> None:
    text = "# Tools\n\n## Box\n\n" + "\n".join(f"- tool {number}" for number in range(13)) + "\n\n## Belt\n\nTie it.\n"
    assert [len(part) for part in bodies(deck(text, layout), "Box")] == [5, 4, 4]


def numbers(deck: DeckPlan) -> list[int]:
    fills: list[Fill] = [fill for slide in deck.slides if slide.heading == "Agenda" for fill in slide.fills]
    return [fill.first for fill in fills if fill.slot == "body"]


def test_the_numbers_of_an_agenda_go_on(layout: Layout) -> None:
    text = "# Tools\n\n" + "\n\n".join(f"{number}. Tool {number}: Use it." for number in range(1, 14))
    assert numbers(deck(text, layout, name="case.txt")) == [1, 6, 10]


def test_a_title_that_its_sentence_limits_says_so_in_lists(layout: Layout) -> None:
    text = "Ladders\n\n1. Open the gate, only if the light is green.\n\n2. Close the gate.\n"
    agenda = next(slide for slide in deck(text, layout, name="case.txt").slides if slide.id == "agenda")
    assert agenda.fills[-1].items == ("Open the gate…", "Close the gate")


def test_a_long_quote_is_shown_up_to_the_end_of_a_sentence(layout: Layout) -> None:
    quote = " ".join(["A ladder is a friend of mine."] * 12)
    text = f"# Ladders\n\n## Friends\n\n> {quote}\n\n## Feet\n\nLook at them.\n"
    (body,) = bodies(deck(text, layout), "Friends")
    assert body == ("“" + " ".join(["A ladder is a friend of mine."] * 6) + "”",)


def test_front_matter_asks_for_a_density() -> None:
    def asked(value: str) -> tuple[Density | None, list[str]]:
        text = f"---\ntitle: Ladders\ndensity: {value}\n---\n\n# Feet\n\nLook.\n"
        document = read(load_bytes(text.encode(), "case.md").value)
        return document.value.density, [diagnostic.code for diagnostic in document.diagnostics]

    assert asked("Concise") == (Density.CONCISE, [])
    assert asked("sparse") == (None, ["density-unknown"])


def test_the_layout_s_own_density_counts_where_nobody_asks(layout: Layout) -> None:
    full = replace(layout, density=Density.FULL)
    assert len(bodies(deck(TEXT, full), "Before you climb")) == 2
    assert len(bodies(deck(TEXT, full, Density.BALANCED), "Before you climb")) == 1


OPENED = """# Gardens

1. Share the watering among all who have a bed

   By hanging a list at the shed where everyone comes by and reads it, naming two days for each bed in good time,
   those who water can plan their week and those who are away can find somebody who does it for them.
"""


def test_what_a_sentence_opens_with_does_not_stand_for_it(layout: Layout) -> None:
    assert bodies(deck(OPENED, layout), "Share the watering among all who have a bed") == [
        (
            "By hanging a list at the shed where everyone comes by and reads it",
            "naming two days for each bed in good time",
        ),
        ("those who water can plan their week and those who are away can find somebody who does it for them.",),
    ]
