"""What layouts there are, what one of them says and which of its files says it."""

from __future__ import annotations

from collections.abc import Iterator
from inspect import cleandoc
from pathlib import Path
from typing import Any

import msgspec

from trainkit.errors import LayoutError
from trainkit.model import OwnFont

from .faults import Key
from .find import built_in, find_layout, layout_folders, user_layouts
from .fonts import FONTS_FOLDER
from .inherit import Layer, origin, read_layers
from .locate import locate
from .opened import open_layout
from .schema import LayoutTable

_PLACES = {"built in": built_in, "user": user_layouts}


class Listed(msgspec.Struct, frozen=True):
    """A layout that can be named. `where` is "built in", "user" or "working folder"; `fault` is "" if it can be read
    so far as to tell what it extends.
    """

    name: str
    title: str
    where: str
    folder: str
    extends: str
    fault: str = ""


class Entry(msgspec.Struct, frozen=True):
    """A value of a layout, the key that it stands at ("styles.body.sizes"), and the file and line that say so."""

    key: str
    value: Any
    file: str
    line: int


def list_layouts() -> list[Listed]:
    """Return all layouts that can be named, in the order of their names."""
    return sorted((_listed(folder) for folder in layout_folders()), key=lambda listed: listed.name)


def describe(name_or_path: str) -> list[Entry]:
    """Return everything that a layout says, inherited or not. Raises LayoutError, with all faults if it has some."""
    opened = open_layout(find_layout(name_or_path))
    entries = [_entry(key, value, opened.layers) for key, value in _leaves(opened.data, ())]
    entries += [Entry(f"texts.{name}", text, str(file), 1) for name, (text, file) in sorted(opened.texts.items())]
    entries += [
        Entry(f"{FONTS_FOLDER}/{name}", _said_of(brought.font), str(brought.path), 1)
        for name, brought in sorted(opened.fonts.items())
    ]
    return entries


def json_schema() -> dict[str, Any]:
    """Return the JSON Schema (2020-12) of `layout.toml`, from which editors complete.

    Nothing is required in it, as a layout that extends another one says only what differs.
    """
    schema = msgspec.json.schema(LayoutTable)
    for table in schema["$defs"].values():
        table.pop("required", None)
        table["description"] = cleandoc(table.get("description", ""))
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": "layout.toml", **schema}


def _listed(folder: Path) -> Listed:
    around = folder.parent.resolve()
    where = next((name for name, place in _PLACES.items() if around == place().resolve()), "working folder")
    try:
        own, *below = read_layers(folder)
    except LayoutError as error:
        return Listed(folder.name, "", where, str(folder), "", str(error))
    title = own.data.get("title", "")
    return Listed(folder.name, str(title), where, str(folder), below[0].folder.name if below else "")


def _said_of(font: OwnFont) -> str:
    weights = f"{font.lightest}" if font.lightest == font.heaviest else f"{font.lightest} to {font.heaviest}"
    return f"{font.name}, {weights}{', italic' if font.is_italic else ''}"


def _entry(key: Key, value: Any, layers: list[Layer]) -> Entry:
    layer = origin(layers, key)
    return Entry(".".join(map(str, key)), value, str(layer.path), locate(layer.text, key))


def _leaves(data: dict[str, Any], key: Key) -> Iterator[tuple[Key, Any]]:
    for name, value in data.items():
        if isinstance(value, dict) and value:
            yield from _leaves(value, (*key, name))
        else:
            yield (*key, name), value
