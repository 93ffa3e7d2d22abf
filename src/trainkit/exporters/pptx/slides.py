"""Slides and their notes pages as XML (ECMA-376 part 1, 19.3.1.38 and 19.3.1.26), written in one go."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import count, groupby

from trainkit.model import (
    Box,
    FontScheme,
    Frame,
    NotesParagraph,
    Path,
    Placeholder,
    Shape,
    SlideLayout,
    Slot,
    Text,
    TypesetChart,
    TypesetPicture,
    TypesetSlide,
    TypesetTable,
    around,
)
from trainkit.presentationml import (
    ADDED_FIELD,
    ADDED_SIGN,
    DECORATIVE,
    HEADER,
    NAMESPACES,
    NO_TEXT,
    TREE_START,
    added_id,
    attribute,
    fill,
    text,
    transform,
)

from .charts import chart_frame
from .links import mapped_colours, with_links
from .media import picture_shape
from .names import place, shape_name
from .tables import table_frame
from .text import text_body
from .xml import language

_TREE_END = "</p:spTree></p:cSld><p:clrMapOvr>{}</p:clrMapOvr>"

# The part of an arc's radius between its middle and the sides that it joins: 1 less the cosine of 45 degrees.
_BESIDE_ARC = 0.29289

_PATH_COMMANDS = {"M": "moveTo", "L": "lnTo", "C": "cubicBezTo"}


class SlideWriter:
    """Writes slides of one slide layout; `pictures`, `links` and `charts` hold the relationship id of each picture that
    they show, of each address that they lead to and of each chart.
    """

    def __init__(
        self,
        slide_layout: SlideLayout,
        fonts: FontScheme,
        pictures: dict[TypesetPicture, str],
        links: dict[str, str],
        charts: dict[TypesetChart, str],
    ) -> None:
        self._slots = {slot.placeholder: slot for slot in slide_layout.slots.values() if slot.placeholder}
        self._fonts = fonts
        self._pictures = pictures
        self._links = links
        self._charts = charts
        self._layout = slide_layout

    def xml(self, slide: TypesetSlide) -> str:
        """Return the slide part: the frames that are its own, in reading order."""
        own = [frame for frame in slide.frames if not frame.inherited]
        names = with_links(self._layout, slide.link_colour) if self._links else self._layout.colour_map
        end = _TREE_END.format(mapped_colours(names))
        shapes = "".join(self._shapes(own))
        return f"{HEADER}<p:sld {NAMESPACES}><p:cSld><p:spTree>{TREE_START}{shapes}{end}</p:sld>"

    def _shapes(self, frames: Iterable[Frame]) -> Iterator[str]:
        numbers = count(2)
        for group, members in groupby(frames, key=lambda frame: frame.group):
            if not group:
                yield from (self._shape(frame, next(numbers)) for frame in members)
                continue
            number, grouped = next(numbers), list(members)
            inner = "".join(self._shape(frame, next(numbers)) for frame in grouped)
            yield _group(group, number, around([frame.box for frame in grouped]), inner)

    def _shape(self, frame: Frame, number: int) -> str:
        match frame.content:
            case Text() as content:
                return _text_shape(frame, content, number, self._slots, self._fonts, self._links)
            case TypesetTable() as table:
                return table_frame(frame, table, number, self._fonts, self._links)
            case TypesetChart() as chart:
                return chart_frame(frame, number, self._charts[chart])
            case TypesetPicture() as picture:
                return picture_shape(frame, number, self._pictures[picture])
            case Shape(preset="line") as line:
                return _connector(frame, line, number)
            case shape:
                return _plain_shape(frame, shape, number)


def notes_xml(paragraphs: Iterable[NotesParagraph], language_tag: str) -> str:
    """Return a notes page: the slide's image, and the speaker notes."""
    tag = language(language_tag)
    body = "".join(_notes_paragraph(paragraph, tag) for paragraph in paragraphs)
    return (
        f"{HEADER}<p:notes {NAMESPACES}><p:cSld><p:spTree>{TREE_START}"
        '<p:sp><p:nvSpPr><p:cNvPr id="2" name="Slide image"/><p:cNvSpPr><a:spLocks noGrp="1" noRot="1" '
        'noChangeAspect="1"/></p:cNvSpPr><p:nvPr><p:ph type="sldImg"/></p:nvPr></p:nvSpPr><p:spPr/></p:sp>'
        '<p:sp><p:nvSpPr><p:cNvPr id="3" name="Notes"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>'
        '<p:nvPr><p:ph type="body" idx="1"/></p:nvPr></p:nvSpPr><p:spPr/>'
        f"<p:txBody><a:bodyPr/><a:lstStyle/>{body}</p:txBody></p:sp>{_TREE_END.format(mapped_colours({}))}</p:notes>"
    )


def _notes_paragraph(paragraph: NotesParagraph, tag: str) -> str:
    if paragraph.label:
        return _added_paragraph(f"{ADDED_SIGN}{paragraph.label}", paragraph.text, tag)
    bold = ' b="1"' if paragraph.heading_level else ""
    return f"<a:p><a:r><a:rPr {tag}{bold}/><a:t>{text(paragraph.text)}</a:t></a:r></a:p>"


def _added_paragraph(label: str, said: str, tag: str) -> str:
    return (
        f'<a:p><a:fld id="{added_id(label + said)}" type="{ADDED_FIELD}"><a:rPr {tag} b="1"/><a:t>{text(label)}</a:t>'
        f"</a:fld><a:r><a:rPr {tag}/><a:t>{text(said)}</a:t></a:r></a:p>"
    )


