"""The pictures of a document: each is embedded once, however often and wherever it is shown."""

from __future__ import annotations

from trainkit.model import EMU_PER_POINT, TypesetPicture

from .images import add_image, image_of
from .objects import ObjectFile

# Dots an inch that paper shows of a photograph; finer ones make the file larger and nothing else.
_RESOLUTION = 200
_EMU_PER_INCH = 72 * EMU_PER_POINT

# Dots an inch of a laser printer, which edges of a drawing are seen at.
_DRAWN_RESOLUTION = 600

# A picture that is finer by less than this is left as it is: a new encoding costs more in looks than it saves.
_TOLERANCE = 1.5


class PictureWriter:
    """Gives pictures their resource names, and keeps how large each is shown at most."""

    def __init__(self) -> None:
        self._names: dict[TypesetPicture, str] = {}
        self._widths: dict[TypesetPicture, float] = {}

    def draw(self, picture: TypesetPicture, matrix: str, width: float) -> str:
        """Return the operators that lay a picture over the box that `matrix` makes of the unit square (8.9.5.1);
        `width` is that of the box on paper, in EMU.
        """
        name = self._names.setdefault(picture, f"I{len(self._names) + 1}")
        self._widths[picture] = max(width, self._widths.get(picture, 0))
        return f"q {matrix} cm /{name} Do Q"

    def write(self, file: ObjectFile) -> str:
        """Put the pictures and return the entry for them in a resource dictionary, "" if there are none."""
        if not self._names:
            return ""
        entries = (f"/{name} {self._add(file, picture)} 0 R" for picture, name in self._names.items())
        return f"/XObject<<{''.join(entries)}>>"

    def _add(self, file: ObjectFile, picture: TypesetPicture) -> int:
        resolution = _DRAWN_RESOLUTION if picture.drawing else _RESOLUTION
        needed = max(1, round(self._widths[picture] * resolution / _EMU_PER_INCH))
        return add_image(file, image_of(picture, picture.width if picture.width <= needed * _TOLERANCE else needed))
