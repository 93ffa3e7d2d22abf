"""Turns bytes into text: by what they say of their charset, as UTF-8, or by a guess that a warning names."""

from __future__ import annotations

import codecs
import re
from typing import TYPE_CHECKING, Final

from trainkit.errors import SourceError
from trainkit.model import Diagnostic, Severity, Span

if TYPE_CHECKING:
    from charset_normalizer import CharsetMatch

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


def decode(data: bytes, name: str, declared: str = "") -> tuple[str, tuple[Diagnostic, ...]]:
    """Return the text of `data`: by byte order mark, in the charset that it declares, as UTF-8, or by a guess.

    The diagnostics name a guess. Raises SourceError if the bytes are no text.
    """
    for mark, charset in BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return decode_as(charset, data[len(mark) :], name)
    wide = wide_charset(data)
    if wide:
        text, notes = decode_as(wide, data, name)
        return text, (guessed(wide.upper(), name), *notes)
    controls = len(data) - len(data.translate(None, bytes(c for c in range(32) if c not in b"\t\n\v\f\r\x1b")))
    if controls > max(STRAY_CONTROLS, len(data) * BINARY_SHARE):
        raise SourceError(f"'{name}' isn't text: it seems to be a binary file; give a document or a text.")
    text, notes = decode_as("utf-8", data, name)
    # Editors save pages anew as UTF-8 and leave the old charset standing in them; legacy text is seldom valid UTF-8.
    if not notes or (not declared and is_damaged_utf8(data)):
        return text, notes
    if declared:
        return decode_as(declared, data, name)
    charset = legacy_charset(data)
    return data.decode(charset, "replace"), (guessed(LEGACY_CHARSETS[charset], name),)


def decode_as(charset: str, data: bytes, name: str) -> tuple[str, tuple[Diagnostic, ...]]:
    """Return the text of `data` in `charset`, with U+FFFD and a warning for bytes that spell no character."""
    try:
        # Lone surrogates are let in here and taken out, and reported, with the other unwanted characters.
        return data.decode(charset, "surrogatepass"), ()
    except UnicodeDecodeError as error:
        text = data.decode(charset, "replace")
        meant = data.count(REPLACEMENT.encode(charset)) if charset.startswith("utf") else 0
        line = LINE_ENDS.sub("\n", data[: error.start].decode(charset, "replace")).count("\n") + 1
        return text, (damaged(text.count(REPLACEMENT) - meant, line, name),)


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
