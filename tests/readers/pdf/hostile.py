"""Documents that nobody writes: damaged, locked, endless."""

from __future__ import annotations

import io
import zlib
from typing import Any

from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen.canvas import Canvas


def plain(pages: int = 1, password: str = "", words: str = "Check the ladder before you climb it.") -> bytes:
    """Return a document with one line on each page."""
    file = io.BytesIO()
    lock: Any = StandardEncryption(password, canPrint=0) if password else None  # type: ignore[no-untyped-call]  # reportlab has no type information
    canvas: Any = Canvas(file, invariant=1, encrypt=lock)  # type: ignore[no-untyped-call]  # reportlab has no type information
    for _ in range(pages):
        canvas.drawString(72, 700, words)
        canvas.showPage()
    canvas.save()
    return file.getvalue()


def scanned() -> bytes:
    """Return a document that paints something, but no text."""
    file = io.BytesIO()
    canvas: Any = Canvas(file, invariant=1)  # type: ignore[no-untyped-call]  # reportlab has no type information
    canvas.rect(72, 300, 200, 200, fill=1)
    canvas.save()
    return file.getvalue()


def assembled(*objects: bytes) -> bytes:
    """Return a document of these objects, of which the first is the catalogue."""
    data, places = b"%PDF-1.7\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    head = b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    trailer = b"trailer <</Root 1 0 R/Size %d>>\nstartxref\n%d\n%%%%EOF" % (len(objects) + 1, len(data))
    return data + head + table + trailer


def nested(depth: int) -> bytes:
    """Return a document whose only page stands below so many nodes of its page tree."""
    nodes = [b"<</Type/Pages/Count 1/Kids[%d 0 R]>>" % (number + 3) for number in range(depth)]
    page = b"<</Type/Page/MediaBox[0 0 99 99]/Parent %d 0 R>>" % (depth + 1)
    return assembled(b"<</Type/Catalog/Pages 2 0 R>>", *nodes, page)


def bomb(size: int) -> bytes:
    """Return a document whose page unpacks to so many bytes of operators."""
    packer = zlib.compressobj(9)
    packed = b"".join(packer.compress(b"0 0 m 9 9 l S\n" * 2**16) for _ in range(size // (14 * 2**16)))
    packed += packer.flush()
    stream = b"<</Length %d/Filter/FlateDecode>>stream\n%s\nendstream" % (len(packed), packed)
    page = b"<</Type/Page/MediaBox[0 0 99 99]/Parent 2 0 R/Contents 4 0 R>>"
    return assembled(b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Count 1/Kids[3 0 R]>>", page, stream)
