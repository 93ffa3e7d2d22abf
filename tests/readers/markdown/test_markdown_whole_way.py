"""What front matter says reaches the outline, and so does what was left out."""

from trainkit import BuildOptions, Session, parse
from trainkit.pipeline.reading import read

TEXT = b"""---
title: Knots
author: Ann Bell
organisation: Harbour school
date: May 2024
---

## Bowline

Make a loop.<!-- drawing -->

<!-- notes: Show it twice. -->

## Reef knot

1. Right over left, which is
   how most people begin.
2. Left over right.
"""


def test_front_matter_gives_title_and_session() -> None:
    outline = parse(TEXT)
    assert outline.title is not None
    assert (outline.title.text, outline.title.span.start_line) == ("Knots", 2)
    assert outline.session == Session("Ann Bell", "Harbour school", "May 2024")
    assert [point.heading.text for point in outline.points if point.heading] == ["Bowline", "Reef knot"]


def test_options_count_before_front_matter() -> None:
    outline = parse(TEXT, options=BuildOptions(title="Ropes", session=Session(trainer="Ben Carr")))
    assert outline.title is not None
    assert outline.title.text == "Ropes"
    assert outline.session == Session("Ben Carr", "Harbour school", "May 2024")


def test_what_the_format_sets_apart_is_listed_and_explained() -> None:
    reading = read(TEXT)
    (left,) = reading.outline.left_out
    assert (left.text, left.reason, left.span.start_line) == ("drawing", "comment", 10)
    assert [str(d.role) for d in reading.outline.decisions if d.why.endswith("(comment)")] == ["left out"]


def test_a_wrapped_item_is_one_sentence() -> None:
    knots = parse(TEXT).points[1]
    texts = [" ".join(part.text for part in point.body if hasattr(part, "text")) for point in knots.points]
    heads = [point.heading.text if point.heading else "" for point in knots.points]
    assert [f"{head} {text}".strip() for head, text in zip(heads, texts, strict=True)] == [
        "Right over left, which is how most people begin.",
        "Left over right.",
    ]


def test_what_the_options_say_of_the_density_counts_before_front_matter() -> None:
    asked = TEXT.replace(b"date: May 2024", b"density: full")
    assert (parse(asked).density, parse(TEXT).density) == ("full", None)
    assert parse(asked, options=BuildOptions(density="concise")).density == "concise"
