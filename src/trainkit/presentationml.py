"""The PresentationML vocabulary that template decks and slides share (ECMA-376 part 1, 19 and 20)."""

from __future__ import annotations

import re
from hashlib import blake2s
from uuid import UUID

from .model import Box, Colour

HEADER = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
DRAWING = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
NAMESPACES = (
    f"{DRAWING} "
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"'
)

# The empty group that every shape tree begins with (19.3.1.45).
TREE_START = (
    '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm>'
    '<a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>'
)

# The text body of a shape that has no text, which programs expect all the same.
NO_TEXT = '<p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:endParaRPr lang="en-US"/></a:p></p:txBody>'

# What tells assistive technology to pass over a shape (the "decorative" extension of Office 2019).
DECORATIVE = (
    '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative '
    'xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst>'
)

# The custom property that holds the fingerprint of a deck of trainkit's.
SEAL = "trainkit-seal"

# What trainkit adds to speaker notes begins with this sign, so that it is told from the source's words at a glance, and
# with a field of this type (21.1.2.2.4 sets no limits to types), so that programs tell it, too.
ADDED_SIGN = "► "
ADDED_FIELD = "trainkit-note"

_TEXT = {ord("&"): "&amp;", ord("<"): "&lt;", ord(">"): "&gt;"}
_ATTRIBUTE = {**_TEXT, ord('"'): "&quot;", ord("\n"): "&#10;", ord("\t"): "&#9;"}

# What XML 1.0 can't hold even escaped (section 2.2).
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")

_FLIPS = {"horizontal": ' flipH="1"', "vertical": ' flipV="1"', "both": ' flipH="1" flipV="1"', "": ""}


def text(content: str) -> str:
    """Return the content escaped for an element; what XML can't hold is left out."""
    return _FORBIDDEN.sub("", content).translate(_TEXT)


def attribute(content: str) -> str:
    """Return the content escaped for an attribute in double quotes; what XML can't hold is left out."""
    return _FORBIDDEN.sub("", content).translate(_ATTRIBUTE)


def added_id(said: str) -> str:
    """Return the id of the field that an added paragraph of speaker notes begins with: who changes a word of `said`,
    the whole paragraph, makes it his own.
    """
    digest = blake2s(" ".join(said.split()).encode("utf-8", "replace"), digest_size=16).digest()
    return f"{{{str(UUID(bytes=digest)).upper()}}}"


def colour(value: Colour) -> str:
    """Return a colour, by its slot in the theme if it has one."""
    return f'<a:schemeClr val="{value.scheme}"/>' if value.scheme else f'<a:srgbClr val="{value.rgb}"/>'


def fill(value: Colour | None) -> str:
    """Return a solid fill, or that there is none."""
    return f"<a:solidFill>{colour(value)}</a:solidFill>" if value else "<a:noFill/>"


def transform(box: Box, flip: str = "") -> str:
    """Return a shape's place; `flip` is "horizontal", "vertical", "both" or ""."""
    place = f'<a:off x="{box.x}" y="{box.y}"/><a:ext cx="{box.width}" cy="{box.height}"/>'
    return f"<a:xfrm{_FLIPS[flip]}>{place}</a:xfrm>"
