"""Putting the parts of a template deck together with python-pptx, and writing them the same way each time."""

from __future__ import annotations

import io
import zipfile
from datetime import UTC, datetime
from typing import cast

import pptx
from pptx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from pptx.opc.package import Part, XmlPart, _Relationships
from pptx.opc.packuri import PackURI
from pptx.oxml import parse_xml
from pptx.package import Package
from pptx.presentation import Presentation
from pptx.util import Emu

from trainkit.model import Layout, SlideLayout, TypesetPicture
from trainkit.presentationml import HEADER, NAMESPACES

from .master import master_xml, slide_layout_xml
from .notes import notes_master_xml
from .theme import theme_xml

# ZIP dates begin here; a real date would make each template differ from the last.
_EPOCH = (1980, 1, 1, 0, 0, 0)
_CREATED = datetime(2000, 1, 1, tzinfo=UTC)


_DRAWING_TYPE = "image/svg+xml"

# Parts of python-pptx's own template that are made anew, or that speak of one printer.
_UNWANTED = (RELATIONSHIP_TYPE.SLIDE_MASTER, RELATIONSHIP_TYPE.THEME, RELATIONSHIP_TYPE.PRINTER_SETTINGS)


def make_template(layout: Layout) -> bytes:
    """Return a deck without slides whose theme, master and slide layouts look as the layout says."""
    presentation = pptx.Presentation()
    presentation.slide_width = Emu(layout.slide_size.width)
    presentation.slide_height = Emu(layout.slide_size.height)
    # python-pptx's own template is 4:3 and says so in words too.
    presentation.part._element.sldSz.attrib.pop("type", None)
    _drop(presentation.part.package._rels, RELATIONSHIP_TYPE.THUMBNAIL)
    _replace_master(presentation, layout)
    _replace_notes_master(presentation, layout)
    # The view settings of python-pptx's own template put guides where the middle of a 4:3 slide is.
    views = presentation.part.part_related_by(RELATIONSHIP_TYPE.VIEW_PROPS)
    views._blob = f"{HEADER}<p:viewPr {NAMESPACES}/>".encode()
    properties = presentation.core_properties
    properties.created = properties.modified = _CREATED
    properties.title, properties.author, properties.last_modified_by = layout.name, "trainkit", "trainkit"
    saved = io.BytesIO()
    presentation.save(saved)
    return _rewritten(saved.getvalue())


def _replace_master(presentation: Presentation, layout: Layout) -> None:
    part = presentation.part
    package = part.package
    master = Part(PackURI("/ppt/slideMasters/slideMaster1.xml"), CONTENT_TYPE.PML_SLIDE_MASTER, package, b"")
    theme = Part(
        PackURI("/ppt/theme/theme1.xml"), CONTENT_TYPE.OFC_THEME, package, theme_xml(layout, layout.name).encode()
    )
    ids = []
    media = _media(layout, package)
    for slide_layout in layout.slide_layouts.values():
        layout_part = Part(PackURI(f"/{slide_layout.part}"), CONTENT_TYPE.PML_SLIDE_LAYOUT, package, b"")
        layout_part.relate_to(master, RELATIONSHIP_TYPE.SLIDE_MASTER)
        pictures = {
            picture: tuple(layout_part.relate_to(part, RELATIONSHIP_TYPE.IMAGE) for part in media[picture])
            for picture in _pictures_of(slide_layout)
        }
        layout_part._blob = slide_layout_xml(slide_layout, layout.theme.fonts, pictures).encode()
        ids.append(master.relate_to(layout_part, RELATIONSHIP_TYPE.SLIDE_LAYOUT))
    master.relate_to(theme, RELATIONSHIP_TYPE.THEME)
    master._blob = master_xml(layout, ids).encode()
    (master_id,) = part._element.sldMasterIdLst
    for unwanted in _UNWANTED:
        _drop(part.rels, unwanted)
    master_id.rId = part.relate_to(master, RELATIONSHIP_TYPE.SLIDE_MASTER)
    part.relate_to(theme, RELATIONSHIP_TYPE.THEME)


def _media(layout: Layout, package: Package) -> dict[TypesetPicture, list[Part]]:
    """Return a part for each picture in the layout's furniture, and one for the drawing that it was made from, if it
    was; decks call their own pictures otherwise.
    """
    pictures = {
        picture: None for slide_layout in layout.slide_layouts.values() for picture in _pictures_of(slide_layout)
    }
    parts: dict[TypesetPicture, list[Part]] = {}
    for number, picture in enumerate(pictures, start=1):
        kinds = [(picture.media_type, picture.data), *([(_DRAWING_TYPE, picture.drawing)] if picture.drawing else [])]
        parts[picture] = [
            Part(PackURI(f"/ppt/media/furniture{number}.{_extension(media_type)}"), media_type, package, data)
            for media_type, data in kinds
        ]
    return parts


def _extension(media_type: str) -> str:
    return media_type.removeprefix("image/").removesuffix("+xml")


def _pictures_of(slide_layout: SlideLayout) -> list[TypesetPicture]:
    return [frame.content for frame in slide_layout.furniture if isinstance(frame.content, TypesetPicture)]


def _replace_notes_master(presentation: Presentation, layout: Layout) -> None:
    part = presentation.notes_master.part
    part._element = parse_xml(notes_master_xml().encode())
    theme = part.part_related_by(RELATIONSHIP_TYPE.THEME)
    cast("XmlPart", theme)._element = parse_xml(theme_xml(layout, f"{layout.name} notes").encode())
    relationship_id = presentation.part.relate_to(part, RELATIONSHIP_TYPE.NOTES_MASTER)
    entry = f'<p:notesMasterId r:id="{relationship_id}"/>'
    masters = parse_xml(f"<p:notesMasterIdLst {NAMESPACES}>{entry}</p:notesMasterIdLst>".encode())
    presentation.part._element.sldMasterIdLst.addnext(masters)


def _drop(relationships: _Relationships, kind: str) -> None:
    for relationship in list(relationships.values()):
        if relationship.reltype == kind:
            relationships.pop(relationship.rId)


def _rewritten(package: bytes) -> bytes:
    """Return the package with its parts in fixed order and with fixed dates."""
    source = zipfile.ZipFile(io.BytesIO(package))
    names = sorted(source.namelist(), key=lambda name: (name != "[Content_Types].xml", name))
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w") as target:
        for name in names:
            entry = zipfile.ZipInfo(name, _EPOCH)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 0
            target.writestr(entry, source.read(name), compresslevel=9)
    return written.getvalue()
