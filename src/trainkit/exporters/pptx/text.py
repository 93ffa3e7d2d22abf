"""Text bodies: only what the placeholder of the slide layout does not say already is written on the slide."""

from __future__ import annotations

from trainkit.model import Alignment, Anchor, FontScheme, Marker, Slot, Text, TextParagraph, TextRun
from trainkit.presentationml import attribute, colour, fill, text

from .xml import language

_ALIGNMENTS = {Alignment.START: "l", Alignment.CENTRE: "ctr", Alignment.END: "r"}
_ANCHORS = {Anchor.TOP: "t", Anchor.MIDDLE: "ctr", Anchor.BOTTOM: "b"}

# Any GUID will do (21.1.2.2.4); the same one for all slide numbers keeps decks the same.
_SLIDE_NUMBER_ID = "{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}"


def text_body(content: Text, slot: Slot | None, fonts: FontScheme) -> str:
    """Return the text body of a shape; `slot` is what its placeholder already gives, None for a text box."""
    left, top, right, bottom = content.insets
    if slot is None:
        insets = f' lIns="{left}" tIns="{top}" rIns="{right}" bIns="{bottom}"'
        body = f'<a:bodyPr wrap="square"{insets} anchor="{_ANCHORS[content.anchor]}"><a:noAutofit/></a:bodyPr>'
    else:
        body = f'<a:bodyPr rIns="{right}"/>' if right else "<a:bodyPr/>"
    return f"<p:txBody>{body}<a:lstStyle/>{paragraphs(content, slot, fonts)}</p:txBody>"


def paragraphs(content: Text, slot: Slot | None, fonts: FontScheme) -> str:
    """Return the paragraphs of a text body; `slot` as for the body."""
    return "".join(_paragraph(paragraph, slot, fonts) for paragraph in content.paragraphs)


def _paragraph(paragraph: TextParagraph, slot: Slot | None, fonts: FontScheme) -> str:
    attributes = f' lvl="{paragraph.level}"' if paragraph.level else ""
    children = ""
    if slot is None:
        attributes += f' algn="{_ALIGNMENTS[paragraph.alignment]}"'
        children += f'<a:lnSpc><a:spcPct val="{paragraph.line_spacing * 1000}"/></a:lnSpc>'
    if paragraph.space_after:
        children += f'<a:spcAft><a:spcPts val="{round(paragraph.space_after / 127)}"/></a:spcAft>'
    marker = slot.items.marker if slot else Marker.NONE
    if paragraph.bullet is None and (marker is not Marker.NONE or paragraph.indent):
        attributes += f' marL="{paragraph.indent}" indent="{-paragraph.hanging}"'
        children += "<a:buNone/>"
    elif paragraph.bullet and (slot is None or paragraph.bullet.start_at > 1):
        if slot is None:
            attributes += f' marL="{paragraph.indent}" indent="{-paragraph.hanging}"'
        children += _bullet(paragraph)
    properties = f"<a:pPr{attributes}>{children}</a:pPr>" if attributes or children else ""
    return f"<a:p>{properties}{''.join(_run(run, slot, fonts) for run in paragraph.runs)}</a:p>"


def _bullet(paragraph: TextParagraph) -> str:
    bullet = paragraph.bullet
    if bullet is None:
        return ""
    coloured = f"<a:buClr>{colour(bullet.colour)}</a:buClr>"
    if bullet.start_at:
        return f'{coloured}<a:buFont typeface="+mj-lt"/><a:buAutoNum type="arabicPlain" startAt="{bullet.start_at}"/>'
    return f'{coloured}<a:buFont typeface="Arial"/><a:buChar char="{attribute(bullet.character)}"/>'


def _run(run: TextRun, slot: Slot | None, fonts: FontScheme) -> str:
    attributes = f'{language(run.language)} sz="{run.size // 127}"'
    children = ""
    if slot is None:
        attributes += f' b="{int(run.bold)}"'
        attributes += ' cap="all"' if run.capitals else ""
        attributes += f' spc="{round(run.tracking / 127)}"' if run.tracking else ""
        children = fill(run.colour)
    if slot is None or (run.font == "monospace" and slot.style.font != "monospace"):
        children += f'<a:latin typeface="{_typeface(run.font, fonts)}"/>'
    if run.font == "monospace":
        attributes += ' noProof="1"'
    if run.east_asian:
        children += f'<a:ea typeface="{attribute(run.east_asian)}"/>'
    if not run.text:
        # Programs drop a run without text; what ends the paragraph then gives its line the height.
        return f"<a:endParaRPr {attributes}>{children}</a:endParaRPr>"
    properties = f"<a:rPr {attributes}>{children}</a:rPr>" if children else f"<a:rPr {attributes}/>"
    if run.field:
        return f'<a:fld id="{_SLIDE_NUMBER_ID}" type="{run.field}">{properties}<a:t>{text(run.text)}</a:t></a:fld>'
    return f"<a:r>{properties}<a:t>{text(run.text)}</a:t></a:r>"


def _typeface(font: str, fonts: FontScheme) -> str:
    if font == "monospace":
        return attribute(fonts.monospace.latin)
    return "+mj-lt" if font == "heading" else "+mn-lt"
