"""Writing the template deck: the parts that are kept, under names of their own, and nothing that leads elsewhere."""

from __future__ import annotations

import posixpath
import zipfile
from io import BytesIO
from typing import TYPE_CHECKING, Final

from trainkit.layouts.template.notes import notes_master_xml
from trainkit.presentationml import HEADER, NAMESPACES, attribute, text

from .graph import IMAGES, TYPES, Graph, Kept
from .package import RELATIONSHIPS, Package
from .stripping import strip

if TYPE_CHECKING:
    from lxml import etree

_PACKAGE: Final = "http://schemas.openxmlformats.org/package/2006"
_OFFICE: Final = "application/vnd.openxmlformats-officedocument"
_CORE_TYPE: Final = "application/vnd.openxmlformats-package.core-properties+xml"
_MAIN_TYPE: Final = f"{_OFFICE}.presentationml.presentation.main+xml"
_MAIN: Final = "ppt/presentation.xml"
_NOTES: Final = "ppt/notesMasters/notesMaster1.xml"
_NOTES_THEME: Final = "ppt/theme/themeNotes.xml"

# ZIP dates begin here; a real date would make each import differ from the last.
_EPOCH: Final = (1980, 1, 1, 0, 0, 0)

# The notes page of 7.5 by 10 inches that PowerPoint makes (ECMA-376 part 1, 19.2.1.23).
_NOTES_SIZE: Final = '<p:notesSz cx="6858000" cy="9144000"/>'

# Settings of shows and windows, which belong to whoever last saved the template; programs want the parts to be there.
_PROPERTIES: Final = {"presProps": f"<p:presentationPr {NAMESPACES}/>", "viewProps": f"<p:viewPr {NAMESPACES}/>"}

# What of the presentation stays, in the order of its schema (19.2.1.26), behind the lists of masters and the sizes.
_STAYS: Final = ("kinsoku", "defaultTextStyle")

_CORE: Final = (
    f'{HEADER}<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{}</dc:title><dc:creator>trainkit</dc:creator>'
    "</cp:coreProperties>"
)
_APP: Final = (
    f'{HEADER}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
    "<Application>trainkit</Application></Properties>"
)


