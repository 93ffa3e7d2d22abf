"""An organisation's template as a package (ECMA-376 part 2): its parts, their types and what they are related to."""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING, Final
from urllib.parse import unquote

import msgspec

from trainkit.archive import open_archive
from trainkit.errors import LayoutError, SourceError

from .strict import without_percents

if TYPE_CHECKING:
    from lxml import etree

A: Final = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
P: Final = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
R: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"

RELATIONSHIPS: Final = R[1:-1]
"""What the names of relationships begin with that the standard itself defines (part 1, 15)."""

_CONTENT_TYPES = "[Content_Types].xml"

# Presentations, templates and shows, with and without macros: their main parts are all alike (part 1, 13.3.6).
_OPEN = "application/vnd.openxmlformats-officedocument.presentationml.{}.main+xml"
_MACROS = "application/vnd.ms-powerpoint.{}.macroEnabled.main+xml"
MAIN_TYPES: Final = frozenset(
    form.format(kind) for form in (_OPEN, _MACROS) for kind in ("presentation", "template", "slideshow")
)

# The signature of OLE compound files ([MS-CFB] 2.2): a .ppt of before 2007, or a package under a password.
_COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


class Relationship(msgspec.Struct, frozen=True):
    """What a part is related to: `kind` is the last word of its type, with the rest if the standard has none of it.

    `target` is a part's name or, if it `is_external`, an address.
    """

    id: str
    kind: str
    target: str
    is_external: bool


class Package:
    """The parts of a template called `name`; `main` is the part that holds the presentation."""

    def __init__(self, data: bytes, name: str) -> None:
        self.name = name
        if data.startswith(_COMPOUND):
            raise self.error("it is a .ppt file or has a password", "save it as .pptx or .potx without one")
        try:
            self._archive = open_archive(data, name)
            self._types = self._content_types()
        except SourceError as error:
            raise LayoutError(str(error)) from None
        self._names = {_key(part): part for part in self._archive.names}
        self._xml: dict[str, etree._Element] = {}
        mains = [relationship for relationship in self.related("") if relationship.kind == "officeDocument"]
        if not mains or mains[0].is_external:
            raise self.error("it has no presentation in it")
        self.main = mains[0].target
        if (found := self.content_type(self.main)) not in MAIN_TYPES:
            raise self.error(f"its content is of the type '{found}'", "give a .potx, .pptx, .potm or .pptm file")

    def error(self, why: str, what_to_do: str = "open it in PowerPoint and save it anew") -> LayoutError:
        """Return an error on this template."""
        return LayoutError(f"'{self.name}' can't be imported: {why}; {what_to_do}.")

    @property
    def parts(self) -> tuple[str, ...]:
        """The names of all parts."""
        return self._archive.names

    def content_type(self, part: str) -> str:
        """Return the content type of a part, "" if the package names none (part 2, 7.2.3)."""
        by_extension = f".{part.rpartition('.')[2].casefold()}"
        return self._types.get(_key(f"/{part}")) or self._types.get(by_extension, "")

    def has(self, part: str) -> bool:
        """Whether there is a part of that name."""
        return _key(part) in self._names

    def read(self, part: str) -> bytes:
        """Return the content of a part. Raises LayoutError if it is missing or damaged."""
        try:
            return self._archive.read(self._names.get(_key(part), part))
        except SourceError as error:
            raise LayoutError(str(error)) from None

    def xml(self, part: str) -> etree._Element:
        """Return the root of a part that is XML. Raises LayoutError if it is missing or no safe XML."""
        if part not in self._xml:
            try:
                root = self._archive.xml(self._names.get(_key(part), part))
                self._xml[part] = without_percents(root)
            except SourceError as error:
                raise LayoutError(str(error)) from None
        return self._xml[part]

    def related(self, part: str) -> list[Relationship]:
        """Return what a part is related to, in the order of its list; "" stands for the package itself."""
        folder, _, file = part.rpartition("/")
        listed = posixpath.join(folder, "_rels", f"{file}.rels")
        if not self.has(listed):
            return []
        return [_relationship(entry, folder) for entry in self.xml(listed).iterfind("{*}Relationship")]

    def _content_types(self) -> dict[str, str]:
        types: dict[str, str] = {}
        for entry in self._archive.xml(_CONTENT_TYPES):
            key = entry.get("PartName") or f".{entry.get('Extension', '')}"
            types[_key(key)] = entry.get("ContentType", "")
        return types


def _key(name: str) -> str:
    """Return what names of parts have in common that mean the same (part 2, 6.2.2.3 and 6.3.5)."""
    return unquote(name).casefold()


def _relationship(entry: etree._Element, folder: str) -> Relationship:
    kind, target = entry.get("Type", ""), entry.get("Target", "")
    is_external = entry.get("TargetMode") == "External"
    if not is_external:
        # Targets are addresses relative to the folder of their part (part 2, 6.5.3.4).
        target = posixpath.normpath(posixpath.join("/", folder, unquote(target.partition("#")[0]))).lstrip("/")
    return Relationship(entry.get("Id", ""), kind.removeprefix(f"{RELATIONSHIPS}/"), target, is_external)
