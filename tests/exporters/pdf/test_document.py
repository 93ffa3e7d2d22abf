from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import msgspec
import pytest

from trainkit.exporters.pdf import export
from trainkit.model import Bookmark, Element, Page, points

from .builder import deck, handout, line, marks, paragraph_page, properties, run
from .reading import broken_rules, opened, page_text


def test_a_handout_of_everything_is_accessible() -> None:
    assert broken_rules(export(handout(), deck())) == []


@pytest.mark.parametrize(
    ("entry", "rule"),
    [
        (b"/Lang(en)", "PDFUA1-TEXT-LANGUAGE-001"),
        (b"/Alt(Slide 1: Ask before you answer.)", "PDFUA1-FIGURE-ALTERNATIVE-TEXT-001"),
        (b"/MarkInfo<</Marked true>>", "PDFUA1-TAGGED-DOCUMENT-001"),
        (b"/ViewerPreferences<</DisplayDocTitle true>>", "PDFUA1-VIEWER-PREFERENCES-001"),
        (b"<pdfuaid:part>1</pdfuaid:part>", "PDFUA1-ID-SCHEMA-001"),
    ],
)
def test_the_check_for_accessibility_misses_what_is_taken_out(entry: bytes, rule: str) -> None:
    data = export(handout(), deck())
    assert data.count(entry) == 1
    assert rule in broken_rules(data.replace(entry, b" " * len(entry)))


def test_the_same_handout_gives_the_same_bytes_whatever_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    first = export(handout(), deck())
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "86400")
    assert export(handout(), deck()) == first


def test_text_reads_in_the_order_of_the_marks() -> None:
    assert page_text(export(handout(), deck())).split("\n") == [
        "Listening to customers",
        "Listening to customers",
        "SPACED OUT",
        "Ask before you answer",
        "Ask before you answer",
        "Open questions keep the other person ",
        "talking; AVATAR and Type show kerning.",
        "A question costs a breath and saves ",
        "an hour. Always.",
        "• Office hours",
        "• Naïve café “quotes” – dash",
        "1 / 3",
    ]


def test_the_file_says_of_itself_what_the_properties_say() -> None:
    data = export(handout(), deck())
    assert opened(data).get_metadata_dict(skip_empty=True) == {
        "Title": "Listening to customers",
        "Author": "Ada Ito",
        "Subject": "A morning on asking & listening",
        "Producer": "trainkit",
        "CreationDate": "D:20231114221320Z",
        "ModDate": "D:20231114221320Z",
    }
    xmp = data[data.index(b"<?xpacket begin") : data.index(b"<?xpacket end")].decode()
    assert '<rdf:li xml:lang="x-default">Listening to customers</rdf:li>' in xmp
    assert "<dc:creator><rdf:Seq><rdf:li>Ada Ito</rdf:li></rdf:Seq></dc:creator>" in xmp
    assert "A morning on asking &amp; listening" in xmp
    assert "<xmp:CreateDate>2023-11-14T22:13:20Z</xmp:CreateDate>" in xmp


@pytest.mark.parametrize("title", ["Größe (1) \\ 2 – “so”", "提问的艺术", "Smile \N{GRINNING FACE}", "a\rb\nc"])
def test_a_title_survives_in_any_script(title: str) -> None:
    data = export(msgspec.structs.replace(handout(), properties=properties(title)), deck())
    assert opened(data).get_metadata_dict()["Title"] == title
    assert broken_rules(data) == []


def test_pages_have_the_size_of_the_paper_and_count_from_one() -> None:
    document = opened(export(handout((Page(marks()), Page(marks()[6:9]))), deck()))
    assert [document.get_page_size(index) for index in range(2)] == [pytest.approx((595.28, 841.89), abs=0.01)] * 2
    assert [document.get_page_label(index) for index in range(2)] == ["1", "2"]


def test_bookmarks_nest_by_level_even_where_a_level_is_left_out() -> None:
    entries = [("One", 0), ("One, deep", 3), ("One, less deep", 1), ("Two", 0), ("Two, below", 1), ("Two, lowest", 2)]
    bookmarks = tuple(Bookmark(title, 0, points(100 + 10 * i), level) for i, (title, level) in enumerate(entries))
    toc = list(opened(export(handout(bookmarks=bookmarks), deck())).get_toc())
    assert [(entry.get_title(), entry.level) for entry in toc] == [
        ("One", 0),
        ("One, deep", 1),
        ("One, less deep", 1),
        ("Two", 0),
        ("Two, below", 1),
        ("Two, lowest", 2),
    ]
    assert [entry.get_count() for entry in toc] == [2, 0, 0, 2, 1, 0]
    assert toc[3].get_dest().get_view()[1][1] == pytest.approx(841.89 - 130, abs=0.01)


def test_without_bookmarks_there_is_no_outline() -> None:
    data = export(handout(bookmarks=()), deck())
    assert b"/Outlines" not in data
    assert broken_rules(data) == []


def test_a_paragraph_may_run_over_two_pages() -> None:
    one = paragraph_page(line(run("It begins here ", 57, 11), y=800))
    two = paragraph_page(line(run("and ends there.", 57, 11), y=60))
    data = export(msgspec.structs.replace(one, pages=one.pages + two.pages), deck())
    assert broken_rules(data) == []
    assert data.count(b"/S/P/") == 1
    assert b"/Type/MCR" in data


def test_an_element_may_name_its_language() -> None:
    elements = (Element("Document", -1), Element("P", 0, language="fr"))
    data = export(
        msgspec.structs.replace(paragraph_page(line(run("Bonjour", 57, 11), y=60)), elements=elements), deck()
    )
    assert data.count(b"/Lang(fr)") == 1
    assert broken_rules(data) == []


def _run_python(code: str, **environment: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", code]
    return subprocess.run(command, capture_output=True, text=True, check=False, env={**os.environ, **environment})


def test_asking_for_a_seal_imports_neither_reportlab_nor_harfbuzz() -> None:
    done = _run_python("import sys, trainkit.exporters.pdf; print({'reportlab', 'uharfbuzz'} & set(sys.modules))")
    assert done.stdout.strip() == "set()"


def test_reportlab_runs_no_settings_of_the_place_it_is_started_in(tmp_path: Path) -> None:
    for name in ("reportlab_mods.py", "reportlab_settings.py", ".reportlab_mods", ".reportlab_settings"):
        (tmp_path / name).write_text("raise SystemExit('a stranger was run')", encoding="utf-8")
    code = "from trainkit.exporters.pdf.objects import ObjectFile; ObjectFile(); print('quiet')"
    done = _run_python(code, HOME=str(tmp_path), PYTHONPATH=str(tmp_path))
    assert (done.stdout.strip(), done.stderr) == ("quiet", "")
