"""Takes from a page what isn't text: the lines ruled on it, which may make a table, and its pictures."""

from __future__ import annotations

import ctypes
import io
from collections.abc import Iterator, Mapping
from typing import Any, Final

import pypdfium2.raw

from .frame import Frame
from .wire import Box, Image

RAW: Any = pypdfium2.raw  # has no type information

MOST_OBJECTS: Final = 20_000
"""Objects of a page that are looked at; one that has more is a drawing or a map."""

MOST_SEGMENTS: Final = 4_000
"""The same for the segments of its paths: a ruled page of a timetable has some hundred."""

THICKEST: Final = 2.0
"""Points. Heavier lines are bars."""

SHORTEST: Final = 5.0
"""Points. The shortest sides of a cell."""

SMALLEST: Final = 48
"""Points, either side. Anything smaller is an icon, a bullet or a logo."""

BACKGROUND: Final = 0.8
"""Of both sides of the page. A picture that large is a scanned page or lies below the text."""

MOST_PICTURES: Final = 200
MOST_PIXELS: Final = 40_000_000
"""Of all pictures that are drawn anew: ten seconds' work, and a thousand pages have fewer."""

MOST_PICTURE_BYTES: Final = 64 * 2**20
"""Of all pictures together."""

SHARP: Final = 150 / 72
"""Pixels to a point: what a slide shows sharply when the picture is twice as large on it as it was on the page."""


class Pictures:
    """Takes pictures out as long as a document's share lasts."""

    def __init__(self) -> None:
        self._number = self._pixels = self._bytes = 0

    def read(self, page: Any, frame: Frame, shown: int, elements: Mapping[int, int]) -> list[Image]:
        """Return the pictures of a page, which is `shown` turned by so many quarters.

        `elements` are those of its marked content.
        """
        width, height = frame.size
        images = []
        for item in objects(page, RAW.FPDF_PAGEOBJ_IMAGE):
            box = Box(*frame.box(*bounds(item)))
            across, down = box.right - box.left, box.bottom - box.top
            if min(across, down) >= SMALLEST and (across < BACKGROUND * width or down < BACKGROUND * height):
                element = elements.get(RAW.FPDFPageObj_GetMarkedContentID(item), -1)
                images.append(Image(box, self._taken(item, page, box, frame, shown), element))
        return images

    def _taken(self, item: Any, page: Any, box: Box, frame: Frame, shown: int) -> bytes:
        """Return a picture, encoded, or nothing once the share is used up."""
        self._number += 1
        if self._number > MOST_PICTURES:
            return b""
        data = jpeg(item)
        if not data:
            self._pixels += round((box.right - box.left) * SHARP) * round((box.bottom - box.top) * SHARP)
            data = b"" if self._pixels > MOST_PIXELS else painted(page, box, frame, shown)
        self._bytes += len(data)
        return data if self._bytes <= MOST_PICTURE_BYTES else b""


def jpeg(item: Any) -> bytes:
    """Return a picture that is a JPEG of grey or of colours that every program shows, as it is; or nothing."""
    if RAW.FPDFImageObj_GetImageFilterCount(item) != 1:
        return b""
    name = ctypes.create_string_buffer(16)
    RAW.FPDFImageObj_GetImageFilter(item, 0, name, len(name))
    facts = RAW.FPDF_IMAGEOBJ_METADATA()
    RAW.FPDFImageObj_GetImageMetadata(item, None, facts)
    plain = (RAW.FPDF_COLORSPACE_DEVICEGRAY, RAW.FPDF_COLORSPACE_DEVICERGB, RAW.FPDF_COLORSPACE_ICCBASED)
    size = RAW.FPDFImageObj_GetImageDataRaw(item, None, 0)
    if name.value != b"DCTDecode" or facts.colorspace not in plain or facts.bits_per_pixel > 24:
        return b""
    if size > MOST_PICTURE_BYTES:
        return b""
    data = ctypes.create_string_buffer(size)
    RAW.FPDFImageObj_GetImageDataRaw(item, data, size)
    return data.raw


