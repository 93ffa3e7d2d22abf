"""Decks written by hand, in a shorthand, and the cases in `fixtures/*.txt`: a title, a deck and the blocks expected of
it, parted by lines with one dot.

`---` ends a slide; `--- layout` does, and names the slide layout of the next ("title", "obj", "secHead", "titleOnly",
which is the one if none is named); `--- hidden` hides it. A line `title: text` fills the title; `subtitle: text`,
`date: text`, `footer: text`, `number: text` other placeholders; `body: text` one for lists, `body 13: text` that of
another number. `box 10 40 80 20: text` is a text box so many hundredths of the slide's width and height from its left
and top edge, so wide and so high. Lines below, further in by two blanks a rank, are its other paragraphs; `**bold**` is
bold; `= text` has no bullet; `1) text` is numbered by the scheme of that look; `notes: text` are speaker notes. Lines
that begin with `<` are XML on the slide, `<p14:section` in the deck. `== ppt/chart1.xml` begins another part, which all
slides lead to by its name (`chart1`).

`blocks.py` tells how blocks are written. `PYTHONPATH=tests/readers python tests/readers/pptx/decks.py --renew` writes
what the code gives now; read the difference before keeping it.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path
from typing import Final

from blocks import written_down
from cases import renew_cases
from packages import SCHEMAS, relationship, relationships
from packages import packed as packed

from trainkit.model import Document, Source
from trainkit.readers.pptx import read

HERE = Path(__file__).parent
NAMES = " ".join(
    f'xmlns:{prefix}="{name}"'
    for prefix, name in {
        "p": f"{SCHEMAS}presentationml/2006/main",
        "a": f"{SCHEMAS}drawingml/2006/main",
        "r": f"{SCHEMAS}officeDocument/2006/relationships",
        "m": f"{SCHEMAS}officeDocument/2006/math",
        "c": f"{SCHEMAS}drawingml/2006/chart",
        "dgm": f"{SCHEMAS}drawingml/2006/diagram",
        "mc": f"{SCHEMAS}markup-compatibility/2006",
        "a14": "http://schemas.microsoft.com/office/drawing/2010/main",
        "p14": "http://schemas.microsoft.com/office/powerpoint/2010/main",
        "adec": "http://schemas.microsoft.com/office/drawing/2017/decorative",
        "cp": f"{SCHEMAS}package/2006/metadata/core-properties",
        "dc": "http://purl.org/dc/elements/1.1/",
    }.items()
)
ROOTS: Final = {
    "ppt/chart1.xml": ("c:chartSpace", "chart"),
    "ppt/data1.xml": ("dgm:dataModel", "diagramData"),
    "ppt/comments1.xml": ("p:cmLst", "comments"),
    "docProps/core.xml": ("cp:coreProperties", "core-properties"),
}
WIDTH, HEIGHT = 12_192_000, 6_858_000
PICTURE = b"\x89PNG of a ladder"

PLACEHOLDERS: Final = {
    "title": ("title", ""),
    "centre": ("ctrTitle", ""),
    "subtitle": ("subTitle", "1"),
    "body": ("", "1"),
    "date": ("dt", "10"),
    "footer": ("ftr", "11"),
    "number": ("sldNum", "12"),
}
BOLD: Final = '<a:rPr b="1"/>'
SCHEMES = {"1.": "arabicPeriod", "1)": "arabicParenR", "(a)": "alphaLcParenBoth", "I.": "romanUcPeriod"}
SCHEMES |= {"①": "circleNumDbPlain", "一.": "ea1ChsPeriod"}

MASTER = (
    "<p:cSld><p:spTree>"
    '<p:sp><p:nvSpPr><p:cNvPr id="2" name="T"/><p:cNvSpPr/><p:nvPr><p:ph type="title"/></p:nvPr></p:nvSpPr>'
    '<p:spPr><a:xfrm><a:off x="600000" y="300000"/><a:ext cx="10000000" cy="1000000"/></a:xfrm></p:spPr></p:sp>'
    '<p:sp><p:nvSpPr><p:cNvPr id="3" name="B"/><p:cNvSpPr/><p:nvPr><p:ph type="body" idx="1"/></p:nvPr></p:nvSpPr>'
    '<p:spPr><a:xfrm><a:off x="600000" y="1800000"/><a:ext cx="10000000" cy="4000000"/></a:xfrm></p:spPr></p:sp>'
    "</p:spTree></p:cSld><p:txStyles>"
    '<p:titleStyle><a:lvl1pPr><a:buNone/><a:defRPr sz="4400"/></a:lvl1pPr></p:titleStyle><p:bodyStyle>'
    + "".join(f'<a:lvl{n}pPr><a:buChar char="•"/><a:defRPr sz="{3000 - 200 * n}"/></a:lvl{n}pPr>' for n in range(1, 6))
    + "</p:bodyStyle><p:otherStyle/></p:txStyles>"
)


def layout(kind: str) -> str:
    """Return a slide layout; on those of titles, texts have no bullets."""
    plain = '<a:lstStyle><a:lvl1pPr><a:buNone/><a:defRPr b="1"/></a:lvl1pPr></a:lstStyle>'
    places = [("ctrTitle" if kind == "title" else "title", "", "")]
    places += [("subTitle" if kind == "title" else "body", "1", plain)] if kind in ("title", "secHead") else []
    places += [("", "1", ""), ("body", "13", plain)] if kind == "obj" else []
    shapes = "".join(shape(place, f"<a:bodyPr/>{style}<a:p/>") for *place, style in places)
    return f"<p:cSld><p:spTree>{shapes}</p:spTree></p:cSld>"


def shape(place: list[str] | tuple[str, ...], body: str, at: str = "") -> str:
    """Return a shape that is a placeholder, or a text box if `place` is empty."""
    kind, index = (*place, "", "")[:2]
    held = (f' type="{kind}"' if kind else "") + (f' idx="{index}"' if index else "")
    placed = f"<p:ph{held}/>" if held else ""
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="2" name="Shape"/><p:cNvSpPr/><p:nvPr>{placed}</p:nvPr></p:nvSpPr>'
        f"<p:spPr>{at}</p:spPr><p:txBody>{body}</p:txBody></p:sp>"
    )


def deck_bytes(shorthand: str) -> bytes:
    """Return the file that a deck in shorthand stands for."""
    return packed(parts_of(shorthand))


def parts_of(shorthand: str) -> dict[str, bytes]:
    """Return the parts that a deck in shorthand stands for."""
    text, *others = re.split(r"^== ", shorthand, flags=re.MULTILINE)
    parts = {name: content for name, _, content in (other.partition("\n") for other in others)}
    parts = {name: f"<{ROOTS[name][0]} {NAMES}>{content}</{ROOTS[name][0]}>" for name, content in parts.items()}
    beside = [relationship(Path(name).stem, ROOTS[name][1], f"/{name}") for name in parts if name.startswith("ppt/")]
    beside.append(relationship("ladder", "image", "/ppt/media/ladder.png"))
    beside.append(relationship("web", "image", "http://example.org/ladder.png"))
    deck_relations, listed, sections = [], "", ""
    slides = re.split(r"^---(.*)\n", f"---\n{text}" if not text.startswith("---") else text, flags=re.MULTILINE)[1:]
    kinds: set[str] = set()
    for number, (words, content) in enumerate(zip(slides[::2], slides[1::2], strict=True), start=1):
        named = words.replace("hidden", "").strip() or "titleOnly"
        kinds.add(named)
        lines = content.strip("\n").split("\n")
        sections += "".join(line for line in lines if line.startswith("<p14:section"))
        notes = [line.removeprefix("notes: ") for line in lines if line.startswith("notes: ")]
        lines = [line for line in lines if not line.startswith(("notes: ", "<p14:section"))]
        show = ' show="0"' if "hidden" in words else ""
        parts[f"ppt/slides/slide{number}.xml"] = (
            f"<p:sld {NAMES}{show}><p:cSld><p:spTree>{shapes_xml(lines)}</p:spTree></p:cSld></p:sld>"
        )
        relations = [*beside, relationship("layout", "slideLayout", f"../slideLayouts/{named}.xml")]
        if notes:
            relations.append(relationship("notes", "notesSlide", f"../notes/notes{number}.xml"))
            body = shape(("sldNum", "5"), "<a:p><a:r><a:t>7</a:t></a:r></a:p>") + shape(
                ("body", "1"), "".join(map(paragraph_xml, notes))
            )
            parts[f"ppt/notes/notes{number}.xml"] = (
                f"<p:notes {NAMES}><p:cSld><p:spTree>{body}</p:spTree></p:cSld></p:notes>"
            )
        parts[f"ppt/slides/_rels/slide{number}.xml.rels"] = relationships(relations)
        deck_relations.append(relationship(f"s{number}", "slide", f"slides/slide{number}.xml"))
        listed += f'<p:sldId id="{255 + number}" r:id="s{number}"/>'
    for kind in kinds:
        known = f' type="{kind}"'
        parts[f"ppt/slideLayouts/{kind}.xml"] = f"<p:sldLayout {NAMES}{known}>{layout(kind)}</p:sldLayout>"
        relation = relationship("m", "slideMaster", "../slideMasters/slideMaster1.xml")
        parts[f"ppt/slideLayouts/_rels/{kind}.xml.rels"] = relationships([relation])
    parts["ppt/slideMasters/slideMaster1.xml"] = f"<p:sldMaster {NAMES}>{MASTER}</p:sldMaster>"
    sections = f"<p:extLst><p:ext><p14:sectionLst>{sections}</p14:sectionLst></p:ext></p:extLst>" if sections else ""
    parts["ppt/presentation.xml"] = (
        f'<p:presentation {NAMES}><p:sldIdLst>{listed}</p:sldIdLst><p:sldSz cx="{WIDTH}" cy="{HEIGHT}"/>'
        f"{sections}</p:presentation>"
    )
    parts["ppt/_rels/presentation.xml.rels"] = relationships(deck_relations)
    top = [relationship("d", "officeDocument", "ppt/presentation.xml")]
    top += [relationship("c", "core-properties", "docProps/core.xml")] if "docProps/core.xml" in parts else []
    parts["_rels/.rels"] = relationships(top)
    return {**{name: content.encode() for name, content in parts.items()}, "ppt/media/ladder.png": PICTURE}


def shapes_xml(lines: list[str]) -> str:
    """Return the shapes of a slide."""
    written: list[str] = []
    bodies: list[tuple[list[str], list[str], str]] = []
    for line in lines:
        head = re.match(rf"({'|'.join(PLACEHOLDERS)}|box)((?: \d+)*): ?(.*)", line)
        if line.startswith("<"):
            written.append(f"\0{len(bodies)}{line}")
        elif head and not line.startswith("  "):
            bodies.append(body_of(head))
        elif line.strip():
            bodies[-1][1].append(paragraph_xml(line))
    shapes = [shape(place, f"<a:bodyPr/>{''.join(paragraphs)}", at) for place, paragraphs, at in bodies]
    raw = [(int(found[1]), found[2]) for line in written if (found := re.match(r"\0(\d+)(.*)", line))]
    for place, xml in reversed(raw):
        shapes.insert(place, xml)
    return "".join(shapes)


def body_of(head: re.Match[str]) -> tuple[list[str], list[str], str]:
    """Return what a line that begins a shape says: placeholder, first paragraph, place."""
    numbers = [int(number) for number in head[2].split()]
    first = [paragraph_xml(head[3])] if head[3] else []
    if head[1] != "box":
        kind, index = PLACEHOLDERS[head[1]]
        return [kind or ("body" if numbers else ""), str(numbers[0]) if numbers else index], first, ""
    x, y, width, height = (number * side // 100 for number, side in zip(numbers, (WIDTH, HEIGHT) * 2, strict=True))
    at = f'<a:xfrm><a:off x="{x}" y="{y}"/><a:ext cx="{width}" cy="{height}"/></a:xfrm>'
    return [], first, at


def paragraph_xml(line: str) -> str:
    """Return a paragraph."""
    text = line.lstrip(" ")
    rank = (len(line) - len(text)) // 2
    mark, _, rest = text.partition(" ")
    bullet = ""
    if mark == "=":
        bullet, text = "<a:buNone/>", rest
    elif mark in SCHEMES:
        bullet, text = f'<a:buAutoNum type="{SCHEMES[mark]}"/>', rest
    pieces = enumerate(text.split("**"))
    runs = "".join(f"<a:r>{BOLD * (n % 2)}<a:t>{piece}</a:t></a:r>" for n, piece in pieces if piece)
    return f'<a:p><a:pPr lvl="{rank}">{bullet}</a:pPr>{runs}</a:p>'


def document_of(shorthand: str) -> Document:
    """Read a deck in shorthand."""
    return read(Source("plan.pptx", "", deck_bytes(shorthand))).value


if __name__ == "__main__" and sys.argv[1:] == ["--renew"]:
    renew_cases(HERE, lambda case: written_down(document_of(case.source)))
