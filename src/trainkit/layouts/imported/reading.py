"""From the parts of a template to what an import knows of it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

import msgspec

from trainkit.model import Box, Size

from .colours import PLAIN_MAP, Palette, theme_colours
from .graph import Graph
from .model import Scene, Spot, Template, TemplateLayout
from .numbers import whole
from .outlines import text_rectangle
from .package import A, P, Package
from .samples import sample_style
from .text import LevelLook, body_of, body_properties, levels_of, list_style, style_of

if TYPE_CHECKING:
    from lxml import etree

# Which placeholder of the master one of a slide layout inherits from (ECMA-376 part 1, 19.7.10): body, if not this.
_OF_MASTER: Final = {"title": "title", "ctrTitle": "title", "dt": "dt", "ftr": "ftr", "sldNum": "sldNum"}

# What a master may have switched off for new slides (19.3.1.25), by type of placeholder.
_SWITCHES: Final = {"dt": "dt", "ftr": "ftr", "sldNum": "sldNum"}

# Higher numbers are given to placeholders that have lost their slide layout (19.3.1.36).
_MOST_INDEX: Final = 99_999

# Sizes that slides can have (19.7.11).
_SMALLEST, _LARGEST = 914_400, 51_206_400


def read_template(package: Package, graph: Graph) -> Template:
    """Return the template. Raises LayoutError if its slides have no size."""
    layouts: list[TemplateLayout] = []
    for number, master in enumerate(graph.masters()):
        reader = _MasterReader(package, graph, master, number)
        layouts += [reader.layout(part) for part in graph.layouts(master)]
    first = graph.masters()[0]
    theme = package.xml(graph.target(first, "theme"))
    palette = Palette(theme_colours(theme), _map(package.xml(first).find(f"{P}clrMap")))
    return Template(package.name, _size(package), tuple(layouts), theme, palette)


class _MasterReader:
    """Reads the slide layouts of one master."""

    def __init__(self, package: Package, graph: Graph, part: str, number: int) -> None:
        self._package = package
        self._graph = graph
        self._part = part
        self._number = number
        self._root = package.xml(part)
        self._theme_part = graph.target(part, "theme")
        self._theme = package.xml(self._theme_part)
        self._names = _map(self._root.find(f"{P}clrMap"))
        self._placeholders = {shape_kind(shape)[0]: shape for shape in _placeholders(self._root)}
        self._defaults = package.xml(package.main).find(f"{P}defaultTextStyle")
        switched = self._root.find(f"{P}hf")
        attributes = switched.attrib if switched is not None else {}
        self._off = {kind for kind, name in _SWITCHES.items() if attributes.get(name) in ("0", "false")}

    def layout(self, part: str) -> TemplateLayout:
        """Return a slide layout."""
        root = self._package.xml(part)
        override = root.find(f"{P}clrMapOvr/{A}overrideClrMapping")
        colour_map = dict(override.attrib) if override is not None else {}
        palette = Palette(self._colours(part), {str(k): str(v) for k, v in colour_map.items()} or self._names)
        common = root.find(f"{P}cSld")
        return TemplateLayout(
            part=self._graph.kept[part].name,
            name=common.get("name", "") if common is not None else "",
            kind=root.get("type", ""),
            master=self._number,
            spots=tuple(self._spots(root, palette)),
            palette=palette,
            colour_map={str(name): str(slot) for name, slot in colour_map.items()},
            scene=Scene(root, self._root, self._theme, part, self._part, self._theme_part),
        )

    def _colours(self, part: str) -> dict[str, str]:
        override = self._graph.target(part, "themeOverride")
        own = theme_colours(self._package.xml(override)) if override else {}
        return theme_colours(self._theme) | own

    def _spots(self, root: etree._Element, palette: Palette) -> Iterator[Spot]:
        for shape in _placeholders(root):
            kind, index = shape_kind(shape)
            if kind not in self._off and index <= _MOST_INDEX:
                yield self._spot(shape, kind, index, palette)

    def _spot(self, shape: etree._Element, kind: str, index: int, palette: Palette) -> Spot:
        above = self._placeholders.get(_OF_MASTER.get(kind, "body"))
        chain = [one for one in (shape, above) if one is not None]
        styles = [style for one in chain if (style := list_style(one)) is not None]
        of_master = self._root.find(f"{P}txStyles/{P}{style_of(kind)}")
        styles += [of_master] if of_master is not None else []
        defaults = [self._defaults] if self._defaults is not None else []
        shown = [style for one in chain if (style := sample_style(one)) is not None]
        bodies = [body for one in chain if (body := body_properties(one)) is not None]
        placed = [t for one in chain if (t := one.find(f"{P}spPr/{A}xfrm")) is not None]
        box = box_of(placed[0]) if placed else None
        geometry = next((s for one in chain if (s := geometry_of(one)) is not None), None)
        body = body_of(bodies)
        inside = text_rectangle(geometry, box.width, box.height) if box else (0, 0, 0, 0)
        left, top, right, bottom = (own + more for own, more in zip(body.insets, inside, strict=True))
        return Spot(
            kind=kind,
            index=index,
            name=name_of(shape),
            box=box,
            is_turned=bool(placed) and placed[0].get("rot", "0") not in ("0", ""),
            insets=(left, top, right, bottom),
            body=body,
            levels=levels_of([*styles, *defaults], palette),
            wanted=_wanted(styles, shown, defaults, palette),
            shapes=tuple(chain),
            has_outline=geometry is not None and not _is_rectangle(geometry),
        )


def _wanted(
    styles: list[etree._Element], shown: list[etree._Element], defaults: list[etree._Element], palette: Palette
) -> tuple[LevelLook, ...]:
    """Return the levels with what the sample text says where no style does, as far as slides can say it again."""
    said = levels_of([*styles, *defaults], palette)
    if not shown:
        return said
    return tuple(
        msgspec.structs.replace(
            own,
            size=look.size,
            bold=look.bold,
            alignment=look.alignment,
            colour=look.colour,
            bullet_colour=look.colour if own.bullet_colour == own.colour else own.bullet_colour,
        )
        for look, own in zip(levels_of([*styles, *shown, *defaults], palette), said, strict=True)
    )


def shape_kind(shape: etree._Element) -> tuple[str, int]:
    """Return the type and the index of a placeholder."""
    place = shape.find(f"*/{P}nvPr/{P}ph")
    if place is None:
        return "", 0
    index = place.get("idx", "0")
    return place.get("type", "obj"), int(index) if index.isdecimal() else 0


def name_of(shape: etree._Element) -> str:
    """Return what the selection pane calls a shape."""
    return next((named.get("name", "") for named in shape.iterfind(f"*/{P}cNvPr")), "")


def box_of(transform: etree._Element) -> Box | None:
    """Return the place that a transform gives, None if it gives none."""
    place, size = transform.find(f"{A}off"), transform.find(f"{A}ext")
    if place is None or size is None:
        return None
    width, height = whole(size.get("cx")), whole(size.get("cy"))
    return Box(whole(place.get("x")), whole(place.get("y")), width, height) if width > 0 and height > 0 else None


def _placeholders(root: etree._Element) -> Iterator[etree._Element]:
    """Yield the shapes of a master or slide layout that are placeholders; groups hold none."""
    tree = root.find(f"{P}cSld/{P}spTree")
    for shape in tree if tree is not None else ():
        if shape.find(f"*/{P}nvPr/{P}ph") is not None:
            yield shape


def geometry_of(shape: etree._Element) -> etree._Element | None:
    """Return the properties of a shape that has an outline of its own."""
    properties = shape.find(f"{P}spPr")
    has_one = properties is not None and any(properties.find(f"{A}{n}") is not None for n in ("prstGeom", "custGeom"))
    return properties if has_one else None


def _is_rectangle(properties: etree._Element) -> bool:
    preset = properties.find(f"{A}prstGeom")
    return preset is not None and preset.get("prst", "rect") == "rect"


def _map(element: etree._Element | None) -> dict[str, str]:
    return {str(k): str(v) for k, v in element.attrib.items()} if element is not None else dict(PLAIN_MAP)


def _size(package: Package) -> Size:
    size = package.xml(package.main).find(f"{P}sldSz")
    given = (size.get("cx", ""), size.get("cy", "")) if size is not None else ("9144000", "6858000")
    if not all(side.isdecimal() and _SMALLEST <= int(side) <= _LARGEST for side in given):
        raise package.error(f"its slides have no size that slides can have ({' × '.join(given)})")
    return Size(int(given[0]), int(given[1]))
