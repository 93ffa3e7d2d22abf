"""Which addresses are kept, and what becomes of links on the way from the outline to deck and handout."""

from __future__ import annotations

import ctypes
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import openxml_audit
import pptx
import pypdfium2.raw
import pytest
from hypothesis import given
from hypothesis import strategies as st

import trainkit
from exporters.pdf.reading import broken_rules, opened
from trainkit.links import LONGEST, Addresses, cut_links, kept_address, move_links
from trainkit.model import Link, Links, Point, Sentence, Severity

TEXT = """# The [potting shed](https://shed.example/)

Whoever works here reads [the leaflet](https://lime.example/?a=1&b='2') before the first day, and [writes to
Mara](mailto:mara@pots.example) about it.

1. **Sieve.** Sieve [the soil](https://soil.example/) twice, never wet, and put what stays in the sieve on the heap that
   stands [behind the shed](https://heap.example/), and what falls through it in the trays that stand [in front of
   it](https://trays.example/), where the sun is; see [the soil](https://soil.example/).
2. [Label](https://label.example/) every tray. A tray without a label goes to the heap.
3. Water from below.
   - [Rain water](https://rain.example/) in spring
   - Tap water [later](https://tap.example/)
4. Know where things are.

   | Tool | Who [knows](https://knows.example/) |
   |---|---|
   | Sieve and the [pan that hangs](https://pan.example/) | Mara |

In short: [ask](https://ask.example/) before you throw anything away.
"""
PLAIN = re.sub(r"\[([^]]*)\]\([^)]*\)", r"\1", TEXT)


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("https://a.example", "https://a.example"),
        ("HTTP://A.example/B?c=d#e", "HTTP://A.example/B?c=d#e"),
        ("mailto:a@b.example?subject=Hello you", "mailto:a@b.example?subject=Hello%20you"),
        (" https://a.example/ö ", "https://a.example/%C3%B6"),
        ("https://a.example/%C3%B6", "https://a.example/%C3%B6"),
        ("ht\ntps://a.exa\tmple/\u202e\x00b\u200b", "https://a.example/b"),
        ("https://a.example/\ud800b", "https://a.example/b"),
        ("https://a.example/\"><script>'", "https://a.example/%22%3E%3Cscript%3E'"),
        ("javascript:alert(1)//https://a.example", ""),
        ("java\tscript:alert(1)", ""),
        ("\x01javascript:alert(1)", ""),
        ("data:text/html,<p>", ""),
        ("file:///etc/passwd", ""),
        ("ftp://a.example/b", ""),
        ("\\\\server\\share", ""),
        ("//a.example/b", ""),
        ("page.html", ""),
        ("https:page.html", ""),
        ("https://", ""),
        ("http:///a", ""),
        ("mailto:", ""),
        ("", ""),
        ("https://a.example/" + "b" * (LONGEST - 18), "https://a.example/" + "b" * (LONGEST - 18)),
        ("https://a.example/" + "b" * (LONGEST - 17), ""),
        ("https://a.example/" + "ö" * 400, ""),
        ("javascript:" + "https://a.example " * 1_000_000, ""),
    ],
)
def test_addresses_of_the_web_and_of_mail_are_kept_as_uris(given: str, kept: str) -> None:
    assert kept_address(given) == kept


@given(st.text())
def test_what_is_kept_is_a_short_ascii_uri_and_is_kept_again(text: str) -> None:
    kept = kept_address("https://a.example/" + text)
    assert re.fullmatch(r"https://[!#-;=?-\[\]_a-z~]{0,1992}", kept) or not kept
    assert kept_address(kept) == kept


@pytest.mark.parametrize(
    ("given", "severity"),
    [
        (["#below", "", "https://a.example"], None),
        (["page.html", "/", "../up"], Severity.INFO),
        (["page.html", "javascript:x"], Severity.WARNING),
        (["https://a.example/" + "b" * LONGEST], Severity.WARNING),
    ],
)
def test_one_note_about_all_that_is_dropped(given: list[str], severity: Severity | None) -> None:
    addresses = Addresses("source")
    for number, address in enumerate(given, start=1):
        addresses.keep(address, f"slide {number}")
    assert [note.severity for note in addresses.notes()] == ([] if severity is None else [severity])
    assert all(str(note).startswith("source, slide 1: ") for note in addresses.notes())


