"""Pieces of PresentationML that master, slide layouts and notes master share."""

from __future__ import annotations

from trainkit.model import Box, Colour

HEADER = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
DRAWING = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
PRESENTATION = (
    f"{DRAWING} "
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"'
)

# The empty group that every shape tree begins with (ECMA-376 part 1, 19.3.1.45).
TREE_START = (
    '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm>'
    '<a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>'
)

# The theme's colours by the names that slides call them (19.3.1.6).
COLOUR_MAP = (
    '<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" '
    'accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/>'
)

_ATTRIBUTE = {ord("&"): "&amp;", ord("<"): "&lt;", ord('"'): "&quot;"}


def attribute(text: str) -> str:
    """Return the text escaped for an attribute value in double quotes."""
    return text.translate(_ATTRIBUTE)


def transform(box: Box, flip: str = "") -> str:
    """Return a shape's place; `flip` is "horizontal", "vertical", "both" or ""."""
    flips = {"horizontal": ' flipH="1"', "vertical": ' flipV="1"', "both": ' flipH="1" flipV="1"', "": ""}[flip]
    return f'<a:xfrm{flips}><a:off x="{box.x}" y="{box.y}"/><a:ext cx="{box.width}" cy="{box.height}"/></a:xfrm>'


def colour_xml(colour: Colour) -> str:
    """Return a colour, by its slot in the theme if it has one."""
    if colour.scheme:
        return f'<a:schemeClr val="{colour.scheme}"/>'
    return f'<a:srgbClr val="{colour.rgb}"/>'


def fill_xml(colour: Colour | None) -> str:
    """Return a solid fill, or that there is none."""
    return f"<a:solidFill>{colour_xml(colour)}</a:solidFill>" if colour else "<a:noFill/>"
