"""Tells by their first bytes, and by what is packed in them, the formats that are no text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from trainkit.errors import SourceError

if TYPE_CHECKING:
    from trainkit.archive import Archive

DOCX: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
PPTX: Final = "application/vnd.openxmlformats-officedocument.presentationml.presentation"
PDF: Final = "application/pdf"

PACKED: Final = {DOCX: "a Word document", PPTX: "a PowerPoint presentation", PDF: "a PDF document"}
"""Media types of the formats that are read and are no text, and what a trainer calls them."""

SIGNATURES: Final = (
    (rb"{\\rtf", "an RTF document"),
    (rb"\x89PNG\r\n\x1a\n", "a PNG picture"),
    (rb"\xff\xd8\xff", "a JPEG picture"),
    (rb"GIF8[79]a", "a GIF picture"),
    (rb"RIFF....WEBP", "a WebP picture"),
    (rb"II\*\x00|MM\x00\*", "a TIFF picture"),
    (rb"\x1f\x8b", "a gzip archive"),
    (rb"7z\xbc\xaf\x27\x1c|Rar!\x1a\x07|BZh[1-9]1AY|\xfd7zXZ\x00", "an archive"),
    (rb"\x7fELF|MZ[^\n]{2,64}?\x00", "a program"),
    (rb"ID3[\x02-\x04]|OggS\x00|fLaC|RIFF....WAVE", "a sound file"),
    (rb"....ftyp|\x1a\x45\xdf\xa3|RIFF....AVI ", "a video"),
    (rb"SQLite format 3\x00", "a database"),
    (rb"bplist00|From: <Saved by ", "a web archive (.mhtml, .webarchive)"),
    (rb"%!PS", "a PostScript document"),
)
"""First bytes by which file formats are known (the formats' own specifications), and what a trainer calls them."""

COMPOUND_FILE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""The signature of Office's old container (MS-CFB 2.2), which newer documents with a password are put in, too."""

ENCRYPTED: Final = "EncryptedPackage".encode("utf-16-le")
"""The stream that such a document is in (MS-OFFCRYPTO 2.3.4.4)."""

HEAD: Final = 1024
"""Before a PDF's header this many bytes may stand, and behind its end (ISO 32000-1, annex H, notes 13 and 18)."""

MAIN_PARTS: Final = (
    (re.compile(r"wordprocessingml\.(document|template)\.main|ms-word\.(document|template)\.macroEnabled"), DOCX),
    (re.compile(r"presentationml\.(presentation|template|slideshow)\.main|ms-powerpoint\.\w+\.macroEnabled"), PPTX),
)
"""Content types of main parts (ECMA-376 part 1, 11.3.10 and 13.3.6; MS-OFFMACRO 2.1.1), with or without macros."""

MAIN_NAMES: Final = {"word/document.xml": DOCX, "ppt/presentation.xml": PPTX}
"""Where main parts stand in files of all known programs; for those whose list of content types is at fault."""

ARCHIVES: Final = (
    ("xl/workbook.xml", "an Excel workbook (.xlsx)"),
    ("xl/workbook.bin", "an Excel workbook (.xlsb)"),
    ("visio/document.xml", "a Visio drawing"),
    ("META-INF/container.xml", "an e-book (.epub)"),
    ("META-INF/MANIFEST.MF", "a Java archive"),
    ("Index/Document.iwa", "a document of Pages, Keynote or Numbers"),
)
"""Members by which other archives are known."""

OPEN_DOCUMENTS: Final = (
    ("epub", "an e-book (.epub)"),
    ("opendocument.text", "an OpenDocument text (.odt)"),
    ("opendocument.presentation", "an OpenDocument presentation (.odp)"),
    ("opendocument.spreadsheet", "an OpenDocument spreadsheet (.ods)"),
    ("opendocument", "an OpenDocument file"),
)
"""What the member "mimetype" says (OpenDocument 1.3 part 2, 3.3; EPUB OCF 3.3, 4.2.3)."""


def packed_media_type(data: bytes, name: str) -> str:
    """Return the key of PACKED that `data` is, or "" if it may be text.

    Raises SourceError, which names the format, if it is of one that nobody here reads.
    """
    if is_pdf(data):
        return PDF
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        from trainkit.archive import open_archive  # which a text doesn't need

        return archived(open_archive(data, name), name)
    if data.startswith(COMPOUND_FILE):
        if ENCRYPTED in data:
            raise SourceError(f"'{name}' is protected by a password; save it without one.")
        raise unreadable(name, "an Office document of the old kind (.doc, .ppt, .xls)")
    for signature, format_name in SIGNATURES:
        if re.match(signature, data, re.DOTALL):
            raise unreadable(name, format_name)
    return ""


def is_pdf(data: bytes) -> bool:
    """Return whether that is a PDF document, with whatever a mail program put before it."""
    if re.match(rb"(?:\xef\xbb\xbf)?\s{0,16}%PDF-\d", data):
        return True
    return b"%PDF-" in data[:HEAD] and b"%%EOF" in data[-HEAD:] and b"endobj" in data


def archived(archive: Archive, name: str) -> str:
    """Return the media type of the document that is packed in `archive`. Raises SourceError if it is another one."""
    if "[Content_Types].xml" in archive.names:
        for entry in archive.xml("[Content_Types].xml"):
            for pattern, media_type in MAIN_PARTS:
                if pattern.search(entry.get("ContentType", "")):
                    return media_type
    names = set(archive.names)
    for main, media_type in MAIN_NAMES.items():
        if main in names:
            return media_type
    raise unreadable(name, archive_kind(archive, names))


def archive_kind(archive: Archive, names: set[str]) -> str:
    """Return what a trainer calls an archive that is no document to be read here."""
    claim = archive.read("mimetype").decode("ascii", "ignore") if "mimetype" in names else ""
    for telling, kind in OPEN_DOCUMENTS:
        if telling in claim:
            return kind
    return next((kind for member, kind in ARCHIVES if member in names), "a zip archive")


def unreadable(name: str, format_name: str) -> SourceError:
    """Return the error that names a format which nobody here reads."""
    return SourceError(f"'{name}' can't be read: it seems to be {format_name}; save it as .docx, .pdf or .txt.")
