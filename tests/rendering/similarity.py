"""How alike two pictures are: the structural similarity of Wang, Bovik, Sheikh and Simoncelli ("Image quality
assessment: from error visibility to structural similarity", IEEE Transactions on Image Processing 13, 2004).
"""

from __future__ import annotations

from array import array
from statistics import fmean

from PIL import Image, ImageMath

# Section III-B of the paper: windows of 8 × 8 pixels, and the constants that keep flat windows stable.
_WINDOW = 8
_C1, _C2 = (0.01 * 255) ** 2, (0.03 * 255) ** 2

# Windows lie half over their neighbours: moved by single pixels they take 16 times as long and tell the same.
_STEP = _WINDOW // 2


def similarity(one: Image.Image, other: Image.Image) -> float:
    """Return the mean structural similarity of two grey pictures of one size: 1 if they are the same."""
    x, y = one.convert("F"), other.convert("F")
    maps = [x, y, _product(x, x), _product(y, y), _product(x, y)]
    found: list[float] = []
    for left in (0, _STEP):
        for top in (0, _STEP):
            box = (left, top, left + (x.width - left) // _WINDOW * _WINDOW, top + (x.height - top) // _WINDOW * _WINDOW)
            means = (array("f", image.crop(box).reduce(_WINDOW).tobytes()) for image in maps)
            found += [_of_window(*values) for values in zip(*means, strict=True)]
    return fmean(found)


def _product(one: Image.Image, other: Image.Image) -> Image.Image:
    found: Image.Image = ImageMath.lambda_eval(lambda of: of["one"] * of["other"], one=one, other=other)
    return found


def _of_window(x: float, y: float, xx: float, yy: float, xy: float) -> float:
    """Return the similarity of two windows (formula 13) from the means of x, y and their products."""
    luminance = (2 * x * y + _C1) / (x * x + y * y + _C1)
    return luminance * (2 * (xy - x * y) + _C2) / (xx - x * x + yy - y * y + _C2)
