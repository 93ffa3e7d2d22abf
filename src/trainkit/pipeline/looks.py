"""Layouts as their designers see them: which there are, what they say, what would be seen of them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from trainkit.model import Diagnostic, Layout, Severity

if TYPE_CHECKING:
    from trainkit.layouts.describe import Entry, Listed


def list_layouts() -> list[Listed]:
    """Return all layouts that can be named."""
    from trainkit.layouts.describe import list_layouts

    return list_layouts()


def describe_layout(name_or_path: str) -> list[Entry]:
    """Return everything that a layout says, and which file says it. Raises LayoutError."""
    from trainkit.layouts.describe import describe

    return describe(name_or_path)


def layout_schema() -> str:
    """Return the JSON Schema of layout files."""
    from trainkit.layouts.create import schema_text

    return schema_text()


def new_layout(name: str, *, extends: str, colour: str, logo: str, fonts: Sequence[str], slides: str) -> Path:
    """Write a layout into the working folder's `layouts`, and return its folder. Raises LayoutError, OutputError."""
    from trainkit.layouts.create import new_layout

    return new_layout(Path("layouts"), name, extends=extends, colour=colour, logo=logo, fonts=fonts, slides=slides)


def check_layout(name_or_path: str) -> list[Diagnostic]:
    """Return what would be seen of a layout: bad contrasts, small text, soft pictures, words that fail.

    Raises LayoutError for faults that keep it from being used at all.
    """
    from trainkit.layouts.check import check
    from trainkit.layouts.find import find_layout
    from trainkit.layouts.opened import open_layout

    opened = open_layout(find_layout(name_or_path))
    return [*check(opened), *_fonts(opened.layout)]


def _fonts(layout: Layout) -> list[Diagnostic]:
    from trainkit.typeset.fonts import unmatched

    message = "'{}' is measured with another typeface, as none of the same metrics is known or installed."
    hint = "Name one under [fonts.measured_with], or take Arial or Cambria; lines may break elsewhere than on paper."
    return [
        Diagnostic(Severity.WARNING, "font-not-matched", message.format(typeface), hint=hint)
        for typeface in unmatched(layout.theme.fonts)
    ]