@given(st.lists(st.integers(1, 5), max_size=12), st.integers(0, 30), st.integers(0, 30))
def test_links_of_a_stretch_are_those_of_its_letters(lengths: list[int], start: int, end: int) -> None:
    links, text = [], ""
    for number, length in enumerate(lengths):
        links += [Link(len(text), len(text) + length, str(number % 10))] if number % 3 else []
        text += (str(number % 10) if number % 3 else "-") * length
    found = cut_links(tuple(links), start, end)
    letters = ["-"] * len(text[start:end])
    for link in found:
        letters[link.start : link.end] = link.address * (link.end - link.start)
    assert "".join(letters) == text[start:end]
    assert cut_links(move_links(found, 7), 7, 100) == found


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder with the files of the text with links and of the same text without."""
    folder = tmp_path_factory.mktemp("links")
    for name, text in (("linked", TEXT), ("plain", PLAIN), ("again", TEXT)):
        (folder / name).mkdir()
        (folder / name / "shed.md").write_text(text, "utf-8")
        trainkit.build(folder / name / "shed.md", options=trainkit.BuildOptions(output=folder / name, created=0))
    return folder


def sentences(outline: trainkit.Outline) -> Iterator[Sentence]:
    yield from (outline.title, *outline.summary) if outline.title else outline.summary
    waiting = list(reversed(outline.points))
    while waiting:
        point: Point = waiting.pop()
        yield from (part for part in (point.heading, *point.body) if isinstance(part, Sentence))
        waiting += reversed(point.points)
    yield from outline.conclusion


def named(text: str, links: Links) -> list[tuple[str, str]]:
    return [(text[link.start : link.end], link.address) for link in links]


IN_CELLS = [("knows", "https://knows.example/"), ("pan that hangs", "https://pan.example/")]
LEADING = [
    ("potting shed", "https://shed.example/"),
    ("the leaflet", "https://lime.example/?a=1&b='2'"),
    ("writes to Mara", "mailto:mara@pots.example"),
    ("the soil", "https://soil.example/"),
    ("behind the shed", "https://heap.example/"),
    ("in front of it", "https://trays.example/"),
    ("the soil", "https://soil.example/"),
    ("Label", "https://label.example/"),
    ("Rain water", "https://rain.example/"),
    ("later", "https://tap.example/"),
    ("ask", "https://ask.example/"),
]


def test_the_outline_has_all_links_and_the_same_words(built: Path) -> None:
    linked, plain = (list(sentences(trainkit.parse(built / name / "shed.md"))) for name in ("linked", "plain"))
    assert [each for sentence in linked for each in named(sentence.text, sentence.links)] == LEADING
    assert [sentence.text for sentence in linked] == [sentence.text for sentence in plain]


def paragraphs(deck: Path) -> Iterator[tuple[int, Any]]:
    for number, slide in enumerate(pptx.Presentation(str(deck)).slides, start=1):
        for shape in slide.shapes:
            frames = [shape.text_frame] if shape.has_text_frame else []
            frames += [cell.text_frame for cell in shape.table.iter_cells()] if shape.has_table else []
            yield from ((number, paragraph) for frame in frames for paragraph in frame.paragraphs)


def test_slides_lead_where_the_source_does(built: Path) -> None:
    found = [
        (run.text, run.hyperlink.address)
        for _, paragraph in paragraphs(built / "linked/shed.pptx")
        for run in paragraph.runs
        if run.hyperlink.address
    ]
    assert found == [*LEADING[:-1], *IN_CELLS, LEADING[-1]]


def seen(deck: Path) -> list[tuple[int, str, set[int]]]:
    """Return the words and the sizes of all paragraphs, with the number of their slide."""
    return [
        (number, "".join(run.text for run in paragraph.runs), {run.font.size for run in paragraph.runs})
        for number, paragraph in paragraphs(deck)
    ]


def test_links_change_no_word_and_no_size_on_a_slide(built: Path) -> None:
    assert seen(built / "linked/shed.pptx") == seen(built / "plain/shed.pptx")


def test_an_address_is_one_relationship_of_a_slide(built: Path) -> None:
    slides = pptx.Presentation(str(built / "linked/shed.pptx")).slides
    targets = [[r.target_ref for r in slide.part.rels.values() if r.is_external] for slide in slides]
    assert all(len(set(found)) == len(found) for found in targets)
    assert targets[2] == ["https://soil.example/", "https://heap.example/", "https://trays.example/"]


def test_links_stand_out_from_the_dark_slides(built: Path) -> None:
    slides = [slide.part.blob.decode() for slide in pptx.Presentation(str(built / "linked/shed.pptx")).slides]
    overridden = [number for number, xml in enumerate(slides, start=1) if 'hlink="lt1"' in xml]
    assert overridden == [1, len(slides)]


def clickable(handout: Path) -> Iterator[tuple[str, str]]:
    """Yield the words under each annotation, and where it leads."""
    pdfium: Any = pypdfium2.raw  # made of C's headers, without types
    document = opened(handout.read_bytes())
    for page in document:
        text, start, link = page.get_textpage(), ctypes.c_int(0), pdfium.FPDF_LINK()
        while pdfium.FPDFLink_Enumerate(page.raw, start, link):
            address, box = ctypes.create_string_buffer(LONGEST + 1), pdfium.FS_RECTF()
            pdfium.FPDFAction_GetURIPath(document.raw, pdfium.FPDFLink_GetAction(link), address, LONGEST + 1)
            pdfium.FPDFLink_GetAnnotRect(link, box)
            yield text.get_text_bounded(box.left, box.bottom, box.right, box.top).strip(), address.value.decode()


def test_the_handout_leads_where_the_source_does(built: Path) -> None:
    found = list(clickable(built / "linked/shed-handout.pdf"))
    addresses = [address for number, (_, address) in enumerate(found) if address != found[number - 1][1]]
    assert sorted(set(addresses)) == sorted({address for _, address in LEADING + IN_CELLS})
    for words, address in LEADING + IN_CELLS:
        parts = [said for said, to in found if to == address]
        assert all(part in words for part in parts)
        assert words in " ".join(parts)


def test_the_linked_handout_keeps_to_pdf_ua(built: Path) -> None:
    assert broken_rules((built / "linked/shed-handout.pdf").read_bytes()) == []


def test_links_change_no_word_of_the_handout(built: Path) -> None:
    linked, plain = (
        [page.get_textpage().get_text_range() for page in opened((built / name / "shed-handout.pdf").read_bytes())]
        for name in ("linked", "plain")
    )
    assert linked == plain


def objects(data: bytes) -> dict[int, str]:
    found = re.findall(rb"(?<=\n)(\d+) 0 obj\n(.*?)\nendobj", data, re.DOTALL)
    return {int(number): body.decode("latin-1") for number, body in found}


def test_each_annotation_is_content_of_a_link_within_its_paragraph(built: Path) -> None:
    data = (built / "linked/shed-handout.pdf").read_bytes()
    known = objects(data)
    root = next(body for body in known.values() if "/StructTreeRoot/K" in body)
    of_pages = r"\d+ \[[^]]*\]"
    owners = dict(re.findall(r"(\d+) (\d+) 0 R", re.sub(of_pages, "", root[root.index("/Nums[") :])))
    placed = [number for body in known.values() for number in re.findall(r"/Annots\[([^]]*)\]", body)]
    numbers = [int(number) for group in placed for number in re.findall(r"(\d+) 0 R", group)]
    assert len(numbers) >= len(LEADING) + len(IN_CELLS)
    for number in numbers:
        key = re.search(r"/StructParent (\d+)", known[number])
        assert key is not None
        element = known[int(owners[key[1]])]
        assert f"/Obj {number} 0 R" in element
        parent = re.search(r"/S/Link/P (\d+) 0 R", element)
        assert parent is not None
        assert f"{owners[key[1]]} 0 R" in known[int(parent[1])].partition("/K[")[2]


def test_a_deck_with_links_is_valid(built: Path) -> None:
    result = openxml_audit.OpenXmlValidator().validate(str(built / "linked/shed.pptx"))
    assert [str(error) for error in result.errors] == []


def test_the_same_text_gives_the_same_files(built: Path) -> None:
    for name in ("shed.pptx", "shed-handout.pdf"):
        assert (built / "linked" / name).read_bytes() == (built / "again" / name).read_bytes()
