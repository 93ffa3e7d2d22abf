"""Safe reading of zip containers (ECMA-376 part 2, ISO/IEC 21320-1) and of the XML in them.

An archive comes from anybody: what it says of itself is not trusted, and nothing in it reaches the disk or the net.
"""

from __future__ import annotations

import re
import struct
import zipfile
import zlib
from io import BytesIO
from typing import TYPE_CHECKING, Final

from .cleaning import clean_text
from .errors import SourceError

if TYPE_CHECKING:
    from lxml import etree

MAX_MEMBERS: Final = 5_000
"""A deck of 1,000 slides with notes and pictures has some 4,000 parts."""

MAX_INFLATED: Final = 200 * 2**20
"""All parts together, as they are read: pictures are packed already, and 200 MiB of XML are more than anybody reads."""

LONGEST_NAME: Final = 80
"""Characters of a part's name in a message; programs give them half as many."""

_ENTRY: Final = b"PK\x01\x02"
"""The signature of an entry in the list of members (APPNOTE.TXT 4.3.12)."""

_LOCAL_HEADER: Final = struct.Struct("<4x22xHH")
"""The head of a member: its signature, fields given in the list again, and the lengths of name and extra field
(APPNOTE.TXT 4.3.7)."""

_STRICT: Final = re.compile(
    rb"http://purl\.oclc\.org/ooxml/(officeDocument|wordprocessingml|presentationml|drawingml|spreadsheetml)/"
)
"""How strict documents (ECMA-376 part 1) name vocabularies that all others (part 4) name by the year of their draft."""

_ENCRYPTED: Final = 0x1
"""The bit of a member's flags that says so (APPNOTE.TXT 4.4.4)."""


class Archive:
    """The members of a zip container. `names` are those of its files, in the order of its list."""

    def __init__(self, data: bytes, name: str) -> None:
        self._name = name
        try:
            if data.count(_ENTRY) > MAX_MEMBERS * 4:  # before zipfile makes an object of each
                raise self._refused(f"it has more than {MAX_MEMBERS:,} parts")
            self._zip = zipfile.ZipFile(BytesIO(data))
            members = self._zip.infolist()
            self._check(members, data)
        except (zipfile.BadZipFile, struct.error, NotImplementedError, ValueError, OSError):
            raise self._damaged("the list of its parts is missing or can't be read") from None
        self._members = {info.filename: info for info in members if not info.is_dir()}
        self.names = tuple(self._members)
        self._inflated: dict[str, int] = {}

    def read(self, part: str) -> bytes:
        """Return the content of a member. Raises SourceError if there is none, or it is damaged or too large."""
        if part not in self._members:
            raise self._damaged(f"its part '{_shown(part)}' is missing")
        left = MAX_INFLATED - sum(self._inflated.values()) + self._inflated.get(part, 0)
        try:
            with self._zip.open(self._members[part]) as member:
                content = member.read(left + 1)
        except (zipfile.BadZipFile, zlib.error, struct.error, EOFError, NotImplementedError, ValueError):
            raise self._damaged(f"its part '{_shown(part)}' can't be unpacked") from None
        if len(content) > left:
            raise self._refused(f"unpacked it is larger than {MAX_INFLATED >> 20} MiB")
        self._inflated[part] = len(content)
        return content

    def xml(self, part: str) -> etree._Element:
        """Return the root of a member that is XML, without comments and processing instructions.

        The vocabularies of strict documents get their usual names.

        Raises SourceError if it isn't well-formed, has a document type (ECMA-376 part 2, 8.1.4: parts have none), nests
        deeper than 256 elements or has a text of more than 10 MB, which are libxml2's limits.
        """
        from lxml import etree

        parser = etree.XMLParser(
            resolve_entities=False,
            no_network=True,
            load_dtd=False,
            huge_tree=False,
            remove_comments=True,
            remove_pis=True,
        )
        shown = _shown(part)
        try:
            content = _STRICT.sub(rb"http://schemas.openxmlformats.org/\1/2006/", self.read(part))
            root = etree.fromstring(content, parser)
        except etree.XMLSyntaxError as error:
            raise self._damaged(f"its part '{shown}' is no well-formed XML: {error.msg}") from None
        if root.getroottree().docinfo.internalDTD is not None:
            raise self._refused(f"its part '{shown}' has a document type, as no document of this kind has")
        return root

    def _check(self, members: list[zipfile.ZipInfo], data: bytes) -> None:
        if len(members) > MAX_MEMBERS:
            raise self._refused(f"it has more than {MAX_MEMBERS:,} parts")
        seen: set[str] = set()
        end = 0
        for info in sorted(members, key=lambda info: info.header_offset):
            shown = _shown(info.orig_filename)
            if info.flag_bits & _ENCRYPTED:
                raise self._refused("it is protected by a password")
            if info.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
                raise self._refused(f"its part '{shown}' is packed in a way that no document uses")
            if _leaves_its_folder(info.orig_filename):
                raise self._refused(f"the name of its part '{shown}' leads out of it")
            # Names of parts are equal without regard to case (ECMA-376 part 2, 6.2.2.3).
            if info.filename.casefold() in seen:
                raise self._refused(f"it has two parts called '{shown}'")
            seen.add(info.filename.casefold())
            if info.header_offset < end:
                raise self._refused(f"its part '{shown}' overlaps another one")
            end = info.header_offset + _LOCAL_HEADER.size + info.compress_size
            end += sum(_LOCAL_HEADER.unpack_from(data, info.header_offset))

    def _refused(self, why: str) -> SourceError:
        return SourceError(f"'{self._name}' isn't opened: {why}; save it anew in the program that made it.")

    def _damaged(self, why: str) -> SourceError:
        why = " ".join(why.split()).rstrip(".")  # parsers quote what they stumbled over, line ends and all
        return SourceError(f"'{self._name}' is damaged: {why}; open it in its program and save it anew.")


def open_archive(data: bytes, name: str) -> Archive:
    """Return the archive that `data`, called `name` in messages, holds.

    Raises SourceError if it isn't one, or has anything that documents don't have and attacks do: too many members, two
    of one name, overlapping or encrypted ones, names that lead out of the archive.
    """
    return Archive(data, name)


def _shown(member: str) -> str:
    """Return the name of a member for a message; in a damaged list it may be any bytes, lines of them."""
    clean = clean_text(" ".join(member.split()), "")[0]
    return clean if len(clean) <= LONGEST_NAME else f"{clean[: LONGEST_NAME - 1]}…"


def _leaves_its_folder(member: str) -> bool:
    parts = member.replace("\\", "/").split("/")
    return parts[0] == "" or ".." in parts or ":" in parts[0] or "\0" in member