def painted(page: Any, box: Box, frame: Frame, shown: int) -> bytes:
    """Return what a page shows in a box, as a PNG."""
    from PIL import Image as Pillow

    width, height = frame.size
    across, down = round((box.right - box.left) * SHARP), round((box.bottom - box.top) * SHARP)
    bitmap = RAW.FPDFBitmap_CreateEx(across, down, RAW.FPDFBitmap_BGR, None, 0)
    if not bitmap:
        return b""
    RAW.FPDFBitmap_FillRect(bitmap, 0, 0, across, down, 0xFFFFFFFF)
    place = (round(-box.left * SHARP), round(-box.top * SHARP), round(width * SHARP), round(height * SHARP))
    RAW.FPDF_RenderPageBitmap(bitmap, page, *place, (frame.turn - shown) % 4, 0)
    stride = RAW.FPDFBitmap_GetStride(bitmap)
    pixels = ctypes.string_at(RAW.FPDFBitmap_GetBuffer(bitmap), stride * down)
    RAW.FPDFBitmap_Destroy(bitmap)
    file = io.BytesIO()
    Pillow.frombytes("RGB", (across, down), pixels, "raw", "BGR", stride).save(file, "PNG")
    return file.getvalue()


def image_contents(page: Any) -> set[int]:
    """Return the numbers of the marked content that pictures of a page are in."""
    return {RAW.FPDFPageObj_GetMarkedContentID(item) for item in objects(page, RAW.FPDF_PAGEOBJ_IMAGE)} - {-1}


def read_rules(page: Any, frame: Frame) -> list[Box]:
    """Return the upright and level lines of a page, drawn as lines, as sides of rectangles or as thin rectangles."""
    rules = []
    left = MOST_SEGMENTS
    for path in objects(page, RAW.FPDF_PAGEOBJ_PATH):
        count = RAW.FPDFPath_CountSegments(path)
        left -= count
        if left < 0:
            return []
        if count < 2 or not is_painted(path):
            continue
        for start, end in lines(path, count):
            box = Box(*frame.box(*start, *end))
            across, down = box.right - box.left, box.bottom - box.top
            if min(across, down) <= THICKEST and max(across, down) >= SHORTEST:
                rules.append(box)
    return rules


def is_painted(path: Any) -> bool:
    """Return whether a path is stroked, or is itself as thin as a line; areas of colour are no lines."""
    mode, stroke = ctypes.c_int(), ctypes.c_int()
    RAW.FPDFPath_GetDrawMode(path, mode, stroke)
    left, bottom, right, top = bounds(path)
    return bool(stroke.value) or (mode.value != RAW.FPDF_FILLMODE_NONE and min(right - left, top - bottom) <= THICKEST)


def lines(path: Any, count: int) -> Iterator[tuple[tuple[float, float], tuple[float, float]]]:
    """Yield the ends of the straight lines of a path, in the page's own places."""
    matrix = RAW.FS_MATRIX()
    RAW.FPDFPageObj_GetMatrix(path, matrix)
    x, y = ctypes.c_float(), ctypes.c_float()
    before = begin = (0.0, 0.0)
    for number in range(count):
        segment = RAW.FPDFPath_GetPathSegment(path, number)
        RAW.FPDFPathSegment_GetPoint(segment, x, y)
        point = (
            matrix.a * x.value + matrix.c * y.value + matrix.e,
            matrix.b * x.value + matrix.d * y.value + matrix.f,
        )
        kind = RAW.FPDFPathSegment_GetType(segment)
        if kind == RAW.FPDF_SEGMENT_LINETO:
            yield before, point
        elif kind == RAW.FPDF_SEGMENT_MOVETO:
            begin = point
        if RAW.FPDFPathSegment_GetClose(segment):
            yield point, begin
        before = point


def objects(page: Any, kind: int) -> Iterator[Any]:
    """Yield the objects of one kind that stand on a page itself."""
    for number in range(min(RAW.FPDFPage_CountObjects(page), MOST_OBJECTS)):
        item = RAW.FPDFPage_GetObject(page, number)
        if RAW.FPDFPageObj_GetType(item) == kind:
            yield item


def bounds(item: Any) -> tuple[float, float, float, float]:
    """Return left, bottom, right and top of an object in the page's own places."""
    left, bottom, right, top = (ctypes.c_float() for _ in range(4))
    RAW.FPDFPageObj_GetBounds(item, left, bottom, right, top)
    return left.value, bottom.value, right.value, top.value
