"""Sources of any length, put together from the same stock of phrases: as plain text and as pandoc's Markdown."""

from __future__ import annotations

from collections.abc import Iterator

WHO = (
    "A new colleague",
    "The shift lead",
    "Every visitor",
    "The person on call",
    "A careful planner",
    "The whole team",
)
DOES = ("writes down", "asks for", "keeps", "checks", "explains", "hands over", "plans")
WHAT = (
    "the three steps that matter most",
    "an example from last week",
    "one figure and where it came from",
    "the list of open questions",
    "a short note on what went wrong",
    "the reasons behind a decision",
    "the date of the next look at it",
    "the name of whoever can help",
    "a sketch of the finished work",
    "the risks nobody likes to mention",
    "what the customer really said",
)
WHEN = ("before the day begins", "while it is fresh", "at the end of each week", "in front of everybody", "on one page")
SO_THAT = (
    "so that nobody has to guess later",
    "because memory is kinder than the facts",
    "and says so openly",
    "even when time is short",
    "which saves an hour of searching",
    "since small gaps grow quickly",
    "as long as it stays readable",
    "and keeps it where others find it",
    "so that the next person can go on",
    "because habits outlast good intentions",
    "and compares it with the plan",
    "until it needs no thought",
    "which makes the second try easier",
)
VERBS = ("Share", "Check", "Plan", "Explain", "Collect", "Compare", "Repeat", "Question", "Record")
THINGS = ("examples", "figures", "open questions", "first drafts", "small risks", "decisions", "handovers", "good news")
WAYS = ("in plain words", "on one page", "with a neighbour", "before lunch", "out loud", "step by step", "in writing")

SENTENCES_A_POINT = 3


def sentence(number: int) -> str:
    """Return the sentence of that number; the lists' lengths share no factor, so it is long before one comes again."""
    parts = (names[number % len(names)] for names in (WHO, DOES, WHAT, WHEN, SO_THAT))
    return " ".join(parts) + "."


def points(count: int, first: int = 0) -> Iterator[tuple[str, list[str]]]:
    """Yield headings with their sentences."""
    for number in range(first, first + count):
        heading = " ".join(names[number % len(names)] for names in (VERBS, THINGS, WAYS))
        start = number * SENTENCES_A_POINT
        yield heading, [sentence(index) for index in range(start, start + SENTENCES_A_POINT)]


def plain_text(count: int, first: int = 0) -> str:
    """Return a source with `count` points, as people write it."""
    blocks = ["Habits of teams that learn", sentence(first + 1)]
    blocks += [
        f"{number}. {heading}: {' '.join(body)}" for number, (heading, body) in enumerate(points(count, first), start=1)
    ]
    return "\n\n".join([*blocks, f"In short, {sentence(first + 2)[0].lower()}{sentence(first + 2)[1:]}"]) + "\n"


def markdown(count: int, first: int = 0) -> str:
    """Return the same source as pandoc wants it: a heading for each slide, bullets, full text in the notes."""
    slides = [f"% Habits of teams that learn\n\n## Summary\n\n{sentence(first + 1)}"]
    for heading, body in points(count, first):
        bullets = "\n".join(f"- {item}" for item in body)
        slides.append(f"## {heading}\n\n{bullets}\n\n::: notes\n{' '.join(body)}\n:::")
    return "\n\n".join([*slides, f"## In short\n\n{sentence(first + 2)}"]) + "\n"
