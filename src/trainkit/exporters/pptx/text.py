"""Text bodies: only what the placeholder of the slide layout does not say already is written on the slide."""

from __future__ import annotations

from collections.abc import Mapping

from trainkit.model import FontScheme, Marker, Slot, Text, TextParagraph, TextRun
from trainkit.presentationml import attribute, fill, text

from .given import ALIGNMENTS, ANCHORS, bullet_xml, given_body, given_paragraph, level_of
from .links import click
from .xml import language

_NO_SPACE_BEFORE = '<a:spcBef><a:spcPts val="0"/></a:spcBef>'

# Any GUID will do (21.1.2.2.4); the same one for all slide numbers keeps decks the same.
_SLIDE_NUMBER_ID = "{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}"


def text_body(
    content: Text, slot: Slot | None, fonts: FontScheme, links: Mapping[str, str], kept: tuple[int, int] = (0, 0)
) -> str:
    """Return the text body of a shape; `slot` is what its placeholder already gives, None for a text box.

    `links` holds the relationship ids of addresses. `kept` is what the outline of a shape keeps free by itself at its
    sides, and above and below (EMU).
    """
    left, top, right, bottom = content.insets
    if slot is None:
        beside, above = kept
        left, top, right, bottom = (
            max(0, left - beside),
            max(0, top - above),
            max(0, right - beside),
            max(0, bottom - above),
        )
        insets = f' lIns="{left}" tIns="{top}" rIns="{right}" bIns="{bottom}"'
        body = f'<a:bodyPr wrap="square"{insets} anchor="{ANCHORS[content.anchor]}"><a:noAutofit/></a:bodyPr>'
    elif slot.levels:
        body = given_body(content, slot)
    else:
        sides = (f' lIns="{left}"' if left else "") + (f' rIns="{right}"' if right else "")
        body = f"<a:bodyPr{sides}/>"
    return f"<p:txBody>{body}<a:lstStyle/>{paragraphs(content, slot, fonts, links)}</p:txBody>"


def paragraphs(content: Text, slot: Slot | None, fonts: FontScheme, links: Mapping[str, str]) -> str:
    """Return the paragraphs of a text body; `slot` and `links` as for the body."""
    return "".join(_paragraph(paragraph, slot, fonts, links) for paragraph in content.paragraphs)


def _paragraph(paragraph: TextParagraph, slot: Slot | None, fonts: FontScheme, links: Mapping[str, str]) -> str:
    attributes = (f' lvl="{paragraph.level}"' if paragraph.level else "") + _hanging(paragraph)
    children = ""
    if slot is None:
        attributes += f' algn="{ALIGNMENTS[paragraph.alignment]}"'
        # Cells and text boxes of some programs take a distance from the master's body style.
        children += f"<a:lnSpc>{_spacing(paragraph)}</a:lnSpc>{_NO_SPACE_BEFORE}"
    elif slot.levels:
        bold = level_of(paragraph, slot).bold
        runs = "".join(_run(run, slot, fonts, links, bold=bold) for run in paragraph.runs)
        return f"<a:p>{given_paragraph(paragraph, slot, _hanging(paragraph))}{runs}</a:p>"
    if paragraph.space_after:
        children += f'<a:spcAft><a:spcPts val="{round(paragraph.space_after / 127)}"/></a:spcAft>'
    marker = slot.items.marker if slot else Marker.NONE
    if paragraph.bullet is None and (marker is not Marker.NONE or paragraph.indent):
        attributes += f' marL="{paragraph.indent}" indent="{-paragraph.hanging}"'
        children += "<a:buNone/>"
    elif paragraph.bullet and (slot is None or paragraph.bullet.start_at > 1):
        if slot is None:
            attributes += f' marL="{paragraph.indent}" indent="{-paragraph.hanging}"'
        children += bullet_xml(paragraph.bullet)
    properties = f"<a:pPr{attributes}>{children}</a:pPr>" if attributes or children else ""
    return f"<a:p>{properties}{''.join(_run(run, slot, fonts, links) for run in paragraph.runs)}</a:p>"


def _hanging(paragraph: TextParagraph) -> str:
    """Return that marks of East Asian text keep to the box (21.1.2.2.7), where it has any: typeset lets none hang."""
    return ' hangingPunct="0"' if any(run.east_asian for run in paragraph.runs) else ""


def _spacing(paragraph: TextParagraph) -> str:
    """Return the distance of a paragraph's lines (21.1.2.2.5): hundredths of a point, or thousandths of a per cent."""
    if paragraph.line_pitch:
        return f'<a:spcPts val="{round(paragraph.line_pitch / 127)}"/>'
    return f'<a:spcPct val="{paragraph.line_spacing * 1000}"/>'


def _run(
    run: TextRun, slot: Slot | None, fonts: FontScheme, links: Mapping[str, str], *, bold: bool | None = None
) -> str:
    """Return a run; `bold` is what an organisation's own placeholder says of its level."""
    attributes = f'{language(run.language)} sz="{run.size // 127}"'
    children = ""
    if slot is None:
        attributes += f' b="{int(run.bold)}"'
        attributes += ' cap="all"' if run.capitals else ""
        attributes += f' spc="{round(run.tracking / 127)}"' if run.tracking else ""
        children = fill(run.colour)
    elif bold is not None and bold is not run.bold:
        attributes += f' b="{int(run.bold)}"'
    if slot is not None and slot.is_coloured:
        children = fill(run.colour)
    if slot is None or (run.font == "monospace" and (slot.levels or slot.style.font != "monospace")):
        children += f'<a:latin typeface="{_typeface(run.font, fonts)}"/>'
    if run.font == "monospace":
        attributes += ' noProof="1"'
    if run.east_asian:
        children += f'<a:ea typeface="{attribute(run.east_asian)}"/>'
    children += click(run, links)
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
