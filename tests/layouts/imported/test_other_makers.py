"""Templates as other programs and agencies write them: what a presentation made by python-pptx never has."""

from __future__ import annotations

import re
import struct
import tomllib
import zipfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any

import openxml_audit
import pytest
import templates as t
from PIL import Image
from template_cases import PICTURE, SECTION, TEXT, TITLE, TITLE_ALONE, TWO

from trainkit.layouts.imported import import_template
from trainkit.layouts.imported.metafiles import metafile_image
from trainkit.model import Warned

MASTER = "ppt/slideMasters/slideMaster1.xml"
LAYOUT = "ppt/slideLayouts/slideLayout{}.xml"
BOX = (1_270_000, 1_270_000, 2_540_000, 1_270_000)


def imported(data: bytes) -> Warned[dict[str, Any]]:
    made = import_template(data, "customer.potx", "customer")
    table = tomllib.loads(made.value.files["layout.toml"].decode())
    table["files"] = made.value.files
    return Warned(table, made.diagnostics)


def made(*changes: t.Change) -> bytes:
    return t.made(t.wide, t.fonts("Arial", "Arial"), *changes)


def furniture(table: dict[str, Any]) -> list[dict[str, Any]]:
    content = table["slide_layouts"]["content"]
    shapes: list[dict[str, Any]] = table["furniture"][content["furniture"]].get("shapes", [])
    return shapes


def said(table: Warned[dict[str, Any]], code: str) -> str:
    return "\n".join(found.message for found in table.diagnostics if found.code == code)


def in_tree(xml: str) -> Callable[[str], str]:
    return lambda text: text.replace("</p:spTree>", f"{xml}</p:spTree>")


def rewritten(data: bytes, change: Callable[[str, bytes], tuple[str, bytes]]) -> bytes:
    """Return the package with the name and the content of each part changed."""
    target = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as source, zipfile.ZipFile(target, "w") as package:
        for name in source.namelist():
            package.writestr(*change(name, source.read(name)))
    return target.getvalue()


def strict(name: str, content: bytes) -> tuple[str, bytes]:
    content = re.sub(
        rb"http://schemas\.openxmlformats\.org/(officeDocument|drawingml|presentationml)/2006/",
        rb"http://purl.oclc.org/ooxml/\1/",
        content,
    )
    shares = rb'(<a:(?:lumMod|lumOff|tint|shade|satMod|alpha|spcPct) val=")(\d+)"'
    return name, re.sub(shares, lambda found: found[1] + b"%g%%" % (int(found[2]) / 1000) + b'"', content)


def encoded(name: str, content: bytes) -> tuple[str, bytes]:
    content = content.replace(b"../slideLayouts/slideLayout2.xml", b"/ppt/slideLayouts/Titel%20und%20Text.xml")
    content = content.replace(b"slideLayouts/slideLayout2.xml", b"slideLayouts/Titel%20und%20Text.xml")
    return name.replace("slideLayout2.xml", "Titel%20und%20Text.xml"), content


@pytest.mark.parametrize("change", [strict, encoded], ids=["a strict document", "names with spaces, and absolute ones"])
def test_packages_are_read_as_they_are_meant(change: Callable[[str, bytes], tuple[str, bytes]], tmp_path: Path) -> None:
    plain, changed = imported(made()).value, imported(rewritten(made(), change)).value
    assert changed["slide_layouts"] == plain["slide_layouts"]
    assert changed["styles"] == plain["styles"]
    (tmp_path / "template.pptx").write_bytes(changed["files"]["template.pptx"])
    assert [fault.description for fault in openxml_audit.validate_pptx(str(tmp_path / "template.pptx")).errors] == []


def only_in_the_sample(text: str) -> str:
    """The master's styles moved into the sample text of its title, white on a dark bar."""
    text = re.sub(r"<p:txStyles>.*</p:txStyles>", "", text, flags=re.DOTALL)
    look = '<a:rPr lang="en-US" sz="4000"><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill></a:rPr>'
    return re.sub(r"<a:rPr[^>]*/>(<a:t>Click to edit Master title)", rf"{look}\1", text)


