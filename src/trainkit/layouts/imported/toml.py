"""Writing TOML: what a layout file needs of it, in the order given."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, Final

from trainkit.model import EMU_PER_POINT, Box

# Keys that need no quotes (TOML 1.0, "Keys").
_BARE: Final = re.compile(r"[A-Za-z0-9_-]+")
_ESCAPES: Final = {ord("\\"): "\\\\", ord('"'): '\\"', ord("\n"): "\\n", ord("\t"): "\\t"}


def written(data: dict[str, Any]) -> str:
    """Return the tables as TOML; tables in lists of a table stand inline."""
    return "\n".join(_lines(data, ())) + "\n"


def number(value: float) -> int | float:
    """Return a number with no more digits than count; EMU are 1/12,700 point."""
    rounded = round(value, 4)
    return int(rounded) if rounded == int(rounded) else rounded


def points_of(box: Box) -> list[int | float]:
    """Return a box in points."""
    return [number(length / EMU_PER_POINT) for length in (box.x, box.y, box.width, box.height)]


def _lines(table: dict[str, Any], path: tuple[str, ...]) -> Iterator[str]:
    plain = {name: value for name, value in table.items() if not _is_table(value)}
    if path and (plain or not table):
        yield f"\n[{'.'.join(map(_key, path))}]"
    for name, value in plain.items():
        if _is_list_of_tables(value):
            continue
        yield f"{_key(name)} = {_value(value)}"
    for name, value in plain.items():
        if _is_list_of_tables(value):
            for entry in value:
                yield f"\n[[{'.'.join(map(_key, (*path, name)))}]]"
                yield from (f"{_key(key)} = {_value(entry[key])}" for key in entry)
    for name, value in table.items():
        if _is_table(value):
            yield from _lines(value, (*path, name))


def _is_table(value: object) -> bool:
    return isinstance(value, dict)


def _is_list_of_tables(value: object) -> bool:
    return isinstance(value, list) and bool(value) and all(isinstance(entry, dict) for entry in value)


def _value(value: object) -> str:
    match value:
        case bool():
            return "true" if value else "false"
        case str():
            return f'"{_escaped(value)}"'
        case dict():
            return f"{{ {', '.join(f'{_key(name)} = {_value(entry)}' for name, entry in value.items())} }}"
        case list() | tuple():
            return f"[{', '.join(map(_value, value))}]"
        case _:
            return str(value)


def _key(name: str) -> str:
    return name if _BARE.fullmatch(name) else f'"{_escaped(name)}"'


def _escaped(text: str) -> str:
    plain = text.translate(_ESCAPES)
    return "".join(c if c.isprintable() or c == " " else f"\\u{ord(c):04X}" if ord(c) < 0x10000 else c for c in plain)
