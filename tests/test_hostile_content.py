"""What a source may try to bring into the deck, the handout or the terminal: links, scripts, entities, orders."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any

import click
import docx
import pptx
import pytest
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import parse_xml
from reportlab.pdfgen.canvas import Canvas

from trainkit import BuildOptions, build, parse
from trainkit.cli import terminal
from trainkit.errors import SourceError
from trainkit.model import Diagnostic, Severity, Span

SCHEMES = ("javascript", "vbscript", "data", "file", "ms-word", "smb")
TARGETS = [f"{scheme}:alert(1)" for scheme in SCHEMES]


def page() -> bytes:
    links = "".join(f"<li>Lift <a href='{target}' onclick='{target}'>slowly</a>.</li>" for target in TARGETS)
    return f"<h1>Lifting</h1><p>By hand.</p><ol>{links}</ol><script>javascript:alert(1)</script>".encode()


def markdown() -> bytes:
    items = "".join(f"{number}. Lift [slowly]({target}).\n" for number, target in enumerate(TARGETS, start=1))
    return f"# Lifting\n\nBy hand.\n\n{items}".encode()


def word_document() -> bytes:
    document = docx.Document()
    document.add_heading("Lifting", 1)
    for target in TARGETS:
        key = document.part.relate_to(target, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
        item = document.add_paragraph("Lift ", "List Number")
        names = item._p.nsmap
        item._p.append(
            parse_xml(
                f'<w:hyperlink xmlns:w="{names["w"]}" xmlns:r="{names["r"]}" r:id="{key}">'
                "<w:r><w:t>slowly</w:t></w:r></w:hyperlink>"
            )
        )
    return saved(document)


def deck() -> bytes:
    presentation = pptx.Presentation()
    for target in TARGETS:
        slide = presentation.slides.add_slide(presentation.slide_layouts[1])
        slide.shapes.title.text = f"Lifting {len(presentation.slides)}"
        run = slide.placeholders[1].text_frame.paragraphs[0].add_run()
        run.text, run.hyperlink.address = "Lift slowly", target
    return saved(presentation)


def pdf() -> bytes:
    written = BytesIO()
    canvas: Any = Canvas(written, invariant=True)  # type: ignore[no-untyped-call]
    canvas.drawString(72, 760, "Lifting")
    for number, target in enumerate(TARGETS, start=1):
        canvas.drawString(72, 740 - 20 * number, f"{number}. Lift slowly.")
        canvas.linkURL(target, (72, 740 - 20 * number, 200, 752 - 20 * number))
    canvas.save()
    return written.getvalue()


def saved(document: Any) -> bytes:
    written = BytesIO()
    document.save(written)
    return written.getvalue()


SOURCES: dict[str, Callable[[], bytes]] = {
    "a.html": page,
    "a.md": markdown,
    "a.docx": word_document,
    "a.pptx": deck,
    "a.pdf": pdf,
}


@pytest.mark.parametrize("name", SOURCES)
def test_no_link_but_to_pages_and_mail_gets_through(name: str, tmp_path: Path) -> None:
    data = SOURCES[name]()
    (tmp_path / name).write_bytes(data)
    result = build(tmp_path / name, options=BuildOptions(output=tmp_path / "out"))
    made = {artifact.path.suffix: artifact.path.read_bytes() for artifact in result.artifacts}
    with zipfile.ZipFile(BytesIO(made[".pptx"])) as container:
        parts = {part: container.read(part) for part in container.namelist()}
    assert b"slowly" in b"".join(parts.values())
    for part, content in parts.items():
        assert [target for target in TARGETS if target.encode() in content] == [], part
    assert [target for target in TARGETS if target.encode() in made[".pdf"]] == []
    assert b"/JavaScript" not in made[".pdf"]
    assert b"/Launch" not in made[".pdf"]


DECLARING = {
    "grows": '<!DOCTYPE html [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>',
    "names a file": '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML" "x.dtd" [<!ENTITY b SYSTEM "file:///etc/hostname">]>',
    "behind a comment": "<?xml version='1.0'?>\n<!-- [ -->\n<!doctype html SYSTEM 'a>[' [ <!ENTITY % b 'c'> ]>",
}
PAGE = (
    '<html xmlns="http://www.w3.org/1999/xhtml"><head><title>T</title></head><body><h1>T</h1><p>&b;</p></body></html>'
)


@pytest.mark.parametrize("case", DECLARING)
@pytest.mark.parametrize("name", ["a.xhtml", "a.html"])
def test_pages_that_declare_entities_are_refused(case: str, name: str, tmp_path: Path) -> None:
    (tmp_path / name).write_text(DECLARING[case] + PAGE)
    with pytest.raises(SourceError) as caught:
        parse(tmp_path / name)
    assert str(caught.value) == (
        f"'{tmp_path / name}' isn't opened: its document type declares entities, as no web page does; "
        "save the page anew in a browser."
    )


@pytest.mark.parametrize(
    "doctype",
    [
        "<!DOCTYPE html>",
        '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd">',
        "<!-- <!DOCTYPE a [ --><!DOCTYPE html SYSTEM 'a[b'>",
        "",
    ],
)
def test_pages_that_only_name_their_document_type_are_read(doctype: str, tmp_path: Path) -> None:
    path = tmp_path / "a.xhtml"
    path.write_text(f"{doctype}{PAGE.replace('&b;', '[this]')}")
    outline = parse(path)
    assert outline.title is not None
    assert outline.title.text == "T"


ODD = "a\x1b[31m\nb\u202e.docx"


def test_names_of_files_give_the_terminal_no_orders(monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[str] = []
    monkeypatch.setattr(click, "echo", lambda line, err: said.append(line))
    terminal.show_error(f"'{ODD}' doesn't exist.")
    terminal.show_diagnostic(Diagnostic(Severity.WARNING, "odd", "It is odd.", Span(ODD, 3, 1, 3, 1)))
    assert [click.unstyle(line) for line in said] == [
        "error: 'a[31m b.docx' doesn't exist.",
        "a[31m b.docx:3: warning: It is odd.",
    ]


def test_odd_names_and_devices_are_refused_in_one_line(tmp_path: Path) -> None:
    for name in (ODD, "/dev/zero", "/dev/null", "."):
        command = [sys.executable, "-m", "trainkit", "build", name]
        done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False, timeout=60)
        assert (done.returncode, done.stdout) == (2, "")
        assert done.stderr.startswith("error: '")
        assert done.stderr.count("\n") == 1
