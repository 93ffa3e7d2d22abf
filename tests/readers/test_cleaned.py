"""Characters that nobody can see: each format has its ways to bring them in, and one note says that they are gone."""

from __future__ import annotations

import re
import sys
import zipfile
from collections.abc import Callable
from io import BytesIO

import docx
import pptx
import pytest
from soundness import assert_sound, said_in

from trainkit.cleaning import UNWANTED, Cleaner, clean_text
from trainkit.load import load_bytes
from trainkit.model import Diagnostic, Document, Severity
from trainkit.readers import read
from trainkit.readers.inline import JOINERS, Fragment, flow

OVERRIDE = "\u202e"


def word_document(*paragraphs: str, title: str = "") -> bytes:
    document = docx.Document()
    document.core_properties.title = title
    for text in paragraphs:
        document.add_paragraph(text)
    return saved(document)


def word_list(sign: str) -> bytes:
    """Return a document with a list whose numbers stand before that sign."""
    document = docx.Document()
    document.add_paragraph("Look at the load.", "List Number")
    document.add_paragraph("Bend the knees.", "List Number")
    data = saved(document)
    written = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as before, zipfile.ZipFile(written, "w") as after:
        for name in before.namelist():
            content = before.read(name)
            if name == "word/numbering.xml":
                content = re.sub(rb'(<w:lvlText w:val="%\d)\."', rb"\1" + sign.encode() + b'"', content)
            after.writestr(name, content)
    return written.getvalue()


def deck(title: str, body: str, notes: str = "") -> bytes:
    presentation = pptx.Presentation()
    for heading, text in (("Lifting", "By hand"), (title, body)):
        slide = presentation.slides.add_slide(presentation.slide_layouts[1])
        slide.shapes.title.text, slide.placeholders[1].text = heading, text
    if notes:
        slide.notes_slide.notes_text_frame.text = notes
    return saved(presentation)


def saved(document: docx.document.Document | pptx.presentation.Presentation) -> bytes:
    written = BytesIO()
    document.save(written)
    return written.getvalue()


def loaded(data: bytes, name: str) -> tuple[Document, list[Diagnostic]]:
    source = load_bytes(data, name)
    document = read(source.value)
    notes = (*source.diagnostics, *document.diagnostics)
    return document.value, [note for note in notes if note.code == "characters-removed"]


