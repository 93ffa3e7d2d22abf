"""Takes a path or bytes in and gives a `Source` out: the only place that reads source files.

A source is refused before it is opened if it is no regular file or too large, and by its content if it is no text.
Text leaves this room as clean UTF-8 with LF line ends, so that no later stage has to think of bytes.
"""

from __future__ import annotations

import codecs
import os
import re
import stat
from pathlib import Path
from typing import TYPE_CHECKING, Final

from .cleaning import clean_text
from .errors import SourceError
from .model import Diagnostic, Severity, Source, Span, Warned

if TYPE_CHECKING:
    from charset_normalizer import CharsetMatch

MAX_BYTES: Final = 64 * 2**20
"""Prose of this size is twenty times "War and Peace"; beyond it, the file was surely given by mistake."""

SIGNATURES: Final = (
    (rb"%PDF-", "a PDF document"),
    (rb"PK\x03\x04", "a zip archive or an Office document (.docx, .pptx, .xlsx)"),
    (rb"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an Office document of the old kind (.doc, .ppt, .xls)"),
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
)
"""First bytes by which file formats are known (the formats' own specifications), and what a trainer calls them."""

BYTE_ORDER_MARKS: Final = (
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe\x00\x00", "utf-32-le"),  # before UTF-16, whose mark it begins with
    (b"\x00\x00\xfe\xff", "utf-32-be"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
)

LEGACY_CHARSETS: Final = {
    "cp1252": "Windows-1252 (Western Europe)",
    "gb18030": "GB18030 (simplified Chinese)",
    "big5": "Big5 (traditional Chinese)",
    "cp932": "Shift_JIS (Japanese)",
    "euc_jp": "EUC-JP (Japanese)",
    "cp949": "EUC-KR (Korean)",
    "cp1251": "Windows-1251 (Cyrillic)",
    "koi8_r": "KOI8-R (Cyrillic)",
    "cp1250": "Windows-1250 (Central Europe)",
    "cp1253": "Windows-1253 (Greek)",
    "cp1254": "Windows-1254 (Turkish)",
    "cp1255": "Windows-1255 (Hebrew)",
    "cp1256": "Windows-1256 (Arabic)",
    "cp1258": "Windows-1258 (Vietnamese)",
    "cp874": "Windows-874 (Thai)",
}
"""The charsets that people's files are really in; guessing among all makes short texts look like HP Roman."""

REPLACEMENT: Final = "\ufffd"
"""What stands for bytes that spell no character (Unicode 16.0, 5.22)."""

VALID_PER_ERROR: Final = 3
"""Valid UTF-8 sequences for each error, at least: legacy Chinese, the worst case, has one for three errors."""

EVIDENCE_BYTES: Final = 64 * 2**10
"""Non-ASCII lines of this size settle the charset; reading more makes the guess slower, not better."""

BINARY_SHARE: Final = 0.05
"""A text damaged on its way has stray control characters; where one byte in twenty is one, it never was a text."""

STRAY_CONTROLS: Final = 8
"""In a note of a few words a handful is no share to judge by."""

LINE_ENDS: Final = re.compile("\r\n?|[\v\x85\u2028\u2029]")


def load_path(path: Path) -> Warned[Source]:
    """Return what stands in the file at `path`. Raises SourceError if it can't be a source."""
    name = str(path)
    try:
        status = path.stat()
        if stat.S_ISDIR(status.st_mode):
            raise SourceError(f"'{name}' is a folder; give a text file in it.")
        if not stat.S_ISREG(status.st_mode):
            raise SourceError(f"'{name}' is a pipe or a device, not a regular file; give a text file.")
        refuse_oversize(status.st_size, name)
        # Should the file have been swapped for a pipe since: O_NONBLOCK opens it without waiting for a writer.
        descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
        with os.fdopen(descriptor, "rb") as file:
            data = file.read(MAX_BYTES + 1)
    except FileNotFoundError:
        raise SourceError(f"'{name}' doesn't exist; check the name and the folder.") from None
    except PermissionError:
        raise SourceError(f"'{name}' may not be read by you; change its permissions.") from None
    except (OSError, ValueError) as error:  # a loop of links, a name with a NUL, a broken disk
        raise SourceError(f"'{name}' can't be read: {getattr(error, 'strerror', None) or error}.") from None
    return load_bytes(data, name)


def load_bytes(data: bytes, name: str) -> Warned[Source]:
    """Return `data` as a source called `name`. Raises SourceError if it is too large, empty or no text."""
    refuse_oversize(len(data), name)
    for signature, format_name in SIGNATURES:
        if re.match(signature, data, re.DOTALL):
            raise SourceError(f"'{name}' isn't plain text: it seems to be {format_name}; save its text as a .txt file.")
    text, charset_notes = decode(data, name)
    clean, clean_notes = clean_text(LINE_ENDS.sub("\n", text).replace("\f", " "), name)
    if not clean.strip():
        raise SourceError(f"'{name}' is empty; there is nothing to make slides of.")
    return Warned(Source(name, "text/plain", clean.encode()), charset_notes + clean_notes)


def refuse_oversize(size: int, name: str) -> None:
    """Raise SourceError if `size` bytes are more than anybody's prose."""
    if size > MAX_BYTES:
        raise SourceError(f"'{name}' is larger than {MAX_BYTES >> 20} MiB; split it into several sources.")


def decode(data: bytes, name: str) -> tuple[str, tuple[Diagnostic, ...]]:
    """Return the text of `data`: by byte order mark, as UTF-8, or by a guess that the diagnostics name."""
    for mark, charset in BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return decode_as(charset, data[len(mark) :], name)
    wide = wide_charset(data)
    if wide:
        text, notes = decode_as(wide, data, name)
        return text, (guessed(wide.upper(), name), *notes)
    controls = len(data) - len(data.translate(None, bytes(c for c in range(32) if c not in b"\t\n\v\f\r\x1b")))
    if controls > max(STRAY_CONTROLS, len(data) * BINARY_SHARE):
        raise SourceError(f"'{name}' isn't text: it seems to be a binary file; give a text file.")
    text, notes = decode_as("utf-8", data, name)
    if not notes or is_damaged_utf8(data):
        return text, notes
    charset = legacy_charset(data)
    return data.decode(charset, "replace"), (guessed(LEGACY_CHARSETS[charset], name),)


def decode_as(charset: str, data: bytes, name: str) -> tuple[str, tuple[Diagnostic, ...]]:
    """Return the text of `data` in a Unicode `charset`, with U+FFFD and a warning for bytes that spell no character."""
    try:
        # Lone surrogates are let in here and taken out, and reported, with the other unwanted characters.
        return data.decode(charset, "surrogatepass"), ()
    except UnicodeDecodeError as error:
        text = data.decode(charset, "replace")
        line = LINE_ENDS.sub("\n", data[: error.start].decode(charset, "replace")).count("\n") + 1
        return text, (damaged(text.count(REPLACEMENT) - data.count(REPLACEMENT.encode(charset)), line, name),)


def is_damaged_utf8(data: bytes) -> bool:
    """Return whether `data`, which is no valid UTF-8, was UTF-8 before a few of its bytes were lost or changed.

    Hardly any two letters of another charset happen to be a valid sequence, so that each one is evidence. A character
    that the end of the file cuts in two is no evidence against it.
    """
    text, _ = codecs.utf_8_decode(data, "replace", False)
    errors = text.count(REPLACEMENT) - data.count(REPLACEMENT.encode())
    valid = len(text) - len(text.encode("ascii", "ignore")) - errors
    return valid >= max(1, errors * VALID_PER_ERROR)


def wide_charset(data: bytes) -> str | None:
    """Return UTF-16 in the byte order that puts a NUL beside most Latin letters, or None if it isn't UTF-16."""
    even, odd = data[0::2].count(0), data[1::2].count(0)
    # Blanks, line ends and digits alone give text of any language a NUL in one of ten units, and in one order only;
    # fewer than four are stray ones in a text of other charset.
    fewest = max(3, len(data) / 20)
    if odd > fewest and even * 50 < odd:
        return "utf-16-le"
    if even > fewest and odd * 50 < even:
        return "utf-16-be"
    return None


def legacy_charset(data: bytes) -> str:
    """Return the likeliest of the charsets that were in use before UTF-8."""
    from charset_normalizer import from_bytes  # 20 ms that a UTF-8 source doesn't pay

    telling = b"\n".join(line for line in data.split(b"\n") if not line.isascii())[:EVIDENCE_BYTES]
    matches = from_bytes(telling, cp_isolation=list(LEGACY_CHARSETS), preemptive_behaviour=False)
    ranked = sorted(matches, key=unlikeliness)
    if not ranked:
        return "cp1252"
    # Where tables agree on every byte of this text, Western European is what it was written in.
    return "cp1252" if "cp1252" in ranked[0].could_be_from_charset else ranked[0].encoding


def unlikeliness(match: CharsetMatch) -> tuple[int, float, float, bool]:
    """Sort key: turned cases, charset-normalizer's measures of mess and of language, and Western Europe in a tie.

    KOI8-R read as Windows-1251, and the reverse, turns cases round: "кБЛ". No language writes so.
    """
    turned = len(re.findall(r"[a-zа-яё][A-ZА-ЯЁ]", str(match)))
    return turned, match.chaos, -match.coherence, match.encoding != "cp1252"


def guessed(charset: str, name: str) -> Diagnostic:
    """Say which charset was assumed."""
    return Diagnostic(
        Severity.WARNING,
        "charset-guessed",
        f"The file doesn't say its charset; it was read as {charset}.",
        Span(name, 1, 1, 1, 1),
        "If letters look wrong, save the file as UTF-8.",
    )


def damaged(count: int, line: int, name: str) -> Diagnostic:
    """Say how many characters can't be read, the first of them in `line`."""
    return Diagnostic(
        Severity.WARNING,
        "characters-damaged",
        f"{count:,} damaged character{'s' if count > 1 else ''} can't be read and became '{REPLACEMENT}', "
        f"the first of them in line {line}.",
        Span(name, line, 1, line, 1),
        "Correct them in the source and save it as UTF-8.",
    )
