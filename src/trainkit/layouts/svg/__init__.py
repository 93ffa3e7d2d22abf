"""Drawings (SVG 2) of a layout: bytes go in, a picture that all programs show comes out, with the drawing beside it.

Decks hold both, as slide programs show a drawing only where they know how, and the picture elsewhere; paper shows the
picture, which has more dots than a printer.
"""

from __future__ import annotations

from hashlib import blake2b
from pathlib import Path
from typing import Final

import msgspec

from trainkit.errors import LayoutError
from trainkit.layouts.cache import kept
from trainkit.layouts.furniture import picture_of
from trainkit.model import TypesetPicture

from .words import DrawingError

PROGRAM: Final = "resvg_py 0.5.0"
"""What draws; the version that pyproject.toml asks for, as others may draw edges a shade differently."""

MOST_DRAWING_BYTES: Final = 2 * 2**20
"""A coat of arms with all its folds has a tenth of it."""

_BYTE_ORDER_MARKS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")

_HERE = Path(__file__).parent


def open_picture(data: bytes, path: Path) -> TypesetPicture | None:
    """Return the SVG, PNG or JPEG file as a picture, None if it is none of them. Raises LayoutError as `drawing_of`."""
    return drawing_of(data, path) if is_drawing(data) else picture_of(data)


def is_drawing(data: bytes) -> bool:
    """Whether the bytes are XML, as drawings are, told by how they begin."""
    return data.startswith(_BYTE_ORDER_MARKS) or data.lstrip()[:1] == b"<"


def drawing_of(data: bytes, path: Path) -> TypesetPicture:
    """Return the drawing in the file, as a PNG picture that holds the drawing, too.

    Raises LayoutError, with file and line, if it is none, holds anything that runs or leads out of it, or can't be
    drawn within limits. To draw takes a process of its own, so what came out is kept in the user's cache.
    """

    def draw() -> bytes:
        # What is kept costs no import of lxml.
        from .checking import checked
        from .drawing import drawn

        return msgspec.msgpack.encode(drawn(checked(data)))

    if len(data) > MOST_DRAWING_BYTES:
        raise LayoutError(f"{path}: the drawing is larger than {MOST_DRAWING_BYTES >> 20} MiB; export it as PNG.")
    try:
        return msgspec.msgpack.decode(kept(f"{_key(data)}.drawing", draw), type=TypesetPicture)
    except DrawingError as error:
        raise LayoutError(f"{path}:{error.line}: {error}; {error.hint}.") from None


def _key(data: bytes) -> str:
    """Return a name made of all that a picture depends on: the drawing, what draws it, and what is taken out of it."""
    key = blake2b(PROGRAM.encode() + data, digest_size=16)
    for module in sorted(_HERE.glob("*.py")):
        key.update(module.read_bytes())
    return key.hexdigest()
