"""Which parts of a template a deck is built on: its masters, slide layouts, themes and their pictures.

Everything else stays behind, because nobody follows a relationship to it: sample slides, macros, embedded objects,
controls, custom data, comments, whatever stands outside the file.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import msgspec

from trainkit.errors import LayoutError

from .package import Package, R, Relationship
from .vectors import is_plain

_TYPE: Final = "application/vnd.openxmlformats-officedocument.{}+xml"

# Content types of the parts that are kept, by the relationship that leads to them (ECMA-376 part 1, 13 and 14).
TYPES: Final = {
    "slideMaster": _TYPE.format("presentationml.slideMaster"),
    "slideLayout": _TYPE.format("presentationml.slideLayout"),
    "notesMaster": _TYPE.format("presentationml.notesMaster"),
    "handoutMaster": _TYPE.format("presentationml.handoutMaster"),
    "tableStyles": _TYPE.format("presentationml.tableStyles"),
    "theme": _TYPE.format("theme"),
    "themeOverride": _TYPE.format("themeOverride"),
}

# Pictures that slide programs show, by content type, with the extension that they get.
IMAGES: Final = {
    "image/png": "png",
    "image/jpeg": "jpeg",
    "image/jpg": "jpeg",
    "image/gif": "gif",
    "image/bmp": "bmp",
    "image/tiff": "tiff",
    "image/x-emf": "emf",
    "image/x-wmf": "wmf",
    "image/emf": "emf",
    "image/wmf": "wmf",
    "image/svg+xml": "svg",
}

# What is followed from a part of each kind.
_FOLLOWED: Final = {
    "": ("slideMaster", "notesMaster", "handoutMaster", "tableStyles", "theme"),
    "slideMaster": ("slideLayout", "theme", "image"),
    "slideLayout": ("slideMaster", "themeOverride", "image"),
    "notesMaster": ("theme", "image"),
    "handoutMaster": ("theme", "image"),
    "theme": ("image",),
    "themeOverride": ("image",),
}

# What counts only where a list of the part names it.
_LISTED: Final = {"": ("slideMaster",), "slideMaster": ("slideLayout",)}

_FOLDERS: Final = {
    "slideMaster": "ppt/slideMasters/slideMaster{}.xml",
    "slideLayout": "ppt/slideLayouts/slideLayout{}.xml",
    "notesMaster": "ppt/notesMasters/notesMaster{}.xml",
    "handoutMaster": "ppt/handoutMasters/handoutMaster{}.xml",
    "tableStyles": "ppt/tableStyles.xml",
    "theme": "ppt/theme/theme{}.xml",
    "themeOverride": "ppt/theme/themeOverride{}.xml",
}

_LINKS: Final = ("http://", "https://", "mailto:")


class Kept(msgspec.Struct):
    """A part that is kept: its name in the template and its new one, and which relationships it keeps."""

    source: str
    name: str
    kind: str
    relationships: list[Relationship]


class Graph:
    """The parts that are kept, by their names in the template; `dropped` holds the relationships that are not."""

    def __init__(self, package: Package) -> None:
        self._package = package
        self.kept: dict[str, Kept] = {}
        self.dropped: list[tuple[str, Relationship]] = []
        self._counts: dict[str, int] = {}
        self.main = Kept(package.main, "ppt/presentation.xml", "", [])
        self._follow(self.main)
        self._check()

    def masters(self) -> list[str]:
        """Return the slide masters in the order of the presentation."""
        return self._listed(self.main, "sldMasterId")

    def layouts(self, master: str) -> list[str]:
        """Return the slide layouts of a master in its order."""
        return self._listed(self.kept[master], "sldLayoutId")

    def target(self, part: str, kind: str) -> str:
        """Return the part that a kept part is related to in this way, "" if there is none."""
        found = self.kept.get(part, self.main).relationships
        return next((relationship.target for relationship in found if relationship.kind == kind), "")

    def _listed(self, part: Kept, tag: str) -> list[str]:
        targets = {relationship.id: relationship.target for relationship in part.relationships}
        ids = [entry.get(f"{R}id", "") for entry in self._package.xml(part.source).iter(f"{{*}}{tag}")]
        return [targets[id_] for id_ in ids if id_ in targets]

    def _follow(self, part: Kept) -> None:
        waiting = [part]
        while waiting:
            waiting += self._children(waiting.pop(0))

    def _children(self, part: Kept) -> Iterator[Kept]:
        order = self._order(part)
        for relationship in sorted(self._package.related(part.source), key=lambda r: order.get(r.id, len(order))):
            if relationship.kind == "hyperlink" and relationship.is_external:
                if relationship.target.casefold().startswith(_LINKS) and part.kind:
                    part.relationships.append(relationship)
                    continue
            elif self._is_followed(part, relationship, order):
                known = self.kept.get(relationship.target)
                if known is None and (known := self._new(part, relationship)) is not None:
                    yield known
                if known is not None:
                    self._check_kind(part, relationship, known.kind)
                    part.relationships.append(relationship)
                    continue
            self.dropped.append((part.kind, relationship))

    def _is_followed(self, part: Kept, relationship: Relationship, order: dict[str, int]) -> bool:
        if relationship.is_external or relationship.kind not in _FOLLOWED.get(part.kind, ()):
            return False
        # What no list names can't be chosen in any program, and some take it for damage.
        return relationship.id in order or relationship.kind not in _LISTED.get(part.kind, ())

    def _order(self, part: Kept) -> dict[str, int]:
        """Return the place of each relationship in the lists of a part, the order in which programs show them."""
        if part.kind not in _LISTED:
            return {}
        entries = self._package.xml(part.source).iter("{*}sldMasterId", "{*}sldLayoutId")
        ids = [entry.get(f"{R}id", "") for entry in entries]
        return {id_: index for index, id_ in enumerate(ids)}

    def _new(self, origin: Kept, relationship: Relationship) -> Kept | None:
        target, kind = relationship.target, relationship.kind
        found = self._package.content_type(target)
        if kind == "image":
            if found not in IMAGES or (IMAGES[found] == "svg" and not self._is_plain(target)):
                return None
            name = f"ppt/media/template{self._count(kind)}.{IMAGES[found]}"
        else:
            self._check_type(origin, relationship, found)
            name = _FOLDERS[kind].format(self._count(kind))
        self._package.read(target)
        self.kept[target] = Kept(target, name, kind, [])
        return self.kept[target]

    def _is_plain(self, drawing: str) -> bool:
        try:
            return is_plain(self._package.xml(drawing))
        except LayoutError:
            return False

    def _check_type(self, origin: Kept, relationship: Relationship, found: str) -> None:
        target, kind = relationship.target, relationship.kind
        if target == origin.source or (target in self.kept and self.kept[target].kind != kind):
            raise self._package.error(f"the relationships of its part '{origin.source}' lead round in a circle")
        if not self._package.has(target):
            raise self._package.error(f"its part '{target}' is missing")
        if found != TYPES[kind]:
            raise self._package.error(f"its part '{target}' has the content type '{found}' in place of '{TYPES[kind]}'")

    def _check_kind(self, origin: Kept, relationship: Relationship, kind: str) -> None:
        if kind != relationship.kind:
            raise self._package.error(f"the relationships of its part '{origin.source}' lead round in a circle")

    def _check(self) -> None:
        masters = self.masters()
        if not masters:
            raise self._package.error("it has no slide master")
        for master in masters:
            if not self.target(master, "theme"):
                raise self._package.error(f"its slide master '{master}' has no theme")
            for layout in self.layouts(master):
                if self.target(layout, "slideMaster") != master:
                    why = f"its slide layout '{layout}' belongs to another slide master than the one that lists it"
                    raise self._package.error(why)
        if not any(map(self.layouts, masters)):
            raise self._package.error("it has no slide layouts", "add one with a title and a text in PowerPoint")

    def _count(self, kind: str) -> int:
        self._counts[kind] = self._counts.get(kind, 0) + 1
        return self._counts[kind]
