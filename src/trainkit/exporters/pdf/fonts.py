"""Font objects: a composite font (Type 0, Identity-H) around a subset of the font file (ISO 32000-1, 9.7 to 9.10)."""

from __future__ import annotations

import struct
from hashlib import blake2b
from itertools import count, groupby

import uharfbuzz as hb

from .glyphs import UsedFont
from .objects import ObjectFile, stream, utf16_hex

# What a viewer of PDF doesn't look at: it has glyph numbers and advances already.
_LAYOUT_TABLES = ["BASE", "GDEF", "GPOS", "GSUB", "kern"]
_VERTICAL_TABLES = ["VORG", "vhea", "vmtx"]
_NAMING_TABLES = ["DSIG", "MVAR", "OS/2", "STAT", "cmap", "gasp", "meta", "name", "post"]
_DROPPED_TABLES = [*_LAYOUT_TABLES, *_VERTICAL_TABLES, *_NAMING_TABLES]

_SUBSET_FLAGS = (
    hb.SubsetFlags.RETAIN_GIDS
    | hb.SubsetFlags.NO_LAYOUT_CLOSURE
    | hb.SubsetFlags.NO_HINTING
    | hb.SubsetFlags.NOTDEF_OUTLINE
    # Makes CIDs and glyph numbers the same in CFF, and CFF2, which PDF doesn't know, into CFF.
    | hb.SubsetFlags.CFF_IDENTITY_CHARSET
    | hb.SubsetFlags.DOWNGRADE_CFF2
)

# Font flags (ISO 32000-1, table 123). A font that is addressed by glyph number counts as symbolic.
_FIXED_PITCH, _SYMBOLIC, _ITALIC = 1, 4, 64

_CMAP_HEAD = """/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
"""
_CMAP_TAIL = """endcmap
CMapName currentdict /CMap defineresource pop
end
end
"""
# ISO 32000-1, 9.7.5.4 by way of Adobe Technical Note 5014: a section of a CMap holds at most 100 entries.
_CMAP_SECTION = 100


def add_font(file: ObjectFile, font: UsedFont) -> int:
    """Put the objects of a font, reduced to the glyphs that were used; return the number of its dictionary."""
    program = _subset(font)
    has_cff = "CFF " in hb.Face(hb.Blob(program)).table_tags
    name = f"{_subset_tag(program)}+{font.file.name}"
    entries = "/Subtype/OpenType" if has_cff else f"/Length1 {len(program)}"
    program_number = file.add(stream(program, entries))
    descriptor = file.add(_descriptor(font, name, program, f"/FontFile{3 if has_cff else 2} {program_number} 0 R"))
    kind = "/Subtype/CIDFontType0" if has_cff else "/Subtype/CIDFontType2/CIDToGIDMap/Identity"
    descendant = file.add(
        f"<</Type/Font{kind}/BaseFont/{name}/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>"
        f"/FontDescriptor {descriptor} 0 R/DW 1000/W[{_widths(font)}]>>".encode("ascii")
    )
    to_unicode = file.add(stream(_to_unicode(font)))
    # 9.7.6.2: the name of a composite font over a CIDFontType0 ends with that of its CMap.
    base_font = f"{name}-Identity-H" if has_cff else name
    return file.add(
        f"<</Type/Font/Subtype/Type0/BaseFont/{base_font}/Encoding/Identity-H"
        f"/DescendantFonts[{descendant} 0 R]/ToUnicode {to_unicode} 0 R>>".encode("ascii")
    )


def _subset(font: UsedFont) -> bytes:
    """Return a font file with the used glyphs under their old numbers and every axis pinned."""
    subset = hb.SubsetInput()
    subset.glyph_set.update(font.text_of)
    subset.flags = _SUBSET_FLAGS
    subset.drop_table_tag_set.update(int.from_bytes(tag.encode("ascii"), "big") for tag in _DROPPED_TABLES)
    if font.face.has_var_data:
        subset.pin_all_axes_to_default(font.face)
        for axis, value in font.file.axes:
            subset.pin_axis_location(font.face, axis, value)
    data: bytes = hb.subset(font.face, subset).blob.data
    return data


def _subset_tag(program: bytes) -> str:
    """Return six letters that differ between subsets of one font (ISO 32000-1, 9.6.4)."""
    return "".join(chr(ord("A") + byte % 26) for byte in blake2b(program, digest_size=6).digest())


def _descriptor(font: UsedFont, name: str, program: bytes, font_file: str) -> bytes:
    """Return the font descriptor (ISO 32000-1, 9.8) from the font's own tables."""
    scale = 1000 / font.face.upem
    head = hb.Face(hb.Blob(program)).reference_table("head").data
    box = " ".join(str(round(value * scale)) for value in struct.unpack_from(">4h", head, 36))
    extents = font.font.get_font_extents("ltr")
    cap_height = font.font.get_metric_position_with_fallback(hb.OTMetricsTag.CAP_HEIGHT)
    slant = font.font.get_style_value(hb.StyleTag.SLANT_ANGLE)
    flags = _SYMBOLIC | (_ITALIC if slant else 0) | (_FIXED_PITCH if _is_fixed_pitch(font.face) else 0)
    # No table tells the width of a stem; dvipdfmx estimates it so from the weight.
    stem = (font.font.get_style_value(hb.StyleTag.WEIGHT) / 65) ** 2 + 50
    return (
        f"<</Type/FontDescriptor/FontName/{name}/Flags {flags}/FontBBox[{box}]/ItalicAngle {slant:.4g}"
        f"/Ascent {round(extents.ascender * scale)}/Descent {round(extents.descender * scale)}"
        f"/CapHeight {round(cap_height * scale)}/StemV {round(stem)}{font_file}>>".encode("ascii")
    )


def _is_fixed_pitch(face: hb.Face) -> bool:
    """Whether the font says so (OpenType, "post" table, isFixedPitch)."""
    post = face.reference_table("post").data
    return len(post) >= 16 and post[12:16] != bytes(4)


def _widths(font: UsedFont) -> str:
    """Return the advances of the used glyphs, runs of consecutive numbers together (ISO 32000-1, 9.7.4.3)."""
    scale = 1000 / font.face.upem
    position = count()
    parts = []
    # Numbers that follow one another differ from their positions by the same amount.
    for _, group in groupby(sorted(font.text_of), lambda glyph: glyph - next(position)):
        glyphs = list(group)
        widths = " ".join(f"{font.advance(glyph) * scale:.2f}" for glyph in glyphs)
        parts.append(f"{glyphs[0]}[{widths}]")
    return "".join(parts)


def _to_unicode(font: UsedFont) -> bytes:
    """Return the CMap from glyph numbers to text (ISO 32000-1, 9.10.3)."""
    lines = [f"<{glyph:04X}> <{utf16_hex(text)}>\n" for glyph, text in sorted(font.text_of.items())]
    sections = [lines[first : first + _CMAP_SECTION] for first in range(0, len(lines), _CMAP_SECTION)]
    body = "".join(f"{len(section)} beginbfchar\n{''.join(section)}endbfchar\n" for section in sections)
    return (_CMAP_HEAD + body + _CMAP_TAIL).encode("ascii")
