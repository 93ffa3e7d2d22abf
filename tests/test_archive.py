"""Containers that nobody's program writes: each is refused in one sentence, and nothing large is unpacked before."""

from __future__ import annotations

import struct
import zipfile
from collections.abc import Callable, Iterable
from io import BytesIO
from pathlib import Path

import pytest

from trainkit import archive
from trainkit.archive import Archive, open_archive
from trainkit.errors import SourceError
from trainkit.load import load_bytes

LOCAL, CENTRAL, END = b"PK\x03\x04", b"PK\x01\x02", b"PK\x05\x06"


def zipped(members: Iterable[tuple[str, bytes]], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """Return a container of those members, which may have one name twice."""
    written = BytesIO()
    with zipfile.ZipFile(written, "w", method) as container:
        for name, content in members:
            container.writestr(zipfile.ZipInfo(name), content, method)
    return written.getvalue()


def twice(one: str, other: str) -> bytes:
    """Return a container of two members, of which the second gets another name of the same length."""
    return zipped([("word/a.xml", b"<a/>"), (one, b"<a/>")]).replace(one.encode(), other.encode())


def with_field(data: bytes, signature: bytes, place: int, value: bytes) -> bytes:
    """Return a container with other bytes at that place behind each such signature."""
    parts = data.split(signature)
    return parts[0] + b"".join(
        signature + value.join((part[: place - 4], part[place - 4 + len(value) :])) for part in parts[1:]
    )


def encrypted() -> bytes:
    """Return a container whose members say that they are encrypted (APPNOTE.TXT 4.4.4, bit 0)."""
    data = zipped([("word/document.xml", b"<a/>")])
    return with_field(with_field(data, LOCAL, 6, b"\1\0"), CENTRAL, 8, b"\1\0")


def overlapping() -> bytes:
    """Return a container whose list names one member's bytes again and again (David Fifield's "better zip bomb")."""
    data = zipped([("a.xml", b"a" * 9_000), ("b.xml", b"b" * 9_000)])
    second = data.rindex(CENTRAL)
    offset = data[:second].rindex(LOCAL)
    assert struct.unpack_from("<I", data, second + 42) == (offset,)
    return data[: second + 42] + struct.pack("<I", 0) + data[second + 46 :]


def large_members() -> bytes:
    """Return a container of two members that are small only as long as they are packed."""
    return zipped([("a.xml", bytes(3 * 2**20)), ("b.xml", bytes(3 * 2**20))])


def lying() -> bytes:
    """Return a container whose member says that it is of 9 bytes and is of 3 MiB (APPNOTE.TXT 4.4.9)."""
    data = zipped([("a.xml", bytes(3 * 2**20))])
    return with_field(with_field(data, LOCAL, 22, struct.pack("<I", 9)), CENTRAL, 24, struct.pack("<I", 9))


REFUSED: dict[str, tuple[Callable[[], bytes], str]] = {
    "too many members": (
        lambda: zipped((f"word/{number}", b"") for number in range(5_001)),
        "it has more than 5,000 parts",
    ),
    "far too many members": (lambda: LOCAL + CENTRAL * 20_001 + END, "it has more than 5,000 parts"),
    "one name twice": (lambda: twice("word/b.xml", "word/a.xml"), "it has two parts called 'word/a.xml'"),
    "one name in two cases": (lambda: twice("word/b.xml", "WORD/A.xml"), "it has two parts called 'WORD/A.xml'"),
    "one member over another": (overlapping, "its part 'b.xml' overlaps another one"),
    "encrypted members": (encrypted, "it is protected by a password"),
    "a name that leads out": (lambda: zipped([("../a.xml", b"")]), "the name of its part '../a.xml' leads out of it"),
    "a name that leads out backwards": (
        lambda: zipped([("word\\..\\..\\a.xml", b"")]),
        r"the name of its part 'word\..\..\a.xml' leads out of it",
    ),
    "an absolute name": (lambda: zipped([("/etc/a", b"")]), "the name of its part '/etc/a' leads out of it"),
    "a name on a drive": (lambda: zipped([("C:/a.xml", b"")]), "the name of its part 'C:/a.xml' leads out of it"),
    "a name that hides": (lambda: zipped([("../\u202ea", b"")]), "the name of its part '../a' leads out of it"),
    "a name without end": (
        lambda: zipped([("../" + "a\n" * 900, b"")]),
        f"the name of its part '../{'a ' * 38}…' leads out of it",
    ),
    "another way to pack": (
        lambda: zipped([("a.xml", b"<a/>")], zipfile.ZIP_LZMA),
        "its part 'a.xml' is packed in a way that no document uses",
    ),
}


@pytest.mark.parametrize("case", REFUSED)
def test_what_no_document_has_is_refused(case: str) -> None:
    make, why = REFUSED[case]
    with pytest.raises(SourceError) as caught:
        load_bytes(make(), "plan.docx")
    assert str(caught.value) == f"'plan.docx' isn't opened: {why}; save it anew in the program that made it."


def read_all(container: Archive) -> int:
    """Return the number of bytes of all members."""
    return sum(len(container.read(name)) for name in container.names)


def test_as_many_members_as_a_large_deck_has_are_taken() -> None:
    assert len(open_archive(zipped((f"ppt/{number}", b"") for number in range(5_000)), "x.pptx").names) == 5_000


def test_bytes_are_counted_while_they_are_unpacked(monkeypatch: pytest.MonkeyPatch) -> None:
    assert read_all(open_archive(large_members(), "x.docx")) == 6 * 2**20
    monkeypatch.setattr(archive, "MAX_INFLATED", 5 * 2**20)
    container = open_archive(large_members(), "x.docx")
    assert len(container.read("a.xml")) == 3 * 2**20
    assert len(container.read("a.xml")) == 3 * 2**20  # read again, it isn't counted again
    with pytest.raises(SourceError, match=r"^'x\.docx' isn't opened: unpacked it is larger than 5 MiB; save it anew "):
        container.read("b.xml")


def test_a_bomb_of_the_real_limit_is_refused() -> None:
    zeros = bytes(2**20)
    written = BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as container, container.open("a.xml", "w") as member:
        for _ in range(201):
            member.write(zeros)
    assert len(written.getvalue()) < 2**20
    with pytest.raises(SourceError, match="unpacked it is larger than 200 MiB"):
        open_archive(written.getvalue(), "x.docx").read("a.xml")


def test_a_size_that_is_a_lie_is_not_believed() -> None:
    with pytest.raises(SourceError, match=r"^'x\.docx' is damaged: its part 'a\.xml' can't be unpacked; open it in "):
        open_archive(lying(), "x.docx").read("a.xml")


DECLARED = {
    "entities that grow": b'<!DOCTYPE a [<!ENTITY b "bb"><!ENTITY c "&b;&b;">]><a>&c;</a>',
    "a file by its name": b'<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/hostname">]><a>&b;</a>',
    "a page on the web": b'<!DOCTYPE a [<!ENTITY % b SYSTEM "http://127.0.0.1:9/b"> %b;]><a/>',
    "a document type elsewhere": b'<!DOCTYPE a SYSTEM "http://127.0.0.1:9/a.dtd"><a/>',
    "a document type alone": b"<!DOCTYPE a><a/>",
    "UTF-16": '<?xml version="1.0" encoding="UTF-16"?><!DOCTYPE a [<!ENTITY b "c">]><a/>'.encode("utf-16"),
}


@pytest.mark.parametrize("case", DECLARED)
def test_document_types_are_refused(case: str) -> None:
    container = open_archive(zipped([("word/a.xml", DECLARED[case])]), "x.docx")
    with pytest.raises(SourceError) as caught:
        container.xml("word/a.xml")
    assert str(caught.value) == (
        "'x.docx' isn't opened: its part 'word/a.xml' has a document type, as no document of this kind has; "
        "save it anew in the program that made it."
    )


def test_an_entity_without_a_declaration_is_no_text() -> None:
    container = open_archive(zipped([("a.xml", b"<a>&b;</a>")]), "x.docx")
    with pytest.raises(SourceError, match=r"its part 'a\.xml' is no well-formed XML: Entity 'b' not defined"):
        container.xml("a.xml")


def test_nothing_of_a_container_reaches_the_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert read_all(open_archive(zipped([("word/a.xml", b"<a/>"), ("b/", b"")]), "x.docx")) == 4
    assert list(tmp_path.iterdir()) == []
