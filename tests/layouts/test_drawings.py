"""A logo may be a drawing (SVG): decks hold it beside a picture of it, and paper shows the picture."""

from __future__ import annotations

import base64
import io
import re
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

import openxml_audit
import pytest
from layout_folders import write_folders
from msgspec.structs import replace
from PIL import Image

from kit import ROOT
from pictures import encoded, halves
from trainkit.errors import LayoutError
from trainkit.exporters.pdf import export as export_handout
from trainkit.exporters.pptx import export
from trainkit.layouts import cache, read_layout
from trainkit.layouts.check import check
from trainkit.layouts.create import new_layout
from trainkit.layouts.opened import open_layout
from trainkit.layouts.svg import MOST_DRAWING_BYTES, PROGRAM, drawing_of
from trainkit.layouts.svg.checking import MOST_ELEMENTS
from trainkit.layouts.template import make_template
from trainkit.load import load_bytes
from trainkit.model import TypesetPicture
from trainkit.outline import parse
from trainkit.plan import plan
from trainkit.readers import read
from trainkit.typeset import typeset_deck, typeset_handout

ACME = '== acme/layout.toml\nextends = "default"\n[logo]\nfile = "logo.svg"\nalt = "Acme"\n'
HEAD = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 300 100">\n'
DISC = '<circle cx="50" cy="50" r="40" fill="#0b5fff"/>'
LOGO = f"{HEAD}{DISC}\n</svg>"


@pytest.fixture(autouse=True)
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr("platformdirs.user_cache_path", lambda *args, **kwargs: tmp_path / "cache")
    return tmp_path / "cache" / "templates"


@pytest.fixture
def acme(tmp_path: Path) -> Path:
    folder = write_folders(tmp_path, ACME) / "acme"
    (folder / "logo.svg").write_text(LOGO, "utf-8")
    return folder


def drawn(text: str | bytes) -> TypesetPicture:
    return drawing_of(text.encode() if isinstance(text, str) else text, Path("logo.svg"))


def built(folder: Path) -> tuple[bytes, bytes]:
    """Return deck and handout."""
    layout = replace(read_layout(folder, b""), template_deck=make_template(read_layout(folder, b"")))
    source = load_bytes(b"Tea\n\n1. Warm the pot.\n\n2. Wait.\n", "tea.txt").value
    deck_plan = plan(parse(read(source).value).value, layout).value
    deck = typeset_deck(deck_plan, layout, 0).value
    return export(deck, layout), export_handout(typeset_handout(deck_plan, deck, layout), deck)


def test_it_becomes_a_picture_with_the_drawing_beside_it() -> None:
    picture = drawn(LOGO)
    assert (picture.media_type, picture.width, picture.height) == ("image/png", 2048, 683)
    with Image.open(io.BytesIO(picture.data)) as image:
        pixels = image.convert("RGBA")
        assert pixels.getpixel((341, 341)) == (0x0B, 0x5F, 0xFF, 0xFF)
        assert pixels.getpixel((2000, 341)) == (0, 0, 0, 0)
    assert picture.drawing.startswith(b"<?xml")
    assert b'viewBox="0 0 300 100" width="2048" height="683"' in picture.drawing


def test_the_deck_has_both(acme: Path, tmp_path: Path) -> None:
    path = tmp_path / "deck.pptx"
    path.write_bytes(built(acme)[0])
    assert [error.description for error in openxml_audit.validate_pptx(str(path)).errors] == []
    with zipfile.ZipFile(path) as package:
        title = package.read("ppt/slideLayouts/slideLayout1.xml").decode()
        by_id = {number: target for target, number in _relationships(package)}
        blip = re.search(r'<a:blip r:embed="(\w+)"><a:extLst>.*?<asvg:svgBlip [^>]*r:embed="(\w+)"/>', title)
        assert blip
        assert [by_id[number] for number in blip.groups()] == ["../media/furniture1.png", "../media/furniture1.svg"]
        assert b"<circle" in package.read("ppt/media/furniture1.svg")
        assert (
            'PartName="/ppt/media/furniture1.svg" ContentType="image/svg+xml"'
            in package.read("[Content_Types].xml").decode()
        )


