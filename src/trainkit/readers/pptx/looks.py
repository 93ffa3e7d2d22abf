"""How paragraphs of text bodies are set: bullets, bold, size, by rank, and from where they inherit it.

A placeholder of a slide takes what it doesn't say itself from its like in the slide layout, that from its like in the
master, and that from the master's styles; other shapes from the deck's (ECMA-376 part 1, 19.3.1.36, 21.1.2.4).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

import msgspec

from trainkit.readers.office.names import A, P, children, is_on, number
from trainkit.readers.office.package import Package

from .pieces import Box

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

RANKS: Final = 9
"""Ranks of paragraphs (21.1.2.4.13 and those before it)."""

ROLES: Final = {
    **dict.fromkeys(("title", "ctrTitle"), "title"),
    **dict.fromkeys(("dt", "ftr", "sldNum", "hdr", "sldImg"), "other"),
}
"""Types of placeholders that aren't for text, by the style of the master that they follow."""

NUMBERED: Final = "number "
"""What a look's bullet begins with if it is a number; its scheme stands behind."""


class Placeholder(msgspec.Struct, frozen=True):
    """What a shape is to hold, and the number that ties it to its like (19.3.1.36)."""

    type: str
    index: str

    @property
    def role(self) -> str:
        """Which style of the master it follows: "title", "body" or "other"."""
        return ROLES.get(self.type, "body")


class Look(msgspec.Struct, frozen=True):
    """How a rank is set, None where nothing is said. `bullet` is "" for none; numbers begin at `start`."""

    bullet: str | None = None
    start: int = 1
    bold: bool | None = None
    size: int | None = None
    font: str | None = None


Looks = tuple[Look, ...]
NO_LOOKS: Final[Looks] = (Look(),) * RANKS


class Inherited(NamedTuple):
    """What a shape is given from elsewhere."""

    looks: Looks
    box: Box | None


class Inheritance:
    """What shapes inherit in one deck; `main` is its main part."""

    def __init__(self, package: Package, main: str) -> None:
        self._package = package
        self._main = main
        self._known: dict[tuple[str, Placeholder | None], Inherited] = {}
        self._roots: dict[str, Element] = {}
        self._shapes: dict[str, dict[Placeholder, Element]] = {}
        self._styles: dict[str, dict[str, Looks]] = {}
        self._deck: Looks | None = None

    def of(self, layout: str, placeholder: Placeholder | None) -> Inherited:
        """Return what a shape of a slide of that layout inherits; `layout` is a part, "" if there is none."""
        key = (layout, placeholder)
        if key not in self._known:
            self._known[key] = Inherited(self._deck_looks(), None) if placeholder is None else self._find(*key)
        return self._known[key]

    def kind(self, layout: str) -> str:
        """Return what a slide layout is for: "title", "secHead", "obj", …; "" if nobody says it."""
        return str(self._root(layout).get("type", "")) if layout else ""

    def _root(self, part: str) -> Element:
        if part not in self._roots:
            self._roots[part] = self._package.root(part)
        return self._roots[part]

    def looks(self, layout: str, placeholder: Placeholder | None, body: Element) -> Looks:
        """Return how the ranks of a shape's text body are set."""
        return over(looks_of(body.find(f"{A}lstStyle")), self.of(layout, placeholder).looks)

    def _deck_looks(self) -> Looks:
        if self._deck is None:
            self._deck = looks_of(self._root(self._main).find(f"{P}defaultTextStyle"))
        return self._deck

    def _find(self, layout: str, placeholder: Placeholder | None) -> Inherited:
        if placeholder is None or not layout:
            return Inherited(NO_LOOKS, None)
        master = next(self._package.targets(layout, "slideMaster"), "")
        near = like(placeholder, self._placeholders(layout), by_role=False)
        far = like(placeholder, self._placeholders(master), by_role=True) if master else None
        looks = self._master_looks(master).get(placeholder.role, NO_LOOKS)
        box = None
        for shape in (far, near):
            if shape is not None:
                looks = over(looks_of(shape.find(f"{P}txBody/{A}lstStyle")), looks)
                box = box_of(shape) or box
        return Inherited(looks, box)

    def _placeholders(self, part: str) -> dict[Placeholder, Element]:
        if part not in self._shapes:
            shapes = self._root(part).iter(f"{P}sp", f"{P}pic", f"{P}graphicFrame")
            found = ((placeholder_of(shape), shape) for shape in shapes)
            self._shapes[part] = {placeholder: shape for placeholder, shape in found if placeholder is not None}
        return self._shapes[part]

    def _master_looks(self, master: str) -> dict[str, Looks]:
        if master not in self._styles:
            styles = self._root(master).find(f"{P}txStyles") if master else None
            self._styles[master] = (
                {} if styles is None else {role: looks_of(styles.find(f"{P}{role}Style")) for role in ROLE_NAMES}
            )
        return self._styles[master]