CASES: dict[str, tuple[str, Callable[[], bytes], str]] = {
    "Word: two paragraphs": (
        "a.docx",
        lambda: word_document("Bend the knees.", f"Keep{OVERRIDE} it{OVERRIDE} close.", "\u200bNow."),
        "3 invisible or control characters were removed, the first of them U+202E in paragraph 2.",
    ),
    "Word: the title of the file": (
        "a.docx",
        lambda: word_document("Bend the knees.", title=f"Lifting{OVERRIDE}"),
        "1 invisible or control character was removed, the first of them U+202E in the properties of the document.",
    ),
    "Word: the signs of a list": (
        "a.docx",
        lambda: word_list(f"){OVERRIDE}"),
        "2 invisible or control characters were removed, the first of them U+202E in paragraph 1.",
    ),
    "PowerPoint: title, text and notes": (
        "a.pptx",
        lambda: deck(f"{OVERRIDE}Knees", "Bend\u2066 them", "\x85Show it."),
        "3 invisible or control characters were removed, the first of them U+202E in slide 2.",
    ),
    "a page: by numbers": (
        "a.html",
        lambda: b"<h1>Lifting</h1>\n<p>Bend&#x202E; the&#8294; knees.</p>\n<pre>&#x202e;lift()</pre>",
        "3 invisible or control characters were removed, the first of them U+202E in line 2.",
    ),
    "a page: in what is shown of a picture": (
        "a.html",
        lambda: b"<h1>Lifting</h1><p>Look.</p>\n<img src='a.png' width=400 alt='A&#x202E;B'><p>There.</p>",
        "1 invisible or control character was removed, the first of them U+202E in line 2.",
    ),
    "Markdown: by numbers and names": (
        "a.md",
        lambda: b"# Lifting\n\nBend\nthe&#x202E; knees.\n\n- It is&NoBreak; **heavy&#8294;**\n",
        "3 invisible or control characters were removed, the first of them U+202E in line 4.",
    ),
    "Markdown: in HTML": (
        "a.md",
        lambda: (
            b"# Lifting\n\nBend.\n\n<p>the&#x202E; knees</p>\n\nAnd <b title='&#x202E;'>lift</b>.\n"
            b"<img src=a.png alt='A&#x2066;B'>\n\n<!-- notes: Show&#x202E; it. -->\n"
        ),
        "3 invisible or control characters were removed, the first of them U+202E in line 5.",
    ),
    "Markdown: in front matter": (
        "a.md",
        lambda: b'+++\ntitle = "Lift\\u202eing"\n+++\n\nBend the knees.\n',
        "1 invisible or control character was removed, the first of them U+202E in the front matter.",
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_what_is_cleaned_is_reported_once(case: str) -> None:
    name, make, message = CASES[case]
    document, notes = loaded(make(), name)
    assert [note.message for note in notes] == [message]
    assert notes[0].severity is Severity.WARNING
    assert notes[0].span is not None
    assert notes[0].span.where in message
    assert_sound(document, name)


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.docx", word_document("Bend the knees.", "می\u200cخواهم", "a\xadb", "two\xa0words")),
        ("a.pptx", deck("Knees", "Bend them", "Show it.")),
        ("a.html", "<h1>Lifting</h1><p>Bend&nbsp;the kn&shy;ees, می&zwnj;خواهم.</p>".encode()),
        ("a.md", "# Lifting\n\nBend&nbsp;the knees, `&#x202E;` می&zwnj;خواهم.\n\n    &#x202E;\n".encode()),
    ],
)
def test_what_spells_or_is_only_shown_as_code_is_not_reported(name: str, data: bytes) -> None:
    assert loaded(data, name)[1] == []


def test_zero_width_characters_alone_are_no_problem() -> None:
    _, (note,) = loaded(word_document("Bend\u200b the\ufeff knees."), "a.docx")
    assert note.severity is Severity.INFO


def test_no_word_goes_with_them() -> None:
    document, _ = loaded(
        word_document(f"{OVERRIDE}Bend{OVERRIDE}", f"{OVERRIDE}", f"the{OVERRIDE}\u2028knees"), "a.docx"
    )
    assert [getattr(block, "text", "") for block in document.blocks] == ["Bend", "the\nknees"]
    assert OVERRIDE not in said_in(document)


@pytest.mark.parametrize(
    ("fragments", "text"),
    [
        (("می", "\u200cخواهم"), "می\u200cخواهم"),
        (("👩", "\u200d🏫"), "👩\u200d🏫"),
        (("to", "\u200dgether"), "together"),
        (("\u200dtogether",), "together"),
        (("م", " ", "\u200cن"), "م ن"),
    ],
)
def test_joiners_spell_from_one_style_into_the_next(fragments: tuple[str, ...], text: str) -> None:
    assert flow(Fragment(part, bool(place % 2)) for place, part in enumerate(fragments))[0] == text


def test_texts_that_are_clean_leave_no_note() -> None:
    cleaner = Cleaner("a.docx")
    assert cleaner.clean("Bend the knees.", "paragraph 1") == "Bend the knees."
    assert cleaner.notes() == ()


def test_whole_texts_and_pieces_are_cleaned_alike() -> None:
    dirty = "".join(map(chr, [*range(0x300), *range(0x2000, 0x2100), *range(0xD7FF, 0xE001), *range(0xFDC0, 0x10001)]))
    cleaner = Cleaner("a")
    clean, (note,) = clean_text(dirty, "a")
    assert cleaner.clean(dirty, "line 1") == clean
    assert len(clean) < len(dirty)
    assert [each.message for each in cleaner.notes()] == [note.message]


def test_no_such_character_is_printable() -> None:
    """The reason why most texts need not be searched."""
    everything = "".join(map(chr, range(sys.maxunicode + 1)))
    assert [character for character in UNWANTED.findall(everything) if character.isprintable()] == []
    assert not any(f"a{joiner}".isprintable() for joiner in JOINERS)
