"""Templates that are difficult, made from python-pptx's own: what organisations do to theirs over the years."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Callable
from copy import deepcopy
from functools import partial
from io import BytesIO
from typing import Any

import pptx
from lxml import etree
from PIL import Image, ImageDraw
from pptx.oxml import parse_xml
from pptx.presentation import Presentation
from pptx.util import Emu

A = "http://schemas.openxmlformats.org/drawingml/2006/main"
P = "http://schemas.openxmlformats.org/presentationml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
NS = f'xmlns:a="{A}" xmlns:p="{P}" xmlns:r="{R}"'
NAMES = {"a": A, "p": P, "r": R}

WIDE = (12_192_000, 6_858_000)

Change = Callable[[Presentation], None]


def made(*changes: Change) -> bytes:
    """Return the template after the changes, each of which is one function below."""
    presentation = pptx.Presentation()
    for change in changes:
        change(presentation)
    written = BytesIO()
    presentation.save(written)
    return written.getvalue()


def edited(data: bytes, *edits: tuple[str, str, str]) -> bytes:
    """Return a package with texts of its parts replaced: part, old text, new text."""
    changes: dict[str, Callable[[str], str]] = {}
    for part, old, new in edits:
        changes[part] = partial(_replaced, old=old, new=new)
    return repacked(data, changes)


def _replaced(text: str, old: str, new: str) -> str:
    return text.replace(old, new)


def repacked(
    data: bytes,
    edits: dict[str, Callable[[str], str]],
    added: dict[str, bytes] | None = None,
    removed: tuple[str, ...] = (),
) -> bytes:
    """Return a package with parts edited, added and removed."""
    written = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as source, zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            if name not in removed:
                content = source.read(name)
                if name in edits:
                    changed = edits[name](content.decode())
                    assert changed != content.decode(), name
                    content = changed.encode()
                target.writestr(name, content)
        for name, content in (added or {}).items():
            target.writestr(name, content)
    return written.getvalue()


def layouts(presentation: Presentation) -> list[Any]:
    return list(presentation.slide_layouts)


def wide(presentation: Presentation) -> None:
    """16:9, with all places stretched."""
    old = presentation.slide_width
    presentation.slide_width, presentation.slide_height = Emu(WIDE[0]), Emu(WIDE[1])
    presentation.part._element.sldSz.attrib.pop("type", None)
    for holder in (presentation.slide_master, *layouts(presentation)):
        for transform in holder._element.iter(f"{{{A}}}xfrm"):
            for element, name in ((transform.find(f"{{{A}}}off"), "x"), (transform.find(f"{{{A}}}ext"), "cx")):
                element.set(name, str(round(int(element.get(name)) * WIDE[0] / old)))


def renamed(*names: str) -> Change:
    """Other names, and no word on what each is for."""

    def change(presentation: Presentation) -> None:
        for index, layout in enumerate(layouts(presentation)):
            layout._element.cSld.set("name", names[index % len(names)])
            layout._element.attrib.pop("type", None)

    return change


def kept(*indexes: int) -> Change:
    """Only these slide layouts, in this order."""

    def change(presentation: Presentation) -> None:
        listed = presentation.slide_master._element.sldLayoutIdLst
        entries = list(listed)
        for index, entry in enumerate(entries):
            listed.remove(entry)
            if index not in indexes:
                presentation.slide_master.part.drop_rel(entry.rId)
        for index in indexes:
            listed.append(entries[index])

    return change


def reindexed(presentation: Presentation) -> None:
    """Placeholders that were made anew: their numbers say nothing."""
    for number, layout in enumerate(layouts(presentation)):
        for place in layout._element.iter(f"{{{P}}}ph"):
            if place.get("type") not in ("title", "ctrTitle"):
                place.set("idx", str(40 + 7 * number + int(place.get("idx", "0"))))


def fonts(major: str, minor: str, east_asian: str = "") -> Change:
    def change(presentation: Presentation) -> None:
        theme = presentation.slide_master.part.part_related_by(f"{R}/theme")
        root = etree.fromstring(theme.blob)
        for name, latin in (("majorFont", major), ("minorFont", minor)):
            font = root.find(f".//{{{A}}}{name}")
            font.find(f"{{{A}}}latin").set("typeface", latin)
            font.find(f"{{{A}}}ea").set("typeface", east_asian)
        theme._blob = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)

    return change


def dark(presentation: Presentation) -> None:
    """The map of colours turned round, as themes for dark rooms have it."""
    mapped = presentation.slide_master._element.find(f"{{{P}}}clrMap")
    mapped.attrib.update({"bg1": "dk1", "tx1": "lt1", "bg2": "dk2", "tx2": "lt2"})


def background(xml: str) -> Change:
    """A background of the master: what `p:bgPr` holds."""

    def change(presentation: Presentation) -> None:
        common = presentation.slide_master._element.cSld
        for old in common.findall(f"{{{P}}}bg"):
            common.remove(old)
        common.insert(0, parse_xml(f"<p:bg {NS}><p:bgPr>{xml}<a:effectLst/></p:bgPr></p:bg>"))

    return change


def picture_background(presentation: Presentation) -> None:
    id_ = add_image(presentation.slide_master.part, photograph())
    background(f'<a:blipFill><a:blip r:embed="{id_}"/><a:stretch><a:fillRect/></a:stretch></a:blipFill>')(presentation)


def shapes(*xml: str) -> Change:
    """Shapes of the master: `p:sp` and others."""

    def change(presentation: Presentation) -> None:
        tree = presentation.slide_master._element.cSld.spTree
        for number, shape in enumerate(xml):
            tree.insert(2 + number, parse_xml(shape))

    return change


def shape(
    name: str, box: tuple[int, int, int, int], geometry: str, fill: str, *, rotation: int = 0, text: str = ""
) -> str:
    x, y, width, height = box
    body = f'<p:txBody><a:bodyPr anchor="ctr"/><a:lstStyle/><a:p>{text}</a:p></p:txBody>' if text else ""
    return (
        f'<p:sp {NS}><p:nvSpPr><p:cNvPr id="{900 + x % 89}" name="{name}"/><p:cNvSpPr/>'
        f'<p:nvPr userDrawn="1"/></p:nvSpPr>'
        f'<p:spPr><a:xfrm rot="{rotation}"><a:off x="{x}" y="{y}"/><a:ext cx="{width}" cy="{height}"/></a:xfrm>'
        f"{geometry}{fill}</p:spPr>{body}</p:sp>"
    )


def preset(name: str) -> str:
    return f'<a:prstGeom prst="{name}"><a:avLst/></a:prstGeom>'


def solid(scheme: str, *changes: tuple[str, int]) -> str:
    inner = "".join(f'<a:{name} val="{value}"/>' for name, value in changes)
    return f'<a:solidFill><a:schemeClr val="{scheme}">{inner}</a:schemeClr></a:solidFill>'


def gradient(one: str, other: str, angle: int) -> str:
    stops = "".join(
        f'<a:gs pos="{place}"><a:schemeClr val="{name}"/></a:gs>' for place, name in ((0, one), (100_000, other))
    )
    line = f'<a:lin ang="{angle * 60_000}" scaled="0"/>'
    return f'<a:gradFill rotWithShape="1"><a:gsLst>{stops}</a:gsLst>{line}</a:gradFill>'


WAVE = (
    '<a:custGeom><a:avLst/><a:gdLst><a:gd name="low" fmla="*/ h 3 4"/></a:gdLst><a:ahLst/><a:cxnLst/>'
    '<a:rect l="0" t="0" r="r" b="b"/><a:pathLst><a:path><a:moveTo><a:pt x="l" y="low"/></a:moveTo>'
    '<a:cubicBezTo><a:pt x="hc" y="t"/><a:pt x="hc" y="b"/><a:pt x="r" y="vc"/></a:cubicBezTo>'
    '<a:lnTo><a:pt x="r" y="b"/></a:lnTo><a:lnTo><a:pt x="l" y="b"/></a:lnTo><a:close/></a:path></a:pathLst>'
    "</a:custGeom>"
)


def logo(box: tuple[int, int, int, int]) -> Change:
    """A logo on the master, with nothing behind it."""

    def change(presentation: Presentation) -> None:
        id_ = add_image(presentation.slide_master.part, emblem())
        x, y, width, height = box
        picture = (
            f'<p:pic {NS}><p:nvPicPr><p:cNvPr id="880" name="Logo"/><p:cNvPicPr/><p:nvPr userDrawn="1"/></p:nvPicPr>'
            f'<p:blipFill><a:blip r:embed="{id_}"/><a:stretch><a:fillRect/></a:stretch></p:blipFill><p:spPr><a:xfrm>'
            f'<a:off x="{x}" y="{y}"/><a:ext cx="{width}" cy="{height}"/></a:xfrm>{preset("rect")}</p:spPr></p:pic>'
        )
        shapes(picture)(presentation)

    return change


def add_image(part: Any, data: bytes) -> str:
    _, id_ = part.get_or_add_image_part(BytesIO(data))
    return str(id_)


def photograph() -> bytes:
    """A picture with a bright and a dark half, as a photograph has them."""
    image = Image.linear_gradient("L").resize((960, 540)).rotate(180)
    written = BytesIO()
    Image.merge("RGB", (image.point(lambda v: v // 3), image.point(lambda v: v // 2), image)).save(written, "JPEG")
    return written.getvalue()


def emblem() -> bytes:
    image = Image.new("RGBA", (240, 120), (0, 0, 0, 0))
    draw = ImageDraw.Draw(image)
    draw.ellipse((0, 0, 119, 119), fill=(200, 40, 30, 255))
    draw.rectangle((130, 40, 239, 80), fill=(30, 60, 120, 255))
    written = BytesIO()
    image.save(written, "PNG")
    return written.getvalue()


def placed(layout: int, kind: str, box: tuple[float, float, float, float], *, nth: int = 0) -> Change:
    """The n-th placeholder of a type on a slide layout at another place, in shares of the slide."""

    def change(presentation: Presentation) -> None:
        width, height = presentation.slide_width, presentation.slide_height
        found = of_type(layouts(presentation)[layout], kind)[nth]
        x, y, cx, cy = (round(s * side) for s, side in zip(box, (width, height) * 2, strict=True))
        properties = found.find(f"{{{P}}}spPr")
        for old in properties.findall(f"{{{A}}}xfrm"):
            properties.remove(old)
        properties.insert(0, parse_xml(f'<a:xfrm {NS}><a:off x="{x}" y="{y}"/><a:ext cx="{cx}" cy="{cy}"/></a:xfrm>'))

    return change


def on_all(change: Callable[[int], Change], count: int = 11) -> Change:
    def changed(presentation: Presentation) -> None:
        for index in range(count):
            if index < len(layouts(presentation)):
                change(index)(presentation)

    return changed


def geometry_of(layout: int, kind: str, xml: str) -> Change:
    """A placeholder of another form."""

    def change(presentation: Presentation) -> None:
        (found, *_) = of_type(layouts(presentation)[layout], kind)
        properties = found.find(f"{{{P}}}spPr")
        if properties.find(f"{{{A}}}xfrm") is None:
            return
        properties.append(parse_xml(xml.replace(">", f" {NS}>", 1)))

    return change


def body_properties(layout: int, kind: str, **attributes: str) -> Change:
    """The text of a placeholder turned, set in columns, …"""

    def change(presentation: Presentation) -> None:
        for found in of_type(layouts(presentation)[layout], kind):
            found.find(f"{{{P}}}txBody/{{{A}}}bodyPr").attrib.update(dict(attributes))

    return change


def without(*kinds: str) -> Change:
    """No placeholder of these types anywhere on slide layouts."""

    def change(presentation: Presentation) -> None:
        for layout in layouts(presentation):
            for kind in kinds:
                for found in of_type(layout, kind):
                    found.getparent().remove(found)

    return change


def of_type(layout: Any, kind: str) -> list[Any]:
    found = []
    for element in layout._element.cSld.spTree:
        place = element.find(f"*/{{{P}}}nvPr/{{{P}}}ph")
        if place is not None and place.get("type", "obj") == kind:
            found.append(element)
    return found


def list_style(kind: str, xml: str) -> Change:
    """Levels of the master's text style, in place of its own ("title", "body")."""

    def change(presentation: Presentation) -> None:
        style = presentation.slide_master._element.find(f"{{{P}}}txStyles/{{{P}}}{kind}Style")
        new = parse_xml(f"<p:x {NS}>{xml}</p:x>")
        for level in new:
            old = style.find(level.tag)
            if old is not None:
                style.replace(old, deepcopy(level))

    return change


