"""What is made of a layout, template decks and pictures of drawings, is kept, so that a look is worked out once."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable
from contextlib import suppress
from hashlib import blake2b
from pathlib import Path
from typing import Final

import msgspec
from msgspec.structs import replace

from trainkit.model import Layout
from trainkit.version import __version__

MOST_KEPT: Final = 64
"""Each is some 20 KB; whoever edits a layout leaves one behind at each step."""

_DIGEST_SIZE: Final = 16

_MAKERS: Final = Path(__file__).parent / "template"


def cached_template(layout: Layout) -> bytes:
    """Return the template deck of a layout that has none of its own: it is made the first time."""

    def make() -> bytes:
        from .template import make_template

        return make_template(layout)

    return kept(f"{_key(layout)}.template", make)


def kept(name: str, make: Callable[[], bytes]) -> bytes:
    """Return what is kept under the name, which says all that it depends on.

    It is taken from the user's cache folder or, the first time, made and put there. A cache that can't be written costs
    time and nothing else. What a disk or somebody spoilt in it is told by its checksum, and made anew.
    """
    path = cache_folder() / name
    with suppress(OSError):
        checksum, content = _parted(path.read_bytes())
        if checksum == _digest(content):
            return content
    content = make()
    with suppress(OSError):
        _keep(path, _digest(content) + content)
    return content


def cache_folder() -> Path:
    """Return the folder that they are kept in."""
    import platformdirs

    return platformdirs.user_cache_path("trainkit", appauthor=False) / "templates"


def _key(layout: Layout) -> str:
    """Return a name made of all that a template deck depends on: the layout, and what makes the deck of it."""
    # The deck names typefaces; what is in their files shows in handouts, and where lines break.
    theme = replace(layout.theme, fonts=replace(layout.theme.fonts, own=()))
    seen = (__version__, layout.name, layout.slide_size, theme, layout.slide_layouts)
    key = blake2b(msgspec.msgpack.encode(seen), digest_size=_DIGEST_SIZE)
    # In a clone the code changes while the version stays.
    for module in sorted(_MAKERS.glob("*.py")):
        key.update(module.read_bytes())
    return key.hexdigest()


def _digest(data: bytes) -> bytes:
    return blake2b(data, digest_size=_DIGEST_SIZE).digest()


def _parted(kept: bytes) -> tuple[bytes, bytes]:
    return kept[:_DIGEST_SIZE], kept[_DIGEST_SIZE:]


def _keep(path: Path, content: bytes) -> None:
    """Write the file so that others see it whole or not at all, and let the oldest go where there are too many."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, temporary = tempfile.mkstemp(dir=path.parent, suffix=".part")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        Path(temporary).replace(path)
    finally:
        Path(temporary).unlink(missing_ok=True)
    known = sorted(path.parent.glob(f"*{path.suffix}"), key=lambda file: file.stat().st_mtime, reverse=True)
    for old in known[MOST_KEPT:]:
        old.unlink(missing_ok=True)
