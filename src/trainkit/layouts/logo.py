"""An organisation's logo: where it stands on slides, and how large on paper."""

from __future__ import annotations

from trainkit.model import Box, Colour, Frame, Size, TypesetPicture, preset_shape


def logo_frames(picture: TypesetPicture, alt: str, box: Box, padding: int, plate: Colour | None) -> list[Frame]:
    """Return the logo in the middle of the box, on its plate if it has one."""
    frames = [
        Frame("Logo", contained(picture, box.inset(padding, padding, padding, padding)), picture, None, True, alt)
    ]
    if plate:
        frames.insert(0, Frame("Logo plate", box, preset_shape("rect", box, fill=plate), inherited=True))
    return frames


def contained(picture: TypesetPicture, box: Box) -> Box:
    """Return the largest box in the middle of `box` that has the picture's proportions."""
    size = fitted(picture, Size(box.width, box.height))
    left, top = (box.width - size.width) // 2, (box.height - size.height) // 2
    return Box(box.x + left, box.y + top, size.width, size.height)


def fitted(picture: TypesetPicture, room: Size) -> Size:
    """Return the largest size of the picture's proportions that has room."""
    width = min(room.width, room.height * picture.width // picture.height)
    return Size(width, width * picture.height // picture.width)
