"""Font files for tests: those that trainkit comes with, under other names, and with other things said of themselves."""

from __future__ import annotations

import struct
from importlib.util import find_spec
from pathlib import Path

_RECORD = struct.Struct(">4sIII")


def caladea(named: str = "Acmesan", weight: str = "Regular") -> bytes:
    """Return a font that has one weight. Names are as long as the old one, so that all else keeps its place."""
    return _renamed(_file("font_caladea", f"files/Caladea-{weight}.ttf"), "Caladea", named)


def arimo(named: str = "Acmes") -> bytes:
    """Return a font whose weight goes from 400 to 700."""
    return _renamed(_file("fontpkg_arimo", "files/Arimo[wght].ttf"), "Arimo", named)


def with_embedding(data: bytes, embedding: int) -> bytes:
    """Return the font with other permissions (OS/2 fsType)."""
    changed = bytearray(data)
    struct.pack_into(">H", changed, place_of(data, b"OS/2") + 8, embedding)
    return bytes(changed)


def without(data: bytes, tag: bytes) -> bytes:
    """Return the font with a table that nobody knows in place of the one with that tag."""
    return data.replace(tag, b"none", 1)


def place_of(data: bytes, tag: bytes) -> int:
    """Return where a table begins."""
    for index in range(struct.unpack_from(">H", data, 4)[0]):
        found, _, offset, _ = _RECORD.unpack_from(data, 12 + index * _RECORD.size)
        if found == tag:
            return int(offset)
    raise KeyError(tag)


def _file(package: str, path: str) -> bytes:
    spec = find_spec(package)
    assert spec and spec.submodule_search_locations
    return (Path(spec.submodule_search_locations[0]) / path).read_bytes()


def _renamed(data: bytes, old: str, new: str) -> bytes:
    assert len(old) == len(new)
    return data.replace(old.encode("utf-16-be"), new.encode("utf-16-be")).replace(old.encode(), new.encode())