def test_the_sample_text_says_what_no_style_says() -> None:
    bar = t.shape("Bar", (0, 0, 12_192_000, 1_600_000), t.preset("rect"), t.solid("tx2"))
    table = imported(t.repacked(made(t.shapes(bar)), {MASTER: only_in_the_sample})).value
    title = table["slide_layouts"]["content"]["slots"]["title"]
    style = table["styles"][title["style"]]
    assert (style["sizes"][0], style["colour"], title["coloured"]) == (40, "#FFFFFF", True)


def test_each_placeholder_gets_an_index_of_its_own() -> None:
    data = t.repacked(made(), {LAYOUT.format(TWO + 1): lambda text: text.replace('idx="2"', 'idx="1"')})
    slots = imported(data).value["slide_layouts"]["agenda-columns"]["slots"]
    assert slots["body"]["index"] != slots["body2"]["index"]


@pytest.mark.parametrize(
    ("bar", "expected"),
    [
        pytest.param(t.solid("tx1"), "#FFFFFF", id="black on a black bar"),
        pytest.param(t.solid("bg1"), "#000000", id="black on a white bar"),
        pytest.param(t.gradient("tx1", "tx2", 0), "#FFFFFF", id="black on dark colours that run into one another"),
        pytest.param(t.solid("tx1", ("alpha", 10_000)), "#000000", id="black on a bar that is hardly seen"),
    ],
)
def test_titles_are_read_on_what_is_behind_them(bar: str, expected: str) -> None:
    shape = t.shape("Bar", (0, 0, 12_192_000, 1_600_000), t.preset("rect"), bar)
    table = imported(made(t.shapes(shape)))
    title = table.value["slide_layouts"]["content"]["slots"]["title"]
    assert table.value["styles"][title["style"]]["colour"] == expected
    assert title.get("coloured", False) is (expected != "#000000")
    assert ("sets the title in a colour that is hardly read there" in said(table, "template-slot")) is (
        expected != "#000000"
    )


def alternative(choice: str, fallback: str) -> str:
    return (
        '<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
        'xmlns:p14="http://schemas.microsoft.com/office/powerpoint/2010/main">'
        f'<mc:Choice Requires="p14">{choice}</mc:Choice><mc:Fallback>{fallback}</mc:Fallback></mc:AlternateContent>'
    )


INK = f'<p14:contentPart {t.NS} r:id="rIdInk"/>'


@pytest.mark.parametrize(("choice", "expected"), [("shape", "New"), ("ink", "Old")])
def test_of_several_forms_the_one_that_can_be_drawn_is(choice: str, expected: str) -> None:
    new, old = (t.shape(name, BOX, t.preset("rect"), t.solid("accent1")) for name in ("New", "Old"))
    data = t.repacked(made(), {MASTER: in_tree(alternative(new if choice == "shape" else INK, old))})
    assert [shape["name"] for shape in furniture(imported(data).value)] == [expected]


def test_backgrounds_of_the_theme() -> None:
    reference = '<p:bg><p:bgRef idx="1002"><a:schemeClr val="accent1"/></p:bgRef></p:bg>'
    data = t.repacked(made(), {MASTER: lambda text: re.sub("<p:bg>.*?</p:bg>", reference, text, flags=re.DOTALL)})
    (background,) = furniture(imported(data).value)
    assert background["name"] == "Background"
    assert "gradient" in background or "picture" in background


def picture(fill: str, outline: str) -> t.Change:
    def change(presentation: Any) -> None:
        id_ = t.add_image(presentation.slide_master.part, t.emblem())
        t.shapes(t.shape("Photograph", BOX, outline, fill.replace("ID", id_)))(presentation)

    return change