def _relationships(package: zipfile.ZipFile) -> list[tuple[str, str]]:
    listed = package.read("ppt/slideLayouts/_rels/slideLayout1.xml.rels").decode()
    entries = re.findall(r"<Relationship [^>]+>", listed)
    return [(_value("Target", entry), _value("Id", entry)) for entry in entries]


def _value(name: str, entry: str) -> str:
    found = re.search(rf' {name}="([^"]+)"', entry)
    assert found
    return found[1]


def test_the_same_drawing_gives_the_same_bytes(acme: Path, kept: Path) -> None:
    first = built(acme)
    for file in kept.iterdir():
        file.unlink()
    assert first == built(acme)


def test_paper_has_it_as_sharp_as_a_printer_prints(acme: Path) -> None:
    # 42 mm at 600 to the inch are 992 pixels, of which one and a half times as many would be left as they are.
    data = built(acme)[1]
    assert b"/Subtype/Image/Width 1102/" in data or b"/Subtype/Image/Width 992/" in data


def test_it_is_drawn_once(acme: Path, kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = drawn(LOGO)
    (file,) = kept.iterdir()
    assert file.suffix == ".drawing"
    monkeypatch.setattr(subprocess, "run", None)
    assert drawn(LOGO) == first


def test_what_is_kept_loads_neither_lxml_nor_what_draws(acme: Path) -> None:
    read_layout(acme, b"")
    code = (
        f"import platformdirs, pathlib, sys\nplatformdirs.user_cache_path = lambda *a, **k: pathlib.Path("
        f"{str(acme.parent / 'cache')!r})\nfrom trainkit.layouts import read_layout\n"
        f"read_layout(pathlib.Path({str(acme)!r}), b'')\nprint(*(sys.modules.keys() & {{'lxml', 'resvg_py', 'PIL'}}))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == ""


def test_a_new_one_is_drawn_anew(acme: Path) -> None:
    assert drawn(LOGO).data != drawn(LOGO.replace("0b5fff", "ff5f0b")).data


def test_the_version_that_draws_is_that_which_is_installed() -> None:
    dependencies = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["dependencies"]
    assert PROGRAM.replace("_", "-").replace(" ", "==") in dependencies


SIZES = {
    "viewBox alone": ('viewBox="0 0 300 100"', (2048, 683)),
    "width and height alone": ('width="30mm" height="60mm"', (1024, 2048)),
    "both, in other proportions": ('width="200" height="100" viewBox="0 0 300 100"', (2048, 1024)),
    "per cent count as none": ('width="100%" height="100%" viewBox="0 0 100 100"', (2048, 2048)),
    "points beside pixels": ('width="72pt" height="96px" viewBox="0 0 90 90"', (2048, 2048)),
}


@pytest.mark.parametrize("title", SIZES)
def test_sizes(title: str) -> None:
    said, size = SIZES[title]
    picture = drawn(LOGO.replace('viewBox="0 0 300 100"', said))
    assert (picture.width, picture.height) == size


HARMLESS = {
    "an editor's own": '<i:own xmlns:i="urn:editor"><i:more/></i:own><metadata><x xmlns="urn:x"/></metadata>',
    "its attributes": '<g xmlns:i="urn:editor" i:label="Layer 1"><!-- a remark --></g><?editor state?>',
    "a gradient": '<defs><linearGradient id="a"/></defs><path fill="url(#a)" style="stroke: url(\'#a\')" d="M0 0h9"/>',
    "a style sheet": "<style>.a { fill: url( #b ) } /* one */</style>",
    "a use": '<g id="a"/><use xlink:href="#a"/><use href=" #a"/>',
    "a filter": '<filter id="f"><feGaussianBlur stdDeviation="2"/></filter>',
}


@pytest.mark.parametrize("title", HARMLESS)
def test_harmless(title: str) -> None:
    drawing = drawn(f"{HEAD}{HARMLESS[title]}{DISC}</svg>").drawing
    assert not any(word in drawing for word in (b"editor", b"urn:", b"<!--", b"metadata"))


def test_a_picture_in_it() -> None:
    inside = base64.b64encode(encoded(halves(40, 40), "PNG")).decode()
    image = f'<image width="99" height="99" xlink:href="data:image/png;base64,{inside}"/>'
    with Image.open(io.BytesIO(drawn(f"{HEAD}{image}</svg>").data)) as shown:
        assert shown.convert("RGBA").getpixel((300, 300))[3] == 255  # type: ignore[index]


REFUSED = {
    "a script": ("<script>alert(1)</script>", 2, "has a <script>"),
    "one of HTML": ('<x:script xmlns:x="http://www.w3.org/1999/xhtml"/>', 2, "has a <script>"),
    "one among an editor's own": ('<i:a xmlns:i="urn:i"><SCRIPT/></i:a>', 2, "has a <SCRIPT>"),
    "HTML": ("\n<foreignObject/>", 3, "has a <foreignObject>"),
    "an event": ('<g onload="x()"/>', 2, "has a handler of events ('onload')"),
    "an event in capitals": ('<g ONCLICK="x()"/>', 2, "has a handler of events"),
    "something that moves": ("<animate/>", 2, "has a <animate>"),
    "something that changes": ('<set attributeName="href"/>', 2, "has a <set>"),
    "a link": ('<a href="https://example.org"/>', 2, "has a <a>"),
    "a picture of the web": ('<image href="https://example.org/a.png"/>', 2, "('https://example.org/a.png')"),
    "a picture beside it": ('<image xlink:href="a.png"/>', 2, "leads out of its file ('a.png')"),
    "a file": ('<image href="file:///etc/passwd"/>', 2, "leads out of its file"),
    "a drawing in it": ('<image href="data:image/svg+xml;base64,PHN2Zy8+"/>', 2, "leads out of its file"),
    "no picture in it": ('<image href="data:image/png;base64,AAAA"/>', 2, "picture that is damaged or too large"),
    "a use of elsewhere": ('<use href="other.svg#a"/>', 2, "leads out of its file ('other.svg#a')"),
    "a script's address": ('<use href="javascript:x()"/>', 2, "leads out of its file"),
    "another base": ('<g xml:base="https://example.org/"/>', 2, "leads to another place ('xml:base')"),
    "a fill from elsewhere": ('<g fill="url(a.svg#b)"/>', 2, "the drawing's style leads out of its file"),
    "the same in a style": ('<g style="fill: URL( &quot;//x/a&quot; )"/>', 2, "style leads out"),
    "the same, spelt": (r'<g style="fill: u\72l(//x/a)"/>', 2, "style leads out"),
    "a style sheet's import": ("<style>@import '//x/a.css';</style>", 2, "begins with '@'"),
    "a style sheet's address": ("<style>g { fill: url(//x/a) }</style>", 2, "style leads out"),
    "a style sheet in pieces": ("<style>u<g/>rl(//x)</style>", 2, "style sheet has elements in it"),
    "letters": ("<g>\n\n<text>Acme</text></g>", 4, "has letters (<text>)"),
    "what nobody knows": ("<hatch/>", 2, "has a <hatch>"),
}


@pytest.mark.parametrize("title", REFUSED)
def test_refused(title: str) -> None:
    body, line, expected = REFUSED[title]
    with pytest.raises(LayoutError) as caught:
        drawn(f"{HEAD}{body}</svg>")
    assert str(caught.value).startswith(f"logo.svg:{line}: the drawing")
    assert expected in str(caught.value)


WHOLE: dict[str, tuple[str | bytes, int, str]] = {
    "a document type": ('<?xml version="1.0"?>\n<!DOCTYPE svg>\n' + LOGO, 2, "has a document type"),
    "one with an entity": ('<!DOCTYPE svg [<!ENTITY a SYSTEM "/etc/passwd">]>' + LOGO, 1, "has a document type"),
    "one in UTF-16": (("<!DOCTYPE svg>" + LOGO).encode("utf-16"), 1, "has a document type"),
    "a style sheet beside it": ('\n<?xml-stylesheet href="a.css"?>' + LOGO, 2, "takes its looks from another file"),
    "no end": (f"{HEAD}<g>\n", 3, "no well-formed XML"),
    "HTML": ("<html/>", 1, "this is no SVG drawing; begin it with <svg xmlns="),
    "no vocabulary": (LOGO.replace(' xmlns="http://www.w3.org/2000/svg"', ""), 1, "this is no SVG drawing"),
    "no size": (LOGO.replace(' viewBox="0 0 300 100"', ""), 1, "doesn't say how large it is"),
    "no height": (LOGO.replace("300 100", "300 0"), 1, "300 wide and 0 high"),
    "a thread": (LOGO.replace("300 100", "300 1"), 1, "300 wide and 1 high"),
    "no end of digits": (LOGO.replace("300 100", f"3{'0' * 400} 1"), 1, "doesn't say how large it is"),
    "nothing in view": (LOGO.replace("0 0 300", "900 900 300"), 1, "shows nothing within its page"),
    "too many elements": (f"{HEAD}{'<g/>' * MOST_ELEMENTS}</svg>", 2, "more than 20,000 elements"),
    "too deep": (f"{HEAD}{'<g>' * 300}{'</g>' * 300}</svg>", 2, "no well-formed XML"),
}


@pytest.mark.parametrize("title", WHOLE)
def test_whole_files_refused(title: str) -> None:
    text, line, expected = WHOLE[title]
    with pytest.raises(LayoutError) as caught:
        drawn(text)
    assert str(caught.value).startswith(f"logo.svg:{line}: ")
    assert expected in str(caught.value)


def test_a_large_one() -> None:
    with pytest.raises(LayoutError, match="larger than 2 MiB"):
        drawn(LOGO + " " * MOST_DRAWING_BYTES)


def test_one_that_uses_itself_without_end() -> None:
    uses = [f'<use href="#a{number}"/>' * 10 for number in range(8)]
    groups = "".join(f'<g id="a{number}">{use}</g>' for number, use in enumerate(uses, start=1))
    text = f'{HEAD}<defs><g id="a0">{DISC}</g>{groups}</defs><use href="#a8"/></svg>'
    with pytest.raises(LayoutError, match="can't be drawn"):
        drawn(text)


def test_one_that_takes_too_long(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("trainkit.layouts.svg.drawing.SECONDS", 0.001)
    with pytest.raises(LayoutError, match=r"logo\.svg:1: the drawing isn't drawn within 0\.001 seconds; simplify it"):
        drawn(LOGO)


def test_a_layout_tells_the_file_and_the_line(acme: Path) -> None:
    (acme / "logo.svg").write_text(LOGO.replace(DISC, "<script/>"), "utf-8")
    with pytest.raises(LayoutError, match=rf"^{re.escape(str(acme / 'logo.svg'))}:2: the drawing has a <script>"):
        read_layout(acme, b"")


def test_a_shape_may_be_one(acme: Path) -> None:
    shapes = 'shapes = [{ name = "Mark", box = [0, 0, 30, 10], picture = "logo.svg" }]\n'
    (acme / "layout.toml").write_text(f'extends = "default"\n[slide_layouts.title]\n{shapes}', "utf-8")
    (frame,) = [frame for frame in read_layout(acme, b"").slide_layouts["title"].furniture if frame.name == "Mark"]
    assert isinstance(frame.content, TypesetPicture) and frame.content.drawing


def test_it_is_never_coarse(acme: Path) -> None:
    assert list(check(open_layout(acme))) == []


def test_new_copies_it(acme: Path, tmp_path: Path) -> None:
    folder = new_layout(tmp_path, "brand", logo=str(acme / "logo.svg"))
    assert (folder / "logo.svg").read_text("utf-8") == LOGO
    assert read_layout(folder, b"").handout.logo == read_layout(acme, b"").handout.logo
    (acme / "logo.svg").write_text(LOGO.replace(DISC, "<script/>"), "utf-8")
    with pytest.raises(LayoutError, match=r"logo\.svg:2: the drawing has a <script>"):
        new_layout(tmp_path, "other", logo=str(acme / "logo.svg"))


def test_the_oldest_go_where_there_are_too_many(kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cache, "MOST_KEPT", 1)
    drawn(LOGO)
    drawn(LOGO.replace("0b5fff", "ff5f0b"))
    assert len(list(kept.iterdir())) == 1
