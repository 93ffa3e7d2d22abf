"""Has a drawing turned into a picture in a child process, whose end, however it comes, is no more than a sentence."""

from __future__ import annotations

import os
import subprocess
import sys
from io import BytesIO
from pathlib import Path
from typing import Final

from trainkit.layouts.furniture import picture_of
from trainkit.model import TypesetPicture

from .words import DrawingError

SECONDS: Final = 10
"""On the clock. A logo takes a tenth of one, most of it the start of the process."""

# A file rather than a module: to import the packages around it takes longer than to draw.
_CHILD = Path(__file__).with_name("__main__.py")

_SIMPLIFY = "simplify it, or export it as PNG"


def drawn(drawing: bytes) -> TypesetPicture:
    """Return a drawing, as `checked` returns it, as a PNG picture. Raises DrawingError if it can't be drawn."""
    answer = _ask(drawing)
    picture = picture_of(answer)
    if picture is None:
        why = " ".join(answer.decode("utf-8", "replace").split())[:200]
        raise DrawingError(f"the drawing can't be drawn ({why or 'the program that draws broke down'})", _SIMPLIFY, 1)
    if _is_empty(picture.data):
        raise DrawingError("the drawing shows nothing within its page", "set its viewBox to what is drawn", 1)
    return TypesetPicture(picture.data, picture.media_type, picture.width, picture.height, drawing)


def _is_empty(data: bytes) -> bool:
    # Drawings are rare, and drawn once.
    from PIL import Image

    with Image.open(BytesIO(data)) as image:
        return image.convert("RGBA").getbbox() is None


def _ask(data: bytes) -> bytes:
    """Return the child's answer: a picture, or why there is none."""
    # The child finds modules where this process does, and nowhere else: -P keeps the current folder out.
    paths = os.pathsep.join(path for path in sys.path if path)
    command = [sys.executable, "-P", str(_CHILD)]
    try:
        child = subprocess.run(  # noqa: S603  # the command is made of this program's own words
            command,
            input=data,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={**os.environ, "PYTHONPATH": paths},
            timeout=SECONDS,
            check=False,
        )
    except subprocess.TimeoutExpired:
        raise DrawingError(f"the drawing isn't drawn within {SECONDS} seconds", _SIMPLIFY, 1) from None
    except OSError as error:  # no more processes or memory
        why = error.strerror
        raise DrawingError(f"no process could be started to draw it ({why})", "close other programs", 1) from None
    return child.stdout
