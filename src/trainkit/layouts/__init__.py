"""Layouts: a folder goes in, a Layout comes out.

A layout is a folder with `layout.toml` and, as far as it does not take them over from the layout that it extends,
`texts/*.j2` and `texts/labels.toml`. Where it has no `template.pptx` of its own, one is made. It holds data only:
nothing in it is run, and its Jinja2 texts are rendered in a sandbox.
"""

from __future__ import annotations

from pathlib import Path

from msgspec.structs import replace

from trainkit.model import Layout, Size, points

from .find import find_layout
from .inherit import LAYOUT_FILE, Layer, merge, origin, read_layers
from .reading import read_bytes
from .report import Faulty, layout_error
from .resolve import Resolver
from .schema import Fault, convert
from .words import read_labels, read_texts

TEMPLATE_FILE = "template.pptx"

# A template of 5 MB is large; what is read is held in memory and copied into each deck.
_MOST_TEMPLATE_BYTES = 64 * 2**20

__all__ = ["LAYOUT_FILE", "TEMPLATE_FILE", "load_layout", "read_layout"]


def load_layout(name_or_path: str) -> Layout:
    """Return the layout of that name, or the one in that folder, with its template deck.

    Raises LayoutError when there is none, or with all its faults when it has some.
    """
    from .cache import cached_template

    folder = find_layout(name_or_path)
    layers = read_layers(folder)
    layout = _layout(layers, b"")
    holder = _template_holder(layers)
    if holder is None:
        return replace(layout, template_deck=cached_template(layout))
    return replace(layout, template_deck=read_bytes(holder, holder / TEMPLATE_FILE, _MOST_TEMPLATE_BYTES))


def read_layout(folder: Path, template_deck: bytes) -> Layout:
    """Return the layout that the files in the folder describe, with the template deck given.

    Raises LayoutError with all faults.
    """
    return _layout(read_layers(folder), template_deck)


def _layout(layers: list[Layer], template_deck: bytes) -> Layout:
    own = layers[0]
    data, left_out = merge(layers)
    texts = {name: text for name, (text, _) in read_texts(layers).items()}
    labels, faulty = read_labels(layers)
    table = convert(data)
    if isinstance(table, list):
        raise layout_error(own.path, [*_placed(layers, [*left_out, *table]), *faulty])
    resolver = Resolver(table)
    layout = Layout(
        name=own.folder.absolute().name,
        folder=str(own.folder),
        slide_size=Size(*(points(length) for length in table.slide_size)),
        theme=resolver.theme(),
        slide_layouts=resolver.slide_layouts(),
        handout=resolver.handout(),
        texts=texts,
        labels=labels,
        template_deck=template_deck,
    )
    if faults := [*_placed(layers, [*left_out, *resolver.faults]), *faulty]:
        raise layout_error(own.path, faults)
    return layout


def _placed(layers: list[Layer], faults: list[Fault]) -> list[Faulty]:
    """Return each fault with the file that its value comes from, which may be that of a layout further down."""
    return [Faulty(layer.path, layer.text, fault) for fault in faults for layer in (origin(layers, fault[0]),)]


def _template_holder(layers: list[Layer]) -> Path | None:
    """Return the folder whose template deck the layout is written into, None where one has to be made.

    That of another layout shows that one's look, so it counts only where slide layouts name parts of it.
    """
    named = merge(layers)[0].get("slide_layouts", {})
    names_parts = any("part" in table for table in named.values())
    for layer in layers if names_parts else layers[:1]:
        if (layer.folder / TEMPLATE_FILE).exists():
            return layer.folder
    return None
