"""Reading a template deck without unpacking it, and writing a package (ECMA-376 part 2) part by part.

The parts that never change are copied as the template deck holds them, compressed and checked already; a deck costs
what its slides cost.
"""

from __future__ import annotations

import struct
import zlib
from functools import lru_cache
from hashlib import blake2b
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

import msgspec

CONTENT_TYPES = "[Content_Types].xml"
PACKAGE_RELATIONSHIPS = "_rels/.rels"
PRESENTATION = "ppt/presentation.xml"
PRESENTATION_RELATIONSHIPS = "ppt/_rels/presentation.xml.rels"

# Parts that every deck writes anew, whether the template has them or not.
WRITTEN_ANEW = frozenset({"docProps/app.xml", "docProps/core.xml", "docProps/custom.xml"})

_EDITED = frozenset({CONTENT_TYPES, PACKAGE_RELATIONSHIPS, PRESENTATION, PRESENTATION_RELATIONSHIPS})

# The first day that a ZIP directory can name, so that decks made at different times are the same.
_DOS_TIME, _DOS_DATE = 0, 0x21

# Where an entry's own header (APPNOTE 4.3.7) holds the lengths of its name and its extra field.
_LENGTHS = struct.Struct("<HH")
_LENGTHS_AT = 26

_VERSION = 20
_UTF8_NAMES = 0x800
_DEFLATED = 8

# Higher levels take twice the time for 2 % on parts of a few kilobytes.
_LEVEL = 6

# A batch uses one layout or a few; each is about 20 KB.
_TEMPLATES_KEPT = 8


class Part(msgspec.Struct, frozen=True):
    """A compressed part."""

    name: str
    crc: int
    size: int
    data: bytes


class Template(msgspec.Struct, frozen=True):
    """A template deck: parts to copy, and the text of those that list what the package holds."""

    copied: tuple[Part, ...]
    edited: dict[str, str]


@lru_cache(_TEMPLATES_KEPT)
def read_template(data: bytes) -> Template:
    """Return a template deck taken apart. Raises zipfile.BadZipFile if the data is no package."""
    copied: list[Part] = []
    edited: dict[str, str] = {}
    with ZipFile(BytesIO(data)) as package:
        for entry in package.infolist():
            if entry.filename in _EDITED:
                edited[entry.filename] = package.read(entry).decode()
            elif entry.filename not in WRITTEN_ANEW and entry.compress_type == ZIP_DEFLATED:
                copied.append(Part(entry.filename, entry.CRC, entry.file_size, _compressed(data, entry)))
            elif entry.filename not in WRITTEN_ANEW:
                copied.append(compress(entry.filename, package.read(entry)))
    return Template(tuple(copied), edited)


def _compressed(data: bytes, entry: ZipInfo) -> bytes:
    """Return an entry's bytes as they stand in the ZIP file, behind its header, name and extra field."""
    name_length, extra_length = _LENGTHS.unpack_from(data, entry.header_offset + _LENGTHS_AT)
    start = entry.header_offset + _LENGTHS_AT + _LENGTHS.size + name_length + extra_length
    return data[start : start + entry.compress_size]


def compress(name: str, content: bytes, level: int = _LEVEL) -> Part:
    """Return the content as a part of that name."""
    return Part(name, zlib.crc32(content), len(content), zlib.compress(content, level, -zlib.MAX_WBITS))


def digest(entries: list[tuple[str, int, int]]) -> str:
    """Return a fingerprint of a package from the names, checksums and sizes of its parts."""
    listed = "\n".join(f"{name} {crc:08x} {size}" for name, crc, size in sorted(entries))
    return blake2b(listed.encode(), digest_size=16).hexdigest()


def pack(parts: list[Part]) -> bytes:
    """Return the parts as a ZIP file (APPNOTE 6.3, without ZIP64: a deck is far from 65,535 parts or 4 GiB)."""
    bodies: list[bytes] = []
    directory: list[bytes] = []
    position = 0
    for part in parts:
        name = part.name.encode()
        common = struct.pack(
            "<HHHHHIIIHH",
            _VERSION,
            _UTF8_NAMES,
            _DEFLATED,
            _DOS_TIME,
            _DOS_DATE,
            part.crc,
            len(part.data),
            part.size,
            len(name),
            0,
        )
        bodies += (b"PK\3\4", common, name, part.data)
        directory += (b"PK\1\2", struct.pack("<H", _VERSION), common, struct.pack("<HHHII", 0, 0, 0, 0, position), name)
        position += 4 + len(common) + len(name) + len(part.data)
    listed = b"".join(directory)
    end = struct.pack("<4sHHHHIIH", b"PK\5\6", 0, 0, len(parts), len(parts), len(listed), position, 0)
    return b"".join((*bodies, listed, end))
