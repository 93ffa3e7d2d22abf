"""Reads a PDF document with PDFium (ISO 32000) into plain data.

Only the child process does this: PDFium is native code, and a document comes from anybody.
"""

from __future__ import annotations

import ctypes
from typing import Any, Final

import pypdfium2.raw

from .drawn import Pictures, image_contents, read_rules
from .fonts import Fonts
from .frame import Frame
from .structure import Bearers, Structure
from .wire import Answer, Bookmark, Contents, Refusal, Sheet
from .words import PageText

RAW: Any = pypdfium2.raw  # has no type information

MOST_PAGES: Final = 1_000
"""As long as the thickest manuals; a training made of more is given by mistake."""

MOST_CHARACTERS: Final = 1_500_000
"""Some 500 full pages. A character takes ten microseconds here, so that this is half of the time that there is."""

MOST_BOOKMARKS: Final = 5_000
"""Five to a page."""

DEEPEST_BOOKMARK: Final = 6
"""Levels of headings."""

LONGEST_TITLE: Final = 2_000
"""Bytes of what a document says of itself, in UTF-16; longer is no title."""

SHARE_UNKNOWN: Final = 0.3
"""Of a text's characters; formulas and bullets without a meaning are fewer."""

REASONS: Final = {
    RAW.FPDF_ERR_PASSWORD: "it is protected by a password; save it without one",
    RAW.FPDF_ERR_SECURITY: "it is encrypted in a way that nobody here knows; save it without protection",
}
"""PDFium's errors that a user can do something about, and what."""

DAMAGED: Final = "it is damaged or no PDF document; save it anew"
SCANNED: Final = "it has pictures of text, but no text; run text recognition (OCR) over it"
EMPTY: Final = "it has no text"
GARBLED: Final = "its fonts don't say which characters they show; copy its text into a .txt file, or run OCR over it"


def read_document(data: bytes) -> Answer:
    """Return what stands in a document, or why it isn't read."""
    document: Any = RAW.FPDF_LoadMemDocument64(data, len(data), None)
    if not document:
        return Refusal(REASONS.get(RAW.FPDF_GetLastError(), DAMAGED))
    pages = RAW.FPDF_GetPageCount(document)
    if pages < 1:
        return Refusal(DAMAGED)
    if pages > MOST_PAGES:
        return Refusal(f"it has {pages:,} pages, and more than {MOST_PAGES:,} are no training; save a part of it")
    return Reading(document, pages).answer()


class Reading:
    """The reading of one opened document."""

    def __init__(self, document: Any, pages: int) -> None:
        self._document, self._pages = document, pages
        self._fonts, self._pictures, self._structure = Fonts(), Pictures(), Structure()
        self._characters = self._unknown = self._painted = 0

    def answer(self) -> Answer:
        """Return what stands in the document, or why it isn't read."""
        sheets = []
        for number in range(self._pages):
            sheets.append(self._sheet(number))
            if self._characters > MOST_CHARACTERS:
                return Refusal(f"it has more than {MOST_CHARACTERS:,} characters; save a part of it")
        if not any(sheet.words for sheet in sheets):
            return Refusal(GARBLED if self._unknown else SCANNED if self._painted else EMPTY)
        if self._unknown > SHARE_UNKNOWN * self._characters:
            return Refusal(GARBLED)
        elements = self._structure.elements if self._structure.is_whole else []
        return Contents(self._title(), self._language(), self._fonts.styles, self._bookmarks(), sheets, elements)

    def _sheet(self, number: int) -> Sheet:
        page: Any = RAW.FPDF_LoadPage(self._document, number)
        if not page:
            return Sheet(0, 0, [], [], [], "", False)
        self._fonts.new_page()
        text = PageText(page, self._fonts, Bearers(page))
        elements = self._structure.contents_of(page, text.contents | image_contents(page))
        shown = RAW.FPDFPage_GetRotation(page)
        box = RAW.FS_RECTF()
        RAW.FPDF_GetPageBoundingBox(page, box)
        frame = Frame(box.left, box.bottom, box.right, box.top, text.turn(shown))
        words, turned = text.words(frame, elements)
        self._characters += text.characters
        self._unknown += text.unknown
        is_picture = not words and RAW.FPDFPage_CountObjects(page) > 0
        self._painted += is_picture
        images = self._pictures.read(page, frame, shown, elements) if words else []
        sheet = Sheet(*frame.size, words, read_rules(page, frame), images, turned, is_picture)
        RAW.FPDF_ClosePage(page)
        return sheet

    def _title(self) -> str:
        buffer = ctypes.create_string_buffer(LONGEST_TITLE)
        RAW.FPDF_GetMetaText(self._document, b"Title", buffer, LONGEST_TITLE)
        return text_of(buffer.raw)

    def _language(self) -> str:
        buffer = (ctypes.c_ushort * 64)()
        RAW.FPDFCatalog_GetLanguage(self._document, buffer, ctypes.sizeof(buffer))
        return text_of(bytes(buffer))

    def _bookmarks(self) -> list[Bookmark]:
        """Return the bookmarks in their order; a document may link them in circles."""
        bookmarks: list[Bookmark] = []
        seen: set[int | None] = set()
        waiting = [(RAW.FPDFBookmark_GetFirstChild(self._document, None), 1)]
        while waiting and len(bookmarks) < MOST_BOOKMARKS:
            entry, level = waiting.pop()
            address = ctypes.cast(entry, ctypes.c_void_p).value
            if address is None or address in seen:
                continue
            seen.add(address)
            buffer = ctypes.create_string_buffer(LONGEST_TITLE)
            RAW.FPDFBookmark_GetTitle(entry, buffer, LONGEST_TITLE)
            target = RAW.FPDFBookmark_GetDest(self._document, entry)
            page = RAW.FPDFDest_GetDestPageIndex(self._document, target) if target else -1
            bookmarks.append(Bookmark(text_of(buffer.raw), level, page))
            waiting.append((RAW.FPDFBookmark_GetNextSibling(self._document, entry), level))
            if level < DEEPEST_BOOKMARK:
                waiting.append((RAW.FPDFBookmark_GetFirstChild(self._document, entry), level + 1))
        return bookmarks


def text_of(buffer: bytes) -> str:
    """Return the text in a buffer, which PDFium writes as UTF-16 with a NUL at its end."""
    return buffer.decode("utf-16-le", "ignore").partition("\0")[0]
