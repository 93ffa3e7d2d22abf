"""A layout with all its layers open: what it says, and which file says it."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Final

import msgspec

from trainkit.model import Layout, Size, TypesetPicture, points

from .faults import Fault, Key, convert
from .fonts import Brought, read_fonts, with_fonts
from .inherit import Layer, merge, origin, read_layers
from .paper import handout_of
from .reading import read_bytes
from .report import Faulty, layout_error
from .resolve import Resolver
from .schema import LayoutTable
from .svg import open_picture
from .words import read_labels, read_texts

TEMPLATE_FILE = "template.pptx"

MOST_PICTURE_BYTES: Final = 20 * 2**20
"""A photograph of 50 million pixels, well kept, has no more."""

# A photograph that fills the slide, as it is drawn on paper.
_MOST_PICTURE_BYTES = 8 * 2**20


class Opened(msgspec.Struct, frozen=True):
    """A layout, its layers (its own first), and the values of all of them together."""

    layers: list[Layer]
    data: dict[str, Any]
    table: LayoutTable
    texts: dict[str, tuple[str, Path]]
    layout: Layout
    fonts: dict[str, Brought]

    @property
    def template_holder(self) -> Path | None:
        """Return the folder whose template deck the layout is written into, None where one has to be made.

        That of another layout shows that one's look, so it counts only where slide layouts name parts of it.
        """
        names_parts = any("part" in table for table in self.data["slide_layouts"].values())
        for layer in self.layers if names_parts else self.layers[:1]:
            if (layer.folder / TEMPLATE_FILE).exists():
                return layer.folder
        return None


def open_layout(folder: Path, template_deck: bytes = b"") -> Opened:
    """Return the layout in the folder, with the template deck given. Raises LayoutError with all faults."""
    layers = read_layers(folder)
    own = layers[0]
    data, left_out = merge(layers)
    texts = read_texts(layers)
    labels, faulty = read_labels(layers)
    fonts, unusable = read_fonts(layers)
    faulty += unusable
    table = convert(data)
    if isinstance(table, list):
        raise layout_error(own.path, [*_placed(layers, [*left_out, *table]), *faulty])

    def picture(key: Key, name: str) -> TypesetPicture | None:
        folder = origin(layers, key).folder
        return open_picture(read_bytes(folder, folder / name, _MOST_PICTURE_BYTES), folder / name)

    resolver = Resolver(table, picture)
    layout = Layout(
        name=own.folder.absolute().name,
        folder=str(own.folder),
        slide_size=Size(*(points(length) for length in table.slide_size)),
        theme=with_fonts(resolver.theme(), fonts.values()),
        slide_layouts=resolver.slide_layouts(),
        handout=handout_of(resolver),
        texts={name: text for name, (text, _) in texts.items()},
        labels=labels,
        template_deck=template_deck,
        density=table.density,
    )
    if faults := [*_placed(layers, [*left_out, *resolver.faults]), *faulty]:
        raise layout_error(own.path, faults)
    return Opened(layers, data, table, texts, layout, fonts)


def _placed(layers: list[Layer], faults: list[Fault]) -> list[Faulty]:
    """Return each fault with the file that its value comes from, which may be that of a layout further down."""
    return [Faulty(layer.path, layer.text, fault) for fault in faults for layer in (origin(layers, fault[0]),)]
