"""Pictures: their parts in the package, each once however often it is shown, and their shapes on slides."""

from __future__ import annotations

from collections.abc import Iterator

from trainkit.model import Frame, TypesetDeck, TypesetPicture, TypesetSlide
from trainkit.presentationml import transform

from .names import place, shape_name
from .package import Part, compress

# The extensions that packages give these types by custom.
_EXTENSIONS = {"image/png": "png", "image/jpeg": "jpeg", "image/gif": "gif"}

# Pictures are compressed already; "stored" blocks cost nothing (RFC 1951, 3.2.4).
_STORED = 0


def media_names(deck: TypesetDeck) -> dict[TypesetPicture, str]:
    """Return the file name in `ppt/media/` of every picture of the deck."""
    names: dict[TypesetPicture, str] = {}
    for slide in deck.slides:
        for picture in pictures_of(slide):
            names.setdefault(picture, f"image{len(names) + 1}.{_EXTENSIONS[picture.media_type]}")
    return names


def media_parts(names: dict[TypesetPicture, str]) -> Iterator[Part]:
    """Yield the part of every picture."""
    for picture, name in names.items():
        yield compress(f"ppt/media/{name}", picture.data, _STORED)


def media_types(names: dict[TypesetPicture, str], content_types: str) -> str:
    """Return the content types of the pictures that the package does not name yet (ECMA-376 part 2, 7.2.3.2)."""
    used = {_EXTENSIONS[picture.media_type]: picture.media_type for picture in names}
    return "".join(
        f'<Default Extension="{extension}" ContentType="{used[extension]}"/>'
        for extension in sorted(used)
        if f'Extension="{extension}"' not in content_types
    )


def pictures_of(slide: TypesetSlide) -> dict[TypesetPicture, None]:
    """Return the slide's own pictures, each once, in order; those of its slide layout are the template deck's."""
    own = (frame.content for frame in slide.frames if not frame.inherited)
    return {content: None for content in own if isinstance(content, TypesetPicture)}


def picture_shape(frame: Frame, number: int, relationship_id: str) -> str:
    """Return the picture (19.3.1.37) that shows the part of that relationship."""
    return (
        f'<p:pic><p:nvPicPr>{shape_name(frame, number)}<p:cNvPicPr><a:picLocks noChangeAspect="1"/></p:cNvPicPr>'
        f'{place(frame.placeholder)}</p:nvPicPr><p:blipFill><a:blip r:embed="{relationship_id}"/>'
        f"<a:stretch><a:fillRect/></a:stretch></p:blipFill><p:spPr>{transform(frame.box)}"
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:pic>'
    )