def override(layout: int) -> Change:
    """One slide layout of a light master that is dark."""

    def change(presentation: Presentation) -> None:
        root = layouts(presentation)[layout]._element
        old = root.find(f"{{{P}}}clrMapOvr")
        names = 'bg1="dk1" tx1="lt1" bg2="dk2" tx2="lt2"'
        accents = " ".join(f'accent{n}="accent{n}"' for n in range(1, 7))
        new = f'<a:overrideClrMapping {names} {accents} hlink="hlink" folHlink="folHlink"/>'
        root.replace(old, parse_xml(f"<p:clrMapOvr {NS}>{new}</p:clrMapOvr>"))
        background_of = root.cSld
        background_of.insert(0, parse_xml(f"<p:bg {NS}><p:bgPr>{solid('bg1')}<a:effectLst/></p:bgPr></p:bg>"))

    return change


def sample_slides(presentation: Presentation) -> None:
    """Slides with notes, in two sections."""
    for index in (0, 1, 1):
        slide = presentation.slides.add_slide(layouts(presentation)[index])
        slide.shapes.title.text = "How to use this template"
        slide.notes_slide.notes_text_frame.text = "Ask the brand team."
    ids = [entry.get("id") for entry in presentation.slides._sldIdLst]
    listed = "".join(f'<p14:sldId id="{id_}"/>' for id_ in ids)
    presentation.part._element.append(
        parse_xml(
            f'<p:extLst {NS}><p:ext uri="{{521415D9-36F7-43E2-AB2F-B90AF26B5E84}}"><p14:sectionLst '
            'xmlns:p14="http://schemas.microsoft.com/office/powerpoint/2010/main"><p14:section name="Rules" '
            f'id="{{0D0F4A4C-5A4C-4C2E-8B7E-0A5B1F4B2C11}}"><p14:sldIdLst>{listed}</p14:sldIdLst></p14:section>'
            "</p14:sectionLst></p:ext></p:extLst>"
        )
    )