class Writer:
    """Writes the template deck of one import; `shapes_left_out` counts what went with dropped relationships."""

    def __init__(self, package: Package, graph: Graph) -> None:
        self._package = package
        self._graph = graph
        self._files: dict[str, bytes] = {}
        self._types: dict[str, str] = {}
        self.shapes_left_out = 0

    def write(self, title: str) -> bytes:
        """Return the template deck."""
        for part in self._graph.kept.values():
            self._add(part)
        notes = self._graph.target(self._package.main, "notesMaster")
        if not notes:
            self._add_notes_master()
        self._put(_MAIN, _MAIN_TYPE, self._presentation().encode())
        for name, root in _PROPERTIES.items():
            self._put(f"ppt/{name}.xml", f"{_OFFICE}.presentationml.{name}+xml", f"{HEADER}{root}".encode())
        self._put("docProps/core.xml", _CORE_TYPE, _CORE.format(text(title)).encode())
        self._put("docProps/app.xml", f"{_OFFICE}.extended-properties+xml", _APP.encode())
        self._files["_rels/.rels"] = _relationships(
            [
                ("rId1", f"{RELATIONSHIPS}/officeDocument", _MAIN, False),
                ("rId2", f"{_PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml", False),
                ("rId3", f"{RELATIONSHIPS}/extended-properties", "docProps/app.xml", False),
            ]
        )
        return _zipped({"[Content_Types].xml": self._content_types(), **self._files})

    def _put(self, name: str, content_type: str, content: bytes) -> None:
        self._files[name] = content
        self._types[name] = content_type

    def _add(self, part: Kept) -> None:
        if part.kind == "image":
            self._files[part.name] = self._package.read(part.source)
            return
        root = self._package.xml(part.source)
        self.shapes_left_out += strip(root, {relationship.id for relationship in part.relationships})
        self._put(part.name, TYPES[part.kind], _serialised(root))
        self._relate(part.name, self._targets(part))

    def _targets(self, part: Kept) -> list[tuple[str, str, str, bool]]:
        folder = posixpath.dirname(part.name)
        return [
            (
                relationship.id,
                f"{RELATIONSHIPS}/{relationship.kind}",
                relationship.target
                if relationship.is_external
                else posixpath.relpath(self._graph.kept[relationship.target].name, folder),
                relationship.is_external,
            )
            for relationship in part.relationships
        ]

    def _relate(self, name: str, targets: list[tuple[str, str, str, bool]]) -> None:
        if targets:
            folder, _, file = name.rpartition("/")
            self._files[f"{folder}/_rels/{file}.rels"] = _relationships(targets)

    def _add_notes_master(self) -> None:
        master = self._graph.masters()[0]
        theme = self._files[self._graph.kept[self._graph.target(master, "theme")].name]
        self._put(_NOTES, TYPES["notesMaster"], notes_master_xml().encode())
        # The theme of notes has no pictures: those of a copy would need relationships of its own.
        self._put(_NOTES_THEME, TYPES["theme"], theme)
        of_theme = self._targets(self._graph.kept[self._graph.target(master, "theme")])
        self._relate(_NOTES_THEME, of_theme)
        self._relate(_NOTES, [("rId1", f"{RELATIONSHIPS}/theme", "../theme/themeNotes.xml", False)])

    def _presentation(self) -> str:
        """Return the presentation part, written anew: without slides, sections, shows, guards and data of programs."""
        root = self._package.xml(self._package.main)
        targets = self._targets(self._graph.main)
        if not self._graph.target(self._package.main, "notesMaster"):
            targets.append(("rIdNotes", f"{RELATIONSHIPS}/notesMaster", "notesMasters/notesMaster1.xml", False))
        targets += [(f"rId_{name}", f"{RELATIONSHIPS}/{name}", f"{name}.xml", False) for name in _PROPERTIES]
        self._relate(_MAIN, targets)
        known = {id_: kind.rpartition("/")[2] for id_, kind, _, _ in targets}
        masters = "".join(
            f'<p:sldMasterId id="{attribute(entry.get("id", ""))}" r:id="{attribute(id_)}"/>'
            for entry in root.iter("{*}sldMasterId")
            if known.get(id_ := entry.get(f"{{{RELATIONSHIPS}}}id", "")) == "slideMaster"
        )
        notes = next(id_ for id_, kind in known.items() if kind == "notesMaster")
        handout = next((id_ for id_, kind in known.items() if kind == "handoutMaster"), "")
        lists = (
            f"<p:sldMasterIdLst>{masters}</p:sldMasterIdLst>"
            f'<p:notesMasterIdLst><p:notesMasterId r:id="{attribute(notes)}"/></p:notesMasterIdLst>'
        )
        if handout:
            entry = f'<p:handoutMasterId r:id="{attribute(handout)}"/>'
            lists += f"<p:handoutMasterIdLst>{entry}</p:handoutMasterIdLst>"
        size = root.find("{*}sldSz")
        width, height = (size.get("cx"), size.get("cy")) if size is not None else ("9144000", "6858000")
        rest = "".join(_serialised(child).decode() for name in _STAYS for child in root.iterfind(f"{{*}}{name}"))
        return (
            f"{HEADER}<p:presentation {NAMESPACES}>{lists}"
            f'<p:sldSz cx="{attribute(width or "")}" cy="{attribute(height or "")}"/>'
            f"{_NOTES_SIZE}{rest}</p:presentation>"
        )

    def _content_types(self) -> bytes:
        extensions = {name.rpartition(".")[2] for name in self._files if name.startswith("ppt/media/")}
        types = {extension: kind for kind, extension in reversed(IMAGES.items())}
        defaults = "".join(f'<Default Extension="{e}" ContentType="{types[e]}"/>' for e in sorted(extensions))
        overrides = "".join(
            f'<Override PartName="/{name}" ContentType="{kind}"/>' for name, kind in self._types.items()
        )
        return (
            f'{HEADER}<Types xmlns="{_PACKAGE}/content-types"><Default Extension="rels" '
            f'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            f'<Default Extension="xml" ContentType="application/xml"/>{defaults}{overrides}</Types>'
        ).encode()


def _relationships(entries: list[tuple[str, str, str, bool]]) -> bytes:
    modes = {True: ' TargetMode="External"', False: ""}
    listed = "".join(
        f'<Relationship Id="{attribute(id_)}" Type="{kind}" Target="{attribute(target)}"{modes[is_external]}/>'
        for id_, kind, target, is_external in entries
    )
    return f'{HEADER}<Relationships xmlns="{_PACKAGE}/relationships">{listed}</Relationships>'.encode()


def _serialised(element: etree._Element) -> bytes:
    from lxml import etree

    is_root = element.getparent() is None
    tail, element.tail = element.tail, None
    written: bytes = etree.tostring(element, encoding="UTF-8", xml_declaration=is_root, standalone=is_root or None)
    element.tail = tail
    return written


def _zipped(files: dict[str, bytes]) -> bytes:
    written = BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as target:
        for name, content in files.items():
            entry = zipfile.ZipInfo(name, _EPOCH)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 0
            target.writestr(entry, content, compresslevel=9)
    return written.getvalue()
