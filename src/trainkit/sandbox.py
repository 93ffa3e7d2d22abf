"""Rendering of Jinja2 texts that come from anybody: what a text may do is listed, everything else is refused.

Jinja2's own sandbox keeps a text from reaching Python, but not from filling the memory: constants such as
`'x' * 10**9` are worked out while a text is compiled, and a loop or a filter in a filter doubles what it is given. A
layout's words need none of that: they put values together, choose between them, and write them in capitals.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from jinja2 import Environment, Template

MOST_SOURCE: Final = 4_000
"""Characters of a text; the longest of the default layout has sixty."""

MOST_ADDED: Final = 20_000
"""Characters that a text may be longer than four times its values: a sentence, even where a value stands in it often.
"""

FILTERS: Final = ("capitalize", "default", "first", "join", "last", "length", "lower", "reject", "select", "title")
"""Each gives about as much as it takes; `join` is held to a limit, as it writes its separator between characters."""
MORE_FILTERS: Final = ("trim", "truncate", "upper")

# A deck uses about a dozen different texts; a batch with several layouts a few dozen.
_TEMPLATES_KEPT = 256

_VALUES = ("Template", "TemplateData", "Output", "Name", "Const", "List", "Tuple", "Filter", "Keyword")
_CHOICES = ("If", "CondExpr", "Compare", "Operand", "Test", "And", "Or", "Not")
_SUMS = ("Add", "Sub", "Concat")
_NODES: Final = frozenset((*_VALUES, *_CHOICES, *_SUMS))
"""The parts of Jinja2's language that a text may have (jinja2.nodes); calls, attributes, loops, macros, assignments and
multiplication are not among them."""


def render(source: str, values: Mapping[str, str | int]) -> str:
    """Return the text with the values in it. Raises ValueError, which says why, if it can't be rendered."""
    from jinja2 import TemplateError

    try:
        rendered = _template(source).render(values)
    except (TemplateError, TypeError) as error:
        raise ValueError(str(error)) from None
    except RecursionError:
        raise ValueError("it nests too deep") from None
    most = MOST_ADDED + 4 * sum(len(str(value)) for value in values.values())
    if len(rendered) > most:
        raise ValueError(f"it would be longer than {most:,} characters")
    return rendered


@lru_cache(_TEMPLATES_KEPT)
def _template(source: str) -> Template:
    from jinja2 import TemplateError, nodes

    if len(source) > MOST_SOURCE:
        raise ValueError(f"it is longer than {MOST_SOURCE:,} characters")
    environment = _environment()
    try:
        tree = environment.parse(source)
    except (TemplateError, RecursionError) as error:
        raise ValueError(str(error)) from None
    for node in [tree, *tree.find_all(nodes.Node)]:
        kind = type(node).__name__
        if kind not in _NODES:
            raise ValueError(f"'{kind.lower()}' in line {node.lineno} is nothing that a layout's text may do")
        # Filters are looked up here, as Jinja2 leaves out the look-up in branches that are not taken.
        if isinstance(node, nodes.Filter) and node.name not in environment.filters:
            there_are = ", ".join(sorted(environment.filters))
            raise ValueError(f"there is no filter '{node.name}' in line {node.lineno}; there are: {there_are}")
    code: Any = environment.compile(tree)
    return environment.template_class.from_code(environment, code, {})


@cache
def _environment() -> Environment:
    from jinja2 import DictLoader, StrictUndefined
    from jinja2.sandbox import ImmutableSandboxedEnvironment

    # What comes out is plain text for both files, each of which escapes it in its own way.
    environment = ImmutableSandboxedEnvironment(
        undefined=StrictUndefined,
        autoescape=False,
        loader=DictLoader({}),
        optimized=False,  # nothing is worked out while compiling
    )
    environment.globals.clear()
    allowed = {*FILTERS, *MORE_FILTERS}
    environment.filters = {name: found for name, found in environment.filters.items() if name in allowed}
    environment.filters["join"] = _joined
    return environment


def _joined(items: Iterable[Any], separator: str = "") -> str:
    """Return the items with the separator between them, held to a limit before it is written."""
    texts = [str(item) for item in items]
    if len(separator) * len(texts) > MOST_ADDED:
        raise ValueError(f"what it writes between {len(texts):,} parts is longer than {MOST_ADDED:,} characters")
    return separator.join(texts)
