"""Placeholders of an organisation's own template: what slides say because their text was set otherwise than it says.

Bullets, indents, colours and typefaces stay the template's wherever they are as they were measured.
"""

from __future__ import annotations

from trainkit.model import Alignment, Anchor, Bullet, Level, Slot, Text, TextParagraph
from trainkit.presentationml import attribute, colour

ALIGNMENTS = {Alignment.START: "l", Alignment.CENTRE: "ctr", Alignment.END: "r"}
ANCHORS = {Anchor.TOP: "t", Anchor.MIDDLE: "ctr", Anchor.BOTTOM: "b"}

# What a placeholder may say of the direction of its text, taken back (ECMA-376 part 1, 21.1.2.1.1).
_UPRIGHT = ' rot="0" vert="horz" wrap="square" numCol="1"'


def given_body(content: Text, slot: Slot) -> str:
    """Return the properties of the text body. Programs must not choose sizes: typesetting has chosen them."""
    left, top, right, bottom = slot.insets
    more_left, _, more_right, _ = content.insets
    said = ""
    if slot.is_restated:
        said = f'{_UPRIGHT} tIns="{top}" bIns="{bottom}" anchor="{ANCHORS[content.anchor]}" anchorCtr="0"'
    if slot.is_restated or more_left or more_right:
        said += f' lIns="{left + more_left}" rIns="{right + more_right}"'
    return f"<a:bodyPr{said}><a:noAutofit/></a:bodyPr>"


def given_paragraph(paragraph: TextParagraph, slot: Slot, attributes: str = "") -> str:
    """Return the properties of a paragraph, with `attributes`; "" if the placeholder's level says them all."""
    level = level_of(paragraph, slot)
    attributes += f' lvl="{paragraph.level}"' if paragraph.level else ""
    children = ""
    if paragraph.alignment is not level.alignment:
        attributes += f' algn="{ALIGNMENTS[paragraph.alignment]}"'
    if paragraph.line_spacing != level.line_spacing:
        children += f'<a:lnSpc><a:spcPct val="{paragraph.line_spacing * 1000}"/></a:lnSpc>'
    if level.is_spaced:
        children += '<a:spcBef><a:spcPts val="0"/></a:spcBef>'
    if level.is_spaced or paragraph.space_after:
        children += f'<a:spcAft><a:spcPts val="{round(paragraph.space_after / 127)}"/></a:spcAft>'
    bullet = paragraph.bullet
    if (paragraph.indent, paragraph.hanging) != (level.indent, level.hanging):
        attributes += f' marL="{paragraph.indent}" indent="{-paragraph.hanging}"'
    if bullet is None and level.bullet:
        children += "<a:buNone/>"
    elif bullet and (bullet.start_at or bullet.character != level.bullet):
        children += bullet_xml(bullet)
    return f"<a:pPr{attributes}>{children}</a:pPr>" if attributes or children else ""


def level_of(paragraph: TextParagraph, slot: Slot) -> Level:
    """Return what the placeholder says of the paragraph's level."""
    return slot.levels[min(paragraph.level, len(slot.levels) - 1)]


def bullet_xml(bullet: Bullet) -> str:
    """Return the bullet or number of a paragraph (21.1.2.4)."""
    coloured = f"<a:buClr>{colour(bullet.colour)}</a:buClr>"
    if bullet.start_at:
        start = f' startAt="{bullet.start_at}"'
        return f'{coloured}<a:buFont typeface="+mj-lt"/><a:buAutoNum type="arabicPlain"{start}/>'
    return f'{coloured}<a:buFont typeface="Arial"/><a:buChar char="{attribute(bullet.character)}"/>'
