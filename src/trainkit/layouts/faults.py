"""A layout file's data goes in, its types or all of its faults come out."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import msgspec
from msgspec import inspect

from trainkit.errors import did_you_mean as did_you_mean

from .schema import MOST, LayoutTable

Key = tuple[str | int, ...]
Fault = tuple[Key, str, str]
"""Where, what is wrong, what to do."""


def convert(data: dict[str, Any]) -> LayoutTable | list[Fault]:
    """Return the layout file as types or, if it has faults, all of them."""
    numbers = list(_number_faults(data, ()))
    try:
        table = msgspec.convert(data, LayoutTable)
    except msgspec.ValidationError:
        return [*_faults(data, inspect.type_info(LayoutTable), ()), *numbers]
    return numbers or table


def _number_faults(value: Any, key: Key) -> Iterator[Fault]:
    """Yield a fault for each number that is no length: TOML has `nan` and `inf`, and integers without end."""
    if isinstance(value, dict):
        for name, entry in value.items():
            yield from _number_faults(entry, (*key, name))
    elif isinstance(value, list):
        for index, entry in enumerate(value):
            yield from _number_faults(entry, (*key, index))
    elif isinstance(value, int | float) and not -MOST < value < MOST:
        yield (
            key,
            f"this number is not between -{MOST:,} and {MOST:,}",
            "Give it a length that a slide or page can have.",
        )


def _faults(value: Any, expected: inspect.Type, key: Key) -> Iterator[Fault]:
    match expected:
        case inspect.StructType() if isinstance(value, dict):
            yield from _table_faults(value, expected, key)
        case inspect.DictType() if isinstance(value, dict):
            for name, entry in value.items():
                yield from _faults(entry, expected.value_type, (*key, name))
        case inspect.ListType() if isinstance(value, list):
            for index, entry in enumerate(value):
                yield from _faults(entry, expected.item_type, (*key, index))
        case inspect.UnionType():
            choices = [choice for choice in expected.types if not isinstance(choice, inspect.NoneType)]
            yield from _faults(value, choices[0], key)
        case _:
            yield from _leaf_faults(value, expected, key)


def _table_faults(value: dict[str, Any], expected: inspect.StructType, key: Key) -> Iterator[Fault]:
    fields = {field.name: field for field in expected.fields}
    for name in value:
        if name not in fields:
            yield (*key, name), f"'{name}' is not a key that is known here", did_you_mean(name, list(fields))
    for name, field in fields.items():
        if name in value:
            yield from _faults(value[name], field.type, (*key, name))
        elif field.required:
            yield key, f"the key '{name}' is missing", f"Add '{name}'."


def _leaf_faults(value: Any, expected: inspect.Type, key: Key) -> Iterator[Fault]:
    python_type: Any = _PYTHON_TYPES.get(type(expected)) or getattr(expected, "cls", None)
    if isinstance(expected, inspect.LiteralType):
        if value not in expected.values:
            yield (
                key,
                f"{value!r} is not one of the values allowed",
                did_you_mean(str(value), list(map(str, expected.values))),
            )
        return
    if isinstance(expected, inspect.TupleType):
        wanted = len(expected.item_types)
        if not (isinstance(value, list) and len(value) == wanted and all(isinstance(v, int | float) for v in value)):
            yield key, f"{value!r} is not a list of {wanted} numbers", f"Write {wanted} numbers in square brackets."
            return
        for number, item in zip(value, expected.item_types, strict=True):
            yield from _range_faults(number, item, key)
        return
    try:
        msgspec.convert(value, python_type or dict)
    except msgspec.ValidationError as error:
        yield key, str(error).rstrip("."), "Give it a value of that type."
        return
    yield from _range_faults(value, expected, key)


def _range_faults(value: Any, expected: inspect.Type, key: Key) -> Iterator[Fault]:
    least, most = getattr(expected, "ge", None), getattr(expected, "le", None)
    if (least is not None and value < least) or (most is not None and value > most):
        yield key, f"{value:g} is not between {least:g} and {most:g}", "Give it a value in that range."


_PYTHON_TYPES: dict[type, type] = {
    inspect.StrType: str,
    inspect.IntType: int,
    inspect.FloatType: float,
    inspect.BoolType: bool,
    inspect.ListType: list,
}
