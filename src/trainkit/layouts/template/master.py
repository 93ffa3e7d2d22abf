"""The slide master and the slide layouts of a template deck (ECMA-376 part 1, 19.3.1.42 and 19.3.1.39)."""

from __future__ import annotations

from trainkit.model import (
    Alignment,
    Anchor,
    Box,
    FontScheme,
    Frame,
    Layout,
    Marker,
    Shape,
    SlideLayout,
    Slot,
    TextStyle,
    TypesetPicture,
)
from trainkit.presentationml import (
    DECORATIVE,
    HEADER,
    NAMESPACES,
    NO_TEXT,
    TREE_START,
    attribute,
    colour,
    fill,
    transform,
)

# Levels of a body style; the schema knows nine, nobody reads more than five.
_LEVELS = 5

# The distance between levels of lists where a style has no hanging of its own: 22 points.
_LEVEL_INDENT = 279_400

# Kerning from 12 points up, as PowerPoint's own themes do, so that widths agree with what was measured.
_KERNING = 1_200

_PATH_COMMANDS = {"M": "moveTo", "L": "lnTo", "C": "cubicBezTo", "Z": "close"}

_ANCHORS = {Anchor.TOP: "t", Anchor.MIDDLE: "ctr", Anchor.BOTTOM: "b"}
_ALIGNMENTS = {Alignment.START: "l", Alignment.CENTRE: "ctr", Alignment.END: "r"}

Embedded = dict[TypesetPicture, tuple[str, ...]]

# How a picture names the drawing that it was made from (MS-ODRAWXML, CT_SVGBlip).
_DRAWING_EXTENSION = "{96DAC541-7B7A-43D3-8B79-37D633B846F1}"
_DRAWING_NAMESPACE = "http://schemas.microsoft.com/office/drawing/2016/SVG/main"

# Ids of masters and slide layouts are above 2³¹ (19.7.12, 19.7.13) and unique among both.
_FIRST_ID = 2_147_483_648

# The theme's colours by the names that slides call them (19.3.1.6).
COLOUR_MAP = (
    '<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" '
    'accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/>'
)


def master_xml(layout: Layout, relationship_ids: list[str]) -> str:
    """Return the slide master: the placeholders of the "content" slide layout, and text styles for all levels."""
    content, fonts = layout.slide_layouts["content"], layout.theme.fonts
    named = {name: content.slots[name] for name in ("title", "body", "footer", "page_number") if name in content.slots}
    shapes = "".join(_placeholder(slot, number, fonts) for number, slot in enumerate(named.values(), start=2))
    ids = "".join(
        f'<p:sldLayoutId id="{_FIRST_ID + number}" r:id="{relationship_id}"/>'
        for number, relationship_id in enumerate(relationship_ids, start=1)
    )
    title, body = content.slots["title"].style, content.slots["body"]
    other = "".join(_level(level, body.style, fonts, "", 0, 0) for level in range(_LEVELS))
    return (
        f"{HEADER}<p:sldMaster {NAMESPACES}><p:cSld><p:bg><p:bgPr>{fill(content.background)}<a:effectLst/>"
        f"</p:bgPr></p:bg><p:spTree>{TREE_START}{shapes}</p:spTree></p:cSld>{COLOUR_MAP}"
        f"<p:sldLayoutIdLst>{ids}</p:sldLayoutIdLst>"
        f"<p:txStyles><p:titleStyle>{_level(0, title, fonts, '', 0, 0)}</p:titleStyle>"
        f"<p:bodyStyle>{_levels(body, fonts)}</p:bodyStyle><p:otherStyle>{other}</p:otherStyle></p:txStyles>"
        "</p:sldMaster>"
    )


