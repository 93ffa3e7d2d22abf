"""Text bodies: only what the placeholder of the slide layout does not say already is written on the slide."""

from __future__ import annotations

from trainkit.model import Alignment, Anchor, Marker, Slot, Text, TextParagraph, TextRun
from trainkit.presentationml import attribute, colour, fill, text

from .xml import language

_ALIGNMENTS = {Alignment.START: "l", Alignment.CENTRE: "ctr", Alignment.END: "r"}
_ANCHORS = {Anchor.TOP: "t", Anchor.MIDDLE: "ctr", Anchor.BOTTOM: "b"}

# Any GUID will do (21.1.2.2.4); the same one for all slide numbers keeps decks the same.
_SLIDE_NUMBER_ID = "{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}"


def text_body(content: Text, slot: Slot | None) -> str:
    """Return the text body of a shape; `slot` is what its placeholder already gives, None for a text box."""
    left, top, right, bottom = content.insets
    if slot is None:
        insets = f' lIns="{left}" tIns="{top}" rIns="{right}" bIns="{bottom}"'
        body = f'<a:bodyPr wrap="square"{insets} anchor="{_ANCHORS[content.anchor]}"><a:noAutofit/></a:bodyPr>'
    else:
        body = f'<a:bodyPr rIns="{right}"/>' if right else "<a:bodyPr/>"
    paragraphs = "".join(_paragraph(paragraph, slot) for paragraph in content.paragraphs)
    return f"<p:txBody>{body}<a:lstStyle/>{paragraphs}</p:txBody>"


def _paragraph(paragraph: TextParagraph, slot: Slot | None) -> str:
    attributes = f' lvl="{paragraph.level}"' if paragraph.level else ""
    children = ""
    if slot is None:
        attributes += f' algn="{_ALIGNMENTS[paragraph.alignment]}"'
        children += f'<a:lnSpc><a:spcPct val="{paragraph.line_spacing * 1000}"/></a:lnSpc>'
    if paragraph.space_after:
        children += f'<a:spcAft><a:spcPts val="{round(paragraph.space_after / 127)}"/></a:spcAft>'
    marker = slot.items.marker if slot else Marker.NONE
    if paragraph.bullet is None and marker is not Marker.NONE:
        attributes += f' marL="{paragraph.indent}" indent="0"'
        children += "<a:buNone/>"
    elif paragraph.bullet and (slot is None or paragraph.bullet.start_at > 1):
        if slot is None:
            attributes += f' marL="{paragraph.indent}" indent="{-paragraph.hanging}"'
        children += _bullet(paragraph)
    properties = f"<a:pPr{attributes}>{children}</a:pPr>" if attributes or children else ""
    return f"<a:p>{properties}{''.join(_run(run, slot) for run in paragraph.runs)}</a:p>"


def _bullet(paragraph: TextParagraph) -> str:
    bullet = paragraph.bullet
    if bullet is None:
        return ""
    coloured = f"<a:buClr>{colour(bullet.colour)}</a:buClr>"
    if bullet.start_at:
        return f'{coloured}<a:buFont typeface="+mj-lt"/><a:buAutoNum type="arabicPlain" startAt="{bullet.start_at}"/>'
    return f'{coloured}<a:buFont typeface="Arial"/><a:buChar char="{attribute(bullet.character)}"/>'


def _run(run: TextRun, slot: Slot | None) -> str:
    attributes = f'{language(run.language)} sz="{run.size // 127}"'
    children = ""
    if slot is None:
        attributes += f' b="{int(run.bold)}"'
        attributes += ' cap="all"' if run.capitals else ""
        attributes += f' spc="{round(run.tracking / 127)}"' if run.tracking else ""
        children = f'{fill(run.colour)}<a:latin typeface="+{"mj" if run.font == "heading" else "mn"}-lt"/>'
    if run.east_asian:
        children += f'<a:ea typeface="{attribute(run.east_asian)}"/>'
    properties = f"<a:rPr {attributes}>{children}</a:rPr>" if children else f"<a:rPr {attributes}/>"
    if run.field:
        return f'<a:fld id="{_SLIDE_NUMBER_ID}" type="{run.field}">{properties}<a:t>{text(run.text)}</a:t></a:fld>'
    return f"<a:r>{properties}<a:t>{text(run.text)}</a:t></a:r>"
