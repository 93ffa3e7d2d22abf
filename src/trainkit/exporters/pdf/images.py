"""From pictures to image XObjects: the cheapest way that shows all of a picture that can be seen."""

from __future__ import annotations

from trainkit.model import TypesetPicture

from .encoded import Image, as_it_is
from .objects import ObjectFile, plain_stream, stream

# A picture that nobody can decode: one light grey pixel over the whole of its box.
UNREADABLE = Image(1, 1, "/ColorSpace/DeviceGray/BitsPerComponent 8", b"\xdd")


def image_of(picture: TypesetPicture, most_width: int) -> Image:
    """Return a picture of which no more than `most_width` pixels side by side are needed."""
    untouched = as_it_is(picture.media_type, picture.data)
    if untouched and untouched.width <= most_width:
        return untouched
    # Pillow and its decoders take time to import, and most handouts have no picture that needs them.
    from .raster import decoded

    found = [image for image in (untouched, decoded(picture, most_width)) if image]
    # With fewer pixels flat colours turn into shades, which can take more room than the pixels did.
    return min(found, key=_size, default=UNREADABLE)


def _size(image: Image) -> int:
    return len(image.data) + (_size(image.mask) if image.mask else 0)


def add_image(file: ObjectFile, image: Image) -> int:
    """Put the objects of an image and return the number of the XObject."""
    mask = f"/SMask {add_image(file, image.mask)} 0 R" if image.mask else ""
    entries = f"/Type/XObject/Subtype/Image/Width {image.width}/Height {image.height}{image.entries}{mask}"
    write = plain_stream if "/Filter" in entries else stream
    return file.add(write(image.data, entries))
