"""Which language a text is in: by script where that settles it, by pycld2's statistics among the others."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from typing import Final

SAMPLE: Final = 5_000
"""Characters. Two pages settle any language; reading on only costs time."""

KANA: Final = ("\u3041", "\u30ff")
HANGUL: Final = ("\uac00", "\ud7a3")
HAN: Final = ("\u4e00", "\u9fff")

OWN_SCRIPTS: Final = (
    ("\u0e00", "\u0e7f", "th"),
    ("\u0370", "\u03ff", "el"),
    ("\u0530", "\u058f", "hy"),
    ("\u10a0", "\u10ff", "ka"),
    ("\u0980", "\u09ff", "bn"),
    ("\u0a80", "\u0aff", "gu"),
    ("\u0b80", "\u0bff", "ta"),
    ("\u0c00", "\u0c7f", "te"),
    ("\u1000", "\u109f", "my"),
    ("\u1780", "\u17ff", "km"),
)
"""Scripts that one language of today's offices writes (Unicode blocks)."""

SIMPLIFIED: Final = frozenset("们这个来时为说国对会学发开问题现实际业务员应该进过还没关从让给总结训练师讲听见认识")
TRADITIONAL: Final = frozenset("們這個來時為說國對會學發開問題現實際業務員應該進過還沒關從讓給總結訓練師講聽見認識")
"""Each other's forms of characters that every page of prose has."""

NOT_FOR_CLD2 = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
"""CLD2 refuses a whole text for one character that isn't fit for interchange."""

CLD2_NAMES: Final = {"iw": "he", "zh": "zh-Hans", "zh-Hant": "zh-Hant", "no": "nb", "un": "en", "xxx": "en"}
"""CLD2's older or unsure names → BCP 47; where it knows nothing, English, as most trainkit users would assume."""

UNKNOWN: Final = ("un", "xxx")
"""What CLD2 says when it can't tell."""

FALLBACK: Final = "en"


def recognise(lines: Iterable[str], claimed: str = "") -> str:
    """Return the BCP 47 tag of the language of a text's lines; what its source claims tells where statistics are in
    doubt.
    """
    sample = beginning_of(lines)
    counts = Counter(sample)
    letters = sum(number for character, number in counts.items() if character.isalpha())
    if not letters or (sample.isascii() and letters < 3):
        return FALLBACK
    if not sample.isascii():
        east_asian = east_asian_language(counts, letters)
        if east_asian:
            return east_asian
        for first, last, tag in OWN_SCRIPTS:
            if count_between(counts, first, last) * 2 > letters:
                return tag
    return by_statistics(sample, claimed)


def beginning_of(lines: Iterable[str]) -> str:
    """Return as much of the lines as is looked at."""
    sample = ""
    for line in lines:
        if len(sample) >= SAMPLE:
            break
        sample += f"{line[:SAMPLE]}\n"
    return sample[:SAMPLE]


def count_between(counts: Counter[str], first: str, last: str) -> int:
    """Return how many of the counted characters are of the block from `first` to `last`."""
    return sum(number for character, number in counts.items() if first <= character <= last)


def east_asian_language(counts: Counter[str], letters: int) -> str | None:
    """Return Japanese, Korean or Chinese if a fifth of the letters is theirs: a character says as much as a word."""
    kana, hangul, han = (count_between(counts, *block) for block in (KANA, HANGUL, HAN))
    if (kana + hangul + han) * 5 < letters:
        return None
    if hangul > han + kana:
        return "ko"
    # Japanese has kana between all its kanji; a name or a の in Chinese is less than one in twenty.
    if kana * 20 > han:
        return "ja"
    traditional, simplified = (sum(counts[character] for character in forms) for forms in (TRADITIONAL, SIMPLIFIED))
    return "zh-Hant" if traditional > simplified else "zh-Hans"


def by_statistics(sample: str, claimed: str) -> str:
    """Return what CLD2 takes the text for; if it can't tell, the language that is claimed."""
    import pycld2

    visible = NOT_FOR_CLD2.sub("", sample).encode("utf-8", "ignore")
    known = {code: name for name, code in pycld2.LANGUAGES}
    older = {tag: name for name, tag in CLD2_NAMES.items() if name not in UNKNOWN}
    hint = claimed.lower().partition("-")[0]
    hint = older.get(hint, hint)
    try:
        _, _, guesses = pycld2.detect(visible, bestEffort=True, hintLanguage=known.get(hint))
    except pycld2.error:
        return FALLBACK
    tag: str = guesses[0][1]
    if tag in UNKNOWN and hint in known:
        tag = hint
    return CLD2_NAMES.get(tag, tag)
