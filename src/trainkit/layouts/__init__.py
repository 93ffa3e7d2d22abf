"""Layouts: a folder goes in, a Layout comes out.

A layout is a folder with `layout.toml` and, as far as it does not take them over from the layout that it extends,
`texts/*.j2` and `texts/labels.toml`. Where it has no `template.pptx` of its own, one is made. It holds data only:
nothing in it is run, and its Jinja2 texts are rendered in a sandbox.
"""

from __future__ import annotations

from pathlib import Path

from msgspec.structs import replace

from trainkit.model import Layout

from .deck import check_deck
from .find import find_layout
from .inherit import LAYOUT_FILE
from .opened import TEMPLATE_FILE, open_layout
from .reading import read_bytes

# A template of 5 MB is large; what is read is held in memory and copied into each deck.
_MOST_TEMPLATE_BYTES = 64 * 2**20

__all__ = ["LAYOUT_FILE", "TEMPLATE_FILE", "load_layout", "read_layout"]


def load_layout(name_or_path: str) -> Layout:
    """Return the layout of that name, or the one in that folder, with its template deck.

    Raises LayoutError when there is none, or with all its faults when it has some.
    """
    from .cache import cached_template

    opened = open_layout(find_layout(name_or_path))
    holder = opened.template_holder
    if holder is None:
        return replace(opened.layout, template_deck=cached_template(opened.layout))
    path = holder / TEMPLATE_FILE
    deck = check_deck(read_bytes(holder, path, _MOST_TEMPLATE_BYTES), opened.layout, path)
    return replace(opened.layout, template_deck=deck)


def read_layout(folder: Path, template_deck: bytes) -> Layout:
    """Return the layout that the files in the folder describe, with the template deck given.

    Raises LayoutError with all faults.
    """
    return open_layout(folder, template_deck).layout