def slide_layout_xml(slide_layout: SlideLayout, fonts: FontScheme, pictures: Embedded) -> str:
    """Return a slide layout: its background, furniture and placeholders.

    `pictures` holds the relationship ids of each picture in its furniture: its own, and that of its drawing.
    """
    kind = ' type="title"' if slide_layout.name == "title" else ""
    furniture = "".join(
        _furniture(frame, number, pictures) for number, frame in enumerate(slide_layout.furniture, start=2)
    )
    first = len(slide_layout.furniture) + 2
    slots = [slot for slot in slide_layout.slots.values() if slot.placeholder]
    placeholders = "".join(_placeholder(slot, number, fonts) for number, slot in enumerate(slots, start=first))
    return (
        f'{HEADER}<p:sldLayout {NAMESPACES}{kind} preserve="1"><p:cSld name="{attribute(slide_layout.title)}"><p:bg>'
        f"<p:bgPr>{fill(slide_layout.background)}<a:effectLst/></p:bgPr></p:bg><p:spTree>{TREE_START}{furniture}"
        f"{placeholders}</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>"
    )


def _furniture(frame: Frame, number: int, pictures: Embedded) -> str:
    shape = frame.content
    if isinstance(shape, TypesetPicture):
        return _picture(frame, number, pictures[shape])
    assert isinstance(shape, Shape)  # noqa: S101 - a layout file has no other furniture
    line = f'<a:ln w="{shape.stroke_width}">{fill(shape.stroke)}</a:ln>' if shape.stroke else "<a:ln><a:noFill/></a:ln>"
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{number}" name="{attribute(frame.name)}">{DECORATIVE}</p:cNvPr><p:cNvSpPr/>'
        f'<p:nvPr userDrawn="1"/></p:nvSpPr><p:spPr>{transform(frame.box, shape.flip)}'
        f"{_geometry(frame.box, shape)}{fill(shape.fill)}{line}</p:spPr>"
        f"{NO_TEXT}</p:sp>"
    )


def _geometry(box: Box, shape: Shape) -> str:
    """Return the shape's preset or, for an outline, its path (20.1.9.8, 20.1.9.15)."""
    if shape.preset:
        return f'<a:prstGeom prst="{shape.preset}"><a:avLst/></a:prstGeom>'
    steps = []
    for letter, *numbers in shape.path.commands:
        places = zip(numbers[::2], numbers[1::2], strict=True)
        written = "".join(f'<a:pt x="{int(x) - box.x}" y="{int(y) - box.y}"/>' for x, y in places)
        name = _PATH_COMMANDS[str(letter)]
        steps.append(f"<a:{name}>{written}</a:{name}>" if written else f"<a:{name}/>")
    return (
        '<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l="0" t="0" r="r" b="b"/><a:pathLst>'
        f'<a:path w="{box.width}" h="{box.height}">{"".join(steps)}</a:path></a:pathLst></a:custGeom>'
    )


def _picture(frame: Frame, number: int, relationship_ids: tuple[str, ...]) -> str:
    described = f' descr="{attribute(frame.alt)}"/>' if frame.alt else f">{DECORATIVE}</p:cNvPr>"
    return (
        f'<p:pic><p:nvPicPr><p:cNvPr id="{number}" name="{attribute(frame.name)}"{described}<p:cNvPicPr>'
        '<a:picLocks noChangeAspect="1"/></p:cNvPicPr><p:nvPr userDrawn="1"/></p:nvPicPr><p:blipFill>'
        f"{_blip(*relationship_ids)}<a:stretch><a:fillRect/></a:stretch></p:blipFill>"
        f'<p:spPr>{transform(frame.box)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:pic>'
    )


def _blip(picture: str, drawing: str = "") -> str:
    """Return what fills a picture. Programs that know drawings show that one in its place (MS-ODRAWXML 2.2.3)."""
    if not drawing:
        return f'<a:blip r:embed="{picture}"/>'
    return (
        f'<a:blip r:embed="{picture}"><a:extLst><a:ext uri="{_DRAWING_EXTENSION}">'
        f'<asvg:svgBlip xmlns:asvg="{_DRAWING_NAMESPACE}" r:embed="{drawing}"/></a:ext></a:extLst></a:blip>'
    )


