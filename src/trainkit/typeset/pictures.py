"""Pictures: turned upright and into a format that every slide program shows, and given their size."""

from __future__ import annotations

import struct
import warnings
from io import BytesIO
from typing import TYPE_CHECKING

from msgspec import structs

from trainkit.model import (
    EMU_PER_POINT,
    Anchor,
    Box,
    Diagnostic,
    Frame,
    ItemStyle,
    Picture,
    Severity,
    Slot,
    TypesetPicture,
    Warned,
    points,
    preset_shape,
)

from .bodies import Body, Look, placeholder_for
from .fitting import fit_trimmed
from .placing import place
from .setting import Item

if TYPE_CHECKING:
    from PIL.Image import Image

# Slide programs of all ages show these; the rest is WebP.
_SHOWN = ("image/png", "image/jpeg", "image/gif")

# A point on a slide is two pixels of a projector of 1,920: at a pixel a point a picture is twice its size, and soft.
_LARGEST_PIXEL = EMU_PER_POINT

# Decoded at four bytes a pixel this is 400 MB; a photograph of the largest cameras is half of it.
_MOST_PIXELS = 100_000_000

# The EXIF tag of a camera's turn (JEITA CP-3451, 4.6.4 A), and its value for none.
_ORIENTATION = 0x0112
_UPRIGHT = 1

# Above this, JPEG files double in size and nobody sees why.
_JPEG_QUALITY = 92


# What stands in for a picture is set this far from the edges of its panel.
_PANEL_PADDING = points(24)

_BROKEN = (
    ArithmeticError,
    AssertionError,
    EOFError,
    LookupError,
    MemoryError,
    OSError,
    SyntaxError,
    TypeError,
    ValueError,
    struct.error,
)
"""What Pillow's decoders raise for broken files."""


def picture_bodies(picture: Picture, slot: Slot, look: Look) -> Warned[list[Body]]:
    """Return the picture in the middle of its slot, as large as it may be; what it shows in words if it is broken."""
    typeset = typeset_picture(picture)
    if typeset.value is None:
        return Warned([_in_words(picture.alt, slot, look)], typeset.diagnostics)
    box = _fitted(typeset.value, slot.box)
    frame = Frame("Picture", box, typeset.value, placeholder_for(slot, "pic"), alt=picture.alt)
    return Warned([Body((frame,), (picture.alt,), box.bottom)], typeset.diagnostics)


def _in_words(alt: str, slot: Slot, look: Look) -> Body:
    box = slot.box.inset(*(_PANEL_PADDING,) * 4)
    style = structs.replace(slot.style, anchor=Anchor.MIDDLE, colour=look.theme.colours["muted"])
    own = structs.replace(slot, box=box, style=style, placeholder=None, items=ItemStyle())
    setting = fit_trimmed([Item(" ".join(alt.split()))], own, look.chain(style), style.sizes)
    panel = Frame("Panel", slot.box, preset_shape("rect", slot.box, fill=look.theme.colours["surface"]))
    return Body((panel, Frame("Picture", box, place(setting, look.fonts).text)), (alt,), slot.box.bottom)


def typeset_picture(picture: Picture) -> Warned[TypesetPicture | None]:
    """Return the picture as files can hold it, upright; None, with a warning, if it can't be decoded."""
    plain = TypesetPicture(picture.data, picture.media_type, picture.width, picture.height)
    # The checksums of a PNG file were right when it was loaded, and no program turns it.
    if picture.media_type == "image/png" and picture.width and picture.height:
        return Warned(plain)
    try:
        with warnings.catch_warnings():
            # What Pillow makes do without (a damaged date of a photograph) is nothing to trouble a trainer with.
            warnings.simplefilter("ignore")
            return Warned(_converted(plain))
    except _BROKEN:
        message = f"The picture '{picture.path or picture.alt}' is damaged; its slide says in words what it shows."
        hint = "Save it anew as PNG or JPEG."
        return Warned(None, (Diagnostic(Severity.WARNING, "picture-not-shown", message, picture.span, hint),))


def _converted(picture: TypesetPicture) -> TypesetPicture:
    from PIL import Image as Pillow
    from PIL import ImageOps

    try:
        image = Pillow.open(BytesIO(picture.data))
    except Pillow.DecompressionBombError as error:
        raise ValueError("a part of it has more pixels than the whole") from error
    with image:
        width, height = image.size
        if width * height > _MOST_PIXELS:
            raise ValueError(f"it has {width} × {height} pixels")
        if picture.media_type == "image/gif":
            image.load()
        elif picture.media_type not in _SHOWN or image.getexif().get(_ORIENTATION, _UPRIGHT) != _UPRIGHT:
            return _encoded(ImageOps.exif_transpose(image), picture)
        return structs.replace(picture, width=width, height=height)


def _encoded(upright: Image, origin: TypesetPicture) -> TypesetPicture:
    """Return a decoded picture in a format that slide programs show: photographs stay small as JPEG."""
    written = BytesIO()
    is_photograph = origin.media_type == "image/jpeg" or (upright.mode == "RGB" and _is_lossy_webp(origin.data))
    if is_photograph:
        upright.save(written, "JPEG", quality=_JPEG_QUALITY, icc_profile=upright.info.get("icc_profile"))
    else:
        upright.save(written, "PNG")
    return TypesetPicture(written.getvalue(), "image/jpeg" if is_photograph else "image/png", *upright.size)


def _is_lossy_webp(data: bytes) -> bool:
    """Whether the (first) picture in a WebP file is one of VP8 (RFC 9649, 2.3 to 2.7)."""
    place = 12
    while data[place : place + 4] not in (b"VP8 ", b"VP8L", b"ANMF", b""):
        size = int.from_bytes(data[place + 4 : place + 8], "little")
        place += 8 + size + size % 2
    return data[place : place + 4] == b"VP8 "


def _fitted(picture: TypesetPicture, box: Box) -> Box:
    scale = min(box.width / picture.width, box.height / picture.height, _LARGEST_PIXEL)
    width, height = max(1, round(picture.width * scale)), max(1, round(picture.height * scale))
    return Box(box.x + (box.width - width) // 2, box.y + (box.height - height) // 2, width, height)