def shown(change: t.Change) -> Image.Image:
    table = imported(made(change)).value
    (shape,) = furniture(table)
    assert shape["box"] == [100, 100, 200, 100]
    return Image.open(BytesIO(table["files"][shape["picture"]])).convert("RGBA")


def test_pictures_are_cut_out_by_their_shape() -> None:
    fill = '<a:blipFill><a:blip r:embed="ID"/><a:stretch><a:fillRect/></a:stretch></a:blipFill>'
    whole, cut = shown(picture(fill, t.preset("rect"))), shown(picture(fill, t.preset("ellipse")))
    assert whole.size[0] / whole.size[1] == cut.size[0] / cut.size[1] == 2
    assert whole.getpixel((whole.width - 40, whole.height // 2)) == (30, 60, 120, 255)
    assert cut.getpixel((1, 1)) == (0, 0, 0, 0)


def test_tiles_lie_side_by_side() -> None:
    tile = '<a:tile tx="0" ty="0" sx="20000" sy="20000" flip="none" algn="tl"/>'
    tiles = shown(picture(f'<a:blipFill><a:blip r:embed="ID"/>{tile}</a:blipFill>', t.preset("rect")))
    # 240 pixels at 96 dots an inch, a fifth as wide: 36 points.
    assert [tiles.getpixel((x, 9))[:3] for x in (9, 45, 81)] == [(200, 40, 30)] * 3  # type: ignore[index]  # four channels


def test_a_picture_may_reach_beyond_its_shape() -> None:
    fill = '<a:blipFill><a:blip r:embed="ID"/><a:stretch><a:fillRect r="-100000"/></a:stretch></a:blipFill>'
    half = shown(picture(fill, t.preset("rect")))
    assert half.getpixel((half.width - 2, 2)) == (0, 0, 0, 0)
    assert half.getpixel((half.width // 2, half.height // 2))[:3] == (200, 40, 30)  # type: ignore[index]


@pytest.mark.parametrize(
    ("xml", "is_picture", "parts"),
    [
        pytest.param(
            '<a:noFill/><a:ln w="25400">' + t.solid("tx1") + '<a:prstDash val="dash"/></a:ln>', False, 44, id="dashes"
        ),
        pytest.param(
            t.gradient("accent1", "bg1", 0).replace(
                '<a:lin ang="0" scaled="0"/>',
                '<a:path path="circle"><a:fillToRect l="50000" t="50000" r="50000" b="50000"/></a:path>',
            ),
            True,
            0,
            id="colours that run outwards",
        ),
    ],
)
def test_lines_and_fills_that_a_layout_file_does_not_know(xml: str, is_picture: bool, parts: int) -> None:
    (shape,) = furniture(imported(made(t.shapes(t.shape("Card", BOX, t.preset("rect"), xml)))).value)
    assert ("picture" in shape) is is_picture
    assert abs(shape.get("path", "").count("M") - parts) <= 2


def test_shapes_of_a_group_take_its_fill() -> None:
    inner = t.shape("Dot", BOX, t.preset("rect"), "<a:grpFill/>").replace(f" {t.NS}", "")
    group = (
        f'<p:grpSp {t.NS}><p:nvGrpSpPr><p:cNvPr id="860" name="Group"/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr>'
        f"<p:grpSpPr>{t.solid('accent2')}</p:grpSpPr>{inner}</p:grpSp>"
    )
    (shape,) = furniture(imported(made(t.shapes(group))).value)
    assert shape["fill"] == "#C0504D"


@pytest.mark.parametrize(
    ("xml", "expected"),
    [
        pytest.param(
            t.solid("accent1") + '<a:effectLst><a:outerShdw blurRad="50800" dist="38100" dir="2700000" algn="tl">'
            '<a:prstClr val="black"/></a:outerShdw></a:effectLst>',
            "shadows, glows, soft edges and reflections",
            id="shadow",
        ),
        pytest.param(
            '<a:noFill/><a:ln w="25400">' + t.solid("tx1") + '<a:tailEnd type="arrow"/></a:ln>',
            "the ends of lines that are arrows",
            id="arrow",
        ),
    ],
)
def test_what_paper_lacks_is_said(xml: str, expected: str) -> None:
    assert expected in said(imported(made(t.shapes(t.shape("Card", BOX, t.preset("rect"), xml)))), "not-drawn")


def record(kind: int, *numbers: int) -> bytes:
    return struct.pack(f"<II{len(numbers)}i", kind, 8 + 4 * len(numbers), *numbers)


def metafile(*records: bytes) -> bytes:
    """An enhanced metafile of 100 by 50 units ([MS-EMF] 2.3.4.2)."""
    header = struct.pack("<II8iI", 1, 108, 0, 0, 100, 50, 0, 0, 2646, 1323, 0x464D4520).ljust(108, b"\0")
    return b"".join((header, *records, record(14, 0, 16, 20)))


RED = record(39, 1, 0, 0x0000C8, 0), record(37, 1), struct.pack("<III", 37, 12, 0x80000008)


def test_metafiles_are_drawn() -> None:
    path = (record(59), record(27, 0, 0), record(54, 50, 0), record(54, 50, 50), record(54, 0, 50), record(61))
    image = metafile_image(metafile(*RED, *path, record(60), record(62, 0, 0, 0, 0)))
    assert image is not None
    assert image.getpixel((image.width // 4, image.height // 2)) == (200, 0, 0, 255)
    assert image.getpixel((image.width * 3 // 4, image.height // 2)) == (0, 0, 0, 0)


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(b"", id="nothing"),
        pytest.param(metafile(), id="nothing drawn"),
        pytest.param(metafile(record(84, 0, 0)), id="a text"),
        pytest.param(metafile(*RED, record(86, 0, 0, 0, 0, 2_000_000_000)), id="more points than there are"),
        pytest.param(metafile(record(34, -5)), id="a state that was never saved"),
    ],
)
def test_other_metafiles_are_no_pictures(data: bytes) -> None:
    assert metafile_image(data) is None


def test_statements_stand_in_the_middle_where_no_slide_layout_is_made_for_them() -> None:
    table = imported(made(t.kept(TITLE, TEXT))).value
    title = table["slide_layouts"]["statement"]["slots"]["title"]
    _, y, _, height = title["box"]
    assert title["restated"]
    assert y + height / 2 > 540 * 0.4
    assert table["styles"][title["style"]]["anchor"] == "middle"


def test_lines_below_a_title_make_a_title_slide() -> None:
    table = imported(
        made(
            t.kept(SECTION, TWO, TEXT),
            t.placed(1, "title", (0.04, 0.25, 0.64, 0.36)),
            t.placed(1, "obj", (0.04, 0.68, 0.53, 0.05)),
            t.placed(1, "obj", (0.04, 0.76, 0.53, 0.05), nth=1),
            t.placed(0, "title", (0.04, 0.05, 0.9, 0.1)),
        )
    ).value
    assert table["slide_layouts"]["title"]["title"] == "Two Content"


def test_pictures_do_not_hide_the_title() -> None:
    table = imported(made(t.placed(PICTURE, "pic", (0, 0, 1, 1)))).value
    assert table["slide_layouts"]["picture"]["title"] == "Title and Content"


def test_columns_begin_and_end_alike() -> None:
    badge = t.shape("Badge", (700_000, 1_500_000, 900_000, 900_000), t.preset("ellipse"), t.solid("accent1"))
    slots = imported(made(t.shapes(badge))).value["slide_layouts"]["agenda-columns"]["slots"]
    assert slots["body"]["box"][1::2] == slots["body2"]["box"][1::2]


def test_one_sample_slide_is_one() -> None:
    def slide(presentation: Any) -> None:
        presentation.slides.add_slide(t.layouts(presentation)[TITLE_ALONE])

    assert said(imported(made(slide)), "sample-slides") == (
        "The template's sample slide stays behind, with notes and sections."
    )
