"""What holds of every text: no word is lost or comes twice, every line is accounted for, nothing makes it fall."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from outline_cases import all_cases, outline_of

from trainkit.errors import SourceError
from trainkit.load import load_bytes
from trainkit.model import Code, Outline, Point, Sentence
from trainkit.outline import parse
from trainkit.readers import read

WORD = re.compile(r"[^\W\d_]{3,}")

words = st.sampled_from(
    ["course", "trainer", "people", "question", "answer", "learning", "room", "careful", "Talk", "Ask", "Ärger", "été"]
)
phrases = st.lists(words, min_size=1, max_size=9).map(" ".join)
sentences = st.builds("{}{}".format, phrases, st.sampled_from([".", "?", "!", ":", "", "。"]))
paragraphs = st.lists(sentences, min_size=1, max_size=4).map(" ".join)
markers = st.sampled_from(["1. ", "2. ", "3) ", "(2) ", "1、", "• ", "- ", "  - ", "a) ", "2.1 ", "", "", ""])
lines = st.builds("{}{}".format, markers, paragraphs)
texts = st.lists(st.tuples(lines, st.sampled_from(["\n", "\n\n"])), min_size=1, max_size=25).map(
    lambda parts: "".join(line + end for line, end in parts)
)
numbered = st.lists(paragraphs, min_size=2, max_size=12).map(
    lambda parts: "\n\n".join(f"{number}. {part}" for number, part in enumerate(parts, 1))
)


def sentences_of(point: Point) -> Iterator[Sentence]:
    yield from [point.heading] if point.heading else []
    yield from (part for part in point.body if isinstance(part, Sentence))
    for below in point.points:
        yield from sentences_of(below)


def codes_of(point: Point) -> Iterator[Code]:
    yield from (part for part in point.body if isinstance(part, Code))
    for below in point.points:
        yield from codes_of(below)


def all_text(outline: Outline) -> list[str]:
    kept = [outline.title] if outline.title else []
    kept += [*outline.summary, *(s for point in outline.points for s in sentences_of(point)), *outline.conclusion]
    shown = [part.text for point in outline.points for part in codes_of(point)]
    return [sentence.text for sentence in kept] + shown + [left.text for left in outline.left_out]


def word_counts(*texts: str) -> Counter[str]:
    return Counter(word for text in texts for word in WORD.findall(text))


def assert_lines_are_covered(text: str, outline: Outline) -> None:
    covered = {n for d in outline.decisions for n in range(d.span.start_line, d.span.end_line + 1)}
    written = {number for number, line in enumerate(text.split("\n"), 1) if line.strip()}
    assert written <= covered


@given(st.one_of(texts, numbered))
@settings(max_examples=300, deadline=None)
def test_every_word_stands_in_exactly_one_place(text: str) -> None:
    outline = outline_of(text).value
    assert word_counts(*all_text(outline)) == word_counts(text)
    assert_lines_are_covered(text, outline)


def test_no_word_of_the_fixtures_is_lost() -> None:
    for case in all_cases():
        clean = load_bytes(case.text.encode(), "case.txt").value.data.decode()
        outline = outline_of(case.text).value
        assert_lines_are_covered(clean, outline)
        letters = Counter(re.findall(r"[^\W\d_]", "".join(all_text(outline)).casefold()))
        written = Counter(re.findall(r"[^\W\d_]", clean.casefold()))
        lost = written - letters
        assert not letters - written, case.title
        # Letters may only be lost with markers: Roman numbers, Step, 一、, "Firstly,".
        assert sum(lost.values()) <= 15 * len(outline.points), (case.title, lost)


def test_sentences_stand_where_their_spans_say() -> None:
    for case in all_cases():
        clean = load_bytes(case.text.encode(), "case.txt").value.data.decode().split("\n")
        outline = outline_of(case.text).value
        for point in outline.points:
            for sentence in sentences_of(point):
                span = sentence.span
                first, last = clean[span.start_line - 1], clean[span.end_line - 1]
                assert first[span.start_column - 1 :].casefold().startswith(sentence.text[:1].casefold()), sentence
                assert last[: span.end_column - 1].endswith(sentence.text[-1:]), sentence


@given(st.one_of(st.binary(max_size=400), st.text(max_size=400).map(lambda t: t.encode("utf-8", "surrogatepass"))))
@settings(max_examples=500, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_any_bytes_give_an_outline_or_a_clear_error(data: bytes) -> None:
    try:
        source = load_bytes(data, "any.txt").value
    except SourceError as error:
        assert str(error).startswith("'any.txt' ")
        return
    outline = parse(read(source).value).value
    assert_lines_are_covered(source.data.decode(), outline)


@given(st.text(alphabet="1234.)( ivxIA一二、①第，-•*\n\tab:：Step.。—", max_size=200))
@settings(max_examples=500, deadline=None)
def test_any_mixture_of_markers_gives_an_outline(text: str) -> None:
    try:
        source = load_bytes(text.encode(), "any.txt").value
    except SourceError:
        return
    assert_lines_are_covered(source.data.decode(), parse(read(source).value).value)
