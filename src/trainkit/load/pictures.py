"""Fills the pictures of a document: from their own bytes, or from files beside the source. Nothing else is opened.

What a picture names comes from whoever wrote the source, so a path may not leave the source's folder, and nothing is
fetched from anywhere.
"""

from __future__ import annotations

import binascii
import os
import re
import stat
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Final, NamedTuple
from urllib.parse import unquote

from msgspec.structs import replace

from trainkit.cleaning import clean_text
from trainkit.model import Block, Diagnostic, Document, LeftOut, Picture, Severity, Span, Warned

from .images import ImageError, image_header

MAX_PICTURE_BYTES: Final = 20 * 2**20
"""A photograph of 50 million pixels, well kept, has no more."""

MAX_PIXELS: Final = 50_000_000
"""A camera's largest photograph; whoever decodes it needs 200 MB."""

MAX_ALL_BYTES: Final = 200 * 2**20
"""All pictures of a source together, as they are held in memory and mailed with the deck."""

TINY: Final = 32 * 32
"""Pictures of so few pixels are icons, count visitors or push text aside; nobody is to look at them on a wall."""

SHOWN: Final = 80
"""As much of a picture's name as a message shows; a `data:` URI is megabytes of it."""

SCHEME: Final = re.compile(r"(?:[a-z][a-z0-9+.-]+:)|//", re.IGNORECASE)
"""What a URI begins with that isn't a relative path (RFC 3986, 3.1 and 4.2); one letter alone is a drive of Windows."""

DATA_URI: Final = re.compile(r"data:[^,]{0,200};base64,", re.IGNORECASE)
"""RFC 2397, 3."""

HINTS: Final = {
    "picture-remote": "Save it beside the source, and name that file.",
    "picture-outside": "Copy it into the folder of the source, and name it from there.",
    "picture-missing": "Put it under its name into the folder of the source, and give the source as a file.",
    "picture-unreadable": "Make it a file that you may read.",
    "picture-unusable": "Save it anew as PNG or JPEG.",
    "picture-too-large": "Make it smaller.",
}
"""What to do about a picture that was left out, by the reason."""


class _Refused(Exception):  # noqa: N818  # a decision, not a fault
    def __init__(self, reason: str, why: str) -> None:
        super().__init__(why)
        self.reason = reason


class _Case(NamedTuple):
    """A picture that was left out."""

    picture: Picture
    reason: str
    why: str


def load_pictures(document: Document, folder: str) -> Warned[Document]:
    """Return `document` with its pictures loaded; `folder` is where their paths begin, "" if there is none.

    A picture that can't be used is left out, and one warning for each reason says so.
    """
    if not any(isinstance(block, Picture) for block in document.blocks):
        return Warned(document)
    blocks: list[Block] = []
    left_out: list[LeftOut] = []
    cases: list[_Case] = []
    content = _Contents(folder)
    for block in document.blocks:
        if not isinstance(block, Picture):
            blocks.append(block)
            continue
        try:
            blocks.append(_loaded(block, content.of(block)))
        except _Refused as refused:
            left_out.append(LeftOut(block.alt or _shown(block.path) or "picture", refused.reason, block.span))
            if refused.reason in HINTS:
                cases.append(_Case(block, refused.reason, str(refused)))
    document = replace(document, blocks=tuple(blocks), left_out=(*document.left_out, *left_out))
    return Warned(document, tuple(_warnings(cases)))


def _loaded(picture: Picture, data: bytes) -> Picture:
    try:
        header = image_header(data)
    except ImageError as error:
        raise _Refused("picture-unusable", str(error)) from None
    pixels = header.width * header.height
    if pixels > MAX_PIXELS:
        raise _Refused("picture-too-large", f"it has more than {MAX_PIXELS // 1_000_000} million pixels")
    if pixels <= TINY:
        raise _Refused("picture-tiny", "it shows nothing")
    # A `data:` URI is the picture once more, and no name.
    path = "" if _is_uri(picture.path) else picture.path
    return replace(
        picture, data=data, path=path, media_type=header.media_type, width=header.width, height=header.height
    )


