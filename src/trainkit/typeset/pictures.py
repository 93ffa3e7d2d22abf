"""Pictures: turned upright and into a format that every slide program shows, and given their size."""

from __future__ import annotations

from io import BytesIO

from msgspec import structs

from trainkit.model import EMU_PER_POINT, Box, Diagnostic, Frame, Picture, Severity, Slot, TypesetPicture, Warned

from .bodies import Body, placeholder_for

# Slide programs of all ages show these; the rest (WebP) becomes PNG, which loses nothing.
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


def picture_bodies(picture: Picture, slot: Slot) -> Warned[list[Body]]:
    """Return the picture in the middle of its slot, as large as it may be."""
    typeset = typeset_picture(picture)
    if typeset.value is None:
        return Warned([Body(said=(picture.alt,) if picture.alt else ())], typeset.diagnostics)
    box = _fitted(typeset.value, slot.box)
    frame = Frame("Picture", box, typeset.value, placeholder_for(slot, "pic"), alt=picture.alt)
    return Warned([Body((frame,), (picture.alt,) if picture.alt else (), box.bottom)], typeset.diagnostics)


def typeset_picture(picture: Picture) -> Warned[TypesetPicture | None]:
    """Return the picture as files can hold it, upright; None, with a warning, if it can't be decoded."""
    plain = TypesetPicture(picture.data, picture.media_type, picture.width, picture.height)
    needs_no_look = picture.media_type in _SHOWN and picture.media_type != "image/jpeg"
    if needs_no_look and picture.width and picture.height:
        return Warned(plain)
    try:
        return Warned(_converted(plain))
    except (OSError, ValueError, SyntaxError) as error:  # Pillow raises all three for broken files
        message = f"The picture '{picture.alt or picture.path or picture.media_type}' can't be decoded: {error}."
        hint = "Save it as PNG or JPEG."
        return Warned(None, (Diagnostic(Severity.WARNING, "picture-not-shown", message, picture.span, hint),))


def _converted(picture: TypesetPicture) -> TypesetPicture:
    from PIL import Image, ImageOps

    with Image.open(BytesIO(picture.data)) as image:
        width, height = image.size
        if width * height > _MOST_PIXELS:
            raise ValueError(f"it has {width} × {height} pixels")
        is_shown = picture.media_type in _SHOWN
        if is_shown and image.getexif().get(_ORIENTATION, _UPRIGHT) == _UPRIGHT:
            return structs.replace(picture, width=width, height=height)
        upright = ImageOps.exif_transpose(image)
        written = BytesIO()
        if picture.media_type == "image/jpeg":
            upright.save(written, "JPEG", quality=_JPEG_QUALITY, icc_profile=image.info.get("icc_profile"))
        else:
            upright.save(written, "PNG")
        media_type = "image/jpeg" if picture.media_type == "image/jpeg" else "image/png"
        return TypesetPicture(written.getvalue(), media_type, *upright.size)


def _fitted(picture: TypesetPicture, box: Box) -> Box:
    scale = min(box.width / picture.width, box.height / picture.height, _LARGEST_PIXEL)
    width, height = max(1, round(picture.width * scale)), max(1, round(picture.height * scale))
    return Box(box.x + (box.width - width) // 2, box.y + (box.height - height) // 2, width, height)
