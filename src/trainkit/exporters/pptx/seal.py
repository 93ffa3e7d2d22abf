"""Telling whether a deck is still as trainkit wrote it."""

from __future__ import annotations

import re
import zipfile
from pathlib import Path

from trainkit.presentationml import SEAL

from .package import digest

_CUSTOM_PART = "docProps/custom.xml"
_VALUE = re.compile(rf'name="{SEAL}"><vt:lpwstr>([0-9a-f]+)<'.encode())

# The part is a few hundred bytes; a file that claims more is none of ours.
_LARGEST_CUSTOM_PART = 65_536


def is_pristine(path: Path) -> bool:
    """Return whether the file is a deck that nobody has changed since trainkit wrote it.

    Slide programs write all parts anew when they save, so a deck that was only opened and saved counts as changed.
    """
    try:
        with zipfile.ZipFile(path) as package:
            entries = package.infolist()
            custom = package.getinfo(_CUSTOM_PART)
            if custom.file_size > _LARGEST_CUSTOM_PART:
                return False
            sealed = _VALUE.search(package.read(custom))
    except (OSError, zipfile.BadZipFile, KeyError, NotImplementedError, RuntimeError, ValueError):
        return False
    listed = [(entry.filename, entry.CRC, entry.file_size) for entry in entries if entry.filename != _CUSTOM_PART]
    return sealed is not None and sealed[1].decode() == digest(listed)
