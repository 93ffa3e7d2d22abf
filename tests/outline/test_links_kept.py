"""What holds of the links of every text: they lead from the same words to the end, and change nothing else."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from trainkit.layouts import load_layout
from trainkit.model import Links, Outline, Point, Sentence, Source
from trainkit.outline import parse
from trainkit.plan import plan
from trainkit.readers import read

LAYOUT = load_layout("default")

words = st.sampled_from(["course", "trainer", "room", "careful", "Talk", "Ask", "Ärger", "été", "前", "e.g.", "(see)"])
linked = st.tuples(words, st.booleans())
phrases = st.lists(linked, min_size=1, max_size=40)
lines = st.tuples(st.sampled_from(["1. ", "2. ", "- ", "  - ", "# ", "## ", "", "", "In short: "]), phrases)
texts = st.lists(st.tuples(lines, st.sampled_from([".\n", "\n", ".\n\n", "\n\n", ": "])), min_size=1, max_size=12)


def written(parts: list[tuple[tuple[str, list[tuple[str, bool]]], str]]) -> tuple[str, dict[str, str]]:
    """Return a Markdown text in which some words are links, and the word that leads to each address."""
    leading: dict[str, str] = {}
    text = ""
    for (marker, phrase), end in parts:
        said = []
        for word, is_link in phrase:
            address = f"https://{len(leading)}.example/"
            said.append(f"[{word}]({address})" if is_link else word)
            leading |= {address: word} if is_link else {}
        text += marker + " ".join(said) + end
    return text, leading


def outline_of(text: str) -> Outline:
    return parse(read(Source("source.md", "text/markdown", text.encode())).value).value


def sentences(outline: Outline) -> Iterator[Sentence]:
    yield from ([outline.title] if outline.title else [])
    yield from outline.summary
    yield from (sentence for point in outline.points for sentence in sentences_of(point))
    yield from outline.conclusion


def sentences_of(point: Point) -> Iterator[Sentence]:
    yield from (part for part in (point.heading, *point.body) if isinstance(part, Sentence))
    yield from (sentence for below in point.points for sentence in sentences_of(below))


def texts_with_links(outline: Outline) -> Iterator[tuple[str, Links]]:
    yield from ((sentence.text, sentence.links) for sentence in sentences(outline))
    for slide in plan(outline, LAYOUT).value.slides:
        yield from ((note.text, note.links) for note in slide.speaker_notes)
        yield slide.heading, slide.heading_links
        for fill in slide.fills:
            yield from zip(fill.items, fill.links, strict=True) if fill.links else ()


@given(texts)
@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_links_lead_from_the_same_words_to_the_end(
    parts: list[tuple[tuple[str, list[tuple[str, bool]]], str]],
) -> None:
    text, leading = written(parts)
    outline = outline_of(text)
    for shown, links in texts_with_links(outline):
        for link in links:
            said = shown[link.start : link.end]
            assert said == leading[link.address] or said in leading[link.address], (shown, link)
            assert said


@given(texts)
@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_links_change_no_word_of_an_outline(parts: list[tuple[tuple[str, list[tuple[str, bool]]], str]]) -> None:
    text, _ = written(parts)
    text += "\n\nThat is **all**.\n"  # Without any mark of Markdown's it would be read as plain text.
    plain = re.sub(r"\[([^]]*)\]\([^)]*\)", r"\1", text)
    assert [s.text for s in sentences(outline_of(text))] == [s.text for s in sentences(outline_of(plain))]
