"""One font file: whether it is whole, its names and weights, and whether it may be embedded (OpenType 1.9)."""

from __future__ import annotations

import struct
from typing import Final

import uharfbuzz as hb

from trainkit.cleaning import clean_text
from trainkit.model import OwnFont

_RECORD = struct.Struct(">4sIII")
_RECORDS_AT = 12

# The head of a font file ("Organization of an OpenType font"), and what other files begin with.
_KINDS = (b"\0\1\0\0", b"OTTO", b"true")
_OTHERS = {
    b"ttcf": ("this is a collection of fonts", "Save each of its fonts as a file of its own."),
    b"wOFF": ("this is a font for web pages (WOFF)", "Take the .ttf or .otf file of the same font."),
    b"wOF2": ("this is a font for web pages (WOFF2)", "Take the .ttf or .otf file of the same font."),
}

_NEEDED = frozenset(("OS/2", "cmap", "head", "hhea", "hmtx", "maxp", "name"))
_OUTLINES = frozenset(("glyf", "CFF ", "CFF2"))

# OS/2: where usWeightClass, fsType and fsSelection stand.
_WEIGHT_AT, _EMBEDDING_AT, _SELECTION_AT, _SELECTION_END = 4, 8, 62, 64
_ITALIC = 0x1

# fsType. Of the lowest four bits one alone is set; where old files set more, the most lenient counts.
_PERMISSION, _RESTRICTED, _NO_SUBSETTING, _BITMAPS_ONLY = 0x000F, 0x0002, 0x0100, 0x0200

_HEAD_BYTES = 54

_REGULAR = 400

# Name 1 is the family of at most four styles, 16 that of all weights, 21 that of all but slants.
_FAMILY_NAMES = (1, 21, 16)

LONGEST_NAME: Final = 100
"""Characters of a family's name; programs cut off at 31."""

_DAMAGED = "Take the file from where it came from once more."
_LICENCE = "Take it away, or ask its maker for a file that may be embedded in documents."


class FontError(ValueError):
    """A font that can't be used; the text says why, `hint` what to do."""

    def __init__(self, message: str, hint: str) -> None:
        super().__init__(message)
        self.hint = hint


def font_of(data: bytes, path: str) -> OwnFont:
    """Return the font in a file of the content `data`.

    Raises FontError if it is none, is damaged, or if its maker forbids what a handout does: to embed the outlines of
    the characters that it uses (OS/2 fsType).
    """
    _check_directory(data)
    try:
        return _font(hb.Face(hb.Blob(data)), data, path)
    except FontError:
        raise
    except (ValueError, RuntimeError):  # a tag that is no ASCII, an axis without an end
        raise FontError("this font is damaged: what it says of itself makes no sense", _DAMAGED) from None


def _font(face: hb.Face, data: bytes, path: str) -> OwnFont:
    if not face.glyph_count or not face.unicodes:
        raise FontError("this font has no letters", _DAMAGED)
    about = bytes(face.reference_table("OS/2").data)
    if len(about) < _SELECTION_END:
        raise FontError("this font is damaged: what it says of itself (OS/2) is cut off", _DAMAGED)
    _check_permission(_number(about, _EMBEDDING_AT))
    _check_subset(face)
    axis = next((axis for axis in face.axis_infos if axis.tag == "wght"), None)
    weight = _number(about, _WEIGHT_AT) or _REGULAR
    lightest, heaviest = (round(axis.min_value), round(axis.max_value)) if axis else (weight, weight)
    # Variable files are named after the weight that they show where nothing is said.
    name, families = _families(face, _FAMILY_NAMES if lightest == heaviest else _FAMILY_NAMES[::-1])
    is_italic = bool(_number(about, _SELECTION_AT) & _ITALIC)
    return OwnFont(path, data, name, families, lightest, heaviest, is_italic)


def _check_directory(data: bytes) -> None:
    """See that the tables are there, and lie within the file."""
    if found := _OTHERS.get(data[:4]):
        raise FontError(*found)
    if data[:4] not in _KINDS or len(data) < _RECORDS_AT:
        raise FontError("this is no font file", "Put a TrueType or OpenType font there.")
    count = _number(data, 4)
    if len(data) < _RECORDS_AT + count * _RECORD.size:
        raise FontError("this font is cut off", _DAMAGED)
    tags = set()
    for index in range(count):
        tag, _, offset, length = _RECORD.unpack_from(data, _RECORDS_AT + index * _RECORD.size)
        if offset + length > len(data):
            raise FontError("this font is cut off", _DAMAGED)
        tags.add(tag.decode("latin-1"))
    if missing := sorted(_NEEDED - tags):
        raise FontError(f"this font lacks the table '{missing[0]}'", "Take a file of it for Windows, or another font.")
    if not tags & _OUTLINES:
        raise FontError("this font has no outlines, only pictures of its letters", "Take another font.")


def _check_permission(embedding: int) -> None:
    if embedding & _PERMISSION == _RESTRICTED:
        raise FontError("the maker of this font forbids embedding it (OS/2 fsType, restricted licence)", _LICENCE)
    if embedding & _BITMAPS_ONLY:
        raise FontError("the maker of this font forbids embedding its outlines (OS/2 fsType, bitmaps only)", _LICENCE)
    if embedding & _NO_SUBSETTING:
        message = "the maker of this font forbids embedding a part of it (OS/2 fsType, no subsetting), as handouts do"
        raise FontError(message, _LICENCE)


def _check_subset(face: hb.Face) -> None:
    """See that letters can be taken out of it, which a handout does when it is too late to say so."""
    subset = hb.SubsetInput()
    subset.unicode_set.update([min(face.unicodes)])
    if face.has_var_data:
        subset.pin_all_axes_to_default(face)
    try:
        part = hb.subset(face, subset)
    except RuntimeError:
        raise FontError("this font is damaged: its letters can't be taken out of it", _DAMAGED) from None
    if len(part.reference_table("head").data) < _HEAD_BYTES:  # what HarfBuzz can't make sense of it leaves out
        raise FontError("this font is damaged: its head ('head') makes no sense", _DAMAGED)


def _families(face: hb.Face, order: tuple[int, ...]) -> tuple[str, tuple[str, ...]]:
    """Return the family's name, in English if it has one and of the first kind that there is, and all in lower case."""
    found = [
        (entry.name_id, entry.language, name)
        for entry in face.list_names()
        if entry.name_id in _FAMILY_NAMES and (name := _clean(face.get_name(entry.name_id, entry.language)))
    ]
    if not found:
        raise FontError("this font has no name", "Take another file of it.")
    first = min(found, key=lambda entry: (order.index(entry[0]), entry[1] != "en", entry))
    return first[2], tuple(dict.fromkeys(name.casefold() for _, _, name in sorted(found)))


def _clean(name: str | None) -> str:
    return clean_text(" ".join((name or "").split()), "")[0][:LONGEST_NAME]


def _number(data: bytes, at: int) -> int:
    return int.from_bytes(data[at : at + 2], "big")
