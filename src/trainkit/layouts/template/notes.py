"""The notes master of a template deck (ECMA-376 part 1, 19.3.1.27): the slide above, the speaker notes below."""

from __future__ import annotations

from trainkit.model import Box, millimetres
from trainkit.presentationml import HEADER, NAMESPACES, TREE_START, transform

from .master import COLOUR_MAP

# A notes page is as large as python-pptx's template says: 190.5 × 254 mm, near to both A4 and Letter.
_PICTURE = Box(millimetres(20), millimetres(20), millimetres(150.5), millimetres(84.66))
_NOTES = Box(millimetres(20), millimetres(114), millimetres(150.5), millimetres(118))
_NUMBER = Box(millimetres(130), millimetres(238), millimetres(40.5), millimetres(8))


def notes_master_xml() -> str:
    """Return the notes master's XML."""
    return (
        f'{HEADER}<p:notesMaster {NAMESPACES}><p:cSld><p:bg><p:bgRef idx="1001"><a:schemeClr val="bg1"/></p:bgRef>'
        f"</p:bg><p:spTree>{TREE_START}{_picture()}{_notes()}{_number()}</p:spTree></p:cSld>{COLOUR_MAP}"
        '<p:notesStyle><a:lvl1pPr marL="0" algn="l" defTabSz="914400" rtl="0" eaLnBrk="1" latinLnBrk="0" '
        'hangingPunct="1"><a:spcAft><a:spcPts val="600"/></a:spcAft><a:defRPr sz="1200" kern="1200"><a:solidFill>'
        '<a:schemeClr val="tx1"/></a:solidFill><a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/>'
        '<a:cs typeface="+mn-cs"/></a:defRPr></a:lvl1pPr></p:notesStyle></p:notesMaster>'
    )


def _picture() -> str:
    return (
        '<p:sp><p:nvSpPr><p:cNvPr id="2" name="Slide image"/><p:cNvSpPr><a:spLocks noGrp="1" noRot="1" '
        'noChangeAspect="1"/></p:cNvSpPr><p:nvPr><p:ph type="sldImg" idx="2"/></p:nvPr></p:nvSpPr>'
        f'<p:spPr>{transform(_PICTURE)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/><a:ln w="9525">'
        '<a:solidFill><a:schemeClr val="accent4"/></a:solidFill></a:ln></p:spPr></p:sp>'
    )


def _notes() -> str:
    return (
        '<p:sp><p:nvSpPr><p:cNvPr id="3" name="Notes"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>'
        '<p:nvPr><p:ph type="body" sz="quarter" idx="3"/></p:nvPr></p:nvSpPr>'
        f'<p:spPr>{transform(_NOTES)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr>'
        '<p:txBody><a:bodyPr vert="horz" lIns="0" tIns="0" rIns="0" bIns="0"/><a:lstStyle/>'
        '<a:p><a:r><a:rPr lang="en-US"/><a:t>Notes</a:t></a:r></a:p></p:txBody></p:sp>'
    )


def _number() -> str:
    return (
        '<p:sp><p:nvSpPr><p:cNvPr id="4" name="Page number"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>'
        '<p:nvPr><p:ph type="sldNum" sz="quarter" idx="5"/></p:nvPr></p:nvSpPr>'
        f'<p:spPr>{transform(_NUMBER)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr>'
        '<p:txBody><a:bodyPr vert="horz" lIns="0" tIns="0" rIns="0" bIns="0" anchor="b"/><a:lstStyle>'
        '<a:lvl1pPr algn="r"><a:defRPr sz="1000"/></a:lvl1pPr></a:lstStyle><a:p>'
        '<a:fld id="{6E1D0B5C-3D0B-4B39-9F0F-2A1C8F2E4A77}" type="slidenum">'
        '<a:rPr lang="en-US"/><a:t>‹#›</a:t></a:fld></a:p></p:txBody></p:sp>'
    )
