"""Addresses and style sheets in drawings: none leads out of the file."""

from __future__ import annotations

import binascii
import re
from typing import Final

from trainkit.layouts.furniture import picture_of

from .words import DrawingError

MOST_PIXELS: Final = 10_000_000
"""Of a picture within a drawing; 3,600 × 2,700 are more than a slide shows."""

_INLINE = re.compile(r"\s*data:image/(?:png|jpe?g);base64,", re.IGNORECASE)

# What fetches (CSS Images 3 and 4, CSS Values 4) and what is no CSS but runs in some programs. A backslash could spell
# any of it (CSS Syntax 3, 4.3.7).
_URL = re.compile(r"url\(\s*[\"']?\s*([^)]?)", re.IGNORECASE)
_FETCHES = re.compile(
    r"\\|(?:image-set|image|cross-fade|element|src|expression)\(|behavior:|-moz-binding", re.IGNORECASE
)

_EXPORT = "export it as plain SVG, or as PNG"


def check_address(value: str, element: str, line: int) -> None:
    """See that an address is a part of the drawing, or a PNG or JPEG picture in it. Raises DrawingError."""
    if value.strip().startswith("#"):
        return
    head = _INLINE.match(value)
    if element != "image" or head is None:
        shown = value.strip()[:40]
        raise DrawingError(f"the drawing leads out of its file ('{shown}')", "embed what it shows, or export PNG", line)
    try:
        picture = picture_of(binascii.a2b_base64("".join(value[head.end() :].split())))
    except ValueError:
        picture = None
    if picture is None or not 0 < picture.width * picture.height <= MOST_PIXELS:
        raise DrawingError("the drawing holds a picture that is damaged or too large", _EXPORT, line)


def check_css(text: str, line: int, *, is_attribute: bool = False) -> None:
    """See that a style sheet, or the value of an attribute, fetches nothing. Raises DrawingError."""
    if not is_attribute and "@" in text:
        message = "the drawing's style sheet has a rule that begins with '@', as those do that fetch other files"
        raise DrawingError(message, _EXPORT, line)
    leads = any(begin != "#" for begin in _URL.findall(text))
    if leads or _FETCHES.search(text):
        raise DrawingError("the drawing's style leads out of its file", _EXPORT, line)
