"""Changes to files such as broken disks, bad programs and bad people make, in an order that a seed fixes."""

from __future__ import annotations

import random  # noqa: TID251  # seeded: the same changes each time
from collections.abc import Callable, Sequence
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

Mutation = Callable[[random.Random, bytes, bytes], bytes]

LONGEST_PIECE = 200
"""Bytes that one change touches: a few tags of markup."""

MOST_CHANGES = 4
"""Changes at a time. More leave nothing that a reader gets far into."""


def mutate(chance: random.Random, data: bytes, other: bytes) -> bytes:
    """Return `data` after some changes, for which it takes pieces of `other` too."""
    mutations = PACKED if data.startswith(b"PK") else PLAIN
    for _ in range(chance.randint(1, MOST_CHANGES)):
        data = chance.choice(mutations)(chance, data, other)
    return data


def flip(chance: random.Random, data: bytes, other: bytes) -> bytes:
    """Change one bit."""
    if not data:
        return data
    place = chance.randrange(len(data))
    return data[:place] + bytes([data[place] ^ 1 << chance.randrange(8)]) + data[place + 1 :]


def insert(chance: random.Random, data: bytes, other: bytes) -> bytes:
    """Put something in that means much to some format."""
    place = chance.randint(0, len(data))
    return data[:place] + chance.choice(TOKENS) * chance.choice((1, 1, 2, 50)) + data[place:]


def delete(chance: random.Random, data: bytes, other: bytes) -> bytes:
    """Take a piece out."""
    start, length = chance.randint(0, len(data)), chance.randint(1, LONGEST_PIECE)
    return data[:start] + data[start + length :]


def splice(chance: random.Random, data: bytes, other: bytes) -> bytes:
    """Put a piece of another file in."""
    start, length, place = chance.randint(0, len(other)), chance.randint(1, LONGEST_PIECE), chance.randint(0, len(data))
    return data[:place] + other[start : start + length] + data[place:]


def repeat(chance: random.Random, data: bytes, other: bytes) -> bytes:
    """Write a piece again and again."""
    start, length = chance.randint(0, len(data)), chance.randint(1, LONGEST_PIECE)
    return data[:start] + data[start : start + length] * chance.choice((2, 20)) + data[start + length :]


def truncate(chance: random.Random, data: bytes, other: bytes) -> bytes:
    """Break the file off."""
    return data[: chance.randint(0, len(data))]


def change_member(chance: random.Random, data: bytes, other: bytes) -> bytes:
    """Change one member of an archive, and pack it anew: so the change gets behind the checksums."""
    try:
        with ZipFile(BytesIO(data)) as archive:
            members = {name: archive.read(name) for name in archive.namelist()}
    except Exception:  # an earlier change broke it
        return data
    if not members:
        return data
    changed, lender = chance.choice(sorted(members)), chance.choice(sorted(members))
    members[changed] = chance.choice(PLAIN)(chance, members[changed], members[lender])
    packed = BytesIO()
    with ZipFile(packed, "w", ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return packed.getvalue()


TOKENS: Sequence[bytes] = (
    b"<", b">", b"</p>", b"<table>", b"<ul><li>", b"<!--", b"<!DOCTYPE x [<!ENTITY a 'b'>]>&a;", b"<![CDATA[", b"&#0;",
    b"&#xD800;", b"\x00", b"\xff\xfe", b"\xed\xa0\x80", b"\xe2\x80\xae", b"\r", b"\n\n", b"    ", b"1. ", b"- ", b"> ",
    b"```\n", b"---\n", b"| a | b |\n|---|\n", b"[a](", b"![](", b"99999999999999999999", b"-1", b"obj",
    b"endobj", b"stream\n",
)  # fmt: skip
"""Beginnings without ends, characters that no text may have, and numbers out of bounds, of all formats."""

PLAIN: Sequence[Mutation] = (flip, flip, insert, insert, delete, splice, repeat, truncate)
PACKED: Sequence[Mutation] = (change_member,) * 8 + (flip, truncate)
