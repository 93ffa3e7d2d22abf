"""Layouts: a folder goes in, a Layout comes out.

A layout is a folder with `layout.toml`, `template.pptx`, `texts/*.j2` and `texts/labels.toml`. It holds data only:
nothing in it is run, and its Jinja2 texts are rendered in a sandbox.
"""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

from trainkit.errors import LayoutError
from trainkit.model import Diagnostic, Layout, Severity, Size, Span, points

from .find import find_layout
from .locate import locate
from .resolve import Resolver
from .schema import Fault, convert

LAYOUT_FILE = "layout.toml"
TEMPLATE_FILE = "template.pptx"

__all__ = ["load_layout", "read_layout"]


def load_layout(name_or_path: str) -> Layout:
    """Return the layout of that name, or the one in that folder, with its template deck.

    Raises LayoutError when there is none, or with all its faults when it has some.
    """
    folder = find_layout(name_or_path)
    template = folder / TEMPLATE_FILE
    try:
        template_deck = template.read_bytes()
    except FileNotFoundError:
        raise LayoutError(
            f"{template}: the template deck is missing. Make it with 'python -m trainkit.layouts.template'."
        ) from None
    except OSError as error:
        raise _unreadable(template, error) from None
    return read_layout(folder, template_deck)


def read_layout(folder: Path, template_deck: bytes) -> Layout:
    """Return the layout that the files in the folder describe, with the template deck given.

    Raises LayoutError with all faults.
    """
    path = folder / LAYOUT_FILE
    text = _read_text(path)
    table = convert(_parse_toml(text, path))
    if isinstance(table, list):
        raise _error(path, text, table)
    resolver = Resolver(table)
    layout = Layout(
        name=folder.name,
        folder=str(folder),
        slide_size=Size(*(points(length) for length in table.slide_size)),
        theme=resolver.theme(),
        slide_layouts=resolver.slide_layouts(),
        handout=resolver.handout(),
        texts=_texts(folder / "texts"),
        labels=_labels(folder / "texts" / "labels.toml"),
        template_deck=template_deck,
    )
    if resolver.faults:
        raise _error(path, text, resolver.faults)
    return layout


def _texts(folder: Path) -> dict[str, str]:
    try:
        # Not glob(), which takes a folder that may not be listed for an empty one.
        files = sorted(file for file in folder.iterdir() if file.suffix == ".j2")
    except OSError as error:
        raise _unreadable(folder, error) from None
    return {file.stem: _read_text(file).strip() for file in files}


def _labels(path: Path) -> dict[str, dict[str, str]]:
    text = _read_text(path)
    languages = _parse_toml(text, path)
    faults: list[Fault] = [
        ((language, *name), "this is not a text", "Write it in quotes.")
        for language, words in languages.items()
        for name in (
            [()] if not isinstance(words, dict) else [(n,) for n, w in words.items() if not isinstance(w, str)]
        )
    ]
    if faults:
        raise _error(path, text, faults)
    return languages


def _read_text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except FileNotFoundError:
        raise LayoutError(f"{path}: this file of the layout is missing.") from None
    except (OSError, UnicodeDecodeError) as error:
        raise _unreadable(path, error) from None


def _unreadable(path: Path, error: OSError | UnicodeDecodeError) -> LayoutError:
    return LayoutError(f"{path}: this part of the layout can't be read: {getattr(error, 'strerror', None) or error}.")


def _parse_toml(text: str, path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise LayoutError(f"{path}: this is not TOML: {error}.") from None


def _error(path: Path, text: str, faults: list[Fault]) -> LayoutError:
    diagnostics = tuple(_diagnostic(path, text, fault) for fault in faults)
    count = "a fault" if len(diagnostics) == 1 else f"{len(diagnostics)} faults"
    listed = "\n".join(f"  {diagnostic}" for diagnostic in diagnostics)
    return LayoutError(f"{path}: the layout has {count}:\n{listed}", diagnostics)


def _diagnostic(path: Path, text: str, fault: Fault) -> Diagnostic:
    key, message, hint = fault
    line = locate(text, key)
    name = ".".join(map(str, key))
    span = Span(str(path), line, 1, line, 1)
    return Diagnostic(Severity.ERROR, "layout-fault", f"{name}: {message}.", span, hint)
