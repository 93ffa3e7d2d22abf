"""Characters of symbol fonts as Unicode: Symbol (Adobe's encoding vector) and the signs of Wingdings that texts use."""

from __future__ import annotations

import re
from typing import Final


def _table(codes: str, *rows: tuple[int, str]) -> dict[int, str]:
    """Return a table from rows of characters, each with the code of its first, and single ones behind their codes."""
    table = {int(each[:2], 16): each[2:] for each in codes.split()}
    return table | {first + place: character for first, row in rows for place, character in enumerate(row)}


SYMBOL: Final = _table(
    "C5⊕ C6∅ C7∩ C8∪ CE∈ D6√ D7⋅ E5∑ F2∫",
    (0x41, "ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ"),
    (0x61, "αβχδεφγηιϕκλμνοπθρστυϖωξψζ"),
    (0xA2, "′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…"),
    (0xDB, "⇔⇐⇑⇒⇓"),
)
WINGDINGS: Final = _table(
    "21✏ 22✂ 28☎ 2A✉ 36⌛ 46☞ 49✋ 4D💣 54❄ 6C● 6E■ 6F□ 71❑ 75◆ 76❖ 9F• A7▪ A8□ AB★ D8➢ F0⇨ FB✗ FC✓ FD☒ FE☑",
    (0x4A, "☺😐☹"),
    (0x81, "①②③④⑤⑥⑦⑧⑨⑩"),
    (0x8C, "❶❷❸❹❺❻❼❽❾❿"),
    (0xDF, "←→↑↓↖↗↙↘←→↑↓"),
)

FIRST_PRIVATE: Final = 0xF000
"""Word and PowerPoint keep characters of symbol fonts here, in the private area (ECMA-376 part 1, 17.3.3.30)."""

PRIVATE: Final = re.compile("[\uf020-\uf0ff]")
LOOSE_NO_BREAK: Final = re.compile(r"(?<!\S)\xa0|\xa0(?!\S)")
"""A no-break space keeps two words together; others are there to push text about."""

BLANKS: Final = str.maketrans({"\n": " ", "\r": " ", "\xad": None})
"""Line ends within a run are blanks (XML 1.0, 2.10); a soft hyphen isn't seen."""


def symbol(code: int, font: str) -> str:
    """Return the Unicode character of a symbol font's, "" if it isn't known."""
    if not FIRST_PRIVATE <= code < FIRST_PRIVATE + 0x100:
        return chr(code) if 0x20 <= code < 0x110000 and not 0xD800 <= code < 0xF900 else ""
    table = SYMBOL if font.casefold() == "symbol" else WINGDINGS
    return table.get(code - FIRST_PRIVATE, "")


def readable(text: str, font: str = "") -> str:
    """Return the text of a run as it is seen, in one line."""
    text = text.translate(BLANKS)
    if text.isascii():
        return text
    if PRIVATE.search(text):
        text = PRIVATE.sub(lambda found: symbol(ord(found[0]), font), text)
    return LOOSE_NO_BREAK.sub(" ", text) if "\xa0" in text else text
