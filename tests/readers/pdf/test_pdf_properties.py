"""Pages put together at random: lines anywhere on them, letters that stand for what no text may have, odd objects."""

from __future__ import annotations

import re

import hostile
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from pdf_cases import drawn
from soundness import assert_sound, assert_written_where_it_says, said_in

from trainkit.errors import SourceError
from trainkit.model import Document, Source
from trainkit.outline import parse
from trainkit.readers.pdf import read

WORD = re.compile(r"w\d+q")
FIRST = "q0"
"""What stands for a word; each gets a number of its own."""

FEW = settings(
    deadline=None,
    max_examples=12,
    # Each is opened in a process of its own, so a failure is shown as it was found.
    phases=(Phase.explicit, Phase.reuse, Phase.generate),
    suppress_health_check=[HealthCheck.too_slow],
)

looks = st.sampled_from(["", "bold ", "large ", "small "])
words = st.lists(
    st.sampled_from([FIRST, "1.", "2)", "a)", "•", "-", "Step", "é", "and", "12", ":", "—"]), min_size=1, max_size=8
)
lines = st.tuples(st.sampled_from([40, 72, 90, 108, 300]), looks, words.map(" ".join))
sheets = st.lists(lines, min_size=1, max_size=30)
"""The lines of a page from its top, each below the one before."""

boxes = st.builds("box {} {} {} {}".format, *(st.integers(0, 800) for _ in range(4)))
anywhere = st.builds("{} {} {}{}".format, st.integers(0, 700), st.integers(0, 900), looks, words.map(" ".join))


def document_in(data: bytes) -> Document:
    """Read a document."""
    return read(Source("odd.pdf", "application/pdf", data)).value


def counted(pages: str) -> str:
    """Return pages with numbers for their words."""
    count = iter(range(10_000))
    return re.sub(FIRST, lambda _: f"w{next(count)}q", pages)


@given(st.lists(sheets, min_size=1, max_size=4))
@FEW
def test_no_word_is_lost_and_all_is_sound(pages: list[list[tuple[int, str, str]]]) -> None:
    commands = [
        "\n".join(f"{left} {60 + 24 * number} {look}{text}" for number, (left, look, text) in enumerate(page))
        for page in pages
    ]
    shown = counted("\n---\n".join(commands))
    document = document_in(drawn(shown))
    assert_sound(document, "odd.pdf")
    assert_written_where_it_says(document)
    said = said_in(document)
    assert [word for word in WORD.findall(shown) if word not in said] == []


@given(st.lists(st.lists(anywhere | boxes, min_size=1, max_size=40), min_size=1, max_size=3))
@FEW
def test_lines_anywhere_are_read(pages: list[list[str]]) -> None:
    try:
        document = document_in(drawn(counted("\n---\n".join("\n".join(page) for page in pages))))
    except SourceError as error:
        assert re.fullmatch(r"'odd\.pdf' can't be read: .+\.", str(error))
        return
    assert_sound(document, "odd.pdf")
    parse(document)


UNFIT = [0x202E, 0x2066, 0x200B, 0x0, 0x2, 0x7, 0x85, 0xD800, 0xDC00, 0xFDD0, 0xFFFE, 0xFFFF, 0xFFFD, 0x2028, 0xA, 0xAD]
OPERATORS = [
    "BT /F 12 Tf 72 700 Td ({}) Tj ET",
    "BT /F -9 Tf 1 0 0 -1 72 99 Tm ({}) Tj ET",
    "BT ({}) Tj",
    "/F 0 Tf",
    "ET",
]
OPERATORS += [
    "0 0 0 0 0 0 cm",
    "99999999999 0 0 1 0 0 cm",
    "q " * 50,
    "Q",
    "BI ID EI",
    "/X Do",
    "/P <</MCID 0>> BDC",
    "EMC",
]
ENTRIES = [
    "/Rotate 45",
    "/Rotate -90",
    "/MediaBox[0 0 0 0]",
    "/CropBox[1e9 0 -1 5]",
    "/UserUnit -1",
    "/Annots[9 0 R 3 0 R]",
]


def spelt(codes: list[int], operators: list[str], entries: list[str]) -> bytes:
    """Return a document whose font says that its letters, from A on, stand for these characters.

    See ISO 32000-1, 9.10.3.
    """
    rows = "".join(f"<{0x41 + place:02X}> <{code:04X}>\n" for place, code in enumerate(codes))
    ranges = "1 begincodespacerange\n<00> <FF>\nendcodespacerange"
    cmap = f"begincmap\n{ranges}\n{len(codes)} beginbfchar\n{rows}endbfchar\nendcmap"
    letters = "".join(chr(0x41 + place) for place in range(len(codes)))
    content = "\n".join(operator.format(f"a{letters} z{letters}") for operator in operators)
    about = f"/Parent 2 0 R/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>{''.join(entries)}"
    page = f"<</Type/Page/MediaBox[0 0 612 792]{about}>>"
    streams = [f"<</Length {len(text)}>>stream\n{text}\nendstream".encode() for text in (content, cmap)]
    font = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/ToUnicode 6 0 R>>"
    catalogue = b"<</Type/Catalog/Pages 2 0 R/Lang(\xfe\xff\x20\x2e)>>"
    return hostile.assembled(
        catalogue, b"<</Type/Pages/Count 1/Kids[3 0 R]>>", page.encode(), streams[0], font, streams[1]
    )


@given(
    st.lists(st.sampled_from(UNFIT), min_size=1, max_size=9),
    st.lists(st.sampled_from(OPERATORS), max_size=8).map(lambda operators: [OPERATORS[0], *operators]),
    st.lists(st.sampled_from(ENTRIES), max_size=2),
)
@FEW
def test_letters_that_stand_for_anything_are_cleaned(
    codes: list[int], operators: list[str], entries: list[str]
) -> None:
    try:
        document = document_in(spelt(codes, operators, entries))
    except SourceError as error:
        assert re.fullmatch(r"'odd\.pdf' can't be read: .+\.", str(error))
        return
    assert_sound(document, "odd.pdf")
    assert_written_where_it_says(document)
    parse(document)


def test_letters_that_are_cleaned_are_reported_once() -> None:
    """Two in each word, and one in the language that the document claims."""
    data = spelt([0x202E, 0x42, 0x2066], [OPERATORS[0]], [])
    warned = read(Source("odd.pdf", "application/pdf", data))
    assert said_in(warned.value).strip() == "aB zB"
    assert [str(note) for note in warned.diagnostics] == [
        "odd.pdf, page 1: warning: 5 invisible or control characters were removed, the first of them U+202E in page 1."
    ]
