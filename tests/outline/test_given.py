"""Headings, items and bold type that the source's format gives. Input: a block a line, `h1`, `p`, `p1` (in an item of
rank 1), `l1` (a bullet of rank 1), `l13.` (an item of rank 1 marked `3.`), `t` (a table); `**` sets bold.
"""

from __future__ import annotations

import pytest
from outline_cases import render

from trainkit.model import Document, Outline, Point, Sentence
from trainkit.outline import parse
from trainkit.readers.inline import Fragment
from trainkit.readers.transcript import Transcript

CASES = {
    "headings of two ranks, nested items, an item of two paragraphs, text behind a list": (
        """\
h1 Forklift basics
p Everyone who drives needs this.
h2 1. Before you start
p Look at the truck.
l1 Tyres
l1 Brakes
l2 foot brake
l2 hand brake
p1 Both must hold.
l1 Horn
p Then sign the sheet.
h2 2. Driving
l11. Look back first.
l12. Sound the horn.
h3 On ramps
p Drive straight.
h2 Conclusion
p Slow is safe.""",
        """\
en
= Forklift basics
> ¶ Everyone who drives needs this.
# Before you start
| ¶ Look at the truck.
| ¶ Then sign the sheet.
  # Tyres
  # Brakes
  | ¶ Both must hold.
    # foot brake
    # hand brake
  # Horn
# Driving
  #
  | ¶ Look back first.
  #
  | ¶ Sound the horn.
  # On ramps
  | ¶ Drive straight.
< ¶ Slow is safe.
x section-label: Conclusion
""",
    ),
    "bold paragraphs and bold beginnings": (
        """\
p **How to fold a map**
p Maps tear when folded badly.
p **Lay it flat.** Use a table.
p **Find the creases.** They tell you the order.
p **Press gently.** Paper remembers.""",
        """\
en
= How to fold a map
> ¶ Maps tear when folded badly.
# Lay it flat
| ¶ Use a table.
# Find the creases
| ¶ They tell you the order.
# Press gently
| ¶ Paper remembers.
""",
    ),
    "numbers typed into paragraphs, with given items between": (
        """\
h1 House rules
p 1. Quiet after ten
p Everybody wants to sleep.
l1 no music
l1 no drills
p 2. Bins
p Monday and Thursday.""",
        """\
en
= House rules
# Quiet after ten
| ¶ Everybody wants to sleep.
  # no music
  # no drills
# Bins
| ¶ Monday and Thursday.
""",
    ),
    "a lone heading over all points": (
        """\
h1 Folding a sheet
h2 Steps
l11. One corner: hold it.
l12. Other corner: fold it over.
l13. Middle: smooth it.""",
        """\
en
= Folding a sheet
# One corner
| ¶ hold it.
# Other corner
| ¶ fold it over.
# Middle
| ¶ smooth it.
x section-label: Steps
""",
    ),
}


def document(blocks: str) -> Document:
    transcript = Transcript("given.html")
    for number, line in enumerate(blocks.split("\n"), 1):
        kind, _, text = line.partition(" ")
        fragments = [Fragment(part, strong=index % 2 == 1) for index, part in enumerate(text.split("**"))]
        place = f"line {number}"
        if kind[0] == "h":
            transcript.heading(fragments, int(kind[1]), place)
        elif kind[0] == "p":
            transcript.paragraph(fragments, place, int(kind[1:] or 0))
        else:
            transcript.item(fragments, int(kind[1]), kind[2:], place)
    return transcript.document().value


@pytest.mark.parametrize(("blocks", "expected"), CASES.values(), ids=CASES)
def test_outline_of_given_blocks(blocks: str, expected: str) -> None:
    assert render(parse(document(blocks))) == expected


def sentences(outline: Outline) -> list[Sentence]:
    def of(point: Point) -> list[Sentence]:
        own = [point.heading] if point.heading else []
        body = [part for part in point.body if isinstance(part, Sentence)]
        return [*own, *body, *(sentence for below in point.points for sentence in of(below))]

    return [*outline.summary, *(sentence for point in outline.points for sentence in of(point)), *outline.conclusion]


def test_sentences_say_in_words_where_they_stand() -> None:
    blocks, _ = CASES["bold paragraphs and bold beginnings"]
    outline = parse(document(blocks)).value
    assert [sentence.span.where for sentence in sentences(outline)] == [
        "line 2",
        "line 3",
        "line 3",
        "line 4",
        "line 4",
        "line 5",
        "line 5",
    ]