def as_template(data: bytes, kind: str = "template", *, macros: bool = False) -> bytes:
    """Return the package as a .potx or .potm."""
    old = "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml"
    new = (
        f"application/vnd.ms-powerpoint.{kind}.macroEnabled.main+xml"
        if macros
        else f"application/vnd.openxmlformats-officedocument.presentationml.{kind}.main+xml"
    )
    return edited(data, ("[Content_Types].xml", old, new))


def with_second_master(data: bytes) -> bytes:
    """Return a package with the first master once more, in front of it, with a dark theme and one slide layout."""
    with zipfile.ZipFile(BytesIO(data)) as package:
        master = package.read("ppt/slideMasters/slideMaster1.xml").decode()
        rels = package.read("ppt/slideMasters/_rels/slideMaster1.xml.rels").decode()
        theme = package.read("ppt/theme/theme1.xml").decode()
        layout = package.read("ppt/slideLayouts/slideLayout6.xml").decode()
    master = re.sub(
        r"<p:sldLayoutIdLst>.*?</p:sldLayoutIdLst>",
        '<p:sldLayoutIdLst><p:sldLayoutId id="2147483900" r:id="rId1"/></p:sldLayoutIdLst>',
        master,
        flags=re.DOTALL,
    )
    relations = [
        ("rId1", "slideLayout", "../slideLayouts/slideLayout90.xml"),
        ("rId2", "theme", "../theme/theme90.xml"),
    ]
    kinds = "application/vnd.openxmlformats-officedocument"
    types = "".join(
        f'<Override PartName="/ppt/{part}" ContentType="{kinds}.{kind}+xml"/>'
        for part, kind in (
            ("slideMasters/slideMaster90.xml", "presentationml.slideMaster"),
            ("slideLayouts/slideLayout90.xml", "presentationml.slideLayout"),
            ("theme/theme90.xml", "theme"),
        )
    )
    assert rels
    return repacked(
        data,
        {
            "[Content_Types].xml": lambda text: text.replace("</Types>", f"{types}</Types>"),
            "ppt/presentation.xml": lambda text: text.replace(
                "<p:sldMasterIdLst>", '<p:sldMasterIdLst><p:sldMasterId id="2147483899" r:id="rId90"/>'
            ),
            "ppt/_rels/presentation.xml.rels": lambda text: text.replace(
                "</Relationships>",
                f'<Relationship Id="rId90" Type="{R}/slideMaster" Target="slideMasters/slideMaster90.xml"/>'
                "</Relationships>",
            ),
        },
        {
            "ppt/slideMasters/slideMaster90.xml": master.encode(),
            "ppt/slideMasters/_rels/slideMaster90.xml.rels": relationships(relations),
            "ppt/slideLayouts/slideLayout90.xml": layout.encode(),
            "ppt/slideLayouts/_rels/slideLayout90.xml.rels": relationships(
                [("rId1", "slideMaster", "../slideMasters/slideMaster90.xml")]
            ),
            "ppt/theme/theme90.xml": theme.encode(),
        },
    )


def relationships(entries: list[tuple[str, str, str]]) -> bytes:
    listed = "".join(f'<Relationship Id="{i}" Type="{R}/{kind}" Target="{target}"/>' for i, kind, target in entries)
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships '
        f'xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{listed}</Relationships>'
    ).encode()
