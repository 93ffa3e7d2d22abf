"""Containers of the Open Packaging Conventions (ECMA-376 part 2), as documents and decks are, and damage to them."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Mapping
from io import BytesIO

from hypothesis import strategies as st

SCHEMAS = "http://schemas.openxmlformats.org/"
RELATIONSHIPS = f"{SCHEMAS}package/2006/relationships"
TYPES = f"{SCHEMAS}officeDocument/2006/relationships/"

BROKEN = [b"", b"<a", b"\xff\xfe\0<", b"<a/>", b"<w:p xmlns:w='x'><w:p/></w:p>"]
"""What a part may hold instead of what it should."""


def relationship(identifier: str, kind: str, target: str) -> str:
    """Return a relationship; one whose target is on the web leads out of the package."""
    mode = ' TargetMode="External"' if ":" in target else ""
    return f'<Relationship Id="{identifier}" Type="{TYPES}{kind}" Target="{target}"{mode}/>'


def relationships(relations: list[str]) -> str:
    """Return a part of relationships."""
    return f'<Relationships xmlns="{RELATIONSHIPS}">{"".join(relations)}</Relationships>'


def packed(parts: Mapping[str, bytes]) -> bytes:
    """Return the parts as a container."""
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w") as container:
        for name, content in parts.items():
            container.writestr(zipfile.ZipInfo(name), content)
    return buffer.getvalue()


def markup_of(parts: Mapping[str, bytes]) -> list[str]:
    """Return the names of the parts that are XML."""
    return sorted(name for name in parts if name.endswith((".xml", ".rels")))


def damaged(data: st.DataObject, parts: Mapping[str, bytes], attributes: bytes) -> dict[str, bytes]:
    """Return parts of which one is damaged: tags are swapped, dropped or doubled, or attributes have another value.

    `attributes` is a pattern of their names.
    """
    part = data.draw(st.sampled_from(markup_of(parts)))
    pieces = re.findall(rb"<[^>]*>|[^<]+", parts[part])
    for _ in range(data.draw(st.integers(1, 3))):
        first, second = (data.draw(st.integers(1, len(pieces) - 2)) for _ in range(2))
        match data.draw(st.sampled_from(["swap", "drop", "double", "value"])):
            case "swap":
                pieces[first], pieces[second] = pieces[second], pieces[first]
            case "drop":
                pieces[first] = b""
            case "double":
                pieces[first] *= 2
            case _:
                value = data.draw(st.sampled_from([b"", b"-1", b"99999999999", b"x", b"\xe2\x80\xae", b"1.5"]))
                pieces[first] = re.sub(rb"(" + attributes + rb')="[^"]*"', rb'\1="' + value + b'"', pieces[first])
    return {**parts, part: b"".join(pieces)}
