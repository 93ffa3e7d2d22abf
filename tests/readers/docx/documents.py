"""Word processing documents written by hand, in a shorthand, and the cases in `fixtures/*.txt`: a title, a document and
the blocks expected of it, parted by lines with one dot.

A line of a document is a paragraph: `[Style 1/0 720] text` says its style, the list and rank it is numbered by, and its
indentation in twips, each if there is one; `**bold**` is bold; `¶` is an empty paragraph. `| a | b |` is a row of a
table, `|= a | b |` one that repeats on each page. Lines that begin with `<` are XML. `== word/footnotes.xml` begins
another part, of which the lines of `== word/document.xml` come first; `== id kind target` is a relationship of it.
Definitions of styles and lists that a document doesn't bring itself are those below.

`blocks.py` tells how blocks are written. `PYTHONPATH=tests/readers python tests/readers/docx/documents.py --renew`
writes what the code gives now; read the difference before keeping it.
"""

from __future__ import annotations

import re
import sys
from itertools import groupby
from pathlib import Path

from blocks import written_down
from cases import renew_cases
from packages import SCHEMAS, relationship, relationships
from packages import packed as packed

from trainkit.model import Document, Source
from trainkit.readers.docx import read

HERE = Path(__file__).parent
NAMES = " ".join(
    f'xmlns:{prefix}="{name}"'
    for prefix, name in {
        "w": f"{SCHEMAS}wordprocessingml/2006/main",
        "r": f"{SCHEMAS}officeDocument/2006/relationships",
        "m": f"{SCHEMAS}officeDocument/2006/math",
        "a": f"{SCHEMAS}drawingml/2006/main",
        "c": f"{SCHEMAS}drawingml/2006/chart",
        "dgm": f"{SCHEMAS}drawingml/2006/diagram",
        "pic": f"{SCHEMAS}drawingml/2006/picture",
        "wp": f"{SCHEMAS}drawingml/2006/wordprocessingDrawing",
        "mc": f"{SCHEMAS}markup-compatibility/2006",
        "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
        "adec": "http://schemas.microsoft.com/office/drawing/2017/decorative",
        "v": "urn:schemas-microsoft-com:vml",
        "o": "urn:schemas-microsoft-com:office:office",
        "cp": f"{SCHEMAS}package/2006/metadata/core-properties",
        "dc": "http://purl.org/dc/elements/1.1/",
    }.items()
)
MAIN = "word/document.xml"
ROOTS = {"word/document.xml": "w:document", "word/styles.xml": "w:styles", "word/numbering.xml": "w:numbering"}
ROOTS |= {f"word/{name}.xml": f"w:{name}" for name in ("footnotes", "endnotes", "comments")}
ROOTS |= {"word/header1.xml": "w:hdr", "word/footer1.xml": "w:ftr", "docProps/core.xml": "cp:coreProperties"}
ROOTS |= {"word/chart1.xml": "c:chartSpace", "word/data1.xml": "dgm:dataModel"}

KINDS = {"word/header1.xml": "header", "word/footer1.xml": "footer", "word/chart1.xml": "chart"}
KINDS |= {"word/data1.xml": "diagramData", "docProps/core.xml": "core-properties"}

STYLES = """
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="H2"><w:name w:val="heading 2"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="H3"><w:name w:val="heading 3"/><w:pPr><w:outlineLvl w:val="2"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Titel"><w:name w:val="Title"/></w:style>
<w:style w:type="paragraph" w:styleId="Untertitel"><w:name w:val="Subtitle"/></w:style>
<w:style w:type="paragraph" w:styleId="Zitat"><w:name w:val="Quote"/></w:style>
<w:style w:type="paragraph" w:styleId="Code"><w:name w:val="HTML Preformatted"/></w:style>
<w:style w:type="paragraph" w:styleId="Beschriftung"><w:name w:val="caption"/></w:style>
"""


def level(rank: int, style: str, text: str) -> str:
    """Return the definition of a rank of a list, indented as Word does it."""
    return (
        f'<w:lvl w:ilvl="{rank}"><w:start w:val="1"/><w:numFmt w:val="{style}"/><w:lvlText w:val="{text}"/>'
        f'<w:pPr><w:ind w:left="{720 * (rank + 1)}" w:hanging="360"/></w:pPr></w:lvl>'
    )


LISTS = {
    1: level(0, "decimal", "%1.") + level(1, "lowerLetter", "%2)") + level(2, "lowerRoman", "%3."),
    2: level(0, "bullet", "\uf0b7") + level(1, "bullet", "o") + level(2, "bullet", "\uf0a7"),
    3: level(0, "decimal", "%1.") + level(1, "decimal", "%1.%2") + level(2, "decimal", "%1.%2.%3"),
    4: level(0, "decimal", "(%1)"),
}
"""Lists by their ids; those of ten and more are new beginnings: 11 is list 1 from its first number."""

