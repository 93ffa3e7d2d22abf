"""Importing: an organisation's template goes in, a layout folder's files come out.

The template deck is theirs, without what decks don't need or mustn't have; the layout file says which of its slide
layouts serves for what, where text stands there and in which sizes, and what is drawn around it.
"""

from __future__ import annotations

from typing import Any, Final

import msgspec

from trainkit.model import Diagnostic, Warned

from .casting import Cast
from .colouring import colour_tables, handout_table
from .drawing import Artist
from .fonts import font_scheme, font_warnings, fonts_table
from .graph import Graph
from .images import Images
from .model import Template
from .notices import notices
from .package import Package
from .reading import read_template
from .repair import repair
from .roles import Caster, Role
from .toml import number, written
from .writing import Writer

__all__ = ["Imported", "Row", "import_template"]

_HEADER: Final = """# Made from {}.
# Slide layouts and placeholders are those of template.pptx, which decks are built on; what is said of them here is how
# they are used and measured. The handout, texts and labels are those of the layout that it extends.

"""

# What the layout below says of its own slides holds for none of these.
_WITHOUT: Final = ["slide_layouts", "furniture", "styles", "cells"]


class Row(msgspec.Struct, frozen=True):
    """A line of the report: what a slide layout of the template serves for, and what stands in which placeholder."""

    role: str
    slide_layout: str
    slots: dict[str, str]


class Imported(msgspec.Struct, frozen=True):
    """The files of a layout folder by their names, and which slide layout serves for what."""

    files: dict[str, bytes]
    rows: tuple[Row, ...]


def import_template(data: bytes, filename: str, name: str) -> Warned[Imported]:
    """Return the layout made from a .potx, .pptx, .potm or .pptm file.

    Raises LayoutError if it is none, or damaged: parts missing, of the wrong type, or related in a circle.
    """
    package = Package(data, filename)
    graph = Graph(package)
    repair(package, graph)
    template = read_template(package, graph)
    writer = Writer(package, graph)
    deck = writer.write(name)
    images = Images(package, graph)
    roles = Caster(template).cast()
    scheme = font_scheme(template.theme)
    content = next(role for role in roles if role.name == "content")
    heading, body = (scheme.named(typeface) for typeface in _typefaces(content))
    cast = Cast(template.size, Artist(template.size, images), scheme, heading)
    tables = {role.name: cast.slide_layout(role) for role in roles}
    layout: dict[str, Any] = {
        "extends": "default",
        "without": _WITHOUT,
        "title": name,
        "slide_size": [number(side / 12_700) for side in (template.size.width, template.size.height)],
        **_colours(template, content, cast),
        "fonts": fonts_table(scheme, heading, body),
        "styles": cast.styles,
        "slide_layouts": tables,
        "furniture": cast.furniture,
        "handout": handout_table(template.palette),
    }
    # A file's name may have line ends in it, and surrogates for bytes that are no text.
    shown = "".join(character if character.isprintable() else " " for character in filename)
    text = _HEADER.format(shown) + written(layout)
    diagnostics: list[Diagnostic] = [
        *notices(package, graph, writer.shapes_left_out, roles, cast),
        *font_warnings([heading, body]),
    ]
    files = {"layout.toml": text.encode(), "template.pptx": deck, **images.files}
    return Warned(Imported(files, tuple(_row(role, tables[role.name]) for role in roles)), tuple(diagnostics))


def _typefaces(content: Role) -> tuple[str, str]:
    title, body = content.spots.get("title"), content.spots.get("body")
    return (title.levels[0].typeface if title else "+mj-lt"), (body.levels[0].typeface if body else "+mn-lt")


def _colours(template: Template, content: Role, cast: Cast) -> dict[str, Any]:
    return colour_tables(content.layout.palette, *cast.ground(content))


def _row(role: Role, table: dict[str, Any]) -> Row:
    slots = {
        name: f"{slot['placeholder']} {slot['index']}" if "placeholder" in slot else "text box"
        for name, slot in table["slots"].items()
    }
    return Row(role.name, role.layout.name, slots)
