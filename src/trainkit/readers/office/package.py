"""The container of a document: its parts, and the relationships between them (ECMA-376 part 2, 6.5)."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final, NamedTuple
from urllib.parse import unquote

from trainkit.archive import open_archive

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

RELATIONSHIP: Final = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"


class Relationship(NamedTuple):
    """Where one part leads: `kind` is the last word of the relationship's type, `target` a part, or a URI outside."""

    kind: str
    target: str
    is_external: bool


class Package:
    """The parts of a document. What is missing is None or empty: most parts can be done without.

    Whatever is read raises SourceError if it is damaged.
    """

    def __init__(self, data: bytes, name: str) -> None:
        self._archive = open_archive(data, name)
        self._names = {part.casefold(): part for part in self._archive.names}
        self._relationships: dict[str, dict[str, Relationship]] = {}
        self._contents: dict[str, bytes] = {}

    def main(self, usual: str) -> str:
        """Return the part where reading begins: the one that the package names, else the `usual` one."""
        return next(self.targets("", "officeDocument"), usual)

    def root(self, part: str) -> Element:
        """Return the root of a part. Raises SourceError if it is missing."""
        return self._archive.xml(self._names.get(part.casefold(), part))

    def content(self, part: str) -> bytes:
        """Return what a part that isn't XML holds, b"" if it is missing."""
        if part not in self._contents:
            name = self._names.get(part.casefold())
            self._contents[part] = self._archive.read(name) if name else b""
        return self._contents[part]

    def relationships(self, part: str) -> dict[str, Relationship]:
        """Return the relationships of a part by their ids; those of the package itself if `part` is ""."""
        if part not in self._relationships:
            folder, name = posixpath.split(part)
            listed = self._names.get(f"{folder}/_rels/{name}.rels".lstrip("/").casefold())
            elements = self._archive.xml(listed).iter(RELATIONSHIP) if listed else ()
            self._relationships[part] = {each.get("Id", ""): _relationship(each, folder) for each in elements}
        return self._relationships[part]

    def targets(self, part: str, kind: str) -> Iterator[str]:
        """Yield the parts, as far as they are there, that a part leads to by relationships of that kind."""
        for one in self.relationships(part).values():
            if one.kind == kind and not one.is_external and one.target.casefold() in self._names:
                yield one.target

    def related(self, part: str, kind: str) -> Element | None:
        """Return the root of the first part that a part leads to by a relationship of that kind."""
        target = next(self.targets(part, kind), None)
        return None if target is None else self.root(target)

    def target(self, part: str, relationship: str | None) -> str:
        """Return the part that a relationship, given by its id, leads to; "" if it isn't there."""
        one = self.relationships(part).get(relationship or "")
        return one.target if one and not one.is_external and one.target.casefold() in self._names else ""

    def address(self, part: str, relationship: str) -> str:
        """Return where a link, given by the id of its relationship, leads outside of the document, "" if nowhere."""
        one = self.relationships(part).get(relationship)
        return one.target if one and one.is_external and one.kind == "hyperlink" else ""


def _relationship(element: Element, folder: str) -> Relationship:
    kind = element.get("Type", "").rpartition("/")[2]
    target = element.get("Target", "")
    if element.get("TargetMode") == "External":
        return Relationship(kind, target, True)
    # Targets are relative references to the folder of their source (ECMA-376 part 2, 6.5.3.4, and RFC 3986, 5.2).
    path = posixpath.normpath(posixpath.join("/", folder, unquote(target)))
    return Relationship(kind, path.lstrip("/"), False)