NUMBERING = "".join(
    [f'<w:abstractNum w:abstractNumId="{key}">{levels}</w:abstractNum>' for key, levels in LISTS.items()]
    + [f'<w:num w:numId="{key}"><w:abstractNumId w:val="{key}"/></w:num>' for key in LISTS]
    + [
        f'<w:num w:numId="{10 + key}"><w:abstractNumId w:val="{key}"/><w:lvlOverride w:ilvl="0">'
        '<w:startOverride w:val="1"/></w:lvlOverride></w:num>'
        for key in LISTS
    ]
)
PICTURE = b"\x89PNG of a tap"

CONTENT_TYPES = (
    f'<Types xmlns="{SCHEMAS}package/2006/content-types"><Override PartName="/word/document.xml" '
    f'ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
)


def document_bytes(shorthand: str) -> bytes:
    """Return the file that a document in shorthand stands for."""
    return packed(parts_of(shorthand))


def parts_of(shorthand: str) -> dict[str, bytes]:
    """Return the parts that a document in shorthand stands for."""
    lines: dict[str, list[str]] = {MAIN: []}
    relations = [relationship("tap", "image", "media/tap.png")]
    part = MAIN
    for line in shorthand.split("\n"):
        words = line.split()
        if line.startswith("== ") and len(words) == 2:
            part = words[1]
            lines[part] = []
        elif line.startswith("== "):
            relations.append(relationship(*words[1:]))
        elif line:
            lines[part].append(line)
    contents = {"word/styles.xml": STYLES, "word/numbering.xml": NUMBERING}
    contents |= {name: content_xml(content) for name, content in lines.items()}
    contents[MAIN] = f"<w:body>{contents[MAIN]}</w:body>"
    parts = {name: f"<{ROOTS[name]} {NAMES}>{content}</{ROOTS[name]}>" for name, content in contents.items()}
    relations += [
        relationship(Path(name).stem, KINDS.get(name, Path(name).stem), f"/{name}")
        for name in parts
        if name.startswith("word/") and name != MAIN
    ]
    parts["word/_rels/document.xml.rels"] = relationships(relations)
    top = [relationship("d", "officeDocument", f"/{MAIN}")]
    top += [relationship("c", "core-properties", "docProps/core.xml")] if "docProps/core.xml" in parts else []
    parts["_rels/.rels"] = relationships(top)
    encoded = {name: content.encode() for name, content in parts.items()}
    return {"[Content_Types].xml": CONTENT_TYPES.encode(), **encoded, "word/media/tap.png": PICTURE}


def content_xml(lines: list[str]) -> str:
    """Return lines of shorthand as XML."""
    written: list[str] = []
    for is_row, group in groupby(lines, key=lambda line: line.startswith("|")):
        together = list(group)
        written += [table_xml(together)] if is_row else map(line_xml, together)
    return "".join(written)


def line_xml(line: str) -> str:
    """Return a line that is XML, or a paragraph."""
    if line.startswith("<"):
        return line
    found = re.fullmatch(r"(?:\[(.*?)\] ?)?(.*)", line)
    assert found
    return f"<w:p>{properties_xml((found[1] or '').split())}{runs_xml(found[2].removeprefix('¶'))}</w:p>"


def properties_xml(words: list[str]) -> str:
    """Return the properties of a paragraph."""
    properties = ""
    for word in words:
        if "/" in word:
            num, _, rank = word.partition("/")
            properties += f'<w:numPr><w:ilvl w:val="{rank}"/><w:numId w:val="{num}"/></w:numPr>'
        elif word.isdecimal():
            properties += f'<w:ind w:left="{word}"/>'
        else:
            properties += f'<w:pStyle w:val="{word}"/>'
    return f"<w:pPr>{properties}</w:pPr>" if properties else ""


def runs_xml(text: str) -> str:
    """Return the runs of a paragraph."""
    pieces = enumerate(text.split("**"))
    return "".join(
        f'<w:r>{"<w:rPr><w:b/></w:rPr>" * (place % 2)}<w:t xml:space="preserve">{piece}</w:t></w:r>'
        for place, piece in pieces
        if piece
    )


def table_xml(rows: list[str]) -> str:
    """Return a table."""
    written = ""
    for row in rows:
        header = "<w:trPr><w:tblHeader/></w:trPr>" if row.startswith("|=") else ""
        cells = row.removeprefix("|").removeprefix("=").removesuffix("|").split(" | ")
        content = "".join(f"<w:tc>{line_xml(cell.strip() or '¶')}</w:tc>" for cell in cells)
        written += f"<w:tr>{header}{content}</w:tr>"
    return f"<w:tbl>{written}</w:tbl>"


def document_of(shorthand: str) -> Document:
    """Read a document in shorthand."""
    return read(Source("plan.docx", "", document_bytes(shorthand))).value


if __name__ == "__main__" and sys.argv[1:] == ["--renew"]:
    renew_cases(HERE, lambda case: written_down(document_of(case.source)))