def _plain_shape(frame: Frame, content: Shape, number: int) -> str:
    return (
        f"<p:sp><p:nvSpPr>{_name(frame, number)}<p:cNvSpPr/><p:nvPr/></p:nvSpPr>"
        f"<p:spPr>{transform(frame.box, content.flip)}{_geometry(frame.box, content)}{_look(content)}</p:spPr>"
        f"{NO_TEXT}</p:sp>"
    )


def _text_shape(
    frame: Frame,
    content: Text,
    number: int,
    slots: dict[Placeholder, Slot],
    fonts: FontScheme,
    links: dict[str, str],
) -> str:
    name = shape_name(frame, number)
    if frame.shape:
        return (
            f"<p:sp><p:nvSpPr>{name}<p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr>{transform(frame.box)}"
            f"{_geometry(frame.box, frame.shape)}{_look(frame.shape)}</p:spPr>"
            f"{text_body(content, None, fonts, links, _kept_free(frame.box, frame.shape))}</p:sp>"
        )
    if frame.placeholder is None:
        return (
            f'<p:sp><p:nvSpPr>{name}<p:cNvSpPr txBox="1"/><p:nvPr/></p:nvSpPr><p:spPr>{transform(frame.box)}'
            '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/></p:spPr>'
            f"{text_body(content, None, fonts, links)}</p:sp>"
        )
    slot = slots[frame.placeholder]
    moved = transform(_around(frame.box, slot)) if frame.box != slot.box or slot.is_restated else ""
    if slot.is_restated:
        moved += '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'  # the text's own box is measured, no other outline
    return (
        f'<p:sp><p:nvSpPr>{name}<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>{place(frame.placeholder)}</p:nvSpPr>'
        f"{f'<p:spPr>{moved}</p:spPr>' if moved else '<p:spPr/>'}{text_body(content, slot, fonts, links)}</p:sp>"
    )


def _kept_free(box: Box, shape: Shape) -> tuple[int, int]:
    """Return what a preset keeps free of text at its sides, and above and below.

    presetShapeDefinitions.xml of ECMA-376 part 1 (20.1.9.22): text keeps to the rectangle whose corners lie on the
    middle of the arcs.
    """
    if shape.preset == "roundRect":
        corner = min(box.width, box.height) * (shape.adjust or 0) / 100_000
        return round(corner * _BESIDE_ARC), round(corner * _BESIDE_ARC)
    if shape.preset == "ellipse":
        return round(box.width / 2 * _BESIDE_ARC), round(box.height / 2 * _BESIDE_ARC)
    return 0, 0


def _around(box: Box, slot: Slot) -> Box:
    """Return the box of the shape whose text stands in `box`."""
    left, top, right, bottom = slot.insets
    return box.inset(-left, -top, -right, -bottom)


def _group(name: str, number: int, box: Box, shapes: str) -> str:
    """Return shapes that are moved together (19.3.1.22), in the slide's own coordinates."""
    place = f'x="{box.x}" y="{box.y}"'
    size = f'cx="{box.width}" cy="{box.height}"'
    return (
        f'<p:grpSp><p:nvGrpSpPr><p:cNvPr id="{number}" name="{attribute(name)}"/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr>'
        f"<p:grpSpPr><a:xfrm><a:off {place}/><a:ext {size}/><a:chOff {place}/><a:chExt {size}/></a:xfrm></p:grpSpPr>"
        f"{shapes}</p:grpSp>"
    )


def _connector(frame: Frame, content: Shape, number: int) -> str:
    return (
        f"<p:cxnSp><p:nvCxnSpPr>{_name(frame, number)}<p:cNvCxnSpPr/><p:nvPr/></p:nvCxnSpPr>"
        f"<p:spPr>{transform(frame.box)}{_geometry(frame.box, content)}{_look(content)}</p:spPr></p:cxnSp>"
    )


def _name(frame: Frame, number: int) -> str:
    if frame.alt:
        return shape_name(frame, number)
    return f'<p:cNvPr id="{number}" name="{attribute(frame.name)}">{DECORATIVE}</p:cNvPr>'


def _geometry(box: Box, content: Shape) -> str:
    if content.preset:
        adjusted = f'<a:gd name="adj" fmla="val {content.adjust}"/>' if content.adjust is not None else ""
        values = f"<a:avLst>{adjusted}</a:avLst>" if adjusted else "<a:avLst/>"
        return f'<a:prstGeom prst="{content.preset}">{values}</a:prstGeom>'
    return (
        "<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/>"
        '<a:rect l="0" t="0" r="r" b="b"/><a:pathLst>'
        f'<a:path w="{box.width}" h="{box.height}">{_path(box, content.path)}</a:path></a:pathLst></a:custGeom>'
    )


def _path(box: Box, path: Path) -> str:
    steps = []
    for name, *numbers in path.commands:
        if name == "Z":
            steps.append("<a:close/>")
            continue
        xs, ys = (int(x) - box.x for x in numbers[::2]), (int(y) - box.y for y in numbers[1::2])
        places = "".join(f'<a:pt x="{x}" y="{y}"/>' for x, y in zip(xs, ys, strict=True))
        steps.append(f"<a:{_PATH_COMMANDS[str(name)]}>{places}</a:{_PATH_COMMANDS[str(name)]}>")
    return "".join(steps)


def _look(content: Shape) -> str:
    filled = "" if content.preset == "line" else fill(content.fill)
    width = f' w="{content.stroke_width}"' if content.stroke else ""
    return f"{filled}<a:ln{width}>{fill(content.stroke)}</a:ln>"