def _placeholder(slot: Slot, number: int, fonts: FontScheme) -> str:
    place = slot.placeholder
    assert place  # noqa: S101 - callers pick slots that have one
    index = f' idx="{place.index}"' if place.index else ""
    anchor = _ANCHORS[slot.style.anchor]
    size = ' sz="quarter"' if place.type in ("ftr", "sldNum") else ""
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{number}" name="{attribute(_display_name(slot))}"/><p:cNvSpPr>'
        f'<a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="{place.type}"{size}{index}/></p:nvPr></p:nvSpPr>'
        f'<p:spPr>{transform(slot.box)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr>'
        f'<p:txBody><a:bodyPr vert="horz" wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" anchor="{anchor}">'
        f"<a:noAutofit/></a:bodyPr><a:lstStyle>{_levels(slot, fonts)}</a:lstStyle>{_prompt(slot)}</p:txBody></p:sp>"
    )


def _display_name(slot: Slot) -> str:
    return slot.name.replace("_", " ").capitalize()


def _prompt(slot: Slot) -> str:
    if slot.placeholder and slot.placeholder.type == "sldNum":
        return (
            '<a:p><a:fld id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}" type="slidenum"><a:rPr lang="en-US"/>'
            "<a:t>‹#›</a:t></a:fld></a:p>"
        )
    return f'<a:p><a:r><a:rPr lang="en-US"/><a:t>{attribute(_display_name(slot))}</a:t></a:r></a:p>'


def _levels(slot: Slot, fonts: FontScheme) -> str:
    items, style = slot.items, slot.style
    coloured = f"<a:buClr>{colour(items.marker_colour or style.colour)}</a:buClr>"
    bullet = {
        Marker.NONE: "<a:buNone/>",
        Marker.BULLET: f'{coloured}<a:buFont typeface="Arial"/><a:buChar char="•"/>',
        Marker.CHECK: f'{coloured}<a:buFont typeface="Arial"/><a:buChar char="□"/>',
        Marker.NUMBER: f'{coloured}<a:buFont typeface="+mj-lt"/><a:buAutoNum type="arabicPlain"/>',
    }[items.marker]
    hanging = items.hanging if items.marker is not Marker.NONE else 0
    step = items.hanging or _LEVEL_INDENT
    return "".join(_level(level, style, fonts, bullet, hanging, hanging + level * step) for level in range(_LEVELS))


def _level(level: int, style: TextStyle, fonts: FontScheme, bullet: str, hanging: int, indent: int) -> str:
    size = style.sizes[min(level, len(style.sizes) - 1)] // 127
    bold = "1" if style.bold else "0"
    capitals = ' cap="all"' if style.capitals else ""
    tracking = f' spc="{round(style.tracking / 127)}"' if style.tracking else ""
    return (
        f'<a:lvl{level + 1}pPr marL="{indent}" indent="{-hanging}" algn="{_ALIGNMENTS[style.alignment]}" '
        f'defTabSz="914400" rtl="0" eaLnBrk="1" latinLnBrk="0" hangingPunct="1">'
        f'<a:lnSpc><a:spcPct val="{style.line_spacing * 1000}"/></a:lnSpc><a:spcBef><a:spcPts val="0"/></a:spcBef>'
        f"{bullet or '<a:buNone/>'}"
        f'<a:defRPr sz="{size}" b="{bold}" kern="{_KERNING}"{capitals}{tracking}>{fill(style.colour)}'
        f"{_typefaces(style, fonts)}</a:defRPr>"
        f"</a:lvl{level + 1}pPr>"
    )


def _typefaces(style: TextStyle, fonts: FontScheme) -> str:
    if style.font == "monospace":
        return f'<a:latin typeface="{attribute(fonts.monospace.latin)}"/>'
    entry = "mj" if style.font == "heading" else "mn"
    return f'<a:latin typeface="+{entry}-lt"/><a:ea typeface="+{entry}-ea"/><a:cs typeface="+{entry}-cs"/>'
