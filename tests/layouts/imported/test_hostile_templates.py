"""What must not reach a deck, and what is no template."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Callable
from functools import cache
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

import pptx
import pytest
import templates as t
from hypothesis import given, settings
from hypothesis import strategies as st
from template_cases import CASES

from trainkit.errors import LayoutError
from trainkit.layouts import load_layout
from trainkit.layouts.imported import import_template
from trainkit.model import Warned

MASTER = "ppt/slideMasters/slideMaster1.xml"
MASTER_RELS = "ppt/slideMasters/_rels/slideMaster1.xml.rels"
LAYOUT_RELS = "ppt/slideLayouts/_rels/slideLayout2.xml.rels"
MAIN_RELS = "ppt/_rels/presentation.xml.rels"
TYPES = "[Content_Types].xml"


def related(kind: str, target: str, *, outside: bool = False, rel: str = "rIdX") -> Callable[[str], str]:
    mode = ' TargetMode="External"' if outside else ""
    entry = f'<Relationship Id="{rel}" Type="{kind}" Target="{target}"{mode}/>'
    return lambda text: text.replace("</Relationships>", f"{entry}</Relationships>")


def typed(part: str, kind: str) -> Callable[[str], str]:
    return lambda text: text.replace("</Types>", f'<Override PartName="/{part}" ContentType="{kind}"/></Types>')


def in_tree(xml: str) -> Callable[[str], str]:
    return lambda text: text.replace("</p:spTree>", f"{xml}</p:spTree>")


def deck(data: bytes) -> Warned[bytes]:
    imported = import_template(data, "customer.pptm", "customer")
    return Warned(imported.value.files["template.pptx"], imported.diagnostics)


def contents(data: bytes) -> dict[str, str]:
    with zipfile.ZipFile(BytesIO(data)) as package:
        return {name: package.read(name).decode("latin-1") for name in package.namelist()}


OLE = (
    f'<p:graphicFrame {t.NS}><p:nvGraphicFramePr><p:cNvPr id="700" name="Sheet"/><p:cNvGraphicFramePr/><p:nvPr/>'
    '</p:nvGraphicFramePr><p:xfrm><a:off x="0" y="0"/><a:ext cx="900000" cy="900000"/></p:xfrm><a:graphic>'
    '<a:graphicData uri="http://schemas.openxmlformats.org/presentationml/2006/ole"><p:oleObj r:id="rIdX" '
    'progId="Excel.Sheet.12"><p:embed/></p:oleObj></a:graphicData></a:graphic></p:graphicFrame>'
)
PICTURE = (
    f'<p:pic {t.NS}><p:nvPicPr><p:cNvPr id="701" name="Tracker">{{link}}</p:cNvPr><p:cNvPicPr/><p:nvPr/></p:nvPicPr>'
    '<p:blipFill><a:blip {reference}/><a:stretch><a:fillRect/></a:stretch></p:blipFill><p:spPr><a:xfrm><a:off x="0" '
    'y="0"/><a:ext cx="9000" cy="9000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:pic>'
)


def test_macros_stay_behind() -> None:
    data = t.as_template(t.made(), macros=True)
    kind = "http://schemas.microsoft.com/office/2006/relationships/vbaProject"
    data = t.repacked(
        data,
        {
            MAIN_RELS: related(kind, "vbaProject.bin"),
            TYPES: typed("ppt/vbaProject.bin", "application/vnd.ms-office.vbaProject"),
        },
        {"ppt/vbaProject.bin": b"Sub AutoOpen()"},
    )
    made = deck(data)
    parts = contents(made.value)
    assert not [name for name in parts if "vba" in name.casefold()]
    assert "macro" not in parts[TYPES].casefold()
    assert "macros" in {found.code for found in made.diagnostics}


def test_embedded_objects_and_what_shows_them_stay_behind() -> None:
    data = t.repacked(
        t.made(),
        {MASTER_RELS: related(f"{t.R}/oleObject", "../embeddings/sheet.bin"), MASTER: in_tree(OLE)},
        {"ppt/embeddings/sheet.bin": b"\xd0\xcf\x11\xe0"},
    )
    made = deck(data)
    parts = contents(made.value)
    assert not [name for name in parts if "embeddings" in name]
    assert "oleObj" not in parts[MASTER]
    assert "graphicFrame" not in parts[MASTER]
    assert {"left-behind"} <= {found.code for found in made.diagnostics}
    assert "embedded objects" in "".join(found.message for found in made.diagnostics)


def test_controls_stay_behind() -> None:
    controls = '<p:controls><p:control spid="1" r:id="rIdX" name="Button"/></p:controls>'
    data = t.repacked(
        t.made(),
        {
            MASTER_RELS: related(f"{t.R}/control", "../activeX/activeX1.xml"),
            MASTER: lambda text: text.replace("</p:spTree>", f"</p:spTree>{controls}"),
        },
        {"ppt/activeX/activeX1.xml": b"<ocx/>"},
    )
    made = deck(data)
    parts = contents(made.value)
    assert not [name for name in parts if "activeX" in name]
    assert "control" not in parts[MASTER]
    assert "ActiveX controls" in "".join(found.message for found in made.diagnostics)


@pytest.mark.parametrize(
    ("target", "is_kept"),
    [
        ("https://example.org/brand", True),
        ("http://example.org", True),
        ("mailto:brand@example.org", True),
        ("file:///etc/passwd", False),
        ("javascript:alert(1)", False),
        ("\\\\server\\share\\brand.pptx", False),
    ],
)
def test_links_lead_to_the_web_or_nowhere(target: str, is_kept: bool) -> None:
    link = PICTURE.format(link='<a:hlinkClick r:id="rIdX"/>', reference='r:embed="rIdNone"')
    shape = link.replace("p:pic", "p:sp").replace("nvPicPr", "nvSpPr").replace("cNvPicPr", "cNvSpPr")
    shape = re.sub(r"<p:blipFill>.*</p:blipFill>", "", shape)
    data = t.repacked(
        t.made(), {MASTER_RELS: related(f"{t.R}/hyperlink", target, outside=True), MASTER: in_tree(shape)}
    )
    made = deck(data)
    parts = contents(made.value)
    assert (target in parts[MASTER_RELS]) is is_kept
    assert ("hlinkClick" in parts[MASTER]) is is_kept
    assert 'name="Tracker"' in parts[MASTER]
    assert ("outside" in {found.code for found in made.diagnostics}) is not is_kept


def test_pictures_from_elsewhere_stay_there() -> None:
    picture = PICTURE.format(link="", reference='r:link="rIdX"')
    address = "https://example.org/pixel.png"
    data = t.repacked(t.made(), {MASTER_RELS: related(f"{t.R}/image", address, outside=True), MASTER: in_tree(picture)})
    made = deck(data)
    assert address not in "".join(contents(made.value).values())
    assert "Tracker" not in contents(made.value)[MASTER]
    assert {"outside", "left-behind"} <= {found.code for found in made.diagnostics}


@pytest.mark.parametrize(
    "evil",
    [
        '<script>fetch("https://example.org")</script>',
        '<path d="M0 0h9" style="fill:url(#a);mask:url(https://example.org)"/>',
        '<image href="data:image/svg+xml,https://example.org"/>',
        "<style>@import 'https://example.org';</style>",
    ],
)
def test_drawings_that_run_or_fetch_something_stay_behind(evil: str) -> None:
    begin, end = b'<svg xmlns="http://www.w3.org/2000/svg">', b"</svg>"
    picture = PICTURE.format(link="", reference='r:embed="rIdX"')
    edits = {
        MASTER_RELS: related(f"{t.R}/image", "../media/logo.svg"),
        MASTER: in_tree(picture),
        TYPES: lambda text: text.replace("</Types>", '<Default Extension="svg" ContentType="image/svg+xml"/></Types>'),
    }
    hostile = {"ppt/media/logo.svg": begin + evil.encode() + end}
    assert "example.org" not in "".join(contents(deck(t.repacked(t.made(), edits, hostile)).value).values())
    harmless = {"ppt/media/logo.svg": begin + b'<path d="M0 0h9v9z"/>' + end}
    assert "M0 0h9v9z" in "".join(contents(deck(t.repacked(t.made(), edits, harmless)).value).values())


def test_sample_slides_sections_and_their_media_stay_behind() -> None:
    made = deck(t.made(t.sample_slides))
    parts = contents(made.value)
    assert not [name for name in parts if name.startswith(("ppt/slides/", "ppt/notesSlides/", "ppt/printerSettings"))]
    assert "section" not in parts["ppt/presentation.xml"].casefold()
    assert "The template's 3 sample slides stay behind, with notes and sections." in {
        f.message for f in made.diagnostics
    }
    assert len(pptx.Presentation(BytesIO(made.value)).slides) == 0


@pytest.mark.parametrize("kind", ["template", "slideshow"])
@pytest.mark.parametrize("macros", [False, True])
def test_templates_become_presentations(kind: str, macros: bool) -> None:
    made = deck(t.as_template(t.made(), kind, macros=macros)).value
    assert pptx.Presentation(BytesIO(made)).slide_layouts


def circle(text: str) -> str:
    return text.replace("../slideMasters/slideMaster1.xml", "../slideLayouts/slideLayout2.xml")


ERRORS: dict[str, tuple[Callable[[], bytes], str]] = {
    "no zip": (lambda: b"Dear all", "is damaged: the list of its parts is missing"),
    "a .ppt": (lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500), "it is a .ppt file or has a password"),
    "a document": (
        lambda: t.edited(t.made(), (TYPES, "presentationml.presentation.main", "wordprocessingml.document.main")),
        "its content is of the type",
    ),
    "a missing slide layout": (
        lambda: t.repacked(t.made(), {}, removed=("ppt/slideLayouts/slideLayout2.xml",)),
        r"its part 'ppt/slideLayouts/slideLayout2.xml' is missing",
    ),
    "a missing theme": (
        lambda: t.repacked(t.made(), {}, removed=("ppt/theme/theme1.xml",)),
        r"its part 'ppt/theme/theme1.xml' is missing",
    ),
    "a missing picture": (
        lambda: t.repacked(t.made(t.picture_background), {}, removed=("ppt/media/image1.jpg",)),
        r"its part 'ppt/media/image1.jpg' is missing",
    ),
    "a wrong content type": (
        lambda: t.repacked(
            t.made(),
            {TYPES: lambda text: text.replace("presentationml.slideLayout+xml", "presentationml.slide+xml", 1)},
        ),
        "has the content type",
    ),
    "a circle": (lambda: t.repacked(t.made(), {LAYOUT_RELS: circle}), "lead round in a circle"),
    "no slide layouts": (lambda: t.made(t.kept()), "it has no slide layouts"),
    "no master": (
        lambda: t.repacked(t.made(), {"ppt/presentation.xml": lambda text: re.sub(r"<p:sldMasterId [^>]*>", "", text)}),
        "it has no slide master",
    ),
    "no XML": (
        lambda: t.repacked(t.made(), {MASTER: lambda text: text[: len(text) // 2]}),
        "is no well-formed XML",
    ),
    "entities": (
        lambda: t.repacked(
            t.made(), {MASTER: lambda text: re.sub(r"\?>", '?><!DOCTYPE x [<!ENTITY a "b">]>', text, count=1)}
        ),
        "has a document type",
    ),
    "no size": (
        lambda: t.repacked(
            t.made(), {"ppt/presentation.xml": lambda text: re.sub(r'<p:sldSz cx="\d+"', '<p:sldSz cx="12"', text)}
        ),
        "its slides have no size",
    ),
}


@pytest.mark.parametrize("name", ERRORS)
def test_what_is_no_template_is_told_in_one_sentence(name: str) -> None:
    make, expected = ERRORS[name]
    with pytest.raises(LayoutError, match=expected) as caught:
        import_template(make(), "customer.potx", "customer")
    assert "customer.potx" in str(caught.value)
    assert "\n" not in str(caught.value)


TORN = ("", "-1", "0", "99999999999999999999", "abc", "1e9", "50%", "nan", "inf", "²")
EDITED = (MASTER, "ppt/slideLayouts/slideLayout2.xml", "ppt/theme/theme1.xml", "ppt/presentation.xml")
VALUE = re.compile(r'(?<= )(?!xmlns)[\w:]+="([^"]*)"')


@cache
def whole() -> bytes:
    return CASES["custom geometry"].make()


@settings(max_examples=60, deadline=None)
@given(
    st.sampled_from(EDITED), st.lists(st.tuples(st.integers(0, 10_000), st.sampled_from(TORN)), min_size=1, max_size=8)
)
def test_torn_values_give_a_layout_or_one_sentence(part: str, torn: list[tuple[int, str]]) -> None:
    def edit(text: str) -> str:
        for place, value in torn:
            found = list(VALUE.finditer(text))
            chosen = found[place % len(found)]
            text = text[: chosen.start(1)] + value + text[chosen.end(1) :]
        return text + "\n"

    with TemporaryDirectory() as folder:
        try:
            made = import_template(t.repacked(whole(), {part: edit}), "customer.potx", "customer")
        except LayoutError:
            return
        for name, content in made.value.files.items():
            (Path(folder) / name).parent.mkdir(exist_ok=True)
            (Path(folder) / name).write_bytes(content)
        assert load_layout(folder).slide_layouts


def test_the_name_of_a_file_is_no_part_of_the_layout_file() -> None:
    made = import_template(t.made(), 'a\nextends = "evil"\udcff.potx', "customer").value.files["layout.toml"].decode()
    assert made.startswith('# Made from a extends = "evil" .potx.\n')
