"""The template deck of a layout, before anything is built on it."""

from __future__ import annotations

import zipfile
from io import BytesIO
from pathlib import Path

from trainkit.errors import LayoutError
from trainkit.model import Layout


def check_deck(data: bytes, layout: Layout, path: Path) -> bytes:
    """Return the template deck. Raises LayoutError if it is no package, or lacks slide layouts that the layout names.

    A template that was edited since may have got other ones.
    """
    try:
        with zipfile.ZipFile(BytesIO(data)) as package:
            parts = set(package.namelist())
    except (zipfile.BadZipFile, ValueError):
        raise LayoutError(f"{path}: this is no PowerPoint file; import the template again.") from None
    missing = {slide_layout.part: name for name, slide_layout in layout.slide_layouts.items()}
    for part, name in missing.items():
        if part not in parts:
            raise LayoutError(
                f"{path}: the template has no part '{part}', on which the slide layout '{name}' stands; "
                "import it again with 'trainkit layout import'."
            )
    return data
