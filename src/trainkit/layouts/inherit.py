"""Inheritance: a layout that `extends` another one says only what differs.

Tables merge key by key, all else replaces what was there: a list of sizes or of shapes is one decision. `without` names
what is not taken over ("furniture.slide.progress"). Where a layout has slides of another size, what was drawn for those
of the layout below is drawn anew.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any, Final

import msgspec

from trainkit.errors import LayoutError

from .faults import Fault, Key
from .find import find_parent
from .locate import locate
from .reading import read_text, read_toml
from .redraw import Pair, Redrawing
from .schema import LEAST_SIDE, MOST_SIDE

LAYOUT_FILE: Final = "layout.toml"

MOST_LAYERS: Final = 8
"""A house style, a department's, a customer's, an event's: nobody finds their way through more."""


class Layer(msgspec.Struct, frozen=True):
    """One layout folder and what its layout file says."""

    folder: Path
    text: str
    data: dict[str, Any]

    @property
    def path(self) -> Path:
        """Return the layout file."""
        return self.folder / LAYOUT_FILE


def read_layers(folder: Path) -> list[Layer]:
    """Return the layout in the folder and those that it extends, its own layer first.

    Raises LayoutError, with file and line, if one is missing, extends itself in a circle, or can't be read.
    """
    layers = [_layer(folder)]
    while isinstance(parent := layers[-1].data.get("extends"), str) and parent:
        child = layers[-1]
        place = f"{child.path}:{locate(child.text, ('extends',))}"
        found = find_parent(parent, child.folder, place)
        known = [layer.folder.resolve() for layer in layers]
        if found.resolve() in known:
            names = " extends ".join(f"'{layer.folder.name}'" for layer in [*layers, Layer(found, "", {})])
            raise LayoutError(f"{place}: {names}, which is a circle; let one of them stand alone.")
        if len(layers) == MOST_LAYERS:
            raise LayoutError(f"{place}: more than {MOST_LAYERS} layouts extend one another; take some out.")
        layers.append(_layer(found))
    return layers


def merge(layers: list[Layer]) -> tuple[dict[str, Any], list[Fault]]:
    """Return what all layers together say, and what is wrong with the lists of what is left out."""
    data: dict[str, Any] = {}
    faults: list[Fault] = []
    sizes = _slide_sizes(layers)
    for layer, drawn in zip(reversed(layers), reversed(sizes), strict=True):
        without = layer.data.get("without", [])
        for index, name in enumerate(without if isinstance(without, list) else []):
            if not (isinstance(name, str) and _left_out(data, name.split("."))):
                hint = "Write the names of tables and keys with dots between them, as in 'furniture.slide.progress'."
                faults.append((("without", index), f"{name!r} is nothing that is inherited", hint))
        data = merged(data, _redrawn(layer.data, drawn, sizes[0]))
    return data, faults


def merged(below: dict[str, Any], above: dict[str, Any]) -> dict[str, Any]:
    """Return the tables of both; where both have something, `above` counts."""
    result = dict(below)
    for name, value in above.items():
        old = result.get(name)
        result[name] = merged(old, value) if isinstance(old, dict) and isinstance(value, dict) else value
    return result


def origin(layers: list[Layer], key: Key) -> Layer:
    """Return the layer that what stands at the key comes from.

    For what is written nowhere, it is the one that the nearest table around it comes from.
    """
    while key:
        for layer in layers:
            if _has(layer.data, key):
                return layer
        key = key[:-1]
    return layers[0]


def _slide_sizes(layers: list[Layer]) -> list[Pair | None]:
    """Return the slide size that each layer's boxes are drawn for: its own, or that of the nearest layer below."""
    sizes: list[Pair | None] = []
    size: Pair | None = None
    for layer in reversed(layers):
        match layer.data.get("slide_size"):
            # One that no slide can have is a fault, and told by itself rather than by all boxes that it displaces.
            case [int() | float() as width, int() | float() as height] if all(
                LEAST_SIDE <= side <= MOST_SIDE for side in (width, height)
            ):
                size = width, height
        sizes.insert(0, size)
    return sizes


def _redrawn(data: dict[str, Any], drawn: Pair | None, wanted: Pair | None) -> dict[str, Any]:
    if drawn is None or wanted is None or drawn == wanted:
        return data
    return Redrawing(drawn, wanted).tables(data)


def _layer(folder: Path) -> Layer:
    path = folder / LAYOUT_FILE
    text = read_text(folder, path)
    return Layer(folder, text, read_toml(text, path))


def _has(data: Any, key: Key) -> bool:
    for part in key:
        if isinstance(part, int):
            if not (isinstance(data, list) and part < len(data)):
                return False
        elif not (isinstance(data, dict) and part in data):
            return False
        data = data[part]
    return True


def _left_out(data: dict[str, Any], parts: list[str]) -> bool:
    """Take out what the parts name; return whether it was there. Tables on the way are copied: layers stay as read."""
    *tables, last = parts
    for name in tables:
        if not isinstance(data.get(name), dict):
            return False
        data[name] = dict(data[name])
        data = data[name]
    return data.pop(last, None) is not None
