"""Templates of organisations become layouts in a folder."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING, Final

import msgspec

from trainkit.errors import LayoutError, OutputError
from trainkit.model import Warned

from .naming import file_stem

if TYPE_CHECKING:
    from trainkit.layouts.imported import Row

MOST_TEMPLATE_BYTES: Final = 200 * 2**20
"""Templates of agencies with films and photographs have 100 MB; what stays of them is a tenth of it."""


class ImportedLayout(msgspec.Struct, frozen=True):
    """The folder of a layout that was imported, and which slide layout of the template serves for what."""

    folder: Path
    rows: tuple[Row, ...]


def import_layout(template: Path, *, name: str = "", into: Path = Path("layouts")) -> Warned[ImportedLayout]:
    """Write a layout made from a .potx, .pptx, .potm or .pptm file into a folder of its own.

    `name` is the file's if it is empty. Raises LayoutError if the template can't be read or imported, OutputError if a
    layout of that name stands there already or can't be written.
    """
    from trainkit.layouts.imported import import_template

    name = name or file_stem(template, "")
    folder = into / name
    if Path(name).name != name or name in (".", ".."):
        raise LayoutError(f"'{name}' is no name for a layout: it would lead to another folder.")
    if folder.exists():
        raise OutputError(f"{folder}: there is something already; choose another name, or take it away.")
    imported = import_template(_read(template), template.name, name)
    _write(folder, imported.value.files)
    return Warned(ImportedLayout(folder, imported.value.rows), imported.diagnostics)


def _read(path: Path) -> bytes:
    try:
        if path.stat().st_size > MOST_TEMPLATE_BYTES:
            raise LayoutError(f"{path}: this template is larger than {MOST_TEMPLATE_BYTES >> 20} MiB; make it smaller.")
        return path.read_bytes()
    except OSError as error:
        raise LayoutError(f"{path}: the template can't be read: {error.strerror}.") from None


def _write(folder: Path, files: dict[str, bytes]) -> None:
    """Write the files beside the folder first, so that it appears whole or not at all."""
    begun = folder.with_name(f".{folder.name}.begun")
    try:
        for name, content in files.items():
            file = begun / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(content)
        begun.rename(folder)
    except OSError as error:
        shutil.rmtree(begun, ignore_errors=True)
        raise OutputError(f"{folder}: the layout can't be written: {error.strerror}.") from None
