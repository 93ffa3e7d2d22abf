"""PDF objects: their bodies as bytes, and the file that reportlab makes of them.

Bodies are serialised by those who make them, because thousands of structure elements as trees of reportlab's dictionary
classes take several times as long. Numbers, offsets, cross-reference table and trailer are reportlab's.
"""

from __future__ import annotations

import sys
import zlib
from types import ModuleType
from typing import Any

from .seal import BLANK_ID

# reportlab runs modules of these names from sys.path or, as dot files, from the home directory. A handout must not
# depend on them; modules that are loaded already are not looked for.
_REPORTLAB_HOOKS = ("reportlab_mods", "reportlab_settings")

# ISO 32000-1, 7.3.4.2: what must be escaped in a literal string.
STRING_ESCAPES = {ord("\\"): "\\\\", ord("("): "\\(", ord(")"): "\\)", ord("\r"): "\\r"}


class ObjectFile:
    """The objects of a PDF file by number."""

    def __init__(self) -> None:
        pdfdoc = _load_reportlab()
        self._document: Any = pdfdoc.PDFDocument(invariant=1, pdfVersion=(1, 7))
        self._reference: Any = pdfdoc.PDFObjectReference
        # The one object that reportlab makes by itself: the dictionary of the fonts.
        self._names = ["", pdfdoc.BasicFonts]
        self.fonts = 1

    def reserve(self, count: int) -> range:
        """Return `count` consecutive numbers for objects that others may refer to before they are put."""
        first = len(self._names)
        for number in range(first, first + count):
            name = f"R{number}"
            self._names.append(name)
            self._document.Reference(b"null", name)
        return range(first, first + count)

    def put(self, number: int, body: bytes) -> None:
        """Give the object of that number its body."""
        self._document.idToObject[self._names[number]] = body

    def add(self, body: bytes) -> int:
        """Put an object under the next number, and return that."""
        (number,) = self.reserve(1)
        self.put(number, body)
        return number

    def to_bytes(self, catalog: int, info: int) -> bytes:
        """Return the file, with a blank identifier."""
        self._document.Catalog = self._reference(self._names[catalog])
        self._document.info = self._reference(self._names[info])
        self._document._ID = BLANK_ID
        data: bytes = self._document.format()
        return data


def _load_reportlab() -> ModuleType:
    for name in _REPORTLAB_HOOKS:
        sys.modules.setdefault(name, ModuleType(name))
    from reportlab import rl_config
    from reportlab.pdfbase import pdfdoc

    # Comments between the objects: bytes that nobody reads.
    rl_config.pdfComments = 0  # type: ignore[attr-defined]  # reportlab makes its settings while it is imported
    return pdfdoc


def stream(content: bytes, entries: str = "") -> bytes:
    """Return a stream object, compressed (ISO 32000-1, 7.3.8); `entries` are further entries of its dictionary."""
    return plain_stream(zlib.compress(content), f"/Filter/FlateDecode{entries}")


def plain_stream(content: bytes, entries: str) -> bytes:
    """Return a stream object with the content as it is."""
    return b"<</Length %d%b>>\nstream\n%b\nendstream" % (len(content), entries.encode("ascii"), content)


def text_string(text: str) -> bytes:
    """Return a text string object (ISO 32000-1, 7.9.2.2): ASCII as it is, all else as UTF-16 with a byte order mark."""
    if text.isascii():
        return b"(" + text.translate(STRING_ESCAPES).encode("ascii") + b")"
    return b"<" + utf16_hex("\ufeff" + text).encode("ascii") + b">"


def utf16_hex(text: str) -> str:
    """Return UTF-16BE as hexadecimal digits."""
    return text.encode("utf-16-be").hex().upper()