ROLE_NAMES: Final = ("title", "body", "other")


def like(placeholder: Placeholder, shapes: dict[Placeholder, Element], by_role: bool) -> Element | None:
    """Return the shape that a placeholder is tied to: by its number, in masters and for titles by what it holds."""
    if not by_role and placeholder.role != "title":
        same = [shape for other, shape in shapes.items() if other.index == placeholder.index and other.role != "title"]
        return next(iter(same), None)
    same = [shape for other, shape in shapes.items() if other.type == placeholder.type]
    same += [shape for other, shape in shapes.items() if other.role == placeholder.role and other.role != "other"]
    return next(iter(same), None)


def placeholder_of(shape: Element) -> Placeholder | None:
    """Return which placeholder a shape is, None if none."""
    for child in shape:
        if child.tag.startswith(f"{P}nv"):
            found = child.find(f"{P}nvPr/{P}ph")
            return None if found is None else Placeholder(found.get("type", "obj"), found.get("idx", "0"))
    return None


def box_of(shape: Element) -> Box | None:
    """Return where a shape says that it stands."""
    transform = shape.find(f"{P}xfrm")  # of tables and charts
    for name in ("spPr", "grpSpPr"):
        properties = shape.find(f"{P}{name}")
        transform = properties.find(f"{A}xfrm") if properties is not None else transform
    place = None if transform is None else transform.find(f"{A}off")
    size = None if transform is None else transform.find(f"{A}ext")
    if place is None or size is None:
        return None
    return Box(*(number(element.get(name), 0) for element, name in zip((place, place, size, size), SIDES, strict=True)))


SIDES: Final = ("x", "y", "cx", "cy")


def looks_of(style: Element | None) -> Looks:
    """Return the looks of a list of styles by rank (21.1.2.4.12)."""
    if style is None or not len(style):
        return NO_LOOKS
    ranks = (style.find(f"{A}lvl{rank}pPr") for rank in range(1, RANKS + 1))
    return tuple(Look() if rank is None else look_of(rank) for rank in ranks)


def look_of(properties: Element) -> Look:
    """Return the look that the properties of a paragraph or of a rank give."""
    bullet, start = None, 1
    runs = None
    for child in children(properties):
        match child.tag.removeprefix(A):
            case "buNone":
                bullet = ""
            case "buChar" | "buBlip":
                bullet = "•"
            case "buAutoNum":
                bullet, start = NUMBERED + child.get("type", ""), number(child.get("startAt"), 1)
            case "defRPr":
                runs = child
    return Look(bullet, start) if runs is None else msgspec.structs.replace(run_look(runs), bullet=bullet, start=start)


def run_look(properties: Element) -> Look:
    """Return the look that the properties of a run give."""
    bold, size, font = properties.get("b"), properties.get("sz"), properties.find(f"{A}latin")
    return Look(
        bold=None if bold is None else is_on(bold),
        size=None if size is None else number(size, 0),
        font=None if font is None else font.get("typeface"),
    )


def over(top: Looks, base: Looks) -> Looks:
    """Return what `top` says, and `base` where it is silent."""
    if top is NO_LOOKS:
        return base
    return tuple(look_over(own, below) for own, below in zip(top, base, strict=True))


def look_over(top: Look, base: Look) -> Look:
    """Return what `top` says, and `base` where it is silent."""
    bullet = base if top.bullet is None else top
    return Look(
        bullet.bullet,
        bullet.start,
        base.bold if top.bold is None else top.bold,
        base.size if top.size is None else top.size,
        top.font or base.font,
    )