class _Contents:
    """The bytes of pictures; a file that is shown twice is read once."""

    def __init__(self, folder: str) -> None:
        self._folder = folder
        self._known: dict[str, bytes] = {}
        self._total = 0

    def of(self, picture: Picture) -> bytes:
        """Return the encoded picture. Raises _Refused."""
        if picture.data:
            return self._counted(picture.data)
        key = picture.path.strip()
        if key not in self._known:
            read: Callable[[str], bytes] = _from_uri if _is_uri(key) else partial(_from_file, self._folder)
            self._known[key] = self._counted(read(key))
        return self._known[key]

    def _counted(self, data: bytes) -> bytes:
        if len(data) > MAX_PICTURE_BYTES:
            raise _too_large()
        if self._total + len(data) > MAX_ALL_BYTES:
            why = f"the source has more than {MAX_ALL_BYTES >> 20} MiB of pictures"
            raise _Refused("picture-too-large", why)
        self._total += len(data)
        return data


def _too_large() -> _Refused:
    return _Refused("picture-too-large", f"it is larger than {MAX_PICTURE_BYTES >> 20} MiB")


def _is_uri(path: str) -> bool:
    return path.lstrip()[:5].lower() == "data:"


def _from_uri(uri: str) -> bytes:
    head = DATA_URI.match(uri)
    if not head:
        raise _Refused("picture-unusable", "it is none of PNG, JPEG, GIF and WebP")
    if len(uri) > MAX_PICTURE_BYTES * 3 // 2:  # base64 takes four bytes for three, and lines may end in it
        raise _too_large()
    try:
        return binascii.a2b_base64(unquote(uri[head.end() :]).encode("ascii", "ignore"))
    except binascii.Error:
        raise _Refused("picture-unusable", "it is cut off") from None


def _from_file(folder: str, path: str) -> bytes:
    if not path:
        raise _Refused("picture-missing", "the source names no file for it")
    if path.lower().startswith("file:") or (path.startswith(("/", "\\")) and not path.startswith("//")):
        raise _outside()
    if SCHEME.match(path):
        raise _Refused("picture-remote", "it is on the web, and nothing is fetched from there")
    if not folder:
        raise _Refused("picture-missing", "text from standard input has no folder to look for it in")
    place = _existing(Path(folder), path)
    try:
        # Should it have been swapped for a pipe since: O_NONBLOCK opens it without waiting for a writer.
        descriptor = os.open(place, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
        with os.fdopen(descriptor, "rb") as file:
            if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
                raise _Refused("picture-unreadable", "it is no regular file")
            return file.read(MAX_PICTURE_BYTES + 1)
    except (OSError, ValueError) as error:
        why = getattr(error, "strerror", None) or "its name is at fault"
        raise _Refused("picture-unreadable", f"it can't be read ({why})") from None


def _existing(folder: Path, path: str) -> Path:
    """Return the file that `path` means: as it stands, or as the URI that it may be. Raises _Refused."""
    as_uri = unquote(re.split(r"[?#]", path, maxsplit=1)[0])
    for relative in dict.fromkeys((path, as_uri, as_uri.replace("\\", "/"))):
        try:
            root = folder.resolve()
            place = (root / relative).resolve()
            if not place.is_relative_to(root):
                raise _outside()
            if place.exists():
                if not place.is_file():  # before it is opened: to open a device may do something
                    raise _Refused("picture-unreadable", "it is no regular file")
                return place
        except (OSError, ValueError, RuntimeError):  # a name too long or with a NUL, a loop of links
            continue
    raise _Refused("picture-missing", "there is no such file")


def _outside() -> _Refused:
    return _Refused("picture-outside", "it is not in the folder of the source")


def _warnings(cases: list[_Case]) -> list[Diagnostic]:
    """Return a warning for each reason, at the first of its pictures."""
    by_reason: dict[str, list[_Case]] = {}
    for case in cases:
        by_reason.setdefault(case.reason, []).append(case)
    return [_warning(reason, some) for reason, some in by_reason.items()]


def _warning(reason: str, cases: list[_Case]) -> Diagnostic:
    first = cases[0]
    span: Span = first.picture.span
    name = f"'{_shown(first.picture.path or first.picture.alt) or 'without a name'}'"
    if len(cases) == 1:
        message = f"The picture {name} is left out: {first.why}."
    else:
        message = f"{len(cases)} pictures are left out, the first of them {name}: {first.why}."
    return Diagnostic(Severity.WARNING, reason, message, span, HINTS[reason])


def _shown(path: str) -> str:
    clean = clean_text(path[: SHOWN * 2], "")[0].strip()
    return clean if len(clean) <= SHOWN else f"{clean[: SHOWN - 1]}…"
